// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/hostpage.h"

#include "base/hosttext.h"
#include "gui/guestactionset.h"
#include "gui/hostconnector.h"
#include "gui/icons.h"
#include "gui/widgets/labels.h"
#include "models/iconnames.h"
#include "text/render.h"
#include "ui_hostpage.h"

#include <QLocale>

namespace domcero {

HostPage::HostPage(HostManager &manager, HostConnector &connector, GuestActionSet &actions,
                   StorageActionSet &storageActions, BackupActions &backupActions, Settings &settings,
                   MetricsKeeper &metrics, Clock &clock, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::HostPage>()), m_connector(connector)
{
    m_ui->setupUi(this);
    m_ui->pageLayout->setContentsMargins(12, 10, 12, 8);
    m_ui->overviewLayout->setContentsMargins(2, 10, 8, 8);
    makeHeading(m_ui->nameLabel, 1.5);
    makeHeading(m_ui->requirementsCaption, 1.1);
    m_ui->guestsTab->setUp(actions, clock);
    m_ui->chartsTab->setUp(metrics, clock);
    m_ui->storageTab->setUp(manager, clock, storageActions, backupActions);
    m_ui->backupsTab->setUp(backupActions, manager, settings, clock);
    m_ui->jobsTab->setUp(clock);
    m_ui->demoHint->setDismissable(false);
    m_ui->demoHint->setAction([] { return tr("Add a host"); }, [this] { Q_EMIT addHostRequested(); });
    m_ui->oldAlgorithms->setDismissable(false);
    m_ui->stateProblem->setDismissable(false);
    const auto connectHost = [this] {
        if (m_session)
            m_connector.connectHost(*m_session);
    };
    const auto disconnectHost = [this] {
        if (m_session)
            m_connector.disconnectHost(*m_session);
    };
    connect(m_ui->connectButton, &QPushButton::clicked, this, connectHost);
    connect(m_ui->disconnectButton, &QPushButton::clicked, this, disconnectHost);
    connect(m_ui->connectionPanel, &ConnectionPanel::connectRequested, this, connectHost);
    connect(m_ui->connectionPanel, &ConnectionPanel::disconnectRequested, this, disconnectHost);
    connect(m_ui->connectionPanel, &ConnectionPanel::stepsRequested, this,
            [this] { m_ui->tabs->setCurrentWidget(m_ui->connectionTab); });
    connect(m_ui->guestsTab, &GuestsView::selectionChanged, this, &HostPage::targetsChanged);
    connect(m_ui->tabs, &QTabWidget::currentChanged, this, &HostPage::targetsChanged);
    connect(&m_second, &QTimer::timeout, this, [this] {
        updateAge();
        m_ui->connectionPanel->tick();
    });
    m_second.setInterval(1000);
}

HostPage::~HostPage() = default;

GuestsView &HostPage::guests() const
{
    return *m_ui->guestsTab;
}

JobsView &HostPage::jobs() const
{
    return *m_ui->jobsTab;
}

StorageView &HostPage::storage() const
{
    return *m_ui->storageTab;
}

void HostPage::showPlan(const Plan &plan)
{
    m_ui->tabs->setCurrentWidget(m_ui->jobsTab);
    m_ui->jobsTab->showPlan(plan);
}

void HostPage::showJob(const QUuid &job)
{
    m_ui->tabs->setCurrentWidget(m_ui->jobsTab);
    m_ui->jobsTab->selectJob(job);
}

bool HostPage::showsGuests() const
{
    return m_ui->tabs->currentWidget() == m_ui->guestsTab;
}

int HostPage::currentTab() const
{
    return m_ui->tabs->currentIndex();
}

void HostPage::setCurrentTab(int tab)
{
    m_ui->tabs->setCurrentIndex(tab);
}

void HostPage::setSession(HostSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_ui->connectionPanel->setSession(session);
    m_ui->guestsTab->follow(session);
    m_ui->chartsTab->follow(session);
    m_ui->storageTab->follow(session);
    m_ui->backupsTab->follow(session);
    m_ui->jobsTab->follow(session);
    m_ui->connectionTab->follow(session);
    if (!session)
        return;
    connect(session, &HostSession::linkChanged, this, &HostPage::updateLink);
    connect(session, &HostSession::questionChanged, this, &HostPage::updateLink);
    connect(session, &HostSession::staleChanged, this, &HostPage::updateAge);
    connect(session, &HostSession::stateChanged, this, &HostPage::updateState);
    connect(session, &HostSession::usageChanged, this, [this] {
        updateUsage();
        updateAge();
    });
    updateAll();
}

void HostPage::updateAll()
{
    if (!m_session)
        return;
    updateIcons();
    updateHint();
    updateLink();
    updateState();
}

void HostPage::updateIcons()
{
    m_ui->iconLabel->setPixmap(
        icon(hostIconName(m_session->link())).pixmap(QSize(40, 40), devicePixelRatioF()));
    makeFaded(m_ui->addressLabel);
}

void HostPage::updateHint()
{
    const HostEntry &entry = m_session->entry();
    m_ui->nameLabel->setText(entry.name);
    const bool demo = entry.kind == HostEntry::Kind::Demo;
    m_ui->addressLabel->setText(demo
                                    ? tr("simulated, nothing real is touched")
                                    : tr("%1 as %2, port %3").arg(entry.address, entry.user).arg(entry.port));
    if (!demo) {
        m_ui->demoHint->hide();
        return;
    }
    Notice hint;
    hint.text = [] { return tr("This is a simulated host: every action can be tried here."); };
    hint.remedy = [] {
        return tr("To manage a real Xen host, add it with its address. The simulated one goes then.");
    };
    m_ui->demoHint->say(hint);
}

void HostPage::updateLink()
{
    const LinkStatus link = m_session->link();
    updateIcons();
    m_ui->linkIcon->setPixmap(icon(hostIconName(link)).pixmap(QSize(16, 16), devicePixelRatioF()));
    setTextIfChanged(m_ui->linkLabel, linkText(link));
    // Whatever else a connection needs, its panel below offers: each thing to do is on the page once.
    m_ui->connectButton->setVisible(link.stage == LinkStage::Disconnected && !link.error);
    m_ui->disconnectButton->setVisible(link.stage == LinkStage::Connected);
    updateOldAlgorithms();
    updateAge();
    updateState();
}

// As long as it is so, and nobody can close it.
void HostPage::updateOldAlgorithms()
{
    const LinkStatus link = m_session->link();
    if (link.oldAlgorithms.isEmpty()) {
        m_ui->oldAlgorithms->hide();
        return;
    }
    Notice notice;
    notice.tone = theme::Tone::Warning;
    notice.text = [names = link.oldAlgorithms.join(QStringLiteral(", "))] {
        return tr("The encryption of this connection is outdated: %1.").arg(names);
    };
    notice.remedy = [] {
        return tr(
            "Who listens in may break it. Update the SSH server of the host; until then keep to a network "
            "that you trust.");
    };
    m_ui->oldAlgorithms->say(notice);
}

void HostPage::updateAge()
{
    if (!m_session)
        return;
    const auto age = m_session->dataAge();
    const bool late = m_session->link().stage == LinkStage::Connected && m_session->isStale();
    QString text;
    if (age) {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(*age);
        text = late                  ? tr("nothing new for %1").arg(durationText(seconds))
               : seconds.count() < 2 ? tr("read just now")
                                     : tr("read %1 ago").arg(durationText(seconds));
    }
    setTextIfChanged(m_ui->ageLabel, text);
    if (late)
        makeToned(m_ui->ageLabel, theme::Tone::Warning);
    else
        makeFaded(m_ui->ageLabel);
}

void HostPage::updateState()
{
    const HostState &state = m_session->state();
    const bool known = m_session->dataAge().has_value();
    m_ui->overviewEmpty->setVisible(!known);
    if (!known) {
        setTextIfChanged(
            m_ui->overviewEmpty,
            m_session->link().stage == LinkStage::Connected
                ? tr("The host is being read.")
                : tr("What this host is and whether it meets the requirements is shown here once it is "
                     "connected."));
    }
    m_ui->facts->setVisible(known && state.hypervisor);
    const bool live = m_session->link().stage == LinkStage::Connected;
    for (QWidget *tile : {m_ui->cpuTile, m_ui->memoryTile})
        tile->setVisible(known && state.hypervisor && live);
    const bool checked = known && !state.requirements.isEmpty();
    m_ui->requirementsCaption->setVisible(checked);
    m_ui->requirements->setVisible(checked);
    if (state.problem) {
        m_ui->stateProblem->say(Notice::fromError(*state.problem));
    } else if (state.configsProblem) {
        Notice notice = Notice::fromError(*state.configsProblem);
        notice.tone = theme::Tone::Warning;
        m_ui->stateProblem->say(notice);
    } else {
        m_ui->stateProblem->hide();
    }
    m_ui->requirements->setRequirements(state.requirements);
    updateFacts();
    updateUsage();
    updateAge();
}

void HostPage::updateFacts()
{
    const HostState &state = m_session->state();
    if (!state.hypervisor)
        return;
    const HypervisorInfo &xen = *state.hypervisor;
    const QLocale locale;
    m_ui->facts->setFacts({
        {"hostName", tr("Host name"), displayText(xen.hostName)},
        {"xenVersion", tr("Xen version"), xen.xenVersion},
        {"kernel", tr("Kernel of dom0"), displayText(xen.kernel)},
        {"cpus", tr("CPUs"),
         xen.cpuMhz > 0 ? tr("%1 at %2 MHz").arg(locale.toString(xen.cpus), locale.toString(xen.cpuMhz))
                        : locale.toString(xen.cpus)},
        {"memory", tr("Memory"),
         tr("%1, of which %2 free").arg(sizeText(xen.totalMemory), sizeText(xen.freeMemory))},
        {"dom0", tr("dom0"),
         tr("%1, %n vCPU(s)", nullptr, state.dom0.vcpus).arg(sizeText(state.dom0.memory))},
        {"uptime", tr("Running since"),
         state.dom0.uptime.count() > 0 ? tr("%1 ago").arg(durationText(state.dom0.uptime)) : QString()},
        {"virtualization", tr("Virtualization"),
         xen.virtCaps.isEmpty() ? xen.xenCaps.join(QLatin1Char(' ')) : xen.virtCaps.join(QLatin1Char(' '))},
        {"scheduler", tr("Scheduler"), xen.scheduler},
        {"commandLine", tr("Xen's command line"), displayText(xen.commandLine)},
    });
}

void HostPage::updateUsage()
{
    const HostState &state = m_session->state();
    const bool live = m_session->link().stage == LinkStage::Connected;
    const QList<Usage> readings = live ? m_session->usage().of(QStringLiteral("Domain-0")) : QList<Usage>();
    QList<double> cpu;
    QList<double> memory;
    for (const Usage &reading : readings) {
        cpu.append(reading.cpuPercent);
        memory.append(static_cast<double>(reading.memory.bytes()));
    }
    const double wholeCpu = 100.0 * std::max(1, state.dom0.vcpus);
    const double wholeMemory =
        state.hypervisor ? static_cast<double>(state.hypervisor->totalMemory.bytes()) : 0;
    m_ui->cpuTile->setTitle(tr("CPU of dom0"));
    m_ui->cpuTile->setReadings(cpu.isEmpty() ? QString() : percentText(cpu.last()), {cpu}, wholeCpu);
    m_ui->memoryTile->setTitle(tr("Memory of dom0"));
    m_ui->memoryTile->setReadings(readings.isEmpty() ? QString() : sizeText(readings.last().memory), {memory},
                                  wholeMemory);
}

void HostPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateAll();
    } else if (event->type() == QEvent::PaletteChange) {
        updateAll();
    }
    QWidget::changeEvent(event);
}

void HostPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_second.start();
    updateAge();
}

void HostPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_second.stop();
}

} // namespace domcero
