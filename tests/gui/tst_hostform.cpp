// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sshconfighome.h"

#include "text/language.h"
#include "windowfixture.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

// The form of a host: what ~/.ssh/config has to say in it, and the jump hosts.
class TestHostForm : public QObject
{
    Q_OBJECT

    SshConfigHome m_home;
    std::unique_ptr<WindowFixture> m_window;

    QLineEdit *edit(const char *name) { return m_window->find<QLineEdit>(QLatin1String(name)); }
    QString text(const char *name) { return edit(name)->text(); }
    QString label(const char *name)
    {
        const auto *shown = qobject_cast<QLabel *>(m_window->visible(QLatin1String(name)));
        return shown ? shown->text() : QString();
    }
    void type(const char *name, const QString &text)
    {
        edit(name)->setFocus();
        QTest::keyClicks(edit(name), text);
    }
    void leaveAddress()
    {
        edit("addressEdit")->completer()->popup()->hide();
        QTest::keyClick(edit("addressEdit"), Qt::Key_Tab);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        useLanguage(QStringLiteral("en"));
    }
    void init()
    {
        QVERIFY(m_home.write("config",
                             "Host dom0-puebla\n  HostName 10.0.0.8\n  Port 2222\n  User xen\n"
                             "  IdentityFile ~/.ssh/puebla\n  UserKnownHostsFile ~/.ssh/lab_hosts\n"
                             "  ProxyJump bastion\n  ProxyCommand ignored\n  HostKeyAlias puebla\n"
                             "Host bastion\n  HostName 192.0.2.1\n  User ana\n  IdentityFile ~/.ssh/bastion\n"
                             "Host other\n  ForwardX11 yes\nHost *.example\n  User x\n"));
        QVERIFY(m_home.write("puebla", {}));
        m_window = std::make_unique<WindowFixture>();
        m_window->open();
        QVERIFY(m_window->untilRead(QStringLiteral("demo")));
        m_window->window().addHost();
    }
    void cleanup()
    {
        m_window.reset();
        useLanguage(QStringLiteral("en"));
    }

    void theAddressOffersTheNamesOfTheConfig()
    {
        type("addressEdit", QStringLiteral("pue"));
        QCompleter *completer = edit("addressEdit")->completer();
        QTRY_VERIFY(completer->popup()->isVisible());
        QCOMPARE(completer->completionCount(), 1);
        QTest::keyClick(completer->popup(), Qt::Key_Down);
        QTest::keyClick(completer->popup(), Qt::Key_Return);
        QTRY_COMPARE(text("addressEdit"), QStringLiteral("10.0.0.8"));
        QCOMPARE(text("nameEdit"), QStringLiteral("dom0-puebla"));
        QCOMPARE(m_window->find<QSpinBox>(QStringLiteral("portBox"))->value(), 2222);
        QCOMPARE(text("userEdit"), QStringLiteral("xen"));
        QCOMPARE(QDir::fromNativeSeparators(text("keyEdit")), m_home.path("puebla"));
        QCOMPARE(text("jumpEdit"), QStringLiteral("ana@192.0.2.1"));

        const QString note = label("configNote");
        QVERIFY2(note.startsWith(QStringLiteral("Filled in as ~/.ssh/config says of dom0-puebla.")),
                 qPrintable(note));
        QVERIFY2(note.contains(QStringLiteral("lab_hosts")), qPrintable(note));
        QVERIFY2(note.contains(QStringLiteral("Line 9 of ")), qPrintable(note));
        QVERIFY2(note.contains(QStringLiteral("HostKeyAlias")), qPrintable(note));
        QVERIFY2(!note.contains(QStringLiteral("ProxyCommand")), qPrintable(note)); // ProxyJump came first
        const QString way = label("jumpNote");
        QVERIFY2(way.startsWith(QStringLiteral("Logs in on the way: ana@192.0.2.1:22 (key ")),
                 qPrintable(way));

        useLanguage(QStringLiteral("es"));
        m_window->pass(100ms);
        QVERIFY2(label("configNote").startsWith(QStringLiteral("Rellenado como lo dice ~/.ssh/config")),
                 qPrintable(label("configNote")));
        QVERIFY2(label("configNote").contains(QStringLiteral("La línea 9 de ")),
                 qPrintable(label("configNote")));
        QVERIFY2(label("jumpNote")
                     .startsWith(QStringLiteral("En el camino se inicia sesión en: ana@192.0.2.1:22")),
                 qPrintable(label("jumpNote")));
        useLanguage(QStringLiteral("en"));

        m_window->find<QPushButton>(QStringLiteral("saveButton"))->click();
        m_window->pass(200ms);
        const HostEntry saved = m_window->session(QStringLiteral("dom0-puebla")).entry();
        QCOMPARE(legOf(saved), QStringLiteral("xen@10.0.0.8:2222"));
        QCOMPARE(saved.knownHostsFile, m_home.path("lab_hosts"));
        QCOMPARE(saved.jumps.size(), 1);
        QCOMPARE(legOf(saved.jumps[0]), QStringLiteral("ana@192.0.2.1:22"));
        QCOMPARE(saved.jumps[0].identityFile, m_home.path("bastion"));

        // Opened again it shows the same, and keeps the jump host's key.
        m_window->find<QAction>(QStringLiteral("actionEditHost"))->trigger();
        QCOMPARE(text("jumpEdit"), QStringLiteral("ana@192.0.2.1"));
        QVERIFY(label("configNote").isEmpty());
        type("jumpEdit", QStringLiteral(", root@10.0.0.1:2200"));
        m_window->find<QPushButton>(QStringLiteral("saveButton"))->click();
        m_window->pass(200ms);
        const HostEntry changed = m_window->session(QStringLiteral("dom0-puebla")).entry();
        QCOMPARE(changed.jumps.size(), 2);
        QCOMPARE(changed.jumps[0], saved.jumps[0]);
        QCOMPARE(legOf(changed.jumps[1]), QStringLiteral("root@10.0.0.1:2200"));
        QCOMPARE(changed.knownHostsFile, saved.knownHostsFile);
    }

