// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configdrift.h"

#include "formats/xl/xllistlong.h"
#include "formats/xlcfg/guestfromconfig.h"
#include "plan/guestplans.h"
#include "services/inventory.h"
#include "support/storagestates.h"

#include <QFile>
#include <QTest>

using namespace domcero;
using namespace domcero::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray pv = "name = \"web\"\nuuid = \"11111111-1111-4111-8111-111111111111\"\nkernel = \"/k\"\n"
                      "memory = 128\nmaxmem = 256\nvcpus = 1\nmaxvcpus = 2\n"
                      "disk = [ 'phy:/dev/vg0/web,xvda,w', 'vg0/mail,raw,xvdb,r' ]\n"
                      "vif = [ 'mac=0:16:3e:0:0:1,bridge=br0' ]\n";
const QByteArray hvm = "name = 'hvm'\ntype = 'hvm'\nmemory = 512\n"
                       "disk = [ '/dev/vg0/web,raw,hda,rw', ',hdc:cdrom,r', '/i.iso,raw,hdd,ro,cdrom' ]\n"
                       "vif = [ 'type=ioemu,model=e1000,mac=00:16:3e:00:00:04,bridge=br0' ]\n";

// As xl has it while it runs with this config.
Guest livingAs(const QByteArray &config)
{
    Guest guest = guestFromConfig(config, u"/etc/xen/web.cfg"_s);
    guest.state = GuestState::Idle;
    guest.domainId = 7;
    guest.uptime = 1h;
    guest.cpuSeconds = 60;
    return guest;
}

QList<QByteArray> keys(const QList<ConfigDrift> &drifts)
{
    QList<QByteArray> keys;
    for (const ConfigDrift &drift : drifts)
        keys.append(drift.key);
    return keys;
}

QByteArray recording(const char *name)
{
    QFile file(QStringLiteral(DOMCERO_GOLDEN_DIR "/lab-debian12-xen4.17/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.readLine();
    return file.readAll();
}

// By path, of "for f in /etc/xen/*.cfg; do echo "== $f"; cat "$f"; done".
QHash<QString, QByteArray> labConfigs()
{
    QHash<QString, QByteArray> configs;
    QString path;
    const QList<QByteArray> lines = recording("etc-xen-configs.txt").split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("== "))
            path = QString::fromUtf8(line.mid(3));
        else
            configs[path] += line + '\n';
    }
    return configs;
}

// Every way to make a drift permanent leads to a config without it, or with less of it.
void settles(const QByteArray &config, const Guest &live)
{
    QByteArray text = config;
    for (int left = 9; left > 0; --left) {
        const QList<ConfigDrift> drifts = configDrift(text, u"/etc/xen/web.cfg"_s, live);
        const auto next = std::find_if(drifts.begin(), drifts.end(),
                                       [](const ConfigDrift &drift) { return drift.permanent.has_value(); });
        if (next == drifts.end()) {
            QCOMPARE(keys(drifts), QList<QByteArray>());
            return;
        }
        QVERIFY(*next->permanent != text);
        QVERIFY(!guestFromConfig(*next->permanent, {}).configProblem);
        text = *next->permanent;
    }
    QFAIL("it does not come to an end");
}

} // namespace

class TestConfigDrift : public QObject
{
    Q_OBJECT

