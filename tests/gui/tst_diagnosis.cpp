// SPDX-License-Identifier: GPL-3.0-or-later
// How a host was reached, and what is to be known of that: sudo, outdated encryption, the steps of a
// connection.
#include "gui/windowfixture.h"

#include "services/hostsession.h"
#include "sim/simtransport.h"
#include "text/language.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {
const QString a = QStringLiteral("dom0-a");
} // namespace

class TestDiagnosis : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useLanguage(QStringLiteral("en")); }
    void init() { m_window = std::make_unique<WindowFixture>(QList{savedHost(a)}); }
    void cleanup() { m_window.reset(); }

    void sudoAsksInWordsOfItsOwn()
    {
        m_window->host(a).faults().password = "secret";
        m_window->host(a).faults().sudoPassword = "of sudo";
        open(a);
        const auto asks = [this](bool wrong) {
            const auto asked = m_window->session(a).secretQuestion();
            return asked && asked->previousWasWrong == wrong;
        };
        QVERIFY(m_window->until([&] { return asks(false); }));
        m_window->session(a).answerSecret(Secret(QByteArray("secret")));
        QVERIFY(m_window->until([&] { return asks(false); }));
        m_window->pass(100ms);
        QVERIFY(label(QStringLiteral("titleLabel")).startsWith(QStringLiteral("sudo asks for the password")));
        auto *edit = m_window->find<QLineEdit>(QStringLiteral("secretEdit"));
        QVERIFY(!m_window->visible(QStringLiteral("secretWrong")));
        QTest::keyClicks(edit, QStringLiteral("secret"));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(m_window->until([&] { return asks(true); }));
        m_window->pass(100ms);
        QVERIFY(m_window->visible(QStringLiteral("secretWrong")));
        QTest::keyClicks(edit, QStringLiteral("of sudo"));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(m_window->untilRead(a));
    }

    void whatWasTriedIsShownAndCopied()
    {
        const QString leg = QStringLiteral("root@dom0-a.example:22");
        m_window->host(a).faults().dialSteps = {
            {DialStep::Kind::LookUp, DialStep::Outcome::Done, leg, QStringLiteral("192.0.2.7"), 3ms},
            {DialStep::Kind::Connect, DialStep::Outcome::Failed, leg, QStringLiteral("192.0.2.7: refused"),
             1200ms}};
        m_window->host(a).faults().unreachable = true;
        open(a);
        QVERIFY(m_window->until([&] { return m_window->session(a).link().stage == LinkStage::Waiting; }));
        m_window->pass(100ms);
        button(QStringLiteral("stepsButton"))->click();
        auto *steps = m_window->find<QTreeWidget>(QStringLiteral("steps"));
        QVERIFY(steps->isVisible());
        QCOMPARE(steps->topLevelItemCount(), 2);
        QCOMPARE(steps->topLevelItem(1)->text(0), QStringLiteral("Connection"));
        QCOMPARE(steps->topLevelItem(1)->text(1), QStringLiteral("failed"));
        QCOMPARE(steps->topLevelItem(1)->text(2), QStringLiteral("1,200 ms"));
        button(QStringLiteral("copyButton"))->click();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(QStringLiteral("192.0.2.7: refused")), qPrintable(copied));
        QVERIFY2(copied.contains(m_window->session(a).entry().address), qPrintable(copied));
        m_window->host(a).faults().unreachable = false;
        m_window->pass(5s);
        QVERIFY(m_window->untilRead(a));
        QCOMPARE(steps->topLevelItemCount(), 3); // and what xl said
        QCOMPARE(steps->topLevelItem(2)->text(0), QStringLiteral("Shell and xl"));
        QVERIFY(steps->topLevelItem(2)->text(3).startsWith(QStringLiteral("Xen ")));
    }

    void outdatedEncryptionStaysOnThePage()
    {
        m_window->host(a).faults().oldAlgorithms = {QStringLiteral("hmac-sha1")};
        open(a);
        QVERIFY(m_window->untilRead(a));
        QVERIFY(m_window->visible(QStringLiteral("oldAlgorithms")));
        QVERIFY(label(QStringLiteral("linkLabel")).contains(QStringLiteral("outdated")));
        m_window->pass(120s);
        QVERIFY(m_window->visible(QStringLiteral("oldAlgorithms")));
        m_window->session(a).disconnectFromHost();
        m_window->pass(1s);
        QVERIFY(!m_window->visible(QStringLiteral("oldAlgorithms")));
        m_window->host(a).faults().oldAlgorithms.clear();
        m_window->session(a).connectToHost();
        QVERIFY(m_window->untilRead(a));
        QVERIFY(!m_window->visible(QStringLiteral("oldAlgorithms")));
    }

private:
    void open(const QString &name)
    {
        MainWindow &window = m_window->open();
        QVERIFY(window.selectHost(name));
    }
    QPushButton *button(const QString &name) { return m_window->find<QPushButton>(name); }
    QString label(const QString &name)
    {
        const auto *shown = qobject_cast<QLabel *>(m_window->visible(name));
        return shown ? shown->text() : QString();
    }

    std::unique_ptr<WindowFixture> m_window;
};

QTEST_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
