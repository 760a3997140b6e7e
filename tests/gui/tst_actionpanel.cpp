// SPDX-License-Identifier: GPL-3.0-or-later
// The actions that are told something: asked in the panel, checked while typing, carried out on the simulated
// host.
#include "gui/windowfixture.h"

#include "gui/pages/guestsview.h"
#include "gui/pages/hostpage.h"
#include "services/hostsession.h"
#include "text/language.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTest>
#include <QTreeView>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {

const QString demo = QStringLiteral("demo");
const QString zimbra = QStringLiteral("zimbra");
const QString web = QStringLiteral("web");

} // namespace

class TestActionPanel : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m_window;

    const Guest *guest(const QString &name) { return m_window->session(demo).state().guest(name); }
    void select(const QString &name)
    {
        QVERIFY(m_window->window().tree().select(
            {HostTreeModel::Kind::Guest, {}, m_window->session(demo).entry().id, name}));
        m_window->pass(100ms);
    }
    void ask(GuestAction action) { m_window->window().guestActions().action(action)->trigger(); }
    QWidget *panel() { return m_window->visible(QStringLiteral("actionPanel")); }
    QString text(const char *label) { return m_window->find<QLabel>(QLatin1String(label))->text(); }
    QPushButton *applyButton() { return m_window->find<QPushButton>(QStringLiteral("actionApplyButton")); }
    bool applied(const QString &name)
    {
        applyButton()->click();
        return m_window->until([&] { return !m_window->session(demo).pendingAction(name); });
    }

private Q_SLOTS:
    void initTestCase() { useLanguage(QStringLiteral("en")); }
    void init()
    {
        m_window = std::make_unique<WindowFixture>();
        m_window->open();
        QVERIFY(m_window->untilRead(demo));
        QVERIFY(
            m_window->until([&] { return guest(zimbra) && guest(zimbra)->state != GuestState::Stopped; }));
    }
    void cleanup() { m_window.reset(); }

    void everyActionHasItsForm_data()
    {
        QTest::addColumn<int>("action");
        for (const GuestAction action : allGuestActions) {
            if (wantsParameters(action))
                QTest::newRow(guestActionName(action).constData()) << static_cast<int>(action);
        }
    }
    void everyActionHasItsForm()
    {
        QFETCH(int, action);
        const auto asked = static_cast<GuestAction>(action);
        const bool onStopped = asked == GuestAction::Restore;
        const bool onHvm = asked == GuestAction::InsertDisc;
        select(onStopped ? QStringLiteral("respaldo") : onHvm ? QStringLiteral("w2012") : zimbra);
        QAction *made = m_window->window().guestActions().action(asked);
        if (asked == GuestAction::EjectDisc) { // its drive is empty
            QVERIFY(!made->isEnabled() && !made->toolTip().isEmpty());
            return;
        }
        QVERIFY2(made->isEnabled(), qPrintable(made->toolTip()));
        made->trigger();
        QVERIFY(panel());
        const QList<QWidget *> controls =
            panel()->findChildren<QWidget *>(QRegularExpression(QStringLiteral("^field_")));
        QVERIFY(!controls.isEmpty());
        for (const QWidget *control : controls)
            QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
        // Either there is a plan with its command, or a reason why there is none.
        QCOMPARE(applyButton()->isEnabled(), text("actionProblem").isEmpty());
        QCOMPARE(text("actionCommand").isEmpty(), !applyButton()->isEnabled());
        QTest::keyClick(panel(), Qt::Key_Escape);
        QVERIFY(!panel());
    }

    void whatIsTypedIsCheckedAtOnce()
    {
        select(zimbra);
        ask(GuestAction::Rename);
        auto *name = m_window->find<QLineEdit>(QStringLiteral("field_name"));
        QVERIFY(!applyButton()->isEnabled()); // it is called so already
        name->setText(QStringLiteral("12"));
        QVERIFY(text("actionProblem").contains(QLatin1String("domain ID")));
        name->setText(QStringLiteral("correo"));
        QVERIFY(applyButton()->isEnabled());
        QVERIFY(text("actionCommand").startsWith(QLatin1String("xl rename ")));
        QVERIFY(!text("actionLosses").isEmpty());
        QVERIFY(applied(zimbra));
        QVERIFY(isAlive(guest(QStringLiteral("correo"))->state));
    }

    void aSpinBoxEndsAtTheCeiling()
    {
        select(zimbra);
        ask(GuestAction::SetMemory);
        auto *box = m_window->find<QSpinBox>(QStringLiteral("field_memory"));
        QCOMPARE(qint64(box->maximum()), guest(zimbra)->maxMemory.wholeMiB());
        box->setValue(2048);
        QCOMPARE(text("actionCommand").section(u' ', 3), QStringLiteral("2048m"));
        QVERIFY(applied(zimbra));
        QCOMPARE(guest(zimbra)->memory, ByteSize::fromMiB(2048));
    }

    void manyAreSavedAtOnce()
    {
        m_window->window().selectHost(demo);
        m_window->window().hostPage().setCurrentTab(1);
        auto *table = m_window->find<QTreeView>(QStringLiteral("guestsTable"));
        table->selectAll();
        QVERIFY(!m_window->window().guestActions().action(GuestAction::Rename)->isEnabled());
        ask(GuestAction::Save);
        QVERIFY(panel());
        QVERIFY(text("actionCommand").contains(QLatin1String("/var/lib/xen/web.save")));
        QVERIFY(text("actionCommand").contains(QLatin1String("/var/lib/xen/zimbra.save")));
        applyButton()->click();
        QVERIFY(m_window->until([&] {
            return guest(web)->state == GuestState::Stopped && guest(zimbra)->state == GuestState::Stopped;
        }));
    }

    void aPanelGoesWithItsPage()
    {
        select(zimbra);
        ask(GuestAction::SetVcpus);
        QVERIFY(panel());
        select(web);
        QVERIFY(!panel());
        ask(GuestAction::AttachDisk);
        ask(GuestAction::ForceOff); // one question at a time
        QVERIFY(!panel());
        ask(GuestAction::SendSysRq);
        QVERIFY(!m_window->visible(QStringLiteral("confirmPanel")));
        QVERIFY(m_window->find<QComboBox>(QStringLiteral("field_key"))->count() > 5);
    }
};

QTEST_MAIN(TestActionPanel)
#include "tst_actionpanel.moc"
