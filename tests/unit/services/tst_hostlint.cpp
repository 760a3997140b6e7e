// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/hostlint.h"

#include "support/storagestates.h"

#include <QTest>

using namespace domcero;
using namespace domcero::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray good = "name = \"web\"\nuuid = \"11111111-1111-4111-8111-111111111111\"\nkernel = \"/k\"\n"
                        "memory = 128\nvcpus = 2\ndisk = [ '/dev/vg0/web,raw,xvda,rw' ]\n"
                        "vif = [ 'mac=00:16:3e:00:00:01,bridge=br0' ]\n";
const QString path = u"/etc/xen/web.cfg"_s;

HypervisorInfo xen(int minor = 17)
{
    HypervisorInfo xen;
    xen.xenMajor = 4;
    xen.xenMinor = minor;
    xen.xenVersion = u"4.%1.1"_s.arg(minor);
    xen.cpus = 4;
    xen.totalMemory = ByteSize::fromMiB(4096);
    xen.xenCaps = QStringList{u"xen-3.0-x86_64"_s, u"hvm-3.0-x86_64"_s};
    return xen;
}

LintSurroundings surroundings()
{
    LintSurroundings around;
    around.host.hypervisor = xen();
    around.host.bridges = QStringList{u"br0"_s};
    return around;
}

QByteArrayList idsOf(const QList<LintFinding> &findings)
{
    QByteArrayList ids;
    for (const LintFinding &finding : findings)
        ids.append(finding.id);
    return ids;
}

QByteArrayList hostIds(const QByteArray &text, const LintSurroundings &around)
{
    return idsOf(hostFindings(parseXlcfg(text), path, around));
}

QByteArray mended(const QByteArray &text, const LintFinding &finding)
{
    return finding.fix ? QByteArray(text).replace(finding.fix->offset, finding.fix->length, finding.fix->text)
                       : QByteArray();
}

Guest other(const QString &name, const QString &target = {}, GuestState state = GuestState::Stopped)
{
    Guest guest = guestWith(name, target, state);
    if (target.isEmpty()) {
        guest.disks.clear();
        guest.configuredDisks.clear();
    }
    guest.configPath = u"/etc/xen/"_s + name + u".cfg"_s;
    return guest;
}

// A reading, with the place where images were looked for.
StorageState readStorage()
{
    StorageState state = twoVolumes();
    state.readAt = 1s;
    state.imageFolders = {u"/srv/xen"_s};
    ImageFile image;
    image.path = u"/srv/xen/there.img"_s;
    state.images.append(image);
    return state;
}

} // namespace

