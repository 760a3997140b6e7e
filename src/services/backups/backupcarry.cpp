// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backups/backupcarry.h"

#include "base/whendone.h"

namespace domcero {

namespace {

QList<Transport *> transportsOf(const BackupSourceEnd &source, const BackupTargetEnd &target)
{
    QList<Transport *> transports;
    for (Transport *const transport : {source.transport(), target.transport()}) {
        if (transport && !transports.contains(transport))
            transports += transport;
    }
    return transports;
}

qint64 bytesOf(const BackupFile &file)
{
    qint64 bytes = 0;
    for (const Piece &piece : file.pieces)
        bytes += piece.length;
    return bytes;
}

} // namespace

BackupCarry::BackupCarry(std::unique_ptr<BackupSourceEnd> source, std::unique_ptr<BackupTargetEnd> target,
                         Clock &clock, QObject *parent)
    : QObject(parent), m_source(std::move(source)), m_target(std::move(target)), m_clock(clock),
      m_link(std::make_unique<LinkWait>(transportsOf(*m_source, *m_target), clock)), m_rate(clock)
{
    connect(m_link.get(), &LinkWait::changed, this, &BackupCarry::changed);
}

BackupCarry::~BackupCarry()
{
    m_carrier.reset(); // before its ends
}

bool BackupCarry::waitsForLink() const
{
    return isRunning() && !m_link->isUp();
}

qint64 BackupCarry::bytesDone() const
{
    return m_before + (m_carrier ? m_carrier->bytesDone() : 0);
}

void BackupCarry::setStage(Stage stage)
{
    m_stage = stage;
    Q_EMIT changed();
}

void BackupCarry::start()
{
    whenDone(m_source->open(), this, [this](const auto &result) { opened(result); });
}

void BackupCarry::stop()
{
    if (!isRunning() || m_stopped || m_stage >= Stage::Finishing)
        return;
    m_stopped = true;
    if (m_carrier)
        m_carrier->stop(); // ends it at once
    Q_EMIT changed();
}

void BackupCarry::opened(const Result<BackupSourceEnd::Opened> &opened)
{
    if (!opened) {
        abort(opened.error());
        return;
    }
    m_backup = opened->backup;
    m_files = opened->files;
    m_hasSums = opened->hasSums;
    QStringList names;
    for (const BackupFile &file : std::as_const(m_files)) {
        m_total += bytesOf(file);
        names += file.name;
        if (file.isPacked)
            names += file.name + QLatin1String(packedIndexEnding);
    }
    whenDone(m_target->open(m_backup, names), this, [this](const Result<void> &result) {
        if (!result) {
            abort(result.error());
            return;
        }
        m_targetOpen = true;
        m_rate.start(0);
        setStage(Stage::Carrying);
        carryNext();
    });
}

void BackupCarry::carryNext()
{
    if (m_stopped) {
        abort(makeError(ErrorCode::Cancelled, Message(QT_TRANSLATE_NOOP("messages", "Stopped."))));
        return;
    }
    if (m_files.isEmpty()) {
        proveSource();
        return;
    }
    const BackupFile &file = m_files.first();
    m_ends.clear();
    if (!file.source) {
        writeBytes(file.name, file.bytes, &BackupCarry::fileDone);
        return;
    }
    whenDone(m_target->sink(file.name), this, [this](const Result<std::shared_ptr<PieceSink>> &sink) {
        if (!sink) {
            abort(sink.error());
            return;
        }
        m_sink = *sink;
        const BackupFile &one = m_files.first();
        m_carrier = std::make_unique<Carrier>(*one.source, *m_sink, *m_link, Carrier::Limits());
        connect(m_carrier.get(), &Carrier::progressed, this, [this] {
            m_rate.reach(bytesDone());
            Q_EMIT changed();
        });
        connect(m_carrier.get(), &Carrier::pieceDone, this,
                [this](const Piece &piece, const Piece &place) { m_ends[piece.offset] = place.end(); });
        connect(m_carrier.get(), &Carrier::ended, this, &BackupCarry::carried, Qt::QueuedConnection);
        m_carrier->start(one.pieces, one.isPacked ? std::optional(Carrier::Packed{}) : std::nullopt);
    });
}

void BackupCarry::carried(const Result<void> &result)
{
    if (!m_carrier)
        return;
    if (!result) {
        abort(result.error());
        return;
    }
    m_before += m_carrier->bytesDone();
    m_carrier.reset();
    m_sink.reset();
    if (!m_files.first().isPacked) {
        fileDone();
        return;
    }
    QByteArray index;
    for (const qint64 end : std::as_const(m_ends))
        index += QByteArray::number(end) + '\n';
    writeBytes(m_files.first().name + QLatin1String(packedIndexEnding), index, &BackupCarry::fileDone);
}

void BackupCarry::writeBytes(const QString &file, const QByteArray &bytes, Next next)
{
    askUntilAnswered<void>(
        *m_link, this, [this, file, bytes] { return m_target->write(file, bytes); },
        [this, next](const Result<void> &result) {
            if (!result)
                abort(result.error());
            else
                (this->*next)();
        });
}

void BackupCarry::fileDone()
{
    m_files.removeFirst();
    carryNext();
}

void BackupCarry::proveSource()
{
    setStage(Stage::Finishing);
    askUntilAnswered<void>(
        *m_link, this, [this] { return m_source->prove(); },
        [this](const Result<void> &result) {
            if (result)
                finishTarget();
            else
                abort(result.error());
        });
}

void BackupCarry::finishTarget()
{
    whenDone(m_target->finish(m_hasSums), this, [this](const Result<void> &result) {
        if (!result) {
            abort(result.error());
            return;
        }
        m_targetOpen = false; // it is whole
        closeSource();
    });
}

void BackupCarry::abort(const Error &error)
{
    m_error = error;
    m_carrier.reset();
    m_sink.reset();
    m_files.clear();
    setStage(Stage::Closing);
    dropHalf();
}

// When the hosts can be reached: until then it is waited for.
void BackupCarry::dropHalf()
{
    if (!m_targetOpen) {
        closeSource();
        return;
    }
    askUntilAnswered<void>(
        *m_link, this, [this] { return m_target->drop(); },
        [this](const Result<void> &result) {
            if (!result)
                m_leftovers = result.error();
            closeSource();
        });
}

void BackupCarry::closeSource()
{
    setStage(Stage::Closing);
    askUntilAnswered<void>(
        *m_link, this, [this] { return m_source->close(); },
        [this](const Result<void> &result) {
            if (!result)
                m_leftovers = result.error();
            over();
        });
}

void BackupCarry::over()
{
    m_stage = m_stopped && m_error ? Stage::Stopped : m_error ? Stage::Failed : Stage::Done;
    Q_EMIT changed();
    Q_EMIT ended();
}

} // namespace domcero
