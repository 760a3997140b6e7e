// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/writepace.h"

#include <QTest>

using namespace domcero;
using namespace std::chrono_literals;

// What a channel may have on its way, by the window that the host tells.
class TestWritePace : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 kibibyte = 1024;
    static constexpr qint64 window = 2048 * kibibyte; // OpenSSH's

private Q_SLOTS:
    void aNearHostIsNotFlooded()
    {
        WritePace pace;
        pace.openingTook(0ms);
        QCOMPARE(pace.room(window, 1ms), 256 * kibibyte);
        QCOMPARE(pace.room(window - 200 * kibibyte, 1ms), 56 * kibibyte);
        QCOMPARE(pace.room(window - 256 * kibibyte, 1ms), 0);
        // It has read something.
        QCOMPARE(pace.room(window - 128 * kibibyte, 2ms), 128 * kibibyte);
        QCOMPARE(pace.room(window, 3ms), 256 * kibibyte);
    }

    void aFarOneHasItsWholeWindow()
    {
        WritePace pace;
        pace.openingTook(5ms);
        QCOMPARE(pace.room(window, 6ms), 640 * kibibyte);
        WritePace far;
        far.openingTook(20ms);
        QCOMPARE(far.room(window, 21ms), window);
        QCOMPARE(far.room(100, 22ms), 100);
        QCOMPARE(far.room(0, 22ms), 0);
    }

    void aSmallWindowIsUsedUp()
    {
        WritePace pace;
        QCOMPARE(pace.room(24 * kibibyte, 0ms), 24 * kibibyte); // Dropbear's
        QCOMPARE(pace.room(0, 1ms), 0);
        QCOMPARE(pace.room(0, 5000ms), 0);
        QCOMPARE(pace.room(10, 5001ms), 10);
    }

    // A server that tells nothing until half of its window was read would wait for ever.
    void whoeverTellsNothingGetsMore()
    {
        WritePace pace;
        const qint64 left = window - 256 * kibibyte;
        QCOMPARE(pace.room(window, 10ms), 256 * kibibyte);
        QCOMPARE(pace.room(left, 11ms), 0);
        QCOMPARE(pace.room(left, 110ms), 0);
        QCOMPARE(pace.room(left, 111ms), 256 * kibibyte);
        QCOMPARE(pace.room(window - 512 * kibibyte, 112ms), 0);
        QCOMPARE(pace.room(window - 512 * kibibyte, 300ms), 512 * kibibyte);
        QCOMPARE(pace.room(window, 301ms), 1024 * kibibyte); // from then on
        // A program that reads slowly is none of these.
        WritePace slow;
        slow.room(window, 0ms);
        qint64 at = left;
        for (auto now = 0ms; now < 1000ms; now += 90ms) {
            QCOMPARE(slow.room(at, now), 0);
            at -= 1;
        }
    }
};

QTEST_GUILESS_MAIN(TestWritePace)
#include "tst_writepace.moc"