    static ConfigDrift only(const QByteArray &config, const Guest &live,
                            const StorageIndex *storage = nullptr)
    {
        const QList<ConfigDrift> drifts = configDrift(config, u"/etc/xen/web.cfg"_s, live, storage);
        if (drifts.size() != 1)
            return {};
        // One of the two is always said.
        if (drifts.first().action.has_value() == !drifts.first().onlyRestart.isEmpty())
            return {};
        return drifts.first();
    }

private Q_SLOTS:
    void guestsOfTheLabHaveNone_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("details");
        QTest::addColumn<QString>("config");
        QTest::addColumn<QString>("guest");
        for (const char *name : {"pv1", "pvh1", "hvm1"})
            QTest::newRow(name) << u"xl-list.txt"_s << u"xl-list-l.txt"_s
                                << u"/etc/xen/%1.cfg"_s.arg(QLatin1String(name)) << QString::fromLatin1(name);
        QTest::newRow("a name with a blank, an old prefix")
            << u"xl-list-blank.txt"_s << u"xl-list-l-blank.txt"_s << u"/etc/xen/web.cfg"_s << u"web server"_s;
        QTest::newRow("a qcow2 and a card without an address")
            << u"xl-list-qcow2.txt"_s << u"xl-list-l-qcow2.txt"_s << u"/etc/xen/correo-2019.cfg"_s
            << u"mail"_s;
    }
    void guestsOfTheLabHaveNone()
    {
        QFETCH(QString, list);
        QFETCH(QString, details);
        QFETCH(QString, config);
        QFETCH(QString, guest);
        const auto rows = parseXlList(recording(list.toLatin1()));
        const auto more = parseXlListLong(recording(details.toLatin1()));
        QVERIFY(rows && more);
        const QByteArray text = labConfigs().value(config);
        QVERIFY(text.contains("memory"));
        Inventory inventory;
        inventory.setDomains(*rows);
        inventory.setDetails(*more);
        const HostState state = inventory.state(0s);
        const Guest *live = state.guest(guest);
        QVERIFY(live && isAlive(live->state));
        QVERIFY(!live->disks.isEmpty() && !live->nics.isEmpty());
        QCOMPARE(keys(configDrift(text, config, *live)), QList<QByteArray>());
        // It is compared at all.
        QCOMPARE(keys(configDrift(QByteArray(text).replace("memory", "maxvcpus = 3\nmemory"), config, *live))
                     .size(),
                 guest == u"pv1" ? 0 : 1);
        Guest other = *live;
        other.nics.clear();
        QCOMPARE(keys(configDrift(text, config, other)), QList<QByteArray>{"vif"});
    }

    void aGuestAsItsConfigSaysHasNone()
    {
        QVERIFY(configDrift(pv, {}, livingAs(pv)).isEmpty());
        QVERIFY(configDrift(hvm, {}, livingAs(hvm)).isEmpty());
    }
    void whoIsNotThereHasNone()
    {
        Guest guest = livingAs(pv);
        guest.memory = ByteSize::fromMiB(1);
        for (const GuestState state : {GuestState::Stopped, GuestState::ShuttingDown, GuestState::Dying}) {
            guest.state = state;
            QVERIFY(configDrift(pv, {}, guest).isEmpty());
        }
        guest.state = GuestState::Idle;
        QCOMPARE(keys(configDrift(pv, {}, guest)), QList<QByteArray>{"memory"});
        QVERIFY(configDrift("name = web\n", {}, guest).isEmpty());
        QVERIFY(configDrift(pv + "disk = [ 'x' ]\n", {}, guest).isEmpty());
    }

    void memory()
    {
        Guest guest = livingAs(pv);
        guest.memory = ByteSize::fromMiB(126);
        QVERIFY(configDrift(pv, {}, guest).isEmpty());
        guest.memory = ByteSize::fromMiB(96);
        const ConfigDrift drift = only(pv, guest);
        QCOMPARE(drift.key, "memory");
        QCOMPARE(drift.configured.arguments(), QList<MessageArgument>{ByteSize::fromMiB(128)});
        QCOMPARE(drift.live.arguments(), QList<MessageArgument>{ByteSize::fromMiB(96)});
        QCOMPARE(drift.action, GuestAction::SetMemory);
        QCOMPARE(drift.with.memory, ByteSize::fromMiB(128));
        QCOMPARE(*drift.permanent, QByteArray(pv).replace("memory = 128", "memory = 96"));
        guest.uptime = 10s;
        QVERIFY(configDrift(pv, {}, guest).isEmpty());
    }
    void memoryBeyondWhatItWasStartedFor()
    {
        const QByteArray more = QByteArray(pv).replace("memory = 128\nmaxmem = 256", "memory = 300");
        const QList<ConfigDrift> drifts = configDrift(more, {}, livingAs(pv));
        QCOMPARE(keys(drifts), (QList<QByteArray>{"memory", "maxmem"}));
        QVERIFY(!drifts[0].action && !drifts[0].onlyRestart.isEmpty());
        QVERIFY(!drifts[1].action && !drifts[1].onlyRestart.isEmpty());
        settles(more, livingAs(pv));
    }
    void theCeilingStaysWhereMemoryAloneSaysIt()
    {
        const QByteArray plain = "name = 'a'\nkernel = '/k'\nmemory = '128'\n";
        Guest guest = livingAs(plain);
        guest.memory = ByteSize::fromMiB(96);
        QCOMPARE(*only(plain, guest).permanent, "name = 'a'\nkernel = '/k'\nmemory = 96\nmaxmem = 128\n");
        guest = livingAs(plain);
        guest.maxMemory = ByteSize::fromMiB(200);
        QCOMPARE(*only(plain, guest).permanent, plain + "maxmem = 200\n");
        const QByteArray ceiling = "name = 'a'\nkernel = '/k'\nmaxmem = 128\n";
        QCOMPARE(*only(ceiling, guest).permanent, "name = 'a'\nkernel = '/k'\nmaxmem = 200\nmemory = 128\n");
    }
    void maxMemory()
    {
        Guest guest = livingAs(pv);
        guest.maxMemory = ByteSize::fromMiB(512);
        QCOMPARE(only(pv, guest).action, GuestAction::SetMemoryLimit);
        QCOMPARE(only(pv, guest).with.memory, ByteSize::fromMiB(256));
        guest.maxMemory = ByteSize::fromMiB(200);
        QCOMPARE(only(pv, guest).key, "maxmem");
        QVERIFY(!only(pv, guest).action);
        QCOMPARE(*only(pv, guest).permanent, QByteArray(pv).replace("256", "200"));
    }
    void videoMemoryIsNoDrift()
    {
        Guest guest = livingAs(hvm);
        guest.memory = ByteSize::fromMiB(512 - 16);
        QVERIFY(configDrift(hvm, {}, guest).isEmpty());
        guest.memory = ByteSize::fromMiB(512 - 20);
        QCOMPARE(only(hvm, guest).key, "memory");
        QVERIFY(configDrift(hvm + "videoram = 64\n", {}, guest).isEmpty());
        guest = livingAs(pv);
        guest.memory = ByteSize::fromMiB(128 - 16);
        QCOMPARE(only(pv, guest).key, "memory");
    }

    void vcpus()
    {
        Guest guest = livingAs(pv);
        guest.vcpus = 2;
        const ConfigDrift drift = only(pv, guest);
        QCOMPARE(drift.key, "vcpus");
        QCOMPARE(drift.action, GuestAction::SetVcpus);
        QCOMPARE(drift.with.vcpus, 1);
        QCOMPARE(*drift.permanent, QByteArray(pv).replace("\nvcpus = 1", "\nvcpus = 2"));
        const QByteArray four = QByteArray(pv).replace("vcpus = 1\nmaxvcpus = 2", "vcpus = 4");
        const QList<ConfigDrift> drifts = configDrift(four, {}, guest);
        QCOMPARE(keys(drifts), (QList<QByteArray>{"vcpus", "maxvcpus"}));
        QVERIFY(!drifts[0].action && !drifts[1].action && !drifts[0].onlyRestart.isEmpty());
        settles(four, guest);
    }
    void whoOnlyStartsHasOneVcpu()
    {
        const QByteArray two = QByteArray(pv).replace("\nvcpus = 1", "\nvcpus = 2");
        Guest guest = livingAs(two);
        guest.vcpus = 1;
        QCOMPARE(only(two, guest).key, "vcpus");
        guest.uptime = 30s;
        QVERIFY(configDrift(two, {}, guest).isEmpty());
        guest.uptime = 1h;
        guest.state = GuestState::Paused;
        QCOMPARE(only(two, guest).key, "vcpus");
        guest.cpuSeconds = 0.1; // created paused, and never let run
        QVERIFY(configDrift(two, {}, guest).isEmpty());
    }

    void nameUuidAndType()
    {
        Guest guest = livingAs(pv);
        guest.name = u"web-old"_s;
        const ConfigDrift drift = only(pv, guest);
        QCOMPARE(drift.key, "name");
        QCOMPARE(drift.action, GuestAction::Rename);
        QCOMPARE(drift.with.name, u"web"_s);
        QCOMPARE(*drift.permanent, QByteArray(pv).replace("\"web\"", "\"web-old\""));
        guest = livingAs(pv);
        guest.uuid = u"22222222-1111-4111-8111-111111111111"_s;
        QCOMPARE(only(pv, guest).key, "uuid");
        settles(pv, guest);
        QVERIFY(configDrift(QByteArray(pv).replace("uuid", "xuid"), {}, guest).isEmpty());
        guest = livingAs(pv);
        guest.type = GuestType::Pvh;
        QCOMPARE(only(pv, guest).key, "type");
        QVERIFY(!only(pv, guest).permanent);
        guest.type = GuestType::Unknown;
        QVERIFY(configDrift(pv, {}, guest).isEmpty());
    }

    void aDiskThatCame()
    {
        Guest guest = livingAs(pv);
        guest.disks.append({u"/dev/vg0/more"_s, u"raw"_s, u"xvdc"_s, true, false});
        const ConfigDrift drift = only(pv, guest);
        QCOMPARE(drift.key, "disk");
        QCOMPARE(drift.device, u"xvdc"_s);
        QVERIFY(drift.configured.isEmpty() && !drift.live.isEmpty());
        QCOMPARE(drift.action, GuestAction::DetachDisk);
        QCOMPARE(drift.with.device, u"xvdc"_s);
        QCOMPARE(*drift.permanent,
                 QByteArray(pv).replace("xvdb,r' ]", "xvdb,r', '/dev/vg0/more,raw,xvdc,ro' ]"));
        guest.disks.last().target = u"/images/a,b=c.qcow2"_s;
        guest.disks.last().format = u"qcow2"_s;
        QVERIFY(only(pv, guest).permanent->contains(
            "'format=qcow2,vdev=xvdc,access=ro,target=/images/a,b=c.qcow2'"));
        settles(pv, guest);
        guest.disks.last().cdrom = true;
        QVERIFY(!only(pv, guest).action);
        settles(pv, guest);
    }
    void aDiskThatWent()
    {
        Guest guest = livingAs(pv);
        guest.disks.removeLast();
        const ConfigDrift drift = only(pv, guest);
        QCOMPARE(drift.device, u"xvdb"_s);
        QCOMPARE(drift.action, GuestAction::AttachDisk);
        ActionParameters with;
        with.device = u"xvdb"_s;
        with.target = u"/dev/vg0/mail"_s;
        with.format = u"raw"_s;
        with.readOnly = true;
        QCOMPARE(drift.with, with);
        QCOMPARE(*drift.permanent, QByteArray(pv).replace(", 'vg0/mail,raw,xvdb,r'", ""));
        const QByteArray script = QByteArray(pv).replace("xvdb,r", "xvdb,r,script=block-x");
        QVERIFY(!only(script, guest).action);
        guest = livingAs(hvm);
        guest.disks.removeAt(1);
        QVERIFY(!only(hvm, guest).action); // a drive
    }
    void oneDeviceHasSeveralNames()
    {
        Guest guest = livingAs(pv);
        guest.disks[0].vdev = u"51712"_s;
        guest.disks[1].vdev = u"d1p0"_s;
        QVERIFY(configDrift(pv, {}, guest).isEmpty());
    }
    void anotherDisk()
    {
        const StorageState state = twoVolumes();
        const StorageIndex index(state);
        Guest guest = livingAs(pv);
        guest.disks[0].target = u"/dev/mapper/vg0-web"_s;
        QVERIFY(configDrift(pv, {}, guest, &index).isEmpty());
        QCOMPARE(only(pv, guest).device, u"xvda"_s); // who has not looked cannot tell
        guest.disks[0].target = u"/dev/vg0/mail"_s;
        const ConfigDrift drift = only(pv, guest, &index);
        QVERIFY(!drift.action);
        QCOMPARE(*drift.permanent, QByteArray(pv).replace("phy:/dev/vg0/web", "phy:/dev/vg0/mail"));
    }
    void aVolumeThatWasRenamedKeepsItsNewName()
    {
        const StorageState state = twoVolumes();
        const StorageIndex index(state);
        Guest guest = livingAs(pv);
        guest.disks[0].target = u"/dev/vg0/web-old"_s;
        QVERIFY(!only(pv, guest, &index).permanent);
        QVERIFY(only(pv, guest, &index).what != only(pv, guest).what);
    }
    void aDiskInAnotherWay()
    {
        Guest guest = livingAs(pv);
        guest.disks[1].readOnly = false;
        QCOMPARE(*only(pv, guest).permanent, QByteArray(pv).replace("xvdb,r'", "xvdb,rw'"));
        guest.disks[1].format = u"qcow2"_s;
        QCOMPARE(*only(pv, guest).permanent, QByteArray(pv).replace("raw,xvdb,r'", "qcow2,xvdb,rw'"));
        guest.disks[1].cdrom = true;
        QVERIFY(!only(pv, guest).permanent);
    }

    void discs()
    {
        Guest guest = livingAs(hvm);
        guest.disks[1].format = u"empty"_s;
        QVERIFY(configDrift(hvm, {}, guest).isEmpty());
        guest.disks[1].target = u"/iso/new.iso"_s;
        guest.disks[1].format = u"raw"_s;
        const ConfigDrift inserted = only(hvm, guest);
        QCOMPARE(inserted.action, GuestAction::EjectDisc);
        QCOMPARE(inserted.with.device, u"hdc"_s);
        QVERIFY(inserted.permanent);
        QCOMPARE(*inserted.permanent,
                 QByteArray(hvm).replace("',hdc:cdrom,r'", "'/iso/new.iso,raw,hdc,ro,cdrom'"));
        settles(hvm, guest);

        guest = livingAs(hvm);
        guest.disks[2].target.clear();
        const ConfigDrift ejected = only(hvm, guest);
        QCOMPARE(ejected.action, GuestAction::InsertDisc);
        QCOMPARE(ejected.with.device, u"hdd"_s);
        QCOMPARE(ejected.with.target, u"/i.iso"_s);
        QVERIFY(ejected.permanent);
        QCOMPARE(*ejected.permanent, QByteArray(hvm).replace("'/i.iso,raw", "',raw"));
        settles(hvm, guest);

        guest.disks[2].target = u"/other.iso"_s;
        QVERIFY(only(hvm, guest).permanent);
        QCOMPARE(only(hvm, guest).action, GuestAction::InsertDisc);
        QCOMPARE(*only(hvm, guest).permanent, QByteArray(hvm).replace("/i.iso", "/other.iso"));
    }

    void cards()
    {
        Guest guest = livingAs(pv);
        guest.nics.append({u"00:16:3e:00:00:09"_s, u"br1"_s, {}});
        const ConfigDrift came = only(pv, guest);
        QCOMPARE(came.key, "vif");
        QCOMPARE(came.device, u"00:16:3e:00:00:09"_s);
        QCOMPARE(came.action, GuestAction::DetachNic);
        QCOMPARE(came.with.device, came.device);
        QVERIFY(
            came.permanent->contains("'mac=0:16:3e:0:0:1,bridge=br0', 'mac=00:16:3e:00:00:09,bridge=br1' ]"));
        settles(pv, guest);

        guest.nics.clear();
        const ConfigDrift went = only(pv, guest);
        QCOMPARE(went.action, GuestAction::AttachNic);
        QCOMPARE(went.with.device, u"00:16:3e:00:00:01"_s);
        QCOMPARE(went.with.bridge, u"br0"_s);
        settles(pv, guest);
        guest = livingAs(hvm);
        guest.nics.clear();
        QVERIFY(!only(hvm, guest).action); // an emulated one cannot be attached

        guest = livingAs(pv);
        guest.nics[0].bridge = u"br1"_s;
        QCOMPARE(*only(pv, guest).permanent, QByteArray(pv).replace("br0", "br1"));
        QVERIFY(!only(pv, guest).action);
        guest = livingAs(hvm);
        guest.nics[0].model = u"rtl8139"_s;
        QCOMPARE(*only(hvm, guest).permanent, QByteArray(hvm).replace("e1000", "rtl8139"));
    }
    void whatTheConfigLeavesToXlIsNone()
    {
        const QByteArray config = "name='a'\nkernel='/k'\nvif=['','bridge=br1','mac=00:16:3e:00:00:01']\n";
        Guest guest = livingAs(config);
        guest.nics = {{u"00:16:3e:00:00:01"_s, u"xenbr0"_s, {}},
                      {u"00:16:3e:11:11:11"_s, u"br1"_s, {}},
                      {u"00:16:3e:22:22:22"_s, u"xenbr0"_s, {}}};
        QVERIFY(configDrift(config, {}, guest).isEmpty());
        guest.nics.removeLast();
        QCOMPARE(only(config, guest).device, QString());
        QCOMPARE(only(config, guest).action, GuestAction::AttachNic);
        guest.nics[1].bridge =
            u"br2"_s; // one is missing, and the other on another bridge: told by their number alone
        QCOMPARE(keys(configDrift(config, {}, guest)).size(), 1);
    }
    // What takes a drift back is what the planners take.
    void actionsCanBePlanned()
    {
        Guest changed = livingAs(pv);
        changed.name = u"web-old"_s;
        changed.memory = ByteSize::fromMiB(96);
        changed.maxMemory = ByteSize::fromMiB(512);
        changed.vcpus = 2;
        changed.disks.removeLast();
        changed.disks.append({u"/dev/vg0/more"_s, u"raw"_s, u"xvdc"_s, false, false});
        changed.nics = {{u"00:16:3e:00:00:09"_s, u"br1"_s, {}}};
        Guest discs = livingAs(hvm);
        discs.disks[1].target = u"/iso/new.iso"_s;
        discs.disks[2].target.clear();
        int planned = 0;
        for (const auto &[config, guest] : {std::pair(pv, changed), std::pair(hvm, discs)}) {
            HostState host;
            host.guests = {guest};
            for (const ConfigDrift &drift : configDrift(config, {}, guest)) {
                if (!drift.action)
                    continue;
                QVERIFY2(planAction(*drift.action, host, guest.name, drift.with).ok(), drift.key);
                ++planned;
            }
        }
        QCOMPARE(planned, 10);
    }
    void severalAtOnce()
    {
        Guest guest = livingAs(pv);
        guest.memory = ByteSize::fromMiB(64);
        guest.vcpus = 2;
        guest.disks.removeFirst();
        guest.nics.append({u"00:16:3e:00:00:09"_s, u"br1"_s, {}});
        QCOMPARE(keys(configDrift(pv, {}, guest)), (QList<QByteArray>{"memory", "vcpus", "disk", "vif"}));
        settles(pv, guest);
    }
};

QTEST_GUILESS_MAIN(TestConfigDrift)
#include "tst_configdrift.moc"
