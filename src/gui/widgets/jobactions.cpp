// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/jobactions.h"

#include "gui/widgets/labels.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace domcero {

JobActions::JobActions(QWidget *parent) : QWidget(parent), m_caption(wrappedLabel(this))
{
    m_caption->setObjectName(QStringLiteral("jobActionsCaption"));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_caption, 0, 0, 1, 2);
    const std::pair<JobAction, const char *> all[] = {{JobAction::Resume, "resume"},
                                                      {JobAction::StepIsDone, "stepIsDone"},
                                                      {JobAction::StepAgain, "stepAgain"},
                                                      {JobAction::RollBack, "rollBack"},
                                                      {JobAction::Settle, "settle"}};
    for (const auto &[action, name] : all) {
        auto *button = new QPushButton(this);
        button->setObjectName(QLatin1String(name) + QStringLiteral("Button"));
        button->setAutoDefault(false);
        auto *meaning = wrappedLabel(this);
        meaning->setObjectName(QLatin1String(name) + QStringLiteral("Meaning"));
        const int row = layout->rowCount();
        layout->addWidget(button, row, 0, Qt::AlignTop);
        layout->addWidget(meaning, row, 1);
        connect(button, &QPushButton::clicked, this, [this, action = action] { Q_EMIT chosen(action); });
        m_lines.append({action, button, meaning});
    }
    retranslate();
    hide();
}

bool JobActions::allows(const JobDetail &job, JobAction action)
{
    switch (action) {
    case JobAction::Resume:
        return job.canResume();
    case JobAction::StepIsDone:
    case JobAction::StepAgain:
        return job.canDecide();
    case JobAction::RollBack:
        return job.canRollBack();
    case JobAction::Settle:
        return job.canSettle();
    }
    return false;
}

void JobActions::setJob(const std::optional<JobDetail> &job)
{
    m_step = job ? job->openStep() : 0;
    bool any = false;
    m_anyStarting = false;
    for (const Line &line : std::as_const(m_lines)) {
        const bool allowed = job && allows(*job, line.action);
        line.button->setVisible(allowed);
        line.meaning->setVisible(allowed);
        any |= allowed;
        m_anyStarting |= allowed && line.action != JobAction::Settle;
    }
    setVisible(any);
    retranslate();
}

void JobActions::setPossible(const QString &whyNot, const QString &whyNoStart)
{
    for (const Line &line : std::as_const(m_lines)) {
        const QString &reason = whyNot.isEmpty() && line.action != JobAction::Settle ? whyNoStart : whyNot;
        line.button->setEnabled(reason.isEmpty());
        line.button->setToolTip(reason);
    }
}

QString JobActions::buttonText(JobAction action) const
{
    switch (action) {
    case JobAction::Resume:
        return tr("&Resume");
    case JobAction::StepIsDone:
        return tr("It &is done");
    case JobAction::StepAgain:
        return tr("Giv&e it again");
    case JobAction::RollBack:
        return tr("Roll &back");
    case JobAction::Settle:
        return tr("&Leave it as it is");
    }
    return {};
}

QString JobActions::meaning(JobAction action) const
{
    switch (action) {
    case JobAction::Resume:
        return tr(
            "Goes on where it stopped. What is done is not done again; an open step is verified first.");
    case JobAction::StepIsDone:
        return tr("I have looked at the host: step %1 was done. The job goes on behind it.").arg(m_step);
    case JobAction::StepAgain:
        return tr("I have looked at the host: step %1 was not done. Its command is given once more.")
            .arg(m_step);
    case JobAction::RollBack:
        return tr(
            "Takes back what was done, from the last step to the first. After that only this can go on.");
    case JobAction::Settle:
        return tr("Ends the job here: nothing is run, nothing is taken back, and others may work on it "
                  "again. It can "
                  "then neither be resumed nor rolled back.");
    }
    return {};
}

void JobActions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void JobActions::retranslate()
{
    setTextIfChanged(m_caption, tr("What can be done now:"));
    for (const Line &line : std::as_const(m_lines)) {
        line.button->setText(buttonText(line.action));
        setTextIfChanged(line.meaning, meaning(line.action));
        line.button->setAccessibleDescription(line.meaning->text());
    }
}

} // namespace domcero
