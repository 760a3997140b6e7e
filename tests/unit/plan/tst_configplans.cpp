// SPDX-License-Identifier: GPL-3.0-or-later
// Plans of configs and of guests as a whole.
#include "formats/host/configtext.h"
#include "plan/config/configplans.h"
#include "plan/config/configsecrets.h"
#include "plan/config/guestfileplans.h"
#include "support/storageplans.h"

#include <QTest>

using namespace domcero;
using namespace domcero::tests;
using namespace Qt::StringLiterals;
using Kind = Condition::Kind;

namespace {

const QByteArray former = "name = 'db'\nmemory = 256\n";
const QByteArray next = "name = 'db'\nmemory = 512\n";
const QString path = u"/etc/xen/db.cfg"_s;

QString sumOf(const QByteArray &text)
{
    return QString::fromLatin1(configSum(text));
}

QByteArray together(const QByteArray &text)
{
    QByteArray whole;
    const PlanSecrets secrets = configSecrets(text);
    const ConfigInput input = configInput(text);
    for (const InputPiece &piece : input.pieces) {
        if (!piece.isSecret) {
            whole += piece.text;
            continue;
        }
        const Secret &secret = secrets.at(QString::fromLatin1(piece.text));
        whole += QByteArrayView(secret.data(), secret.size());
    }
    return secrets.size() == static_cast<std::size_t>(input.slots_.size()) ? whole : QByteArray("slots");
}

QByteArray shown(const QByteArray &text)
{
    QByteArray said;
    for (const InputPiece &piece : configInput(text).pieces)
        said += piece.isSecret ? QByteArray("*") : piece.text;
    return said;
}

// The guest "db" with the volume mail and the image a.img, as storageplans.h has them.
HostState oneGuest(GuestState state = GuestState::Stopped)
{
    Guest guest;
    guest.name = u"db"_s;
    guest.uuid = u"11111111-1111-4111-8111-111111111111"_s;
    guest.state = state;
    if (isAlive(state))
        guest.domainId = 7;
    guest.configPath = path;
    guest.startsWithHost = true;
    guest.autostartLinks = {{u"/etc/xen/auto/db.cfg"_s, u"../db.cfg"_s}};
    guest.configuredDisks = {{u"/dev/vg0/mail"_s, u"raw"_s, u"xvda"_s, false, false},
                             {u"/srv/a.img"_s, u"raw"_s, u"xvdb"_s, false, false},
                             {u"/srv/x.iso"_s, u"raw"_s, u"hdc"_s, true, true}};
    guest.nics = {{u"00:16:3e:00:00:01"_s, u"br0"_s, {}}};
    guest.disks = guest.configuredDisks;
    HostState host;
    host.guests = {guest};
    return host;
}

const QByteArray dbText = "name = \"db\" # the database\n"
                          "uuid = '11111111-1111-4111-8111-111111111111'\n"
                          "disk = [ 'phy:/dev/vg0/mail,xvda,w',\n"
                          "         '/srv/a.img,raw,xvdb,rw', # data\n"
                          "         '/srv/x.iso,raw,hdc,ro,cdrom' ]\n"
                          "vif = [ 'mac=00:16:3e:00:00:01,bridge=br0' ]\n";

GuestCopy copyOf()
{
    return {u"db"_s,
            u"copy"_s,
            u"/etc/xen/copy.cfg"_s,
            u"22222222-1111-4111-8111-111111111111"_s,
            {u"00:16:3e:00:00:02"_s},
            {{u"xvda"_s, CopiedDisk::Kind::Clone, u"/dev/vg0/copy"_s},
             {u"xvdb"_s, CopiedDisk::Kind::Empty, u"/srv/copy.img"_s}}};
}

Result<Plan> planOfCopy(const GuestCopy &copy, const HostState &host = oneGuest())
{
    const auto text = copiedConfig(dbText, copy, manyThings());
    return text ? planCopyGuest(copy, *text, host, manyThings()) : Result<Plan>(text.error());
}

} // namespace

class TestConfigPlans : public QObject
{
    Q_OBJECT

