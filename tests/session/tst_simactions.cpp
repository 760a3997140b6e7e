// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/plan.h"
#include "services/hostsession.h"
#include "support/sim/simsite.h"

#include <QTest>

using namespace domcero;
using namespace std::chrono_literals;
using test::SimSite;

// Every action that is told something, from the session to the simulated dom0 and back, and what xl gets
// wrong.
class TestSimActions : public QObject
{
    Q_OBJECT

    std::unique_ptr<SimSite> m_site;
    std::unique_ptr<HostSession> m_session;
    const QString m_mail = QStringLiteral("mail");

    const Guest &guest(const QString &name) const { return *m_session->state().guest(name); }
    Result<void> act(GuestAction action, const ActionParameters &with = {},
                     const QString &name = QStringLiteral("mail"))
    {
        const auto future = m_session->perform(action, name, with);
        if (!test::await(m_site->clock, future))
            return Error{ErrorCode::Timeout, {}, {}, {}, {}, {}};
        return future.result();
    }
    static ActionParameters disk(const char *target, const char *device = "xvdb")
    {
        ActionParameters with;
        with.target = QString::fromLatin1(target);
        with.device = QString::fromLatin1(device);
        return with;
    }
    static ActionParameters nic(const char *bridge)
    {
        ActionParameters with;
        with.bridge = QString::fromLatin1(bridge);
        with.device = QStringLiteral("00:16:3e:11:22:33");
        return with;
    }

private Q_SLOTS:
    void init()
    {
        m_site = std::make_unique<SimSite>();
        m_site->host->addFile("/srv/data.qcow2", "QFI");
        m_site->host->addFile("/srv/a.iso", "disc");
        HostEntry entry;
        entry.name = QStringLiteral("site");
        m_session =
            std::make_unique<HostSession>(entry, std::make_unique<SimTransport>(m_site->host), m_site->clock);
        m_session->connectToHost();
        test::settle(m_site->clock, 2s);
        QVERIFY(m_session->state().readAt > 0ms);
    }
    void cleanup()
    {
        m_session.reset();
        m_site.reset();
    }

    void vcpusAndMemory()
    {
        ActionParameters with;
        with.vcpus = 1;
        QVERIFY(act(GuestAction::SetVcpus, with));
        QCOMPARE(guest(m_mail).vcpus, 1);
        with.memory = ByteSize::fromMiB(512);
        QVERIFY(act(GuestAction::SetMemory, with));
        QCOMPARE(guest(m_mail).memory, ByteSize::fromMiB(512));
        with.memory = ByteSize::fromMiB(2048);
        QVERIFY(act(GuestAction::SetMemoryLimit, with));
        QCOMPARE(guest(m_mail).maxMemory, ByteSize::fromMiB(2048));
    }

