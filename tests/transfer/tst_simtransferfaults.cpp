// SPDX-License-Identifier: GPL-3.0-or-later
// Files to the simulated dom0 and from it, and what can go wrong on the way.
#include "simtransfertest.h"

using namespace domcero;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using test::contentOf;
using test::noise;
using test::writeFile;
using Stage = Transfer::Stage;

class TestSimTransferFaults : public test::SimTransferTest
{
    Q_OBJECT

private Q_SLOTS:
    // The link goes with each of the commands, before it or after it: the file arrives, once, and little is
    // sent again.
    void theLinkGoes_data()
    {
        QTest::addColumn<bool>("up");
        QTest::addColumn<bool>("after");
        QTest::addColumn<int>("command");
        for (const bool up : {true, false}) {
            for (const bool after : {true, false}) {
                for (int command = 1; command <= (up ? 7 : 6); ++command)
                    QTest::addRow("%s, %s command %d", up ? "up" : "down", after ? "after" : "before",
                                  command)
                        << up << after << command;
            }
        }
    }
    void theLinkGoes()
    {
        QFETCH(bool, up);
        QFETCH(bool, after);
        QFETCH(int, command);
        const QByteArray bytes = noise(2 * piece + 777);
        if (up)
            QVERIFY(writeFile(here(), bytes));
        else
            m_site->host->addFile(there().toUtf8(), bytes);
        m_site->host->faults().dropLinkAfter(command, after ? SimFaults::Loss::AfterCommand
                                                            : SimFaults::Loss::BeforeCommand);
        const Transfer *const transfer = up ? upload() : download();
        bool waited = false;
        connect(transfer, &Transfer::changed, this, [&] { waited |= transfer->waitsForLink(); });
        QVERIFY(run(transfer));
        QVERIFY2(transfer->stage() == Stage::Done,
                 transfer->error() ? transfer->error()->what.id().constData() : "");
        QVERIFY(waited);
        QVERIFY((up ? onHost(there()) : contentOf(here())) == bytes);
        QVERIFY(partsOnHost().isEmpty() && partsHere().isEmpty());
        QVERIFY(transfer->bytesSent() <= 2 * bytes.size());
    }

    // What is there is kept, and a later session sends only the rest.
    void onInAnotherSession_data()
    {
        QTest::addColumn<bool>("up");
        QTest::newRow("up") << true;
        QTest::newRow("down") << false;
    }
    void onInAnotherSession()
    {
        QFETCH(bool, up);
        const QByteArray bytes = noise(9 * piece + 777);
        if (up)
            QVERIFY(writeFile(here(), bytes));
        else
            m_site->host->addFile(there().toUtf8(), bytes);
        Transfer *const first = up ? upload() : download();
        QVERIFY(test::runUntil(m_site->clock, [&] { return first->bytesDone() >= 2 * piece; }));
        first->stop();
        QCOMPARE(first->stage(), Stage::Stopped);
        QCOMPARE(up ? partsOnHost().size() : partsHere().size(), 1);
        QVERIFY(up ? !m_site->host->files().contains(there().toUtf8()) : !QFile::exists(here()));
        newSession();
        const Transfer *const second = up ? upload() : download();
        QVERIFY(run(second));
        QCOMPARE(second->stage(), Stage::Done);
        QVERIFY((up ? onHost(there()) : contentOf(here())) == bytes);
        QVERIFY(second->bytesFound() >= 2 * piece);
        QCOMPARE(second->bytesSent(), bytes.size() - second->bytesFound());
        QVERIFY(partsOnHost().isEmpty() && partsHere().isEmpty());
    }

    // What the first attempt still writes does not keep the second from the part.
    void resumedAtOnce()
    {
        const QByteArray bytes = noise(9 * piece);
        m_site->host->addFile(there().toUtf8(), bytes);
        Transfer *const transfer = download();
        for (const qint64 until : {piece, 3 * piece, 5 * piece}) {
            QVERIFY(test::runUntil(m_site->clock, [&] {
                return transfer->stage() == Stage::Carrying && transfer->bytesDone() >= until;
            }));
            transfer->stop();
            m_transfers->resume(transfer);
        }
        QVERIFY(run(transfer));
        QVERIFY2(transfer->stage() == Stage::Done,
                 transfer->error() ? transfer->error()->what.id().constData() : "");
        QVERIFY(contentOf(here()) == bytes);
    }

    // A part that is damaged is no harm: what differs is sent again.
    void aDamagedPart()
    {
        const QByteArray bytes = noise(4 * piece);
        QVERIFY(writeFile(here(), bytes));
        Transfer *const transfer = upload();
        QVERIFY(test::runUntil(m_site->clock, [&] { return transfer->bytesDone() >= 2 * piece; }));
        transfer->stop();
        QByteArray *const part = m_site->host->fileToChange(partsOnHost().value(0));
        QVERIFY(part);
        (*part)[100] = static_cast<char>(part->at(100) ^ 1);
        m_transfers->resume(transfer);
        QVERIFY(run(transfer));
        QCOMPARE(transfer->stage(), Stage::Done);
        QVERIFY(onHost(there()) == bytes);
    }