    static void isWhole(const Result<Plan> &plan)
    {
        QVERIFY2(plan, plan ? "" : plan.error().what.id());
        QVERIFY(!planProblem(*plan));
        const auto read = parsePlanText(planText(*plan));
        QVERIFY(read);
        QVERIFY2(*read == *plan, planText(*plan));
        QVERIFY(!plan->locks.isEmpty());
    }
    static void canBeTakenBack(const Plan &plan)
    {
        for (const Step &step : plan.steps)
            QVERIFY2(step.undo || step.nothingToUndo, qPrintable(step.command.displayText()));
    }

private Q_SLOTS:
    void whatSavingDoes()
    {
        const auto plan = planSaveConfig({path, configSum(former), next});
        isWhole(plan);
        canBeTakenBack(*plan);
        const QString kept = u"/var/lib/domcero/configs/%2Fetc%2Fxen%2Fdb.cfg"_s;
        QCOMPARE(commandsOf(plan),
                 (QStringList{u"mkdir -p -m 700 "_s + kept,
                              u"cp -p "_s + path + u' ' + kept + u'/' + sumOf(former),
                              u"cp -p "_s + path + u' ' + path + u".domcero-old"_s,
                              u"cp -p "_s + path + u' ' + path + u".domcero-new"_s,
                              u"dd 'of="_s + path + u".domcero-new' 'conv=fsync'"_s,
                              u"xl -N create "_s + path + u".domcero-new"_s,
                              u"cp -p "_s + path + u".domcero-new "_s + kept + u'/' + sumOf(next),
                              u"mv -f "_s + path + u".domcero-new "_s + path,
                              u"rm -f "_s + path + u".domcero-old"_s}));
        const Step &replace = plan->steps[7];
        QVERIFY(has(replace.guards, Kind::FileSumIs, path, sumOf(former)));
        QVERIFY(has(replace.verifies, Kind::FileSumIs, path, sumOf(next)));
        QVERIFY(plan->steps[5].quiet);
        QCOMPARE(plan->risk, Risk::Routine);
    }

    void whatANewFileTakes()
    {
        const auto plan = planSaveConfig({path, {}, next});
        isWhole(plan);
        canBeTakenBack(*plan);
        QVERIFY(commandsOf(plan).contains(u"install -m 600 /dev/null "_s + path + u".domcero-new"_s));
        QVERIFY(commandsOf(plan).contains(u"ln "_s + path + u".domcero-new "_s + path));
        for (const Step &step : plan->steps) {
            if (step.command.program == u"ln" || step.command.program == u"install")
                QVERIFY(has(step.guards, Kind::PathAbsent, path));
        }
    }

