// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/diskplans.h"
#include "plan/guestplans.h"
#include "plan/savefile.h"
#include "plan/sysrqkeys.h"

#include <QTest>

using namespace domcero;
using Kind = Condition::Kind;

namespace {

Guest web()
{
    Guest guest;
    guest.name = QStringLiteral("web");
    guest.uuid = QStringLiteral("11111111-1111-4111-8111-111111111111");
    guest.domainId = 7;
    guest.state = GuestState::Idle;
    guest.type = GuestType::Pv;
    guest.vcpus = 1;
    guest.maxVcpus = 4;
    guest.memory = ByteSize::fromMiB(512);
    guest.maxMemory = ByteSize::fromMiB(1024);
    guest.configPath = QStringLiteral("/etc/xen/web.cfg");
    guest.disks = {{QStringLiteral("/dev/vg0/web"), QStringLiteral("raw"), QStringLiteral("xvda")},
                   {QStringLiteral("/dev/vg0/data"), QStringLiteral("raw"), QStringLiteral("xvdb")}};
    guest.nics = {{QStringLiteral("00:16:3e:00:00:01"), QStringLiteral("br0"), {}}};
    return guest;
}

HostState hostOf(const Guest &guest)
{
    HostState host;
    host.hypervisor = HypervisorInfo();
    host.hypervisor->cpus = 2;
    host.hypervisor->freeMemory = ByteSize::fromMiB(300);
    Guest other = web();
    other.name = QStringLiteral("other");
    other.domainId = 8;
    other.disks = {{QStringLiteral("/dev/vg0/other"), QStringLiteral("raw"), QStringLiteral("xvda")}};
    other.nics = {{QStringLiteral("00:16:3e:00:00:02"), QStringLiteral("br0"), {}}};
    Guest stopped;
    stopped.name = QStringLiteral("old");
    stopped.configPath = QStringLiteral("/etc/xen/old.cfg");
    host.guests = {guest, other, stopped};
    return host;
}

Result<Plan> plan(GuestAction action, const ActionParameters &with, const Guest &guest = web())
{
    return planAction(action, hostOf(guest), guest.name, with);
}

QStringList commandsOf(const Result<Plan> &made)
{
    QStringList lines;
    if (made) {
        for (const Step &step : made->steps)
            lines.append(step.command.displayText());
    }
    return lines;
}

bool has(const QList<Condition> &conditions, Kind kind, const QString &subject, const QString &value = {})
{
    return conditions.contains(Condition{kind, subject, value});
}

ActionParameters memory(qint64 mebibytes)
{
    ActionParameters with;
    with.memory = ByteSize::fromMiB(mebibytes);
    return with;
}

ActionParameters vcpus(int count)
{
    ActionParameters with;
    with.vcpus = count;
    return with;
}

ActionParameters disk(const QString &target, const QString &device = QStringLiteral("xvdc"))
{
    ActionParameters with;
    with.target = target;
    with.device = device;
    return with;
}

} // namespace

