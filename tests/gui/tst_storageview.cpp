// SPDX-License-Identifier: GPL-3.0-or-later
// The storage of a host in the window, over the simulated host: when it is read, what is selected and said of
// it, and what stands there when there is nothing to show.
#include "gui/storagepage.h"

#include "gui/widgets/extentbar.h"
#include "gui/widgets/groupbars.h"
#include "sim/simtransport.h"
#include "text/language.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

class TestStorageView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_storage = std::make_unique<StoragePage>(); }
    void cleanup()
    {
        m_storage.reset();
        useLanguage(QStringLiteral("en"));
    }

    void isReadWhenItIsShown()
    {
        StoragePage &it = *m_storage;
        QVERIFY(it.window.untilRead(demo));
        it.window.pass(10s);
        QVERIFY(!it.session().storageAge());
        it.show();
        QVERIFY(it.session().isReadingStorage());
        QVERIFY(it.shown("storageEmpty"));
        QVERIFY(it.window.until([&] { return it.session().storageAge().has_value(); }));
        QVERIFY(!it.shown("storageEmpty"));
        QVERIFY(it.shown("storageTable"));
        QVERIFY(it.part<QTreeView>("storageTable").model()->rowCount() >= 3);
    }

    void isReadWhenTheHostIsThereAtLast()
    {
        StoragePage &it = *m_storage;
        it.window.host(demo).faults().unreachable = true;
        it.window.window().selectHost(demo);
        it.page().setCurrentTab(storageTab);
        it.window.pass(1s);
        QVERIFY(it.said("storageEmpty").contains(QStringLiteral("once it is connected")));
        it.window.host(demo).faults().unreachable = false;
        QVERIFY(it.window.until([&] { return it.session().storageAge().has_value(); }));
    }

    void isReadAgainByKeyAndAfterAnAction()
    {
        StoragePage &it = *m_storage;
        it.showRead();
        auto before = it.session().storage().readAt;
        it.window.pass(30s);
        QCOMPARE(it.session().storage().readAt, before);
        it.part<QAction>("actionRefresh").trigger();
        QVERIFY(it.window.until([&] { return it.session().storage().readAt > before; }));
        before = it.session().storage().readAt;
        it.part<QPushButton>("readButton").click();
        QVERIFY(it.window.until([&] { return it.session().storage().readAt > before; }));
        before = it.session().storage().readAt;
        it.session().perform(GuestAction::Pause, QStringLiteral("zimbra"));
        QVERIFY(it.window.until([&] { return it.session().storage().readAt > before; }));
    }

    void theAgeOfTheReadingIsSaid()
    {
        StoragePage &it = *m_storage;
        it.showRead();
        QVERIFY(!it.said("storageAge").isEmpty());
        it.window.pass(90s);
        it.window.window().hostPage().setCurrentTab(0);
        QVERIFY(!it.shown("storageAge"));
    }

    void theBarAndTheTableSelectTheSame()
    {
        StoragePage &it = *m_storage;
        it.showRead();
        ExtentBar *bar = it.part<GroupBars>("groupBars").bar(QStringLiteral("vg0"));
        QVERIFY(bar);
        const QRect piece = bar->rectOf(volume("zimbra-root"));
        QVERIFY(!piece.isEmpty());
        QTest::mouseClick(bar, Qt::LeftButton, {}, piece.center());
        QCOMPARE(it.view().selected(), volume("zimbra-root"));
        QCOMPARE(it.said("storageThingName"), QStringLiteral("zimbra-root"));
        QVERIFY(bar->accessibleName().contains(QStringLiteral("vg0")));
    }

    void saysWhoUsesAThingAndWhyItMayNotBeDestroyed()
    {
        StoragePage &it = *m_storage;
        it.showRead();
        it.select(volume("zimbra-root"));
        QCOMPARE(it.said("storageThingPath"), QStringLiteral("/dev/vg0/zimbra-root"));
        QVERIFY(it.said("storageObstacles").contains(QStringLiteral("zimbra is running")));
        QVERIFY(it.said("storageUsersValue").contains(QStringLiteral("zimbra (")));
        it.part<QToolButton>("storageCopyPath").click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("/dev/vg0/zimbra-root"));
    }

    // One disk, two hosts, and guests of both write on it.
    void aDiskThatTwoHostsUseIsSaidOnBoth()
    {
        m_storage.reset();
        WindowFixture window(StoragePage::twoHosts());
        window.open();
        const auto notices = [&] {
            QStringList lines;
            for (const QLabel *label :
                 window.find<QWidget>(QStringLiteral("storageNotices"))->findChildren<QLabel *>())
                lines.append(label->text());
            return lines.join(u'\n');
        };
        const QString same = QStringLiteral(
            "The disk /dev/vg0/w2012-c of the host %1 is in use on the host %2 at the same time");
        StoragePage::readStorage(window, QStringLiteral("xen1"));
        window.pass(2s);
        QVERIFY(!notices().contains(QStringLiteral("at the same time"))); // nothing is known of the other
        StoragePage::readStorage(window, QStringLiteral("xen2"));
        QVERIFY2(window.until([&] {
            return notices().contains(same.arg(QStringLiteral("xen1"), QStringLiteral("xen2")));
        }),
                 qPrintable(notices()));
        window.window().selectHost(QStringLiteral("xen1"));
        window.pass(1s);
        QVERIFY2(notices().contains(QStringLiteral("at the same time")), qPrintable(notices()));
    }

    void theFileSystemIsAskedForAtRest()
    {
        StoragePage &it = *m_storage;
        it.showRead();
        it.view().select(volume("zimbra-root"));
        QVERIFY(it.window.until([&] {
            const StorageIndex index(it.session().storage());
            const Content *content = index.contentOf(volume("zimbra-root"));
            return content && content->used;
        }));
    }

    void aFilterThatFindsNothingSaysSo()
    {
        StoragePage &it = *m_storage;
        it.showRead();
        QLineEdit &filter = it.part<QLineEdit>("storageFilter");
        filter.setText(QStringLiteral("nowhere"));
        QVERIFY(it.shown("nothingFound"));
        QVERIFY(it.said("nothingFound").contains(QStringLiteral("nowhere")));
        // What is asked for from elsewhere is shown all the same.
        it.view().select(volume("zimbra-root"));
        QCOMPARE(it.view().selected(), volume("zimbra-root"));
        QVERIFY(!it.shown("nothingFound"));
    }

    void whatCannotBeReadIsSaidWithTheNextStep()
    {
        StoragePage &it = *m_storage;
        it.window.host(demo).faults().failNext({QStringLiteral("storage")}, {1, {}, "no\n", 0ms}, 5);
        it.show();
        QVERIFY(it.window.until([&] { return it.session().storage().problem.has_value(); }));
        it.window.pass(1s);
        QVERIFY(it.shown("notice0"));
        QVERIFY(it.said("storageEmpty").contains(QStringLiteral("read it again")));
        QVERIFY(it.part<QPushButton>("readButton").isEnabled());
        // It is not asked again by itself.
        it.window.pass(60s);
        QVERIFY(!it.session().storageAge());
    }

    void speaksTheLanguageThatIsChosen()
    {
        StoragePage &it = *m_storage;
        it.showRead();
        it.select(volume("zimbra-root"));
        useLanguage(QStringLiteral("es"));
        it.window.pass(1s);
        QVERIFY(it.said("storageObstacles").contains(QStringLiteral("en ejecución")));
        QCOMPARE(it.part<QTreeView>("storageTable").model()->headerData(0, Qt::Horizontal).toString(),
                 QStringLiteral("Nombre"));
    }

    void aHostThatGoesLeavesNothingBehind()
    {
        StoragePage &it = *m_storage;
        it.showRead();
        it.window.host(demo).faults().unreachable = true;
        it.window.transport(demo).loseLink();
        it.window.pass(1s);
        QVERIFY(it.shown("storageTable")); // the last reading stays, and its age grows
        QVERIFY(!it.part<QPushButton>("readButton").isEnabled());
    }

private:
    std::unique_ptr<StoragePage> m_storage;
};

QTEST_MAIN(TestStorageView)
#include "tst_storageview.moc"