    void whatCannotBeSaved()
    {
        const QByteArray sum = configSum(former);
        for (const char *bad : {"", "db.cfg", "/etc/xen/", "/etc/xen/a\nb", "/dev/db.cfg", "/proc/x"})
            QCOMPARE(planSaveConfig({QString::fromLatin1(bad), sum, next}).error().code,
                     ErrorCode::InvalidInput);
        QCOMPARE(planSaveConfig({path, sum, former}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(planSaveConfig({path, sum, QByteArray("a\0", 2)}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(planSaveConfig({path, sum, QByteArray(300000, '\n')}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(planSaveConfig({path, sum, "memory = \n"}).error().code, ErrorCode::ParseFailed);
    }

    void passwordsAreSlots_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("seen");
        const auto row = [](const char *name, const char *text, const char *seen) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(seen);
        };
        row("none", "name = 'x'\n", "name = 'x'\n");
        row("vnc", "vncpasswd = 'a\"b' # c\nvnc = 1\n", "vncpasswd = * # c\nvnc = 1\n");
        row("without quotes", "vncpasswd = abc\nvnc=1", "vncpasswd = *\nvnc=1");
        row("a number", "spicepasswd=1234;vnc=1\n", "spicepasswd=*;vnc=1\n");
        row("added", "vncpasswd = 'a'\nvncpasswd += \"b\"\n", "vncpasswd = *\nvncpasswd += *\n");
        row("vfb", "vfb = [ 'vnc=1,vncpasswd=a', 'vnc=1' ]\n", "vfb = [ *, 'vnc=1' ]\n");
        row("QEMU", "device_model_args = [ '-spice', 'port=1,password=a' ]\n",
            "device_model_args = [ '-spice', * ]\n");
        row("in a comment", "# vncpasswd = 'a'\nvnc = 1\n", "*\nvnc = 1\n");
        row("at the end", "vncpasswd = 'a'", "vncpasswd = *");
        row("broken", "vncpasswd = 'a\nname = 'x'\n", "vncpasswd = *\nname = 'x'\n");
    }
    void passwordsAreSlots()
    {
        QFETCH(QByteArray, text);
        QTEST(shown(text), "seen");
        QCOMPARE(together(text), text);
    }

    void noPasswordInThePlan()
    {
        const auto plan = planSaveConfig({path, configSum(former), next + "vncpasswd = 'Zx9-secreto'\n"});
        isWhole(plan);
        QVERIFY(!planText(*plan).contains("secreto"));
        QCOMPARE(plan->secretSlots, QStringList{u"CONFIG_SECRET_1"_s});
    }

    void theTextOfACopy()
    {
        GuestCopy copy = copyOf();
        const auto text = copiedConfig(dbText, copy, manyThings());
        QVERIFY2(text, text ? "" : text.error().what.id());
        QCOMPARE(*text, QByteArray("name = \"copy\" # the database\n"
                                   "uuid = '22222222-1111-4111-8111-111111111111'\n"
                                   "disk = [ 'phy:/dev/vg0/copy,xvda,w',\n"
                                   "         '/srv/copy.img,raw,xvdb,rw', # data\n"
                                   "         '/srv/x.iso,raw,hdc,ro,cdrom' ]\n"
                                   "vif = [ 'mac=00:16:3e:00:00:02,bridge=br0' ]\n"));
        copy.disks = {{u"xvdb"_s, CopiedDisk::Kind::Other, {}}};
        QVERIFY(!copiedConfig(dbText, copy, manyThings())->contains("xvdb"));
        copy.macs.clear();
        QCOMPARE(copiedConfig(dbText, copy, manyThings()).error().code, ErrorCode::InvalidInput);
    }

    void aCopyMakesItsDisksFirst()
    {
        const auto plan = planOfCopy(copyOf());
        isWhole(plan);
        canBeTakenBack(*plan);
        const QStringList commands = commandsOf(plan);
        QVERIFY(commands[0].startsWith(u"lvcreate -y -Z y -n copy -l 50 vg0"_s));
        QVERIFY(commands[1].startsWith(u"qemu-img convert"_s));
        QVERIFY(commands.filter(u"qemu-img create -f raw"_s).size() == 1);
        QVERIFY(commands.indexOf(u"ln /etc/xen/copy.cfg.domcero-new /etc/xen/copy.cfg"_s) >
                commands.indexOf(commands.filter(u"qemu-img create"_s).first()));
        for (const char *key : {"guest:db", "guest:copy", "config:/etc/xen/copy.cfg", "group:vg0"})
            QVERIFY2(plan->locks.contains(PlanLock{QString::fromLatin1(key)}), key);
        GuestCopy same = copyOf();
        same.disks.clear();
        QCOMPARE(planOfCopy(same)->losses.size(), 2); // both writable disks are shared
    }

    void copiesThatCannotBe()
    {
        GuestCopy copy = copyOf();
        copy.from = u"none"_s;
        QCOMPARE(planOfCopy(copy).error().code, ErrorCode::NotFound);
        copy = copyOf();
        copy.name = u"db"_s;
        QCOMPARE(idOf(planOfCopy(copy)), QByteArray("There is a guest %1 already."));
        copy = copyOf();
        copy.uuid = oneGuest().guests[0].uuid;
        QCOMPARE(idOf(planOfCopy(copy)), QByteArray("The UUID %1 is that of the guest %2."));
        copy = copyOf();
        copy.macs = {u"00:16:3E:00:00:01"_s};
        QCOMPARE(idOf(planOfCopy(copy)), QByteArray("The MAC address %1 is that of a card of the guest %2."));
        copy = copyOf();
        copy.disks[1].target = copy.disks[0].target;
        QVERIFY(!planOfCopy(copy));
        copy = copyOf();
        copy.disks[0].target = u"/dev/vg0/web"_s;
        QCOMPARE(idOf(planOfCopy(copy)), QByteArray("There is a volume %1 already."));
        // A running guest's disk is of no moment at all.
        QCOMPARE(idOf(planOfCopy(copyOf(), oneGuest(GuestState::Running))),
                 QByteArray("The running guest %2 has %1 as its disk %3."));
        QCOMPARE(idOf(planCopyGuest(copyOf(), dbText, oneGuest(), manyThings())),
                 QByteArray("The text does not name its guest %1."));
    }

    void anotherName()
    {
        const GuestRename rename{u"db"_s, u"data"_s, {path, configSum(dbText), dbText}};
        const auto plan = planRenameGuest(rename, oneGuest(GuestState::Running));
        isWhole(plan);
        canBeTakenBack(*plan);
        const QStringList commands = commandsOf(plan);
        for (const char *command : {"ln /etc/xen/db.cfg /etc/xen/data.cfg", "rm /etc/xen/auto/db.cfg",
                                    "ln -s -- ../data.cfg /etc/xen/auto/data.cfg", "rm /etc/xen/db.cfg"})
            QVERIFY2(commands.contains(QString::fromLatin1(command)), command);
        QCOMPARE(commands.last(), u"xl rename 7 data"_s);
        QVERIFY(renamedConfig(rename)->startsWith("name = \"data\" # the database\n"));
        QVERIFY(!commandsOf(planRenameGuest(rename, oneGuest())).last().startsWith(u"xl rename"_s));
        // A file that is called otherwise, or is reached by a link, keeps its name.
        HostState host = oneGuest();
        host.guests[0].autostartLinks[0].target = u"../chain"_s;
        QCOMPARE(renamedPath(rename, host.guests[0]), path);
        QVERIFY(commandsOf(planRenameGuest(rename, host)).filter(u"auto"_s).isEmpty());
        for (const char *bad : {"", "db", "a/b", "-x", "7", " x"}) {
            GuestRename other = rename;
            other.to = QString::fromLatin1(bad);
            QCOMPARE(planRenameGuest(other, oneGuest()).error().code, ErrorCode::InvalidInput);
        }
    }

    void aGuestGoes()
    {
        GuestRemoval removal{u"db"_s, {path, configSum(dbText), {}}, false, {}};
        const auto plan = planDeleteGuest(removal, oneGuest(), manyThings());
        isWhole(plan);
        canBeTakenBack(*plan);
        QCOMPARE(commandsOf(plan).size(), 5);
        QVERIFY(commandsOf(plan).filter(u"lvremove"_s).isEmpty());
        QCOMPARE(idOf(planDeleteGuest(removal, oneGuest(GuestState::Idle), manyThings())),
                 QByteArray("The guest %1 is running."));
        removal.withDisks = true;
        QCOMPARE(planDeleteGuest(removal, oneGuest(), manyThings()).error().code, ErrorCode::InvalidInput);
        removal.typedName = u"db"_s;
        const auto all = planDeleteGuest(removal, oneGuest(), manyThings());
        isWhole(all);
        QCOMPARE(all->risk, Risk::Destructive);
        QCOMPARE(commandsOf(all).mid(5), (QStringList{u"lvremove -f vg0/mail"_s, u"rm /srv/a.img"_s}));
        for (const Step &step : all->steps.mid(5))
            QVERIFY(has(step.guards, Kind::DomainAbsent, u"db"_s));
    }

    void whatOthersHaveStays()
    {
        HostState host = oneGuest();
        Guest other;
        other.name = u"other"_s;
        other.configuredDisks = {{u"/dev/mapper/vg0-mail"_s, u"raw"_s, u"xvdc"_s, true, false}};
        host.guests.append(other);
        RemovedDisks disks = disksToRemove(host.guests[0], host, manyThings());
        QCOMPARE(disks.gone, QList<StorageId>{rawImage});
        QCOMPARE(disks.staying.size(), 1);
        // A base of another image, the origin of a snapshot, a whole disk.
        host.guests[0].configuredDisks = {{baseImage.name, u"qcow2"_s, u"xvda"_s, false, false},
                                          {u"/dev/vg0/web"_s, u"raw"_s, u"xvdb"_s, false, false},
                                          {u"/dev/sdb"_s, u"raw"_s, u"xvdc"_s, false, false},
                                          {u"/srv/unknown"_s, u"raw"_s, u"xvdd"_s, false, false}};
        disks = disksToRemove(host.guests[0], host, manyThings());
        QVERIFY(disks.gone.isEmpty());
        QCOMPARE(disks.staying.size(), 4);
    }
};

QTEST_GUILESS_MAIN(TestConfigPlans)
#include "tst_configplans.moc"
