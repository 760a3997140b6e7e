// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between the user and a host: keys, passwords, failures, lost links; and the list of hosts.
#include "gui/windowfixture.h"

#include "gui/pages/hostpage.h"
#include "gui/widgets/connectionpanel.h"
#include "services/hostsession.h"
#include "sim/simtransport.h"
#include "text/language.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {

const QString a = QStringLiteral("dom0-a");
const QString b = QStringLiteral("dom0-b");

HostKeyQuestion question()
{
    return {QStringLiteral("root@dom0-a.example:22"), QStringLiteral("ssh-ed25519"),
            QStringLiteral("SHA256:AbCdEf0123456789AbCdEf0123456789AbCdEf01234"),
            QStringLiteral("/home/somebody/.ssh/known_hosts")};
}

QList<SimFaults::PromptRound> threePrompts()
{
    return {{QStringLiteral("Welcome & beware"), {}, {}},
            {QStringLiteral("Your password has expired.\nTwo lines of it."),
             {{QStringLiteral("User & realm:"), true}, {QStringLiteral("PIN:"), false}, {QString(), false}},
             {"ana", "42", ""}},
            {{}, {{QStringLiteral("Verification code:"), false}}, {"123456"}}};
}

} // namespace

class TestConnecting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useLanguage(QStringLiteral("en")); }
    void init() { m_window = std::make_unique<WindowFixture>(QList{savedHost(a), savedHost(b)}); }
    void cleanup() { m_window.reset(); }

    void anUnknownKeyIsShownAndAskedOnce()
    {
        m_window->host(a).faults().hostKeyQuestion = question();
        open(a);
        QVERIFY(m_window->until([&] { return m_window->session(a).hostKeyQuestion().has_value(); }));
        m_window->pass(100ms);
        QVERIFY(m_window->visible(QStringLiteral("keyBox")));
        QCOMPARE(label(QStringLiteral("fingerprintValue")), question().fingerprint);
        QCOMPARE(label(QStringLiteral("keyTypeValue")), question().keyType);
        QCOMPARE(label(QStringLiteral("keyFileValue")), question().knownHostsFile);
        QCOMPARE(label(QStringLiteral("keyHostValue")), question().leg);
        // The focus is on the answer that does no harm.
        QVERIFY(!button(QStringLiteral("trustButton"))->isDefault());
        button(QStringLiteral("trustButton"))->click();
        QVERIFY(m_window->untilRead(a));
        QVERIFY(!m_window->visible(QStringLiteral("connectionPanel")));
    }

    void aFolderOfConfigsThatCannotBeReadIsSaid()
    {
        m_window->host(a).faults().configsShut = true;
        open(a);
        QVERIFY(m_window->untilRead(a));
        m_window->pass(1s);
        QWidget *problem = m_window->visible(QStringLiteral("stateProblem"));
        QVERIFY(problem);
        QString said;
        for (const QLabel *part : problem->findChildren<QLabel *>())
            said += part->text() + QLatin1Char('\n');
        QVERIFY2(said.contains(QStringLiteral("The folder /etc/xen of the host cannot be read")),
                 qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("Connect as root")), qPrintable(said));
        m_window->host(a).faults().configsShut = false;
        m_window->session(a).refresh();
        m_window->pass(3s);
        QVERIFY(!m_window->visible(QStringLiteral("stateProblem")));
    }

    void untilTheFirstReadingItIsSaidThatOneIsAwaited()
    {
        open(a);
        QVERIFY(m_window->until([&] { return m_window->session(a).state().hypervisor.has_value(); }));
        QVERIFY(m_window->session(a).usage().of(QStringLiteral("Domain-0")).isEmpty());
        const QWidget *tile = m_window->visible(QStringLiteral("cpuTile"));
        QVERIFY(tile);
        QCOMPARE(tile->accessibleName(), QStringLiteral("CPU of dom0: waiting for readings"));
        QVERIFY(m_window->until(
            [&] { return !m_window->session(a).usage().of(QStringLiteral("Domain-0")).isEmpty(); }));
        QVERIFY2(tile->accessibleName().endsWith(QLatin1Char('%')), qPrintable(tile->accessibleName()));
    }

    void anUnknownKeyCanBeDeclined()
    {
        m_window->host(a).faults().hostKeyQuestion = question();
        open(a);
        QVERIFY(m_window->until([&] { return m_window->session(a).hostKeyQuestion().has_value(); }));
        panelCancel()->click();
        m_window->pass(2s);
        QCOMPARE(m_window->session(a).link().stage, LinkStage::Disconnected);
        QVERIFY(m_window->session(a).link().error.has_value());
        QVERIFY(m_window->visible(QStringLiteral("tryNowButton")));
    }

    void aChangedKeyIsRefusedWithoutAnyOverride()
    {
        m_window->host(a).faults().hostKeyChanged = true;
        open(a);
        QVERIFY(m_window->until([&] { return m_window->session(a).link().error.has_value(); }));
        m_window->pass(100ms);
        QCOMPARE(m_window->session(a).link().error->code, ErrorCode::HostKeyChanged);
        QVERIFY(!label(QStringLiteral("titleLabel")).isEmpty());
        QVERIFY(!label(QStringLiteral("textLabel")).isEmpty());
        QVERIFY(!button(QStringLiteral("trustButton"))->isVisible());
        QVERIFY(!m_window->visible(QStringLiteral("keyBox")));
        // Asking again is allowed, and refused again.
        button(QStringLiteral("tryNowButton"))->click();
        m_window->pass(2s);
        QCOMPARE(m_window->session(a).link().error->code, ErrorCode::HostKeyChanged);
        QVERIFY(m_window->session(a).state().guests.isEmpty());
    }

    void aPasswordIsAskedAndAWrongOneSaid()
    {
        m_window->host(a).faults().password = "secret";
        open(a);
        QVERIFY(m_window->until([&] { return m_window->session(a).secretQuestion().has_value(); }));
        m_window->pass(100ms);
        auto *edit = m_window->find<QLineEdit>(QStringLiteral("secretEdit"));
        QCOMPARE(edit->echoMode(), QLineEdit::Password);
        QVERIFY(edit->isVisible());
        QVERIFY(label(QStringLiteral("titleLabel")).contains(m_window->session(a).secretQuestion()->leg));
        QVERIFY(!m_window->visible(QStringLiteral("secretWrong")));
        QTest::keyClicks(edit, QStringLiteral("wrong"));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(edit->text().isEmpty());
        QVERIFY(m_window->until([&] {
            const auto asked = m_window->session(a).secretQuestion();
            return asked && asked->previousWasWrong;
        }));
        m_window->pass(100ms);
        QVERIFY(m_window->visible(QStringLiteral("secretWrong")));
        QTest::keyClicks(edit, QStringLiteral("secret"));
        button(QStringLiteral("secretButton"))->click();
        QVERIFY(m_window->untilRead(a));
        QVERIFY(!edit->isVisible());
    }

    // By the keyboard alone: what comes with a round has the focus, Enter goes on.
    void promptsAreAnsweredByTheKeyboard_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Spanish") << QStringLiteral("es");
    }

    void promptsAreAnsweredByTheKeyboard()
    {
        QFETCH(QString, language);
        useLanguage(language);
        m_window->host(a).faults().promptRounds = threePrompts();
        open(a);
        m_window->window().show();
        QApplication::setActiveWindow(&m_window->window());
        QVERIFY(m_window->until([&] { return m_window->session(a).promptsQuestion().has_value(); }));
        m_window->pass(100ms);
        const bool english = language == QLatin1String("en");
        QVERIFY(label(QStringLiteral("titleLabel")).contains(m_window->session(a).promptsQuestion()->leg));
        QVERIFY(label(QStringLiteral("titleLabel")).contains(english ? u"asks for more" : u"pide más"));
        QCOMPARE(label(QStringLiteral("saidLabel")),
                 (english ? QStringLiteral("The host says:") : QStringLiteral("El anfitrión dice:")) +
                     QStringLiteral("\nWelcome & beware\nYour password has expired.\nTwo lines of it."));
        QVERIFY(!m_window->visible(QStringLiteral("promptsWrong")));
        QVERIFY(!m_window->visible(QStringLiteral("secretEdit")));
        QVERIFY(!m_window->visible(QStringLiteral("keepBox")));

        const QList<QLineEdit *> fields = promptFields(3);
        QCOMPARE(fields[0]->echoMode(), QLineEdit::Normal);
        QCOMPARE(fields[1]->echoMode(), QLineEdit::Password);
        QCOMPARE(fields[2]->echoMode(), QLineEdit::Password);
        QCOMPARE(fields[0]->accessibleName(), QStringLiteral("User & realm:"));
        QCOMPARE(label(QStringLiteral("promptLabel_1")), QStringLiteral("User && realm:"));
        QCOMPARE(fields[2]->accessibleName(),
                 english ? QStringLiteral("Answer 3:") : QStringLiteral("Respuesta 3:"));
        QVERIFY(fields[0]->accessibleDescription().isEmpty());
        QVERIFY(!fields[1]->accessibleDescription().isEmpty());
        QTRY_VERIFY(fields[0]->hasFocus()); // once the window system has made the window the active one
        QTest::keyClicks(fields[0], QStringLiteral("ana"));
        QTest::keyClick(fields[0], Qt::Key_Tab);
        QVERIFY(fields[1]->hasFocus());
        QTest::keyClick(fields[1], Qt::Key_Backtab);
        QVERIFY(fields[0]->hasFocus());
        QTest::keyClick(fields[0], Qt::Key_Return);
        QVERIFY(fields[1]->hasFocus());
        // Another language leaves what is typed.
        useLanguage(english ? QStringLiteral("es") : QStringLiteral("en"));
        QCOMPARE(promptFields(3)[0]->text(), QStringLiteral("ana"));
        useLanguage(language);
        QTest::keyClicks(fields[1], QStringLiteral("42"));
        QTest::keyClick(fields[1], Qt::Key_Tab);
        QVERIFY(fields[2]->hasFocus());
        QTest::keyClick(fields[2], Qt::Key_Tab);
        QVERIFY(panelCancel()->hasFocus());
        QTest::keyClick(panelCancel(), Qt::Key_Tab);
        QVERIFY(button(QStringLiteral("continueButton"))->hasFocus());
        QTest::keyClick(button(QStringLiteral("continueButton")), Qt::Key_Return);

        // The second round, and a wrong answer.
        QVERIFY(m_window->until([&] {
            const auto asked = m_window->session(a).promptsQuestion();
            return asked && asked->prompts.size() == 1;
        }));
        QLineEdit *code = promptFields(1).first();
        QVERIFY(code->text().isEmpty());
        QVERIFY(code->hasFocus());
        QTest::keyClicks(code, QStringLiteral("0"));
        QTest::keyClick(code, Qt::Key_Return);
        QVERIFY(m_window->until([&] {
            const auto asked = m_window->session(a).promptsQuestion();
            return asked && asked->previousWereRefused;
        }));
        QVERIFY(m_window->visible(QStringLiteral("promptsWrong")));
        const QList<QLineEdit *> again = promptFields(3);
        QVERIFY(again[0]->text().isEmpty());
        QTest::keyClicks(again[0], QStringLiteral("ana"));
        QTest::keyClicks(again[1], QStringLiteral("42"));
        QTest::keyClick(again[2], Qt::Key_Return);
        QVERIFY(m_window->until([&] {
            const auto asked = m_window->session(a).promptsQuestion();
            return asked && asked->prompts.size() == 1;
        }));
        QTest::keyClicks(promptFields(1).first(), QStringLiteral("123456"));
        QTest::keyClick(promptFields(1).first(), Qt::Key_Return);
        QVERIFY(m_window->untilRead(a));
        QVERIFY(!m_window->visible(QStringLiteral("connectionPanel")));
        // What it said without asking stays as a message.
        const auto *message = qobject_cast<QLabel *>(m_window->visible(QStringLiteral("messageText")));
        QVERIFY(message);
        QVERIFY2(message->text().contains(QStringLiteral("Welcome & beware")), qPrintable(message->text()));
        useLanguage(QStringLiteral("en"));
    }

    void escapeCancelsThePrompts()
    {
        m_window->host(a).faults().promptRounds = threePrompts();
        open(a);
        QVERIFY(m_window->until([&] { return m_window->session(a).promptsQuestion().has_value(); }));
        m_window->pass(100ms);
        QTest::keyClick(promptFields(3)[1], Qt::Key_Escape);
        m_window->pass(1s);
        QVERIFY(!m_window->session(a).promptsQuestion());
        QCOMPARE(m_window->session(a).link().error->code, ErrorCode::Cancelled);
        QVERIFY(m_window->visible(QStringLiteral("tryNowButton")));
        QVERIFY(!m_window->visible(QStringLiteral("continueButton")));
    }

    void answersAreNotHandedToAnotherHost()
    {
        m_window->host(a).faults().promptRounds = threePrompts();
        m_window->host(b).faults().promptRounds = threePrompts();
        open(a);
        QVERIFY(m_window->until([&] {
            return m_window->session(a).promptsQuestion() && m_window->session(b).promptsQuestion();
        }));
        m_window->pass(100ms);
        QTest::keyClicks(promptFields(3)[1], QStringLiteral("42"));
        m_window->window().selectHost(b);
        m_window->pass(100ms);
        QVERIFY(promptFields(3)[1]->text().isEmpty());
    }

    void aPasswordIsNotHandedToAnotherHost()
    {
        m_window->host(a).faults().password = "secret";
        m_window->host(b).faults().password = "other";
        open(a);
        QVERIFY(m_window->until(
            [&] { return m_window->session(a).secretQuestion() && m_window->session(b).secretQuestion(); }));
        auto *edit = m_window->find<QLineEdit>(QStringLiteral("secretEdit"));
        QTest::keyClicks(edit, QStringLiteral("secr"));
        m_window->window().selectHost(b);
        QVERIFY(edit->text().isEmpty());
    }

    void anUnreachableHostSaysWhyAndWhenItTriesAgain()
    {
        m_window->host(a).faults().unreachable = true;
        open(a);
        QVERIFY(m_window->until([&] { return m_window->session(a).link().stage == LinkStage::Waiting; }));
        m_window->pass(100ms);
        QVERIFY(!label(QStringLiteral("titleLabel")).isEmpty());
        const QString countdown = label(QStringLiteral("countdownLabel"));
        QVERIFY(!countdown.isEmpty());
        // What can be done is offered once.
        QVERIFY(!m_window->visible(QStringLiteral("connectButton")));
        QVERIFY(!m_window->visible(QStringLiteral("disconnectButton")));
        m_window->pass(1s);
        m_window->find<ConnectionPanel>(QStringLiteral("connectionPanel"))->tick();
        QVERIFY(label(QStringLiteral("countdownLabel")) != countdown);
        QVERIFY(m_window->find<QLabel>(QStringLiteral("countsLabel"))->text().contains(QLatin1Char('1')));
        m_window->host(a).faults().unreachable = false;
        button(QStringLiteral("tryNowButton"))->click();
        QVERIFY(m_window->untilRead(a));
        QVERIFY(!m_window->visible(QStringLiteral("connectionPanel")));
    }

    void aCutLinkIsShownAndComesBackByItself()
    {
        open(a);
        QVERIFY(m_window->untilRead(a));
        m_window->pass(3s);
        QVERIFY(m_window->visible(QStringLiteral("disconnectButton")));
        QVERIFY(m_window->visible(QStringLiteral("cpuTile")));
        const QString connected = label(QStringLiteral("linkLabel"));
        const auto guests = m_window->session(a).state().guests.size();
        m_window->transport(a).loseLink();
        m_window->pass(100ms);
        QVERIFY(label(QStringLiteral("linkLabel")) != connected);
        QVERIFY(m_window->visible(QStringLiteral("connectionPanel")));
        // The last state stays, faded, with its age.
        QCOMPARE(m_window->session(a).state().guests.size(), guests);
        QVERIFY(!label(QStringLiteral("ageLabel")).isEmpty());
        QVERIFY(!m_window->visible(QStringLiteral("cpuTile")));
        QVERIFY(m_window->untilRead(a));
        m_window->pass(1s);
        QCOMPARE(label(QStringLiteral("linkLabel")), connected);
        QVERIFY(!m_window->visible(QStringLiteral("connectionPanel")));
    }

    void whoDisconnectedAHostFindsItSoAtTheNextStart()
    {
        open(a);
        QVERIFY(m_window->untilRead(a));
        QVERIFY(m_window->untilRead(b));
        m_window->find<QAction>(QStringLiteral("actionDisconnect"))->trigger();
        m_window->pass(1s);
        QCOMPARE(m_window->session(a).link().stage, LinkStage::Disconnected);
        m_window->session(b).disconnectFromHost();
        m_window->close();
        open(a);
        QVERIFY(m_window->untilRead(b));
        QCOMPARE(m_window->session(a).link().stage, LinkStage::Disconnected);
        m_window->find<QAction>(QStringLiteral("actionConnect"))->trigger();
        QVERIFY(m_window->untilRead(a));
    }

    void aHostIsAddedChangedAndRemoved()
    {
        MainWindow &window = m_window->open();
        window.addHost();
        button(QStringLiteral("saveButton"))->click();
        QVERIFY(m_window->visible(QStringLiteral("nameProblem")));
        QVERIFY(m_window->visible(QStringLiteral("addressProblem")));
        auto *name = m_window->find<QLineEdit>(QStringLiteral("nameEdit"));
        auto *address = m_window->find<QLineEdit>(QStringLiteral("addressEdit"));
        QTest::keyClicks(name, a);
        QTest::keyClicks(address, QStringLiteral("192.0.2.1"));
        QVERIFY(m_window->visible(QStringLiteral("nameProblem"))); // the name is taken
        name->clear();
        QTest::keyClicks(name, QStringLiteral("dom0-new"));
        QVERIFY(!m_window->visible(QStringLiteral("nameProblem")));
        QTest::keyClick(address, Qt::Key_Return);
        const QString added = QStringLiteral("dom0-new");
        QVERIFY(m_window->untilRead(added));
        QCOMPARE(label(QStringLiteral("nameLabel")), added);
        QCOMPARE(window.treeModel().hostCount(), 3);

        m_window->find<QAction>(QStringLiteral("actionEditHost"))->trigger();
        name->clear();
        QTest::keyClicks(name, QStringLiteral("dom0-other"));
        button(QStringLiteral("saveButton"))->click();
        const QString renamed = QStringLiteral("dom0-other");
        QVERIFY(m_window->untilRead(renamed));
        QCOMPARE(label(QStringLiteral("nameLabel")), renamed);
        QCOMPARE(window.treeModel().hostCount(), 3);

        m_window->find<QAction>(QStringLiteral("actionRemoveHost"))->trigger();
        QVERIFY(m_window->visible(QStringLiteral("confirmPanel")));
        m_window->find<QWidget>(QStringLiteral("confirmPanel"))
            ->findChild<QPushButton *>(QStringLiteral("applyButton"))
            ->click();
        m_window->pass(300ms);
        QCOMPARE(window.treeModel().hostCount(), 2);
        QVERIFY(label(QStringLiteral("nameLabel")) == a || label(QStringLiteral("nameLabel")) == b);
    }

    void theFormKeepsWhatWasBegun()
    {
        MainWindow &window = m_window->open();
        window.addHost();
        auto *name = m_window->find<QLineEdit>(QStringLiteral("nameEdit"));
        QTest::keyClicks(name, QStringLiteral("half"));
        window.selectHost(b);
        window.addHost();
        QCOMPARE(name->text(), QStringLiteral("half"));
        QTest::keyClick(name, Qt::Key_Escape);
        window.addHost();
        QVERIFY(name->text().isEmpty());
    }

    void searchingKeepsThePageAndTheFolds()
    {
        MainWindow &window = m_window->open();
        QVERIFY(m_window->untilRead(a));
        QVERIFY(m_window->untilRead(b));
        window.selectHost(a);
        QTreeView *tree = window.tree().view();
        const QModelIndex hostB = window.treeModel().hostIndex(m_window->session(b).entry().id);
        tree->collapse(hostB);
        auto *search = m_window->find<QLineEdit>(QStringLiteral("searchEdit"));
        QTest::keyClicks(search, QStringLiteral("zimb"));
        QCOMPARE(window.treeModel().rowCount(window.treeModel().hostIndex(m_window->session(b).entry().id)),
                 1);
        QVERIFY(tree->isExpanded(window.treeModel().hostIndex(m_window->session(b).entry().id)));
        QCOMPARE(label(QStringLiteral("nameLabel")), a);
        QTest::keyClicks(search, QStringLiteral("no such thing"));
        QCOMPARE(window.treeModel().rowCount(), 0);
        QCOMPARE(label(QStringLiteral("nameLabel")), a);
        search->clear();
        QVERIFY(!tree->isExpanded(window.treeModel().hostIndex(m_window->session(b).entry().id)));
        QVERIFY(tree->isExpanded(window.treeModel().hostIndex(m_window->session(a).entry().id)));
        QCOMPARE(tree->currentIndex().data().toString(), a);
    }

    void theWindowIsKept()
    {
        MainWindow &window = m_window->open();
        window.resize(1010, 640);
        window.hostPage().setCurrentTab(1);
        m_window->find<QAction>(QStringLiteral("actionCommands"))->trigger();
        m_window->pass(200ms);
        m_window->close();
        MainWindow &again = m_window->open();
        QCOMPARE(again.size(), QSize(1010, 640));
        QCOMPARE(again.hostPage().currentTab(), 1);
        QVERIFY(m_window->visible(QStringLiteral("commandsDock")));
    }

private:
    void open(const QString &name)
    {
        MainWindow &window = m_window->open();
        QVERIFY(window.selectHost(name));
    }
    QPushButton *button(const QString &name) { return m_window->find<QPushButton>(name); }
    QPushButton *panelCancel()
    {
        return m_window->find<QWidget>(QStringLiteral("connectionPanel"))
            ->findChild<QPushButton *>(QStringLiteral("cancelButton"));
    }
    QList<QLineEdit *> promptFields(int count)
    {
        QList<QLineEdit *> fields;
        for (int i = 1; i <= count; ++i)
            fields += m_window->find<QLineEdit>(QStringLiteral("promptEdit_%1").arg(i));
        return fields;
    }
    QString label(const QString &name)
    {
        const auto *shown = qobject_cast<QLabel *>(m_window->visible(name));
        return shown ? shown->text() : QString();
    }

    std::unique_ptr<WindowFixture> m_window;
};

QTEST_MAIN(TestConnecting)
#include "tst_connecting.moc"
