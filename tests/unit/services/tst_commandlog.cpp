// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/commandlog.h"
#include "support/faketransport.h"

#include <QSignalSpy>
#include <QTest>

using namespace domcero;
using test::FakeTransport;

class TestCommandLog : public QObject
{
    Q_OBJECT

    static Command command(const QString &word) { return Command{QStringLiteral("echo"), {word}, {}, false}; }

private Q_SLOTS:
    void aCommandIsThereFromItsBeginning()
    {
        FakeTransport transport;
        transport.setHostName(QStringLiteral("dom0-a"));
        transport.connectToHost();
        transport.answer(QStringLiteral("echo hola"), "hola\n");
        CommandLog log;
        log.follow(transport);
        QSignalSpy appended(&log, &CommandLog::appended);
        QSignalSpy updated(&log, &CommandLog::updated);
        transport.run(command(QStringLiteral("hola")));
        QCOMPARE(appended.size(), 1);
        QCOMPARE(log.records().first().text, QStringLiteral("echo hola"));
        QCOMPARE(log.records().first().host, QStringLiteral("dom0-a"));
        QVERIFY(!log.records().first().duration);
        QTRY_COMPARE(updated.size(), 1);
        QCOMPARE(updated.first().first().toInt(), 0);
        QCOMPARE(log.records().first().exitStatus, 0);
        QCOMPARE(log.records().first().standardOutput, QByteArray("hola\n"));
    }

    void endsComeInAnyOrder()
    {
        FakeTransport slow;
        FakeTransport quick;
        slow.connectToHost();
        quick.connectToHost();
        slow.hold(true);
        CommandLog log;
        log.follow(slow);
        log.follow(quick);
        slow.run(command(QStringLiteral("a")));
        quick.run(command(QStringLiteral("b")));
        QTRY_VERIFY(log.records().at(1).duration);
        QVERIFY(!log.records().at(0).duration);
        slow.release();
        QTRY_VERIFY(log.records().at(0).duration);
    }

    void theOldestGo()
    {
        FakeTransport transport;
        transport.connectToHost();
        transport.hold(true);
        CommandLog log(3);
        log.follow(transport);
        QSignalSpy dropped(&log, &CommandLog::aboutToDropOldest);
        QSignalSpy updated(&log, &CommandLog::updated);
        for (int i = 0; i < 5; ++i)
            transport.run(command(QString::number(i)));
        QCOMPARE(dropped.size(), 2);
        QCOMPARE(log.records().size(), 3);
        QCOMPARE(log.records().first().text, QStringLiteral("echo 2"));
        transport.release(); // the ends of those that are gone are no longer of interest
        QTRY_COMPARE(updated.size(), 3);
        QCOMPARE(log.records().size(), 3);
    }

    void bytesAreCountedToo()
    {
        FakeTransport transport;
        transport.connectToHost();
        for (int i = 0; i < 4; ++i)
            transport.answer(QStringLiteral("echo %1").arg(i), QByteArray(400, 'x'));
        CommandLog log(100, 1000);
        log.follow(transport);
        QSignalSpy updated(&log, &CommandLog::updated);
        for (int i = 0; i < 4; ++i)
            transport.run(command(QString::number(i)));
        QTRY_COMPARE(updated.size(), 4);
        QCOMPARE(log.records().size(), 2);
        QCOMPARE(log.records().last().text, QStringLiteral("echo 3"));
    }
};

QTEST_GUILESS_MAIN(TestCommandLog)
#include "tst_commandlog.moc"
