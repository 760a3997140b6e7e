// SPDX-License-Identifier: GPL-3.0-or-later
// Plans of backups: which steps in which order, what goes with a snapshot, what is refused with which
// sentence.
#include "formats/host/backups.h"
#include "support/backupguests.h"

#include <QTest>

using namespace domcero;
using namespace domcero::tests;
using namespace domcero::tests::backups;
using namespace Qt::StringLiterals;
using Kind = Condition::Kind;

class TestBackupPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofARunningGuest()
    {
        const auto plan = backup(oneGuest(GuestState::Running, {thin}));
        QVERIFY2(plan.ok(), idOf(plan));
        QCOMPARE(shortly(plan),
                 (QStringList{u"mkdir -p -m 700 "_s + home, u"mkdir -m 700 HALF"_s,
                              u"cp /etc/xen/db.cfg HALF/config.cfg"_s,
                              u"lvcreate -y --addtag domcero.backup -s -n mail-NOW -l 16 vg0/mail"_s,
                              u"lvcreate -y --addtag domcero.backup -kn -ay -s -n thin-NOW vg0/thin"_s,
                              u"domcero:pack zstd /dev/vg0/mail-NOW 209715200 HALF/xvda.zst"_s,
                              u"domcero:pack zstd /dev/vg0/thin-NOW 41943040 HALF/xvdd.zst"_s,
                              u"lvremove -f vg0/mail-NOW"_s, u"lvremove -f vg0/thin-NOW"_s,
                              u"dd 'of=HALF/manifest.json' 'conv=fsync'"_s, u"domcero:seal HALF"_s,
                              u"mv -f HALF WHOLE"_s}));
        QCOMPARE(plan->risk, Risk::Routine);
        QVERIFY(lossesOf(plan).join().contains("power cut"));
        QVERIFY(lossesOf(plan).join().contains("same moment"));
        QVERIFY(plan->locks.contains(PlanLock{u"guest:db"_s}));
        QVERIFY(plan->locks.contains(PlanLock{u"volume:vg0/mail"_s}));
        // It can be taken back as a whole, at every step.
        for (const Step &step : plan->steps)
            QVERIFY2(step.undo || step.nothingToUndo, step.title.id());
        QCOMPARE(plan->steps[1].undo->command, Command::script(u"drop"_s, {half}));
        // What was cut short there may look like a whole one.
        for (const Step &step : plan->steps) {
            if (step.command.program == u"pack")
                QVERIFY(step.idempotent && step.verifies.isEmpty());
        }
        const auto manifest = parseBackupManifest(plan->steps[9].command.standardInput);
        QVERIFY(manifest.ok());
        QCOMPARE(manifest->moment, BackupMoment::Running);
        QCOMPARE(manifest->disks.size(), 2);
        QVERIFY(!planText(*plan).isEmpty());
        QCOMPARE(*parsePlanText(planText(*plan)), *plan);
    }

    void atOneMoment()
    {
        BackupRequest asked = request();
        asked.pause = true;
        asked.flush = true;
        asked.keep = 2;
        const auto plan = backup(oneGuest(GuestState::Running, {image}), asked);
        QVERIFY2(plan.ok(), idOf(plan));
        QCOMPARE(shortly(plan).mid(3),
                 (QStringList{u"xl sysrq 7 s"_s, u"xl pause db"_s, u"domcero:still note /srv/a.img"_s,
                              u"lvcreate -y --addtag domcero.backup -s -n mail-NOW -l 16 vg0/mail"_s,
                              u"domcero:pack zstd /srv/a.img 104857600 HALF/xvdb.zst $STILL /srv/a.img"_s,
                              u"domcero:still same $STILL /srv/a.img"_s, u"xl unpause db"_s,
                              u"domcero:pack zstd /dev/vg0/mail-NOW 209715200 HALF/xvda.zst"_s,
                              u"lvremove -f vg0/mail-NOW"_s, u"dd 'of=HALF/manifest.json' 'conv=fsync'"_s,
                              u"domcero:seal HALF"_s, u"mv -f HALF WHOLE"_s,
                              u"domcero:prune "_s + home + u" 2 2026-11-29T233526Z"_s}));
        QCOMPARE(plan->risk, Risk::Disruptive);
        QCOMPARE(plan->steps[4].undo->command.displayText(), u"xl unpause db"_s);
        QVERIFY(lossesOf(plan).join().contains("stands still"));
        QCOMPARE(parseBackupManifest(plan->steps[12].command.standardInput)->moment, BackupMoment::Paused);
    }

    void ofAStoppedGuest()
    {
        const auto plan = backup(oneGuest(GuestState::Stopped, {image, qcow2}));
        QVERIFY2(plan.ok(), idOf(plan));
        QStringList lines = shortly(plan).mid(3);
        QCOMPARE(lines.takeFirst(), u"domcero:still note /srv/a.img /srv/b.qcow2"_s);
        QCOMPARE(lines.takeFirst(), u"lvcreate -y --addtag domcero.backup -s -n mail-NOW -l 16 vg0/mail"_s);
        QCOMPARE(lines.takeFirst(), u"modprobe nbd 'max_part=0'"_s);
        QVERIFY2(lines.first().startsWith(u"qemu-nbd --read-only -f qcow2 -c "), qPrintable(lines.first()));
        QVERIFY(lines.takeFirst().endsWith(u"/srv/b.qcow2"));
        QCOMPARE(lines.takeFirst(),
                 u"domcero:pack zstd /srv/a.img 104857600 HALF/xvdb.zst $STILL /srv/a.img /srv/b.qcow2"_s);
        QVERIFY(lines.takeFirst().startsWith(u"domcero:pack zstd "));
        QCOMPARE(lines.takeFirst(), u"domcero:still same $STILL /srv/a.img /srv/b.qcow2"_s);
        QVERIFY(plan->steps[5].neededUntil > 0 && plan->steps[6].neededUntil > 0);
        QVERIFY(lossesOf(plan).isEmpty());
        for (const Step &step : plan->steps) {
            if (step.command.arguments.contains(u"/srv/a.img"_s))
                QVERIFY(step.guards.contains(Condition{Kind::DomainAbsent, u"db"_s}));
        }
    }

    // A packed file and its index are on the disk together, or a host that is reset leaves one of them empty.
    void flushesWhatItPacks()
    {
        const auto plan = backup(oneGuest(GuestState::Stopped, {image}));
        QVERIFY(plan.ok());
        int packs = 0;
        for (const Step &step : plan->steps) {
            if (step.command.program != u"pack"_s)
                continue;
            const QString file = step.command.arguments.value(3);
            QCOMPARE(step.flush, (QStringList{file, file + u".index"_s}));
            ++packs;
        }
        QVERIFY(packs > 0);
    }

    // What is read without a snapshot is watched, also where it was somebody else who paused the guest; and
    // what is said of the moment must be true when it comes.
    void onlyWhileItStands()
    {
        const Condition off{Kind::DomainAbsent, u"db"_s};
        const Condition paused{Kind::DomainPaused, u"db"_s, u"7"_s};
        BackupRequest asked = request();
        asked.pause = true;
        for (const auto &[plan, stands] :
             {std::pair{backup(oneGuest(GuestState::Stopped, {image})), off},
              std::pair{backup(oneGuest(GuestState::Paused, {image})), paused},
              std::pair{backup(oneGuest(GuestState::Running, {image}), asked), paused}}) {
            QVERIFY2(plan.ok(), idOf(plan));
            qsizetype watched = 0;
            for (const Step &step : plan->steps) {
                const QString tool = step.command.program;
                if (tool != u"still" && tool != u"lvcreate" &&
                    !step.command.arguments.contains(u"/srv/a.img"_s))
                    continue;
                QVERIFY2(step.guards.contains(stands), qPrintable(step.command.displayText()));
                QVERIFY(step.verifies.contains(stands) == false); // it would prove what is half done
                ++watched;
            }
            QCOMPARE(watched, 4);
            QVERIFY(!planText(*plan).isEmpty());
            QCOMPARE(*parsePlanText(planText(*plan)), *plan);
        }
        const auto running = backup(oneGuest(GuestState::Running));
        for (const Step &step : running->steps) {
            QVERIFY(!step.guards.contains(off) && !step.guards.contains(paused));
            QVERIFY(step.command.program != u"still");
        }
    }

    void refusals()
    {
        const auto running = backup(oneGuest(GuestState::Running, {image}));
        QVERIFY2(idOf(running).contains("no snapshot of the disk"), idOf(running));
        BackupRequest asked = request();
        asked.without = {u"xvdb"_s};
        QVERIFY(backup(oneGuest(GuestState::Running, {image}), asked).ok());
        asked.without = {u"xvda"_s};
        const auto none = backup(oneGuest(GuestState::Running), asked);
        QVERIFY2(idOf(none).contains("has no disk"), idOf(none));
        asked = request();
        asked.pause = true;
        const auto open = backup(oneGuest(GuestState::Running, {qcow2}), asked);
        QVERIFY2(idOf(open).contains("cannot be read while"), idOf(open));
        asked = request();
        asked.guest = u"nobody"_s;
        QCOMPARE(backup(oneGuest(GuestState::Running), asked).error().code, ErrorCode::NotFound);
        for (const char *bad : {"", "backups", "/dev/vg0", "/etc/xen/backups", "/a\nb"}) {
            asked = request();
            asked.folder = QString::fromLatin1(bad);
            QCOMPARE(backup(oneGuest(GuestState::Running), asked).error().code, ErrorCode::InvalidInput);
        }
        // The group is full: a smaller snapshot, then none.
        StorageState full = manyThings();
        full.groups[0].freeExtents = 5;
        const auto small = backup(oneGuest(GuestState::Running), request(), full);
        QVERIFY(shortly(small).join(u'\n').contains(u"-l 5 "));
        full.groups[0].freeExtents = 1;
        QVERIFY(idOf(backup(oneGuest(GuestState::Running), request(), full)).contains("no snapshot"));
        QVERIFY(backup(oneGuest(GuestState::Stopped), request(), full).ok()); // read as it is
    }

    void namesOfFolders()
    {
        HostState host = oneGuest(GuestState::Stopped);
        for (const auto &[name, expected] :
             {std::pair{u"web server"_s, "web%20server"}, std::pair{u"a'b$(id)"_s, "a%27b%24%28id%29"},
              std::pair{u".."_s, "%2E%2E"}, std::pair{u"-x"_s, "-x"}, std::pair{u"c:web."_s, "c%3Aweb%2E"},
              std::pair{u"Con"_s, "%43on"}, std::pair{u"lpt1.old"_s, "%6Cpt1.old"},
              std::pair{u"console"_s, "console"}}) {
            host.guests[0].name = name;
            BackupRequest asked = request();
            asked.guest = name;
            const auto plan = backup(host, asked);
            QVERIFY(plan.ok());
            QCOMPARE(plan->steps.first().command.arguments.last(),
                     u"/var/backups/domcero/"_s + QLatin1String(expected));
        }
        QCOMPARE(backupFolderName(making.now), u"2026-11-29T233526Z"_s);
    }

    void carriedAway()
    {
        const auto made = planCarriedBackup(request(), oneGuest(GuestState::Running), manyThings(), making);
        QVERIFY(made.ok());
        QCOMPARE(shortly(made->begin),
                 QStringList{u"lvcreate -y --addtag domcero.backup -s -n mail-NOW -l 16 vg0/mail"_s});
        QCOMPARE(shortly(made->end), QStringList{u"lvremove -f vg0/mail-NOW"_s});
        QCOMPARE(made->sources.size(), 1);
        QCOMPARE(made->sources[0].device, u"/dev/vg0/mail-2026-11-29T233526Z"_s);
        QVERIFY(made->still.paths.isEmpty());
        const auto stopped =
            planCarriedBackup(request(), oneGuest(GuestState::Stopped, {image}), manyThings(), making);
        QVERIFY(stopped.ok());
        QCOMPARE(stopped->still.paths, QStringList{image.target});
        QCOMPARE(stopped->still.guards, (QList{Condition{Kind::DomainAbsent, u"db"_s}}));
        QCOMPARE(commandsOf(stopped->begin).size(), 1);
        QVERIFY(
            !planCarriedBackup(request(), oneGuest(GuestState::Running, {image}), manyThings(), making).ok());
    }

    // What is read stays until then; and a guest may be managed meanwhile.
    void locksOfBackups()
    {
        const PlanLock one{u"backup:"_s + folder};
        const PlanLock older{u"backups:"_s + home};
        BackupRequest asked = request();
        const auto made = backup(oneGuest(GuestState::Running), asked);
        QVERIFY(made->locks.contains(one) && !made->locks.contains(older));
        asked.keep = 3;
        const auto pruned = backup(oneGuest(GuestState::Running), asked);
        QVERIFY(pruned->locks.contains(one) && pruned->locks.contains(older));
        QCOMPARE(planCheckBackup(taken())->locks, (QList{one, older}));
        Backup part = taken();
        part.folder = half;
        QCOMPARE(planDropBackups({taken(), part})->locks, QList{one});
        RestoreRequest inPlace;
        inPlace.backup = taken();
        inPlace.inPlace = true;
        const auto back = planRestore(inPlace, {}, oneGuest(GuestState::Stopped, {image}), manyThings());
        QVERIFY(back->locks.contains(one) && back->locks.contains(older));
        const HostState host = oneGuest(GuestState::Running, {image});
        const RestoreRequest usual = usualRestore(taken(), config, host, manyThings());
        const auto asNew =
            planRestore(usual, *restoredConfig(usual, config, manyThings()), host, manyThings());
        QVERIFY(asNew->locks.contains(one) && asNew->locks.contains(older));
        QVERIFY(!asNew->locks.contains(PlanLock{u"guest:db"_s}));
        // A name of a file has an end.
        part.folder = u"/srv/"_s + QString(120, QChar(0xe9)) + u"/x/2026-11-29T233526Z"_s;
        const auto far = planCheckBackup(part);
        for (const PlanLock &lock : far->locks)
            QVERIFY(lock.key.size() < 80);
    }

    void leftSnapshots()
    {
        StorageState state = manyThings();
        QVERIFY(!planDropBackupSnapshots({u"vg0/web-snap"_s}, state).ok()); // a person's own
        for (LogicalVolume &volume : state.volumes) {
            if (volume.name == u"web-snap")
                volume.tags = {QString::fromLatin1(backupSnapshotTag)};
        }
        const auto plan = planDropBackupSnapshots({u"vg0/web-snap"_s, u"vg0/mail"_s}, state);
        QCOMPARE(commandsOf(plan), QStringList{u"lvremove -f vg0/web-snap"_s});
        QVERIFY(
            plan->steps[0].guards.contains(Condition{Kind::VolumeIs, u"vg0/web-snap"_s, u"web-snap-uuid"_s}));
    }

    void manifests()
    {
        Backup odd = taken();
        odd.guest = u"caf\u00e9 \"x\"\n\\"_s + QChar(0xdce9); // a byte that is no UTF-8
        odd.disks[0].source = u"/srv/\u00f1 '.img"_s;
        odd.folder.clear();
        odd.whole = false;
        const QByteArray text = backupManifest(odd);
        for (const char c : text)
            QVERIFY((c >= 0x20 && c < 0x7f) || c == '\n');
        QCOMPARE(*parseBackupManifest(text), odd);
        QVERIFY(!parseBackupManifest("{}").ok());
        QVERIFY(!parseBackupManifest(QByteArray(text).replace("backup\": 1", "backup\": 2")).ok());
        for (const char *file : {"../x", "", ".x", "a/b"}) {
            Backup bad = taken();
            bad.disks[0].file = QString::fromLatin1(file);
            QVERIFY(!parseBackupManifest(backupManifest(bad)).ok());
        }
        for (qsizetype length = 0; length < text.size() - 1; ++length)
            QVERIFY(!parseBackupManifest(text.first(length)).ok());
    }
};

QTEST_GUILESS_MAIN(TestBackupPlans)
#include "tst_backupplans.moc"
