// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces of the kept past, each by itself: quantiser, tiers, gaps, clock jumps, line, table.
#include "services/metrics/biggest.h"
#include "services/metrics/bytestream.h"
#include "services/metrics/downsample.h"
#include "services/metrics/guestmetrics.h"
#include "services/metrics/metricscsv.h"
#include "services/metrics/quantized.h"

#include <QTest>

#include <cmath>

using namespace domcero;

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 begin = 1'767'323'100'000; // 2026-01-02, on a border of 5 minutes

MetricValues all(double value)
{
    MetricValues values;
    values.fill(value);
    return values;
}

int gapsIn(const QList<MetricSample> &samples)
{
    return static_cast<int>(
        std::count_if(samples.begin(), samples.end(), [](const auto &s) { return s.isGap(); }));
}

double greatest(const QList<MetricSample> &samples)
{
    double most = 0;
    for (const MetricSample &sample : samples)
        most = sample.isGap() ? most : std::max(most, sample.high);
    return most;
}

bool close(double a, double b)
{
    return std::abs(a - b) <= 0.0004 * std::max(a, b);
}

} // namespace

class TestMetrics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void quantaAreNearWhatTheyStandFor()
    {
        QCOMPARE(fromQuantized(quantize(0)), 0.0);
        QCOMPARE(fromQuantized(quantize(-3)), 0.0);
        QVERIFY(std::isnan(fromQuantized(noValue)));
        QCOMPARE(quantize(std::nan("")), noValue);
        for (double value = 0.05; value < 9e13; value *= 1.37)
            QVERIFY2(close(fromQuantized(quantize(value)), value), qPrintable(QString::number(value)));
        QVERIFY(fromQuantized(quantize(1e300)) >= 9.9e13);
        for (int quantum = 0; quantum < noValue; ++quantum)
            QCOMPARE(quantize(fromQuantized(static_cast<quint16>(quantum))), static_cast<quint16>(quantum));
    }

    void aDayIsKeptFinerTheYoungerItIs()
    {
        GuestMetrics metrics;
        for (qint64 at = begin; at < begin + 24 * hour; at += 5 * second)
            metrics.append(at, all(10));
        const qint64 end = begin + 24 * hour;
        const auto whole = metrics.samples({Metric::Cpu}, begin, end);
        QCOMPARE(gapsIn(whole), 0);
        QVERIFY(whole.first().at <= begin + 5 * minute);
        QCOMPARE(whole.last().at, end - 5 * second);
        QVERIFY(whole.size() <= 180 + 75 + 78 + 100);
        QVERIFY(std::is_sorted(whole.begin(), whole.end(), [](auto &a, auto &b) { return a.at < b.at; }));
        for (const MetricSample &sample : whole)
            QVERIFY(close(sample.mean, 10));
        const auto ages = [&](qint64 from, qint64 until) {
            return metrics.samples({Metric::Cpu}, end - from, end - until).size();
        };
        // A sample or so on each side is given too: what lies as far away as the longest slot.
        const auto isIn = [](qsizetype count, int least, int most) { return count >= least && count <= most; };
        QVERIFY(isIn(ages(14 * minute, 9 * minute), 60, 180 + 15));         // every reading
        QVERIFY(isIn(ages(60 * minute, 30 * minute), 30, 30 + 2 * 15 + 2)); // every minute
        QVERIFY(isIn(ages(6 * hour, 3 * hour), 36, 36 + 2 * 3 + 2));        // every 5 minutes
        QVERIFY(isIn(ages(23 * hour, 13 * hour), 40, 40 + 4));              // every quarter of an hour
        QCOMPARE(metrics.first(), begin);
    }

    void aPeakOutlivesItsReading()
    {
        GuestMetrics metrics;
        for (qint64 at = begin; at < begin + 12 * hour; at += 5 * second)
            metrics.append(at, all(at == begin + hour ? 396 : 4));
        const auto old = metrics.samples({Metric::Cpu}, begin + 55 * minute, begin + 65 * minute);
        QVERIFY(close(greatest(old), 396));
        for (const MetricSample &sample : old) {
            QVERIFY(close(sample.low, 4));
            QVERIFY(sample.mean < 12);
        }
    }

    void aGapIsAGap()
    {
        GuestMetrics metrics;
        auto readUntil = [&, at = begin](qint64 until) mutable {
            for (; at < until; at += 5 * second)
                metrics.append(at, all(1));
            at = until;
        };
        readUntil(begin + 10 * minute);
        QVERIFY(metrics.markGap());
        QVERIFY(!metrics.markGap());
        readUntil(begin + 11 * minute);
        QCOMPARE(gapsIn(metrics.samples({Metric::Cpu}, begin, begin + 11 * minute)), 1);
        // Nobody marks what a machine that slept did not read.
        metrics.append(begin + 20 * minute, all(1));
        QCOMPARE(gapsIn(metrics.samples({Metric::Cpu}, begin, begin + 20 * minute)), 2);
        // Slow polling is no gap.
        for (int i = 1; i < 60; ++i)
            metrics.append(begin + 20 * minute + i * 61 * second, all(1));
        QCOMPARE(gapsIn(metrics.samples({Metric::Cpu}, begin, begin + 90 * minute)), 2);
        // Nor is it hours later, out of the coarser tiers; there the long gap shows still.
        for (qint64 at = begin + 82 * minute; at < begin + 10 * hour; at += 5 * second)
            metrics.append(at, all(1));
        QCOMPARE(gapsIn(metrics.samples({Metric::Cpu}, begin + 22 * minute, begin + 10 * hour)), 0);
        for (qint64 at = begin + 11 * hour; at < begin + 12 * hour; at += 5 * second)
            metrics.append(at, all(1));
        for (qint64 at = begin + 12 * hour; at < begin + 20 * hour; at += 5 * second)
            metrics.append(at, all(1));
        QCOMPARE(gapsIn(metrics.samples({Metric::Cpu}, begin + 22 * minute, begin + 20 * hour)), 1);
    }

    void aClockThatIsSetBackForgetsTheFuture()
    {
        GuestMetrics metrics;
        for (qint64 at = begin; at <= begin + 2 * hour; at += 5 * second)
            metrics.append(at, all(1));
        metrics.append(begin + 2 * hour - 10 * second, all(7)); // a small step: that reading is dropped
        QCOMPARE(metrics.last(), begin + 2 * hour);
        metrics.append(begin + hour, all(7));
        QCOMPARE(metrics.last(), begin + hour);
        for (const MetricSample &sample : metrics.samples({Metric::Cpu}, begin, begin + 3 * hour))
            QVERIFY(sample.at <= begin + hour);
        metrics.append(begin + 90 * 24 * hour, all(3)); // and forward
        QCOMPARE(metrics.last(), begin + 90 * 24 * hour);
        QVERIFY(metrics.samples({Metric::Cpu}, begin + 89 * 24 * hour, begin + 90 * 24 * hour).size() >= 1);
    }

    void sumsNeverInventAPeak()
    {
        GuestMetrics metrics;
        // The one is busy when the other rests: the sum is always 10.
        for (qint64 at = begin; at < begin + 12 * hour; at += 5 * second) {
            MetricValues values = all(0);
            values[static_cast<std::size_t>(Metric::NetSent)] = at / (5 * second) % 2 ? 10 : 0;
            values[static_cast<std::size_t>(Metric::NetReceived)] = at / (5 * second) % 2 ? 0 : 10;
            metrics.append(at, values);
        }
        for (const MetricSample &sample :
             metrics.samples({Metric::NetSent, Metric::NetReceived}, begin, begin + 12 * hour)) {
            QVERIFY(close(sample.mean, 10));
            QVERIFY(close(sample.low, 10) && close(sample.high, 10));
        }
    }

    void whatWasWrittenIsRead()
    {
        GuestMetrics metrics;
        for (int i = 0; i < 20000; ++i)
            metrics.append(begin + i * 5 * second + i % 7, all(i % 300));
        ByteWriter writer;
        metrics.write(writer);
        GuestMetrics again;
        ByteReader reader(writer.bytes());
        QVERIFY(again.read(reader) && reader.atEnd());
        metrics.append(begin + 20001 * 5 * second, all(5));
        again.append(begin + 20001 * 5 * second, all(5));
        ByteWriter one;
        ByteWriter two;
        metrics.write(one);
        again.write(two);
        QCOMPARE(two.bytes(), one.bytes());
        for (qsizetype cut = 0; cut < writer.bytes().size(); cut += 97) {
            ByteReader torn(QByteArrayView(writer.bytes()).first(cut));
            QVERIFY(!again.read(torn));
            QVERIFY(!again.last());
        }
    }

    void aLineHasTwoPointsAPixelAndItsPeaks()
    {
        QList<MetricSample> samples;
        for (int i = 0; i < 86400; ++i) {
            const double value = i == 40000 ? 1000 : i == 50000 ? -1000 : std::sin(i / 500.0);
            samples.append({begin + i * second, value, value, value});
        }
        const auto line = downsampled(samples, begin, begin + 24 * hour, 900);
        QVERIFY(line.size() <= 1800);
        QVERIFY(line.size() > 900);
        const auto [least, most] =
            std::minmax_element(line.begin(), line.end(), [](auto &a, auto &b) { return a.y() < b.y(); });
        QCOMPARE(most->y(), 1000.0);
        QCOMPARE(least->y(), -1000.0);
        QVERIFY(std::is_sorted(line.begin(), line.end(), [](auto &a, auto &b) { return a.x() < b.x(); }));
        // Few samples stay as they are.
        const auto few = downsampled(samples.first(10), begin, begin + 9 * second, 900);
        QCOMPARE(few.size(), 10);
        QCOMPARE(few.at(3), QPointF((begin + 3 * second) / 1000.0, samples.at(3).mean));
        // A zoomed window costs no more.
        QVERIFY(downsampled(samples, begin + 3 * hour, begin + 3 * hour + 5 * minute, 300).size() <= 600 + 8);
        QVERIFY(downsampled({}, begin, begin + hour, 900).isEmpty());
        QVERIFY(!downsampled(samples, begin, begin, 0).isEmpty());
    }

    void aLineBreaksAtAGap()
    {
        QList<MetricSample> samples{{begin, 1, 3, 2},
                                    MetricSample::gap(begin + 1),
                                    {begin + minute, 5, 5, 5},
                                    MetricSample::gap(begin + 2 * minute)};
        const auto line = downsampled(samples, begin, begin + 2 * minute, 500);
        QCOMPARE(line.size(), 6);
        QCOMPARE(line.at(0).y(), 2.0);
        QCOMPARE(line.at(1).y(), 1.0);
        QCOMPARE(line.at(2).y(), 3.0);
        QCOMPARE(line.at(3).y(), 2.0);
        QVERIFY(std::isnan(line.at(4).y()));
        QCOMPARE(line.at(5).y(), 5.0);
    }

    void theNearestSampleSpeaksForAMoment()
    {
        const QList<MetricSample> samples{{begin, 1, 1, 1},
                                          {begin + 10 * second, 2, 2, 2},
                                          MetricSample::gap(begin + 10 * second + 1),
                                          {begin + hour, 3, 3, 3}};
        QCOMPARE(sampleNear(samples, begin + 4 * second)->mean, 1.0);
        QCOMPARE(sampleNear(samples, begin + 6 * second)->mean, 2.0);
        QVERIFY(!sampleNear(samples, begin + 30 * minute));
        QVERIFY(!sampleNear(samples, begin + 20 * second)); // in the gap
        QVERIFY(!sampleNear(samples, begin + hour - minute));
        QCOMPARE(sampleNear(samples, begin + hour + second)->mean, 3.0);
        QVERIFY(!sampleNear({}, begin));
    }

    void theBiggestAreThoseThatUseMostOfAnything()
    {
        MetricsStore store;
        store.append(QStringLiteral("Domain-0"), begin, all(0));
        for (int i = 0; i < 30; ++i)
            store.append(QStringLiteral("small-%1").arg(i), begin, all(1));
        MetricValues values = all(1);
        values[static_cast<std::size_t>(Metric::Cpu)] = 300;
        store.append(QStringLiteral("busy"), begin, values);
        values = all(1);
        values[static_cast<std::size_t>(Metric::DiskRead)] = 1e8;
        store.append(QStringLiteral("reader"), begin, values);
        const QStringList biggest = biggestDomains(store, begin - hour, begin + hour, 3);
        QCOMPARE(biggest,
                 QStringList({QStringLiteral("Domain-0"), QStringLiteral("busy"), QStringLiteral("reader")}));
        QCOMPARE(biggestDomains(store, begin - hour, begin + hour, 10).size(), 10);
        QCOMPARE(biggestDomains(store, begin - hour, begin + hour, 100), store.domains());
    }

    void theTableIsForPrograms()
    {
        MetricsStore store;
        store.append(QStringLiteral("web \"a\", b"), begin, {12.34, 4294967296.0, 1, 0, 0.5, 123456});
        store.append(QStringLiteral("=cmd"), begin + second, all(2));
        const QByteArray csv = metricsCsv(store, store.domains(), begin, begin + minute);
        const QByteArrayList lines = csv.split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines.at(0).startsWith(
            "time_utc,guest,cpu_percent,cpu_percent_min,cpu_percent_max,memory_bytes,"));
        QVERIFY(lines.at(0).contains("network_received_bytes_per_second"));
        QVERIFY2(lines.at(1).startsWith("2026-01-02T03:05:00.000Z,\"web \"\"a\"\", b\",12.34,12.34,12.34,"),
                 lines.at(1));
        QVERIFY2(lines.at(1).endsWith(",123500,123500,123500\r"), lines.at(1));
        QVERIFY2(lines.at(2).startsWith("2026-01-02T03:05:01.000Z,'=cmd,2.000,"), lines.at(2));
        QVERIFY(metricsCsv(store, store.domains(), begin + hour, begin + 2 * hour).count('\n') == 1);
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
