// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/config/configreview.h"

#include "base/hosttext.h"
#include "gui/widgets/diffview.h"
#include "gui/widgets/foldedtext.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/messagebar.h"
#include "plan/planlines.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace domcero {

namespace {

QString commandsOf(const Plan &plan)
{
    QStringList lines;
    for (const Step &step : plan.steps)
        lines.append(displayText(fromHostBytes(shellText(step.command, step.input))));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

ConfigReview::ConfigReview(QWidget *parent)
    : QWidget(parent), m_title(wrappedLabel(this)), m_bar(new MessageBar(this)), m_diff(new DiffView(this)),
      m_commands(new FoldedText(this)), m_save(new QPushButton(this)), m_back(new QPushButton(this))
{
    m_title->setObjectName(QStringLiteral("config_reviewTitle"));
    m_diff->setObjectName(QStringLiteral("config_reviewDiff"));
    m_save->setObjectName(QStringLiteral("config_saveNow"));
    m_back->setObjectName(QStringLiteral("config_saveBack"));
    m_bar->setDismissable(false);
    m_commands->setCaption([] { return tr("Commands"); }, [] { return tr("Commands that save it"); });
    makeHeading(m_title, 1.1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_bar);
    layout->addWidget(m_diff, 1);
    layout->addWidget(m_commands);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_save);
    layout->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &ConfigReview::accepted);
    connect(m_back, &QPushButton::clicked, this, &ConfigReview::cancelled);
    updateAll();
}

void ConfigReview::ask(const QString &host, const QString &path, const QString &before, const QString &after,
                       const Result<Plan> &plan, int errors)
{
    m_host = displayText(host);
    m_path = displayText(path);
    m_errors = errors;
    m_busy = false;
    m_refusal = plan ? std::nullopt : std::optional(plan.error());
    m_diff->setTexts(before, after);
    m_commands->setText(plan ? commandsOf(*plan) : QString());
    updateAll();
    (m_save->isEnabled() ? m_save : m_back)->setFocus(Qt::OtherFocusReason);
}

void ConfigReview::setBusy(bool busy)
{
    m_busy = busy;
    if (busy && (m_save->hasFocus() || m_back->hasFocus()))
        m_diff->setFocus(Qt::OtherFocusReason); // a button that is switched off gives the focus to anybody
    updateAll();
}

void ConfigReview::updateAll()
{
    m_title->setText(m_busy ? tr("Saving %1 on %2").arg(m_path, m_host)
                            : tr("What changes in %1 on %2").arg(m_path, m_host));
    m_save->setText(tr("Save on %1").arg(m_host));
    m_back->setText(tr("Back to the text"));
    m_save->setEnabled(!m_refusal && !m_busy);
    m_back->setEnabled(!m_busy);
    if (m_refusal) {
        m_bar->say(Notice::fromError(*m_refusal));
        m_bar->show();
    } else if (m_errors > 0) {
        Notice notice;
        notice.tone = theme::Tone::Warning;
        notice.text = [n = m_errors] { return tr("%n thing(s) in this text are wrong.", nullptr, n); };
        notice.remedy = [] {
            return tr("It can be saved all the same, if the host's xl takes it: what "
                      "xl refuses is not saved.");
        };
        m_bar->say(notice);
        m_bar->show();
    } else {
        m_bar->hide();
    }
}

void ConfigReview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        updateAll();
    QWidget::changeEvent(event);
}

void ConfigReview::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_back->isEnabled())
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace domcero
