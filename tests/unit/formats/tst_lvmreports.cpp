// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/lvm/lvmreports.h"

#include <QFile>
#include <QTest>

using namespace domcero;
using namespace Qt::StringLiterals;

namespace {

// The values are those of the lab (LVM 2.03.16), in the form that the script asks for.
const QByteArray pvs =
    "  /dev/sda|EtBIlc-afLn|vg0|a--|4290772992|2948595712|4294967296|1048576|1023|320|\n"
    "  /dev/sdb|Nuklfy-kAhD|vg0|a--|4290772992|4290772992|4294967296|1048576|1023|0|fast,raid1\n"
    "  /dev/sdd|abc||---|4294967296|4294967296|4294967296|0|0|0|\n";
const QByteArray vgs = "  vg0|w50BYy-C7B2|wz--n-|8581545984|7239368704|4194304|2046|1726|2|\n"
                       "  vg1|eDlfmj-Sy5U|rz-pn-|4290772992|3208642560|4194304|1023|765|1|old\n";
const QByteArray lvs =
    "  vg0|pv1-data|u1|owi-aos---|268435456|4194304||268435456|||||"
    "|253|1||linear|1|0|268435456|/dev/sda:64-127\n"
    "  "
    "vg0|pv1-data-snap|u2|swi-a-s---|33554432|4194304|pv1-data|268435456|||1.50|||253|12||linear|1|0|"
    "33554432|"
    "/dev/sda:320-327\n"
    "  vg0|pv1-root|u3|-wi-ao----|335544320|4194304|||||||"
    "|253|0|prod|linear|1|0|268435456|/dev/sda:0-63\n"
    "  vg0|pv1-root|u3|-wi-ao----|335544320|4194304|||||||"
    "|253|0|prod|linear|1|64|67108864|/dev/sda:304-319\n"
    "  vg1|[lvol0_pmspare]|u4|ewi-------|4194304|4194304|||||||"
    "|-1|-1||linear|1|0|4194304|/dev/sdc:0-0\n"
    "  vg1|pool0|u5|twi-aotz--|1073741824|4194304||||[pool0_tmeta]|6.41|11.62"
    "||253|7||thin-pool|1|0|1073741824|pool0_tdata:0-255\n"
    "  vg1|[pool0_tdata]|u6|Twi-ao----|1073741824|4194304|||||||"
    "|253|6||linear|1|0|1073741824|/dev/sdc:1-256\n"
    "  vg1|thin1|u7|Vwi-a-tz--|2147483648|4194304|||pool0||3.21|||253|9||thin|0|0|2147483648|\n"
    "  vg1|thin1-snap|u8|Vwi---tz-k|2147483648|4194304|thin1||pool0|||||-1|-1||thin|0|0|2147483648|\n";

const LogicalVolume *named(const QList<LogicalVolume> &volumes, const QString &name)
{
    for (const LogicalVolume &volume : volumes) {
        if (volume.name == name)
            return &volume;
    }
    return nullptr;
}

// One row of a volume whose attributes and segment are given.
Result<QList<LogicalVolume>> oneVolume(const QByteArray &name, const QByteArray &attributes,
                                       const QByteArray &segment)
{
    return parseLvs("  vg0|" + name + "|u|" + attributes + "|8388608|4194304|||||||" + "|253|5||" + segment);
}

} // namespace

class TestLvmReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPhysicalVolumes()
    {
        const auto result = parsePvs(pvs);
        QVERIFY(result);
        QCOMPARE(result->size(), 3);
        const PhysicalVolume &first = result->first();
        QCOMPARE(first.device, u"/dev/sda"_s);
        QCOMPARE(first.group, u"vg0"_s);
        QCOMPARE(first.size, ByteSize::fromBytes(4290772992));
        QCOMPARE(first.free, ByteSize::fromBytes(2948595712));
        QCOMPARE(first.deviceSize, ByteSize::fromGiB(4));
        QCOMPARE(first.dataStart, ByteSize::fromMiB(1));
        QCOMPARE(first.extents, 1023);
        QCOMPARE(first.allocatedExtents, 320);
        QVERIFY(first.allocatable && !first.missing);
        QCOMPARE(result->at(1).tags, (QStringList{u"fast"_s, u"raid1"_s}));
        QVERIFY(result->at(2).group.isEmpty());
    }

    void aMissingPhysicalVolumeHasNoDevice_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("2.02") << QByteArray("unknown device");
        QTest::newRow("2.03") << QByteArray("[unknown]");
    }

    void aMissingPhysicalVolumeHasNoDevice()
    {
        QFETCH(QByteArray, name);
        const auto result = parsePvs("  " + name + "|Nuklfy|vg0|a-m|4290772992|0|0|1048576|1023|1023|\n");
        QVERIFY(result);
        QVERIFY(result->first().missing);
        QVERIFY(result->first().device.isEmpty());
        QCOMPARE(result->first().uuid, u"Nuklfy"_s);
    }

    void readsGroups()
    {
        const auto result = parseVgs(vgs);
        QVERIFY(result);
        const VolumeGroup &vg0 = result->first();
        QCOMPARE(vg0.name, u"vg0"_s);
        QCOMPARE(vg0.extentSize, ByteSize::fromMiB(4));
        QCOMPARE(vg0.extents, 2046);
        QCOMPARE(vg0.freeExtents, 1726);
        QCOMPARE(vg0.physicalVolumes, 2);
        QVERIFY(vg0.resizable && !vg0.readOnly && !vg0.partial);
        QVERIFY(result->at(1).readOnly && result->at(1).partial);
    }

    void readsVolumesSegmentBySegment()
    {
        const auto result = parseLvs(lvs);
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QCOMPARE(result->size(), 8);
        const LogicalVolume *root = named(*result, u"pv1-root"_s);
        QVERIFY(root);
        QCOMPARE(root->path(), u"/dev/vg0/pv1-root"_s);
        QCOMPARE(root->segments.size(), 2);
        QCOMPARE(root->segments.at(1).first, 64);
        QCOMPARE(root->segments.at(1).count, 16);
        QCOMPARE(root->segments.at(1).places, (QList<ExtentRange>{{u"/dev/sda"_s, 304, 16}}));
        QCOMPARE(root->number, std::optional(DeviceNumber{253, 0}));
        QCOMPARE(root->tags, QStringList{u"prod"_s});
        QVERIFY(root->active && root->open && root->kind == VolumeKind::Linear);
    }

    void readsSnapshotsAndThinVolumes()
    {
        const auto result = parseLvs(lvs);
        QVERIFY(result);
        const LogicalVolume *snapshot = named(*result, u"pv1-data-snap"_s);
        QVERIFY(snapshot && snapshot->kind == VolumeKind::Snapshot);
        QCOMPARE(snapshot->origin, u"pv1-data"_s);
        QCOMPARE(snapshot->originSize, ByteSize::fromMiB(256));
        QCOMPARE(snapshot->dataPercent, std::optional(1.5));
        QVERIFY(named(*result, u"pv1-data"_s)->isOrigin);
        const LogicalVolume *pool = named(*result, u"pool0"_s);
        QVERIFY(pool && pool->kind == VolumeKind::ThinPool);
        QCOMPARE(pool->metadataVolume, u"pool0_tmeta"_s);
        QCOMPARE(pool->metadataPercent, std::optional(11.62));
        QCOMPARE(pool->segments.first().places, (QList<ExtentRange>{{u"pool0_tdata"_s, 0, 256}}));
        const LogicalVolume *thin = named(*result, u"thin1-snap"_s);
        QVERIFY(thin && thin->kind == VolumeKind::Thin && thin->skipActivation && !thin->active &&
                !thin->number);
        QCOMPARE(thin->pool, u"pool0"_s);
        QCOMPARE(thin->origin, u"thin1"_s);
        QVERIFY(thin->segments.first().places.isEmpty());
    }

    void innerVolumesKnowTheirOwner_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("owner");
        QTest::newRow("pool's data") << u"pool0_tdata"_s << u"pool0"_s;
        QTest::newRow("spare") << u"lvol0_pmspare"_s << QString();
        QTest::newRow("raid") << u"db_rimage_11"_s << u"db"_s;
        QTest::newRow("raid under a pool") << u"pool0_tdata_rmeta_0"_s << u"pool0_tdata"_s;
        QTest::newRow("mirror's log") << u"db_mlog"_s << u"db"_s;
        QTest::newRow("cached") << u"db_corig"_s << u"db"_s;
        QTest::newRow("a name like one") << u"x_rimage_0_rimage_1"_s << u"x_rimage_0"_s;
    }

    void innerVolumesKnowTheirOwner()
    {
        QFETCH(QString, name);
        QFETCH(QString, owner);
        QCOMPARE(ownerOfInnerVolume(name), owner);
        const auto result =
            oneVolume('[' + name.toLatin1() + ']', "iwi-aor---", "linear|1|0|8388608|/dev/sda:0-1");
        QVERIFY(result && result->first().inner);
        QCOMPARE(result->first().name, name);
        QCOMPARE(result->first().owner, owner);
    }

    void tellsKinds_data()
    {
        QTest::addColumn<QByteArray>("attributes");
        QTest::addColumn<QByteArray>("segment");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const char *attributes, const char *segment, VolumeKind kind) {
            QTest::newRow(name) << QByteArray(attributes) << QByteArray(segment) << static_cast<int>(kind);
        };
        row("striped", "-wi-a-----", "striped|2|0|8388608|/dev/sda:0-0 /dev/sdb:0-0", VolumeKind::Striped);
        row("striped, of old", "-wi-a-", "striped|1|0|8388608|/dev/sda:0-1", VolumeKind::Linear);
        row("mirror", "mwi-a-m---", "mirror|2|0|8388608|x_mimage_0:0-1 x_mimage_1:0-1", VolumeKind::Mirror);
        row("raid", "rwi-a-r---", "raid1|2|0|8388608|x_rimage_0:0-1 x_rimage_1:0-1", VolumeKind::Raid);
        row("origin on raid", "owi-aor---", "raid10|4|0|8388608|x_rimage_0:0-1", VolumeKind::Raid);
        row("cached", "Cwi-a-C---", "cache|1|0|8388608|x_corig:0-1", VolumeKind::Cached);
        row("cache pool", "Cwi-a-C---", "cache-pool|1|0|8388608|x_cdata:0-1", VolumeKind::CachePool);
        row("vdo", "vwi-a-v---", "vdo|1|0|8388608|vpool0:0-1", VolumeKind::Other);
        row("merging snapshot", "Swi-a-s---", "linear|1|0|8388608|/dev/sda:0-1", VolumeKind::Snapshot);
    }

    void tellsKinds()
    {
        QFETCH(QByteArray, attributes);
        QFETCH(QByteArray, segment);
        QFETCH(int, kind);
        const auto result = oneVolume("x", attributes, segment);
        QVERIFY(result);
        QCOMPARE(static_cast<int>(result->first().kind), kind);
        QVERIFY(result->first().active);
    }

    void readsAttributes()
    {
        const auto invalid = oneVolume("s", "swi-I-s---", "linear|1|0|8388608|/dev/sda:0-1");
        QVERIFY(invalid && invalid->first().invalid);
        const auto locked = oneVolume("s", "-rI-aom-p-", "linear|1|0|8388608|/dev/sda:0-1");
        QVERIFY(locked && locked->first().readOnly && locked->first().locked && locked->first().partial);
        const auto merging = oneVolume("s", "Owi-aos---", "linear|1|0|8388608|/dev/sda:0-1");
        QVERIFY(merging && merging->first().merging && merging->first().isOrigin);
        const auto suspended = oneVolume("s", "-wi-s-----", "linear|1|0|8388608|/dev/sda:0-1");
        QVERIFY(suspended && suspended->first().suspended && suspended->first().active);
        // Six letters, as before 2.02.9x.
        const auto old = oneVolume("s", "-wi-ao", "linear|1|0|8388608|/dev/sda:0-1");
        QVERIFY(old && old->first().open && old->first().health.isEmpty());
    }

    void aGroupOfTheSameNameIsAnother()
    {
        const auto result =
            parseLvs("  vg0|a|u1|-wi-a-----|4194304|4194304||||||||253|1||linear|1|0|4194304|/dev/sda:0-0\n"
                     "  vg0|a|u2|-wi-a-----|4194304|4194304||||||||253|2||linear|1|0|4194304|/dev/sdb:0-0\n");
        QVERIFY(result);
        QCOMPARE(result->size(), 2);
    }

    void nothingIsAList()
    {
        QVERIFY(parsePvs({}) && parsePvs({})->isEmpty());
        QVERIFY(parseVgs("\n") && parseVgs("\n")->isEmpty());
        QVERIFY(parseLvs({}) && parseLvs({})->isEmpty());
    }

    void saysWhatItDoesNotUnderstand()
    {
        const auto shortRow = parsePvs(pvs + "  WARNING: Device for PV x not found.\n");
        QVERIFY(!shortRow);
        QCOMPARE(shortRow.error().code, ErrorCode::ParseFailed);
        QVERIFY(shortRow.error().detail.contains(u"WARNING"));
        const auto withUnit = parseVgs("  vg0|u|wz--n-|7.99g|<6.77g|4.00m|2046|1726|2|\n");
        QVERIFY(!withUnit);
        QVERIFY(!parseVgs("  vg0|u|wz--n-|99999999999999999999|0|4194304|1|1|1|\n"));
    }

    void theScriptAsksForTheseColumns()
    {
        QFile file(QStringLiteral(DOMCERO_SOURCE_DIR "/resources/scripts/storage.sh"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray script = file.readAll();
        QVERIFY(script.contains(QByteArray("tool pvs pvs \"$@\" -o ") + pvsColumns + '\n'));
        QVERIFY(script.contains(QByteArray("tool vgs vgs \"$@\" -o ") + vgsColumns + '\n'));
        QVERIFY(script.contains(QByteArray("tool lvs lvs -a \"$@\" -o ") + lvsColumns + '\n'));
    }
};

QTEST_GUILESS_MAIN(TestLvmReports)
#include "tst_lvmreports.moc"