    void theWayToRootIsSavedAndShownAgain()
    {
        type("nameEdit", QStringLiteral("by sudo"));
        type("addressEdit", QStringLiteral("192.0.2.7"));
        auto *box = m_window->find<QComboBox>(QStringLiteral("rootBox"));
        QCOMPARE(box->currentIndex(), static_cast<int>(RootBy::Login));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QVERIFY(box->currentText().startsWith(QStringLiteral("sudo")));
        m_window->find<QPushButton>(QStringLiteral("saveButton"))->click();
        m_window->pass(200ms);
        QCOMPARE(m_window->session(QStringLiteral("by sudo")).entry().rootBy, RootBy::Sudo);
        m_window->find<QAction>(QStringLiteral("actionEditHost"))->trigger();
        QCOMPARE(box->currentIndex(), static_cast<int>(RootBy::Sudo));
        QTest::keyClick(box, Qt::Key_Up);
        m_window->find<QPushButton>(QStringLiteral("saveButton"))->click();
        m_window->pass(200ms);
        QCOMPARE(m_window->session(QStringLiteral("by sudo")).entry().rootBy, RootBy::Login);
    }

    void aNameTypedInFullIsFilledInBeforeItIsSaved()
    {
        type("addressEdit", QStringLiteral("dom0-puebla"));
        edit("addressEdit")->completer()->popup()->hide();
        QTest::keyClick(edit("addressEdit"), Qt::Key_Return);
        QCOMPARE(text("addressEdit"), QStringLiteral("10.0.0.8"));
        QVERIFY(m_window->visible(QStringLiteral("addressEdit"))); // to be seen, not saved yet
        QTest::keyClick(edit("addressEdit"), Qt::Key_Return);
        m_window->pass(200ms);
        QVERIFY(!m_window->visible(QStringLiteral("addressEdit")));
    }

    void anotherAddressDropsWhatHasNoField()
    {
        type("addressEdit", QStringLiteral("dom0-puebla"));
        leaveAddress();
        QCOMPARE(text("addressEdit"), QStringLiteral("10.0.0.8"));
        edit("addressEdit")->selectAll();
        type("addressEdit", QStringLiteral("10.0.0.9"));
        QVERIFY(label("configNote").isEmpty());
        m_window->find<QPushButton>(QStringLiteral("saveButton"))->click();
        m_window->pass(200ms);
        QVERIFY(m_window->session(QStringLiteral("dom0-puebla")).entry().knownHostsFile.isEmpty());
    }

    void aMistakeInTheConfigIsSaid()
    {
        QVERIFY(m_home.write("config", "Host dom0-x\n  Prot 22\n"));
        QTest::keyClick(edit("nameEdit"), Qt::Key_Escape);
        m_window->window().addHost();
        type("addressEdit", QStringLiteral("dom0-x"));
        leaveAddress();
        QVERIFY2(label("configNote").startsWith(QStringLiteral("Line 2 of ")),
                 qPrintable(label("configNote")));
        QCOMPARE(text("addressEdit"), QStringLiteral("dom0-x"));
    }

    void jumpHostsAreJudged()
    {
        type("nameEdit", QStringLiteral("a"));
        type("addressEdit", QStringLiteral("192.0.2.9"));
        type("jumpEdit", QStringLiteral("ana@bastion, x y"));
        edit("nameEdit")->setFocus();
        QVERIFY2(label("jumpProblem").contains(QStringLiteral("is no list of jump hosts")),
                 qPrintable(label("jumpProblem")));
        m_window->find<QPushButton>(QStringLiteral("saveButton"))->click();
        QVERIFY(m_window->visible(QStringLiteral("jumpEdit")));
        edit("jumpEdit")->clear();
        type("jumpEdit", QStringLiteral("root@192.0.2.9"));
        QVERIFY2(label("jumpProblem").contains(QStringLiteral("twice")), qPrintable(label("jumpProblem")));
        useLanguage(QStringLiteral("es"));
        m_window->pass(100ms);
        QVERIFY2(label("jumpProblem").contains(QStringLiteral("dos veces")),
                 qPrintable(label("jumpProblem")));
        edit("jumpEdit")->clear();
        type("jumpEdit", QStringLiteral("bastion"));
        QVERIFY(label("jumpProblem").isEmpty());
        QVERIFY2(label("jumpNote").contains(QStringLiteral("ana@192.0.2.1:22")),
                 qPrintable(label("jumpNote")));
    }
};

QTEST_MAIN(TestHostForm)
#include "tst_hostform.moc"
