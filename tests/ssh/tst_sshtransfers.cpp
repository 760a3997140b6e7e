// SPDX-License-Identifier: GPL-3.0-or-later
// Files through a true sshd, whose line is cut, and what they leave to the other channels.
#include "loopbacksshd.h"
#include "services/transfer/carrier.h"
#include "services/transfer/transfers.h"
#include "tcpproxy.h"
#include "testlink.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace domcero;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using test::LoopbackSshd;
using test::TestLink;
using Stage = Transfer::Stage;

namespace {

constexpr qint64 piece = pieceBytes;

QByteArray noise(qsizetype length)
{
    QByteArray bytes(length, Qt::Uninitialized);
    quint32 state = 4711;
    for (char &byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = static_cast<char>(state >> 24U);
    }
    return bytes;
}

qint64 bytesOnDisk(const QString &path)
{
    struct stat facts;
    return ::stat(QFile::encodeName(path).constData(), &facts) == 0 ? facts.st_blocks * 512 : -1;
}

} // namespace

class TestSshTransfers : public QObject
{
    Q_OBJECT

    std::unique_ptr<LoopbackSshd> m_server;
    std::unique_ptr<SshEngine> m_engine;
    std::unique_ptr<QTemporaryDir> m_folder;

    QString here(const QString &name) const { return m_folder->filePath(u"desk/"_s + name); }
    QString there(const QString &name) const { return m_folder->filePath(u"host/"_s + name); }
    static bool run(const Transfer *transfer)
    {
        return QTest::qWaitFor([&] { return transfer->stage() >= Stage::Done; }, 120000);
    }
    static QString problem(const Transfer *transfer)
    {
        return transfer->error()
                   ? QString::fromUtf8(transfer->error()->what.id()) + u": "_s + transfer->error()->detail
                   : QString();
    }
    static SshLimits hasty()
    {
        SshLimits limits;
        limits.firstRedial = 20ms;
        limits.lastRedial = 100ms;
        limits.exitGrace = 100ms;
        return limits;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!LoopbackSshd::isPossible())
            QSKIP("there is no sshd");
        m_server = std::make_unique<LoopbackSshd>();
        QVERIFY(m_server->start());
        m_engine = std::make_unique<SshEngine>(1, hasty());
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(u"desk"_s));
        QVERIFY(QDir(m_folder->path()).mkdir(u"host"_s));
    }

    // A reading with a channel of its own keeps nobody waiting, and is in no log when it was announced.
    void aReadingWithItsOwnChannel()
    {
        TestLink link(*m_engine, m_server->entry());
        QVERIFY(link.connectIt());
        QSignalSpy records(link.transport.get(), &Transport::commandChanged);
        QCOMPARE(QProcess::execute(u"mkfifo"_s, {there(u"fifo"_s)}), 0);
        RunOptions options;
        options.ownChannel = true;
        options.isAnnounced = true;
        const auto slow = link.transport->run({u"cat"_s, {there(u"fifo"_s)}}, options);
        QCOMPARE(link.run(u"echo"_s, {u"quick"_s})->standardOutput, "quick\n");
        QVERIFY(!slow.isFinished());
        QCOMPARE(link.shell(u"echo x >'%1'"_s.arg(there(u"fifo"_s)), test::change())->exitStatus, 0);
        QVERIFY(test::await(slow));
        QCOMPARE(slow.result()->standardOutput, "x\n");
        QCOMPARE(records.size(), 4); // the start and the end of the two others
    }

    void thereAndBack()
    {
        TestLink link(*m_engine, m_server->entry());
        QVERIFY(link.connectIt());
        Transfers transfers(*link.transport, systemClock());
        const QByteArray bytes = noise(3 * piece + 12345);
        for (const QString &name : {u"disk"_s, u"a 'b' $(id) \"ñ\""_s}) {
            QVERIFY(test::writeFile(here(name), bytes));
            const Transfer *const up = transfers.upload({here(name), there(name), false});
            QVERIFY(run(up));
            QVERIFY2(up->stage() == Stage::Done, qPrintable(problem(up)));
            QVERIFY(test::readFile(there(name)) == bytes);
            const Transfer *const down = transfers.download({here(name + u".back"_s), there(name), false});
            QVERIFY(run(down));
            QVERIFY2(down->stage() == Stage::Done, qPrintable(problem(down)));
            QVERIFY(test::readFile(here(name + u".back"_s)) == bytes);
        }
    }

    // The line is cut three times in the middle of pieces: the file is whole, its holes are holes, and little
    // was sent twice.
    void theLineIsCut_data()
    {
        QTest::addColumn<bool>("up");
        QTest::addColumn<bool>("sshdDies");
        QTest::newRow("up") << true << false;
        QTest::newRow("up, sshd dies") << true << true;
        QTest::newRow("down") << false << false;
        QTest::newRow("down, sshd dies") << false << true;
    }
    void theLineIsCut()
    {
        QFETCH(bool, up);
        QFETCH(bool, sshdDies);
        test::TcpProxy proxy(m_server->port());
        TestLink link(*m_engine, sshdDies ? m_server->entry() : m_server->entryAt(proxy.port()));
        QVERIFY(link.connectIt());
        Transfers transfers(*link.transport, systemClock());
        const QByteArray bytes = noise(6 * piece);
        const QString from = up ? here(u"disk"_s) : there(u"disk"_s);
        const QString to = up ? there(u"disk"_s) : here(u"disk"_s);
        {
            QFile file(from);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.resize(40 * piece));
            QCOMPARE(file.write(bytes), bytes.size());
            QVERIFY(file.seek(20 * piece));
            QCOMPARE(file.write(bytes.left(piece)), piece);
        }
        const Transfer *const transfer = transfers.add(up ? Transfer::Kind::Upload : Transfer::Kind::Download,
                                                       {here(u"disk"_s), there(u"disk"_s), false});
        int cuts = 0;
        qint64 next = piece;
        connect(transfer, &Transfer::changed, this, [&] {
            if (cuts == 3 || transfer->stage() != Stage::Carrying || transfer->bytesDone() < next)
                return;
            ++cuts;
            next = transfer->bytesDone() + piece;
            // From the event loop: the next pieces are on their way then.
            QMetaObject::invokeMethod(
                this,
                [&] {
                    if (sshdDies) {
                        m_server->kill();
                        QVERIFY(m_server->start());
                    } else {
                        proxy.cut();
                    }
                },
                Qt::QueuedConnection);
        });
        QVERIFY(run(transfer));
        QVERIFY2(transfer->stage() == Stage::Done, qPrintable(problem(transfer)));
        QCOMPARE(cuts, 3);
        QVERIFY(test::readFile(to) == test::readFile(from));
        if (bytesOnDisk(from) < 10 * piece)
            QVERIFY(bytesOnDisk(to) < 10 * piece);
        QVERIFY(transfer->bytesSent() <= (7 + 3 * Carrier::Limits().inFlight) * piece);
    }

    // What was stopped leaves no process behind.
    void stopped()
    {
        TestLink link(*m_engine, m_server->entry());
        QVERIFY(link.connectIt());
        Transfers transfers(*link.transport, systemClock());
        QVERIFY(test::writeFile(here(u"disk"_s), noise(8 * piece)));
        Transfer *const up = transfers.upload({here(u"disk"_s), there(u"disk"_s), false});
        QVERIFY(QTest::qWaitFor([&] { return up->bytesDone() >= piece; }, 60000));
        up->stop();
        QCOMPARE(up->stage(), Stage::Stopped);
        QVERIFY(test::goneFromHost(*m_server, "domcero-part"));
        transfers.resume(up);
        QVERIFY(run(up));
        QVERIFY2(up->stage() == Stage::Done, qPrintable(problem(up)));
        QVERIFY(up->bytesFound() >= piece);
        QVERIFY(test::readFile(there(u"disk"_s)) == test::readFile(here(u"disk"_s)));
    }
};

QTEST_GUILESS_MAIN(TestSshTransfers)
#include "tst_sshtransfers.moc"
