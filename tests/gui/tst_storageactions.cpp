// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to storage from its page, over the simulated host: asked with fields, losses and commands,
// refused with a sentence while it is typed, run as a job of the host, and seen afterwards.
#include "gui/storagepage.h"

#include "gui/storageactionset.h"
#include "text/language.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {

class Page : public StoragePage
{
public:
    Page() { showRead(); }
    QAction *action(StorageAction which) { return window.window().storageActions().action(which); }
    void ask(const StorageId &id, StorageAction which)
    {
        select(id);
        action(which)->trigger();
        window.pass(200ms);
    }
    QString messages()
    {
        QStringList lines;
        for (const QLabel *label : part<QWidget>("messages").findChildren<QLabel *>()) {
            if (label->isVisible())
                lines.append(label->text());
        }
        return lines.join(u'\n');
    }
    QPushButton &apply() { return part<QPushButton>("actionApplyButton"); }
    bool has(const StorageId &id)
    {
        for (const LogicalVolume &one : session().storage().volumes) {
            if (one.fullName() == id.name)
                return true;
        }
        return false;
    }
};

} // namespace

class TestStorageActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useLanguage(QStringLiteral("en")); }

    void aVolumeIsMade()
    {
        Page page;
        page.ask(StorageId::group(QStringLiteral("vg0")), StorageAction::CreateVolume);
        QCOMPARE(page.said("actionTitle"), QStringLiteral("New volume: vg0"));
        QVERIFY(!page.apply().isEnabled());
        QCOMPARE(page.said("actionProblem"), QStringLiteral("The name is missing."));
        page.part<QLineEdit>("field_name").setText(QStringLiteral("web-root"));
        QVERIFY2(page.said("actionProblem").contains(QLatin1String("vg0/web-root")),
                 qPrintable(page.said("actionProblem")));
        page.part<QLineEdit>("field_name").setText(QStringLiteral("nuevo"));
        page.part<QComboBox>("sizeUnit").setCurrentText(QStringLiteral("GiB"));
        page.part<QDoubleSpinBox>("sizeNumber").setValue(400);
        QVERIFY2(page.said("actionProblem").contains(QLatin1String("400.0 GiB")),
                 qPrintable(page.said("actionProblem")));
        page.part<QDoubleSpinBox>("sizeNumber").setValue(2);
        QVERIFY2(page.apply().isEnabled(), qPrintable(page.said("actionProblem")));
        QVERIFY(page.said("actionCommand").contains(QLatin1String("lvcreate")));
        page.apply().click();
        QVERIFY(page.window.until([&] { return page.has(volume("nuevo")); }));
        page.window.pass(2s);
        QVERIFY2(page.messages().contains(QLatin1String("Done on demo: Create the volume vg0/nuevo")),
                 qPrintable(page.messages()));
    }

    void whatAGuestUsesIsNotRemovedAndTheReasonIsSaid()
    {
        Page page;
        page.select(volume("zimbra-root"));
        QAction *remove = page.action(StorageAction::RemoveVolume);
        QVERIFY(!remove->isEnabled());
        QVERIFY2(remove->toolTip().contains(QLatin1String("zimbra")), qPrintable(remove->toolTip()));
        QVERIFY(!page.action(StorageAction::MakeFileSystem)->isEnabled());
        QVERIFY(page.action(StorageAction::CreateSnapshot)->isEnabled());
    }

    void removingAsksForTheName()
    {
        Page page;
        page.ask(volume("pruebas-web"), StorageAction::RemoveVolume);
        QVERIFY(!page.apply().isEnabled());
        page.part<QLineEdit>("field_typedName").setText(QStringLiteral("pruebas-web-2"));
        QVERIFY(!page.apply().isEnabled());
        page.part<QLineEdit>("field_typedName").setText(QStringLiteral("vg0/pruebas-web"));
        QVERIFY2(page.apply().isEnabled(), qPrintable(page.said("actionProblem")));
        QTest::keyClick(&page.part<QLineEdit>("field_typedName"), Qt::Key_Return);
        page.window.pass(1s);
        QVERIFY2(page.has(volume("pruebas-web")), "Enter does not apply what destroys");
        page.apply().click();
        QVERIFY(page.window.until([&] { return !page.has(volume("pruebas-web")); }));
    }

    void aSnapshotIsMadeExtendedAndMerged()
    {
        Page page;
        page.ask(volume("respaldo-root"), StorageAction::CreateSnapshot);
        QCOMPARE(page.part<QLineEdit>("field_name").text(), QStringLiteral("respaldo-root-snap"));
        QVERIFY2(page.apply().isEnabled(), qPrintable(page.said("actionProblem")));
        page.apply().click();
        QVERIFY(page.window.until([&] { return page.has(volume("respaldo-root-snap")); }));
        page.window.pass(2s);
        page.ask(volume("respaldo-root-snap"), StorageAction::ExtendVolume);
        QVERIFY2(page.apply().isEnabled(), qPrintable(page.said("actionProblem")));
        page.apply().click();
        page.window.pass(5s);
        QVERIFY2(page.messages().contains(QLatin1String("Done on demo")), qPrintable(page.messages()));
        page.ask(volume("respaldo-root-snap"), StorageAction::MergeSnapshot);
        QVERIFY2(page.apply().isEnabled(), qPrintable(page.said("actionProblem")));
        page.apply().click();
        QVERIFY(page.window.until([&] { return !page.has(volume("respaldo-root-snap")); }));
    }

    void byKeysAlone()
    {
        Page page;
        QApplication::setActiveWindow(&page.window.window());
        page.select(volume("pruebas-web-2"));
        auto &table = page.part<QTreeView>("storageTable");
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_F2);
        page.window.pass(200ms);
        auto &name = page.part<QLineEdit>("field_name");
        QCOMPARE(name.text(), QStringLiteral("pruebas-web-2"));
        QVERIFY(name.hasFocus());
        QTest::keyClicks(&name, QStringLiteral("otro")); // all of it is selected
        QTest::keyClick(&name, Qt::Key_Return);
        QVERIFY(page.window.until([&] { return page.has(volume("otro")); }));
        page.select(volume("otro"));
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Delete);
        page.window.pass(200ms);
        QVERIFY(page.part<QWidget>("actionPanel").isVisible());
        QTest::keyClick(&page.part<QWidget>("field_typedName"), Qt::Key_Escape);
        QVERIFY(!page.part<QWidget>("actionPanel").isVisible());
        QVERIFY(page.has(volume("otro")));
    }

    void everyThingOffersWhatSuitsIt()
    {
        Page page;
        const auto offered = [&](const StorageId &id) {
            page.select(id);
            QList<QAction *> all = page.window.window().storageActions().offered();
            QStringList names;
            for (const QAction *one : all)
                names.append(one->objectName().mid(8));
            return names.join(u' ');
        };
        QVERIFY(offered(StorageId::group(QStringLiteral("vg0"))).startsWith(QLatin1String("create-volume")));
        QVERIFY(offered(volume("pruebas")).startsWith(QLatin1String("create-thin-volume")));
        QVERIFY(offered(volume("respaldo-data-antes")).contains(QLatin1String("merge-snapshot")));
        QVERIFY(!offered(volume("web-root")).contains(QLatin1String("merge-snapshot")));
        QVERIFY(offered(StorageId::device(QStringLiteral("sda3"))).contains(QLatin1String("reduce-group")));
        QVERIFY(offered(StorageId::device(QStringLiteral("sdb"))).startsWith(QLatin1String("create-group")));
        const QString image = offered(StorageId::image(QStringLiteral("/var/lib/xen/images/curso-1.qcow2")));
        QVERIFY2(image.startsWith(QLatin1String("resize check-image")) &&
                     image.contains(QLatin1String("commit-image")),
                 qPrintable(image));
    }

    void anImageIsMade()
    {
        Page page;
        page.action(StorageAction::CreateImage)->trigger();
        page.window.pass(200ms);
        auto &file = page.part<QLineEdit>("field_file");
        file.setText(QStringLiteral("/var/lib/xen/images/curso-1.qcow2"));
        QVERIFY(!page.apply().isEnabled());
        QVERIFY2(page.said("actionProblem").contains(QLatin1String("There is a file")),
                 qPrintable(page.said("actionProblem")));
        file.setText(QStringLiteral("/var/lib/xen/images/nuevo.qcow2"));
        QVERIFY2(page.apply().isEnabled(), qPrintable(page.said("actionProblem")));
        page.apply().click();
        QVERIFY(page.window.until([&] {
            const QList<ImageFile> &images = page.session().storage().images;
            return std::any_of(images.begin(), images.end(), [](const ImageFile &one) {
                return one.path == QLatin1String("/var/lib/xen/images/nuevo.qcow2");
            });
        }));
    }
};

QTEST_MAIN(TestStorageActions)
#include "tst_storageactions.moc"
