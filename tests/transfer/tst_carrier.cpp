// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/carrier.h"
#include "support/await.h"
#include "support/faketransport.h"
#include "transferfixture.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace domcero;
using namespace std::chrono_literals;
using test::FakeTransport;

namespace {

Error lost()
{
    return makeError(ErrorCode::ConnectionLost, Message("lost"));
}

template <typename T>
QFuture<Result<T>> soon(QObject *context, std::function<Result<T>()> answer)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QMetaObject::invokeMethod(
        context,
        [promise, answer] {
            promise->addResult(answer());
            promise->finish();
        },
        Qt::QueuedConnection);
    return promise->future();
}

// Pieces of a text, packed by leaving out their dots; one may fail once.
class Source final : public PieceSource
{
public:
    QFuture<Result<Cargo>> take(const Piece &piece, const std::stop_token &) override
    {
        ++taken;
        if (failsAtOnce)
            return QtFuture::makeReadyFuture(Result<Cargo>(lost()));
        most = std::max(most, ++underWay);
        return soon<Cargo>(&m_context, [this, piece]() -> Result<Cargo> {
            --underWay;
            if (fails.contains(piece.offset))
                return fails.take(piece.offset);
            QByteArray bytes = text.mid(piece.offset, piece.length);
            if (packs)
                bytes.replace('.', "");
            return Cargo{bytes, {{piece.offset, bytes.size()}}};
        });
    }
    QByteArray text;
    bool packs = false;
    bool failsAtOnce = false;
    QHash<qint64, Error> fails;
    int taken = 0;
    int underWay = 0;
    int most = 0;

private:
    QObject m_context;
};

class Sink final : public PieceSink
{
public:
    QFuture<Result<void>> put(const Cargo &cargo, const std::stop_token &stop) override
    {
        most = std::max(most, ++underWay);
        ++puts;
        largest = std::max(largest, cargo.bytes.size());
        const qint64 at = cargo.places.first().offset;
        return soon<void>(&m_context, [this, at, cargo, stop]() -> Result<void> {
            --underWay;
            if (stop.stop_requested())
                return makeError(ErrorCode::Cancelled, Message("stopped"));
            // Written, though the answer may be lost.
            text.resize(std::max(text.size(), at + cargo.bytes.size()), '_');
            text.replace(at, cargo.bytes.size(), cargo.bytes);
            if (fails.contains(at))
                return fails.take(at);
            return {};
        });
    }
    QByteArray text;
    QHash<qint64, Error> fails;
    int puts = 0;
    qsizetype largest = 0;
    int underWay = 0;
    int most = 0;

private:
    QObject m_context;
};

} // namespace

class TestCarrier : public QObject
{
    Q_OBJECT

    test::ManualClock m_clock;
    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<LinkWait> m_link;
    std::unique_ptr<Source> m_source;
    std::unique_ptr<Sink> m_sink;
    std::unique_ptr<Carrier> m_carrier;
    std::optional<Result<void>> m_result;
    QList<std::pair<Piece, Piece>> m_done;

    void begin(Carrier::Limits limits = {})
    {
        m_carrier = std::make_unique<Carrier>(*m_source, *m_sink, *m_link, limits);
        connect(m_carrier.get(), &Carrier::ended, this, [this](const Result<void> &r) { m_result = r; });
        connect(m_carrier.get(), &Carrier::pieceDone, this, [this](const Piece &piece, const Piece &place) {
            m_done.append({piece, place});
        });
    }
    QList<Piece> pieces(qint64 length = 4) const
    {
        QList<Piece> all;
        for (qint64 at = 0; at < m_source->text.size(); at += length)
            all.append({at, std::min(length, m_source->text.size() - at)});
        return all;
    }
    bool run()
    {
        return test::runUntil(m_clock, [this] { return m_result.has_value(); });
    }

private Q_SLOTS:
    void init()
    {
        m_transport = std::make_unique<FakeTransport>();
        m_transport->setStage(LinkStage::Connected);
        m_link = std::make_unique<LinkWait>(QList<Transport *>{m_transport.get()}, m_clock);
        m_source = std::make_unique<Source>();
        m_source->text = "abcdefghijklmnopqrstuvwxyz";
        m_sink = std::make_unique<Sink>();
        m_result.reset();
        m_done.clear();
    }
    void cleanup() { m_carrier.reset(); }

