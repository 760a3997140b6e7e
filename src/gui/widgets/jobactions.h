// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/job.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace domcero {

enum class JobAction { Resume, StepIsDone, StepAgain, RollBack, Settle };

// What a person can do now with a job that does not run, each with a sentence of what it means. Hidden while
// there is nothing.
class JobActions : public QWidget
{
    Q_OBJECT
public:
    explicit JobActions(QWidget *parent = nullptr);

    void setJob(const std::optional<JobDetail> &job);
    // Why nothing can be asked now, and why nothing that runs steps; empty: it can.
    void setPossible(const QString &whyNot, const QString &whyNoStart);
    bool isAnyStarting() const { return m_anyStarting; } // one of them runs steps: secrets are needed

Q_SIGNALS:
    void chosen(domcero::JobAction action);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        JobAction action;
        QPushButton *button;
        QLabel *meaning;
    };
    void retranslate();
    static bool allows(const JobDetail &job, JobAction action);
    QString buttonText(JobAction action) const;
    QString meaning(JobAction action) const;

    QList<Line> m_lines;
    QLabel *m_caption;
    int m_step = 0; // the open one
    bool m_anyStarting = false;
};

} // namespace domcero
