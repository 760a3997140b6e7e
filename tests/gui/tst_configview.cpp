// SPDX-License-Identifier: GPL-3.0-or-later
// The config of a guest in the window, over the simulated host: form and text say the same, what is saved is
// what was asked for, and what somebody else has written meanwhile is not lost.
#include "gui/configpage.h"

#include "gui/config/configcompletion.h"
#include "gui/config/configfields.h"
#include "gui/config/configform.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QTextBlock>
#include <QTreeView>
#include <QTreeWidget>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestConfigView : public QObject
{
    Q_OBJECT
    std::unique_ptr<Config> m_fields; // one window for all of them: Windows is slow to make one

private Q_SLOTS:
    void init()
    {
        if (QByteArrayView(QTest::currentTestFunction()) != "everyFieldIsSetChangedAndRemoved")
            m_fields.reset();
    }
    void cleanupTestCase() { m_fields.reset(); }
    void everyFieldIsSetChangedAndRemoved_data();
    void everyFieldIsSetChangedAndRemoved();
    void formAndTextFollowEachOther();
    void lettersOfAFieldAreOneUndo();
    void disksAndCards();
    void whatIsSavedIsWhatWasAskedFor();
    void aFileChangedOnTheHostIsComparedFirst();
    void draftsSurviveAnotherGuest();
    void allKeysInATable();
    void findingsLeadToTheirLineAndAreMended();
    void completionOffersKeysAndValues();
    void whatXlReads();
    void keptTextsComeBack();
    void aGuestWithoutConfig();
    void spanishWhileItRuns();
    void theWindowMayBeSmall();
    void aPanelOfOneGuestIsNotThatOfAnother();
    void aRunningGuestIsGivenAnotherName();
    void whatIsBeingTypedIsReviewedToo();
    void anEmptiedFieldKeepsItsPlace();
    void theEndOfASavingIsToldElsewhere();
    void noSoftLines();
    void byKeysAlone();
    void quotesOfADocumentAreOfferedToBeStraightened();
};

void TestConfigView::everyFieldIsSetChangedAndRemoved_data()
{
    QTest::addColumn<QString>("key");
    for (const ConfigSection &section : configSections()) {
        for (const ConfigFieldSpec &spec : section.fields)
            QTest::newRow(spec.key) << QString::fromLatin1(spec.key);
    }
}

void TestConfigView::everyFieldIsSetChangedAndRemoved()
{
    QFETCH(QString, key);
    if (!m_fields)
        m_fields = std::make_unique<Config>(u"archivo"_s);
    Config &config = *m_fields;
    const QString name = u"config_"_s + key;
    config.editor().replaceAll(u"name = 'archivo'\n# the rest\nmemory = 512\n"_s);
    config.settle();
    const auto said = [&] { return ConfigDocument(config.text()).value(key.toLatin1()); };
    if (auto *line = config.view().findChild<QLineEdit *>(name)) {
        config.type(name, u"7"_s);
        QCOMPARE(said().text, u"7"_s);
        config.type(name, u"12"_s);
        QCOMPARE(said().text, u"12"_s);
        config.type(name, QString());
        QVERIFY(line->text().isEmpty());
    } else if (auto &box = config.part<QComboBox>(name); box.isEditable()) {
        for (const QString &value : {u"7"_s, u"12"_s, QString()}) {
            box.setEditText(value);
            Q_EMIT box.lineEdit()->textEdited(value);
            Q_EMIT box.lineEdit()->editingFinished();
            QCOMPARE(said().text, value);
        }
    } else {
        QVERIFY2(box.count() >= 3, "a choice has two values at least");
        for (const int index : {1, 2, 0}) {
            box.setCurrentIndex(index);
            Q_EMIT box.activated(index);
            QCOMPARE(said().text, box.currentData().toString());
        }
    }
    QCOMPARE(said().kind, ConfigValue::Kind::Absent);
    QVERIFY(config.text().contains(u"# the rest\n"_s));
}

