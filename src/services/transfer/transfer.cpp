// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/transfer.h"

#include "base/hosttext.h"
#include "base/sha256.h"
#include "remote/transport.h"
#include "services/transfer/transferattempt.h"

#include <algorithm>
#include <utility>

namespace domcero {

namespace {

constexpr qsizetype longestName = 255; // bytes, of most file systems
constexpr qsizetype hashDigits = 12;
constexpr qsizetype comparedAtOnce = 8; // pieces

Command announced(Transfer::Kind kind, const Transfer::Request &request)
{
    return kind == Transfer::Kind::Upload
               ? Command::script(QStringLiteral("upload"), {request.local, request.remote})
               : Command::script(QStringLiteral("download"), {request.remote, request.local});
}

Error differs(const QString &path)
{
    return makeError(
        ErrorCode::VerifyFailed,
        Message(QT_TRANSLATE_NOOP("messages", "What has arrived of %1 differs from its source."),
                {displayText(path)}),
        Message(QT_TRANSLATE_NOOP("messages", "Was it written to meanwhile? Resume: what is equal is kept, "
                                              "and the rest is sent again.")));
}

} // namespace

QString transferCommand(Transfer::Kind kind, const Transfer::Request &request)
{
    return announced(kind, request).displayText();
}

QString partName(const QString &fileName, const QString &sourcePath, qint64 bytes, const QByteArray &stamp)
{
    const QByteArray identity = toHostBytes(sourcePath) + '\0' + QByteArray::number(bytes) + '\0' + stamp;
    const QByteArray end = '.' + sha256Hex(identity).left(hashDigits) + ".domcero-part";
    return fromHostBytes(toHostBytes(fileName).left(longestName - end.size()) + end);
}

Transfer::Transfer(Kind kind, Request request, Transport &transport, DiskPool &pool, Clock &clock,
                   QObject *parent)
    : QObject(parent), m_kind(kind), m_request(std::move(request)), m_transport(transport), m_pool(pool),
      m_clock(clock), m_rate(clock)
{
}

Transfer::~Transfer()
{
    m_attempt.reset();
    if (m_record)
        m_transport.announceEnd(*m_record,
                                makeError(ErrorCode::Cancelled, Message(), QStringLiteral("given up")));
}

bool Transfer::waitsForLink() const
{
    return isRunning() && m_attempt && !m_attempt->link.isUp();
}

QString Transfer::part() const
{
    return m_attempt ? m_attempt->part : QString();
}

qint64 Transfer::bytesDone() const
{
    switch (m_stage) {
    case Stage::Comparing:
        return m_compared;
    case Stage::Checking:
        return m_found + (m_attempt && m_attempt->check ? m_attempt->check->bytesCompared() : 0);
    case Stage::Finishing:
    case Stage::Done:
        return m_total;
    default:
        return m_found + (m_attempt && m_attempt->carrier ? m_attempt->carrier->bytesDone() : 0);
    }
}

qint64 Transfer::bytesSent() const
{
    return m_attempt && m_attempt->carrier ? m_attempt->carrier->bytesGiven() : m_sent;
}

std::optional<std::chrono::seconds> Transfer::timeLeft() const
{
    if (m_stage != Stage::Carrying || waitsForLink())
        return std::nullopt;
    return m_rate.timeFor(m_total - bytesDone());
}

void Transfer::start()
{
    if (isRunning())
        return;
    m_error.reset();
    m_inTheWay = false;
    m_differs = false;
    m_total = m_found = m_compared = m_sent = 0;
    m_attempt = std::make_unique<Attempt>(m_transport, m_clock);
    connect(&m_attempt->link, &LinkWait::changed, this, [this] {
        m_rate.start(bytesDone());
        Q_EMIT changed();
    });
    m_record = m_transport.announce(announced(m_kind, m_request), m_kind == Kind::Upload);
    if (setStage(Stage::Looking))
        look();
}

void Transfer::waitForTurn()
{
    if (isRunning())
        return;
    m_error.reset();
    m_inTheWay = false;
    setStage(Stage::Waiting);
}

void Transfer::stop()
{
    if (isRunning() || m_stage == Stage::Waiting)
        end(Stage::Stopped);
}

void Transfer::discard()
{
    stop();
    if (m_stage == Stage::Done || m_attempt == nullptr || m_attempt->part.isEmpty() ||
        (m_kind == Kind::Upload && m_transport.status().stage != LinkStage::Connected))
        partDropped();
    else
        dropPart();
}

void Transfer::partDropped()
{
    if (m_errorAfterDrop)
        fail(*std::exchange(m_errorAfterDrop, std::nullopt));
    else
        Q_EMIT discarded();
}

void Transfer::awaitDone(QFuture<Result<void>> future, std::function<void()> then)
{
    whenDone(std::move(future), m_attempt.get(),
             [this, now = m_attempt.get(), then = std::move(then)](const Result<void> &result) {
                 if (now != m_attempt.get())
                     return;
                 if (result)
                     then();
                 else
                     fail(result.error());
             });
}

void Transfer::setPlaces(const QString &local, const QString &remote)
{
    m_request.local = local;
    m_request.remote = remote;
}

bool Transfer::setStage(Stage stage)
{
    const Attempt *const now = m_attempt.get();
    m_stage = stage;
    m_rate.start(bytesDone());
    Q_EMIT changed();
    return now == m_attempt.get();
}

void Transfer::foundInTheWay(const Error &error)
{
    m_inTheWay = true;
    fail(error);
}

void Transfer::carry(qint64 fileBytes, qint64 there, const QString &hostPath)
{
    m_fileBytes = fileBytes;
    m_attempt->hostPath = hostPath;
    QList<Piece> maybe;
    for (const Piece &piece : std::as_const(m_attempt->pieces)) {
        if (piece.end() > there)
            continue;
        maybe.append(piece);
        m_total += piece.length;
    }
    if (maybe.isEmpty() || setStage(Stage::Comparing))
        compareFound(maybe);
}

void Transfer::compareFound(const QList<Piece> &maybe)
{
    if (maybe.isEmpty()) {
        carryMissing();
        return;
    }
    QList<QList<Piece>> some; // each by itself: what differs is carried again
    for (const Piece &piece : maybe.mid(0, comparedAtOnce))
        some.append({piece});
    compare(m_attempt->sides(m_pool, m_transport), some, m_attempt->stop.get_token(), m_attempt.get(),
            [this, maybe, now = m_attempt.get()](const Result<QList<bool>> &equal) {
                if (now != m_attempt.get())
                    return;
                if (!equal) {
                    fail(equal.error());
                    return;
                }
                for (qsizetype i = 0; i < equal->size(); ++i) {
                    m_compared += maybe.at(i).length;
                    if (equal->at(i))
                        now->found.insert(maybe.at(i));
                }
                noteProgress();
                if (now == m_attempt.get())
                    compareFound(maybe.sliced(equal->size()));
            });
}

void Transfer::carryMissing()
{
    Attempt &now = *m_attempt;
    m_total = 0;
    QList<Piece> missing;
    for (const Piece &piece : std::as_const(now.pieces)) {
        m_total += piece.length;
        if (now.found.contains(piece))
            m_found += piece.length;
        else
            missing.append(piece);
    }
    now.check = std::make_unique<SumCheck>(now.sides(m_pool, m_transport));
    now.carrier = std::make_unique<Carrier>(*now.from, *now.to, now.link, Carrier::Limits());
    connect(now.check.get(), &SumCheck::progressed, this, [this] {
        if (m_stage == Stage::Checking)
            noteProgress();
    });
    connect(now.check.get(), &SumCheck::ended, this, &Transfer::checked);
    connect(now.carrier.get(), &Carrier::pieceDone, now.check.get(), &SumCheck::add);
    connect(now.carrier.get(), &Carrier::progressed, this, &Transfer::noteProgress);
    connect(now.carrier.get(), &Carrier::ended, this, &Transfer::carried);
    if (setStage(Stage::Carrying))
        now.carrier->start(missing);
}

void Transfer::carried(const Result<void> &result)
{
    if (!result) {
        if (result.error().code == ErrorCode::Conflict)
            failWithoutPart(result.error());
        else
            fail(result.error());
        return;
    }
    if (setStage(Stage::Checking))
        m_attempt->check->finish();
}

void Transfer::checked(const Result<bool> &equal)
{
    if (!equal) {
        fail(equal.error());
        return;
    }
    m_differs = !*equal;
    if (setStage(Stage::Finishing))
        lookAgain();
}

void Transfer::sourceSeen(const std::optional<Error> &changed)
{
    if (changed)
        failWithoutPart(*changed);
    else if (m_differs)
        fail(differs(m_kind == Kind::Upload ? m_request.local : m_request.remote));
    else
        giveName();
}

void Transfer::noteProgress()
{
    m_rate.reach(bytesDone());
    Q_EMIT changed();
}

void Transfer::fail(const Error &error)
{
    m_error = error;
    m_error->host = m_transport.hostName();
    end(Stage::Failed);
}

void Transfer::failWithoutPart(const Error &error)
{
    m_errorAfterDrop = error;
    // They may be at what is dropped.
    if (m_attempt->check)
        m_attempt->check->stop();
    if (m_attempt->carrier) {
        m_attempt->carrier->disconnect(this);
        m_attempt->carrier->stop();
    }
    dropPart();
}

void Transfer::succeed()
{
    end(Stage::Done);
}

void Transfer::end(Stage stage)
{
    const qint64 done = bytesDone();
    m_sent = bytesSent();
    if (m_errorAfterDrop && stage == Stage::Stopped) {
        // It was to fail as soon as its part is gone; a person may still remove that.
        m_error = std::exchange(m_errorAfterDrop, std::nullopt);
        m_error->host = m_transport.hostName();
        stage = Stage::Failed;
    }
    m_errorAfterDrop.reset();
    if (m_attempt) {
        // Its speakers may be on the stack.
        const QString part = m_attempt->part;
        auto over = std::make_unique<Attempt>(m_transport, m_clock);
        over->part = part;
        over.swap(m_attempt);
        over->stop.request_stop();
        if (over->carrier) {
            over->carrier->disconnect(this);
            over->carrier->stop();
        }
        if (over->check)
            over->check->stop();
        over->link.disconnect(this);
        over.release()->deleteLater();
    }
    m_stage = stage;
    if (stage != Stage::Done)
        m_found = done; // shown as how far it came
    if (m_record) {
        CommandResult result;
        m_transport.announceEnd(*std::exchange(m_record, std::nullopt),
                                stage == Stage::Done ? Result<CommandResult>(result)
                                : m_error            ? Result<CommandResult>(*m_error)
                                          : Result<CommandResult>(makeError(ErrorCode::Cancelled, Message(),
                                                                            QStringLiteral("stopped"))));
    }
    Q_EMIT changed();
    Q_EMIT ended();
}

} // namespace domcero
