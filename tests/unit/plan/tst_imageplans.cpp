// SPDX-License-Identifier: GPL-3.0-or-later
// Plans of image files, file systems and iSCSI. A test that is named after a row of the manual's traps shows
// what is done instead.
#include "plan/toolerror.h"
#include "support/storageplans.h"

#include <QTest>

using namespace domcero;
using namespace domcero::tests;
using namespace Qt::StringLiterals;
using Kind = Condition::Kind;

namespace {

StorageParameters newImage(const QString &file, const QString &format, qint64 mebibytes = 0,
                           const QString &backing = {})
{
    StorageParameters with = named({}, mebibytes);
    with.file = file;
    with.format = format;
    with.backingFile = backing;
    return with;
}

const StorageId none = StorageId::image(u"/srv/new.qcow2"_s);

} // namespace

class TestImagePlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trap19TheNewImageIsTheLastWordAndNobodysFile()
    {
        const auto made =
            make(StorageAction::CreateImage, none, newImage(none.name, u"qcow2"_s, 0, baseImage.name));
        QVERIFY(made);
        QCOMPARE(made->steps.size(), 3);
        const Step &create = made->steps[0];
        const QString part = create.command.arguments.at(create.command.arguments.size() - 2);
        QVERIFY(part.startsWith(none.name) && part.endsWith(u".part"));
        QCOMPARE(create.command.arguments.first(7), (QStringList{u"create"_s, u"-f"_s, u"qcow2"_s, u"-b"_s,
                                                                 baseImage.name, u"-F"_s, u"qcow2"_s}));
        QVERIFY(has(create.guards, Kind::PathAbsent, none.name));
        QVERIFY(has(create.guards, Kind::PathAbsent, part));
        // A hard link, for it fails where there is a file.
        QCOMPARE(made->steps[1].command.displayText(), QStringLiteral("ln %1 %2").arg(part, none.name));
        QVERIFY(has(made->steps[1].guards, Kind::PathAbsent, none.name));
        QCOMPARE(idOf(make(StorageAction::CreateImage, none, newImage(baseImage.name, u"qcow2"_s, 9))),
                 QByteArray("There is a file %1 on the host already."));
        for (const Plan &plan : allPlans()) {
            for (const Step &step : plan.steps) {
                if (step.command.program == u"qemu-img" && step.command.arguments.first() == u"create")
                    QVERIFY(step.command.arguments.contains(u"-f"_s));
            }
        }
    }

    void newImagesThatCannotBe()
    {
        for (const char *file : {"", "a.img", "/srv/", "/dev/vg0/web", "/srv/a\nb"})
            QVERIFY(
                !make(StorageAction::CreateImage, none, newImage(QString::fromLatin1(file), u"raw"_s, 9)));
        QVERIFY(!make(StorageAction::CreateImage, none, newImage(none.name, u"QCOW2"_s, 9)));
        QVERIFY(!make(StorageAction::CreateImage, none, newImage(none.name, u"raw"_s, 9, baseImage.name)));
        QVERIFY(!make(StorageAction::CreateImage, none, newImage(none.name, u"raw"_s)));
        // The base of a running guest changes under what builds on it.
        const Guest guest = guestWith(u"w"_s, rawImage.name, GuestState::Running);
        QCOMPARE(idOf(planStorage(StorageAction::CreateImage, none, manyThings(), {guest},
                                  newImage(none.name, u"qcow2"_s, 0, rawImage.name))),
                 QByteArray("%1 is in use: what builds on it would break."));
    }

    void trap18ImagesGrowWithTheirFormatSaid()
    {
        const auto made = make(StorageAction::GrowImage, rawImage, named({}, 200));
        QCOMPARE(commandsOf(made), QStringList{u"qemu-img resize -f raw /srv/a.img 209715200"_s});
        QVERIFY(has(made->steps[0].guards, Kind::ImageIs, rawImage.name, u"raw 104857600"_s));
        QVERIFY(has(made->steps[0].verifies, Kind::ImageIs, rawImage.name, u"raw 209715200"_s));
        QCOMPARE(idOf(make(StorageAction::GrowImage, rawImage, named({}, 50))),
                 QByteArray("%1 has %2 already; here it only grows."));
        QCOMPARE(idOf(make(StorageAction::GrowImage, baseImage, named({}, 200))),
                 QByteArray("The image %2 builds on %1."));
    }

    void converted()
    {
        auto made = make(StorageAction::Convert, mail, newImage(none.name, u"qcow2"_s));
        QCOMPARE(made->steps.size(), 4);
        const QString part = made->steps[0].command.arguments.last();
        QCOMPARE(commandsOf(made).first(2),
                 (QStringList{QStringLiteral("qemu-img convert -p -f raw -O qcow2 /dev/vg0/mail ") + part,
                              QStringLiteral("qemu-img compare -p -f raw -F qcow2 /dev/vg0/mail ") + part}));
        StorageParameters with = named(u"copy"_s);
        with.group = u"vg0"_s;
        made = make(StorageAction::Convert, qcowImage, with);
        QCOMPARE(commandsOf(made),
                 (QStringList{u"lvcreate -y -Z y -n copy -l 25 vg0"_s,
                              u"qemu-img convert -p -n -f qcow2 -O raw /srv/b.qcow2 /dev/vg0/copy"_s,
                              u"qemu-img compare -p -f qcow2 -F raw /srv/b.qcow2 /dev/vg0/copy"_s}));
        const Guest guest = guestWith(u"m"_s, u"/dev/vg0/mail"_s, GuestState::Running);
        QCOMPARE(idOf(planStorage(StorageAction::Convert, mail, manyThings(), {guest}, with)),
                 QByteArray("The running guest %2 has %1 as its disk %3."));
    }

    void chains()
    {
        QCOMPARE(commandsOf(make(StorageAction::SnapshotImage, qcowImage, named(u"before"_s))),
                 QStringList{u"qemu-img snapshot -c before /srv/b.qcow2"_s});
        QCOMPARE(commandsOf(make(StorageAction::RevertImage, qcowImage, named(u"before"_s))),
                 QStringList{u"qemu-img snapshot -a before /srv/b.qcow2"_s});
        QCOMPARE(commandsOf(make(StorageAction::DropImageSnapshot, qcowImage, named(u"before"_s))),
                 QStringList{u"qemu-img snapshot -d before /srv/b.qcow2"_s});
        for (const char *name : {"", "12", "-x", "a b", "a\nb"})
            QVERIFY(!make(StorageAction::SnapshotImage, qcowImage, named(QString::fromLatin1(name))));
        QVERIFY(!make(StorageAction::SnapshotImage, rawImage, named(u"x"_s)));
        StorageParameters with;
        with.backingFile = rawImage.name;
        QCOMPARE(commandsOf(make(StorageAction::RebaseImage, qcowImage, with)),
                 QStringList{u"qemu-img rebase -p -f qcow2 -b /srv/a.img -F raw /srv/b.qcow2"_s});
        QCOMPARE(commandsOf(make(StorageAction::RebaseImage, qcowImage)),
                 QStringList{u"qemu-img rebase -p -f qcow2 -b '' /srv/b.qcow2"_s});
        QCOMPARE(commandsOf(make(StorageAction::CommitImage, qcowImage)),
                 QStringList{u"qemu-img commit -p -f qcow2 /srv/b.qcow2"_s});
        QCOMPARE(commandsOf(make(StorageAction::CheckImage, qcowImage)),
                 QStringList{u"qemu-img check -f qcow2 /srv/b.qcow2"_s});
        StorageState state = manyThings(); // another one on the same base
        ImageFile other = state.images[1];
        other.path = u"/srv/c.qcow2"_s;
        state.images.append(other);
        QCOMPARE(idOf(planStorage(StorageAction::CommitImage, qcowImage, state, {})),
                 QByteArray("The image %2 builds on %1."));
    }

    void trap38AFileSystemThatAnOldGuestReads()
    {
        auto made = make(StorageAction::MakeFileSystem, mail, named(u"root"_s));
        QCOMPARE(commandsOf(made), QStringList{u"mkfs.ext4 -F -L root /dev/vg0/mail"_s});
        StorageParameters with;
        with.age = GuestAge::Old;
        made = make(StorageAction::MakeFileSystem, mail, with);
        QCOMPARE(made->steps[0].command.arguments.at(1), u"-O"_s);
        const QStringList features = made->steps[0].command.arguments.at(2).split(u',');
        QCOMPARE(features.first(), u"none"_s); // nothing that this mke2fs would add by itself
        for (const char *young : {"64bit", "metadata_csum", "metadata_csum_seed", "orphan_file"})
            QVERIFY(!features.contains(QLatin1String(young)));
        QVERIFY(features.contains(u"extent"_s));
    }

    void fileSystemsOnWhatIsThere()
    {
        StorageParameters with;
        QVERIFY(!make(StorageAction::MakeFileSystem, sdc, with));
        with.typedName = u"/dev/sdc"_s;
        QCOMPARE(commandsOf(make(StorageAction::MakeFileSystem, sdc, with)),
                 (QStringList{u"wipefs -a /dev/sdc"_s, u"mkfs.ext4 -F /dev/sdc"_s}));
        QCOMPARE(commandsOf(make(StorageAction::MakeSwap, swapVolume)),
                 QStringList{u"mkswap -U 5a-uuid -L sw /dev/vg0/swap"_s});
        QCOMPARE(commandsOf(make(StorageAction::CheckFileSystem, sdc)),
                 QStringList{u"e2fsck -f -n /dev/sdc"_s});
        const auto repair = make(StorageAction::RepairFileSystem, sdc);
        QCOMPARE(commandsOf(repair), QStringList{u"e2fsck -f -p /dev/sdc"_s});
        QCOMPARE(repair->steps[0].accepts, 1);
        QCOMPARE(commandsOf(make(StorageAction::LabelFileSystem, sdc, named(u"data"_s))),
                 QStringList{u"e2label /dev/sdc data"_s});
        QVERIFY(!make(StorageAction::LabelFileSystem, sdc, named(QString(17, u'a'))));
        const Guest guest = guestWith(u"w"_s, u"/dev/sdc"_s, GuestState::Running);
        for (const StorageAction action :
             {StorageAction::MakeFileSystem, StorageAction::CheckFileSystem, StorageAction::Wipe}) {
            QCOMPARE(idOf(planStorage(action, sdc, manyThings(), {guest}, with)),
                     QByteArray("The running guest %2 has %1 as its disk %3."));
        }
    }

    void trap32DiscoveryKeepsWhatIsSetAndChapIsOfTheNode()
    {
        QCOMPARE(commandsOf(make(StorageAction::DiscoverTargets, {}, ofTarget())),
                 QStringList{u"iscsiadm -m discovery -t sendtargets -p 127.0.0.1:3260 -o new"_s});
        const auto made = make(StorageAction::SetTargetLogin, {}, ofTarget());
        QVERIFY(made);
        QCOMPARE(made->secretSlots, QStringList{u"CHAP_PASSWORD"_s});
        const QString path = u"*/iscsi/nodes/iqn.2024-01.lab.dom0:disk1/127.0.0.1,3260,1/default"_s;
        QVERIFY(made->steps[0].command.arguments.contains(path));
        // The secret is nowhere but in the standard input.
        const Step &password = made->steps[3];
        QCOMPARE(password.input.first(), (InputPiece{true, "CHAP_PASSWORD"}));
        for (const Step &step : made->steps) {
            for (const QString &word : step.command.arguments)
                QVERIFY(!word.contains(u"CHAP_PASSWORD"_s));
        }
    }

    void trap31TheInitiatorsNameDependsOnTheDistribution()
    {
        StorageState state = manyThings();
        state.iscsi.installed = false;
        const auto refused = planStorage(StorageAction::DiscoverTargets, {}, state, {}, ofTarget());
        QCOMPARE(idOf(refused), QByteArray("The host has no iSCSI initiator."));
        QVERIFY(refused.error().remedy.id().contains("iscsi-initiator-utils"));
        QVERIFY(refused.error().remedy.id().contains("open-iscsi"));
    }

    void trap30SettingsAreOfTheNodeByKey()
    {
        StorageParameters with = ofTarget();
        with.automatic = true;
        const auto made = make(StorageAction::SetTargetStartup, {}, with);
        QCOMPARE(commandsOf(made),
                 QStringList{u"iscsiadm -m node -T iqn.2024-01.lab.dom0:disk1 -p 127.0.0.1:3260 "
                             "-o update -n node.startup -v automatic"_s});
        QVERIFY(has(made->steps[0].verifies, Kind::TargetHolds,
                    u"iqn.2024-01.lab.dom0:disk1 127.0.0.1:3260"_s, u"node.startup = automatic"_s));
    }

    void loggedInAndOut()
    {
        QVERIFY(make(StorageAction::LogIn, {}, ofTarget()));
        QVERIFY(!make(StorageAction::LogOut, {}, ofTarget()));
        StorageState state = manyThings();
        state.iscsi.sessions.append({1, ofTarget().target, ofTarget().portal, {}, {}, {u"sda"_s}});
        QVERIFY(!planStorage(StorageAction::LogIn, {}, state, {}, ofTarget()));
        const auto made = planStorage(StorageAction::LogOut, {}, state, {}, ofTarget());
        QCOMPARE(
            commandsOf(made),
            (QStringList{u"vgchange -a n vg0"_s,
                         u"iscsiadm -m node -T iqn.2024-01.lab.dom0:disk1 -p 127.0.0.1:3260 --logout"_s}));
        QVERIFY(has(made->steps[0].guards, Kind::VolumeNotOpen, u"vg0/web"_s));
        QVERIFY(has(made->steps[1].guards, Kind::DeviceUnused, u"/dev/sda"_s));
        const Guest guest = guestWith(u"web"_s, u"/dev/vg0/web"_s, GuestState::Running);
        QVERIFY(!planStorage(StorageAction::LogOut, {}, state, {guest}, ofTarget()));
    }

    void targetsThatCannotBe()
    {
        for (const char *portal : {"", "-x", "a b", "1.2.3.4:x", "a;b"}) {
            StorageParameters with = ofTarget();
            with.portal = QString::fromLatin1(portal);
            QVERIFY(!make(StorageAction::DiscoverTargets, {}, with));
        }
    }

    void whatIscsiadmSaysByItsStatus()
    {
        const QList<std::pair<int, ErrorCode>> known{{24, ErrorCode::AuthenticationFailed},
                                                     {11, ErrorCode::Unreachable},
                                                     {8, ErrorCode::Timeout},
                                                     {15, ErrorCode::Conflict},
                                                     {21, ErrorCode::NotFound},
                                                     {1, ErrorCode::CommandFailed}};
        for (const auto &[status, code] : known) {
            CommandResult result;
            result.exitStatus = status;
            QCOMPARE(toolError(Command{u"iscsiadm"_s}, result).code, code);
        }
    }
};

QTEST_GUILESS_MAIN(TestImagePlans)
#include "tst_imageplans.moc"
