// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <vector>

namespace domcero {

class CommandLog;
struct CommandRecord;

// The Commands log as a table, oldest first, with a filter of its own. Main thread; the log outlives it.
class CommandLogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TimeColumn, HostColumn, CommandColumn, DurationColumn, ExitColumn, ColumnCount };
    enum Role {
        ChangesRole = Qt::UserRole, // bool: it changed the host
        FailedRole,                 // bool: non-zero exit status, or none
    };

    explicit CommandLogModel(CommandLog &log, QObject *parent = nullptr);

    void setOnlyChanges(bool only);
    void setFilter(const QString &text); // in the host's name or the command
    void retranslate();
    // Null for an invalid index. Valid until the log changes.
    const CommandRecord *record(const QModelIndex &index) const;
    // Command, when, how it ended and what it said, to be read or pasted.
    QString fullText(const CommandRecord &record) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool passes(const CommandRecord &record) const;
    void refilter();
    void append();
    void dropOldest(qsizetype count);
    void changed(qsizetype index);
    QString text(const CommandRecord &record, int column) const;
    QString exitText(const CommandRecord &record) const;

    CommandLog &m_log;
    std::vector<qsizetype> m_rows; // places in the log, ascending
    bool m_onlyChanges = false;
    QString m_filter;
};

} // namespace domcero
