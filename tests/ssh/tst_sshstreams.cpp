// SPDX-License-Identifier: GPL-3.0-or-later
#include "jumpway.h"
#include "loopbacksshd.h"
#include "ownprocess.h"
#include "testlink.h"

#include <QSignalSpy>
#include <QThread>

using namespace domcero;
using namespace domcero::test;

namespace {

qint64 processNamed(qint64 ancestor, const QByteArray &name)
{
    const QList<qint64> all = descendants(ancestor);
    const auto it = std::find_if(all.begin(), all.end(), [&name](qint64 id) {
        return readFile(QStringLiteral("/proc/%1/comm").arg(id)).trimmed() == name;
    });
    return it == all.end() ? 0 : *it;
}

qint64 bytesWritten(qint64 process)
{
    for (const QByteArray &line : readFile(QStringLiteral("/proc/%1/io").arg(process)).split('\n')) {
        if (line.startsWith("wchar: "))
            return line.mid(7).toLongLong();
    }
    return -1;
}

// Without this thread's event loop, as a blocked window would: until the process writes no more, or has
// written more than `most`. What it has written.
qint64 standStill(qint64 process, qint64 most)
{
    qint64 written = bytesWritten(process);
    for (int unchanged = 0; unchanged < 25 && written <= most;) {
        QThread::msleep(20);
        const qint64 now = bytesWritten(process);
        unchanged = now == written ? unchanged + 1 : 0;
        written = now;
    }
    return written;
}

} // namespace

// Streams of more than their receiver takes, and of less than lines.
class TestSshStreams : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!LoopbackSshd::isPossible())
            QSKIP("no sshd on this machine");
        qunsetenv("SSH_AUTH_SOCK");
        QVERIFY(m_server.start());
        m_engine = std::make_unique<SshEngine>();
        m_link = std::make_unique<TestLink>(*m_engine, m_server.entry());
        QVERIFY(m_link->connectIt());
    }
    void aFloodStopsAtTheHostWhileNobodyTakesIt();
    void nothingIsLostWhenItGoesOn();
    void aFloodThroughJumpHostsStopsToo();
    void aLineHasALimit_data();
    void aLineHasALimit();

private:
    std::unique_ptr<LineStream> open(const QString &script, const QStringList &arguments = {})
    {
        return m_link->transport->openStream(Command::script(script, arguments));
    }

    LoopbackSshd m_server;
    // Made behind the server: a QProcess that is started beside other threads leaves the thread sanitizer
    // blind (vfork: what it switches off for the child stays off in the parent).
    std::unique_ptr<SshEngine> m_engine;
    std::unique_ptr<TestLink> m_link;
};

void TestSshStreams::aFloodStopsAtTheHostWhileNobodyTakesIt()
{
    constexpr qint64 most = 16 * 1024 * 1024;
    auto stream = open(QStringLiteral("flood"));
    QVERIFY(stream);
    qint64 taken = 0;
    qint64 written = 0;
    connect(stream.get(), &LineStream::lineReceived, this, [&](const QByteArray &line) {
        if (taken == 0)
            written = standStill(processNamed(m_server.processId(), "yes"), most);
        taken += line.size() + 1;
    });
    const QSignalSpy ended(stream.get(), &LineStream::ended);
    QTRY_VERIFY_WITH_TIMEOUT(taken > 0, 20000);
    QVERIFY2(written > 0 && written <= most, qPrintable(QString::number(written)));
    // It goes on, and its neighbours with it.
    QTRY_VERIFY_WITH_TIMEOUT(taken > 2 * most, 60000);
    QVERIFY(m_link->run(QStringLiteral("true"), {}).ok());
    QVERIFY(ended.isEmpty());
    stream.reset();
    QTRY_COMPARE_WITH_TIMEOUT(processNamed(m_server.processId(), "yes"), 0, 20000);
}

// Each leg holds a window at most, and what is held is not here: 100 MB pass in a process that hardly grows.
void TestSshStreams::aFloodThroughJumpHostsStopsToo()
{
    constexpr qint64 most = 32 * 1024 * 1024;
    JumpWay way(3);
    QVERIFY(way.start());
    TestLink link(*m_engine, way.entry());
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    auto stream = link.transport->openStream(Command::script(QStringLiteral("flood"), {}));
    QVERIFY(stream);
    const qint64 before = residentMiB();
    qint64 largest = 0;
    qint64 taken = 0;
    qint64 written = 0;
    connect(stream.get(), &LineStream::lineReceived, this, [&](const QByteArray &line) {
        if (taken == 0)
            written = standStill(processNamed(way.host().processId(), "yes"), most);
        if (taken / most != (taken + line.size() + 1) / most)
            largest = std::max(largest, residentMiB());
        taken += line.size() + 1;
    });
    QTRY_VERIFY_WITH_TIMEOUT(taken > 0, 20000);
    QVERIFY2(written > 0 && written <= most, qPrintable(QString::number(written)));
    QTRY_VERIFY_WITH_TIMEOUT(taken > 100 * 1024 * 1024, 120000);
    qInfo() << "held at the host after" << written / 1024 << "KiB; resident MiB" << before << "to" << largest;
    QVERIFY2(largest - before < 48, qPrintable(QString::number(largest - before)));
    QVERIFY(link.run(QStringLiteral("true"), {}).ok());
}

void TestSshStreams::nothingIsLostWhenItGoesOn()
{
    constexpr int count = 1000000;
    auto stream = open(QStringLiteral("count"), {QString::number(count)});
    QVERIFY(stream);
    int next = 1;
    bool inOrder = true;
    connect(stream.get(), &LineStream::lineReceived, this, [&](const QByteArray &line) {
        if (next == 1)
            standStill(processNamed(m_server.processId(), "seq"), 16 * 1024 * 1024);
        inOrder = inOrder && line == QByteArray::number(next);
        ++next;
    });
    const QSignalSpy ended(stream.get(), &LineStream::ended);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60000);
    QVERIFY(inOrder);
    QCOMPARE(next, count + 1);
}

void TestSshStreams::aLineHasALimit_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("64 KiB") << 64 * 1024 << true;
    QTest::newRow("one byte more") << 64 * 1024 + 1 << false;
    QTest::newRow("without end") << 100 * 1024 * 1024 << false;
}

void TestSshStreams::aLineHasALimit()
{
    QFETCH(int, length);
    QFETCH(bool, isTaken);
    auto stream = open(QStringLiteral("longline"), {QString::number(length)});
    QVERIFY(stream);
    QList<QByteArray> lines;
    QList<Error> ended;
    connect(stream.get(), &LineStream::lineReceived, this, [&](const QByteArray &line) { lines += line; });
    connect(stream.get(), &LineStream::ended, this, [&](const Error &error) { ended += error; });
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60000);
    if (isTaken) {
        QCOMPARE(lines, (QList<QByteArray>{"first", QByteArray(length, 'x'), "last"}));
        QVERIFY(ended.first().code != ErrorCode::OutputTooLarge);
    } else {
        QCOMPARE(lines, QList<QByteArray>{"first"});
        QCOMPARE(ended.first().code, ErrorCode::OutputTooLarge);
    }
    stream.reset();
    QTRY_COMPARE_WITH_TIMEOUT(processNamed(m_server.processId(), "head"), 0, 20000);
}

QTEST_GUILESS_MAIN(TestSshStreams)
#include "tst_sshstreams.moc"
