// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storagereader.h"

#include "domain/storageindex.h"
#include "formats/host/sections.h"
#include "services/storagedetails.h"
#include "support/faketransport.h"
#include "support/manualclock.h"
#include "support/storagestates.h"

#include <QSignalSpy>
#include <QTest>

using namespace domcero;
using namespace domcero::test;
using namespace domcero::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray storageText(const QByteArray &devices = "sda/size:8388608\nsda/dev:8:0")
{
    QByteArray text = sectionText({"block", 0, devices});
    for (const char *name : {"pvs", "vgs", "lvs", "blkid", "iscsi-nodes"})
        text += sectionText({name, 127, {}});
    return text + sectionText({"mounts", 0, {}}) + sectionText({"swaps", 0, "head"});
}

// A qcow2 of 1 GiB, which builds on a file beside it where one is named.
QByteArray imageText(const QByteArray &path, int inode, const QByteArray &backing = {})
{
    QByteArray head("QFI\xfb\0\0\0\2\0\0\0\0\0\0\0\x68\0\0\0", 19);
    head += static_cast<char>(backing.size());
    head.resize(24, '\0');
    head += QByteArray("\0\0\0\0\x40\0\0\0", 8);
    head.resize(0x68, '\0');
    head += backing;
    return sectionText(
        {path, 0,
         "65024:" + QByteArray::number(inode) + " 200000 384 512 0:0 1795917319\n" + head.toHex(' ')});
}

} // namespace

class TestStorageReader : public QObject
{
    Q_OBJECT

    ManualClock m_clock;

private Q_SLOTS:
    void readsBothScripts()
    {
        FakeTransport transport;
        transport.connectToHost();
        transport.answer(u"domcero:storage '' /images/web.qcow2"_s, storageText());
        transport.answer(u"domcero:images '' 500 /images/web.qcow2"_s, imageText("/images/web.qcow2", 1));
        StorageReader reader(transport, m_clock);
        m_clock.advance(5s);
        QSignalSpy changed(&reader, &StorageReader::stateChanged);
        QVERIFY(!reader.wasRead() && !reader.age());
        reader.read({guestWith(u"web"_s, u"/images/web.qcow2"_s, GuestState::Running),
                     guestWith(u"copy"_s, u"/images/web.qcow2"_s, GuestState::Stopped),
                     guestWith(u"net"_s, u"rbd:x"_s, GuestState::Stopped)});
        QVERIFY(reader.isReading());
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(!reader.isReading());
        QCOMPARE(transport.asked.size(), 2);
        const StorageIndex index(reader.state());
        QVERIFY(index.device(u"sda"_s));
        QVERIFY(index.image(u"/images/web.qcow2"_s));
        m_clock.advance(3s);
        QCOMPARE(reader.age(), std::optional<Clock::Duration>(3s));
    }

    void asksForWhatImagesBuildOnUntilAllIsKnown()
    {
        FakeTransport transport;
        transport.connectToHost();
        transport.answer(u"domcero:storage ''"_s, storageText());
        transport.answer(u"domcero:images '' 500"_s, imageText("/images/top.qcow2", 1, "mid.qcow2"));
        transport.answer(u"domcero:images '' 0 /images/mid.qcow2"_s,
                         imageText("/images/mid.qcow2", 2, "base.qcow2"));
        transport.answer(u"domcero:images '' 0 /images/base.qcow2"_s,
                         sectionText({"/images/base.qcow2", 2, {}}));
        StorageReader reader(transport, m_clock);
        reader.read({});
        QTRY_VERIFY(reader.wasRead());
        QCOMPARE(transport.asked.size(), 4);
        const StorageIndex index(reader.state());
        QVERIFY(!index.image(u"/images/top.qcow2"_s)->backingMissing);
        QVERIFY(index.image(u"/images/mid.qcow2"_s)->backingMissing);
    }

    void chainsThatGoInCirclesEnd()
    {
        FakeTransport transport;
        transport.connectToHost();
        transport.answer(u"domcero:storage ''"_s, storageText());
        transport.answer(u"domcero:images '' 500"_s, imageText("/a", 1, "/b"));
        transport.answer(u"domcero:images '' 0 /b"_s, imageText("/b", 2, "/a"));
        StorageReader reader(transport, m_clock);
        reader.read({});
        QTRY_VERIFY(reader.wasRead());
        QCOMPARE(transport.asked.size(), 3);
    }

    void whatIsAskedMeanwhileIsReadOnceAfterwards()
    {
        FakeTransport transport;
        transport.connectToHost();
        transport.answer(u"domcero:storage ''"_s, storageText());
        transport.answer(u"domcero:images '' 500"_s, {});
        StorageReader reader(transport, m_clock);
        QSignalSpy changed(&reader, &StorageReader::stateChanged);
        transport.hold(true);
        reader.read({});
        reader.read({});
        reader.read({});
        transport.hold(false);
        transport.release();
        QTRY_COMPARE(changed.count(), 2);
        QVERIFY(!reader.isReading());
        QCOMPARE(transport.asked.size(), 4);
    }

