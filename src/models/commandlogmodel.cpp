// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commandlogmodel.h"

#include "base/hosttext.h"
#include "services/commandlog.h"
#include "text/render.h"

#include <QLocale>

#include <algorithm>

namespace domcero {

CommandLogModel::CommandLogModel(CommandLog &log, QObject *parent) : QAbstractTableModel(parent), m_log(log)
{
    refilter();
    connect(&log, &CommandLog::appended, this, &CommandLogModel::append);
    connect(&log, &CommandLog::aboutToDropOldest, this, &CommandLogModel::dropOldest);
    connect(&log, &CommandLog::updated, this, &CommandLogModel::changed);
}

bool CommandLogModel::passes(const CommandRecord &record) const
{
    if (m_onlyChanges && !record.changesHost)
        return false;
    return m_filter.isEmpty() || record.text.contains(m_filter, Qt::CaseInsensitive) ||
           record.host.contains(m_filter, Qt::CaseInsensitive);
}

void CommandLogModel::setOnlyChanges(bool only)
{
    if (m_onlyChanges == only)
        return;
    m_onlyChanges = only;
    refilter();
}

void CommandLogModel::setFilter(const QString &text)
{
    if (m_filter == text)
        return;
    m_filter = text;
    refilter();
}

void CommandLogModel::refilter()
{
    beginResetModel();
    m_rows.clear();
    const QList<CommandRecord> &records = m_log.records();
    for (qsizetype i = 0; i < records.size(); ++i) {
        if (passes(records.at(i)))
            m_rows.push_back(i);
    }
    endResetModel();
}

void CommandLogModel::append()
{
    const qsizetype place = m_log.records().size() - 1;
    if (place < 0 || !passes(m_log.records().at(place)))
        return;
    const int row = static_cast<int>(m_rows.size());
    beginInsertRows({}, row, row);
    m_rows.push_back(place);
    endInsertRows();
}

// Before the log drops them, so that no row points at what is gone; the places of the others move down here
// already, which nobody sees before the log is done.
void CommandLogModel::dropOldest(qsizetype count)
{
    const auto end = std::lower_bound(m_rows.begin(), m_rows.end(), count);
    const int rows = static_cast<int>(end - m_rows.begin());
    if (rows > 0)
        beginRemoveRows({}, 0, rows - 1);
    m_rows.erase(m_rows.begin(), end);
    if (rows > 0)
        endRemoveRows();
    for (qsizetype &place : m_rows)
        place -= count;
}

void CommandLogModel::changed(qsizetype place)
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), place);
    if (found == m_rows.end() || *found != place)
        return;
    const int row = static_cast<int>(found - m_rows.begin());
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void CommandLogModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, ColumnCount - 1));
}

const CommandRecord *CommandLogModel::record(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index))
        return nullptr;
    return &m_log.records().at(m_rows[static_cast<std::size_t>(index.row())]);
}

int CommandLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CommandLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CommandLogModel::exitText(const CommandRecord &record) const
{
    if (record.exitStatus)
        return QLocale().toString(*record.exitStatus);
    return record.duration ? tr("no exit status") : tr("running");
}

QString CommandLogModel::text(const CommandRecord &record, int column) const
{
    switch (column) {
    case TimeColumn:
        return QLocale().toString(record.startedAt.toLocalTime().time(), QStringLiteral("HH:mm:ss"));
    case HostColumn:
        return displayText(record.host);
    case CommandColumn:
        return displayText(record.text);
    case DurationColumn:
        return record.duration
                   ? tr("%1 ms").arg(QLocale().toString(static_cast<qlonglong>(record.duration->count())))
                   : QString();
    case ExitColumn:
        return exitText(record);
    default:
        return {};
    }
}

QVariant CommandLogModel::data(const QModelIndex &index, int role) const
{
    const CommandRecord *entry = record(index);
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*entry, index.column());
    case Qt::ToolTipRole:
        return index.column() == CommandColumn ? displayText(entry->text) : QString();
    case Qt::TextAlignmentRole:
        if (index.column() >= DurationColumn)
            return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case ChangesRole:
        return entry->changesHost;
    case FailedRole:
        return entry->duration && entry->exitStatus.value_or(1) != 0;
    default:
        return {};
    }
}

QVariant CommandLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section >= DurationColumn ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case HostColumn:
        return tr("Host");
    case CommandColumn:
        return tr("Command");
    case DurationColumn:
        return tr("Duration");
    case ExitColumn:
        return tr("Exit status");
    default:
        return {};
    }
}

QString CommandLogModel::fullText(const CommandRecord &record) const
{
    // Line ends of the output stay: only single lines go through displayText.
    QStringList lines;
    lines << QStringLiteral("# %1  %2")
                 .arg(record.startedAt.toLocalTime().toString(Qt::ISODate), displayText(record.host));
    lines << QStringLiteral("$ ") + displayText(record.text);
    const auto add = [&lines](const QByteArray &output) {
        const QList<QByteArray> parts = output.split('\n');
        for (const QByteArray &part : parts)
            lines << displayText(fromHostBytes(part));
        if (!lines.isEmpty() && lines.last().isEmpty())
            lines.removeLast();
    };
    add(record.standardOutput);
    add(record.standardError);
    if (!record.problem.isEmpty())
        lines << QStringLiteral("# ") + record.problem;
    lines << QStringLiteral("# ") +
                 (record.exitStatus ? tr("exit status %1").arg(exitText(record)) : exitText(record));
    return lines.join(QLatin1Char('\n'));
}

} // namespace domcero
