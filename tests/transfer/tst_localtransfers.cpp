// SPDX-License-Identifier: GPL-3.0-or-later
// Files to this machine as if it were a host, by the true scripts and every POSIX shell that is here.
#include "localtransport.h"
#include "support/shells.h"
#include "transferfixture.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace domcero;
using namespace Qt::StringLiterals;
using test::contentOf;
using test::LocalTransport;
using test::noise;
using test::writeFile;
using Stage = Transfer::Stage;

namespace {

constexpr qint64 piece = pieceBytes;
constexpr qint64 block = zeroBlockBytes;

qint64 bytesOnDisk(const QString &path)
{
    struct stat facts;
    return ::stat(QFile::encodeName(path).constData(), &facts) == 0 ? facts.st_blocks * 512 : -1;
}

} // namespace

class TestLocalTransfers : public QObject
{
    Q_OBJECT

    test::ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalTransport> m_transport;
    std::unique_ptr<Transfers> m_transfers;

    QString here(const QString &name) const { return m_folder->filePath(u"desk/"_s + name); }
    QString there(const QString &name) const { return m_folder->filePath(u"host/"_s + name); }
    bool run(const Transfer *transfer) { return test::runToEnd(m_clock, *transfer); }
    static QString problem(const Transfer *transfer)
    {
        return transfer->error()
                   ? QString::fromUtf8(transfer->error()->what.id()) + u": "_s + transfer->error()->detail
                   : QString();
    }
    QStringList parts() const
    {
        return QDir(m_folder->filePath(u"host"_s)).entryList({u"*.domcero-part"_s}) +
               QDir(m_folder->filePath(u"desk"_s)).entryList({u"*.domcero-part"_s});
    }

private Q_SLOTS:
    void initTestCase_data() { test::addShells(); }
    void init()
    {
        QFETCH_GLOBAL(QStringList, shell);
        m_folder = std::make_unique<QTemporaryDir>();
        for (const char *name : {"desk", "host"})
            QVERIFY(QDir(m_folder->path()).mkdir(QString::fromLatin1(name)));
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, u"/usr/sbin:/usr/bin:/sbin:/bin"_s);
        environment.insert(u"LC_ALL"_s, u"C"_s);
        m_transport = std::make_unique<LocalTransport>(shell, environment);
        m_transfers = std::make_unique<Transfers>(*m_transport, m_clock);
    }
    void cleanup()
    {
        m_transfers.reset();
        m_transport.reset();
    }

    void thereAndBack()
    {
        const QByteArray bytes = noise(3 * piece + 12345);
        for (const char *name : {"disk.img", "-n", "a b", "'\"\\$(id)", "a\nb", "*", "ñandú", "end\n"}) {
            const QString file = QString::fromUtf8(name);
            const QByteArray some = file == u"disk.img"_s ? bytes : bytes.left(100000);
            QVERIFY(writeFile(here(file), some));
            const Transfer *const up = m_transfers->upload({here(file), there(file), false});
            QVERIFY(run(up));
            QVERIFY2(up->stage() == Stage::Done, qPrintable(problem(up)));
            QVERIFY(contentOf(there(file)) == some);
            const Transfer *const down = m_transfers->download({here(file + u".back"_s), there(file), false});
            QVERIFY(run(down));
            QVERIFY2(down->stage() == Stage::Done, qPrintable(problem(down)));
            QVERIFY(contentOf(here(file + u".back"_s)) == some);
        }
        QVERIFY(parts().isEmpty());
    }

    void holesStayHoles()
    {
        const QByteArray some = noise(2 * block);
        {
            QFile file(here(u"disk"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.resize(40 * piece + 5));
            for (const qint64 at :
                 {qint64{0}, 7 * piece + 3 * block, 7 * piece + 9 * block, 40 * piece - block}) {
                QVERIFY(file.seek(at));
                QCOMPARE(file.write(some), some.size());
            }
        }
        const Transfer *const up = m_transfers->upload({here(u"disk"_s), there(u"disk"_s), false});
        QVERIFY(run(up));
        QVERIFY2(up->stage() == Stage::Done, qPrintable(problem(up)));
        QVERIFY(contentOf(there(u"disk"_s)) == contentOf(here(u"disk"_s)));
        QVERIFY(up->bytesSent() <= 10 * block);
        if (bytesOnDisk(here(u"disk"_s)) < piece)
            QVERIFY(bytesOnDisk(there(u"disk"_s)) < piece);
        const Transfer *const down = m_transfers->download({here(u"back"_s), there(u"disk"_s), false});
        QVERIFY(run(down));
        QVERIFY2(down->stage() == Stage::Done, qPrintable(problem(down)));
        QVERIFY(contentOf(here(u"back"_s)) == contentOf(here(u"disk"_s)));
        if (bytesOnDisk(here(u"disk"_s)) < piece)
            QVERIFY(bytesOnDisk(here(u"back"_s)) < piece);
    }

    // The link goes each time that something has been done since it came back.
    void theLinkGoesAgainAndAgain_data()
    {
        QTest::addColumn<bool>("up");
        QTest::newRow("up") << true;
        QTest::newRow("down") << false;
    }
    void theLinkGoesAgainAndAgain()
    {
        QFETCH(bool, up);
        const QByteArray bytes = noise(5 * piece + 12345);
        QVERIFY(writeFile(up ? here(u"disk"_s) : there(u"disk"_s), bytes));
        const Transfer *const transfer =
            m_transfers->add(up ? Transfer::Kind::Upload : Transfer::Kind::Download,
                             {here(u"disk"_s), there(u"disk"_s), false});
        int cuts = 0;
        qint64 lastDone = -1;
        Stage lastStage = Stage::Waiting;
        connect(transfer, &Transfer::changed, this, [&] {
            const bool isNew = transfer->bytesDone() > lastDone || transfer->stage() != lastStage;
            if (!isNew || !transfer->isRunning() || m_transport->status().stage != LinkStage::Connected)
                return;
            lastDone = transfer->bytesDone();
            lastStage = transfer->stage();
            // From the event loop: a command is under way by then.
            QMetaObject::invokeMethod(
                m_transport.get(),
                [&] {
                    ++cuts;
                    m_transport->loseLink();
                    QMetaObject::invokeMethod(
                        m_transport.get(), [&] { m_transport->connectToHost(); }, Qt::QueuedConnection);
                },
                Qt::QueuedConnection);
        });
        QVERIFY(run(transfer));
        QVERIFY2(transfer->stage() == Stage::Done, qPrintable(problem(transfer)));
        QVERIFY(cuts >= 5);
        QVERIFY(contentOf(up ? there(u"disk"_s) : here(u"disk"_s)) == bytes);
        QVERIFY(parts().isEmpty());
    }

    void onInAnotherSession()
    {
        const QByteArray bytes = noise(5 * piece);
        QVERIFY(writeFile(here(u"disk"_s), bytes));
        Transfer *const first = m_transfers->upload({here(u"disk"_s), there(u"disk"_s), false});
        QVERIFY(test::runUntil(m_clock, [&] { return first->bytesDone() >= 2 * piece; }));
        first->stop();
        m_transfers = std::make_unique<Transfers>(*m_transport, m_clock);
        const Transfer *const second = m_transfers->upload({here(u"disk"_s), there(u"disk"_s), false});
        QVERIFY(run(second));
        QVERIFY2(second->stage() == Stage::Done, qPrintable(problem(second)));
        QVERIFY(second->bytesFound() >= 2 * piece);
        QVERIFY(second->bytesSent() <= 3 * piece);
        QVERIFY(contentOf(there(u"disk"_s)) == bytes);
    }

    void nothingIsReplacedUnasked()
    {
        QVERIFY(writeFile(here(u"disk"_s), "mine"));
        QVERIFY(writeFile(there(u"disk"_s), "theirs"));
        QFile::setPermissions(there(u"disk"_s), QFile::Permissions(0x6640));
        Transfer *const up = m_transfers->upload({here(u"disk"_s), there(u"disk"_s), false});
        QVERIFY(run(up));
        QCOMPARE(up->error()->code, ErrorCode::Conflict);
        QCOMPARE(contentOf(there(u"disk"_s)), "theirs");
        up->allowOverwrite();
        m_transfers->resume(up);
        QVERIFY(run(up));
        QVERIFY2(up->stage() == Stage::Done, qPrintable(problem(up)));
        QCOMPARE(contentOf(there(u"disk"_s)), "mine");
        QCOMPARE(QFile::permissions(there(u"disk"_s)) & QFile::Permissions(0x0077),
                 QFile::Permissions(0x0040));
        // A link is followed: the file behind it is the one that is meant.
        QVERIFY(QFile::link(there(u"disk"_s), there(u"link"_s)));
        const Transfer *const link = m_transfers->upload({here(u"disk"_s), there(u"link"_s), false});
        QVERIFY(run(link));
        QCOMPARE(link->error()->code, ErrorCode::Conflict);
    }
};

QTEST_GUILESS_MAIN(TestLocalTransfers)
#include "tst_localtransfers.moc"
