// SPDX-License-Identifier: GPL-3.0-or-later
// Files to the simulated dom0 and from it, and what may be at their places.
#include "simtransfertest.h"

#include <QSignalSpy>

using namespace domcero;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using test::contentOf;
using test::noise;
using test::writeFile;
using Stage = Transfer::Stage;

class TestSimTransfers : public test::SimTransferTest
{
    Q_OBJECT

private Q_SLOTS:
    // So much and so many that it is proved while others are on their way: what is damaged early in it is
    // found.
    void muchAndMany_data()
    {
        QTest::addColumn<bool>("up");
        QTest::addColumn<bool>("isDamaged");
        for (const bool up : {true, false}) {
            for (const bool isDamaged : {false, true})
                QTest::addRow("%s, %s", up ? "up" : "down", isDamaged ? "damaged" : "good")
                    << up << isDamaged;
        }
    }
    void muchAndMany()
    {
        QFETCH(bool, up);
        QFETCH(bool, isDamaged);
        constexpr qint64 full = 9 * piece;
        QByteArray bytes(full + (up ? 34 : 4) * piece, '\0');
        for (qsizetype at = 0; at < full; at += piece)
            bytes.replace(at, piece, noise(piece, static_cast<quint32>(at + 1)));
        for (qsizetype at = full; at < bytes.size(); at += piece)
            bytes.replace(at + block, block, noise(block, static_cast<quint32>(at)));
        if (up)
            QVERIFY(writeFile(here(), bytes));
        else
            m_site->host->addFile(there().toUtf8(), bytes);
        const Transfer *const transfer = up ? upload() : download();
        if (isDamaged) {
            m_site->clock.advance(1s); // the simulated host says when a file was written to in whole seconds
            // Pieces arrive in any order: the one that is damaged has to be there.
            QVERIFY(test::runUntil(m_site->clock, [&] {
                return transfer->bytesDone() >= 2 * piece &&
                       (!up ||
                        onHost(QString::fromUtf8(partsOnHost().value(0))).startsWith(bytes.first(128)));
            }));
            if (up)
                (*m_site->host->fileToChange(partsOnHost().value(0)))[100] ^= 1;
            else
                (*m_site->host->fileToChange(there().toUtf8()))[100] ^= 1;
        }
        QVERIFY(run(transfer));
        QCOMPARE(transfer->stage(), isDamaged ? Stage::Failed : Stage::Done);
        if (isDamaged)
            QCOMPARE(transfer->error()->code, up ? ErrorCode::VerifyFailed : ErrorCode::Conflict);
        else
            QVERIFY((up ? onHost(there()) : contentOf(here())) == bytes);
    }

    void up()
    {
        const QByteArray bytes = noise(2 * piece + 777);
        QVERIFY(writeFile(here(), bytes));
        const Transfer *const transfer = upload();
        QCOMPARE(transfer->stage(), Stage::Waiting);
        QVERIFY(run(transfer));
        QCOMPARE(transfer->stage(), Stage::Done);
        QVERIFY(onHost(there()) == bytes);
        QVERIFY(partsOnHost().isEmpty());
        QCOMPARE(transfer->bytesDone(), bytes.size());
        QCOMPARE(transfer->bytesTotal(), bytes.size());
        QCOMPARE(transfer->bytesSent(), bytes.size());
        QCOMPARE(transfer->fileBytes(), bytes.size());
        // One record in the log, whatever was run for it.
        QCOMPARE(m_records.size(), 2);
        QCOMPARE(m_records.at(0).number, m_records.at(1).number);
        QVERIFY(m_records.at(0).changesHost);
        QCOMPARE(m_records.at(0).text, u"domcero:upload %1 %2"_s.arg(here(), there()));
        QCOMPARE(m_records.at(1).exitStatus, 0);
    }

    void down()
    {
        const QByteArray bytes = noise(2 * piece + 777);
        m_site->host->addFile(there().toUtf8(), bytes);
        const Transfer *const transfer = download();
        QVERIFY(run(transfer));
        QCOMPARE(transfer->stage(), Stage::Done);
        QVERIFY(contentOf(here()) == bytes);
        QVERIFY(partsHere().isEmpty());
        QCOMPARE(m_records.size(), 2);
        QVERIFY(!m_records.at(0).changesHost);
    }

    void nothingAtAll()
    {
        QVERIFY(writeFile(here(), {}));
        const Transfer *const transfer = upload();
        QVERIFY(run(transfer));
        QCOMPARE(transfer->stage(), Stage::Done);
        QVERIFY(m_site->host->files().contains(there().toUtf8()));
        QFile::remove(here());
        QVERIFY(run(download()));
        QVERIFY(QFile::exists(here()));
        QCOMPARE(QFileInfo(here()).size(), 0);
    }

