// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/planpanel.h"

#include "base/hosttext.h"
#include "gui/icons.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/stepview.h"
#include "models/jobtext.h"
#include "plan/planlines.h"
#include "services/hostjobs.h"
#include "services/livejob.h"
#include "text/render.h"
#include "ui_planpanel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>

#include <utility>

namespace domcero {

PlanPanel::PlanPanel(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::PlanPanel>())
{
    m_ui->setupUi(this);
    makeHeading(m_ui->planTitle, 1.1);
    m_ui->cancelJobButton->setIcon(icon(QStringLiteral("close")));
    m_ui->copyScriptButton->setIcon(icon(QStringLiteral("copy")));
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &PlanPanel::update);
    connect(m_ui->copyScriptButton, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(script())); });
    connect(m_ui->runbookButton, &QPushButton::clicked, this, &PlanPanel::exportRunbook);
    connect(m_ui->discardButton, &QPushButton::clicked, this, [this] {
        showNothing();
        Q_EMIT discarded();
    });
    connect(m_ui->applyPlanButton, &QPushButton::clicked, this, &PlanPanel::apply);
    connect(m_ui->cancelJobButton, &QPushButton::clicked, this, &PlanPanel::cancel);
    connect(m_ui->secretFields, &SecretFields::changed, this, &PlanPanel::updateButtons);
    connect(m_ui->jobActions, &JobActions::chosen, this, &PlanPanel::act);
    connect(m_ui->panelBar, &MessageBar::dismissed, this, [this] {
        m_isError = false;
        m_soon.start();
    });
    showNothing();
}

PlanPanel::~PlanPanel() = default;

QUuid PlanPanel::job() const
{
    return m_live ? m_live->id() : QUuid();
}

const LiveJob *PlanPanel::liveJob() const
{
    return m_live;
}

void PlanPanel::setSession(HostSession *session)
{
    if (m_session == session)
        return;
    if (m_session) {
        m_session->disconnect(this);
        m_session->jobs().disconnect(this);
    }
    showNothing();
    m_session = session;
    if (!session)
        return;
    connect(session, &HostSession::linkChanged, this, [this] {
        if (m_start == Start::Open && m_session->link().stage == LinkStage::Connected)
            m_session->jobs().refresh();
        updateButtons();
    });
    connect(&session->jobs(), &HostJobs::changed, this, &PlanPanel::seeWhetherItStarted);
}

void PlanPanel::showNothing()
{
    ++m_shown;
    if (m_live)
        m_live->deleteLater();
    m_live.clear();
    m_plan.reset();
    m_isDraft = m_asking = m_cancelAsked = m_isError = false;
    m_start = Start::Told;
    qDeleteAll(std::exchange(m_steps, {}));
    m_ui->secretFields->setSlots({});
    m_ui->panelBar->hide();
    update();
}

void PlanPanel::setPlan(const Plan &plan)
{
    m_plan = plan;
    qDeleteAll(std::exchange(m_steps, {}));
    int number = 0;
    for (const Step &step : plan.steps) {
        m_steps.append(new StepView(++number, step, m_ui->planContents));
        m_ui->stepsLayout->addWidget(m_steps.last());
    }
}

void PlanPanel::showPlan(const Plan &plan)
{
    showNothing();
    m_isDraft = true;
    setPlan(plan);
    m_ui->planScroll->ensureVisible(0, 0);
    update();
}

void PlanPanel::showJob(const QUuid &job)
{
    if (!m_session || (m_live && m_live->id() == job))
        return;
    showNothing();
    m_live = m_session->jobs().follow(job);
    const auto soon = [this] { m_soon.start(); };
    connect(m_live, &LiveJob::changed, this, soon);
    connect(m_live, &LiveJob::outputChanged, this, soon);
    update();
}

// --- what is said

void PlanPanel::update()
{
    if (m_live && m_live->detail()) {
        const Plan &plan = m_live->detail()->plan;
        if (!m_plan || !(*m_plan == plan))
            setPlan(plan);
    }
    updateHead();
    updateState();
    updateSteps();
    updateButtons();
}

void PlanPanel::updateHead()
{
    setVisible(m_plan || m_live);
    const bool known = m_plan.has_value();
    m_ui->planContents->setVisible(known || m_live);
    for (QWidget *part : {static_cast<QWidget *>(m_ui->planTitle), static_cast<QWidget *>(m_ui->riskLabel),
                          static_cast<QWidget *>(m_ui->undoLabel)})
        part->setVisible(known);
    m_ui->lossesLabel->setVisible(known && !m_plan->losses.isEmpty());
    if (!known)
        return;
    setTextIfChanged(m_ui->planTitle, domcero::render(m_plan->title));
    setAccessibleName(m_ui->planTitle->text());
    setTextIfChanged(m_ui->riskLabel, domcero::render(riskText(m_plan->risk)));
    makeToned(m_ui->riskLabel, m_plan->risk == Risk::Destructive  ? theme::Tone::Bad
                               : m_plan->risk == Risk::Disruptive ? theme::Tone::Warning
                                                                  : theme::Tone::Good);
    QStringList losses;
    for (const Message &loss : std::as_const(m_plan->losses))
        losses.append(QStringLiteral("• ") + domcero::render(loss));
    setTextIfChanged(m_ui->lossesLabel, losses.join(QLatin1Char('\n')));
    setTextIfChanged(m_ui->undoLabel, undoText());
}

