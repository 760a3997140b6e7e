// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/jobprogress.h"

#include "base/whendone.h"
#include "gui/icons.h"
#include "gui/widgets/labels.h"
#include "services/hostjobs.h"
#include "services/livejob.h"
#include "text/render.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <cmath>

namespace domcero {

using namespace std::chrono_literals;

namespace {

constexpr int barParts = 1000;

} // namespace

JobProgress::JobProgress(HostSession &session, Clock &clock, const QUuid &job, QWidget *parent)
    : Card(parent), m_session(&session), m_job(job), m_pacer(clock), m_live(session.jobs().follow(job)),
      m_title(wrappedLabel(this)), m_bar(new QProgressBar(this)), m_figures(wrappedLabel(this)),
      m_step(wrappedLabel(this)), m_details(new QPushButton(this)), m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("jobProgress"));
    m_title->setObjectName(QStringLiteral("progressTitle"));
    m_bar->setObjectName(QStringLiteral("progressBar"));
    m_figures->setObjectName(QStringLiteral("progressFigures"));
    m_step->setObjectName(QStringLiteral("progressStep"));
    m_cancel->setObjectName(QStringLiteral("progressCancel"));
    m_details->setObjectName(QStringLiteral("progressDetails"));
    m_cancel->setIcon(icon(QStringLiteral("close")));
    m_bar->setTextVisible(false); // the figures say it
    setTone(theme::Tone::Info);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(14, 8, 10, 8);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(0, 1);
    layout->addWidget(m_title, 0, 0);
    layout->addWidget(m_details, 0, 1);
    layout->addWidget(m_cancel, 0, 2);
    layout->addWidget(m_bar, 1, 0, 1, 3);
    layout->addWidget(m_figures, 2, 0, 1, 3);
    layout->addWidget(m_step, 3, 0, 1, 3);
    connect(m_cancel, &QPushButton::clicked, this, &JobProgress::cancel);
    connect(m_details, &QPushButton::clicked, this, [this] { Q_EMIT detailsWanted(m_job); });
    connect(m_live, &LiveJob::changed, this, &JobProgress::update);
    connect(m_live, &LiveJob::outputChanged, this, &JobProgress::update);
    connect(&session, &HostSession::linkChanged, this, &JobProgress::update);
    m_second = clock.every(1s, [this] { update(); });
    update();
}

JobProgress::~JobProgress()
{
    if (m_live)
        m_live->deleteLater();
}

void JobProgress::putInTabOrder(QWidget *behind)
{
    setTabOrder(behind, m_details);
    setTabOrder(m_details, m_cancel);
}

QWidget *JobProgress::lastInTabOrder() const
{
    return m_cancel;
}

void JobProgress::cancel()
{
    if (!m_session || m_cancelAsked)
        return;
    m_cancelAsked = true;
    Q_EMIT cancelAsked(m_job);
    whenDone(m_session->jobs().cancel(m_job), this, [this](const Result<void> &asked) {
        if (!asked) {
            m_cancelAsked = false;
            Q_EMIT failedToAsk(asked.error());
        }
        update();
    });
    update();
}

QString JobProgress::figures(const JobPace &pace) const
{
    QStringList parts{percentText(std::floor(pace.done * 100))};
    if (pace.bytesPerSecond)
        parts += rateText(*pace.bytesPerSecond);
    if (pace.left)
        parts += tr("about %1 left").arg(durationText(*pace.left));
    if (m_live && !m_live->isAttached())
        parts += tr("the connection is lost: as last seen, it goes on by itself");
    return parts.join(QStringLiteral(", "));
}

void JobProgress::update()
{
    const std::optional<JobDetail> job = m_live ? m_live->detail() : std::nullopt;
    const bool isLive = m_live && m_live->isAttached();
    m_cancel->setText(tr("Cancel"));
    m_details->setText(tr("Show the job"));
    m_details->setToolTip(tr("All its steps with their commands and output"));
    const bool connected = m_session && m_session->link().stage == LinkStage::Connected;
    m_cancel->setEnabled(connected && job && job->canCancel() && !m_cancelAsked);
    m_cancel->setToolTip(tr("It ends at the next piece of data, or before its next step."));
    if (!job) {
        setTextIfChanged(m_title, tr("The host is being asked."));
        m_bar->setRange(0, 0);
        for (QWidget *part : {m_figures, m_step})
            part->hide();
        return;
    }
    const bool back = job->journal.inUndo();
    const int at = job->journal.currentStep();
    const JobPace pace = m_pacer.look(*job, m_live->output(at, back), isLive);
    const QString title = domcero::render(job->plan.title);
    setTextIfChanged(m_title, title);
    m_bar->setAccessibleName(title);
    m_bar->setRange(0, back ? 0 : barParts);
    m_bar->setValue(static_cast<int>(pace.done * barParts));
    m_bar->setAccessibleDescription(figures(pace));
    m_figures->setVisible(!back);
    setTextIfChanged(m_figures, figures(pace));
    m_step->setVisible(at >= 1 && at <= pace.steps);
    if (!m_step->isHidden()) {
        const Step &step = job->plan.steps[at - 1];
        const QString sentence = domcero::render(step.title.isEmpty() ? job->plan.title : step.title);
        setTextIfChanged(
            m_step, back ? tr("Step %1 is taken back: %2").arg(at).arg(sentence)
                    : m_cancelAsked
                        ? tr("It was asked to stop. Step %1 of %2: %3").arg(at).arg(pace.steps).arg(sentence)
                        : tr("Step %1 of %2: %3").arg(at).arg(pace.steps).arg(sentence));
    }
    makeFaded(m_step);
}

void JobProgress::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        update();
    Card::changeEvent(event);
}

} // namespace domcero