    void allOfIt()
    {
        begin({3, 2, 4});
        m_carrier->start(pieces());
        QVERIFY(run());
        QVERIFY(m_result->ok());
        QCOMPARE(m_sink->text, m_source->text);
        QCOMPARE(m_carrier->bytesDone(), m_source->text.size());
        QCOMPARE(m_carrier->bytesGiven(), m_source->text.size());
        QCOMPARE(m_done.size(), 7);
        QVERIFY(m_sink->most <= 3);
        QVERIFY(m_source->most <= 5);
    }

    // A question is asked again however often the link goes, but not for ever where the link is there.
    void aQuestion_data()
    {
        QTest::addColumn<bool>("linkGoes");
        QTest::newRow("the link goes") << true;
        QTest::newRow("it is there") << false;
    }
    void aQuestion()
    {
        QFETCH(bool, linkGoes);
        constexpr int times = 3 * lossesWithLink;
        int asked = 0;
        std::optional<Result<int>> answer;
        QObject receiver;
        askUntilAnswered<int>(
            *m_link, &receiver,
            [&] {
                if (++asked == times)
                    return QtFuture::makeReadyFuture(Result<int>(7));
                if (linkGoes) {
                    m_transport->setStage(LinkStage::Waiting);
                    QMetaObject::invokeMethod(
                        m_transport.get(), [this] { m_transport->setStage(LinkStage::Connected); },
                        Qt::QueuedConnection);
                }
                return QtFuture::makeReadyFuture(Result<int>(lost()));
            },
            [&](const Result<int> &result) { answer = result; });
        QVERIFY(test::runUntil(m_clock, [&] { return answer.has_value(); }));
        QCOMPARE(answer->ok(), linkGoes);
        QCOMPARE(asked, linkGoes ? times : lossesWithLink + 1);
    }

    void nothingToDo()
    {
        begin();
        m_carrier->start({});
        QVERIFY(run());
        QVERIFY(m_result->ok());
    }

    // The link goes at each piece, on either side: it waits, and gives again what was not acknowledged.
    void theLinkGoes_data()
    {
        QTest::addColumn<bool>("atSink");
        QTest::addColumn<int>("piece");
        for (int piece = 0; piece < 7; ++piece) {
            QTest::addRow("source %d", piece) << false << piece;
            QTest::addRow("sink %d", piece) << true << piece;
        }
    }
    void theLinkGoes()
    {
        QFETCH(bool, atSink);
        QFETCH(int, piece);
        begin({2, 2, 4});
        (atSink ? m_sink->fails : m_source->fails).insert(qint64{piece} * 4, lost());
        connect(m_carrier.get(), &Carrier::progressed, m_carrier.get(), [this] {
            if (m_carrier->isWaiting() && m_sink->text.size() + m_source->taken > 0)
                m_transport->setStage(LinkStage::Waiting);
        });
        m_carrier->start(pieces());
        QVERIFY(test::runUntil(m_clock, [&] {
            return m_carrier->isWaiting() && m_transport->status().stage == LinkStage::Waiting;
        }));
        test::settle(m_clock, 10min); // however long it takes
        QVERIFY(!m_result);
        m_carrier->disconnect(m_carrier.get());
        m_transport->setStage(LinkStage::Connected);
        QVERIFY(run());
        QVERIFY(m_result->ok());
        QCOMPARE(m_sink->text, m_source->text);
        QVERIFY(m_carrier->bytesGiven() <= m_source->text.size() + 8);
    }

    // What is small goes together, and each is told by itself.
    void smallOnesGoTogether()
    {
        begin({1, 3, 9});
        m_carrier->start(pieces());
        QVERIFY(run());
        QVERIFY(m_result->ok());
        QCOMPARE(m_sink->text, m_source->text);
        QCOMPARE(m_carrier->bytesGiven(), m_source->text.size());
        QCOMPARE(m_done.size(), 7);
        QVERIFY2(m_sink->puts < 7 && m_sink->largest == 8, qPrintable(QString::number(m_sink->puts)));
    }

