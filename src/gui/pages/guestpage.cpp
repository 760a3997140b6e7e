// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/guestpage.h"

#include "base/hosttext.h"
#include "gui/guestactionset.h"
#include "gui/icons.h"
#include "gui/widgets/labels.h"
#include "models/iconnames.h"
#include "text/render.h"
#include "ui_guestpage.h"

#include <QEvent>
#include <QLocale>

#include <algorithm>

namespace domcero {

GuestPage::GuestPage(GuestActionSet &actions, BackupActions &backupActions, HostManager &manager,
                     Settings &settings, MetricsKeeper &metrics, Clock &clock, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::GuestPage>())
{
    m_ui->setupUi(this);
    m_ui->pageLayout->setContentsMargins(12, 10, 12, 8);
    m_ui->contentsLayout->setContentsMargins(2, 6, 8, 8);
    makeHeading(m_ui->nameLabel, 1.5);
    makeHeading(m_ui->disksCaption, 1.1);
    makeHeading(m_ui->nicsCaption, 1.1);
    m_ui->actionRow->setRowActions(actions.actions());
    m_ui->problemBar->setDismissable(false);
    m_ui->guestConfig->setUp(manager);
    m_ui->guestBackups->setUp(backupActions, manager, settings, clock);
    m_ui->guestCharts->setUp(metrics, clock);
    m_ui->guestLogs->setUp(clock);
}

GuestPage::~GuestPage() = default;

void GuestPage::setGuest(HostSession *session, const QString &guest)
{
    if (m_session == session && m_name == guest)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_name = guest;
    m_ui->guestConfig->follow(session, guest);
    m_ui->guestBackups->follow(session, guest);
    m_ui->guestCharts->follow(session, guest);
    m_ui->guestLogs->follow(session, guest);
    if (!session)
        return;
    connect(session, &HostSession::linkChanged, this, &GuestPage::updateAll);
    connect(session, &HostSession::stateChanged, this, &GuestPage::updateAll);
    connect(session, &HostSession::usageChanged, this, &GuestPage::updateUsage);
    connect(session, &HostSession::pendingChanged, this, [this](const QString &changed) {
        if (changed == m_name)
            updateAll();
    });
    updateAll();
}

ConfigView &GuestPage::config() const
{
    return *m_ui->guestConfig;
}

void GuestPage::askForBackup()
{
    m_ui->guestTabs->setCurrentWidget(m_ui->guestBackups);
    m_ui->guestBackups->askForBackup();
}

void GuestPage::updateAll()
{
    if (!m_session)
        return;
    m_ui->nameLabel->setText(displayText(m_name));
    const Guest *guest = m_session->state().guest(m_name);
    m_ui->scrollArea->setVisible(guest);
    m_ui->actionRow->setVisible(guest);
    if (!guest) {
        m_ui->problemBar->hide();
        setTextIfChanged(m_ui->summaryLabel,
                         tr("This guest is no longer on %1: it is not running, and there is no "
                            "config file for it.")
                             .arg(displayText(m_session->entry().name)));
        return;
    }
    updateHeader(*guest);
    updateFacts(*guest);
    updateDevices(*guest);
    updateUsage();
}

void GuestPage::updateHeader(const Guest &guest)
{
    const auto pending = m_session->pendingAction(m_name);
    const QString name = guestIconName(guest.state, pending.has_value(), guest.configProblem.has_value());
    m_ui->iconLabel->setPixmap(icon(name).pixmap(QSize(40, 40), devicePixelRatioF()));
    const QString host = displayText(m_session->entry().name);
    const QString state = pending ? pendingText(*pending) : stateText(guest.state);
    QString summary;
    if (m_session->link().stage != LinkStage::Connected)
        summary = tr("%1 is not connected; last seen: %2").arg(host, state);
    else if (guest.uptime && !pending)
        summary = tr("%1 on %2, up %3").arg(state, host, durationText(*guest.uptime));
    else
        summary = tr("%1 on %2").arg(state, host);
    setTextIfChanged(m_ui->summaryLabel, summary);
    if (guest.configProblem)
        m_ui->problemBar->say(Notice::fromError(*guest.configProblem));
    else
        m_ui->problemBar->hide();
}

void GuestPage::updateFacts(const Guest &guest)
{
    const QLocale locale;
    const auto memory = [&guest] {
        if (guest.memory.isZero())
            return QString();
        return guest.maxMemory > guest.memory
                   ? tr("%1, at most %2").arg(sizeText(guest.memory), sizeText(guest.maxMemory))
                   : sizeText(guest.memory);
    };
    const auto vcpus = [&] {
        if (guest.vcpus <= 0)
            return QString();
        return guest.maxVcpus > guest.vcpus
                   ? tr("%1, at most %2").arg(locale.toString(guest.vcpus), locale.toString(guest.maxVcpus))
                   : locale.toString(guest.vcpus);
    };
    m_ui->facts->setFacts({
        {"type", tr("Type"), typeText(guest.type)},
        {"vcpus", tr("vCPUs"), vcpus()},
        {"memory", tr("Memory"), memory()},
        {"domainId", tr("Domain ID"), guest.domainId ? locale.toString(*guest.domainId) : QString()},
        {"uuid", tr("UUID"), guest.uuid},
        {"configFile", tr("Config file"),
         guest.configPath.isEmpty() ? tr("none in /etc/xen: it cannot be started again once it is off")
                                    : displayText(guest.configPath)},
        {"autostart", tr("Starts with the host"), guest.startsWithHost ? tr("yes") : tr("no")},
    });
}

void GuestPage::updateDevices(const Guest &guest)
{
    QList<QStringList> disks;
    for (const GuestDisk &disk : guest.disks) {
        disks.append({disk.vdev, disk.cdrom ? tr("CD drive") : tr("disk"),
                      disk.target.isEmpty() ? tr("no disc inserted") : displayText(disk.target),
                      disk.target.isEmpty() ? QString() : disk.format,
                      disk.readOnly ? tr("read only") : tr("read and write")});
    }
    m_ui->disks->setContent({tr("Device"), tr("Kind"), tr("On the host"), tr("Format"), tr("Access")}, disks);
    m_ui->disks->setAccessibleName(tr("Disks"));
    m_ui->disks->setVisible(!disks.isEmpty());
    m_ui->disksCaption->setVisible(!disks.isEmpty());
    QList<QStringList> nics;
    for (const GuestNic &nic : guest.nics)
        nics.append({nic.mac.isEmpty() ? tr("made at start") : nic.mac, displayText(nic.bridge), nic.model});
    m_ui->nics->setContent({tr("MAC address"), tr("Bridge"), tr("Model")}, nics);
    m_ui->nics->setAccessibleName(tr("Network interfaces"));
    m_ui->nics->setVisible(!nics.isEmpty());
    m_ui->nicsCaption->setVisible(!nics.isEmpty());
}

void GuestPage::updateUsage()
{
    const Guest *guest = m_session ? m_session->state().guest(m_name) : nullptr;
    if (!guest)
        return;
    const bool live = m_session->link().stage == LinkStage::Connected && isAlive(guest->state);
    for (QWidget *tile : {m_ui->cpuTile, m_ui->memoryTile, m_ui->networkTile, m_ui->diskTile})
        tile->setVisible(live);
    if (!live)
        return;
    const QList<Usage> readings = m_session->usage().of(m_name);
    QList<double> cpu;
    QList<double> memory;
    QList<double> received;
    QList<double> sent;
    QList<double> read;
    QList<double> written;
    for (const Usage &reading : readings) {
        cpu.append(reading.cpuPercent);
        memory.append(static_cast<double>(reading.memory.bytes()));
        received.append(reading.netReceivedPerSecond);
        sent.append(reading.netSentPerSecond);
        read.append(reading.diskReadPerSecond);
        written.append(reading.diskWrittenPerSecond);
    }
    const Usage last = readings.isEmpty() ? Usage{} : readings.last();
    const bool any = !readings.isEmpty();
    m_ui->cpuTile->setTitle(tr("CPU"));
    m_ui->cpuTile->setReadings(any ? percentText(last.cpuPercent) : QString(), {cpu},
                               100.0 * std::max(1, guest->vcpus));
    m_ui->memoryTile->setTitle(tr("Memory"));
    m_ui->memoryTile->setReadings(any ? sizeText(last.memory) : QString(), {memory},
                                  static_cast<double>(std::max(guest->memory, guest->maxMemory).bytes()));
    m_ui->networkTile->setTitle(tr("Network"));
    m_ui->networkTile->setReadings(
        any ? tr("in %1, out %2").arg(rateText(last.netReceivedPerSecond), rateText(last.netSentPerSecond))
            : QString(),
        {received, sent}, 0);
    m_ui->diskTile->setTitle(tr("Disk"));
    m_ui->diskTile->setReadings(
        any ? tr("read %1, write %2")
                  .arg(rateText(last.diskReadPerSecond), rateText(last.diskWrittenPerSecond))
            : QString(),
        {read, written}, 0);
}

void GuestPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateAll();
    } else if (event->type() == QEvent::PaletteChange) {
        updateAll();
    }
    QWidget::changeEvent(event);
}

} // namespace domcero
