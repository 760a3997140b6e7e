// SPDX-License-Identifier: GPL-3.0-or-later
// A disk of a guest resized by its handle, by mouse and by keys, over the simulated host: the number follows
// the handle and the handle the number, what would be done is shown at once, and done as a job of the host.
#include "gui/storagepage.h"

#include "gui/storageactionset.h"
#include "gui/widgets/messagebar.h"
#include "gui/widgets/resizebars.h"
#include "gui/widgets/sizefield.h"
#include "text/language.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {

class Page : public StoragePage
{
public:
    explicit Page(const char *name, bool isDivided = false) : Page(volume(name), isDivided ? name : nullptr)
    {
    }
    explicit Page(const StorageId &id, const char *dividedVolume = nullptr)
    {
        if (dividedVolume)
            divide(dividedVolume);
        showRead();
        select(id);
        window.window().storageActions().action(StorageAction::Resize)->trigger();
        window.pass(200ms);
    }
    ResizeBars &bars() { return part<ResizeBars>("bars_size"); }
    SizeField &number() { return part<SizeField>("field_size"); }
    QPushButton &apply() { return part<QPushButton>("actionApplyButton"); }
    const LogicalVolume *volumeNow(const char *name)
    {
        for (const LogicalVolume &one : session().storage().volumes) {
            if (one.fullName() == volume(name).name)
                return &one;
        }
        return nullptr;
    }
    bool applied(const char *name, ByteSize size)
    {
        apply().click();
        return window.until([&] {
            const LogicalVolume *now = volumeNow(name);
            return now && now->size == size;
        });
    }
};

} // namespace