class TestHostLint : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGoodConfigHasNone()
    {
        const StorageState state = readStorage();
        const StorageIndex index(state);
        LintSurroundings around = surroundings();
        around.storage = &index;
        Guest own = guestWith(u"web"_s, u"/dev/vg0/web"_s, GuestState::Running);
        own.configPath = path;
        own.uuid = u"11111111-1111-4111-8111-111111111111"_s;
        own.nics.append({u"00:16:3e:00:00:01"_s, u"br0"_s, {}});
        around.host.guests = {own, other(u"mail"_s, u"/dev/vg0/mail"_s)};
        around.others = {{u"dom0-b"_s, {other(u"db"_s, u"/dev/vg0/web"_s)}}};
        QCOMPARE(idsOf(lintOnHost(parseXlcfg(good), path, around)), QByteArrayList());
        // Known by its file alone, by the name that the page has, or by name and UUID.
        const QByteArray renamed = QByteArray(good).replace("\"web\"", "\"shop\"");
        QCOMPARE(hostIds(renamed, around), QByteArrayList());
        around.host.guests[0].configPath.clear();
        QCOMPARE(hostIds(good, around), QByteArrayList());
        around.guest = u"web"_s;
        QCOMPARE(hostIds(renamed, around), QByteArrayList());
    }
    void whatIsNotKnownIsNotJudged()
    {
        QCOMPARE(hostIds(QByteArray(good).replace("128", "999999").replace("br0", "br9"), {}),
                 QByteArrayList());
        QCOMPARE(hostIds("type='hvm'\nname=x\n", surroundings()), QByteArrayList());
        LintSurroundings around;
        around.host.hypervisor = HypervisorInfo();
        QCOMPARE(hostIds("name='x'\ntype='hvm'\nvcpus=9\n", around), QByteArrayList());
    }

    void sizes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("id");
        const auto row = [](const QByteArray &text, const QByteArray &id) {
            QTest::newRow(QByteArray(text).replace('\n', "; ")) << text << id;
        };
        row("vcpus = 4", "");
        row("vcpus = 5", "vcpus-above-host");
        row("maxvcpus = 5", "maxvcpus-above-host");
        row("vcpus = 5\nmaxvcpus = 6", "vcpus-above-host");
        row("memory = 4096", "");
        row("memory = 4097", "memory-above-host");
        row("maxmem = 4097", "memory-above-host"); // memory= is as much
        row("memory = 10\nmaxmem = 4097", "maxmem-above-host");
    }
    void sizes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, id);
        const QByteArray whole = "name='x'\nkernel='/k'\n" + text + '\n';
        const auto findings = hostFindings(parseXlcfg(whole), {}, surroundings());
        QCOMPARE(idsOf(findings), id.isEmpty() ? QByteArrayList() : QByteArrayList{id});
        if (!id.isEmpty())
            QVERIFY(findings[0].line >= 3 && findings[0].column > 5);
    }

    void typesOfGuests()
    {
        LintSurroundings around = surroundings();
        const QByteArray hvm = "name='x'\ntype  = 'hvm' # t\n";
        QCOMPARE(hostIds(hvm, around), QByteArrayList());
        around.host.hypervisor = xen(9);
        const auto findings = hostFindings(parseXlcfg(hvm), {}, around);
        QCOMPARE(idsOf(findings), QByteArrayList{"type-before-4.10"});
        QCOMPARE(mended(hvm, findings[0]), "name='x'\nbuilder  = \"hvm\" # t\n");
        QCOMPARE(hostIds(mended(hvm, findings[0]), around), QByteArrayList());
        QCOMPARE(hostIds(hvm + "builder='hvm'\n", around), QByteArrayList());
        QCOMPARE(hostIds("name='x'\nkernel='/k'\ntype='pv'\n", around), QByteArrayList());
        QCOMPARE(hostIds("name='x'\nkernel='/k'\ntype='pvh'\n", around), QByteArrayList{"type-before-4.10"});
        around.host.hypervisor->xenCaps = QStringList{u"xen-3.0-x86_64"_s};
        QCOMPARE(hostIds("name='x'\nbuilder='hvm'\n", around), QByteArrayList{"no-hvm-here"});
        around.host.hypervisor->xenMinor = 17;
        QCOMPARE(hostIds("name='x'\nkernel='/k'\ntype='pvh'\n", around), QByteArrayList{"no-hvm-here"});
        QCOMPARE(hostIds(good, around), QByteArrayList());
    }
    void builderIsRightForAnOlderXen()
    {
        const XlcfgFile builder = parseXlcfg("name='x'\nbuilder='hvm'\n");
        LintSurroundings around = surroundings();
        QCOMPARE(idsOf(lintOnHost(builder, {}, around)), QByteArrayList{"deprecated-builder"});
        around.host.hypervisor = xen(9);
        QCOMPARE(idsOf(lintOnHost(builder, {}, around)), QByteArrayList());
    }

    void bridges()
    {
        LintSurroundings around = surroundings();
        const QByteArray wrong = QByteArray(good).replace("bridge=br0", "bridge=br1");
        const auto findings = hostFindings(parseXlcfg(wrong), path, around);
        QCOMPARE(idsOf(findings), QByteArrayList{"no-such-bridge"});
        QCOMPARE(mended(wrong, findings[0]), good);
        around.host.bridges = QStringList{u"br0"_s, u"br2"_s};
        QVERIFY(!hostFindings(parseXlcfg(wrong), path, around)[0].fix);
        around.host.bridges = QStringList();
        QCOMPARE(hostIds(good, around), QByteArrayList{"no-such-bridge"});
        for (const char *more : {"script=vif-route", "backend=net"})
            QCOMPARE(
                hostIds(QByteArray(good).replace("bridge=br0", QByteArray("bridge=br0,") + more), around),
                QByteArrayList());
        around.host.bridges = QStringList{u"br0"_s};
        QCOMPARE(hostIds(QByteArray(good).replace("bridge=br0", "bridge=br0.12:3"), around),
                 QByteArrayList());
        QCOMPARE(hostIds(QByteArray(good).replace(",bridge=br0", ""), around), QByteArrayList());
    }

    void disksThatAreNotThere_data()
    {
        QTest::addColumn<QByteArray>("spec");
        QTest::addColumn<QByteArray>("id"); // empty: there, or nobody can tell
        const auto row = [](const QByteArray &spec, const QByteArray &id) {
            QTest::newRow(spec) << spec << id;
        };
        row("/dev/vg0/web,raw,xvda,rw", "");
        row("vg0/web,raw,xvda,rw", "");
        row("phy:/dev/mapper/vg0-web,xvda,w", "");
        row("/dev/vg0/wbe,raw,xvda,rw", "disk-missing");
        row("vg0/wbe,raw,xvda,rw", "disk-missing");
        row("/dev/mapper/vg0-wbe,raw,xvda,rw", "disk-missing");
        row("/dev/sda,raw,xvda,rw", "");
        row("/dev/sdb,raw,xvda,rw", "disk-missing");
        row("/dev/disk/by-id/x,raw,xvda,rw", "");
        row("/dev/vg9/wbe,raw,xvda,rw", "");
        row("/srv/xen/there.img,raw,xvda,rw", "");
        row("/srv/xen/../xen/gone.img,raw,xvda,rw", "disk-missing");
        row("/srv/xen/gone.iso,raw,hdc,ro,cdrom", "disk-missing");
        row("/srv/xen/gone,raw,xvda,rw", "");
        row("/elsewhere/gone.img,raw,xvda,rw", "");
        row("/asked/gone.img,raw,xvda,rw", "disk-missing");
        row("/srv/xen/gone.img,raw,xvda,rw,script=block-x", "");
        row("/srv/xen/gone.img,raw,xvda,rw,backend=disks", "");
        row(",hdc:cdrom,r", "");
        row("/dev/vg0/asleep,raw,xvda,rw", "disk-inactive");
    }
    void disksThatAreNotThere()
    {
        QFETCH(QByteArray, spec);
        QFETCH(QByteArray, id);
        StorageState state = readStorage();
        LogicalVolume asleep;
        asleep.group = u"vg0"_s;
        asleep.name = u"asleep"_s;
        state.volumes.append(asleep);
        LintSurroundings around = surroundings();
        around.host.guests = {other(u"x"_s)};
        around.host.guests[0].disks.append({u"/asked/gone.img"_s, u"raw"_s, u"xvda"_s, true, false});
        const QByteArray text = "name='a'\nkernel='/k'\ndisk=['" + spec + "']\n";
        const auto idsWith = [&] {
            const StorageIndex index(state);
            around.storage = &index;
            return hostIds(text, around).join().replace("disk-of-another-guest", "");
        };
        QCOMPARE(idsWith(), id);
        if (id != "disk-missing")
            return;
        state.problems = {{StoragePart::Lvm, Error()}, {StoragePart::Images, Error()}};
        QCOMPARE(idsWith(), QByteArray());
        state.problems.clear();
        state.readAt = 0s;
        QCOMPARE(idsWith(), QByteArray());
    }
    void disksOfOthers()
    {
        const StorageState state = readStorage();
        const StorageIndex index(state);
        LintSurroundings around = surroundings();
        around.host.guests = {other(u"copy"_s, u"/dev/mapper/vg0-web"_s)};
        QCOMPARE(hostIds(good, around), QByteArrayList()); // who has not looked cannot tell
        around.storage = &index;
        auto findings = hostFindings(parseXlcfg(good), path, around);
        QCOMPARE(idsOf(findings), QByteArrayList{"disk-of-another-guest"});
        QCOMPARE(findings[0].severity, LintSeverity::Error);
        // The one that lives is named.
        around.host.guests.append(other(u"live"_s, u"/dev/vg0/web"_s, GuestState::Idle));
        findings = hostFindings(parseXlcfg(good), path, around);
        QCOMPARE(findings.size(), 1);
        QVERIFY(findings[0].what.arguments().contains(MessageArgument(u"live"_s)));
        // Who only reads is warned of who writes, and two that read are fine.
        const QByteArray reads = QByteArray(good).replace("xvda,rw", "xvda,r");
        QCOMPARE(hostFindings(parseXlcfg(reads), path, around)[0].severity, LintSeverity::Warning);
        around.host.guests.removeFirst();
        around.host.guests[0].disks[0].readOnly = true;
        around.host.guests[0].configuredDisks = around.host.guests[0].disks;
        QCOMPARE(hostIds(reads, around), QByteArrayList());
        QCOMPARE(hostFindings(parseXlcfg(good), path, around)[0].severity, LintSeverity::Warning);
        // Discs may be in many drives.
        QCOMPARE(hostIds("name='a'\ntype='hvm'\ndisk=['/dev/vg0/web,raw,hdc,ro,cdrom']\n", around),
                 QByteArrayList());
    }

    void namesAndAddressesOfThisHost()
    {
        LintSurroundings around = surroundings();
        Guest twin = other(u"web"_s);
        twin.configPath = u"/etc/xen/web-old.cfg"_s;
        around.host.guests = {twin};
        QCOMPARE(hostIds(good, around), QByteArrayList{"name-on-host"});
        around.host.guests[0] = other(u"mail"_s);
        around.host.guests[0].nics.append({u"00:16:3E:00:00:01"_s, u"br0"_s, {}});
        QCOMPARE(hostIds(good, around), QByteArrayList{"mac-on-host"});
        around.host.guests[0].uuid = u"11111111-1111-4111-8111-111111111111"_s;
        QCOMPARE(hostIds(good, around), (QByteArrayList{"uuid-on-host", "mac-on-host"}));
        // Renamed while it runs: that is said, and not what follows from it.
        around.host.guests[0].state = GuestState::Idle;
        around.host.guests[0].configPath.clear();
        QCOMPARE(hostIds(good, around), QByteArrayList{"renamed-guest"});
    }
    void namesAndAddressesOfOtherHosts()
    {
        LintSurroundings around = surroundings();
        Guest guest = other(u"web"_s);
        guest.uuid = u"11111111-1111-4111-8111-111111111111"_s;
        guest.nics.append({u"00:16:3e:00:00:01"_s, u"br0"_s, {}});
        around.others = {{u"dom0-b"_s, {guest}}};
        auto findings = hostFindings(parseXlcfg(good), path, around);
        QCOMPARE(idsOf(findings),
                 QByteArrayList{"name-on-other-host"}); // the same guest has the same address
        QCOMPARE(findings[0].severity, LintSeverity::Note);
        around.others[0].guests[0].state = GuestState::Running;
        QCOMPARE(hostFindings(parseXlcfg(good), path, around)[0].severity, LintSeverity::Warning);
        around.others[0].guests[0].name = u"mail"_s;
        QCOMPARE(hostIds(good, around), (QByteArrayList{"uuid-on-other-host", "mac-on-other-host"}));
    }

    void nothingIsSaidTwice()
    {
        const QByteArray second = "name = \"web\"\nkernel = \"/k\"\nmemory = 128\n"
                                  "disk = [ '/dev/vg0/web,raw,xvda,rw' ]\n"
                                  "vif = [ 'mac=00:16:3e:00:00:01,bridge=br0' ]\n";
        LintSurroundings around = surroundings();
        Guest guest = other(u"web"_s, u"/dev/vg0/web"_s);
        guest.configPath = u"/etc/xen/second.cfg"_s;
        guest.nics.append({u"00:16:3e:00:00:01"_s, u"br0"_s, {}});
        around.host.guests = {guest};
        const QList<LintFile> files{{path, parseXlcfg(good)}, {guest.configPath, parseXlcfg(second)}};
        const QList<LintFinding> ofFile = lintConfigs(files)[0];
        const QList<LintFinding> ofHost = hostFindings(files[0].config, path, around);
        QCOMPARE(ofHost.size(), 3);
        QCOMPARE(idsOf(withHostFindings(ofFile, ofHost, around.host)),
                 (QByteArrayList{"name-in-two-files", "disk-written-by-two", "mac-in-two-files"}));
        QCOMPARE(idsOf(withHostFindings(lintConfig(files[0].config), ofHost, around.host)),
                 (QByteArrayList{"name-on-host", "disk-of-another-guest", "mac-on-host"}));
        // One who only reads.
        const XlcfgFile reads = parseXlcfg(QByteArray(good).replace("xvda,rw", "xvda,r"));
        const QList<LintFinding> of = lintConfigs({{path, reads}, files[1]})[0];
        QCOMPARE(idsOf(withHostFindings(of, hostFindings(reads, path, around), around.host)),
                 (QByteArrayList{"name-in-two-files", "disk-read-while-written", "mac-in-two-files"}));
    }
};

QTEST_GUILESS_MAIN(TestHostLint)
#include "tst_hostlint.moc"
