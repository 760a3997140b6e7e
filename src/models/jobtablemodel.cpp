// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobtablemodel.h"

#include "base/hosttext.h"
#include "models/jobtext.h"
#include "text/render.h"

#include <algorithm>

namespace domcero {

JobTableModel::JobTableModel(Clock &clock, QObject *parent) : QAbstractTableModel(parent), m_clock(clock) {}

void JobTableModel::setJobs(const QList<JobSummary> &jobs)
{
    const auto isIn = [](const QList<JobSummary> &list, const QUuid &id) {
        return std::any_of(list.begin(), list.end(), [&](const JobSummary &job) { return job.id == id; });
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (isIn(jobs, m_jobs[row].id))
            continue;
        beginRemoveRows({}, row, row);
        m_jobs.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < jobs.size(); ++row) {
        const int old = rowOf(jobs[row].id);
        if (old < 0) {
            beginInsertRows({}, row, row);
            m_jobs.insert(row, jobs[row]);
            endInsertRows();
            continue;
        }
        if (old != row) {
            beginMoveRows({}, old, old, {}, row);
            m_jobs.move(old, row);
            endMoveRows();
        }
        m_jobs[row] = jobs[row];
    }
    if (!m_jobs.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int JobTableModel::rowOf(const QUuid &job) const
{
    for (int row = 0; row < m_jobs.size(); ++row) {
        if (m_jobs[row].id == job)
            return row;
    }
    return -1;
}

void JobTableModel::tick()
{
    for (int row = 0; row < m_jobs.size(); ++row) {
        if (m_jobs[row].state() == JobState::Running)
            Q_EMIT dataChanged(index(row, DurationColumn), index(row, DurationColumn));
    }
}

void JobTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_jobs.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int JobTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

int JobTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString JobTableModel::text(const JobSummary &job, int column) const
{
    switch (column) {
    case StateColumn:
        return jobtext::state(job.state());
    case TitleColumn:
        return render(job.title);
    case WhoColumn:
        return displayText(job.who);
    case SinceColumn:
        return jobtext::time(job.journal.openedAt());
    case DurationColumn: {
        if (!job.journal.openedAt().isValid())
            return {};
        // A host's clock may be another: a job of the future has taken no time yet.
        const QDateTime until = job.state() == JobState::Running ? m_clock.now() : job.journal.lastAt();
        const qint64 seconds = std::max<qint64>(0, job.journal.openedAt().secsTo(until));
        return durationText(std::chrono::seconds(seconds));
    }
    default:
        return {};
    }
}

QVariant JobTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JobSummary &job = m_jobs[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(job, index.column());
    case Qt::ToolTipRole:
        return index.column() == StateColumn ? jobtext::meaning(job.state()) : text(job, index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>((index.column() == DurationColumn ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    case IdRole:
        return QVariant::fromValue(job.id);
    case IconRole:
        return index.column() == StateColumn ? jobtext::stateIcon(job.state()) : QString();
    default:
        return {};
    }
}

QVariant JobTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == DurationColumn ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return tr("State");
    case TitleColumn:
        return tr("Job");
    case WhoColumn:
        return tr("Started by");
    case SinceColumn:
        return tr("Since");
    case DurationColumn:
        return tr("Duration");
    default:
        return {};
    }
}

} // namespace domcero
