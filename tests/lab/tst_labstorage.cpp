// SPDX-License-Identifier: GPL-3.0-or-later
#include "labcopy.h"

#include "domain/storageuse.h"
#include "text/render.h"

#include <QElapsedTimer>
#include <QTest>

using namespace domcero;
using namespace std::chrono_literals;
using test::LabCopy;

// The storage of a true dom0, as its own tools tell it. Skipped where the lab is not built. The functions
// follow one another in one copy of the lab.
class TestLabStorage : public QObject
{
    Q_OBJECT

    std::unique_ptr<LabCopy> m_lab;

    HostSession &session() const { return m_lab->session(); }
    const StorageState &storage() const { return session().storage(); }
    qint64 bytes(const QString &command) const { return m_lab->dom0(command).trimmed().toLongLong(); }
    bool read()
    {
        QElapsedTimer timer;
        timer.start();
        session().readStorage();
        if (!LabCopy::waitFor([&] { return !session().isReadingStorage() && storage().readAt > 0ms; }))
            return false;
        qInfo("storage read after %lld ms", timer.elapsed());
        for (const StorageProblem &problem : storage().problems)
            qInfo("%s %s", qPrintable(render(problem.error)), qPrintable(problem.error.detail));
        return !storage().problem && storage().problems.isEmpty();
    }
    QList<UseKind> usesOf(const StorageId &id) const
    {
        const StorageIndex index(storage());
        const StorageUses uses(index, session().state().guests);
        QList<UseKind> kinds;
        for (const StorageUse &use : uses.of(id))
            kinds += use.kind;
        return kinds;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!LabCopy::isBuilt())
            QSKIP("The lab is not built: tests/lab/lab.sh build.");
        m_lab = std::make_unique<LabCopy>(
            QStringLiteral("tst-storage-%1").arg(QCoreApplication::applicationPid()));
        QVERIFY(m_lab->bringUp());
        QVERIFY(read());
    }
    void cleanupTestCase() { m_lab.reset(); }

    void volumesToTheByte()
    {
        const StorageIndex index(storage());
        const VolumeGroup *const group = index.group(QStringLiteral("vg0"));
        QVERIFY(group);
        QCOMPARE(group->size.bytes(),
                 bytes(QStringLiteral("vgs --noheadings --nosuffix --units b -o vg_size vg0")));
        QCOMPARE(group->free.bytes(),
                 bytes(QStringLiteral("vgs --noheadings --nosuffix --units b -o vg_free vg0")));
        QCOMPARE(index.physicalVolumesOf(QStringLiteral("vg0")).size(), 2);
        for (const char *name : {"pv1-root", "pv1-data", "pv2-root", "hvm1-disk", "blank"}) {
            const LogicalVolume *const volume =
                index.volume(QStringLiteral("vg0"), QString::fromLatin1(name));
            QVERIFY2(volume, name);
            QCOMPARE(volume->size.bytes(),
                     bytes(QStringLiteral("blockdev --getsize64 /dev/vg0/") + QString::fromLatin1(name)));
            QVERIFY(volume->active);
        }
        const LogicalVolume *const snapshot = index.volume(QStringLiteral("vg0/pv2-root-snap"));
        QVERIFY(snapshot && snapshot->kind == VolumeKind::Snapshot && snapshot->dataPercent);
        QCOMPARE(snapshot->origin, QStringLiteral("pv2-root"));
        const LogicalVolume *const thin = index.volume(QStringLiteral("vg1/thin1"));
        QVERIFY(thin && thin->kind == VolumeKind::Thin);
        QCOMPARE(thin->pool, QStringLiteral("pool0"));
    }

    void whatLiesOnThemAndWhoUsesIt()
    {
        const StorageIndex index(storage());
        const Content *const content =
            index.contentOf(StorageId::volume(QStringLiteral("vg0"), QStringLiteral("pv2-root")));
        QVERIFY(content);
        QCOMPARE(content->type, QStringLiteral("ext4"));
        QCOMPARE(content->label, QStringLiteral("pv2-root"));
        QVERIFY(usesOf(StorageId::volume(QStringLiteral("vg0"), QStringLiteral("pv1-root")))
                    .contains(UseKind::RunningGuest));
        const auto pv2 = usesOf(StorageId::volume(QStringLiteral("vg0"), QStringLiteral("pv2-root")));
        QVERIFY(pv2.contains(UseKind::ConfiguredGuest));
        QVERIFY(pv2.contains(UseKind::Snapshot));
        QVERIFY(usesOf(StorageId::volume(QStringLiteral("vg0"), QStringLiteral("blank"))).isEmpty());
        QVERIFY(usesOf(StorageId::image(QStringLiteral("/var/lib/xen/images/mail.qcow2")))
                    .contains(UseKind::ConfiguredGuest));
        const ImageFile *const image = index.image(QStringLiteral("/var/lib/xen/images/extra.qcow2"));
        QVERIFY(image);
        QCOMPARE(image->format, ImageFormat::Qcow2);
        QCOMPARE(image->virtualSize, ByteSize::fromMiB(256));
    }

    void oneFileSystemIsAskedForMore()
    {
        const StorageId id = StorageId::volume(QStringLiteral("vg0"), QStringLiteral("pv2-root"));
        const auto future = session().readFileSystem(id);
        QVERIFY(LabCopy::waitFor([&] { return future.isFinished(); }));
        const Result<Content> content = future.result();
        QVERIFY2(content, content ? "" : qPrintable(content.error().detail));
        QVERIFY(content->used && *content->used < ByteSize::fromMiB(128));
        qInfo("used %lld, minimum %lld", content->used->bytes(),
              content->minimum ? content->minimum->bytes() : -1);
    }

    // Mounted in dom0 by another hand: seen at the next reading, and it forbids what it must.
    void aMountForbids()
    {
        QCOMPARE(m_lab->dom0(QStringLiteral("mount -o ro /dev/vg1/thin1 /mnt")), QByteArray());
        QVERIFY(read());
        const StorageId id = StorageId::volume(QStringLiteral("vg1"), QStringLiteral("thin1"));
        QVERIFY(usesOf(id).contains(UseKind::Mounted));
        const StorageIndex index(storage());
        const StorageUses uses(index, session().state().guests);
        QVERIFY(!uses.obstacles(id, StorageDeed::Destroy).isEmpty());
        m_lab->dom0(QStringLiteral("umount /mnt"));
    }

    // CHAP's password is none of ours to carry about.
    void aSessionOfIscsi()
    {
        const QByteArray done =
            m_lab->dom0(QStringLiteral("set -e; iscsiadm -m discovery -t st -p 127.0.0.1:3260 >/dev/null; "
                                       "T='-T iqn.2024-01.lab.dom0:disk1 -p 127.0.0.1:3260'; "
                                       "for v in authmethod=CHAP username=chapuser password=chapsecret123; "
                                       "do iscsiadm -m node $T -o update "
                                       "-n node.session.auth.${v%%=*} -v ${v#*=}; done; iscsiadm -m node $T "
                                       "-l >/dev/null; udevadm settle; echo done"));
        QVERIFY2(done.endsWith("done\n"), done.constData());
        QVERIFY(read());
        QCOMPARE(storage().iscsi.sessions.size(), 1);
        QCOMPARE(storage().iscsi.sessions.first().target, QStringLiteral("iqn.2024-01.lab.dom0:disk1"));
    }
};

QTEST_GUILESS_MAIN(TestLabStorage)
#include "tst_labstorage.moc"
