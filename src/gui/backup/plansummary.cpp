// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/plansummary.h"

#include "base/hosttext.h"
#include "gui/widgets/foldedtext.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/messagebar.h"
#include "plan/planlines.h"
#include "text/render.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace domcero {

PlanSummary::PlanSummary(QWidget *parent)
    : QWidget(parent), m_bar(new MessageBar(this)), m_losses(wrappedLabel(this)),
      m_caption(wrappedLabel(this)), m_steps(wrappedLabel(this)), m_commands(new FoldedText(this))
{
    m_bar->setObjectName(QStringLiteral("summaryBar"));
    m_bar->setDismissable(false);
    m_losses->setObjectName(QStringLiteral("summaryLosses"));
    m_caption->setObjectName(QStringLiteral("summaryCaption"));
    m_steps->setObjectName(QStringLiteral("summarySteps"));
    m_commands->setObjectName(QStringLiteral("summaryCommands"));
    m_commands->setCaption([] { return tr("Commands"); }, [] { return tr("Commands that do it"); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bar);
    layout->addWidget(m_losses);
    layout->addWidget(m_caption);
    layout->addWidget(m_steps);
    layout->addWidget(m_commands);
    retranslate();
}

void PlanSummary::show(const Result<Plan> &plan)
{
    m_plan = plan ? std::optional(*plan) : std::nullopt;
    m_refusal = plan ? std::nullopt : std::optional(plan.error());
    retranslate();
}

void PlanSummary::showAwaited()
{
    m_plan.reset();
    m_refusal.reset();
    retranslate();
}

void PlanSummary::retranslate()
{
    m_bar->setVisible(m_refusal.has_value());
    if (m_refusal) {
        Notice notice = Notice::fromError(*m_refusal);
        notice.tone = theme::Tone::Warning;
        m_bar->say(notice);
    }
    QStringList losses;
    QStringList steps;
    QStringList commands;
    if (m_plan) {
        for (const Message &loss : std::as_const(m_plan->losses))
            losses += QStringLiteral("• ") + domcero::render(loss);
        int number = 0;
        for (const Step &step : std::as_const(m_plan->steps)) {
            const QString title = domcero::render(step.title.isEmpty() ? m_plan->title : step.title);
            steps += QStringLiteral("%1. %2").arg(++number).arg(title);
            commands += displayText(fromHostBytes(shellText(step.command, step.input)));
        }
    }
    setTextIfChanged(m_losses, losses.join(QLatin1Char('\n')));
    m_losses->setVisible(!losses.isEmpty());
    makeToned(m_losses, theme::Tone::Warning);
    m_caption->setVisible(!m_refusal);
    setTextIfChanged(m_caption, m_plan ? tr("What is done on the host:") : tr("The host is being read."));
    makeFaded(m_caption);
    setTextIfChanged(m_steps, steps.join(QLatin1Char('\n')));
    m_steps->setVisible(!steps.isEmpty());
    const QString text = commands.join(QLatin1Char('\n'));
    if (m_commands->text() != text)
        m_commands->setText(text);
}

void PlanSummary::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace domcero
