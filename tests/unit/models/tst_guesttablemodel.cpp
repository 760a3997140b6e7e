// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/guesttablemodel.h"
#include "support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace domcero;
using namespace std::chrono_literals;

namespace {

Guest guest(const QString &name, GuestState state = GuestState::Running)
{
    Guest made;
    made.name = name;
    made.state = state;
    made.vcpus = 2;
    made.memory = ByteSize::fromMiB(512);
    return made;
}

Usage usage(double cpu, std::chrono::milliseconds at)
{
    Usage made;
    made.cpuPercent = cpu;
    made.at = at;
    return made;
}

const QString a = QStringLiteral("a");
const QString b = QStringLiteral("b");
const QString c = QStringLiteral("c");
const QString d = QStringLiteral("d");

} // namespace

class TestGuestTableModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<test::ManualClock>();
        m_model = std::make_unique<GuestTableModel>(*m_clock);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_reset = std::make_unique<QSignalSpy>(m_model.get(), &QAbstractItemModel::modelReset);
        m_model->setLive(true);
        m_model->setGuests({guest(a), guest(b), guest(c)});
        m_clock->advance(5s);
    }
    void cleanup() { QCOMPARE(m_reset->count(), 0); }

    void rowsComeAndGoOneByOne()
    {
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        const QPersistentModelIndex last = m_model->index(2, 0);
        m_model->setGuests({guest(a), guest(c), guest(d)});
        QCOMPARE(names(), QStringList({a, c, d}));
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(last.row(), 1);
    }

    void onlyTheChangedRowIsAnnounced()
    {
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setGuests({guest(a), guest(b, GuestState::Paused), guest(c)});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 1);
    }

    void theSameReadingTwiceIsNoNews()
    {
        UsageHistory history;
        history.append(b, usage(40, 1s));
        m_model->setUsage(history);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setUsage(history);
        QCOMPARE(changed.count(), 0);
        history.append(b, usage(80, 3s));
        m_model->setUsage(history);
        QCOMPARE(changed.count(), 1);
        const auto shares = m_model->index(1, GuestTableModel::CpuColumn)
                                .data(GuestTableModel::HistoryRole)
                                .value<QList<double>>();
        QCOMPARE(shares, QList<double>({0.2, 0.4})); // of two CPUs
    }

    void theOrderFollowsLiveNumbersEveryTwoSeconds()
    {
        UsageHistory history;
        history.append(a, usage(10, 1s));
        history.append(b, usage(20, 1s));
        history.append(c, usage(30, 1s));
        m_model->setUsage(history);
        m_model->sort(GuestTableModel::CpuColumn, Qt::DescendingOrder);
        QCOMPARE(names(), QStringList({c, b, a}));
        const QPersistentModelIndex selected = m_model->index(0, 0);
        history.append(a, usage(99, 2s));
        m_clock->advance(1s);
        m_model->setUsage(history);
        QCOMPARE(names(), QStringList({c, b, a}));
        history.append(a, usage(98, 4s));
        m_clock->advance(1s);
        m_model->setUsage(history);
        QCOMPARE(names(), QStringList({a, c, b}));
        QCOMPARE(selected.row(), 1);
        QCOMPARE(selected.data().toString(), c);
    }

    void aNewGuestFindsItsPlaceInTheOrder()
    {
        m_model->sort(GuestTableModel::NameColumn, Qt::DescendingOrder);
        m_model->setGuests({guest(a), guest(b), guest(c), guest(d)});
        QCOMPARE(names(), QStringList({d, c, b, a}));
    }

    void aLostLinkTakesTheNumbersAway()
    {
        UsageHistory history;
        history.append(a, usage(10, 1s));
        m_model->setUsage(history);
        QVERIFY(!m_model->index(0, GuestTableModel::CpuColumn).data().toString().isEmpty());
        m_model->setLive(false);
        QVERIFY(m_model->index(0, GuestTableModel::CpuColumn).data().toString().isEmpty());
        QVERIFY(!m_model->index(0, 0).data(GuestTableModel::AliveRole).toBool());
    }

    void aStoppedGuestHasNoLoad()
    {
        UsageHistory history;
        history.append(a, usage(10, 1s));
        m_model->setUsage(history);
        m_model->setGuests({guest(a, GuestState::Stopped), guest(b), guest(c)});
        QVERIFY(m_model->index(0, GuestTableModel::CpuColumn).data().toString().isEmpty());
    }

private:
    QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < m_model->rowCount(); ++row)
            all.append(m_model->index(row, 0).data().toString());
        return all;
    }

    std::unique_ptr<test::ManualClock> m_clock;
    std::unique_ptr<GuestTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QSignalSpy> m_reset;
};

QTEST_GUILESS_MAIN(TestGuestTableModel)
#include "tst_guesttablemodel.moc"