class TestResize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useLanguage(QStringLiteral("en")); }

    void theHandleAndTheNumberFollowEachOther()
    {
        Page page("respaldo-root");
        const ByteSize now = ByteSize::fromGiB(12);
        QCOMPARE(page.bars().newSize(), now);
        QVERIFY(!page.apply().isEnabled()); // the size that it has
        QVERIFY(page.bars().hasFocus());
        QTest::keyClick(&page.bars(), Qt::Key_Left);
        const ByteSize less = now - ByteSize::fromMiB(4); // an extent
        QCOMPARE(page.bars().newSize(), less);
        QCOMPARE(page.number().size(), less);
        QVERIFY(page.apply().isEnabled());
        QVERIFY(page.said("actionCommand").contains(QLatin1String("lvcreate")));
        QTest::keyClick(&page.bars(), Qt::Key_Right);
        QTest::keyClick(&page.bars(), Qt::Key_Right);
        QVERIFY(page.said("actionCommand").contains(QLatin1String("lvextend")));
        QTest::keyClick(&page.bars(), Qt::Key_Home); // the least
        const ByteSize least = page.bars().newSize();
        QVERIFY(least < now && least > ByteSize::fromGiB(1));
        QVERIFY(page.apply().isEnabled());
        QTest::keyClick(&page.bars(), Qt::Key_Left);
        QCOMPARE(page.bars().newSize(), least);
    }

    void theMouseDragsIt()
    {
        Page page("respaldo-root");
        ResizeBars &bars = page.bars();
        const QPoint middle(bars.width() / 2, bars.height() / 2); // twice the size is the width
        QTest::mousePress(&bars, Qt::LeftButton, {}, middle);
        QTest::mouseMove(&bars, {bars.width() * 3 / 4, middle.y()});
        QTest::mouseRelease(&bars, Qt::LeftButton, {}, {bars.width() * 3 / 4, middle.y()});
        const qint64 mebibytes = bars.newSize().bytes() >> 20;
        QVERIFY2(mebibytes > 17 * 1024 && mebibytes < 19 * 1024, qPrintable(QString::number(mebibytes)));
        QCOMPARE(page.number().size(), bars.newSize());
    }

    void growsWithItsFileSystem()
    {
        Page page("respaldo-root");
        for (int i = 0; i < 256; ++i)
            QTest::keyClick(&page.bars(), Qt::Key_Right);
        QVERIFY(page.applied("respaldo-root", ByteSize::fromGiB(13)));
        page.window.pass(5s);
        QVERIFY(page.window.until([&] {
            const StorageIndex index(page.session().storage());
            const Content *content = index.contentOf(volume("respaldo-root"));
            return content && content->size == ByteSize::fromGiB(13);
        }));
    }

    void shrinksByACopyAndKeepsTheOldOne()
    {
        Page page("respaldo-root");
        QTest::keyClick(&page.bars(), Qt::Key_PageDown);
        const ByteSize size = page.bars().newSize();
        QVERIFY(page.said("actionLosses").contains(QLatin1String("vg0/respaldo-root-old")));
        QVERIFY(page.applied("respaldo-root", size));
        QVERIFY(page.volumeNow("respaldo-root-old"));
        QCOMPARE(page.volumeNow("respaldo-root-old")->size, ByteSize::fromGiB(12));
        QVERIFY(!page.volumeNow("respaldo-root-new"));
        // It is shown until a person lets it go.
        QVERIFY(page.window.until([&] {
            const auto bars = page.window.window().findChildren<MessageBar *>();
            return std::any_of(bars.begin(), bars.end(), [](MessageBar *bar) {
                return bar->isVisible() && bar->accessibleName().contains(QLatin1String("respaldo-root-old"));
            });
        }));
    }

    void inPlaceWantsTheNameOfTheGuest()
    {
        Page page("respaldo-root");
        QTest::keyClick(&page.bars(), Qt::Key_PageDown);
        page.part<QCheckBox>("field_inPlace").click();
        QVERIFY(!page.apply().isEnabled());
        QTest::keyClicks(&page.part<QLineEdit>("field_typedName"), QStringLiteral("respaldo"));
        QVERIFY(page.apply().isEnabled());
        QVERIFY(page.said("actionCommand").contains(QLatin1String("resize2fs -p -z")));
        const ByteSize size = page.bars().newSize();
        QVERIFY(page.applied("respaldo-root", size));
        QVERIFY(!page.volumeNow("respaldo-root-old"));
    }

    void aDividedDiskGrowsWithItsLastPartition()
    {
        Page page("respaldo-root", true);
        for (int i = 0; i < 256; ++i)
            QTest::keyClick(&page.bars(), Qt::Key_Right);
        QVERIFY(page.said("actionCommand").contains(QLatin1String("sfdisk")));
        QVERIFY(page.applied("respaldo-root", ByteSize::fromGiB(13)));
        page.window.pass(20s);
        page.select(volume("zimbra-root"));
        page.select(volume("respaldo-root"));
        QVERIFY(page.window.until([&] {
            const Content *content =
                StorageIndex(page.session().storage()).contentOf(volume("respaldo-root"));
            return content && content->partitions.size() == 2 &&
                   content->partitions[1].size == ByteSize::fromMiB(13 * 1024 - 513) &&
                   content->partitions[1].content->size == content->partitions[1].size;
        }));
    }

    void aDividedDiskShrinksByACopy()
    {
        Page page("respaldo-root", true);
        QTest::keyClick(&page.bars(), Qt::Key_Home);
        const ByteSize size = page.bars().newSize();
        QVERIFY(size > ByteSize::fromMiB(512 + 3000) && size < ByteSize::fromMiB(4096));
        QVERIFY2(page.apply().isEnabled(), qPrintable(page.said("actionProblem")));
        QVERIFY(page.applied("respaldo-root", size));
        QVERIFY(page.volumeNow("respaldo-root-old"));
    }

    void aQcow2GrowsWithWhatIsInside()
    {
        Page page(StorageId::image(QStringLiteral("/var/lib/xen/images/curso-2.qcow2")));
        for (int i = 0; i < 100; ++i)
            QTest::keyClick(&page.bars(), Qt::Key_Right);
        QVERIFY2(page.apply().isEnabled(), qPrintable(page.said("actionProblem")));
        QVERIFY(page.said("actionCommand").contains(QLatin1String("qemu-nbd")));
        page.apply().click();
        page.window.pass(40s);
        const SimMachine &machine = page.window.transport(demo).host().machine();
        for (const SimImage &image : machine.images) {
            if (image.path.endsWith("curso-2.qcow2")) {
                QCOMPARE(image.mebibytes, 10340);
                QCOMPARE(image.parts.last().mebibytes, 10340 - 513);
            }
        }
        QVERIFY(machine.nbds.isEmpty() && machine.loops.isEmpty());
    }

    void aQcow2ShrinksByACopy()
    {
        Page page(StorageId::image(QStringLiteral("/var/lib/xen/images/curso-2.qcow2")));
        QTest::keyClick(&page.bars(), Qt::Key_Home);
        const qint64 wanted = page.bars().newSize().bytes() >> 20;
        QVERIFY2(page.apply().isEnabled(), qPrintable(page.said("actionProblem")));
        page.apply().click();
        page.window.pass(90s);
        const SimMachine &machine = page.window.transport(demo).host().machine();
        bool isKept = false;
        for (const SimImage &image : machine.images) {
            if (image.path.endsWith("curso-2.qcow2"))
                QCOMPARE(image.mebibytes, wanted);
            isKept = isKept || (image.path.endsWith("curso-2.qcow2.old") && image.mebibytes == 10240);
        }
        QVERIFY(isKept && machine.nbds.isEmpty() && machine.loops.isEmpty());
    }

    void aRunningGuestGrowsAndIsToldWhatToDoInside()
    {
        Page page("web-srv");
        QTest::keyClick(&page.bars(), Qt::Key_Left);
        QVERIFY(!page.apply().isEnabled());
        QVERIFY(page.said("actionProblem").contains(QLatin1String("web")));
        QTest::keyClick(&page.bars(), Qt::Key_Right);
        QTest::keyClick(&page.bars(), Qt::Key_Right);
        QVERIFY(page.apply().isEnabled());
        QVERIFY2(page.said("actionLosses").contains(QLatin1String("resize2fs /dev/xvdb")),
                 qPrintable(page.said("actionLosses")));
    }

    // Two changes wait, are shown, and become one plan: the second with the room that the first leaves.
    void severalChangesBecomeOnePlan()
    {
        Page page("respaldo-root");
        const auto keep = [&](const char *name, int steps) {
            page.select(volume(name));
            page.window.window().storageActions().action(StorageAction::Resize)->trigger();
            page.window.pass(1s);
            for (int i = 0; i < steps; ++i)
                QTest::keyClick(&page.bars(), Qt::Key_Right);
            const ByteSize size = page.bars().newSize();
            page.part<QPushButton>("actionOtherButton").click();
            page.window.pass(200ms);
            return size;
        };
        const ByteSize first = keep("respaldo-root", 10);
        const ByteSize second = keep("web-srv", 4);
        QCOMPARE(page.session().edits().size(), 2);
        QVERIFY(page.volumeNow("respaldo-root")->size < first); // nothing was done
        auto *bar = page.window.window().findChild<MessageBar *>(QStringLiteral("notice0"));
        QVERIFY(bar && bar->isVisible());
        page.window.window().storageActions().askEdits();
        page.window.pass(200ms);
        QVERIFY2(page.apply().isEnabled(), qPrintable(page.said("actionProblem")));
        QVERIFY(page.said("actionCommand").count(QLatin1String("lvextend")) == 2);
        auto &box = page.part<QCheckBox>("field_edit1");
        box.setChecked(false);
        QCOMPARE(page.said("actionCommand").count(QLatin1String("lvextend")), 1);
        box.setChecked(true);
        page.apply().click();
        QVERIFY(page.window.until([&] {
            return page.volumeNow("respaldo-root")->size == first &&
                   page.volumeNow("web-srv")->size == second;
        }));
        QVERIFY(page.session().edits().isEmpty());
    }

    void changesThatWaitCanBeThrownAway()
    {
        Page page("respaldo-root");
        QTest::keyClick(&page.bars(), Qt::Key_Right);
        page.part<QPushButton>("actionOtherButton").click();
        page.window.window().storageActions().askEdits();
        page.window.pass(200ms);
        page.part<QPushButton>("actionOtherButton").click();
        QVERIFY(page.session().edits().isEmpty());
    }

    void isASliderToAScreenReader()
    {
        Page page("respaldo-root");
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&page.bars());
        QVERIFY(face);
        QCOMPARE(face->role(), QAccessible::Slider);
        QVERIFY(face->valueInterface());
        QCOMPARE(face->text(QAccessible::Name), QStringLiteral("New size"));
        QVERIFY(face->text(QAccessible::Description).contains(QLatin1String("12.0 GiB")));
    }
};

QTEST_MAIN(TestResize)
#include "tst_resize.moc"