    void whatTheGuestDoesNotFollowIsNotDone()
    {
        SimBehaviour deaf;
        deaf.onlinesVcpus = deaf.balloons = false;
        m_site->host->setBehaviour("spare", deaf);
        const QString spare = QStringLiteral("spare");
        QVERIFY(act(GuestAction::Start, {}, spare));
        ActionParameters with;
        with.vcpus = 1;
        with.memory = ByteSize::fromMiB(512);
        QVERIFY(act(GuestAction::SetVcpus, with, spare)); // down it goes, up it does not
        with.vcpus = 2;
        for (const GuestAction action : {GuestAction::SetVcpus, GuestAction::SetMemory}) {
            const Result<void> result = act(action, with, spare);
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::VerifyFailed);
            QVERIFY(!result.error().remedy.isEmpty());
        }
    }

    void renamed()
    {
        ActionParameters with;
        with.name = QStringLiteral("post");
        QVERIFY(act(GuestAction::Rename, with));
        QVERIFY(isAlive(guest(with.name).state));
        QCOMPARE(guest(m_mail).state, GuestState::Stopped); // what the config says
    }

    void autostartOnAndOff()
    {
        QVERIFY(act(GuestAction::AutostartOn));
        QVERIFY(guest(m_mail).startsWithHost);
        QCOMPARE(m_site->host->links().value("/etc/xen/auto/mail.cfg"), QByteArray("/etc/xen/mail.cfg"));
        QVERIFY(act(GuestAction::AutostartOff));
        QVERIFY(!guest(m_mail).startsWithHost);
        QVERIFY(m_site->host->files().contains("/etc/xen/mail.cfg"));
    }

    void savedAndRestored()
    {
        const int id = *guest(m_mail).domainId;
        QVERIFY(act(GuestAction::Save));
        QCOMPARE(guest(m_mail).state, GuestState::Stopped);
        QVERIFY(m_site->host->files().contains("/var/lib/xen/mail.save"));
        ActionParameters other;
        other.file = QStringLiteral("/var/lib/xen/mail.save");
        const Result<void> wrong = act(GuestAction::Restore, other, QStringLiteral("spare"));
        QCOMPARE(wrong.error().code, ErrorCode::GuardFailed);
        QVERIFY(act(GuestAction::Restore));
        QVERIFY(isAlive(guest(m_mail).state));
        QVERIFY(*guest(m_mail).domainId != id);
        // The file is still there and is not overwritten.
        QCOMPARE(act(GuestAction::Save).error().code, ErrorCode::GuardFailed);
        QVERIFY(isAlive(guest(m_mail).state));
    }

    void aSaveNeedsRoomAndAFolder()
    {
        ActionParameters with;
        with.folder = QStringLiteral("/nosuch");
        QCOMPARE(act(GuestAction::Save, with).error().code, ErrorCode::GuardFailed);
        m_site->host->addFolder("/srv");
        with.folder = QStringLiteral("/srv");
        QVERIFY(act(GuestAction::Save, with));
    }

    void aSaveThatFailsLeavesNoFile()
    {
        m_site->host->faults().failNext({QStringLiteral("xl"), QStringLiteral("save")},
                                        {1, {}, "Failed to save domain, resuming domain\n", 0ms});
        const Result<void> result = act(GuestAction::Save);
        QVERIFY(!result);
        QVERIFY(!result.error().remedy.isEmpty());
        QVERIFY(isAlive(guest(m_mail).state));
        QVERIFY(!m_site->host->files().contains("/var/lib/xen/mail.save"));
        QVERIFY(act(GuestAction::Save));
    }

    void aDiskComesAndGoes()
    {
        QVERIFY(act(GuestAction::AttachDisk, disk("/dev/vg0/spare")));
        QCOMPARE(guest(m_mail).disks.size(), 2);
        QVERIFY(!m_session->planFor(GuestAction::AttachDisk, m_mail, disk("/dev/vg0/spare", "xvdc")));
        QVERIFY(act(GuestAction::DetachDisk, disk("", "xvdb")));
        QCOMPARE(guest(m_mail).disks.size(), 1);
        QCOMPARE(act(GuestAction::AttachDisk, disk("/dev/vg0/nosuch")).error().code, ErrorCode::GuardFailed);
        // A PV guest without a QEMU would hang in state 1.
        QCOMPARE(act(GuestAction::AttachDisk, disk("/srv/data.qcow2")).error().code, ErrorCode::GuardFailed);
        QCOMPARE(guest(m_mail).disks.size(), 1);
    }

    void whatAFailedAttachLeavesIsTakenAway()
    {
        // Somebody took the volume since the state was read.
        QCOMPARE(m_site
                     ->xl({QStringLiteral("block-attach"), QStringLiteral("web"),
                           QStringLiteral("format=raw,vdev=xvdb,access=rw,target=/dev/vg0/spare")})
                     .exitStatus,
                 0);
        const Result<void> result = act(GuestAction::AttachDisk, disk("/dev/vg0/spare"));
        QVERIFY(!result);
        QVERIFY(!result.error().remedy.isEmpty());
        QCOMPARE(guest(m_mail).disks.size(), 1);
        QCOMPARE(m_site->host->domainByName("mail")->config.disks.size(), 1);
    }

    void whatWasThereBeforeIsNotTakenAway()
    {
        QCOMPARE(m_site
                     ->xl({QStringLiteral("block-attach"), m_mail,
                           QStringLiteral("format=raw,vdev=xvdb,access=rw,target=/dev/vg0/spare")})
                     .exitStatus,
                 0);
        ActionParameters with = disk("/dev/vg0/web");
        with.readOnly = true;
        m_site->host->addFile("/srv/x.raw", "x");
        with.target = QStringLiteral("/srv/x.raw");
        QVERIFY(!act(GuestAction::AttachDisk, with));
        QCOMPARE(m_site->host->domainByName("mail")->config.disks.size(), 2);
    }

    void anInterfaceComesAndGoes()
    {
        QVERIFY(act(GuestAction::AttachNic, nic("xenbr0")));
        QCOMPARE(guest(m_mail).nics.size(), 2);
        QVERIFY(act(GuestAction::DetachNic, nic("")));
        QCOMPARE(guest(m_mail).nics.size(), 1);
        QCOMPARE(act(GuestAction::AttachNic, nic("nosuch")).error().code, ErrorCode::GuardFailed);
    }

    void aDiscIsInsertedAndEjected()
    {
        m_site->host->addFile("/etc/xen/cd.cfg",
                              "type = 'hvm'\nname = 'cd'\nmemory = 512\ndisk = [',raw,hdc,ro,cdrom']\n");
        m_site->host->boot("/etc/xen/cd.cfg", 60s);
        m_session->refresh();
        test::settle(m_site->clock, 3s);
        const QString cd = QStringLiteral("cd");
        QVERIFY(!m_session->planFor(GuestAction::EjectDisc, cd));
        QVERIFY(act(GuestAction::InsertDisc, disk("/srv/a.iso", ""), cd));
        QCOMPARE(guest(cd).disks.first().target, QStringLiteral("/srv/a.iso"));
        QVERIFY(act(GuestAction::EjectDisc, {}, cd));
        QCOMPARE(guest(cd).disks.first().target, QString());
    }

    void aKeyIsTakenOrNot()
    {
        ActionParameters with;
        with.key = 's';
        QVERIFY(act(GuestAction::SendSysRq, with));
        QCOMPARE(act(GuestAction::SendSysRq, with, QStringLiteral("w2012")).error().code,
                 ErrorCode::VerifyFailed);
        with.key = 'b';
        const int id = *guest(m_mail).domainId;
        QVERIFY(act(GuestAction::SendSysRq, with));
        test::settle(m_site->clock, 10s);
        QVERIFY(*guest(m_mail).domainId != id);
    }
};

QTEST_GUILESS_MAIN(TestSimActions)
#include "tst_simactions.moc"
