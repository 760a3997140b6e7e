// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/backup.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace domcero {

// The backups that lie on a host as a table, of one guest or of all. Never reset by news. Main thread.
class BackupTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        WhenColumn,
        AgeColumn,
        GuestColumn,
        MomentColumn,
        DisksColumn,
        StoredColumn,
        StateColumn,
        ColumnCount
    };
    enum Role {
        FolderRole = Qt::UserRole, // QString, lossless: the backup's own
        IconRole,                  // QString, in the column of the state; the number that JobTableModel has
        SortRole,
    };

    explicit BackupTableModel(Clock &clock, QObject *parent = nullptr);

    // `guest`: of these, those of one guest; empty: all.
    void setBackups(const QList<Backup> &backups, const QString &guest);
    // Folders, by their own names, that a job of the host is at work on.
    void setBeingMade(const QStringList &folders);
    const QList<Backup> &backups() const { return m_backups; }
    const Backup *backup(const QString &folder) const;
    bool isBeingMade(const Backup &backup) const;
    void tick(); // the ages
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    int rowOf(const QString &folder) const;
    void changed();
    QString text(const Backup &backup, int column) const;
    QVariant sortKey(const Backup &backup, int column) const;

    Clock &m_clock;
    QList<Backup> m_backups;
    QStringList m_beingMade;
};

} // namespace domcero
