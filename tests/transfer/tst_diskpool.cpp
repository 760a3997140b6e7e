// SPDX-License-Identifier: GPL-3.0-or-later
// When what a pool was asked for has ended, and what it held is closed.
#include "base/whendone.h"
#include "services/transfer/diskpool.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <QTest>

using namespace domcero;

class TestDiskPool : public QObject
{
    Q_OBJECT
    // Its semaphore tells when it goes on; `held` is let go with it.
    static QFuture<Result<int>> hold(DiskPool &pool, const std::shared_ptr<QSemaphore> &may,
                                     const std::shared_ptr<int> &held)
    {
        return pool.run<int>([may, held]() -> Result<int> {
            may->acquire();
            return *held;
        });
    }

private Q_SLOTS:
    void nothingUnderWay()
    {
        DiskPool pool;
        QVERIFY(pool.settled().isFinished());
        QVERIFY(QTest::qWaitFor(
            [done = pool.run<int>([]() -> Result<int> { return 1; })] { return done.isFinished(); }));
        QVERIFY(pool.settled().isFinished());
    }

    void whatWasAskedForBefore()
    {
        DiskPool pool;
        const auto first = std::make_shared<QSemaphore>();
        const auto second = std::make_shared<QSemaphore>();
        auto held = std::make_shared<int>(7);
        const std::weak_ptr<int> isHeld = held;
        const QFuture<Result<int>> work = hold(pool, first, std::exchange(held, nullptr));
        const QFuture<Result<void>> settled = pool.settled();
        const QFuture<Result<int>> later = hold(pool, second, std::make_shared<int>(8));
        const QFuture<Result<void>> all = pool.settled();
        bool closed = false;
        whenDone(settled, this, [&](const Result<void> &result) { closed = result && isHeld.expired(); });

        QCoreApplication::processEvents();
        QVERIFY(!settled.isFinished() && !isHeld.expired());
        first->release();
        QVERIFY(QTest::qWaitFor([&] { return work.isFinished(); }));
        QVERIFY(settled.isFinished() && closed);
        QVERIFY(!all.isFinished());
        second->release();
        QVERIFY(QTest::qWaitFor([&] { return later.isFinished(); }));
        QVERIFY(all.isFinished());
    }

    // The later may end first.
    void outOfOrder()
    {
        DiskPool pool;
        const auto first = std::make_shared<QSemaphore>();
        const auto second = std::make_shared<QSemaphore>(1);
        const QFuture<Result<int>> slow = hold(pool, first, std::make_shared<int>(1));
        const QFuture<Result<int>> quick = hold(pool, second, std::make_shared<int>(2));
        const QFuture<Result<void>> all = pool.settled();
        QVERIFY(QTest::qWaitFor([&] { return quick.isFinished(); }));
        QVERIFY(!all.isFinished());
        first->release();
        QVERIFY(QTest::qWaitFor([&] { return slow.isFinished(); }));
        QVERIFY(all.isFinished());
    }

    // As when a person closes the window: who hears of it ends the pool.
    void endedByWhoHears()
    {
        auto pool = std::make_unique<DiskPool>();
        const QFuture<Result<int>> work = pool->run<int>([]() -> Result<int> { return 3; });
        whenDone(pool->settled(), this, [&pool](const Result<void> &) { pool.reset(); });
        QVERIFY(QTest::qWaitFor([&] { return work.isFinished(); }));
        QVERIFY(!pool);
    }
};

QTEST_GUILESS_MAIN(TestDiskPool)
#include "tst_diskpool.moc"
