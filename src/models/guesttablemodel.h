// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/guest.h"
#include "domain/guestaction.h"
#include "services/hostsession.h"
#include "services/usagehistory.h"

#include <QAbstractTableModel>
#include <QPointer>

#include <optional>
#include <vector>

namespace domcero {

// The guests of one host as a table. Changes row by row; keeps an order of its own, and puts rows back in
// order by a live number (CPU, network, ...) at most every two seconds, so that they can be read and clicked.
// Main thread.
class GuestTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        StateColumn,
        TypeColumn,
        VcpuColumn,
        MemoryColumn,
        CpuColumn,
        NetworkColumn,
        DiskColumn,
        UptimeColumn,
        AutostartColumn,
        ColumnCount
    };
    enum Role {
        NameRole = Qt::UserRole, // lossless, as services take it
        IconRole,                // the name of an icon
        HistoryRole,             // CPU column: QList<double>, percent of what it could use, oldest first
        AliveRole,
    };

    explicit GuestTableModel(Clock &clock, QObject *parent = nullptr);

    // Shows this host from now on; null: nothing. The only place where all rows go at once.
    void follow(HostSession *session);

    // What `follow` feeds; public for tests.
    void setGuests(const QList<Guest> &guests);
    void setUsage(const UsageHistory &usage);
    void setPending(const QString &guest, std::optional<GuestAction> action);
    void setLive(bool live);
    void retranslate();

    int rowOf(const QString &guest) const; // -1: not there
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    struct Row
    {
        Guest guest;
        std::optional<GuestAction> pending;
        std::optional<Usage> usage;
        QList<double> cpuHistory;
    };
    bool lessThan(const Row &a, const Row &b) const;
    void restoreOrder();
    void restoreOrderIfDue();
    QString text(const Row &row, int column) const;

    Clock &m_clock;
    QPointer<HostSession> m_session;
    std::vector<Row> m_rows;
    bool m_live = false;
    int m_sortColumn = NameColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    Clock::Duration m_orderedAt{0};
};

} // namespace domcero
