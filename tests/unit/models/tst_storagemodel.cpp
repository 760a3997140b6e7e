// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storagemodel.h"

#include "models/storagefacts.h"
#include "models/storagelayers.h"
#include "support/storagestates.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace domcero;
using namespace domcero::tests;

namespace {

std::shared_ptr<const StoragePicture> pictureOf(const StorageState &state, const QList<Guest> &guests = {})
{
    return std::make_shared<StoragePicture>(state, guests);
}

StorageId volume(const char *name)
{
    return StorageId::volume(QStringLiteral("vg0"), QLatin1String(name));
}

// Names of the rows below a row, blanks between.
QString names(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row)
        rows += model.index(row, StorageModel::NameColumn, parent).data().toString();
    return rows.join(u' ');
}

StorageState withImages()
{
    StorageState state = twoVolumes();
    ImageFile base;
    base.path = QStringLiteral("/srv/base.qcow2");
    base.format = ImageFormat::Qcow2;
    base.virtualSize = ByteSize::fromGiB(10);
    base.onDisk = ByteSize::fromGiB(5);
    ImageFile child = base;
    child.path = QStringLiteral("/srv/child.qcow2");
    child.backingFile = base.path;
    child.backingFormat = QStringLiteral("qcow2");
    child.onDisk = ByteSize::fromGiB(1);
    ImageFile other = base;
    other.path = QStringLiteral("/var/img/other.qcow2");
    state.images = {base, child, other};
    return state;
}

} // namespace

class TestStorageModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsGroupsDisksAndFolders()
    {
        StorageModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setPicture(pictureOf(withImages()));
        QCOMPARE(names(model), QStringLiteral("vg0 Disks and partitions /srv /var/img"));
        QCOMPARE(names(model, model.index(0, 0)), QStringLiteral("mail web"));
        QCOMPARE(names(model, model.index(1, 0)), QStringLiteral("sda"));
        QCOMPARE(names(model, model.index(2, 0)), QStringLiteral("base.qcow2 child.qcow2"));
        model.setPicture(nullptr);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.indexOf(volume("web")).isValid());
    }

    void aPartitionIsBelowItsDisk()
    {
        StorageState state = twoVolumes();
        BlockDevice part =
            blockDevice(QStringLiteral("sda1"), {8, 1}, ByteSize::fromMiB(100), DeviceKind::Partition);
        part.parents = {QStringLiteral("sda")};
        state.devices.insert(1, part);
        StorageModel model;
        model.setPicture(pictureOf(state));
        const QModelIndex disk = model.indexOf(StorageId::device(QStringLiteral("sda")));
        QCOMPARE(names(model, disk), QStringLiteral("sda1"));
    }

    void isNeverReset()
    {
        StorageModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setPicture(pictureOf(twoVolumes()));
        const QPersistentModelIndex web = model.indexOf(volume("web"));
        StorageState more = twoVolumes();
        addVolume(more, QStringLiteral("vg0"), QStringLiteral("zimbra"), 3,
                  {{QStringLiteral("/dev/sda"), 200, 10}});
        addVolume(more, QStringLiteral("vg0"), QStringLiteral("new"), 2,
                  {{QStringLiteral("/dev/sda"), 300, 10}});
        std::swap(more.volumes[1], more.volumes[3]); // mail new zimbra web
        model.setPicture(pictureOf(more));
        QCOMPARE(names(model, model.index(0, 0)), QStringLiteral("mail new zimbra web"));
        QCOMPARE(web.row(), 3);
        more.volumes.removeAt(0);
        more.volumes.removeAt(0);
        model.setPicture(pictureOf(more));
        QCOMPARE(names(model, model.index(0, 0)), QStringLiteral("zimbra web"));
        QCOMPARE(web.row(), 1);
        QCOMPARE(QModelIndex(web), model.indexOf(volume("web")));
        QCOMPARE(resets.size(), 0);
    }

    void tellsOnlyWhatChanged()
    {
        StorageModel model;
        StorageState state = twoVolumes();
        model.setPicture(pictureOf(state));
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setPicture(pictureOf(state));
        QCOMPARE(changes.size(), 0);
        state.volumes[1].size = ByteSize::fromGiB(1);
        model.setPicture(pictureOf(state));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0][0].toModelIndex(), model.indexOf(volume("web")));
        changes.clear();
        model.setPicture(pictureOf(state, {guestWith(QStringLiteral("mail"), QStringLiteral("/dev/vg0/mail"),
                                                     GuestState::Running)}));
        QVERIFY(changes.size() >= 2); // the volume, and the group and the disk that it lies on
        QCOMPARE(model.indexOf(volume("mail")).data(StorageModel::GuestsRole).toStringList(),
                 QStringList{QStringLiteral("mail")});
    }

    void saysWhatAThingIs()
    {
        StorageState state = twoVolumes();
        state.volumes[1].active = false;
        StorageModel model;
        model.setPicture(pictureOf(state, {guestWith(QStringLiteral("mail"), QStringLiteral("/dev/vg0/mail"),
                                                     GuestState::Running)}));
        const auto said = [&](const char *name, int column) {
            return model.indexOf(volume(name)).siblingAtColumn(column).data().toString();
        };
        QCOMPARE(said("mail", StorageModel::SizeColumn), QStringLiteral("200.0 MiB"));
        QCOMPARE(said("mail", StorageModel::KindColumn), QStringLiteral("linear"));
        QCOMPARE(said("mail", StorageModel::UsersColumn), QStringLiteral("mail (xvda)"));
        QCOMPARE(said("mail", StorageModel::RemarkColumn), QString());
        QCOMPARE(said("web", StorageModel::RemarkColumn), QStringLiteral("not active"));
    }

    void sortsWithinItsPlace()
    {
        StorageModel model;
        model.setPicture(pictureOf(withImages()));
        StorageFilterModel sorted(model);
        QAbstractItemModelTester tester(&sorted, QAbstractItemModelTester::FailureReportingMode::QtTest);
        sorted.sort(StorageModel::SizeColumn, Qt::DescendingOrder);
        QCOMPARE(names(sorted), QStringLiteral("vg0 Disks and partitions /srv /var/img"));
        QCOMPARE(names(sorted, sorted.index(0, 0)), QStringLiteral("web mail"));
        sorted.sort(StorageModel::NameColumn, Qt::AscendingOrder);
        QCOMPARE(names(sorted, sorted.index(0, 0)), QStringLiteral("mail web"));
    }

    void filtersByAllItsWords()
    {
        StorageModel model;
        model.setPicture(pictureOf(
            withImages(),
            {guestWith(QStringLiteral("tienda"), QStringLiteral("/dev/vg0/web"), GuestState::Running)}));
        StorageFilterModel found(model);
        found.setWords(QStringLiteral("TIENDA"));
        QVERIFY(names(found).startsWith(QStringLiteral("vg0")));
        found.setWords(QStringLiteral("tienda linear"));
        QCOMPARE(names(found), QStringLiteral("vg0"));
        QCOMPARE(names(found, found.index(0, 0)), QStringLiteral("web"));
        found.setWords(QStringLiteral("/dev/vg0/web")); // as its config names it
        QCOMPARE(names(found, found.index(0, 0)), QStringLiteral("web"));
        found.setWords(QStringLiteral("nowhere"));
        QCOMPARE(found.rowCount(), 0);
        found.setWords({});
        QCOMPARE(found.rowCount(), 4);
    }

    void saysWhyAThingMayNotBeDestroyed()
    {
        const auto picture = pictureOf(
            withImages(),
            {guestWith(QStringLiteral("mail"), QStringLiteral("/dev/vg0/mail"), GuestState::Running)});
        QCOMPARE(obstacleSentences(*picture, volume("mail")),
                 QStringList{QStringLiteral("mail is running and has it as its disk xvda.")});
        QVERIFY(obstacleSentences(*picture, volume("web")).isEmpty());
        QCOMPARE(obstacleSentences(*picture, StorageId::image(QStringLiteral("/srv/base.qcow2"))),
                 QStringList{QStringLiteral("The image /srv/child.qcow2 builds on it.")});
    }

    void namesTheChainOfImages()
    {
        StorageState state = withImages();
        state.images[0].backingFile = state.images[1].path; // and in a circle
        const auto picture = pictureOf(state);
        const QList<StorageFact> facts =
            factsOf(*picture, StorageId::image(QStringLiteral("/srv/child.qcow2")));
        const auto chain = std::find_if(facts.begin(), facts.end(),
                                        [](const StorageFact &fact) { return fact.id == "storageChain"; });
        QVERIFY(chain != facts.end());
        QCOMPARE(chain->value.count(u'\n'), 1);
        QVERIFY(chain->value.startsWith(QStringLiteral("/srv/base.qcow2 (qcow2)")));
    }

    void layersHaveOneScale()
    {
        StorageState state = twoVolumes();
        Content content;
        content.kind = ContentKind::FileSystem;
        content.type = QStringLiteral("ext4");
        content.size = ByteSize::fromMiB(300);
        content.used = ByteSize::fromMiB(120);
        content.minimum = ByteSize::fromMiB(150);
        state.devices.last().content = content; // of web
        const auto picture = pictureOf(state);
        const StorageLayers layers = layersOf(*picture, volume("web"));
        QCOMPARE(layers.layers.size(), 3); // the disk, the volume, the file system
        QVERIFY(!layers.layers[0].whole);
        QCOMPARE(layers.layers[1].size, ByteSize::fromMiB(400));
        QCOMPARE(layers.layers[2].size, ByteSize::fromMiB(300));
        QCOMPARE(layers.layers[2].used, ByteSize::fromMiB(120));
        QCOMPARE(layers.layers[2].minimum, ByteSize::fromMiB(150));
        QVERIFY(layers.scale > ByteSize::fromMiB(400) && layers.scale < ByteSize::fromMiB(500));
        QVERIFY(layersOf(*picture, volume("gone")).layers.isEmpty());
    }

    void hostileNamesAreShownHarmless()
    {
        StorageState state = withImages();
        state.images[0].path = QStringLiteral("/srv/a\u202Eb\n.img");
        StorageModel model;
        model.setPicture(pictureOf(state));
        const QString shown = model.indexOf(StorageId::image(state.images[0].path)).data().toString();
        QVERIFY(!shown.contains(u'\n') && !shown.contains(QChar(0x202E)));
    }
};

QTEST_GUILESS_MAIN(TestStorageModel)
#include "tst_storagemodel.moc"
