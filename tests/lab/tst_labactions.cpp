// SPDX-License-Identifier: GPL-3.0-or-later
#include "labcopy.h"
#include "plan/plan.h"
#include "text/render.h"

#include <QElapsedTimer>
#include <QTest>

using namespace domcero;
using namespace std::chrono_literals;
using test::LabCopy;

// Every action that is told something, on a true dom0, with what xl gets wrong; what became of it is read
// from dom0 itself. Skipped where the lab is not built. The functions follow one another in one copy of the
// lab.
class TestLabActions : public QObject
{
    Q_OBJECT

    std::unique_ptr<LabCopy> m_lab;

    const Guest &guest(const char *name) const
    {
        static const Guest none;
        const Guest *found = m_lab->session().state().guest(QString::fromLatin1(name));
        return found ? *found : none;
    }
    QString idOf(const char *name) const { return QString::number(guest(name).domainId.value_or(-1)); }
    QByteArray dom0(const QString &command) const { return m_lab->dom0(command); }

    // Empty: done; else the code of its error.
    QByteArray act(GuestAction action, const char *name, const ActionParameters &with = {})
    {
        QElapsedTimer timer;
        timer.start();
        const auto future = m_lab->session().perform(action, QString::fromLatin1(name), with);
        if (!LabCopy::waitFor([&] { return future.isFinished(); }, 420s))
            return "never ended";
        const Result<void> result = future.result();
        const QByteArray code = result ? QByteArray() : errorCodeName(result.error().code);
        qInfo("%s %s: %s after %lld ms", guestActionName(action).constData(), name,
              result ? "done" : code.constData(), timer.elapsed());
        if (!result)
            qInfo("  %s | %s", qPrintable(render(result.error())), qPrintable(result.error().detail));
        return code;
    }
    static ActionParameters disk(const char *target, const char *device)
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
        with.device = QStringLiteral("00:16:3e:00:00:0a");
        return with;
    }
    static ActionParameters memory(qint64 mebibytes)
    {
        ActionParameters with;
        with.memory = ByteSize::fromMiB(mebibytes);
        return with;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!LabCopy::isBuilt())
            QSKIP("The lab is not built: tests/lab/lab.sh build.");
        m_lab = std::make_unique<LabCopy>(
            QStringLiteral("tst-actions-%1").arg(QCoreApplication::applicationPid()));
        QVERIFY(m_lab->bringUp());
        QVERIFY(guest("pv1").domainId);
    }
    void cleanupTestCase() { m_lab.reset(); }

    void vcpusThatTheGuestNeverBringsUp()
    {
        ActionParameters with;
        with.vcpus = 2;
        QCOMPARE(act(GuestAction::SetVcpus, "pv1", with), QByteArray("verify-failed"));
        QVERIFY(dom0(QStringLiteral("xl vcpu-list pv1")).contains("--p"));
        with.vcpus = 3;
        QCOMPARE(act(GuestAction::SetVcpus, "pv1", with), QByteArray("invalid-input"));
    }

    void memoryNowAndItsCeilings()
    {
        QCOMPARE(act(GuestAction::SetMemory, "pv1", memory(112)), QByteArray());
        QVERIFY(dom0(QStringLiteral("xl list pv1")).contains(" 112 "));
        QCOMPARE(act(GuestAction::SetMemory, "pv1", memory(300)), QByteArray("invalid-input"));
        QCOMPARE(act(GuestAction::SetMemory, "pv1", memory(128)), QByteArray());
        QCOMPARE(act(GuestAction::SetMemoryLimit, "pv1", memory(200)), QByteArray());
        QCOMPARE(dom0(QStringLiteral("xenstore-read /local/domain/%1/memory/static-max").arg(idOf("pv1")))
                     .trimmed(),
                 QByteArray("204800"));
        QCOMPARE(guest("pv1").maxMemory, ByteSize::fromMiB(200));
        QCOMPARE(act(GuestAction::SetMemoryLimit, "pv1", memory(256)), QByteArray());
    }

    void renamedAndBack()
    {
        ActionParameters with;
        with.name = QStringLiteral("pv1 x");
        const QString id = idOf("pv1");
        QCOMPARE(act(GuestAction::Rename, "pv1", with), QByteArray());
        QCOMPARE(dom0(QStringLiteral("xl domid 'pv1 x'")).trimmed(), id.toLatin1());
        QCOMPARE(guest("pv1").state, GuestState::Stopped);
        with.name = QStringLiteral("pvh1");
        QCOMPARE(act(GuestAction::Rename, "pv1 x", with), QByteArray("invalid-input"));
        dom0(QStringLiteral("xl rename 'pv1 x' pv1")); // by another hand: seen at the next reading
        m_lab->session().refresh();
        QVERIFY(LabCopy::waitFor([&] { return isAlive(guest("pv1").state); }));
    }

    void autostart()
    {
        QCOMPARE(act(GuestAction::AutostartOn, "pv2"), QByteArray());
        QCOMPARE(dom0(QStringLiteral("readlink /etc/xen/auto/pv2.cfg")).trimmed(),
                 QByteArray("/etc/xen/pv2.cfg"));
        QCOMPARE(act(GuestAction::AutostartOff, "pv2"), QByteArray());
        QCOMPARE(act(GuestAction::AutostartOff, "pv1"), QByteArray()); // a relative link, made by hand
        QCOMPARE(dom0(QStringLiteral("ls /etc/xen/auto; ls /etc/xen/pv1.cfg")).trimmed(),
                 QByteArray("/etc/xen/pv1.cfg"));
        QVERIFY(!guest("pv1").startsWithHost);
    }

    void aDiskComesAndGoes()
    {
        QCOMPARE(act(GuestAction::AttachDisk, "pv1", disk("/dev/vg0/blank", "xvdc")), QByteArray());
        QVERIFY(dom0(QStringLiteral("xl block-list pv1")).contains("51744 0   "));
        QCOMPARE(guest("pv1").disks.size(), 3);
        QCOMPARE(act(GuestAction::DetachDisk, "pv1", disk("", "xvdc")), QByteArray());
        QVERIFY(!dom0(QStringLiteral("xl block-list pv1")).contains("51744"));
        QCOMPARE(act(GuestAction::AttachDisk, "pv1", disk("/dev/vg0/nosuch", "xvdc")),
                 QByteArray("guard-failed"));
        QCOMPARE(act(GuestAction::AttachDisk, "pv1", disk("/var/lib/xen/images/extra.qcow2", "xvdc")),
                 QByteArray("guard-failed"));
    }

    // xl says 1, and leaves the disk in the guest all the same: saved so, it could not be restored.
    void whatAFailedAttachLeavesIsTakenAway()
    {
        dom0(QStringLiteral("mount /dev/vg0/pv2-root /mnt"));
        const QByteArray code = act(GuestAction::AttachDisk, "pv1", disk("/dev/vg0/pv2-root", "xvdd"));
        QVERIFY(!code.isEmpty() && code != "guard-failed");
        QVERIFY(!dom0(QStringLiteral("xl block-list pv1")).contains("51760"));
        dom0(QStringLiteral("umount /mnt"));
    }

    // It succeeds: the guest is not asked, and dom0 cannot see it. So it is said before.
    void aMountedDiskIsDetachedAfterAWarning()
    {
        const auto plan =
            m_lab->session().planFor(GuestAction::DetachDisk, QStringLiteral("pv1"), disk("", "xvdb"));
        QVERIFY(plan && plan->risk == Risk::Destructive && !plan->losses.isEmpty());
        QCOMPARE(act(GuestAction::DetachDisk, "pv1", disk("", "xvdb")), QByteArray());
        QVERIFY(!dom0(QStringLiteral("xl block-list pv1")).contains("51728"));
    }

    void anInterfaceComesAndGoes()
    {
        QCOMPARE(act(GuestAction::AttachNic, "pv1", nic("nosuch")), QByteArray("guard-failed"));
        QCOMPARE(act(GuestAction::AttachNic, "pv1", nic("br0")), QByteArray());
        QVERIFY(dom0(QStringLiteral("xl network-list pv1")).contains("00:16:3e:00:00:0a     1     4"));
        QCOMPARE(act(GuestAction::DetachNic, "pv1", nic("")), QByteArray());
        QVERIFY(!dom0(QStringLiteral("xl network-list pv1")).contains("00:16:3e:00:00:0a"));
    }

    void savedAndRestored()
    {
        const QString before = idOf("pv1");
        dom0(QStringLiteral("touch /var/lib/xen/pv1.save"));
        QCOMPARE(act(GuestAction::Save, "pv1"), QByteArray("guard-failed")); // nothing is overwritten
        dom0(
            QStringLiteral("rm /var/lib/xen/pv1.save; mkdir /small; mount -t tmpfs -o size=16m none /small"));
        ActionParameters with;
        with.folder = QStringLiteral("/small");
        QCOMPARE(act(GuestAction::Save, "pv1", with), QByteArray("guard-failed"));
        QCOMPARE(dom0(QStringLiteral("ls /small")), QByteArray());
        QCOMPARE(act(GuestAction::Save, "pv1"), QByteArray());
        QCOMPARE(guest("pv1").state, GuestState::Stopped);
        QCOMPARE(dom0(QStringLiteral("stat -c %a /var/lib/xen/pv1.save")).trimmed(), QByteArray("600"));
        with.file = QStringLiteral("/var/lib/xen/pv1.save");
        QCOMPARE(act(GuestAction::Restore, "pv2", with), QByteArray("guard-failed"));
        QCOMPARE(act(GuestAction::Restore, "pv1"), QByteArray());
        QVERIFY(isAlive(guest("pv1").state) && idOf("pv1") != before);
        QVERIFY(dom0(QStringLiteral("xl list pv1")).contains("pv1"));
        QCOMPARE(act(GuestAction::Restore, "pv1"), QByteArray("conflict"));
    }

    void aKeyIsTaken()
    {
        ActionParameters with;
        with.key = 's';
        QCOMPARE(act(GuestAction::SendSysRq, "pv1", with), QByteArray());
        QCOMPARE(act(GuestAction::SendSysRq, "pvh1", with), QByteArray("conflict")); // paused
    }

    void aDiscIsInsertedAndEjected()
    {
        dom0(QStringLiteral(
            "xl destroy hvm1; truncate -s 4M /root/a.iso /root/b.iso; "
            "sed -e \"s/^name.*/name='cd'/\" -e /^uuid/d -e \"s#hda,w'#hda,w','/root/b.iso,raw,hdc,ro,cdrom'#\" "
            "/etc/xen/hvm1.cfg >/root/cd.cfg; xl create /root/cd.cfg"));
        m_lab->session().refresh();
        QVERIFY(LabCopy::waitFor([&] { return guest("cd").disks.size() == 2; }));
        QCOMPARE(act(GuestAction::InsertDisc, "cd", disk("/root/a.iso", "")), QByteArray());
        const QString params =
            QStringLiteral("xenstore-read /local/domain/0/backend/qdisk/%1/5632/params").arg(idOf("cd"));
        QCOMPARE(dom0(params).trimmed(), QByteArray("aio:/root/a.iso"));
        QCOMPARE(act(GuestAction::InsertDisc, "cd", disk("/root/nosuch.iso", "")), QByteArray("guard-failed"));
        QCOMPARE(act(GuestAction::EjectDisc, "cd"), QByteArray());
        QCOMPARE(dom0(params).trimmed(), QByteArray());
        // Without drivers for Xen nobody takes the key, and nobody follows the balloon.
        ActionParameters with;
        with.key = 's';
        QCOMPARE(act(GuestAction::SendSysRq, "cd", with), QByteArray("verify-failed"));
        QCOMPARE(act(GuestAction::SetMemory, "cd", memory(100)), QByteArray("verify-failed"));
        QCOMPARE(act(GuestAction::ForceOff, "cd"), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestLabActions)
#include "tst_labactions.moc"