void TestConfigView::formAndTextFollowEachOther()
{
    Config config(u"archivo"_s);
    const QString before = config.text();
    const QString memory = config.part<QLineEdit>(u"config_memory"_s).text();
    config.type(u"config_memory"_s, u"777"_s);
    const QStringList lines = differing(before, config.text());
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].contains(memory) && lines[1].contains(u"777"_s));
    config.editor().moveCursor(QTextCursor::End);
    config.editor().insertPlainText(u"\nvcpus = 3\n"_s);
    config.settle();
    QCOMPARE(config.part<QLineEdit>(u"config_vcpus"_s).text(), u"3"_s);
    QCOMPARE(config.part<QLabel>(u"changedLabel"_s).text(), u"changed, not saved"_s);
    QVERIFY(config.click("dropButton"));
    config.settle();
    QCOMPARE(config.text(), before);
    QVERIFY(config.part<QLabel>(u"changedLabel"_s).text().isEmpty());
    QVERIFY(!config.click("saveButton"));
    QVERIFY(config.click("undoButton")); // what was dropped comes back
    config.settle();
    QVERIFY(config.text().contains(u"vcpus = 3"_s));
}

void TestConfigView::lettersOfAFieldAreOneUndo()
{
    Config config(u"archivo"_s);
    const QString before = config.text();
    config.type(u"config_extra"_s, u"console=hvc0"_s);
    QVERIFY(config.text().contains(u"console=hvc0"_s));
    config.click("undoButton");
    config.settle();
    QCOMPARE(config.text(), before);
    QVERIFY(config.part<QLineEdit>(u"config_extra"_s).text().isEmpty());
}

void TestConfigView::disksAndCards()
{
    Config config(u"archivo"_s);
    const auto document = [&] { return ConfigDocument(config.text()); };
    const qsizetype disks = document().disks().size();
    const qsizetype cards = document().nics().size();
    QVERIFY(config.click("config_addDisk"));
    QCOMPARE(document().disks().size(), disks + 1);
    const QString row = u"config_disk%1_"_s.arg(disks);
    auto &target = config.part<QComboBox>(row + u"target"_s);
    target.setEditText(u"/srv/a b,c.img"_s);
    Q_EMIT target.lineEdit()->editingFinished();
    QCOMPARE(document().disks().last().target, u"/srv/a b,c.img"_s);
    auto &access = config.part<QComboBox>(row + u"access"_s);
    access.setCurrentIndex(1);
    Q_EMIT access.activated(1);
    QVERIFY(document().disks().last().readOnly);
    QVERIFY(config.click("config_addDrive"));
    QVERIFY(document().disks().last().cdrom);
    QVERIFY(config.click("config_addNic"));
    QCOMPARE(document().nics().size(), cards + 1);
    QVERIFY(document().nics().last().mac.startsWith(u"00:16:3e"_s, Qt::CaseInsensitive));
    config.part<QPushButton>(u"config_nic%1_remove"_s.arg(cards)).click();
    QCOMPARE(document().nics().size(), cards);
    config.part<QPushButton>(row + u"remove"_s).click();
    QCOMPARE(document().disks().size(), disks + 1);
}

void TestConfigView::whatIsSavedIsWhatWasAskedFor()
{
    Config config(u"archivo"_s);
    const QString path = config.part<QLabel>(u"pathLabel"_s).text();
    const QString before = config.onHost(path);
    QCOMPARE(config.text(), before);
    config.type(u"config_memory"_s, u"777"_s);
    QCOMPARE(config.view().unsaved().size(), 1);
    QCOMPARE(config.onHost(path), before);
    QVERIFY(config.save());
    QVERIFY2(config.said().startsWith(u"Saved."_s), qPrintable(config.said()));
    const QString after = config.onHost(path);
    QCOMPARE(after, config.text());
    QCOMPARE(differing(before, after).size(), 2);
    QVERIFY(config.view().unsaved().isEmpty());
}

void TestConfigView::aFileChangedOnTheHostIsComparedFirst()
{
    Config config(u"archivo"_s);
    const QString path = config.part<QLabel>(u"pathLabel"_s).text();
    config.type(u"config_memory"_s, u"777"_s);
    const QString theirs = u"# Lucia was here\n"_s + config.onHost(path);
    config.window.host(demo).addFile(path.toUtf8(), theirs.toUtf8());
    QVERIFY(config.save());
    QCOMPARE(config.onHost(path), theirs); // nothing was saved over it
    QVERIFY(
        config.window.until([&] { return config.said().startsWith(u"The file was changed on the host"_s); }));
    config.part<QWidget>(u"configBar"_s).findChild<QPushButton *>()->click();
    config.window.pass(1s);
    auto *use = &config.part<QPushButton>(u"useMergedButton"_s);
    QVERIFY(use->isEnabled()); // the two changes are far from each other
    use->click();
    config.settle();
    QVERIFY(config.text().startsWith(u"# Lucia was here\n"_s) && config.text().contains(u"777"_s));
    QVERIFY(config.save());
    QCOMPARE(config.onHost(path), config.text());
}

