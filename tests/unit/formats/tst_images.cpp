// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/image/imageheader.h"
#include "formats/image/imagereport.h"
#include "formats/image/qemuimg.h"

#include "base/hosttext.h"
#include "formats/host/sections.h"

#include <QTest>
#include <QtEndian>

using namespace domcero;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
void put(QByteArray &bytes, qsizetype at, T value)
{
    if (bytes.size() < at + qsizetype{sizeof(T)})
        bytes.resize(at + qsizetype{sizeof(T)}, '\0');
    qToBigEndian(value, bytes.data() + at);
}

template <typename T>
void putLittle(QByteArray &bytes, qsizetype at, T value)
{
    if (bytes.size() < at + qsizetype{sizeof(T)})
        bytes.resize(at + qsizetype{sizeof(T)}, '\0');
    qToLittleEndian(value, bytes.data() + at);
}

QByteArray qcow2(const QByteArray &backing = {}, quint64 incompatible = 0, quint32 version = 3)
{
    QByteArray bytes("QFI\xfb", 4);
    put<quint32>(bytes, 4, version);
    put<quint64>(bytes, 24, quint64{1} << 30);
    put<quint32>(bytes, 60, 2);
    put<quint64>(bytes, 72, incompatible);
    put<quint32>(bytes, 100, 104);
    put<quint32>(bytes, 104, 0xE2792ACAU);
    put<quint32>(bytes, 108, 3);
    bytes += QByteArray("raw\0\0\0\0\0", 8);
    bytes += QByteArray(8, '\0');
    if (!backing.isEmpty()) {
        put<quint64>(bytes, 8, static_cast<quint64>(bytes.size()));
        put<quint32>(bytes, 16, static_cast<quint32>(backing.size()));
        bytes += backing;
    }
    return bytes;
}

QByteArray vhdFooter(quint32 type)
{
    QByteArray bytes("conectix");
    put<quint64>(bytes, 16, 512);
    put<quint64>(bytes, 48, quint64{40} << 20);
    put<quint32>(bytes, 60, type);
    bytes.resize(512, '\0');
    return bytes;
}

ImageFile headerOf(const QByteArray &head, const QByteArray &tail = {})
{
    ImageFile image;
    image.path = u"/var/lib/xen/images/web.img"_s;
    image.fileSize = ByteSize::fromMiB(64);
    readImageHeader(head, tail, image);
    return image;
}

QByteArray imageSection(const QByteArray &path, int inode, const QByteArray &head, qint64 length = 67108864)
{
    return sectionText({path, 0,
                        "65024:" + QByteArray::number(inode) + ' ' + QByteArray::number(length) +
                            " 384 512 0:112 1795917319\n " + head.toHex(' ') + '\n'});
}

} // namespace

class TestImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsQcow2()
    {
        const ImageFile image = headerOf(qcow2("base.raw"));
        QCOMPARE(image.format, ImageFormat::Qcow2);
        QCOMPARE(image.virtualSize, ByteSize::fromGiB(1));
        QCOMPARE(image.backingFile, u"/var/lib/xen/images/base.raw"_s);
        QCOMPARE(image.backingFormat, u"raw"_s);
        QCOMPARE(image.internalSnapshots, 2);
        QVERIFY(!image.dirty && !image.corrupt && !image.encrypted && !image.backingMissing);
    }

    void readsItsMarks()
    {
        QVERIFY(headerOf(qcow2({}, 1)).dirty);
        QVERIFY(headerOf(qcow2({}, 2)).corrupt);
        // Version 2 has no such marks: what is there is something else.
        const ImageFile old = headerOf(qcow2({}, 3, 2));
        QVERIFY(!old.corrupt && !old.dirty && old.backingFormat.isEmpty());
        QCOMPARE(old.format, ImageFormat::Qcow2);
    }

    void findsWhatItBuildsOn_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("whole");
        QTest::newRow("beside it") << u"base.qcow2"_s << u"/var/lib/xen/images/base.qcow2"_s;
        QTest::newRow("whole") << u"/srv/base.qcow2"_s << u"/srv/base.qcow2"_s;
        QTest::newRow("above it") << u"../base/./b.img"_s << u"/var/lib/xen/base/b.img"_s;
        QTest::newRow("with a protocol") << u"file:/srv/b.img"_s << u"/srv/b.img"_s;
        QTest::newRow("a colon behind a slash") << u"./a:b.img"_s << u"/var/lib/xen/images/a:b.img"_s;
        QTest::newRow("no file") << u"nbd://10.0.0.1/x"_s << QString();
        QTest::newRow("no file, json") << u"json:{\"driver\":\"file\"}"_s << QString();
        QTest::newRow("a newline") << u"a\nb.img"_s << u"/var/lib/xen/images/a\nb.img"_s;
    }

    void findsWhatItBuildsOn()
    {
        QFETCH(QString, written);
        QFETCH(QString, whole);
        const ImageFile image = headerOf(qcow2(written.toUtf8()));
        QCOMPARE(image.backingFile, whole);
        QCOMPARE(image.backingMissing, whole.isEmpty());
    }

    void aNameNeedNotBeUtf8()
    {
        QCOMPARE(toHostBytes(headerOf(qcow2("a\xf1o.img")).backingFile),
                 QByteArray("/var/lib/xen/images/a\xf1o.img"));
    }

    void aHeaderThatLiesIsNotFollowed()
    {
        QByteArray far = qcow2();
        put<quint64>(far, 8, ~quint64{0});
        put<quint32>(far, 16, 1000);
        put<quint64>(far, 24, ~quint64{0});
        const ImageFile image = headerOf(far);
        QVERIFY(image.backingFile.isEmpty() && image.backingMissing);
        QVERIFY(image.virtualSize.isZero());
        QByteArray circling = qcow2();
        put<quint32>(circling, 104, 0x12345678U);
        put<quint32>(circling, 108, 0xFFFFFFF8U);
        QVERIFY(headerOf(circling).backingFormat.isEmpty());
        QCOMPARE(headerOf(qcow2().first(20)).format, ImageFormat::Qcow2);
    }

    void readsOtherFormats()
    {
        QByteArray vdi(512, '\0');
        put<quint32>(vdi, 64, 0x7f10dabeU);
        putLittle<quint64>(vdi, 368, quint64{3} << 20);
        QCOMPARE(headerOf(vdi).format, ImageFormat::Vdi);
        QCOMPARE(headerOf(vdi).virtualSize, ByteSize::fromMiB(3));
        QByteArray vmdk("KDMV");
        putLittle<quint64>(vmdk, 12, 4096);
        vmdk.resize(512, '\0');
        vmdk += "parentCID=ffffffff\nparentFileNameHint=\"base.vmdk\"\nRW 4096 SPARSE \"a.vmdk\"\n";
        QCOMPARE(headerOf(vmdk).virtualSize, ByteSize::fromMiB(2));
        QCOMPARE(headerOf(vmdk).backingFile, u"/var/lib/xen/images/base.vmdk"_s);
        QCOMPARE(
            headerOf("# Disk DescriptorFile\nRW 4096 FLAT \"a-flat.vmdk\" 0\nRW 4096 ZERO\n").virtualSize,
            ByteSize::fromMiB(4));
        QByteArray qed("QED\0", 4);
        putLittle<quint64>(qed, 16, 1);
        putLittle<quint64>(qed, 48, quint64{8} << 20);
        putLittle<quint32>(qed, 56, 64);
        putLittle<quint32>(qed, 60, 2);
        QCOMPARE(headerOf(qed + "ab").backingFile, u"/var/lib/xen/images/ab"_s);
        QCOMPARE(headerOf(QByteArray("LUKS\xba\xbe\0\2", 8)).format, ImageFormat::Luks);
        QCOMPARE(headerOf("vhdxfile").format, ImageFormat::Vhdx);
        QCOMPARE(headerOf({}).format, ImageFormat::Raw);
    }

    void readsVhd()
    {
        const ImageFile dynamic = headerOf(vhdFooter(3));
        QCOMPARE(dynamic.format, ImageFormat::Vhd);
        QCOMPARE(dynamic.virtualSize, ByteSize::fromMiB(40));
        QCOMPARE(headerOf(QByteArray(512, '\0'), vhdFooter(2)).format, ImageFormat::Vhd);
        QByteArray differencing = vhdFooter(4) + QByteArray(1024, '\0');
        const QString parent = u"C:\\vm\\base.vhd"_s;
        for (qsizetype i = 0; i < parent.size(); ++i)
            put<quint16>(differencing, 512 + 64 + 2 * i, parent.at(i).unicode());
        QCOMPARE(headerOf(differencing).backingFile, u"/var/lib/xen/images/base.vhd"_s);
    }

    void aRawOneIsAsLargeAsItsFile()
    {
        const ImageFile image = headerOf(QByteArray(128, '\0'));
        QCOMPARE(image.format, ImageFormat::Raw);
        QCOMPARE(image.virtualSize, ByteSize::fromMiB(64));
    }

    void readsTheReport()
    {
        const auto report = parseImageReport(
            imageSection("/images/b.qcow2", 7, qcow2("a.img")) +
            imageSection("/images/a.img", 8, QByteArray(128, '\0')) +
            imageSection("/srv/link", 8, QByteArray(128, '\0')) +
            imageSection("/images/cd.ISO", 9, QByteArray(128, '\0')) +
            sectionText({"/images/secret.img", 1, "cat: /images/secret.img: Permission denied"}) +
            sectionText({"/nosuch\nfile", 2, ""}) +
            sectionText({"folders", 1, "/var/lib/xen/images\n/images"}) +
            sectionText({"content", 0,
                         "/images/a.img: LABEL=\"web\" UUID=\"1\" TYPE=\"ext4\"\n"
                         "/images/b.qcow2: TYPE=\"xfs\""}) +
            sectionText({"locks", 0,
                         "1: OFDLCK ADVISORY  READ -1 fe:00:7 100 101\n"
                         "2: OFDLCK ADVISORY  READ -1 fe:00:8 100 100\n"}));
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->images.size(), 4);
        const ImageFile &top = report->images.at(0);
        QCOMPARE(top.backingFile, u"/images/a.img"_s);
        QCOMPARE(top.fileSize, ByteSize::fromMiB(64));
        QCOMPARE(top.onDisk, ByteSize::fromKiB(192));
        QCOMPARE(top.owner, u"0:112"_s);
        QCOMPARE(top.changedAt, std::chrono::seconds(1795917319));
        QVERIFY(top.locked && !top.content);
        const ImageFile &base = report->images.at(1);
        QVERIFY(!base.locked && base.content && base.content->label == u"web");
        QCOMPARE(report->otherNames.value(u"/srv/link"_s), u"/images/a.img"_s);
        QCOMPARE(report->images.at(2).format, ImageFormat::Iso);
        QVERIFY(report->images.at(3).problem);
        QCOMPARE(report->missing, QStringList{u"/nosuch\nfile"_s});
        QCOMPARE(report->folders.size(), 2);
        QVERIFY(report->cutShort);
    }

    void aReportThatIsNoneIsAnError()
    {
        QVERIFY(!parseImageReport("section 3 0 1\nabc\n"));
        QVERIFY(!parseImageReport(sectionText({"/a", 0, "nonsense"})));
        QVERIFY(parseImageReport({}));
    }

    void asksForWhatImagesBuildOn()
    {
        QList<ImageFile> images{headerOf(qcow2("a.img")), headerOf(qcow2("/srv/x"))};
        images[0].path = u"/1"_s;
        images[1].path = u"/2"_s;
        QCOMPARE(unknownBackingFiles(images), (QStringList{u"/var/lib/xen/images/a.img"_s, u"/srv/x"_s}));
        judgeBackingFiles(images, {u"/srv/x"_s});
        QVERIFY(images.at(0).backingMissing && !images.at(1).backingMissing);
    }

    void smallFilesAreNoDisks()
    {
        QList<ImageFile> images{headerOf({}), headerOf({}), headerOf(qcow2())};
        for (ImageFile &image : images)
            image.fileSize = ByteSize::fromKiB(4);
        images[0].path = u"/named"_s;
        images[1].path = u"/readme"_s;
        images[2].path = u"/tiny.qcow2"_s;
        dropNoImages(images, {u"/named"_s});
        QCOMPARE(images.size(), 2);
        QCOMPARE(images.at(1).path, u"/tiny.qcow2"_s);
    }

    void readsQemuImgInfo()
    {
        // qemu-img 7.2 in the lab.
        const auto images = parseQemuImgInfo(R"([
    {
        "snapshots": [ { "icount": 0, "vm-clock-nsec": 0, "name": "s1", "date-sec": 1795395537,
            "date-nsec": 90900000, "vm-clock-sec": 0, "id": "1", "vm-state-size": 0 } ],
        "backing-filename-format": "qcow2", "virtual-size": 1073741824, "filename": "b.qcow2",
        "cluster-size": 65536, "format": "qcow2", "actual-size": 200704,
        "format-specific": { "type": "qcow2", "data": { "compat": "1.1", "corrupt": true } },
        "full-backing-filename": "a.qcow2", "backing-filename": "a.qcow2", "dirty-flag": true
    },
    { "virtual-size": 9223372036854775807, "filename": "a.qcow2", "format": "vpc", "actual-size": 1, "dirty-flag": false }
])",
                                             u"/images"_s);
        QVERIFY(images);
        QCOMPARE(images->size(), 2);
        const ImageFile &top = images->first();
        QCOMPARE(top.path, u"/images/b.qcow2"_s);
        QCOMPARE(top.backingFile, u"/images/a.qcow2"_s);
        QCOMPARE(top.backingFormat, u"qcow2"_s);
        QVERIFY(top.corrupt && top.dirty);
        QCOMPARE(top.snapshots,
                 (QList<ImageSnapshot>{{u"1"_s, u"s1"_s, {}, std::chrono::seconds(1795395537)}}));
        QCOMPARE(images->last().format, ImageFormat::Vhd);
        QCOMPARE(images->last().virtualSize.bytes(), std::numeric_limits<qint64>::max());
        QVERIFY(!parseQemuImgInfo("{}", {}));
        QVERIFY(!parseQemuImgInfo("qemu-img: Could not open", {}));
    }

    void readsQemuImgCheck()
    {
        const auto clean = parseQemuImgCheck(R"({"check-errors": 0, "filename": "a", "format": "qcow2"})");
        QVERIFY(clean && clean->isClean());
        const auto leaks = parseQemuImgCheck(R"({"check-errors": 0, "leaks": 3, "corruptions": 1})");
        QVERIFY(leaks && !leaks->isClean());
        QCOMPARE(leaks->leaks, 3);
        QVERIFY(!parseQemuImgCheck("{}"));
    }
};

QTEST_GUILESS_MAIN(TestImages)
#include "tst_images.moc"