    // Nor where it has something in place of zeros, which else are not carried at all.
    void somethingInPlaceOfZeros_data()
    {
        QTest::addColumn<bool>("up");
        QTest::newRow("up") << true;
        QTest::newRow("down") << false;
    }
    void somethingInPlaceOfZeros()
    {
        QFETCH(bool, up);
        const QByteArray bytes = noise(block) + QByteArray(3 * block, '\0') + noise(6 * piece);
        if (up)
            QVERIFY(writeFile(here(), bytes));
        else
            m_site->host->addFile(there().toUtf8(), bytes);
        Transfer *const transfer = up ? upload() : download();
        QVERIFY(test::runUntil(m_site->clock, [&] { return transfer->bytesDone() >= piece; }));
        transfer->stop();
        if (up) {
            (*m_site->host->fileToChange(partsOnHost().value(0)))[2 * block] = 'x';
        } else {
            QFile part(here(partsHere().value(0)));
            // Windows opens it for us when the last of the writes that were under way has closed it.
            QVERIFY(test::runUntil(m_site->clock, [&] { return part.open(QIODevice::ReadWrite); }));
            QVERIFY(part.seek(2 * block) && part.putChar('x'));
        }
        m_transfers->resume(transfer);
        QVERIFY(run(transfer));
        QVERIFY2(transfer->stage() == Stage::Done,
                 transfer->error() ? transfer->error()->what.id().constData() : "");
        QVERIFY((up ? onHost(there()) : contentOf(here())) == bytes);
    }

    // What is damaged on its way is noticed in the end.
    void damagedOnTheWay()
    {
        const QByteArray bytes = noise(2 * piece);
        QVERIFY(writeFile(here(), bytes));
        Transfer *const transfer = upload();
        QVERIFY(test::runUntil(m_site->clock, [&] { return transfer->stage() == Stage::Checking; }));
        QByteArray *const part = m_site->host->fileToChange(partsOnHost().value(0));
        (*part)[100] = static_cast<char>(part->at(100) ^ 1);
        QVERIFY(run(transfer));
        QCOMPARE(transfer->stage(), Stage::Failed);
        QCOMPARE(transfer->error()->code, ErrorCode::VerifyFailed);
        QVERIFY(!m_site->host->files().contains(there().toUtf8()));
        m_transfers->resume(transfer);
        QVERIFY(run(transfer));
        QCOMPARE(transfer->stage(), Stage::Done);
        QCOMPARE(transfer->bytesSent(), piece);
        QVERIFY(onHost(there()) == bytes);
    }