void TestConfigView::draftsSurviveAnotherGuest()
{
    Config config(u"archivo"_s);
    config.type(u"config_memory"_s, u"777"_s);
    const QString mine = config.text();
    config.show(u"contabilidad"_s);
    config.window.pass(2s);
    QVERIFY(config.text() != mine);
    QCOMPARE(config.view().unsaved(), QStringList{u"archivo on demo"_s});
    config.show(u"archivo"_s);
    config.window.pass(2s);
    QCOMPARE(config.text(), mine);
    QVERIFY(config.part<QPushButton>(u"saveButton"_s).isEnabled());
}

void TestConfigView::allKeysInATable()
{
    Config config(u"archivo"_s);
    auto &table = config.part<QTreeView>(u"config_keys"_s);
    config.part<QTabWidget>(u"formTabs"_s).setCurrentIndex(1);
    QVERIFY(table.model()->rowCount() >= 150);
    config.part<QLineEdit>(u"config_searchKeys"_s).setText(u"mmio_hole"_s);
    QVERIFY(table.model()->rowCount() >= 1);
    int row = 0;
    while (table.model()->index(row, 0).data().toString() != u"mmio_hole"_s)
        QVERIFY(++row < table.model()->rowCount());
    table.setCurrentIndex(table.model()->index(row, 0));
    QVERIFY(table.model()->setData(table.model()->index(row, 1), u"1024"_s));
    QCOMPARE(ConfigDocument(config.text()).value("mmio_hole").text, u"1024"_s);
    QVERIFY(config.click("config_removeKey"));
    QCOMPARE(ConfigDocument(config.text()).value("mmio_hole").kind, ConfigValue::Kind::Absent);
}

void TestConfigView::findingsLeadToTheirLineAndAreMended()
{
    Config config(u"archivo"_s);
    config.editor().replaceAll(u"name = 'archivo'\nmemroy = 512\nvcpsu = 2\n"_s);
    config.settle();
    auto &list = config.part<QTreeWidget>(u"config_findings"_s);
    const auto choose = [&](const QString &word) {
        for (int i = 0; i < list.topLevelItemCount(); ++i) {
            if (list.topLevelItem(i)->text(2).contains(word))
                list.setCurrentItem(list.topLevelItem(i));
        }
    };
    choose(u"memroy"_s);
    QTest::keyClick(&list, Qt::Key_Return);
    QCOMPARE(config.editor().textCursor().block().text(), u"memroy = 512"_s);
    QVERIFY(config.click("config_mend"));
    QVERIFY(config.text().contains(u"memory = 512"_s));
    config.settle();
    QVERIFY(!config.text().contains(u"vcpus"_s));
    choose(u"vcpsu"_s);
    QVERIFY(config.click("config_mend"));
    QVERIFY(config.text().contains(u"vcpus = 2"_s));
}

void TestConfigView::completionOffersKeysAndValues()
{
    Config config(u"archivo"_s);
    config.editor().replaceAll({});
    config.editor().setFocus();
    QTest::keyClicks(&config.editor(), u"on_cr"_s);
    auto *completer = config.editor().findChild<QCompleter *>();
    QVERIFY(completer && completer->popup()->isVisible());
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QCOMPARE(config.text(), u"on_crash"_s);
    QTest::keyClicks(&config.editor(), u" = \"des"_s);
    QVERIFY(!completer->popup()->isVisible()); // a value is not offered unasked
    QTest::keyClick(&config.editor(), Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(completer->popup()->isVisible());
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QCOMPARE(config.text(), u"on_crash = \"destroy\""_s);
    QVERIFY(configCompletion(u"# on_"_s).words.isEmpty());
    QVERIFY(configCompletion(u"a = 1; vcp"_s).words.contains(u"vcpus"_s));
    QVERIFY(configCompletion(QString()).words.size() > 100);
}

void TestConfigView::whatXlReads()
{
    Config config(u"archivo"_s);
    QVERIFY(config.click("askButton"));
    QVERIFY(config.window.until([&] {
        for (QLabel *label : config.view().findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == u"xl takes it, and reads the same as Domcero."_s)
                return true;
        }
        return false;
    }));
    QVERIFY(config.click("config_closeWord"));
}

