// SPDX-License-Identifier: GPL-3.0-or-later
// The file of the kept past: nothing that happens to it may crash the program or cost more than what was hit.
#include "services/metrics/metricsfile.h"
#include "services/metrics/metricsstore.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace domcero;

namespace {

constexpr qint64 begin = 1'767'323'100'000;

MetricValues all(double value)
{
    MetricValues values;
    values.fill(value);
    return values;
}

// A file as it is after some life: a snapshot, then batches of readings, one of a new guest.
QByteArray livedFile(MetricsStore &store)
{
    for (int i = 0; i < 500; ++i) {
        store.append(QStringLiteral("Domain-0"), begin + i * 5000, all(3));
        store.append(QStringLiteral("mail"), begin + i * 5000, all(20));
    }
    QByteArray file = store.snapshot(0);
    for (int batch = 0; batch < 5; ++batch) {
        for (int i = 0; i < 10; ++i) {
            store.append(QStringLiteral("mail"), begin + (500 + 10 * batch + i) * 5000, all(30 + batch));
            if (batch >= 2)
                store.append(QStringLiteral("new"), begin + (500 + 10 * batch + i) * 5000, all(1));
        }
        file += store.takePending();
    }
    return file;
}

QList<double> means(const MetricsStore &store, const char *domain)
{
    QList<double> values;
    for (const MetricSample &sample :
         store.samples(QLatin1String(domain), {Metric::Cpu}, begin, begin + 3600 * 1000)) {
        if (!sample.isGap())
            values.append(std::round(sample.mean * 100) / 100);
    }
    return values;
}

} // namespace

class TestMetricsFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasWrittenIsRead()
    {
        MetricsStore store;
        const QByteArray file = livedFile(store);
        MetricsStore again;
        QCOMPARE(again.load(file), MetricsStore::Loaded::Whole);
        QCOMPARE(again.domains(),
                 QStringList({QStringLiteral("Domain-0"), QStringLiteral("mail"), QStringLiteral("new")}));
        for (const char *domain : {"Domain-0", "mail", "new"}) {
            QCOMPARE(means(again, domain), means(store, domain));
            QCOMPARE(again.number(QLatin1String(domain)), store.number(QLatin1String(domain)));
        }
        QCOMPARE(again.first(), begin);
        QVERIFY(again.takePending().isEmpty());
        // What is replayed from the blocks behind the snapshot went through 16 bits, so not byte for byte.
        QCOMPARE(again.snapshot(0).size(), store.snapshot(0).size());
    }

    void namesMayBeAnyBytes()
    {
        MetricsStore store;
        const QString odd = QStringLiteral("caf") + QChar(0xDCE9) + QLatin1Char(' ');
        store.append(odd, begin, all(1));
        MetricsStore again;
        QCOMPARE(again.load(metricsfile::header() + store.takePending()), MetricsStore::Loaded::Whole);
        QCOMPARE(again.domains(), QStringList{odd});
    }

    void aTornTailCostsTheLastBatch()
    {
        MetricsStore store;
        const QByteArray file = livedFile(store);
        const qsizetype lastBlock = file.lastIndexOf(QByteArray("\xD0mB1", 4));
        for (qsizetype size = lastBlock + 1; size < file.size(); ++size) {
            MetricsStore again;
            QCOMPARE(again.load(file.first(size)), MetricsStore::Loaded::Damaged);
            QCOMPARE(means(again, "mail").last(), 33.0);
            QCOMPARE(means(again, "Domain-0"), means(store, "Domain-0"));
        }
        MetricsStore whole;
        QCOMPARE(whole.load(file.first(lastBlock)), MetricsStore::Loaded::Whole);
    }

    void aDamagedBlockCostsThatBlock()
    {
        MetricsStore store;
        const QByteArray file = livedFile(store);
        // In the snapshot of the first guest: the second is whole.
        QByteArray broken = file;
        broken[200] = static_cast<char>(broken[200] ^ 0x10);
        MetricsStore again;
        QCOMPARE(again.load(broken), MetricsStore::Loaded::Damaged);
        QCOMPARE(means(again, "mail"), means(store, "mail"));
        QVERIFY(means(again, "Domain-0").isEmpty());
        // And zeros, as after a loss of power, with more behind them.
        broken = file + QByteArray(4096, '\0');
        store.append(QStringLiteral("mail"), begin + 600 * 5000, all(77));
        broken += store.takePending();
        MetricsStore third;
        QCOMPARE(third.load(broken), MetricsStore::Loaded::Damaged);
        QCOMPARE(means(third, "mail").last(), 77.01);
    }

    void otherFilesAreToldApart()
    {
        MetricsStore store;
        QCOMPARE(store.load({}), MetricsStore::Loaded::Unreadable);
        QCOMPARE(store.load("hello"), MetricsStore::Loaded::Unreadable);
        QByteArray newer = metricsfile::header();
        newer[16] = 2;
        QCOMPARE(store.load(newer), MetricsStore::Loaded::Newer);
        // A kind of block that is not known is somebody's: it is passed over.
        const auto unknown = metricsfile::block(static_cast<metricsfile::BlockKind>(99), "later");
        QCOMPARE(store.load(metricsfile::header() + unknown), MetricsStore::Loaded::Whole);
        QVERIFY(store.domains().isEmpty());
    }

    // Bits, bytes and whole pieces of a good file changed at random; the seed makes a failure replayable.
    void anyDamageIsSurvived()
    {
        MetricsStore store;
        const QByteArray file = livedFile(store);
        constexpr quint32 seed = 20261125;
        QRandomGenerator random(seed);
        for (int round = 0; round < 400; ++round) {
            QByteArray broken = file;
            for (int change = random.bounded(1, 6); change > 0 && !broken.isEmpty(); --change) {
                const qsizetype at = random.bounded(static_cast<int>(broken.size()));
                const qsizetype length = std::min<qsizetype>(random.bounded(1, 300), broken.size() - at);
                switch (random.bounded(4)) {
                case 0:
                    broken[at] = static_cast<char>(broken[at] ^ (1 << random.bounded(8)));
                    break;
                case 1:
                    broken.remove(at, length);
                    break;
                case 2:
                    broken.insert(at, broken.mid(random.bounded(static_cast<int>(broken.size())), length));
                    break;
                default:
                    broken.truncate(at);
                }
            }
            checkUse(broken);
        }
    }

    // The same inside the blocks, with checksums that hold: what a defect or an attacker would write.
    void anyContentIsSurvived()
    {
        MetricsStore store;
        const QByteArray file = livedFile(store);
        const auto contents = metricsfile::read(file);
        QCOMPARE(contents.damaged, 0);
        QRandomGenerator random(77);
        for (int round = 0; round < 400; ++round) {
            QByteArray made = metricsfile::header();
            for (const metricsfile::Block &block : contents.blocks) {
                QByteArray content = block.content.toByteArray();
                for (int change = random.bounded(4); change > 0 && !content.isEmpty(); --change) {
                    const int at = random.bounded(static_cast<int>(
                        std::min<qsizetype>(content.size(), random.bounded(2) ? 64 : content.size())));
                    content[at] = static_cast<char>(random.bounded(256));
                    if (random.bounded(5) == 0)
                        content.truncate(at);
                }
                made += metricsfile::block(block.kind, content);
            }
            checkUse(made);
        }
    }

    void guestsThatAreGoneAreForgottenInTime()
    {
        MetricsStore store;
        store.append(QStringLiteral("old"), begin, all(1));
        store.append(QStringLiteral("now"), begin + 26 * 3600 * 1000LL, all(1));
        MetricsStore again;
        QCOMPARE(again.load(store.snapshot(begin + 3600 * 1000)), MetricsStore::Loaded::Whole);
        QCOMPARE(again.domains(), QStringList{QStringLiteral("now")});
        QCOMPARE(again.number(QStringLiteral("now")), 1); // its colour stays
        again.append(QStringLiteral("next"), begin + 26 * 3600 * 1000LL, all(1));
        QCOMPARE(again.number(QStringLiteral("next")), 0);
    }

private:
    // Whatever was read can be looked at, added to, and written so that it is read as whole.
    static void checkUse(const QByteArray &file)
    {
        MetricsStore store;
        const auto loaded = store.load(file);
        if (loaded == MetricsStore::Loaded::Newer || loaded == MetricsStore::Loaded::Unreadable)
            QVERIFY(store.domains().isEmpty());
        const QStringList domains = store.domains();
        for (const QString &domain : domains) {
            QVERIFY(store.samples(domain, {Metric::Cpu, Metric::Memory}, begin, begin + 3600 * 1000).size() <
                    2000);
            (void)store.first(domain);
            store.append(domain, begin + 900 * 5000, all(4));
        }
        MetricsStore again;
        QCOMPARE(again.load(store.snapshot(0)), MetricsStore::Loaded::Whole);
        QCOMPARE(again.domains(), store.domains());
    }
};

QTEST_GUILESS_MAIN(TestMetricsFile)
#include "tst_metricsfile.moc"
