// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "plan/job.h"

#include <QAbstractTableModel>

namespace domcero {

// The jobs of a host as a table, the newest first. Never reset by news. Main thread.
class JobTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { StateColumn, TitleColumn, WhoColumn, SinceColumn, DurationColumn, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, // QUuid
        IconRole,              // QString, in the first column
    };

    explicit JobTableModel(Clock &clock, QObject *parent = nullptr);

    void setJobs(const QList<JobSummary> &jobs); // the newest first
    int rowOf(const QUuid &job) const;           // -1: it is not there
    void tick();                                 // the durations of those that run
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const JobSummary &job, int column) const;

    Clock &m_clock;
    QList<JobSummary> m_jobs;
};

} // namespace domcero