    // Zeros are not sent, and holes arrive as holes.
    void whatIsOnlyZeros()
    {
        QByteArray bytes(3 * piece, '\0');
        const QByteArray some = noise(block);
        for (const qint64 at : {2 * block, 5 * block, 2 * piece + 3 * block})
            bytes.replace(at, block, some);
        QVERIFY(writeFile(here(), bytes));
        const Transfer *const transfer = upload();
        QVERIFY(run(transfer));
        QCOMPARE(transfer->stage(), Stage::Done);
        QVERIFY(onHost(there()) == bytes);
        QVERIFY(transfer->bytesSent() <= 3 * block + 3);
        QFile::remove(here());
        QVERIFY(run(download()));
        QVERIFY(contentOf(here()) == bytes);
    }

    // With a volume, too; the simulated ones hold zeros.
    void aDisk()
    {
        const Transfer *const transfer = m_transfers->download({here(u"web"_s), u"/dev/vg0/web"_s, false});
        QVERIFY(test::runUntil(m_site->clock, [&] { return transfer->stage() == Stage::Carrying; }));
        QCOMPARE(transfer->bytesTotal(), qint64{4} << 30);
        m_transfers->list().first()->stop();
        QCOMPARE(transfer->stage(), Stage::Stopped);
    }

    void aFolderTakesItUnderItsName()
    {
        QVERIFY(writeFile(here(u"a b.iso"_s), "content"));
        const Transfer *const to = m_transfers->upload({here(u"a b.iso"_s), folder(), false});
        QVERIFY(run(to));
        QCOMPARE(to->stage(), Stage::Done);
        QCOMPARE(to->remote(), there(u"a b.iso"_s));
        QCOMPARE(onHost(there(u"a b.iso"_s)), "content");
        QVERIFY(QDir(m_desk->path()).mkdir(u"to"_s));
        const Transfer *const from = m_transfers->download({here(u"to"_s), there(u"a b.iso"_s), false});
        QVERIFY(run(from));
        QCOMPARE(from->local(), here(u"to/a b.iso"_s));
        QCOMPARE(contentOf(here(u"to/a b.iso"_s)), "content");
    }

    void nothingIsReplacedUnasked()
    {
        QVERIFY(writeFile(here(), "mine"));
        m_site->host->addFile(there().toUtf8(), "theirs");
        Transfer *const up = upload();
        QVERIFY(run(up));
        QCOMPARE(up->stage(), Stage::Failed);
        QCOMPARE(up->error()->code, ErrorCode::Conflict);
        QVERIFY(up->wasInTheWay());
        QCOMPARE(onHost(there()), "theirs");
        QVERIFY(partsOnHost().isEmpty());
        const Transfer *const down = download();
        QVERIFY(run(down));
        QCOMPARE(down->error()->code, ErrorCode::Conflict);
        QVERIFY(down->wasInTheWay());
        QCOMPARE(contentOf(here()), "mine");
        QVERIFY(partsHere().isEmpty());
        // A person was asked.
        up->allowOverwrite();
        m_transfers->resume(up);
        QVERIFY(run(up));
        QCOMPARE(up->stage(), Stage::Done);
        QCOMPARE(onHost(there()), "mine");
        m_site->host->addFile(there().toUtf8(), "theirs");
        QVERIFY(run(download(true)));
        QCOMPARE(contentOf(here()), "theirs");
    }

    // Somebody makes a file of that name while ours is on its way.
    void somebodyWasFaster()
    {
        QVERIFY(writeFile(here(), noise(piece + 5)));
        Transfer *const up = upload();
        QVERIFY(test::runUntil(m_site->clock, [&] { return up->stage() == Stage::Carrying; }));
        m_site->host->addFile(there().toUtf8(), "theirs");
        QVERIFY(run(up));
        QCOMPARE(up->error()->code, ErrorCode::Conflict);
        QCOMPARE(onHost(there()), "theirs");
        QCOMPARE(partsOnHost().size(), 1);
        m_site->host->removeFile(there().toUtf8());
        m_transfers->resume(up);
        QVERIFY(run(up));
        QCOMPARE(up->stage(), Stage::Done);
        QCOMPARE(up->bytesSent(), 0);
    }

    void thePlacesThatCannotBe()
    {
        QVERIFY(writeFile(here(), "content"));
        const auto codeOf = [this](Transfer::Kind kind, const QString &local, const QString &remote) {
            Transfer *const transfer = m_transfers->add(kind, {local, remote, false});
            if (!run(transfer) || !transfer->error())
                return ErrorCode::Internal;
            const ErrorCode code = transfer->error()->code;
            const bool saysWhat = !transfer->error()->what.isEmpty();
            m_transfers->remove(transfer);
            return saysWhat ? code : ErrorCode::Internal;
        };
        using Kind = Transfer::Kind;
        QCOMPARE(codeOf(Kind::Upload, here(u"none"_s), there()), ErrorCode::NotFound);
        QCOMPARE(codeOf(Kind::Upload, m_desk->path(), there()), ErrorCode::InvalidInput);
        QCOMPARE(codeOf(Kind::Upload, here(), u"disk.img"_s), ErrorCode::InvalidInput);
        QCOMPARE(codeOf(Kind::Upload, here(), u"/no/where/disk.img"_s), ErrorCode::NotFound);
        QCOMPARE(codeOf(Kind::Upload, here(), u"/dev/vg0/web"_s), ErrorCode::Conflict);
        QCOMPARE(codeOf(Kind::Download, here(u"new"_s), there(u"none"_s)), ErrorCode::NotFound);
        QCOMPARE(codeOf(Kind::Download, here(u"new"_s), folder()), ErrorCode::InvalidInput);
        QCOMPARE(codeOf(Kind::Download, here(u"new"_s), u"disk.img"_s), ErrorCode::InvalidInput);
        m_site->host->addFile(there().toUtf8(), "x");
        QCOMPARE(codeOf(Kind::Download, here(u"no/where"_s), there()), ErrorCode::NotFound);
        QVERIFY(partsOnHost().isEmpty());
    }