class TestActionPlans : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void vcpusAreAskedForWithinTheirCeilings()
    {
        const auto made = plan(GuestAction::SetVcpus, vcpus(2));
        QCOMPARE(commandsOf(made), QStringList{QStringLiteral("xl vcpu-set 7 2")});
        QVERIFY(has(made->steps[0].verifies, Kind::DomainVcpus, QStringLiteral("web"), QStringLiteral("2")));
        QVERIFY(!made->steps[0].unprovenRemedy.isEmpty());
        for (const int count :
             {0, 1, 3, 5}) { // none, the same, more than the host has, more than the ceiling
            const auto refused = plan(GuestAction::SetVcpus, vcpus(count));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        }
        Guest one = web();
        one.maxVcpus = 1;
        QCOMPARE(plan(GuestAction::SetVcpus, vcpus(2), one).error().code, ErrorCode::Conflict);
    }

    void memoryHasAUnitAFloorAndACeiling()
    {
        const auto less = plan(GuestAction::SetMemory, memory(256));
        QCOMPARE(commandsOf(less), QStringList{QStringLiteral("xl mem-set 7 256m")});
        QVERIFY(!less->losses.isEmpty());
        QVERIFY(
            has(less->steps[0].verifies, Kind::DomainMemory, QStringLiteral("web"), QStringLiteral("256")));
        QVERIFY(plan(GuestAction::SetMemory, memory(800))->losses.isEmpty());
        // Nothing (the lab's guest died of it), too little, the same, more than is free, more than the
        // ceiling.
        for (const qint64 size : {0, 32, 512, 900, 1025})
            QCOMPARE(plan(GuestAction::SetMemory, memory(size)).error().code, ErrorCode::InvalidInput);
        const auto limit = plan(GuestAction::SetMemoryLimit, memory(600));
        QCOMPARE(commandsOf(limit), QStringList{QStringLiteral("xl mem-max 7 600m")});
        QVERIFY(has(limit->steps[0].verifies, Kind::XenstoreHolds,
                    QStringLiteral("/local/domain/7/memory/static-max"), QStringLiteral("614400")));
        QVERIFY(!plan(GuestAction::SetMemoryLimit, memory(400)));
    }

    void aNameMustStayUsable()
    {
        ActionParameters with;
        with.name = QStringLiteral("web 2");
        const auto made = plan(GuestAction::Rename, with);
        QCOMPARE(commandsOf(made), QStringList{QStringLiteral("xl rename 7 'web 2'")});
        QCOMPARE(made->losses.size(), 2); // until the next start; what the config file says
        QVERIFY(has(made->steps[0].verifies, Kind::DomainPresent, with.name, QStringLiteral("7")));
        for (const char *name : {"", "web", "other", "old", "12", "-x", " x", "a/b", "a\nb"}) {
            with.name = QString::fromLatin1(name);
            QVERIFY2(!plan(GuestAction::Rename, with), name);
        }
        // Its own config file's name is free for it again.
        Guest renamed = web();
        renamed.uuid = QStringLiteral("11111111-1111-4111-8111-111111111111");
        HostState host = hostOf(renamed);
        host.guests.last().uuid = renamed.uuid;
        with.name = QStringLiteral("old");
        QVERIFY(planAction(GuestAction::Rename, host, renamed.name, with));
        host.guests.last().uuid = QStringLiteral("22222222-2222-4222-8222-222222222222");
        QVERIFY(!planAction(GuestAction::Rename, host, renamed.name, with));
    }

    void autostartIsALinkAndOnlyLinksAreRemoved()
    {
        QCOMPARE(commandsOf(plan(GuestAction::AutostartOn, {})),
                 (QStringList{QStringLiteral("mkdir -p /etc/xen/auto"),
                              QStringLiteral("ln -s -- /etc/xen/web.cfg /etc/xen/auto/web.cfg")}));
        Guest guest = web();
        guest.configPath = QStringLiteral("/etc/xen/web\n.cfg");
        QVERIFY(!plan(GuestAction::AutostartOn, {}, guest)); // nobody would see the link again
        guest = web();
        guest.startsWithHost = true;
        QVERIFY(!plan(GuestAction::AutostartOn, {}, guest));
        QVERIFY(!plan(GuestAction::AutostartOff, {}, guest)); // the config itself lies there
        guest.autostartLinks = {
            {QStringLiteral("/etc/xen/auto/10-web"), QStringLiteral("../web.cfg")},
            {QStringLiteral("/etc/xen/auto/web.cfg"), QStringLiteral("/etc/xen/web.cfg")}};
        const auto off = plan(GuestAction::AutostartOff, {}, guest);
        QCOMPARE(commandsOf(off), (QStringList{QStringLiteral("rm /etc/xen/auto/10-web"),
                                               QStringLiteral("rm /etc/xen/auto/web.cfg")}));
        QVERIFY(has(off->steps[0].guards, Kind::LinkTo, QStringLiteral("/etc/xen/auto/10-web"),
                    QStringLiteral("../web.cfg")));
        QVERIFY(has(off->steps[1].verifies, Kind::PathAbsent, QStringLiteral("/etc/xen/auto/web.cfg")));
    }

    void aSaveLooksForRoomAndOverwritesNothing()
    {
        const auto made = plan(GuestAction::Save, {});
        QCOMPARE(commandsOf(made),
                 (QStringList{QStringLiteral("install -m 600 /dev/null /var/lib/xen/web.save"),
                              QStringLiteral("xl save 7 /var/lib/xen/web.save")}));
        const QList<Condition> guards = made->steps[0].guards;
        QVERIFY(has(guards, Kind::PathAbsent, QStringLiteral("/var/lib/xen/web.save")));
        QVERIFY(has(guards, Kind::FolderHasRoom, QStringLiteral("/var/lib/xen"),
                    QString::number(ByteSize::fromMiB(544).bytes())));
        QVERIFY(has(guards, Kind::DisksConnected, QStringLiteral("7")));
        QVERIFY(has(made->steps[1].verifies, Kind::DomainAbsent, QStringLiteral("web"), QStringLiteral("7")));
        QCOMPARE(made->risk, Risk::Disruptive);
        ActionParameters with;
        with.folder = QStringLiteral("/srv/");
        Guest guest = web();
        guest.name = QStringLiteral("a/b");
        QCOMPARE(saveFileOf(guest, with), QStringLiteral("/srv/a_b.save"));
        for (const char *file : {"web.save", "/srv/", "/srv/a\nb"}) {
            with.file = QString::fromLatin1(file);
            QVERIFY2(!plan(GuestAction::Save, with), file);
        }
        guest = web();
        guest.state = GuestState::Paused; // it would not answer: xl waits a minute, then fails
        QVERIFY(!plan(GuestAction::Save, {}, guest));
    }

    void aRestoreAsksTheFileWhoItIs()
    {
        Guest guest = web();
        guest.state = GuestState::Stopped;
        guest.domainId.reset();
        guest.memory = ByteSize::fromMiB(256);
        const auto made = plan(GuestAction::Restore, {}, guest);
        QCOMPARE(commandsOf(made), QStringList{QStringLiteral("xl restore /var/lib/xen/web.save")});
        const QList<Condition> guards = made->steps[0].guards;
        QVERIFY(
            has(guards, Kind::SavedGuest, QStringLiteral("/var/lib/xen/web.save"), QStringLiteral("web")));
        QVERIFY(has(guards, Kind::DomainAbsent, QStringLiteral("web")));
        QVERIFY(has(guards, Kind::UuidAbsent, guest.uuid));
        guest.memory = ByteSize::fromMiB(301);
        QVERIFY(!plan(GuestAction::Restore, {}, guest));
        QVERIFY(!plan(GuestAction::Restore, {}));
        // One without a config is known by its file.
        QVERIFY(planAction(GuestAction::Restore, HostState(), QStringLiteral("gone")));
        QVERIFY(!planAction(GuestAction::Start, HostState(), QStringLiteral("gone")));
    }

    void aDiskIsWaitedForUntilItIsConnected()
    {
        const auto made = plan(GuestAction::AttachDisk, disk(QStringLiteral("/dev/vg0/a,b")));
        QCOMPARE(commandsOf(made),
                 QStringList{QStringLiteral(
                     "xl block-attach 7 'format=raw,vdev=xvdc,access=rw,target=/dev/vg0/a,b'")});
        QVERIFY(
            has(made->steps[0].verifies, Kind::DiskConnected, QStringLiteral("7"), QStringLiteral("51744")));
        QVERIFY(has(made->steps[0].guards, Kind::DiskAbsent, QStringLiteral("7"), QStringLiteral("51744")));
        QVERIFY(has(made->steps[0].guards, Kind::DeviceExists, QStringLiteral("/dev/vg0/a,b")));
        QVERIFY(!has(made->steps[0].guards, Kind::DeviceModelRuns, QStringLiteral("7")));
        const auto image = plan(GuestAction::AttachDisk, disk(QStringLiteral("/srv/x.qcow2")));
        QVERIFY(has(image->steps[0].guards, Kind::DeviceModelRuns, QStringLiteral("7")));
        QVERIFY(has(image->steps[0].guards, Kind::FileExists, QStringLiteral("/srv/x.qcow2")));
        QVERIFY(image->steps[0].command.arguments.last().startsWith(QLatin1String("format=qcow2,")));
        QVERIFY(!plan(GuestAction::AttachDisk, disk(QStringLiteral("/dev/vg0/other")))); // another runs on it
        QVERIFY(!plan(GuestAction::AttachDisk, disk(QStringLiteral("/dev/vg0/x"), QStringLiteral("xvdb"))));
        QVERIFY(!plan(GuestAction::AttachDisk, disk(QStringLiteral("/dev/vg0/x"), QStringLiteral("xvba"))));
        QCOMPARE(freeDiskName(web()), QStringLiteral("xvdc"));
        Guest parts = web();
        parts.disks[0].vdev = QStringLiteral("xvda2");
        parts.disks[1].vdev = QStringLiteral("xvda1");
        QCOMPARE(freeDiskName(parts), QStringLiteral("xvdb"));

        const auto back = planTakeBack(GuestAction::AttachDisk, web(), disk(QStringLiteral("/dev/vg0/x")));
        QCOMPARE(back->steps[0].command.displayText(), QStringLiteral("xl block-detach 7 xvdc"));
        QVERIFY(!planTakeBack(GuestAction::Pause, web(), {}));
    }

    void aDetachSaysWhatIsLost()
    {
        const auto first = plan(GuestAction::DetachDisk, disk({}, QStringLiteral("xvda")));
        QCOMPARE(first->risk, Risk::Destructive);
        QCOMPARE(first->losses.size(), 3); // it is the first disk
        const auto second = plan(GuestAction::DetachDisk, disk({}, QStringLiteral("xvdb")));
        QCOMPARE(commandsOf(second), QStringList{QStringLiteral("xl block-detach 7 xvdb")});
        QCOMPARE(second->losses.size(), 2);
        QVERIFY(!plan(GuestAction::DetachDisk, disk({}, QStringLiteral("xvdz"))));
    }

    void anInterfaceIsKnownByItsAddress()
    {
        ActionParameters with;
        with.bridge = QStringLiteral("br0");
        with.device = QStringLiteral("00:16:3E:00:00:0A");
        const auto made = plan(GuestAction::AttachNic, with);
        QCOMPARE(commandsOf(made),
                 QStringList{QStringLiteral("xl network-attach 7 'mac=00:16:3e:00:00:0a' 'bridge=br0'")});
        QVERIFY(has(made->steps[0].guards, Kind::FolderExists, QStringLiteral("/sys/class/net/br0")));
        QVERIFY(has(made->steps[0].verifies, Kind::NicConnected, QStringLiteral("7"),
                    QStringLiteral("00:16:3e:00:00:0a")));
        for (const char *mac : {"", "zz", "01:00:5e:00:00:01", "00:16:3e:00:00:02"}) {
            with.device = QString::fromLatin1(mac);
            QVERIFY2(!plan(GuestAction::AttachNic, with), mac);
        }
        with.device = QStringLiteral("00:16:3e:00:00:01");
        const auto off = plan(GuestAction::DetachNic, with);
        QCOMPARE(commandsOf(off), QStringList{QStringLiteral("xl network-detach 7 00:16:3e:00:00:01")});
        QVERIFY(!off->losses.isEmpty());
        QCOMPARE(freeMac(hostOf(web()), 0x80000001), QStringLiteral("00:16:3e:00:00:03"));
    }

    void aDiscNeedsADrive()
    {
        QCOMPARE(plan(GuestAction::InsertDisc, disk(QStringLiteral("/srv/a.iso"), {})).error().code,
                 ErrorCode::Conflict);
        Guest guest = web();
        guest.type = GuestType::Hvm;
        guest.disks.append({{}, QStringLiteral("empty"), QStringLiteral("hdc"), true, true});
        QVERIFY(!plan(GuestAction::EjectDisc, {}, guest)); // nothing in it
        const auto made = plan(GuestAction::InsertDisc, disk(QStringLiteral("/srv/a.iso"), {}), guest);
        QCOMPARE(commandsOf(made), QStringList{QStringLiteral("xl cd-insert 7 hdc /srv/a.iso")});
        QVERIFY(has(made->steps[0].verifies, Kind::XenstoreHolds,
                    QStringLiteral("/local/domain/0/backend/qdisk/7/5632/params"),
                    QStringLiteral("aio:/srv/a.iso")));
        guest.disks.last().target = QStringLiteral("/srv/a.iso");
        QCOMPARE(commandsOf(plan(GuestAction::EjectDisc, {}, guest)),
                 QStringList{QStringLiteral("xl cd-eject 7 hdc")});
    }

    void aKeyHasItsRiskAndIsTaken()
    {
        for (const SysRqKey &key : sysRqKeys()) {
            ActionParameters with;
            with.key = key.letter;
            const auto made = plan(GuestAction::SendSysRq, with);
            QVERIFY(made.ok());
            QCOMPARE(made->risk, key.risk);
            QCOMPARE(made->losses.isEmpty(), key.risk == Risk::Routine);
            QVERIFY(!made->steps[0].verifies.isEmpty());
        }
        ActionParameters with;
        with.key = 'c';
        QVERIFY(!plan(GuestAction::SendSysRq, with));
    }
};

QTEST_GUILESS_MAIN(TestActionPlans)
#include "tst_actionplans.moc"
