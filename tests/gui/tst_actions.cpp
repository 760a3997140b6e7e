// SPDX-License-Identifier: GPL-3.0-or-later
// Each action from the window to the simulated host and back.
#include "gui/windowfixture.h"

#include "gui/pages/guestsview.h"
#include "gui/pages/hostpage.h"
#include "gui/widgets/messagebar.h"
#include "plan/plan.h"
#include "services/hostsession.h"
#include "sim/simtransport.h"
#include "text/language.h"
#include "text/render.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {

const QString demo = QStringLiteral("demo");
const QString zimbra = QStringLiteral("zimbra");
const QString web = QStringLiteral("web");

} // namespace

class TestActions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useLanguage(QStringLiteral("en")); }

    void init()
    {
        m_window = std::make_unique<WindowFixture>();
        m_window->open();
        QVERIFY(m_window->untilRead(demo));
        QVERIFY(isIn(zimbra, GuestState::Running));
    }
    void cleanup() { m_window.reset(); }

    void everyActionOnOneGuest()
    {
        select(zimbra);
        act(GuestAction::Pause);
        QVERIFY(isIn(zimbra, GuestState::Paused));
        QVERIFY(!action(GuestAction::Pause)->isEnabled());
        act(GuestAction::Resume);
        QVERIFY(isIn(zimbra, GuestState::Running));
        const auto before = guest(zimbra)->domainId;
        act(GuestAction::Reboot);
        QVERIFY(m_window->until(
            [&] { return guest(zimbra)->domainId && guest(zimbra)->domainId != before && idle(); }));
        QVERIFY(isIn(zimbra, GuestState::Running));
        act(GuestAction::ShutDown);
        QVERIFY(isIn(zimbra, GuestState::Stopped));
        act(GuestAction::Start);
        QVERIFY(isIn(zimbra, GuestState::Running));
        act(GuestAction::ForceOff);
        QVERIFY(isIn(zimbra, GuestState::Stopped));
        QVERIFY(!action(GuestAction::ForceOff)->isEnabled());
    }

    void whatIsDestructiveIsAskedWithItsCommand()
    {
        select(zimbra);
        action(GuestAction::ForceOff)->trigger();
        QVERIFY(m_window->visible(QStringLiteral("confirmPanel")));
        QCOMPARE(label(QStringLiteral("commandLabel")), QStringLiteral("xl destroy zimbra"));
        QVERIFY(!label(QStringLiteral("lossesLabel")).isEmpty());
        // Enter and Esc are no.
        QWidget *focus = confirmButton(QStringLiteral("cancelButton"));
        QTRY_COMPARE(m_window->window().focusWidget(), focus);
        QTest::keyClick(focus, Qt::Key_Return);
        QVERIFY(!m_window->visible(QStringLiteral("confirmPanel")));
        action(GuestAction::ForceOff)->trigger();
        QTest::keyClick(confirmButton(QStringLiteral("applyButton")), Qt::Key_Escape);
        QVERIFY(!m_window->visible(QStringLiteral("confirmPanel")));
        m_window->pass(20s);
        QVERIFY(isIn(zimbra, GuestState::Running));
    }

    void aQuestionGoesWithItsPage()
    {
        select(zimbra);
        action(GuestAction::ForceOff)->trigger();
        QVERIFY(m_window->visible(QStringLiteral("confirmPanel")));
        select(web);
        QVERIFY(!m_window->visible(QStringLiteral("confirmPanel")));
    }

    void whatIsUnderWayIsShown()
    {
        select(zimbra);
        action(GuestAction::ShutDown)->trigger();
        confirmButton(QStringLiteral("applyButton"))->click();
        QVERIFY(m_window->session(demo).pendingAction(zimbra) == GuestAction::ShutDown);
        QVERIFY(label(QStringLiteral("summaryLabel")).contains(pendingText(GuestAction::ShutDown)));
        const QModelIndex row =
            m_window->window().treeModel().guestIndex(m_window->session(demo).entry().id, zimbra);
        QCOMPARE(row.siblingAtColumn(HostTreeModel::StateColumn).data().toString(),
                 pendingText(GuestAction::ShutDown));
        // One action at a time: the others are refused, and say why.
        QVERIFY(!action(GuestAction::Pause)->isEnabled());
        QVERIFY(!action(GuestAction::Pause)->toolTip().isEmpty());
        QVERIFY(isIn(zimbra, GuestState::Stopped));
    }

    void aDisabledButtonSaysWhyToTheEyeAndTheScreenReader()
    {
        select(zimbra);
        QAction *start = action(GuestAction::Start);
        QVERIFY(!start->isEnabled());
        const auto why = m_window->session(demo).planFor(GuestAction::Start, zimbra);
        QVERIFY(!why.ok());
        QCOMPARE(start->toolTip(), render(why.error()));
        const auto buttons =
            m_window->window().findChildren<QToolButton *>(QStringLiteral("actionStartButton"));
        QVERIFY(!buttons.isEmpty());
        for (const QToolButton *button : buttons)
            QCOMPARE(button->accessibleDescription(), start->toolTip());
    }

    void aFailureIsSaidWithRemedyAndRawTextAndCanBePutAway()
    {
        const QString stopped = QStringLiteral("archivo");
        select(stopped);
        m_window->host(demo).faults().failNext({QStringLiteral("xl"), QStringLiteral("create")},
                                               {1, {}, "libxl: error: something broke\n", 0ms});
        action(GuestAction::Start)->trigger();
        QVERIFY(m_window->until([&] { return idle(stopped) && message(); }));
        QCOMPARE(message()->tone(), theme::Tone::Bad);
        QVERIFY(text(message(), QStringLiteral("messageText")).contains(stopped));
        auto *details = message()->findChild<QWidget *>(QStringLiteral("detailsText"));
        QVERIFY(!details->isVisible());
        message()->findChild<QToolButton *>(QStringLiteral("detailsToggle"))->click();
        QVERIFY(details->isVisible());
        QVERIFY(details->property("plainText").toString().contains(QStringLiteral("something broke")));
        message()->findChild<QToolButton *>(QStringLiteral("messageClose"))->click();
        m_window->pass(200ms);
        QVERIFY(!message());
    }

    void manyAtOnce()
    {
        MainWindow &window = m_window->window();
        window.selectHost(demo);
        window.hostPage().setCurrentTab(1);
        auto *table = m_window->find<QTreeView>(QStringLiteral("guestsTable"));
        table->clearSelection();
        for (const QString &name : {zimbra, web}) {
            const auto found = table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                                     Qt::MatchExactly);
            table->selectionModel()->select(found.first(),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        QCOMPARE(window.hostPage().guests().selectedGuests().size(), 2);
        act(GuestAction::Pause);
        QVERIFY(isIn(zimbra, GuestState::Paused));
        QVERIFY(isIn(web, GuestState::Paused));
        action(GuestAction::ForceOff)->trigger();
        QCOMPARE(label(QStringLiteral("commandLabel")).count(QStringLiteral("xl destroy")), 2);
        confirmButton(QStringLiteral("applyButton"))->click();
        QVERIFY(isIn(zimbra, GuestState::Stopped));
        QVERIFY(isIn(web, GuestState::Stopped));
    }

    void tableKeepsItsSelectionAndIsNeverReset()
    {
        MainWindow &window = m_window->window();
        window.selectHost(demo);
        window.hostPage().setCurrentTab(1);
        auto *table = m_window->find<QTreeView>(QStringLiteral("guestsTable"));
        QSignalSpy resets(table->model(), &QAbstractItemModel::modelReset);
        QSignalSpy treeResets(&window.treeModel(), &QAbstractItemModel::modelReset);
        table->sortByColumn(GuestTableModel::CpuColumn, Qt::DescendingOrder);
        const auto found =
            table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, web, 1, Qt::MatchExactly);
        table->setCurrentIndex(found.first());
        m_window->session(demo).perform(GuestAction::ForceOff, zimbra);
        QVERIFY(isIn(zimbra, GuestState::Stopped));
        m_window->pass(60s);
        QCOMPARE(window.hostPage().guests().selectedGuests(), QStringList({web}));
        QCOMPARE(table->currentIndex().data().toString(), web);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(treeResets.count(), 0);
    }

    void aGuestThatStartsElsewhereAppears()
    {
        select(zimbra);
        m_window->session(demo).perform(GuestAction::ForceOff, zimbra);
        QVERIFY(isIn(zimbra, GuestState::Stopped));
        const Guest config = *guest(zimbra);
        m_window->host(demo).execute(
            Command{QStringLiteral("xl"), {QStringLiteral("create"), config.configPath}, {}, false}, {});
        QVERIFY(isIn(zimbra, GuestState::Running));
    }

    void everyCommandIsInTheLog()
    {
        select(zimbra);
        act(GuestAction::Pause);
        QVERIFY(isIn(zimbra, GuestState::Paused));
        m_window->find<QAction>(QStringLiteral("actionCommands"))->trigger();
        m_window->pass(100ms);
        auto *log = m_window->find<QTreeView>(QStringLiteral("table"));
        m_window->find<QAbstractButton>(QStringLiteral("onlyChanges"))->setChecked(true);
        QCOMPARE(log->model()->rowCount(), 1);
        QCOMPARE(log->model()->index(0, 2).data().toString(), QStringLiteral("xl pause zimbra"));
        log->setCurrentIndex(log->model()->index(0, 0));
        QVERIFY(m_window->find<QWidget>(QStringLiteral("detail"))
                    ->property("plainText")
                    .toString()
                    .contains(QStringLiteral("$ xl pause zimbra")));
    }

