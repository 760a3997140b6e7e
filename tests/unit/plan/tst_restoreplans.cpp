// SPDX-License-Identifier: GPL-3.0-or-later
// Plans of restores: which steps in which order, which disks are touched and which are not, what is refused
// with which sentence.
#include "support/backupguests.h"

#include <QTest>

using namespace domcero;
using namespace domcero::tests;
using namespace domcero::tests::backups;
using namespace Qt::StringLiterals;
using Kind = Condition::Kind;

class TestRestorePlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restoredAsNew()
    {
        const HostState host = oneGuest(GuestState::Running, {image});
        const StorageState storage = manyThings();
        const RestoreRequest usual = usualRestore(taken(), config, host, storage);
        QCOMPARE(usual.as.name, u"db-2"_s);
        QCOMPARE(usual.as.path, u"/etc/xen/db-2.cfg"_s);
        QVERIFY(usual.as.uuid != taken().uuid);
        QCOMPARE(usual.as.disks[0].target, u"/dev/vg0/db-2-mail"_s);
        QCOMPARE(usual.as.disks[1].target, u"/srv/db-2-a.img"_s);
        const auto text = restoredConfig(usual, config, storage);
        QVERIFY(text.ok());
        QVERIFY2(text->contains("/dev/vg0/db-2-mail") && !text->contains("00:16:3e:00:00:01"), *text);
        const auto plan = planRestore(usual, *text, host, storage);
        QVERIFY2(plan.ok(), idOf(plan));
        QStringList lines = shortly(plan);
        QVERIFY(lines[0].startsWith(u"lvcreate -y -Z y -n db-2-mail -l 50 vg0"));
        QCOMPARE(lines[1], u"domcero:unpack WHOLE/xvda.zst /dev/vg0/db-2-mail 209715200"_s);
        QCOMPARE(lines[2], u"domcero:matches WHOLE/xvda.zst /dev/vg0/db-2-mail 209715200"_s);
        QVERIFY(lines[3].startsWith(u"domcero:unpack WHOLE/xvdb.zst /srv/db-2-a.img."));
        QVERIFY(lines[3].endsWith(u".part 104857600"));
        QVERIFY(lines[5].startsWith(u"ln /srv/db-2-a.img."));
        QCOMPARE(plan->risk, Risk::Routine);
        for (const Step &step : plan->steps)
            QVERIFY2(step.undo || step.nothingToUndo, step.title.id());
        // The guest is gone: as it was.
        const RestoreRequest same = usualRestore(taken(), config, HostState(), storage);
        QCOMPARE(same.as.name, u"db"_s);
        QCOMPARE(same.as.uuid, taken().uuid);
        QCOMPARE(same.as.macs, QStringList{u"00:16:3e:00:00:01"_s});
        QCOMPARE(same.as.disks[0].target, u"/dev/vg0/db-mail"_s); // mail is there
        // Its identity may not be that of another.
        RestoreRequest twin = usual;
        twin.as.uuid = taken().uuid;
        const auto twinText = restoredConfig(twin, config, storage);
        QVERIFY(idOf(planRestore(twin, *twinText, host, storage)).contains("UUID"));
        RestoreRequest broken = usual;
        broken.backup.whole = false;
        QVERIFY(idOf(planRestore(broken, *text, host, storage)).contains("no whole backup"));
    }

    // A writable disk that the backup does not hold is the old guest's, and stays that.
    void withoutTheOldGuestsDisks()
    {
        const HostState host = oneGuest(GuestState::Running, {image});
        const StorageState storage = manyThings();
        Backup part = taken();
        part.disks.removeLast();
        const QByteArray had = QByteArray(config).replace(
            "xvdb,w'", "xvdb,w', 'file:/srv/x.iso,hdc:cdrom,r', 'file:/srv/x.img,xvde,r'");
        const RestoreRequest usual = usualRestore(part, had, host, storage);
        const auto text = restoredConfig(usual, had, storage);
        QVERIFY(text.ok());
        QVERIFY2(!text->contains("/srv/a.img"), *text);
        QVERIFY2(text->contains("/srv/x.iso") && text->contains("/srv/x.img"), *text);
        const auto plan = planRestore(usual, *text, host, storage);
        QVERIFY2(plan.ok(), idOf(plan));
        QCOMPARE(lossesOf(plan).size(), 1);
        QVERIFY(lossesOf(plan).first().contains("not in the backup"));
        QCOMPARE(plan->risk, Risk::Routine);
        // Whoever writes it there again, by whatever name, is told so.
        for (const char *disk : {"file:/srv/a.img,xvdb,w", "phy:/dev/mapper/vg0-mail,xvdf,w"}) {
            const QByteArray kept =
                QByteArray(*text).replace("disk = [", QByteArray("disk = ['") + disk + "', ");
            const auto both = planRestore(usual, kept, host, storage);
            QVERIFY2(both.ok(), idOf(both));
            QVERIFY2(lossesOf(both).join().contains("only one of them may run"), disk);
            QCOMPARE(both->risk, Risk::Disruptive);
        }
        // What the request says goes.
        RestoreRequest same = usual;
        same.as.disks.last().kind = CopiedDisk::Kind::Same;
        QVERIFY(restoredConfig(same, had, storage)->contains("/srv/a.img,xvdb,w"));
    }

    void aQcow2StaysOne()
    {
        Backup backup = taken();
        backup.disks = {{u"xvdc"_s, u"/srv/b.qcow2"_s, u"qcow2"_s, u"xvdc.gz"_s, ByteSize::fromMiB(100)}};
        const QByteArray had =
            "name = 'db'\nmemory = 256\ndisk = ['format=qcow2,vdev=xvdc,target=/srv/b.qcow2']\n";
        const RestoreRequest usual = usualRestore(backup, had, oneGuest(GuestState::Running), manyThings());
        const auto text = restoredConfig(usual, had, manyThings());
        QVERIFY(text.ok() && text->contains("format=qcow2"));
        const auto plan = planRestore(usual, *text, oneGuest(GuestState::Running), manyThings());
        QVERIFY2(plan.ok(), idOf(plan));
        const QStringList lines = shortly(plan);
        QVERIFY(lines[2].startsWith(u"qemu-img convert -p -f raw -O qcow2 /srv/db-2-b.qcow2."));
        QVERIFY(lines[3].startsWith(u"qemu-img compare"));
        QVERIFY(lines[4].startsWith(u"rm -f "));
    }

    // Its own bytes were packed, so nothing is made of them once more, whatever it is restored to.
    void aQcow2OnAVolumeStaysAsItIs()
    {
        Backup backup = taken();
        backup.disks = {{u"xvda"_s, u"/dev/vg0/mail"_s, u"qcow2"_s, u"xvda.gz"_s, ByteSize::fromMiB(200)}};
        const QByteArray had =
            "name = 'db'\nmemory = 256\ndisk = ['format=qcow2,vdev=xvda,target=/dev/vg0/mail']\n";
        RestoreRequest usual = usualRestore(backup, had, oneGuest(GuestState::Running), manyThings());
        for (const QString &target : {u"/dev/vg0/again"_s, u"/srv/again.img"_s}) {
            usual.as.disks[0].target = target;
            const auto text = restoredConfig(usual, had, manyThings());
            QVERIFY(text.ok());
            QVERIFY2(text->contains("format=qcow2") && text->contains(target.toUtf8()), *text);
            const auto plan = planRestore(usual, *text, oneGuest(GuestState::Running), manyThings());
            QVERIFY2(plan.ok(), idOf(plan));
            QVERIFY(!commandsOf(plan).join(u'\n').contains(u"qemu-img"));
        }
    }

    void putBack()
    {
        RestoreRequest request;
        request.backup = taken();
        request.inPlace = true;
        const auto running = planRestore(request, {}, oneGuest(GuestState::Running, {image}), manyThings());
        QVERIFY2(idOf(running).contains("is running"), idOf(running));
        const auto plan = planRestore(request, {}, oneGuest(GuestState::Stopped, {image}), manyThings());
        QVERIFY2(plan.ok(), idOf(plan));
        const QStringList lines = shortly(plan);
        QVERIFY(lines[0].startsWith(u"lvcreate -y -Z y -n mail-new -l 50 vg0"));
        // Nothing is put aside before all of it is there.
        QCOMPARE(lines.mid(5, 4),
                 (QStringList{u"lvrename vg0 mail mail-old"_s, u"lvrename vg0 mail-new mail"_s,
                              u"lvchange --addtag domcero.old vg0/mail-old"_s,
                              u"ln /srv/a.img /srv/a.img.old"_s}));
        QVERIFY(lines[9].startsWith(u"mv -f /srv/a.img."));
        QCOMPARE(plan->risk, Risk::Disruptive);
        QVERIFY(lossesOf(plan).join().contains("nowhere else"));
        QVERIFY(lossesOf(plan).join().contains("set up again"));
        QVERIFY(plan->steps.first().guards.contains(Condition{Kind::DomainAbsent, u"db"_s}));
        for (const Step &step : plan->steps)
            QVERIFY2(step.undo || step.nothingToUndo, step.title.id());
        // And its config.
        request.withConfig = true;
        const HostConfig present{u"/etc/xen/db.cfg"_s, QByteArray(64, 'a'), "name = 'db'\nmemory = 1\n"};
        const auto both =
            planRestore(request, config, oneGuest(GuestState::Stopped, {image}), manyThings(), present);
        QVERIFY2(both.ok(), idOf(both));
        QVERIFY(both->steps.size() > plan->steps.size() + 4);
        QVERIFY(both->locks.contains(PlanLock{u"config:/etc/xen/db.cfg"_s}));
    }

    // What the guest has now, and not what it had: that may be another's.
    void putBackWhereTheDiskIsNow()
    {
        RestoreRequest request;
        request.backup = taken();
        request.backup.disks.removeLast();
        request.inPlace = true;
        HostState host = oneGuest(GuestState::Stopped);
        host.guests[0].configuredDisks[0] = thin;
        host.guests[0].configuredDisks[0].vdev = u"xvda"_s;
        host.guests[0].disks = host.guests[0].configuredDisks;
        Guest other = host.guests[0];
        other.name = u"mailserver"_s;
        other.uuid = u"22222222-2222-4222-8222-222222222222"_s;
        other.configuredDisks[0].target = u"/dev/vg0/mail"_s;
        other.disks = other.configuredDisks;
        host.guests += other;
        const auto plan = planRestore(request, {}, host, manyThings());
        QVERIFY2(plan.ok(), idOf(plan));
        const QString lines = commandsOf(plan).join(u'\n');
        QVERIFY2(lines.contains(u"lvrename vg0 thin thin-old") &&
                     lines.contains(u"lvrename vg0 thin-new thin"),
                 qPrintable(lines));
        QVERIFY2(!lines.contains(u"mail"), qPrintable(lines));
        // By its old config it would have the other's; so it would when its present disk is the other's too.
        request.withConfig = true;
        const HostConfig present{u"/etc/xen/db.cfg"_s, QByteArray(64, 'a'), "name = 'db'\nmemory = 1\n"};
        const auto theirs = planRestore(request, config, host, manyThings(), present);
        QVERIFY2(idOf(theirs).contains("has %1 as its disk"), idOf(theirs));
        request.withConfig = false;
        for (const char *path : {"/dev/vg0/mail", "/dev/mapper/vg0-mail"}) {
            host.guests[0].configuredDisks[0].target = QString::fromLatin1(path);
            QVERIFY2(idOf(planRestore(request, {}, host, manyThings())).contains("has %1 as its disk"), path);
        }
        host.guests[0].configuredDisks[0].target = u"/dev/vg0/gone"_s;
        QVERIFY(commandsOf(planRestore(request, {}, host, manyThings())).first().contains(u"-n gone "));
        host.guests[1].configuredDisks[0].target = u"/dev/vg0/gone"_s; // not there for either
        QVERIFY(!planRestore(request, {}, host, manyThings()).ok());
        // There is none of that name now.
        host.guests[0].configuredDisks[0].vdev = u"xvdq"_s;
        const auto none = planRestore(request, {}, host, manyThings());
        QVERIFY2(idOf(none).contains("has no disk %2"), idOf(none));
    }

    void putBackAsTheDiskIsNow()
    {
        // It was a volume, and is a qcow2 now; and the other way round.
        RestoreRequest request;
        request.backup = taken();
        request.backup.disks.removeLast();
        request.inPlace = true;
        HostState host = oneGuest(GuestState::Stopped);
        GuestDisk &disk = host.guests[0].configuredDisks[0];
        disk = qcow2;
        disk.vdev = u"xvda"_s;
        const auto toImage = planRestore(request, {}, host, manyThings());
        QVERIFY2(toImage.ok(), idOf(toImage));
        QVERIFY(
            commandsOf(toImage).join(u'\n').contains(u"qemu-img convert -p -f raw -O qcow2 /srv/b.qcow2."));
        QVERIFY(!commandsOf(toImage).join(u'\n').contains(u"vg0"));
        request.backup.disks[0].source = qcow2.target;
        request.backup.disks[0].format = u"qcow2"_s;
        disk = {u"/dev/vg0/mail"_s, u"raw"_s, u"xvda"_s, false, false};
        const auto toVolume = planRestore(request, {}, host, manyThings());
        QVERIFY2(toVolume.ok(), idOf(toVolume));
        QVERIFY(!commandsOf(toVolume).join(u'\n').contains(u"qemu-img"));
        // A format that nothing is written in.
        for (const auto &[target, format] :
             {std::pair{"/srv/b.qcow2", "vhd"}, std::pair{"/dev/vg0/mail", "qcow2"}}) {
            disk.target = QString::fromLatin1(target);
            disk.format = QString::fromLatin1(format);
            const auto refused = planRestore(request, {}, host, manyThings());
            QVERIFY2(idOf(refused).contains("the format"), idOf(refused));
        }
        // The old config names another: the present one stays.
        disk = thin;
        disk.vdev = u"xvda"_s;
        request.backup = taken();
        request.backup.disks.removeLast();
        request.withConfig = true;
        const HostConfig present{u"/etc/xen/db.cfg"_s, QByteArray(64, 'a'), "name = 'db'\nmemory = 1\n"};
        const auto both = planRestore(request, config, host, manyThings(), present);
        QVERIFY2(both.ok(), idOf(both));
        QVERIFY(lossesOf(both).join().contains("stays as it is"));
        QVERIFY(!commandsOf(both).join(u'\n').contains(u"thin"));
    }
};

QTEST_GUILESS_MAIN(TestRestorePlans)
#include "tst_restoreplans.moc"
