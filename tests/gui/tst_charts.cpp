// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of hosts and guests in the window, over the simulated host: what they show, how they are moved,
// read and saved, by mouse and by keys.
#include "gui/windowfixture.h"

#include "gui/charts/chartlegend.h"
#include "gui/charts/chartplot.h"
#include "gui/charts/chartsview.h"
#include "gui/charts/timewindow.h"
#include "gui/pages/hostpage.h"
#include "gui/widgets/messagebar.h"
#include "services/hostsession.h"
#include "sim/simtransport.h"
#include "text/render.h"

#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {

constexpr qint64 minute = 60 * 1000;
constexpr qint64 hour = 60 * minute;
const QString demo = QStringLiteral("demo");

// The window with the charts of the demo host, or of a guest of it, in front.
class Charts
{
public:
    explicit Charts(const QString &guest = {})
    {
        m_window.open();
        m_window.window().resize(1280, 900);
        if (!m_window.untilRead(demo))
            qFatal("the demo host was not read");
        m_window.pass(30s);
        show(guest);
    }
    void show(const QString &guest)
    {
        const QUuid id = m_window.session(demo).entry().id;
        if (guest.isEmpty()) {
            m_window.window().tree().select({HostTreeModel::Kind::Host, {}, id, {}});
            m_window.window().hostPage().setCurrentTab(2);
            m_view = m_window.find<ChartsView>(QStringLiteral("chartsTab"));
        } else {
            m_window.window().tree().select({HostTreeModel::Kind::Guest, {}, id, guest});
            m_window.pass(200ms);
            m_window.find<QTabWidget>(QStringLiteral("guestTabs"))
                ->setCurrentWidget(m_window.find<QWidget>(QStringLiteral("guestCharts")));
            m_view = m_window.find<ChartsView>(QStringLiteral("guestCharts"));
        }
        m_window.pass(200ms);
    }
    // As the timer does each second of real time, which a test has not.
    void second()
    {
        m_window.pass(1s);
        QMetaObject::invokeMethod(timer(), "timeout");
        m_window.pass(100ms);
    }
    ChartPlot &plot(const char *name) const { return *m_view->findChild<ChartPlot *>(QLatin1String(name)); }
    QLabel &label(const char *name) const { return *m_view->findChild<QLabel *>(QLatin1String(name)); }
    void click(const char *name) const { m_view->findChild<QAbstractButton *>(QLatin1String(name))->click(); }
    QStringList names(const char *chart) const
    {
        QStringList all;
        for (const ChartLine &line : plot(chart).lines())
            all.append(line.name);
        return all;
    }
    ChartsView &view() const { return *m_view; }
    WindowFixture &fixture() { return m_window; }

private:
    QTimer *timer() const
    {
        for (QTimer *timer : m_view->findChildren<QTimer *>())
            return timer;
        qFatal("no timer");
    }

    WindowFixture m_window;
    ChartsView *m_view = nullptr;
};

