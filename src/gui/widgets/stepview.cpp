// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/stepview.h"

#include "base/hosttext.h"
#include "gui/icons.h"
#include "gui/widgets/foldedtext.h"
#include "gui/widgets/labels.h"
#include "models/jobtext.h"
#include "plan/conditiontext.h"
#include "plan/planlines.h"
#include "text/render.h"

#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>

namespace domcero {

namespace {

// Line by line, for the line breaks are to stay.
QString shown(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(QLatin1Char('\n')))
        lines.append(displayText(line));
    return lines.join(QLatin1Char('\n'));
}

theme::Tone toneOf(StepProgress::Phase phase)
{
    using Phase = StepProgress::Phase;
    switch (phase) {
    case Phase::Done:
        return theme::Tone::Good;
    case Phase::Refused:
    case Phase::Failed:
    case Phase::Unproven:
        return theme::Tone::Bad;
    case Phase::Open:
        return theme::Tone::Warning;
    default:
        return theme::Tone::Info;
    }
}

} // namespace

StepView::StepView(int number, const Step &step, QWidget *parent)
    : QWidget(parent), m_number(number), m_step(step), m_icon(new QLabel(this)),
      m_sentence(wrappedLabel(this)), m_state(wrappedLabel(this)), m_command(wrappedLabel(this)),
      m_conditions(new FoldedText(this)), m_output(new FoldedText(this)), m_outputOfUndo(new FoldedText(this))
{
    const QString name = QStringLiteral("step%1").arg(number);
    setObjectName(name);
    m_icon->setObjectName(name + QStringLiteral("Icon"));
    m_sentence->setObjectName(name + QStringLiteral("Sentence"));
    m_state->setObjectName(name + QStringLiteral("State"));
    m_command->setObjectName(name + QStringLiteral("Command"));
    m_conditions->setObjectName(name + QStringLiteral("Conditions"));
    m_output->setObjectName(name + QStringLiteral("Output"));
    m_outputOfUndo->setObjectName(name + QStringLiteral("OutputOfUndo"));
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_command->setFocusPolicy(Qt::StrongFocus); // so that the keyboard reaches it, to select and copy
    m_conditions->setCaption([] { return tr("What must hold, what proves it"); },
                             [this] { return tr("Conditions of step %1").arg(m_number); });
    m_output->setCaption([] { return tr("Output"); },
                         [this] { return tr("Output of step %1").arg(m_number); });
    m_outputOfUndo->setCaption([] { return tr("Output of taking it back"); },
                               [this] { return tr("Output of taking step %1 back").arg(m_number); });
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(2);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_sentence, 0, 1);
    layout->addWidget(m_state, 1, 1);
    layout->addWidget(m_command, 2, 1);
    layout->addWidget(m_conditions, 3, 1);
    layout->addWidget(m_output, 4, 1);
    layout->addWidget(m_outputOfUndo, 5, 1);
    m_icon->hide();
    m_state->hide();
    retranslate();
}

void StepView::setProgress(const std::optional<StepProgress> &progress)
{
    if (m_progress == progress)
        return;
    m_progress = progress;
    retranslate();
}

void StepView::setOutput(const QByteArray &output, const QByteArray &ofUndo)
{
    m_output->setText(shown(fromHostBytes(output).trimmed()));
    m_outputOfUndo->setText(shown(fromHostBytes(ofUndo).trimmed()));
}

QString StepView::conditionsText() const
{
    QStringList lines;
    const auto add = [&lines](const QString &caption, const QList<Condition> &conditions) {
        if (conditions.isEmpty())
            return;
        lines.append(caption);
        for (const Condition &condition : conditions)
            lines.append(QStringLiteral("  - ") + domcero::render(conditionText(condition)));
    };
    add(tr("Before it, this must hold:"), m_step.guards);
    add(tr("It is done when this holds:"), m_step.verifies);
    if (m_step.undo) {
        lines.append(tr("It is taken back by:"));
        lines.append(QStringLiteral("  ") +
                     shown(fromHostBytes(shellText(m_step.undo->command, m_step.undo->input))));
    } else if (m_step.nothingToUndo) {
        lines.append(tr("It changes nothing that would have to be taken back."));
    } else {
        lines.append(tr("It cannot be taken back."));
    }
    if (m_step.idempotent)
        lines.append(tr("It may be given again when it is not known whether it was."));
    return lines.join(QLatin1Char('\n'));
}

void StepView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StepView::retranslate()
{
    const QString title = domcero::render(m_step.title);
    setTextIfChanged(m_sentence,
                     QStringLiteral("%1. ").arg(m_number) + (title.isEmpty() ? tr("Run this:") : title));
    setTextIfChanged(m_command, shown(fromHostBytes(shellText(m_step.command, m_step.input))));
    m_command->setAccessibleName(tr("Command of step %1: %2").arg(m_number).arg(m_command->text()));
    m_conditions->setText(conditionsText());
    m_icon->setVisible(m_progress.has_value());
    m_state->setVisible(m_progress.has_value());
    if (!m_progress)
        return;
    const QString state = jobtext::step(*m_progress);
    m_icon->setPixmap(icon(jobtext::stepIcon(m_progress->phase)).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_icon->setAccessibleName(state);
    m_icon->setToolTip(state);
    setTextIfChanged(m_state, state);
    if (m_progress->phase == StepProgress::Phase::NotBegun)
        makeFaded(m_state);
    else
        makeToned(m_state, toneOf(m_progress->phase));
}

} // namespace domcero
