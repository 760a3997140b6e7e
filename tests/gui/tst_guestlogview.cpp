// SPDX-License-Identifier: GPL-3.0-or-later
// The logs of a guest in the window, over the simulated host: which there are, how they go on, how they are
// searched and copied, and what is said where there are none.
#include "gui/windowfixture.h"

#include "gui/pages/guestlogview.h"
#include "gui/widgets/logtext.h"
#include "services/hostsession.h"
#include "sim/simtransport.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {

const QString demo = QStringLiteral("demo");
const QByteArray consoleOfWeb = "/var/log/xen/console/guest-web.log";

// The window with the logs of a guest of the demo host in front.
class Logs
{
public:
    explicit Logs(const QString &guest)
    {
        window.open();
        window.window().resize(1280, 900);
        if (!window.untilRead(demo))
            qFatal("the demo host was not read");
        window.pass(5s);
        show(guest);
        window.find<QTabWidget>(QStringLiteral("guestTabs"))
            ->setCurrentWidget(window.find<QWidget>(QStringLiteral("guestLogs")));
        window.pass(1s);
    }
    void show(const QString &guest)
    {
        window.window().tree().select(
            {HostTreeModel::Kind::Guest, {}, window.session(demo).entry().id, guest});
        window.pass(1s);
    }
    template <typename T>
    T &part(const char *name) const
    {
        return *view().findChild<T *>(QLatin1String(name));
    }
    GuestLogView &view() const { return *window.find<GuestLogView>(QStringLiteral("guestLogs")); }
    LogText &text() const { return part<LogText>("logText"); }
    bool enabled(const char *name) const { return part<QWidget>(name).isEnabled(); }
    QString said(const char *bar, const char *label) const
    {
        auto &widget = part<QWidget>(bar);
        return widget.isVisible() ? widget.findChild<QLabel *>(QLatin1String(label))->text() : QString();
    }
    QString label(const char *name) const
    {
        auto &widget = part<QLabel>(name);
        return widget.isVisible() ? widget.text() : QString();
    }
    void append(const QByteArray &bytes)
    {
        window.host(demo).addFile(consoleOfWeb, window.host(demo).contentOf(consoleOfWeb) + bytes);
    }
    qsizetype readings() const
    {
        qsizetype count = 0;
        for (const CommandRecord &record : window.log().records())
            count += record.text.contains(QStringLiteral("guestlogs")) ? 1 : 0;
        return count;
    }

    WindowFixture window;
};

QByteArray manyLines(int from, int to)
{
    QByteArray lines;
    for (int i = from; i < to; ++i)
        lines += "line " + QByteArray::number(i) + " of the console\r\n";
    return lines;
}

} // namespace

