// SPDX-License-Identifier: GPL-3.0-or-later
// The keys that press, and where they go at the start.
#include "gui/windowfixture.h"

#include "services/hostsession.h"
#include "text/language.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

class TestKeyboard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useLanguage(QStringLiteral("en")); }
    void init()
    {
        m_window = std::make_unique<WindowFixture>();
        QApplication::setActiveWindow(&m_window->open());
        QVERIFY(m_window->untilRead(QStringLiteral("demo")));
    }
    void cleanup() { m_window.reset(); }

    void theFirstKeysGoToTheTree()
    {
        QTreeView *tree = m_window->window().tree().view();
        QCOMPARE(QApplication::focusWidget(), tree);
        QTest::keyClick(tree, Qt::Key_Down);
        m_window->pass(200ms);
        QVERIFY(m_window->visible(QStringLiteral("actionRow")));
    }

    void tabGoesFromTheTreeToThePageAndThenToTheStatusBar()
    {
        const MainWindow &shown = m_window->window();
        const auto *pages = m_window->find<QWidget>(QStringLiteral("pages"));
        const auto *language = m_window->find<QWidget>(QStringLiteral("languageBox"));
        for (const bool form : {false, true}) {
            if (form)
                m_window->window().addHost();
            shown.tree().view()->setFocus();
            QTest::keyClick(shown.tree().view(), Qt::Key_Tab);
            QVERIFY(QApplication::focusWidget());
            QVERIFY2(pages->isAncestorOf(QApplication::focusWidget()),
                     qPrintable(QApplication::focusWidget()->objectName()));
            for (int i = 0; i < 60 && pages->isAncestorOf(QApplication::focusWidget()); ++i)
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget(), language);
        }
    }

    void enterOnCancelSavesNothing()
    {
        m_window->window().addHost();
        m_window->pass(100ms);
        QTest::keyClicks(m_window->find<QLineEdit>(QStringLiteral("nameEdit")), QStringLiteral("new"));
        QTest::keyClicks(m_window->find<QLineEdit>(QStringLiteral("addressEdit")),
                         QStringLiteral("new.example"));
        QWidget *cancel = m_window->visible(QStringLiteral("cancelButton"));
        QVERIFY(cancel);
        cancel->setFocus();
        QTest::keyClick(cancel, Qt::Key_Return);
        m_window->pass(100ms);
        QVERIFY(!m_window->visible(QStringLiteral("nameEdit")));
        QCOMPARE(m_window->window().treeModel().hostCount(), 1);
        // In a field it still means: save.
        m_window->window().addHost();
        QTest::keyClicks(m_window->find<QLineEdit>(QStringLiteral("nameEdit")), QStringLiteral("new"));
        QTest::keyClicks(m_window->find<QLineEdit>(QStringLiteral("addressEdit")),
                         QStringLiteral("new.example"));
        QTest::keyClick(m_window->find<QLineEdit>(QStringLiteral("nameEdit")), Qt::Key_Return);
        m_window->pass(100ms);
        QVERIFY(!m_window->visible(QStringLiteral("nameEdit")));
        QCOMPARE(m_window->session(QStringLiteral("new")).entry().address, QStringLiteral("new.example"));
    }

    void enterPressesAButtonOnce()
    {
        m_window->window().tree().select({HostTreeModel::Kind::Guest,
                                          {},
                                          m_window->session(QStringLiteral("demo")).entry().id,
                                          QStringLiteral("zimbra")});
        m_window->pass(200ms);
        QWidget *button = m_window->visible(QStringLiteral("actionForceOffButton"));
        QVERIFY(button);
        button->setFocus();
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Enter, Qt::NoModifier, QString(), true);
        QApplication::sendEvent(button, &held);
        QVERIFY(!m_window->visible(QStringLiteral("confirmPanel")));
        QTest::keyClick(button, Qt::Key_Enter);
        QVERIFY(m_window->visible(QStringLiteral("confirmPanel")));
        // The answer that does no harm has the focus.
        QVERIFY(QApplication::focusWidget());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("cancelButton"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Enter);
        QVERIFY(!m_window->visible(QStringLiteral("confirmPanel")));
        QCOMPARE(QApplication::focusWidget(), button);
    }

    void theFocusStaysInTheRowWhenItsButtonGetsDisabled()
    {
        m_window->window().tree().select({HostTreeModel::Kind::Guest,
                                          {},
                                          m_window->session(QStringLiteral("demo")).entry().id,
                                          QStringLiteral("zimbra")});
        m_window->pass(200ms);
        QWidget *button = m_window->visible(QStringLiteral("actionPauseButton"));
        QVERIFY(button);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(m_window->until([button] { return !button->isEnabled(); }));
        QVERIFY(QApplication::focusWidget());
        QCOMPARE(QApplication::focusWidget()->parentWidget(), button->parentWidget());
    }

    void enterTicksNoBox()
    {
        m_window->find<QAction>(QStringLiteral("actionCommands"))->trigger();
        auto *box = m_window->find<QCheckBox>(QStringLiteral("onlyChanges"));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Return);
        QVERIFY(!box->isChecked());
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(box->isChecked());
    }

private:
    std::unique_ptr<WindowFixture> m_window;
};

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