QString PlanPanel::undoText() const
{
    QStringList without;
    bool any = false;
    for (qsizetype i = 0; i < m_plan->steps.size(); ++i) {
        any |= m_plan->steps[i].undo.has_value();
        if (!m_plan->steps[i].undo && !m_plan->steps[i].nothingToUndo)
            without.append(QLocale().toString(i + 1));
    }
    if (without.isEmpty())
        return any ? tr("Every step can be taken back.") : tr("There is nothing to take back.");
    if (without.size() == m_plan->steps.size())
        return tr("It cannot be taken back.");
    return tr("These steps cannot be taken back: %1.").arg(without.join(QStringLiteral(", ")));
}

void PlanPanel::updateState()
{
    const bool known = m_live && m_live->detail();
    m_ui->jobStateLabel->setVisible(known);
    m_ui->jobStateIcon->setVisible(known);
    const std::optional<Error> outcome = m_live ? m_live->outcome() : std::nullopt;
    const bool isOver = known && (m_live->detail()->state() == JobState::RolledBack ||
                                  m_live->detail()->state() == JobState::Settled);
    const bool isUntouched = m_isDraft && m_start == Start::Told;
    const bool isAwaited = m_live && !known && !m_live->problem();
    m_ui->meaningLabel->setVisible(isUntouched || isAwaited ||
                                   (known && (!outcome || isOver))); // else the bar says it
    if (isAwaited)
        setTextIfChanged(m_ui->meaningLabel, tr("The host is being asked."));
    else if (isUntouched)
        setTextIfChanged(m_ui->meaningLabel, tr("It has not been applied: nothing was changed so far."));
    m_ui->planProgress->setVisible(known && m_live->detail()->state() == JobState::Running);
    if (m_live && m_live->problem()) {
        m_ui->panelBar->setDismissable(false);
        m_ui->panelBar->say(Notice::fromError(*m_live->problem()));
    }
    if (!known)
        return;
    const JobDetail &job = *m_live->detail();
    const JobState state = job.state();
    m_ui->jobStateIcon->setPixmap(icon(jobtext::stateIcon(state)).pixmap(QSize(16, 16), devicePixelRatioF()));
    const int all = static_cast<int>(job.plan.steps.size());
    const int done = stepsDone(job);
    QString text = tr("%1, %2 of %n step(s) done; started by %3 at %4", nullptr, all)
                       .arg(jobtext::state(state))
                       .arg(done)
                       .arg(displayText(job.who), jobtext::time(job.journal.openedAt()));
    if (!m_live->isAttached())
        text = tr("%1 (the connection is lost: as last seen)").arg(text);
    setTextIfChanged(m_ui->jobStateLabel, text);
    QString meaning = jobtext::meaning(state);
    if (m_cancelAsked && state == JobState::Running)
        meaning =
            tr("It was asked to stop, and does so before its next step. The command under way is not ended.");
    setTextIfChanged(m_ui->meaningLabel, meaning);
    m_ui->planProgress->setRange(0, all);
    m_ui->planProgress->setValue(done);
    m_ui->planProgress->setFormat(tr("%v of %m"));
    if (m_isError || m_live->problem())
        return;
    if (outcome && !isOver) {
        Notice notice = Notice::fromError(*outcome);
        if (state != JobState::Failed)
            notice.tone = theme::Tone::Warning;
        m_ui->panelBar->setDismissable(false);
        m_ui->panelBar->say(notice);
    } else {
        m_ui->panelBar->hide();
    }
}

void PlanPanel::updateSteps()
{
    if (!m_live || !m_live->detail())
        return;
    for (int step = 1; step <= m_steps.size(); ++step) {
        m_steps[step - 1]->setProgress(stepProgress(*m_live->detail(), step));
        m_steps[step - 1]->setOutput(m_live->output(step, false), m_live->output(step, true));
    }
}

void PlanPanel::updateButtons()
{
    const std::optional<JobDetail> job = m_live ? m_live->detail() : std::nullopt;
    const bool running = job && job->state() == JobState::Running;
    m_ui->jobActions->setJob(job);
    const bool wantsSecrets = m_plan && (m_isDraft || m_ui->jobActions->isAnyStarting());
    m_ui->secretFields->setSlots(wantsSecrets ? m_plan->secretSlots : QStringList());
    const bool connected = m_session && m_session->link().stage == LinkStage::Connected;
    const QString whyNot = !connected ? tr("The host is not connected.")
                           : m_asking ? tr("The host is being asked.")
                                      : QString();
    const bool possible = whyNot.isEmpty();
    const QString whyNoStart = m_ui->secretFields->isComplete() ? QString() : tr("A secret is missing.");
    m_ui->applyPlanButton->setVisible(m_isDraft);
    m_ui->discardButton->setVisible(m_isDraft);
    m_ui->applyPlanButton->setEnabled(possible && whyNoStart.isEmpty());
    m_ui->applyPlanButton->setToolTip(!possible ? whyNot
                                      : whyNoStart.isEmpty()
                                          ? tr("Starts it on the host, where it goes on by itself")
                                          : whyNoStart);
    m_ui->discardButton->setEnabled(!m_asking);
    m_ui->cancelJobButton->setVisible(running);
    m_ui->cancelJobButton->setEnabled(possible && !m_cancelAsked && job && job->canCancel());
    m_ui->cancelJobButton->setToolTip(
        tr("Between two steps: the command under way is not ended, the next one is not begun."));
    m_ui->jobActions->setPossible(whyNot, whyNoStart);
    m_ui->copyScriptButton->setEnabled(m_plan.has_value());
    m_ui->runbookButton->setEnabled(m_plan.has_value());
}

void PlanPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        update();
    } else if (event->type() == QEvent::PaletteChange) {
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace domcero