class TestGuestLogView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theConsoleIsShownFirst()
    {
        Logs logs(QStringLiteral("web"));
        QVERIFY(logs.text().log().endsWith(QStringLiteral("web login:")));
        QVERIFY(!logs.text().log().contains(QChar(0x1B)));
        QVERIFY(logs.text().log().contains(QStringLiteral("[  OK  ] File check of /dev/xvdb is done.")));
        QVERIFY(!logs.text().log().contains(QStringLiteral("A job is running")));
        QCOMPARE(logs.label("noteLabel"), QStringLiteral("/var/log/xen/console/guest-web.log"));
        QVERIFY(logs.part<QRadioButton>("consoleButton").isChecked());
        QVERIFY(logs.enabled("xlButton") && !logs.enabled("qemuButton"));
        QVERIFY(logs.said("problemBar", "messageText").isEmpty());
        QVERIFY(logs.said("loggingBar", "messageText").isEmpty());
        QVERIFY(logs.text().isReadOnly());
    }

    void anotherLogAndAnotherGuest()
    {
        Logs logs(QStringLiteral("web"));
        logs.part<QRadioButton>("xlButton").click();
        QVERIFY(logs.text().log().startsWith(QStringLiteral("Waiting for domain web")));
        logs.show(QStringLiteral("w2012")); // the choice stays
        QVERIFY(logs.text().log().startsWith(QStringLiteral("Waiting for domain w2012")));
        QVERIFY(!logs.enabled("consoleButton") && logs.enabled("qemuButton"));
        logs.part<QRadioButton>("qemuButton").click();
        QVERIFY(logs.text().log().contains(QStringLiteral("VNC server")));
        logs.show(QStringLiteral("zimbra")); // it has none of QEMU: the first that there is
        QVERIFY(logs.part<QRadioButton>("consoleButton").isChecked());
        QVERIFY(logs.text().log().contains(QStringLiteral("zimbra login:")));
        logs.show(QStringLiteral("w2012"));
        QVERIFY(logs.part<QRadioButton>("qemuButton").isChecked());
    }

    void itGoesOnByItself()
    {
        Logs logs(QStringLiteral("web"));
        logs.append("root\r\nPassword: ");
        QVERIFY(logs.window.until([&] { return logs.text().log().endsWith(QStringLiteral("Password:")); }));
        const qsizetype before = logs.readings();
        logs.window.pass(31s);
        const qsizetype shown = logs.readings() - before;
        QVERIFY2(shown >= 8 && shown <= 11, qPrintable(QString::number(shown)));
        // Not while nobody looks.
        logs.window.find<QTabWidget>(QStringLiteral("guestTabs"))->setCurrentIndex(0);
        logs.window.pass(1s);
        const qsizetype hidden = logs.readings();
        logs.window.pass(31s);
        QCOMPARE(logs.readings(), hidden);
        logs.append("\r\nroot@web:~# ");
        logs.window.find<QTabWidget>(QStringLiteral("guestTabs"))
            ->setCurrentWidget(logs.window.find<QWidget>(QStringLiteral("guestLogs")));
        logs.window.pass(1s);
        QVERIFY(logs.text().log().endsWith(QStringLiteral("root@web:~#")));
    }

    void readAgain()
    {
        Logs logs(QStringLiteral("web"));
        const qsizetype before = logs.readings();
        logs.part<QPushButton>("readButton").click();
        logs.window.pass(200ms);
        QCOMPARE(logs.readings(), before + 1);
        logs.text().setFocus();
        QTest::keyClick(&logs.text(), Qt::Key_F5);
        logs.window.pass(200ms);
        QCOMPARE(logs.readings(), before + 2);
    }

    void theEndIsFollowedUnlessTheReaderIsElsewhere()
    {
        Logs logs(QStringLiteral("web"));
        QScrollBar &bar = *logs.text().verticalScrollBar();
        logs.append(manyLines(0, 300));
        logs.window.pass(4s);
        QVERIFY(bar.maximum() > 100);
        QCOMPARE(bar.value(), bar.maximum());
        logs.window.window().resize(1280, 700);
        logs.window.pass(200ms);
        QCOMPARE(bar.value(), bar.maximum());
        bar.setValue(50);
        const QString top = logs.text().firstVisibleLine();
        logs.append(manyLines(300, 400));
        logs.window.pass(4s);
        QVERIFY(logs.text().log().endsWith(QStringLiteral("line 399 of the console")));
        QCOMPARE(bar.value(), 50);
        // The host sends the last 64 KiB: what is looked at keeps its place while lines go at the top.
        bar.setValue(350);
        const QString looked = logs.text().firstVisibleLine();
        logs.append(manyLines(400, 2720));
        logs.window.pass(4s);
        QVERIFY(!logs.text().log().contains(top));
        QCOMPARE(logs.text().firstVisibleLine(), looked);
        bar.setValue(bar.maximum());
        logs.append(manyLines(2720, 2820));
        logs.window.pass(4s);
        QCOMPARE(bar.value(), bar.maximum());
        QVERIFY(logs.text().isAtEnd());
    }

    void whatIsSelectedStays()
    {
        Logs logs(QStringLiteral("web"));
        QVERIFY(logs.text().search(QStringLiteral("OpenSSH"), LogText::Search::Next));
        logs.append("\r\nmore");
        logs.window.pass(4s);
        QVERIFY(logs.text().log().endsWith(QStringLiteral("more")));
        QCOMPARE(logs.text().textCursor().selectedText(), QStringLiteral("OpenSSH"));
        logs.part<QPushButton>("copyButton").click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("OpenSSH"));
        logs.part<QLineEdit>("findEdit").setText(QStringLiteral("x"));
        logs.part<QLineEdit>("findEdit").clear(); // selects nothing
        logs.part<QPushButton>("copyButton").click();
        QCOMPARE(QGuiApplication::clipboard()->text(), logs.text().log());
    }

    void wordsAreFound()
    {
        Logs logs(QStringLiteral("web"));
        QApplication::setActiveWindow(&logs.window.window());
        logs.text().setFocus();
        QTest::keyClick(&logs.text(), Qt::Key_F, Qt::ControlModifier);
        auto &edit = logs.part<QLineEdit>("findEdit");
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&edit));
        QTest::keyClicks(&edit, QStringLiteral("XVDA"));
        const auto place = [&] { return logs.text().textCursor().selectionStart(); };
        QCOMPARE(logs.text().textCursor().selectedText().toLower(), QStringLiteral("xvda"));
        const int first = place();
        QTest::keyClick(&edit, Qt::Key_Return);
        const int second = place();
        QVERIFY(second > first);
        QTest::keyClick(&edit, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(place(), first);
        logs.part<QToolButton>("previousButton").click(); // from the end again
        QCOMPARE(place(), second);
        QTest::keyClick(&logs.text(), Qt::Key_F3);
        QCOMPARE(place(), first);
        QVERIFY(logs.label("notFoundLabel").isEmpty());
        QTest::keyClicks(&edit, QStringLiteral("z"));
        QCOMPARE(logs.label("notFoundLabel"), QStringLiteral("Not found"));
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QVERIFY(logs.label("notFoundLabel").isEmpty());
        QTest::keyClicks(&edit, QStringLiteral("z"));
        logs.part<QRadioButton>("xlButton").click(); // nobody has looked there
        QVERIFY(logs.label("notFoundLabel").isEmpty());
    }

    void aGuestWithoutLogs()
    {
        Logs logs(QStringLiteral("archivo"));
        QCOMPARE(logs.label("emptyLabel"), QStringLiteral("There is no log of this guest on demo yet."));
        QVERIFY(!logs.text().isVisible() && !logs.enabled("consoleButton") && !logs.enabled("xlButton") &&
                !logs.enabled("copyButton") && !logs.enabled("findEdit"));
        logs.window.host(demo).addFile("/var/log/xen/xl-archivo.log", "");
        logs.window.pass(4s);
        QCOMPARE(logs.label("emptyLabel"), QStringLiteral("This log is empty."));
        logs.window.host(demo).addFile("/var/log/xen/xl-archivo.log", "here\n");
        logs.window.pass(4s);
        QCOMPARE(logs.text().log(), QStringLiteral("here"));
    }

    void consolesThatAreNotLogged()
    {
        Logs logs(QStringLiteral("w2012"));
        QVERIFY(logs.said("loggingBar", "messageText").isEmpty());
        logs.window.host(demo).faults().consolesUnlogged = true;
        logs.window.pass(4s);
        QCOMPARE(logs.said("loggingBar", "messageText"),
                 QStringLiteral("xenconsoled on demo does not log what consoles say."));
        const QString remedy = logs.said("loggingBar", "messageRemedy");
        for (const char *part : {"XENCONSOLED_ARGS=\"--log=guest\"", "/etc/default/xen ",
                                 "restart xenconsoled", "XENCONSOLED_TRACE=guest", "/etc/default/xencommons"})
            QVERIFY2(remedy.contains(QLatin1String(part)), part);
        logs.part<QWidget>("loggingBar").findChild<QToolButton *>(QStringLiteral("messageClose"))->click();
        logs.window.pass(4s);
        QVERIFY(logs.said("loggingBar", "messageText").isEmpty()); // it was put away
    }

    void aHostThatFails()
    {
        Logs logs(QStringLiteral("web"));
        logs.window.host(demo).faults().failNext({QStringLiteral("guestlogs")},
                                                 {1, {}, "tail: not found\n", 0ms});
        logs.window.pass(4s);
        QCOMPARE(logs.said("problemBar", "messageText"),
                 QStringLiteral("The command guestlogs failed with exit status 1."));
        QVERIFY(logs.text().log().endsWith(QStringLiteral("web login:"))); // what was read stays
        logs.window.pass(4s);
        QVERIFY(logs.said("problemBar", "messageText").isEmpty());
    }

    void aLinkThatGoesAndComes()
    {
        Logs logs(QStringLiteral("web"));
        logs.window.host(demo).faults().unreachable = true;
        logs.window.transport(demo).loseLink();
        QVERIFY(
            logs.window.until([&] { return logs.window.session(demo).link().stage == LinkStage::Waiting; }));
        QVERIFY(logs.text().log().endsWith(QStringLiteral("web login:")));
        QVERIFY(logs.label("noteLabel").endsWith(QStringLiteral("demo is not connected")));
        QVERIFY(logs.said("problemBar", "messageText").isEmpty());
        QVERIFY(!logs.enabled("readButton"));
        logs.show(QStringLiteral("zimbra"));
        QCOMPARE(logs.label("emptyLabel"),
                 QStringLiteral("demo is not connected. The logs are read once it is."));
        logs.window.host(demo).faults().unreachable = false;
        logs.window.session(demo).connectToHost();
        QVERIFY(
            logs.window.until([&] { return logs.text().log().contains(QStringLiteral("zimbra login:")); }));
        QVERIFY(logs.enabled("readButton"));
    }

    void anAnswerToAnotherGuestIsDropped()
    {
        Logs logs(QStringLiteral("web"));
        logs.window.host(demo).faults().latency = 2s;
        logs.part<QPushButton>("readButton").click();
        logs.show(QStringLiteral("w2012")); // the answer about web comes now
        logs.window.pass(1500ms);
        QVERIFY(!logs.text().log().contains(QStringLiteral("web")));
        QVERIFY(
            logs.window.until([&] { return logs.text().log().contains(QStringLiteral("domain w2012")); }));
    }
};

QTEST_MAIN(TestGuestLogView)
#include "tst_guestlogview.moc"
