// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/livetreeview.h"

#include "models/hosttreemodel.h"

#include <QPaintEvent>
#include <QtTest>

using namespace domcero;

namespace {

// What a view repaints.
class Painted final : public QObject
{
public:
    explicit Painted(QWidget *viewport) { viewport->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
    QRegion take()
    {
        QCoreApplication::processEvents();
        return std::exchange(region, {});
    }
    QRegion region;
};

UsageHistory readings(double cpu)
{
    UsageHistory history(1);
    for (const char *guest : {"mail", "web"}) {
        Usage usage;
        usage.cpuPercent = cpu;
        history.append(QLatin1String(guest), usage);
    }
    return history;
}

} // namespace

class TestLiveTreeView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_view.reset(); }
    void newsOfANumberRepaintsTheWholeLine();
    void linesThatDidNotChangeStay();
    void nothingIsRepaintedForWhatIsFolded();
    void newsOfTheFirstColumnGoesThePlainWay();

private:
    std::unique_ptr<HostTreeModel> m_model;
    std::unique_ptr<LiveTreeView> m_view;
    std::unique_ptr<Painted> m_painted;
    QUuid m_host;
    QUuid m_other;
};

void TestLiveTreeView::init()
{
    m_model = std::make_unique<HostTreeModel>();
    for (QUuid *id : {&m_host, &m_other}) {
        HostEntry entry;
        entry.id = *id = QUuid::createUuid();
        entry.name = id == &m_host ? QStringLiteral("dom0-a") : QStringLiteral("dom0-b");
        entry.group = QStringLiteral("Puebla");
        LinkStatus link;
        link.stage = LinkStage::Connected;
        HostState state;
        for (const char *name : {"mail", "web"}) {
            Guest guest;
            guest.name = QLatin1String(name);
            guest.state = GuestState::Running;
            state.guests.append(guest);
        }
        m_model->setHost(entry);
        m_model->setLink(entry.id, link);
        m_model->setState(entry.id, state);
    }
    m_view = std::make_unique<LiveTreeView>();
    m_view->setModel(m_model.get());
    m_view->setUniformRowHeights(true);
    for (int column = 1; column < HostTreeModel::ColumnCount; ++column)
        m_view->hideColumn(column);
    m_view->resize(300, 300);
    m_view->expandAll();
    m_painted = std::make_unique<Painted>(m_view->viewport());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_painted->take();
}

void TestLiveTreeView::newsOfANumberRepaintsTheWholeLine()
{
    m_model->setUsage(m_host, readings(50));
    const QRegion painted = m_painted->take();
    for (const QModelIndex &line :
         {m_model->hostIndex(m_host), m_model->guestIndex(m_host, QStringLiteral("mail")),
          m_model->guestIndex(m_host, QStringLiteral("web"))}) {
        const QRect place = m_view->visualRect(line);
        QVERIFY(!place.isEmpty());
        QCOMPARE(QRegion(place) - painted, QRegion());
    }
}

// The window system has a whole window painted when it likes: what must not be repainted is looked at until
// it was quiet for once.
void TestLiveTreeView::linesThatDidNotChangeStay()
{
    double cpu = 50;
    const auto othersStay = [this, &cpu] {
        m_model->setUsage(m_host, readings(++cpu));
        const QRegion painted = m_painted->take();
        return painted.intersects(m_view->visualRect(m_model->hostIndex(m_host))) &&
               !painted.intersects(m_view->visualRect(m_model->hostIndex(m_other))) &&
               !painted.intersects(m_view->visualRect(m_model->groupIndex(QStringLiteral("Puebla"))));
    };
    bool stayed = false;
    QTRY_VERIFY(stayed = stayed || othersStay());
}

void TestLiveTreeView::nothingIsRepaintedForWhatIsFolded()
{
    m_view->collapseAll();
    double cpu = 50;
    const auto quiet = [this, &cpu] {
        m_painted->take();
        m_model->setUsage(m_host, readings(++cpu));
        return m_painted->take().isEmpty();
    };
    bool stayed = false;
    QTRY_VERIFY(stayed = stayed || quiet());
}

void TestLiveTreeView::newsOfTheFirstColumnGoesThePlainWay()
{
    m_model->setPending(m_host, QStringLiteral("web"), GuestAction::ShutDown);
    const QRect place = m_view->visualRect(m_model->guestIndex(m_host, QStringLiteral("web")));
    QVERIFY(m_painted->take().intersects(place));
}

QTEST_MAIN(TestLiveTreeView)
#include "tst_livetreeview.moc"
