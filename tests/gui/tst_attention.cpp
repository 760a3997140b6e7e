// SPDX-License-Identifier: GPL-3.0-or-later
// Hosts are read as often as somebody can see them; what is late is shown as late.
#include "gui/windowfixture.h"

#include "gui/pages/hostpage.h"
#include "services/hostsession.h"
#include "text/language.h"

#include <QLabel>
#include <QTest>
#include <QTreeView>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {

const QString a = QStringLiteral("dom0-a");
const QString b = QStringLiteral("dom0-b");
const QString far = QStringLiteral("dom0-far");

} // namespace

class TestAttention : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useLanguage(QStringLiteral("en")); }
    void init()
    {
        m_window = std::make_unique<WindowFixture>(
            QList{savedHost(a), savedHost(b), savedHost(far, QStringLiteral("Far"))});
        m_window->open();
        QVERIFY(m_window->window().selectHost(a));
        m_window->pass(100ms);
    }
    void cleanup() { m_window.reset(); }

    void theSelectedHostComesFirst()
    {
        QCOMPARE(attention(a), Attention::Selected);
        QCOMPARE(attention(b), Attention::InView);
        // A guest's page shows its host, too.
        QVERIFY(m_window->untilRead(b));
        const QString guest = m_window->session(b).state().guests.first().name;
        m_window->window().tree().select(
            {HostTreeModel::Kind::Guest, {}, m_window->session(b).entry().id, guest});
        m_window->pass(100ms);
        QCOMPARE(attention(a), Attention::InView);
        QCOMPARE(attention(b), Attention::Selected);
    }

    void whatIsFoldedOrScrolledAwayIsInTheBackground()
    {
        HostTreeModel &model = m_window->window().treeModel();
        QTreeView *tree = m_window->window().tree().view();
        const QModelIndex group = model.groupIndex(QStringLiteral("Far"));
        tree->setExpanded(group, true);
        tree->collapse(model.hostIndex(m_window->session(a).entry().id));
        tree->collapse(model.hostIndex(m_window->session(b).entry().id));
        m_window->pass(100ms);
        QCOMPARE(attention(far), Attention::InView);
        tree->setExpanded(group, false);
        m_window->pass(100ms);
        QCOMPARE(attention(far), Attention::Background);
        // The page of the group shows it, though the tree does not.
        m_window->window().tree().select({HostTreeModel::Kind::Group, QStringLiteral("Far"), {}, {}});
        m_window->pass(100ms);
        QCOMPARE(attention(far), Attention::InView);
        QCOMPARE(attention(a), Attention::InView);

        QVERIFY(m_window->window().selectHost(a));
        tree->expandAll();
        m_window->window().resize(1000, 400);
        tree->scrollToBottom();
        m_window->pass(100ms);
        QVERIFY(m_window->untilRead(b));
        tree->scrollToBottom();
        m_window->pass(100ms);
        QCOMPARE(attention(a), Attention::Selected); // its page is still shown
        QCOMPARE(attention(far), Attention::InView);
        tree->scrollToTop();
        m_window->pass(100ms);
        QCOMPARE(attention(far), Attention::Background);
    }

    void aMinimizedWindowShowsNothing()
    {
        m_window->window().showMinimized();
        m_window->pass(100ms);
        QCOMPARE(attention(a), Attention::Background);
        QCOMPARE(attention(b), Attention::Background);
        m_window->window().showNormal();
        m_window->pass(100ms);
        QCOMPARE(attention(a), Attention::Selected);
    }

    void readingsThatDoNotComeShow()
    {
        QVERIFY(m_window->untilRead(a));
        m_window->pass(5s);
        auto *age = m_window->find<QLabel>(QStringLiteral("ageLabel"));
        QVERIFY2(age->text().startsWith(QLatin1String("read ")), qPrintable(age->text()));
        const QColor calm = age->palette().color(QPalette::WindowText);
        // The host hangs: no tool of it answers any more, and the stream says nothing.
        m_window->host(a).faults().refuseStreams = true;
        m_window->host(a).faults().hangNext({}, 1000);
        m_window->host(a).faults().dropLinkAfter(1, SimFaults::Loss::BeforeCommand);
        m_window->session(a).refresh();
        QVERIFY(m_window->until([&] {
            return m_window->session(a).link().stage == LinkStage::Connected &&
                   m_window->session(a).isStale();
        }));
        m_window->pass(20s);
        QVERIFY(age->text().startsWith(QLatin1String("nothing new for ")));
        QVERIFY(age->palette().color(QPalette::WindowText) != calm);
        const QModelIndex row = m_window->window().treeModel().hostIndex(m_window->session(a).entry().id);
        QVERIFY(!row.data(HostTreeModel::AliveRole).toBool());
        QVERIFY(row.siblingAtColumn(HostTreeModel::CpuColumn).data().toString().isEmpty());
    }

private:
    Attention attention(const QString &host) { return m_window->session(host).attention(); }

    std::unique_ptr<WindowFixture> m_window;
};

QTEST_MAIN(TestAttention)
#include "tst_attention.moc"
