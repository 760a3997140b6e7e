// SPDX-License-Identifier: GPL-3.0-or-later
// P11: a chart of ten domains over 24 hours out of the kept past, replotted, beside QCustomPlot with the same
// day as every reading; and the memory of a day of 100 hosts with 20 guests each. Processor time, medians of
// three interleaved rounds of five.
#include "gui/charts/chartplot.h"
#include "services/metrics/metricsstore.h"

#include "residentmemory.h"

#include <QApplication>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <vector>

using namespace domcero;

namespace {

constexpr qint64 second = 1000;
constexpr qint64 day = 24 * 3600 * second;
constexpr qint64 end = 1'767'323'100'000;
const QSize size(1000, 400);

double cpuMilliseconds(const std::function<void()> &work)
{
    const std::clock_t before = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double load(int guest, qint64 at)
{
    const double seconds = static_cast<double>(at % day) / second;
    return 20 + 3 * guest + 10 * std::sin(seconds / 700 + guest) +
           (static_cast<qint64>(seconds) * 7919 % 97 == 0 ? 60 : 0);
}

MetricValues valuesAt(int guest, qint64 at)
{
    const double percent = load(guest, at);
    return {percent, 4e9, percent * 900, percent * 1200, percent * 4000, percent * 3000};
}

QString guestName(int guest)
{
    return QStringLiteral("guest-%1").arg(guest, 2, 10, QLatin1Char('0'));
}

// All tiers are as full after it as after a day of readings every 5 s, in a twelfth of the time.
void fillADay(MetricsStore &store, int guests, qint64 period)
{
    for (qint64 at = end - day; at < end; at += at < end - 1800 * second ? period : 5 * second) {
        for (int guest = 0; guest < guests; ++guest)
            store.append(guestName(guest), at, valuesAt(guest, at));
    }
    (void)store.takePending();
}

void benchReplot()
{
    MetricsStore store;
    fillADay(store, 10, 5 * second);
    ChartPlot chart(ChartKind::Cpu);
    chart.resize(size);
    chart.show();
    QCustomPlot plain;
    plain.resize(size);
    plain.show();
    for (int guest = 0; guest < 10; ++guest) {
        QVector<QCPGraphData> data;
        for (qint64 at = end - day; at < end; at += 5 * second)
            data.append(QCPGraphData(static_cast<double>(at) / second, load(guest, at)));
        plain.addGraph()->setAntialiased(false);
        plain.graph(guest)->data()->set(data, true);
    }
    plain.xAxis->setRange(static_cast<double>(end - day) / second, static_cast<double>(end) / second);
    plain.yAxis->setRange(0, 130);
    QCoreApplication::processEvents();
    std::vector<double> ours;
    std::vector<double> readings;
    for (int round = 0; round < 15; ++round) {
        ours.push_back(cpuMilliseconds([&] {
            QList<ChartLine> lines;
            for (int guest = 0; guest < 10; ++guest)
                lines.append({guestName(guest), guest,
                              store.samples(guestName(guest), {Metric::Cpu}, end - day, end)});
            chart.setLines(lines);
            chart.setWindow(end - day, end);
            chart.refresh(true);
        }));
        readings.push_back(cpuMilliseconds([&] { plain.replot(); }));
    }
    int points = 0;
    for (int i = 0; i < chart.graphCount(); ++i)
        points = std::max(points, chart.graph(i)->dataCount());
    std::printf(
        "P11 10 graphs x 24 h, %d x %d, read from the tiers and replotted: %.1f ms (goal 12), at most %d "
        "points a graph; QCustomPlot with 17280 readings a graph: %.1f ms, ratio %.2f\n",
        size.width(), size.height(), median(ours), points, median(readings), median(ours) / median(readings));
}

void benchMemory()
{
    constexpr int hosts = 100;
    constexpr int domains = 21;
    std::vector<std::unique_ptr<MetricsStore>> stores;
    (void)valuesAt(0, end);
    const double before = bench::residentMebibytes();
    for (int host = 0; host < hosts; ++host) {
        stores.push_back(std::make_unique<MetricsStore>());
        fillADay(*stores.back(), domains, 60 * second);
    }
    const double used = bench::residentMebibytes() - before;
    std::printf(
        "P11 24 h of %d hosts with dom0 and 20 guests, 6 series each: %.1f MB resident (goal 60), %.1f kB a "
        "domain; 500 hosts with 50 guests would be %.0f MB (goal 400)\n",
        hosts, used * 1.048576, used * 1048.576 / (hosts * domains),
        used * 1.048576 / (hosts * domains) * 500 * 51);
    QByteArray file = stores.front()->snapshot(0);
    const double wrote = cpuMilliseconds([&] { file = stores.front()->snapshot(0); });
    MetricsStore again;
    const double loaded = cpuMilliseconds([&] { (void)again.load(file); });
    std::printf("P11 the file of such a host: %.0f kB, made in %.1f ms, read in %.1f ms\n",
                static_cast<double>(file.size()) / 1000, wrote, loaded);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    benchMemory(); // first: what the plots leave behind would be taken for it
    benchReplot();
    return 0;
}
