// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/guestidentity.h"

#include "formats/xlcfg/guestfromconfig.h"

#include <QTest>
#include <QUuid>

using namespace domcero;
using namespace Qt::StringLiterals;

namespace {

// 0x01020304, 0x02030405, ...: the same in every run.
RandomBits counting(quint32 from = 0x01020304)
{
    return [next = from]() mutable { return std::exchange(next, next + 0x01010101); };
}

Guest guestWithMac(const QString &mac)
{
    Guest guest;
    guest.nics.append({mac, u"br0"_s, {}});
    return guest;
}

const QByteArray old =
    "# web's config \xE9\nname = 'web'  # its name\nuuid=\"11111111-1111-4111-8111-111111111111\"\n"
    "kernel = '/k'\nextra = 'ip4=10.0.0.1 name=web'\n"
    "disk = [ 'phy:/dev/vg0/web,xvda,w', # root\n"
    "         'vg0/data,raw,xvdb,rw',\n"
    "         'format=raw, vdev=xvdc, access=ro, target=/iso/a,b.img' ]\n"
    "vif = [ 'mac=00:16:3e:00:00:01,bridge=br0', '', 'bridge=br1, mac=0:16:3e:0:0:2' ]\n"
    "vncdisplay = 3\n";

} // namespace

class TestGuestIdentity : public QObject
{
    Q_OBJECT

    static CopyOptions options()
    {
        CopyOptions options;
        options.name = u"web-2"_s;
        options.uuid = u"22222222-2222-4222-8222-222222222222"_s;
        options.macs = {u"00:16:3e:01:01:01"_s, u"00:16:3e:02:02:02"_s};
        options.disks = {{u"/dev/vg0/web"_s, u"/dev/vg0/web-2"_s}, {u"/dev/vg0/data"_s, u"/dev/vg1/d=2"_s}};
        return options;
    }

private Q_SLOTS:
    void aMacOfXensRange()
    {
        QCOMPARE(newMac({}, counting()), u"00:16:3e:02:03:04"_s);
        QCOMPARE(newMac({}, counting(0xffffffff)), u"00:16:3e:7f:ff:ff"_s);
        QCOMPARE(newMac({}, counting(0)), u"00:16:3e:00:00:00"_s);
    }
    void aMacThatNobodyHas()
    {
        const QList<Guest> guests{guestWithMac(u"00:16:3e:02:03:04"_s), guestWithMac(u"00:16:3e:02:03:05"_s)};
        QCOMPARE(newMac(guests, counting()), u"00:16:3e:02:03:06"_s);
        const RandomBits same = [] { return 0x020304u; };
        QCOMPARE(newMacs(2, guests, same), (QStringList{u"00:16:3e:02:03:06"_s, u"00:16:3e:02:03:07"_s}));
        QCOMPARE(newMacs(1, {}, same, "kernel='/k'\nname='a'\nvif=['mac=0:16:3E:2:3:4']\n"),
                 QStringList{u"00:16:3e:02:03:05"_s});
        QCOMPARE(newMacs(0, guests, same), QStringList());
    }
    void aUuidOfVersion4()
    {
        const QString uuid = newUuid(counting());
        QCOMPARE(uuid, u"04030201-0504-4302-8605-040307060504"_s);
        QCOMPARE(QUuid::fromString(uuid).version(), QUuid::Random);
        QCOMPARE(newUuid([] { return 0xffffffffu; }), u"ffffffff-ffff-4fff-bfff-ffffffffffff"_s);
        QCOMPARE(newUuid([] { return 0u; }), u"00000000-0000-4000-8000-000000000000"_s);
    }

    void aCopyDiffersInWhatIsItsOwn()
    {
        QCOMPARE(macsToReplace(old), 2);
        const auto copy = copiedConfig(old, options());
        QVERIFY(copy.ok());
        QByteArray expected = old;
        expected.replace("'web'", "'web-2'");
        expected.replace("11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222");
        expected.replace("mac=00:16:3e:00:00:01", "mac=00:16:3e:01:01:01");
        expected.replace("mac=0:16:3e:0:0:2", "mac=00:16:3e:02:02:02");
        expected.replace("phy:/dev/vg0/web,", "phy:/dev/vg0/web-2,");
        const Guest guest = guestFromConfig(*copy, {});
        QVERIFY(!guest.configProblem);
        QCOMPARE(guest.name, u"web-2"_s);
        QCOMPARE(guest.disks[0].target, u"/dev/vg0/web-2"_s);
        QCOMPARE(guest.disks[1].target, u"/dev/vg1/d=2"_s);
        QCOMPARE(guest.disks[1].vdev, u"xvdb"_s);
        QCOMPARE(guest.disks[2].target, u"/iso/a,b.img"_s);
        // A path with "=" in it cannot stand where the old one stood.
        const QList<QByteArray> lines = copy->split('\n');
        const QList<QByteArray> wanted = expected.split('\n');
        QCOMPARE(lines.size(), wanted.size());
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (!lines[i].contains("d=2"))
                QCOMPARE(lines[i], wanted[i]);
        }
    }
    void whatTheOldOneDoesNotSayIsNotAdded()
    {
        const QByteArray plain = "name=\"a\"\nkernel=\"/k\"\nvif=['bridge=br0','']\n";
        CopyOptions with;
        with.name = u"b"_s;
        QCOMPARE(macsToReplace(plain), 0);
        QCOMPARE(*copiedConfig(plain, with), QByteArray(plain).replace("\"a\"", "\"b\""));
    }
    void aNameOfDigitsStaysAText()
    {
        CopyOptions with;
        with.name = u"12"_s;
        QCOMPARE(*copiedConfig("name=\"a\"\n", with), "name=\"12\"\n");
    }
    void listsThatAreAddedTo()
    {
        const QByteArray added = "name='a'\ndisk=['/dev/a,raw,xvda,rw']\ndisk+=['/dev/b,raw,xvdb,rw']\n";
        CopyOptions with;
        with.name = u"b"_s;
        with.disks = {{u"/dev/b"_s, u"/dev/c"_s}};
        const auto copy = copiedConfig(added, with);
        QVERIFY(copy->endsWith("disk=['/dev/a,raw,xvda,rw']\ndisk+=['/dev/c,raw,xvdb,rw']\n"));
    }
    void refusals()
    {
        CopyOptions with = options();
        with.macs.removeLast();
        QCOMPARE(copiedConfig(old, with).error().code, ErrorCode::InvalidInput);
        with = options();
        with.name.clear();
        QCOMPARE(copiedConfig(old, with).error().code, ErrorCode::InvalidInput);
        with = options();
        with.uuid = u"new"_s;
        QCOMPARE(copiedConfig(old, with).error().code, ErrorCode::InvalidInput);
        QCOMPARE(copiedConfig("name = web\n", options()).error().code, ErrorCode::ParseFailed);
    }
};

QTEST_GUILESS_MAIN(TestGuestIdentity)
#include "tst_guestidentity.moc"