    // Pieces of zeros weigh next to nothing; still there is an end to how many wait and go at once.
    void notAllOfThemAtOnce()
    {
        m_source->text = QByteArray(2000, 'x');
        begin({1, 3});
        m_carrier->start(pieces(1));
        QVERIFY(run());
        QVERIFY(m_result->ok());
        QCOMPARE(m_sink->text, m_source->text);
        QVERIFY2(m_sink->largest <= 64, qPrintable(QString::number(m_sink->largest)));
        QVERIFY(m_sink->puts < 2000);
    }

    // A transport that is down says so before anything is asked.
    void theSourceFailsAtOnce()
    {
        begin({1, 1, 4});
        m_carrier->start(pieces());
        QVERIFY(test::runUntil(m_clock, [&] { return m_carrier->bytesDone() > 0; }));
        m_source->failsAtOnce = true;
        m_transport->setStage(LinkStage::Waiting);
        test::settle(m_clock, 1min);
        QVERIFY(m_carrier->isWaiting() && !m_result);
        const int taken = m_source->taken;
        QVERIFY(taken < 10);
        m_source->failsAtOnce = false;
        m_transport->setStage(LinkStage::Connected);
        QVERIFY(run());
        QVERIFY(m_result->ok());
        QCOMPARE(m_sink->text, m_source->text);
    }

    // Of packed ones the first that is missing is asked for, however many wait for it.
    void packedWithAFirstThatIsLost()
    {
        m_source->text = "aabbbbbbccccccddddddeeeeeeffffff";
        m_source->packs = true;
        m_source->fails.insert(0, lost());
        begin({1, 1, 2});
        QList<Piece> all{{0, 2}};
        for (qint64 at = 2; at < m_source->text.size(); at += 6)
            all.append({at, 6});
        m_carrier->start(all, Carrier::Packed{});
        QVERIFY(run());
        QVERIFY(m_result->ok());
        QCOMPARE(m_sink->text, m_source->text);
    }

    // A host that answers so though the link is there is not asked for ever.
    void lostAgainAndAgain()
    {
        begin();
        const auto keepFailing = [this] { m_sink->fails.insert(0, lost()); };
        keepFailing();
        connect(m_carrier.get(), &Carrier::progressed, m_carrier.get(), keepFailing);
        m_carrier->start({{0, 4}});
        QVERIFY(run());
        QCOMPARE(m_result->error().code, ErrorCode::ConnectionLost);
    }

    void whatElseGoesWrongEndsIt()
    {
        for (const bool atSink : {false, true}) {
            init();
            begin();
            (atSink ? m_sink->fails : m_source->fails)
                .insert(8, makeError(ErrorCode::NoSpace, Message("full")));
            m_carrier->start(pieces());
            QVERIFY(run());
            QCOMPARE(m_result->error().code, ErrorCode::NoSpace);
        }
    }

    void stopped()
    {
        begin();
        m_carrier->start(pieces());
        QVERIFY(test::runUntil(m_clock, [&] { return !m_done.isEmpty(); }));
        m_carrier->stop();
        QVERIFY(m_result);
        QCOMPARE(m_result->error().code, ErrorCode::Cancelled);
        const QByteArray then = m_sink->text;
        test::settle(m_clock, 1min);
        QCOMPARE(m_sink->text, then);
    }

    // Packed: one behind the other, whatever comes first; and on from where another session was.
    void packedPiecesLieInOrder()
    {
        m_source->text = "a...bb..ccc.dddd.....eeee";
        m_source->packs = true;
        m_source->fails.insert(4, lost());
        m_sink->text = "head";
        begin({3, 3});
        m_carrier->start(pieces(), Carrier::Packed{4});
        QVERIFY(run());
        QVERIFY(m_result->ok());
        QCOMPARE(m_sink->text, "headabbcccddddeeee");
        QCOMPARE(m_done.size(), 7);
        QHash<qint64, Piece> places;
        for (const auto &[piece, place] : std::as_const(m_done))
            places.insert(piece.offset, place);
        QCOMPARE(places.value(0), (Piece{4, 1}));
        QCOMPARE(places.value(4), (Piece{5, 2}));
        QCOMPARE(places.value(12), (Piece{10, 4}));
        QCOMPARE(places.value(24), (Piece{17, 1}));
    }
};

QTEST_GUILESS_MAIN(TestCarrier)
#include "tst_carrier.moc"