    void aFailureKeepsWhatIsKnown()
    {
        FakeTransport transport;
        transport.connectToHost();
        transport.answer(u"domcero:storage ''"_s, storageText());
        transport.answer(u"domcero:images '' 500"_s, {});
        StorageReader reader(transport, m_clock);
        reader.read({});
        QTRY_VERIFY(reader.wasRead());
        transport.answer(u"domcero:storage ''"_s, "nonsense");
        QSignalSpy changed(&reader, &StorageReader::stateChanged);
        reader.read({});
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(reader.state().problem);
        QCOMPARE(reader.state().devices.size(), 1);
        QVERIFY(!reader.isReading());
    }

    void withoutImagesTheRestIsThere()
    {
        FakeTransport transport;
        transport.connectToHost();
        transport.answer(u"domcero:storage ''"_s, storageText());
        transport.answer(u"domcero:images '' 500"_s, "nonsense");
        StorageReader reader(transport, m_clock);
        reader.read({});
        QTRY_VERIFY(reader.wasRead());
        QVERIFY(reader.state().hasProblem(StoragePart::Images));
        QVERIFY(!reader.state().hasProblem(StoragePart::Devices));
    }

    void aLostLinkEndsTheReading()
    {
        FakeTransport transport;
        transport.connectToHost();
        transport.keepOnLoss = true;
        transport.answer(u"domcero:storage ''"_s, storageText());
        transport.answer(u"domcero:images '' 500"_s, {});
        StorageReader reader(transport, m_clock);
        transport.hold(true);
        reader.read({});
        reader.stop();
        QVERIFY(!reader.isReading());
        transport.hold(false);
        transport.release(); // late answers of another connection
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        QVERIFY(!reader.wasRead());
    }

    void readsAFileSystem()
    {
        FakeTransport transport;
        transport.connectToHost();
        const QByteArray dumpe2fs =
            "Filesystem state:         clean\nBlock count: 262144\nFree blocks: 204705\nBlock size: 1024\n";
        transport.answer(
            u"domcero:filesystem /dev/vg0/web ext4 idle"_s,
            sectionText({"dumpe2fs", 0, dumpe2fs}) +
                sectionText({"resize2fs", 0, "Estimated minimum size of the filesystem: 27049"}));
        transport.answer(u"domcero:filesystem /dev/vg0/web ext4 busy"_s,
                         sectionText({"dumpe2fs", 0, dumpe2fs}));
        transport.answer(u"domcero:filesystem /dev/vg0/old ext4 idle"_s,
                         sectionText({"dumpe2fs", 0, dumpe2fs}) +
                             sectionText({"resize2fs", 1, "Please run 'e2fsck -f'"}));
        transport.answer(u"domcero:filesystem /dev/vg0/none ext4 idle"_s, sectionText({"dumpe2fs", 127, {}}));
        Content content;
        content.type = u"ext4"_s;
        const auto read = [&](const QString &path, FileSystemHold hold) {
            auto future = readFileSystem(transport, path, content, hold);
            while (!future.isFinished())
                QCoreApplication::processEvents();
            return future.result();
        };
        const auto idle = read(u"/dev/vg0/web"_s, FileSystemHold::Idle);
        QVERIFY(idle);
        QCOMPARE(idle->size, std::optional(ByteSize::fromMiB(256)));
        QCOMPARE(idle->minimum, std::optional(ByteSize::fromKiB(27049)));
        const auto busy = read(u"/dev/vg0/web"_s, FileSystemHold::Busy);
        QVERIFY(busy && busy->used && !busy->minimum);
        const auto unchecked = read(u"/dev/vg0/old"_s, FileSystemHold::Idle);
        QVERIFY(unchecked && unchecked->used && !unchecked->minimum);
        QCOMPARE(read(u"/dev/vg0/none"_s, FileSystemHold::Idle).error().code, ErrorCode::NotSupported);
        content.type = u"zfs_member"_s;
        QCOMPARE(read(u"/dev/vg0/web"_s, FileSystemHold::Idle).error().code, ErrorCode::NotSupported);
    }

    void readsTheSnapshotsOfAnImage()
    {
        FakeTransport transport;
        transport.connectToHost();
        transport.answer(u"qemu-img info -U '--output=json' -f qcow2 /images/a.qcow2"_s,
                         R"({"snapshots": [{"name": "s1", "id": "1", "vm-state-size": 0, "date-sec": 5}],
                             "virtual-size": 1073741824, "filename": "a.qcow2", "format": "qcow2"})");
        ImageFile image;
        image.path = u"/images/a.qcow2"_s;
        image.format = ImageFormat::Qcow2;
        image.owner = u"0:0"_s;
        auto future = readImageDetails(transport, image);
        while (!future.isFinished())
            QCoreApplication::processEvents();
        QVERIFY2(future.result(), future.result() ? "" : qPrintable(future.result().error().detail));
        QCOMPARE(future.result()->snapshots.size(), 1);
        QCOMPARE(future.result()->owner, u"0:0"_s);
        QCOMPARE(future.result()->path, u"/images/a.qcow2"_s);
    }
};

QTEST_GUILESS_MAIN(TestStorageReader)
#include "tst_storagereader.moc"