    void removedWithItsPart()
    {
        QVERIFY(writeFile(here(), noise(3 * piece)));
        Transfer *const up = upload();
        QVERIFY(test::runUntil(m_site->clock, [&] { return up->bytesDone() >= piece; }));
        QSignalSpy gone(up, &QObject::destroyed);
        m_transfers->remove(up);
        QVERIFY(m_transfers->list().isEmpty());
        QVERIFY(test::runUntil(m_site->clock, [&] { return gone.size() == 1; }));
        QVERIFY(partsOnHost().isEmpty());

        m_site->host->addFile(there().toUtf8(), noise(3 * piece));
        QFile::remove(here());
        Transfer *const down = download();
        QVERIFY(test::runUntil(m_site->clock, [&] { return down->bytesDone() >= piece; }));
        QSignalSpy goneToo(down, &QObject::destroyed);
        m_transfers->remove(down);
        QVERIFY(test::runUntil(m_site->clock, [&] { return goneToo.size() == 1; }));
        QVERIFY(test::runUntil(m_site->clock, [&] { return partsHere().isEmpty(); }));
        // One that is done stays done.
        Transfer *const done = download();
        QVERIFY(run(done));
        QSignalSpy doneGone(done, &QObject::destroyed);
        m_transfers->remove(done);
        QVERIFY(test::runUntil(m_site->clock, [&] { return doneGone.size() == 1; }));
        QVERIFY(QFile::exists(here()));
    }

    // Stopped, asked for once more, and the first taken off the list: the second goes on with the part.
    void removedWhileAnotherHasItsPart_data()
    {
        QTest::addColumn<bool>("up");
        QTest::newRow("up") << true;
        QTest::newRow("down") << false;
    }
    void removedWhileAnotherHasItsPart()
    {
        QFETCH(bool, up);
        const QByteArray bytes = noise(9 * piece);
        if (up)
            QVERIFY(writeFile(here(), bytes));
        else
            m_site->host->addFile(there().toUtf8(), bytes);
        const auto begin = [&] { return up ? upload() : download(); };
        Transfer *const first = begin();
        QVERIFY(test::runUntil(m_site->clock, [&] { return first->bytesDone() >= piece; }));
        first->stop();
        const Transfer *const second = begin();
        QVERIFY(test::runUntil(m_site->clock, [&] { return second->stage() == Stage::Carrying; }));
        QSignalSpy gone(first, &QObject::destroyed);
        m_transfers->remove(first);
        QVERIFY(test::runUntil(m_site->clock, [&] { return gone.size() == 1; }));
        QVERIFY(run(second));
        QVERIFY2(second->stage() == Stage::Done,
                 second->error() ? second->error()->what.id().constData() : "");
        QVERIFY((up ? onHost(there()) : contentOf(here())) == bytes);
        QVERIFY(partsOnHost().isEmpty() && partsHere().isEmpty());
    }

    void oneAfterTheOther()
    {
        QVERIFY(writeFile(here(u"a"_s), noise(2 * piece)));
        QVERIFY(writeFile(here(u"b"_s), noise(piece, 5)));
        QVERIFY(writeFile(here(u"c"_s), noise(piece, 6)));
        QList<Transfer *> all;
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
            all.append(m_transfers->upload({here(name), there(name), false}));
        int most = 0;
        connect(m_transfers.get(), &Transfers::changed, this, [&] {
            most = std::max(most, static_cast<int>(std::count_if(all.begin(), all.end(), [](Transfer *one) {
                                return one->isRunning();
                            })));
        });
        QVERIFY(test::runUntil(m_site->clock, [&] { return all.at(0)->stage() == Stage::Carrying; }));
        QCOMPARE(all.at(1)->stage(), Stage::Waiting);
        all.at(1)->stop(); // before its turn
        QVERIFY(run(all.at(2)));
        QCOMPARE(all.at(0)->stage(), Stage::Done);
        QCOMPARE(all.at(1)->stage(), Stage::Stopped);
        QCOMPARE(all.at(2)->stage(), Stage::Done);
        QCOMPARE(most, 1);
    }
};

QTEST_GUILESS_MAIN(TestSimTransfers)
#include "tst_simtransfers.moc"