    // Nor is what the disk of this machine has made of it: what is proved is the file, not what came.
    void damagedHere()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows lets nobody write there meanwhile");
#endif
        const QByteArray bytes = noise(7 * piece);
        m_site->host->addFile(there().toUtf8(), bytes);
        Transfer *const transfer = download();
        QVERIFY(test::runUntil(m_site->clock, [&] { return !partsHere().isEmpty(); }));
        QFile part(here(partsHere().first()));
        QVERIFY(part.open(QIODevice::ReadWrite));
        // Pieces are written in any order: the one that is damaged has to be there.
        QVERIFY(test::runUntil(m_site->clock, [&] {
            part.seek(0);
            return part.read(piece) == bytes.first(piece);
        }));
        QVERIFY(part.seek(100));
        QVERIFY(part.putChar(static_cast<char>(bytes.at(100) ^ 1)) && part.flush());
        QVERIFY(run(transfer));
        QCOMPARE(transfer->stage(), Stage::Failed);
        QCOMPARE(transfer->error()->code, ErrorCode::VerifyFailed);
        QVERIFY(!QFile::exists(here()));
        part.close();
        m_transfers->resume(transfer);
        QVERIFY(run(transfer));
        QCOMPARE(transfer->stage(), Stage::Done);
        QCOMPARE(transfer->bytesSent(), piece);
        QVERIFY(contentOf(here()) == bytes);
    }

    void theHostIsFull()
    {
        const QByteArray bytes = noise(6 * piece);
        QVERIFY(writeFile(here(), bytes));
        m_site->host->machineToChange().freeDiskKiB = 2 * piece / 1024;
        const Transfer *const refused = upload();
        QVERIFY(run(refused));
        QCOMPARE(refused->error()->code, ErrorCode::NoSpace);
        QVERIFY(partsOnHost().isEmpty());
        // Enough to begin with, and then another takes it.
        m_site->host->machineToChange().freeDiskKiB = 7 * piece / 1024;
        Transfer *const transfer = upload();
        QVERIFY(test::runUntil(m_site->clock, [&] { return transfer->bytesDone() >= piece; }));
        m_site->host->machineToChange().freeDiskKiB = 0;
        QVERIFY(run(transfer));
        QCOMPARE(transfer->error()->code, ErrorCode::NoSpace);
        QCOMPARE(partsOnHost().size(), 1);
        m_site->host->machineToChange().freeDiskKiB = 7 * piece / 1024;
        m_transfers->resume(transfer);
        QVERIFY(run(transfer));
        QCOMPARE(transfer->stage(), Stage::Done);
        QVERIFY(transfer->bytesSent() <= 5 * piece);
        QVERIFY(onHost(there()) == bytes);
    }

    void theSourceChanges()
    {
        QVERIFY(writeFile(here(), noise(2 * piece)));
        const Transfer *const up = upload();
        QVERIFY(test::runUntil(m_site->clock, [&] { return up->stage() == Stage::Carrying; }));
        QVERIFY(writeFile(here(), noise(2 * piece, 99)));
        QVERIFY(run(up));
        QCOMPARE(up->stage(), Stage::Failed);
        QCOMPARE(up->error()->code, ErrorCode::Conflict);
        QVERIFY(!up->wasInTheWay());
        QVERIFY(!m_site->host->files().contains(there().toUtf8()));
        QVERIFY(partsOnHost().isEmpty());

        QVERIFY(writeFile(here(), noise(2 * piece)));
        const Transfer *const shorter = upload();
        QVERIFY(test::runUntil(m_site->clock, [&] { return shorter->stage() == Stage::Carrying; }));
        QVERIFY(writeFile(here(), "short"));
        QVERIFY(run(shorter));
        QCOMPARE(shorter->error()->code, ErrorCode::Conflict);
        QVERIFY(partsOnHost().isEmpty());

        // After all of it has come it differs, too: that it was changed says more.
        QVERIFY(writeFile(here(), noise(2 * piece)));
        const Transfer *const late = upload();
        QVERIFY(test::runUntil(m_site->clock, [&] { return late->stage() == Stage::Checking; }));
        QVERIFY(writeFile(here(), noise(2 * piece, 99)));
        QVERIFY(run(late));
        QCOMPARE(late->error()->code, ErrorCode::Conflict);
        QVERIFY(partsOnHost().isEmpty());

        QFile::remove(here());
        m_site->host->addFile(there().toUtf8(), noise(2 * piece));
        const Transfer *const down = download();
        QVERIFY(test::runUntil(m_site->clock, [&] { return down->stage() == Stage::Carrying; }));
        m_site->host->addFile(there().toUtf8(), noise(2 * piece, 99));
        m_site->host->setWrittenAt(there().toUtf8(), 1);
        QVERIFY(run(down));
        QVERIFY(down->error());
        QCOMPARE(down->error()->code, ErrorCode::Conflict);
        QVERIFY(!QFile::exists(here()));
    }

    void aShortPiece()
    {
        m_site->host->addFile(there().toUtf8(), noise(2 * piece));
        m_site->host->faults().failNext({u"piece"_s, u"get"_s}, {3, "half", "it ends at 4", {}});
        const Transfer *const transfer = download();
        QVERIFY(run(transfer));
        QCOMPARE(transfer->error()->code, ErrorCode::Conflict);
        QVERIFY(test::runUntil(m_site->clock, [&] { return partsHere().isEmpty(); }));
        m_site->host->faults().failNext({u"piece"_s, u"get"_s},
                                        {1, {}, "dd: error reading '/dev/vg0/snap': Input/output error", {}});
        const Transfer *const broken = download();
        QVERIFY(run(broken));
        QCOMPARE(broken->error()->code, ErrorCode::CommandFailed);
        QVERIFY(!QFile::exists(here()));
    }

    // Two files of the same name are never mixed.
    void anotherSourceAnotherPart()
    {
        QVERIFY(writeFile(here(), noise(3 * piece)));
        Transfer *const first = upload();
        QVERIFY(test::runUntil(m_site->clock, [&] { return first->bytesDone() >= piece; }));
        first->stop();
        const QByteArray other = noise(3 * piece + 1, 99);
        QVERIFY(writeFile(here(), other));
        const Transfer *const second = upload();
        QVERIFY(run(second));
        QCOMPARE(second->stage(), Stage::Done);
        QCOMPARE(second->bytesFound(), 0);
        QVERIFY(onHost(there()) == other);
        QCOMPARE(partsOnHost().size(), 1); // of the first
    }

    // The end of the program in the middle of it.
    void goneInTheMiddle()
    {
        QVERIFY(writeFile(here(), noise(4 * piece)));
        for (int ms = 0; ms < 600; ms += 50) {
            const Transfer *const transfer = upload(true);
            Q_UNUSED(transfer)
            test::settle(m_site->clock, std::chrono::milliseconds(ms));
            newSession();
        }
        const Transfer *const transfer = upload(true);
        QVERIFY(run(transfer));
        QCOMPARE(transfer->stage(), Stage::Done);
    }
};

QTEST_GUILESS_MAIN(TestSimTransferFaults)
#include "tst_simtransferfaults.moc"