void TestConfigView::keptTextsComeBack()
{
    Config config(u"archivo"_s);
    const QString before = config.text();
    config.type(u"config_memory"_s, u"777"_s);
    QVERIFY(config.save());
    QVERIFY(config.click("versionsButton"));
    auto &list = config.part<QTreeWidget>(u"config_versions"_s);
    QVERIFY(config.window.until([&] { return list.topLevelItemCount() >= 2; }));
    for (int i = 0; i < list.topLevelItemCount(); ++i) {
        list.setCurrentItem(list.topLevelItem(i));
        QVERIFY(config.window.until(
            [&] { return config.part<QPushButton>(u"config_takeVersion"_s).isEnabled(); }));
        QVERIFY(config.click("config_takeVersion"));
        if (config.text() == before)
            return;
        QVERIFY(config.click("versionsButton"));
        QVERIFY(config.window.until([&] { return list.topLevelItemCount() >= 2; }));
    }
    QFAIL("the text of before was not kept");
}

void TestConfigView::aGuestWithoutConfig()
{
    Config config(u"archivo"_s);
    for (const Guest &guest : config.window.session(demo).state().guests) {
        if (!guest.configPath.isEmpty())
            continue;
        config.show(guest.name);
        QVERIFY(config.part<QLabel>(u"emptyLabel"_s).text().startsWith(u"This guest has no config file"_s));
        QVERIFY(!config.part<QPushButton>(u"saveButton"_s).isEnabled());
        return;
    }
    QSKIP("every guest of the demo host has a config");
}

void TestConfigView::spanishWhileItRuns()
{
    Config config(u"archivo"_s);
    config.type(u"config_memory"_s, u"777"_s);
    config.window.window().setLanguage(u"es"_s);
    config.window.pass(1s);
    QCOMPARE(config.part<QPushButton>(u"undoButton"_s).text(), u"Deshacer"_s);
    QCOMPARE(config.part<QLineEdit>(u"config_memory"_s).text(), u"777"_s);
    config.window.window().setLanguage(u"en"_s);
}

// What is not shown has no say in how small the window may be: a panel below the page needs room too.
void TestConfigView::theWindowMayBeSmall()
{
    Config config(u"archivo"_s);
    const auto least = [&] {
        config.window.pass(1s);
        return config.window.window().minimumSizeHint().height();
    };
    auto &tabs = *config.window.find<QTabWidget>(u"guestTabs"_s);
    tabs.setCurrentIndex(0);
    QVERIFY2(least() <= 480, qPrintable(QString::number(least())));
    tabs.setCurrentIndex(configTab);
    QVERIFY2(least() <= 560, qPrintable(QString::number(least())));
    config.type(u"config_memory"_s, u"777"_s);
    config.click("saveButton");
    QVERIFY2(least() <= 560, qPrintable(QString::number(least())));
}

void TestConfigView::aPanelOfOneGuestIsNotThatOfAnother()
{
    Config config(u"archivo"_s);
    config.type(u"config_memory"_s, u"777"_s);
    const QString mine = config.text();
    config.show(u"web"_s);
    config.read();
    config.type(u"config_memory"_s, u"3000"_s);
    QVERIFY(config.click("saveButton"));
    QVERIFY(config.part<QPushButton>(u"config_saveNow"_s).isVisible());
    config.show(u"archivo"_s);
    config.window.pass(2s);
    QVERIFY(!config.part<QPushButton>(u"config_saveNow"_s).isVisible());
    QCOMPARE(config.text(), mine);
    QCOMPARE(config.view().unsaved().size(), 2);
}

void TestConfigView::aRunningGuestIsGivenAnotherName()
{
    Config config(u"web"_s);
    const QString path = config.part<QLabel>(u"pathLabel"_s).text();
    config.type(u"config_name"_s, u"tienda"_s);
    const QString text = config.text();
    QVERIFY(config.click("saveButton") && config.click("config_saveNow"));
    QVERIFY(config.window.until([&] { return config.onHost(path) == text; }));
    config.window.pass(30s);
    // The guest that runs has no config any more: no file says its name.
    QVERIFY(config.part<QLabel>(u"emptyLabel"_s).isVisible());
    QVERIFY(config.view().unsaved().isEmpty());
}