private:
    void select(const QString &name)
    {
        QVERIFY(m_window->window().tree().select(
            {HostTreeModel::Kind::Guest, {}, m_window->session(demo).entry().id, name}));
        m_window->pass(100ms);
    }
    QAction *action(GuestAction which) { return m_window->window().guestActions().action(which); }
    QPushButton *confirmButton(const QString &name)
    {
        return m_window->find<QWidget>(QStringLiteral("confirmPanel"))->findChild<QPushButton *>(name);
    }
    void act(GuestAction which)
    {
        QVERIFY2(action(which)->isEnabled(), qPrintable(action(which)->toolTip()));
        action(which)->trigger();
        if (m_window->visible(QStringLiteral("confirmPanel")))
            confirmButton(QStringLiteral("applyButton"))->click();
    }
    const Guest *guest(const QString &name) { return m_window->session(demo).state().guest(name); }
    bool idle(const QString &name = zimbra) { return !m_window->session(demo).pendingAction(name); }
    bool isIn(const QString &name, GuestState state)
    {
        return m_window->until([&] {
            const Guest *now = guest(name);
            const GuestState seen = now && now->state == GuestState::Idle ? GuestState::Running
                                    : now                                 ? now->state
                                                                          : GuestState::Dying;
            return seen == state && idle(name);
        });
    }
    QString label(const QString &name)
    {
        const auto *shown = qobject_cast<QLabel *>(m_window->visible(name));
        return shown ? shown->text() : QString();
    }
    MessageBar *message() { return qobject_cast<MessageBar *>(m_window->visible(QStringLiteral("message"))); }
    static QString text(const QWidget *within, const QString &name)
    {
        return within->findChild<QLabel *>(name)->text();
    }

    std::unique_ptr<WindowFixture> m_window;
};

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