void turnWheel(ChartPlot &plot, int steps)
{
    const QPointF at(plot.width() / 2.0, 30);
    QWheelEvent event(at, plot.mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&plot, &event);
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHostShowsItsDomains()
    {
        Charts charts;
        for (const char *chart : {"cpuChart", "memoryChart", "networkChart", "diskChart"})
            QCOMPARE(charts.names(chart), QStringList({QStringLiteral("dom0"), QStringLiteral("zimbra"),
                                                       QStringLiteral("web"), QStringLiteral("w2012")}));
        QCOMPARE(charts.view().findChild<ChartLegend *>(QStringLiteral("fullLegend"))->entries().size(), 4);
        QVERIFY(charts.label("sinceLabel").text().startsWith(QStringLiteral("Readings since")));
        // The simulated past: a day, at once, without a gap to the present.
        charts.click("range24h");
        const auto &samples = charts.plot("cpuChart").lines().first().samples;
        QVERIFY(samples.last().at - samples.first().at > 23 * hour);
        for (const MetricSample &sample : samples)
            QVERIFY(!sample.isGap());
        // A guest has its colour everywhere.
        const int color = charts.plot("diskChart").lines().at(1).color;
        charts.show(QStringLiteral("zimbra"));
        QCOMPARE(charts.plot("cpuChart").lines().first().color, color);
    }

    void aGuestShowsBothDirections()
    {
        Charts charts(QStringLiteral("web"));
        QCOMPARE(charts.names("cpuChart"), QStringList{QStringLiteral("web")});
        QCOMPARE(charts.names("networkChart"), QStringList({QStringLiteral("in"), QStringLiteral("out")}));
        QCOMPARE(charts.names("diskChart"), QStringList({QStringLiteral("read"), QStringLiteral("written")}));
        for (const char *chart : {"cpuChart", "memoryChart", "networkChart", "diskChart"}) {
            ChartPlot &plot = charts.plot(chart);
            for (int i = 0; i < plot.graphCount(); ++i) {
                QVERIFY(plot.graph(i)->dataCount() > 10);
                QVERIFY(plot.graph(i)->dataCount() <= 2 * plot.plotWidth() + 8);
            }
        }
        charts.show(QStringLiteral("archivo")); // never ran
        QVERIFY(charts.label("emptyLabel").isVisible());
        QVERIFY(charts.label("emptyLabel")
                    .text()
                    .contains(QStringLiteral("There is no reading of this guest yet")));
        QVERIFY(!charts.plot("cpuChart").isVisible());
    }

    void theWindowFollowsThePresent()
    {
        Charts charts(QStringLiteral("zimbra"));
        charts.click("range5min");
        QCOMPARE(charts.view().window().span(), 5 * minute);
        const qint64 before = charts.view().window().until();
        const qint64 newest = charts.plot("cpuChart").lines().first().samples.last().at;
        for (int i = 0; i < 12; ++i)
            charts.second();
        QVERIFY(charts.view().window().until() >= before + 10 * 1000);
        QVERIFY(charts.plot("cpuChart").lines().first().samples.last().at > newest);
        // All charts share it.
        for (const char *chart : {"memoryChart", "networkChart", "diskChart"})
            QCOMPARE(charts.plot(chart).xAxis->range(), charts.plot("cpuChart").xAxis->range());
    }

    void wheelAndDragMoveItEscBringsItBack()
    {
        Charts charts(QStringLiteral("zimbra"));
        const TimeWindow &window = charts.view().window();
        ChartPlot &plot = charts.plot("memoryChart");
        turnWheel(plot, 2);
        QVERIFY(window.span() < hour * 7 / 10);
        QVERIFY(!window.follows());
        QTest::mousePress(&plot, Qt::LeftButton, {}, QPoint(plot.width() / 2, 30));
        const qint64 before = window.until();
        QTest::mouseMove(&plot, QPoint(plot.width() / 2 + 100, 30));
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, QPoint(plot.width() / 2 + 100, 30));
        QVERIFY(window.until() < before);
        const qint64 stays = window.until();
        for (int i = 0; i < 5; ++i)
            charts.second();
        QCOMPARE(window.until(), stays);
        QVERIFY(charts.fixture().visible(QStringLiteral("nowButton")));
        QTest::keyClick(&plot, Qt::Key_Escape);
        QVERIFY(window.follows());
        QCOMPARE(window.span(), hour);
        QVERIFY(!charts.fixture().visible(QStringLiteral("nowButton")));
        turnWheel(plot, -3);
        QVERIFY(window.span() > hour);
        QTest::mouseDClick(&plot, Qt::LeftButton, {}, QPoint(40, 40));
        QCOMPARE(window.span(), hour);
        QTest::keyClick(&plot, Qt::Key_PageUp);
        QTest::keyClick(&plot, Qt::Key_Plus);
        charts.click("nowButton");
        QVERIFY(window.follows() && window.span() == hour);
    }

    void aWindowStaysInsideOfWhatIsKept()
    {
        const qint64 now = 1'800'000'000'000;
        TimeWindow window;
        window.choose(hour, now);
        window.move(40 * hour, now);
        QCOMPARE(window.until(), now);
        window.move(-40 * hour, now);
        QCOMPARE(window.from(), now - TimeWindow::longest);
        window.zoom(1000, now, now);
        QCOMPARE(window.span(), TimeWindow::longest);
        QCOMPARE(window.until(), now);
        window.zoom(1e-6, now, now);
        QCOMPARE(window.span(), TimeWindow::shortest);
        window.choose(hour, now);
        window.zoom(0.5, now - hour / 2, now); // the moment keeps its place
        QCOMPARE(now - hour / 2 - window.from(), hour / 4);
        window.choose(hour, now);
        QVERIFY(!window.advance(now + 500, 1000));
        QVERIFY(window.advance(now + 1000, 1000));
        QVERIFY(window.advance(now - 90 * minute, 1000)); // the clock was set back
        QCOMPARE(window.until(), now - 90 * minute);
    }

    void hoverReadsAllCharts()
    {
        Charts charts;
        ChartPlot &plot = charts.plot("cpuChart");
        const QPointF at(plot.width() / 2.0, 40);
        QMouseEvent move(QEvent::MouseMove, at, plot.mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QApplication::sendEvent(&plot, &move);
        for (const char *chart : {"cpuChart", "memoryChart", "networkChart", "diskChart"}) {
            QCOMPARE(charts.plot(chart).cursorAt(), plot.cursorAt());
            QVERIFY(charts.plot(chart).cursorAt());
            const QString said = charts.plot(chart).accessibleDescription();
            for (const char *guest : {"dom0: ", "zimbra: ", "web: ", "w2012: "})
                QVERIFY2(said.contains(QLatin1String(guest)), qPrintable(said));
        }
        QVERIFY(
            charts.plot("memoryChart").accessibleDescription().contains(QStringLiteral("zimbra: 6.0 GiB")));
        QVERIFY(plot.findChild<QWidget *>(QStringLiteral("readout"))->isVisible());
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(&plot, &leave);
        QVERIFY(!plot.cursorAt());
        QVERIFY(!plot.findChild<QWidget *>(QStringLiteral("readout"))->isVisible());
    }

    void arrowKeysReadToo()
    {
        Charts charts(QStringLiteral("zimbra"));
        ChartPlot &plot = charts.plot("diskChart");
        plot.setFocus();
        QTest::keyClick(&plot, Qt::Key_Left);
        const qint64 end = *plot.cursorAt();
        QCOMPARE(end, charts.view().window().until());
        QTest::keyClick(&plot, Qt::Key_Left);
        QTest::keyClick(&plot, Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(*plot.cursorAt() < end - 3 * minute);
        QVERIFY(plot.accessibleDescription().contains(QStringLiteral("read: ")));
        QVERIFY(plot.accessibleDescription().contains(QStringLiteral("KiB/s")));
        QTest::keyClick(&plot, Qt::Key_Right);
        QTest::keyClick(&plot, Qt::Key_Home);
        QCOMPARE(*plot.cursorAt(), charts.view().window().from());
        QTest::keyClick(&plot, Qt::Key_End);
        QCOMPARE(*plot.cursorAt(), end);
    }

    void aLostLinkIsAGap()
    {
        Charts charts(QStringLiteral("zimbra"));
        charts.click("range5min");
        HostSession &session = charts.fixture().session(demo);
        session.disconnectFromHost();
        charts.fixture().pass(60s);
        session.connectToHost();
        charts.fixture().pass(30s);
        charts.second();
        const auto &samples = charts.plot("cpuChart").lines().first().samples;
        QCOMPARE(std::count_if(samples.begin(), samples.end(), [](auto &sample) { return sample.isGap(); }),
                 1);
        const auto data = charts.plot("cpuChart").graph(0)->data();
        QCOMPARE(
            std::count_if(data->begin(), data->end(), [](auto &point) { return std::isnan(point.value); }),
            1);
        const auto gap =
            std::find_if(samples.begin(), samples.end(), [](auto &sample) { return sample.isGap(); });
        charts.plot("cpuChart").setCursor(gap->at + 30 * 1000);
        QVERIFY(charts.plot("cpuChart").readoutText().endsWith(QStringLiteral("zimbra: no reading")));
    }

    void picturesAndTablesAreSaved()
    {
        Charts charts;
        QTemporaryDir folder;
        const QString picture = folder.filePath(QStringLiteral("charts.png"));
        QVERIFY(charts.view().savePicture(picture).ok());
        const QImage image(picture);
        QVERIFY(image.width() > 600 && image.height() > 4 * 150);
        const QString table = folder.filePath(QStringLiteral("charts.csv"));
        QVERIFY(charts.view().saveTable(table).ok());
        QFile file(table);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList lines = file.readAll().split('\n');
        QVERIFY(lines.first().startsWith("time_utc,guest,cpu_percent,"));
        QVERIFY(lines.size() > 500);
        QVERIFY(lines.at(1).startsWith("2026-01-0"));
        // Where nothing can be written, a sentence with the path says so, and no half a file is left.
        const QString nowhere = folder.filePath(QStringLiteral("no/such/folder/charts.csv"));
        for (const Result<void> &saved :
             {charts.view().saveTable(nowhere), charts.view().savePicture(nowhere)}) {
            QVERIFY(!saved.ok());
            QVERIFY(render(saved.error()).contains(nowhere));
            QVERIFY(!saved.error().detail.isEmpty());
        }
    }

    void whatHappenedToTheFileIsSaidOnce()
    {
        WindowFixture window({savedHost(QStringLiteral("dom0-a"))});
        window.spoilReadings(QStringLiteral("dom0-a"));
        MainWindow &shown = window.open();
        QVERIFY(window.untilRead(QStringLiteral("dom0-a")));
        window.pass(20s);
        shown.selectHost(QStringLiteral("dom0-a"));
        shown.hostPage().setCurrentTab(2);
        window.pass(200ms);
        auto *bar = shown.hostPage()
                        .findChild<QWidget *>(QStringLiteral("chartsTab"))
                        ->findChild<MessageBar *>(QStringLiteral("problemBar"));
        QVERIFY(bar->isVisible());
        const QList<QLabel *> labels = bar->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](QLabel *label) {
            return label->text().contains(QStringLiteral("cannot be read"));
        }));
        bar->hide(); // put away
        shown.hostPage().findChild<ChartsView *>(QStringLiteral("chartsTab"))->chooseSpan(5 * minute);
        QVERIFY(!bar->isVisible());
    }

    void nothingIsDrawnThatNobodySees()
    {
        Charts charts;
        ChartPlot &plot = charts.plot("cpuChart");
        int drawn = 0;
        connect(&plot, &QCustomPlot::afterReplot, this, [&drawn] { ++drawn; });
        charts.fixture().window().hostPage().setCurrentTab(0);
        drawn = 0;
        charts.fixture().pass(30s);
        QCOMPARE(drawn, 0);
        charts.fixture().window().hostPage().setCurrentTab(2);
        QVERIFY(charts.fixture().until([&drawn] { return drawn > 0; }));
    }

    void theLanguageChanges()
    {
        Charts charts(QStringLiteral("zimbra"));
        charts.fixture().window().setLanguage(QStringLiteral("es"));
        charts.fixture().pass(200ms);
        QCOMPARE(charts.label("networkTitle").text(), QStringLiteral("Red"));
        QCOMPARE(charts.names("diskChart"),
                 QStringList({QStringLiteral("lectura"), QStringLiteral("escritura")}));
        QVERIFY(charts.label("sinceLabel").text().startsWith(QStringLiteral("Lecturas desde")));
        charts.fixture().window().setLanguage(QStringLiteral("en"));
    }
};

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