void TestConfigView::whatIsBeingTypedIsReviewedToo()
{
    Config config(u"archivo"_s);
    config.type(u"config_memory"_s, u"777"_s);
    auto &device = config.part<QLineEdit>(u"config_disk0_device"_s);
    QApplication::setActiveWindow(&config.window.window());
    device.setFocus();
    device.selectAll();
    QTest::keyClicks(&device, u"xvdq"_s);
    QVERIFY(!config.text().contains(u"xvdq"_s)); // a row counts when it is left
    QVERIFY(config.click("saveButton"));
    QVERIFY(config.text().contains(u"xvdq"_s));
    const QString reviewed = config.text();
    QVERIFY(config.click("config_saveNow"));
    QVERIFY(config.window.until([&] { return !config.said().isEmpty(); }));
    QCOMPARE(config.onHost(u"/etc/xen/archivo.cfg"_s), reviewed);
}

void TestConfigView::anEmptiedFieldKeepsItsPlace()
{
    Config config(u"archivo"_s);
    config.editor().replaceAll(u"memory = 2048  # half of it\nname = 'archivo'\n"_s);
    config.settle();
    QApplication::setActiveWindow(&config.window.window());
    auto &line = config.part<QLineEdit>(u"config_memory"_s);
    line.setFocus();
    line.selectAll();
    QTest::keyClick(&line, Qt::Key_Backspace);
    QTest::keyClicks(&line, u"512"_s);
    QCOMPARE(config.text(), u"memory = 512  # half of it\nname = 'archivo'\n"_s);
}

void TestConfigView::theEndOfASavingIsToldElsewhere()
{
    Config config(u"archivo"_s);
    config.type(u"config_memory"_s, u"777"_s);
    const QString text = config.text();
    QVERIFY(config.click("saveButton") && config.click("config_saveNow"));
    config.show(u"web"_s);
    QVERIFY(config.window.until([&] { return config.onHost(u"/etc/xen/archivo.cfg"_s) == text; }));
    config.window.pass(30s);
    QVERIFY(config.view().unsaved().isEmpty());
    const QList<QLabel *> labels = config.window.window().findChildren<QLabel *>(u"messageText"_s);
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text() == u"The config of archivo on demo was saved."_s;
    }));
}

void TestConfigView::noSoftLines()
{
    Config config(u"archivo"_s);
    config.editor().replaceAll(u"# a"_s);
    config.editor().moveCursor(QTextCursor::End);
    QTest::keyClick(&config.editor(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(&config.editor(), u"b = 1"_s);
    QCOMPARE(config.text(), u"# a\nb = 1"_s);
}

void TestConfigView::quotesOfADocumentAreOfferedToBeStraightened()
{
    Config config(u"archivo"_s);
    config.editor().replaceAll({});
    QGuiApplication::clipboard()->setText(u"name = “atlixco”\nbuilder = “hvm”\n"_s);
    config.editor().paste();
    QVERIFY(config.said().startsWith(u"There are quotes of a word processor"_s));
    config.part<QWidget>(u"configBar"_s).findChild<QPushButton *>()->click();
    QCOMPARE(config.text(), u"name = \"atlixco\"\nbuilder = \"hvm\"\n"_s);
    QVERIFY(config.said().isEmpty());
    config.click("undoButton");
    QVERIFY(config.text().contains(u"“atlixco”"_s));
}

// From the text by Tab to the form, changed there, saved by Ctrl+S and Enter.
void TestConfigView::byKeysAlone()
{
    Config config(u"archivo"_s);
    QApplication::setActiveWindow(&config.window.window());
    config.editor().setFocus();
    const auto *wanted = &config.part<QLineEdit>(u"config_memory"_s);
    for (int tabs = 0; tabs < 300 && QApplication::focusWidget() != wanted; ++tabs)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), wanted);
    QTest::keyClicks(QApplication::focusWidget(), u"777"_s); // Tab has selected what stands there
    QVERIFY(config.text().contains(u"memory     = 777\n"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    config.window.pass(1s);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"config_saveNow"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(config.window.until([&] { return config.said() == u"Saved."_s; }));
    QCOMPARE(config.onHost(u"/etc/xen/archivo.cfg"_s), config.text());
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&config.editor()));
}

QTEST_MAIN(TestConfigView)
#include "tst_configview.moc"
