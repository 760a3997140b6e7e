// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/jobfollower.h"

#include "base/whendone.h"

#include <utility>

namespace domcero {

using namespace std::chrono_literals;

namespace {

constexpr auto pollPause = 1000ms;
constexpr int mostFailures = 20; // of a connected host, one behind the other

} // namespace

JobFollower::JobFollower(Clock &clock, Transport &transport, const QUuid &job, const QString &root,
                         QObject *parent)
    : QObject(parent), m_clock(clock), m_transport(&transport), m_job(job.toString(QUuid::WithoutBraces)),
      m_root(root)
{
    connect(&transport, &Transport::statusChanged, this, [this](const LinkStatus &status) {
        if (!m_running)
            return;
        if (status.stage == LinkStage::Connected) {
            if (!m_stream && !m_attached)
                attach();
        } else {
            detach();
        }
    });
}

JobFollower::~JobFollower() = default;

void JobFollower::start()
{
    m_running = true;
    m_failures = 0;
    attach();
}

QStringList JobFollower::arguments(const QString &how) const
{
    return {m_root,
            m_job,
            how,
            QString::number(m_journalAt),
            QString::fromLatin1(m_step),
            QString::number(m_outAt),
            QString::number(m_errAt)};
}

void JobFollower::attach()
{
    m_timer.reset();
    if (!m_transport || m_transport->status().stage != LinkStage::Connected)
        return; // the transport says when
    m_over = false;
    if (!m_polling)
        m_stream = m_transport->openStream(
            Command::script(QStringLiteral("planfollow"), arguments(QStringLiteral("stream"))));
    if (!m_stream) {
        poll();
        return;
    }
    connect(m_stream.get(), &LineStream::lineReceived, this, &JobFollower::take);
    connect(m_stream.get(), &LineStream::ended, this, &JobFollower::streamEnded);
    setAttached(true);
}

void JobFollower::streamEnded(const Error &error)
{
    // It is its caller: not destroyed from within.
    m_stream.release()->deleteLater();
    if (m_over) {
        end();
        return;
    }
    setAttached(false);
    if (error.code == ErrorCode::NotSupported)
        m_polling = true;
    again(pollPause);
}

void JobFollower::poll()
{
    const quint64 question = ++m_asked;
    const auto command = Command::script(QStringLiteral("planfollow"), arguments(QStringLiteral("once")));
    whenDone(m_transport->run(command), this, [this, question](const Result<CommandResult> &result) {
        if (question != m_asked || !m_running)
            return;
        if (!result || !result->succeeded()) {
            setAttached(false);
            if (++m_failures >= mostFailures) {
                m_running = false;
                Q_EMIT failed(result ? Error{ErrorCode::CommandFailed,
                                             {},
                                             {},
                                             QString::fromUtf8(result->standardError),
                                             {},
                                             {}}
                                     : result.error());
                return;
            }
            again(pollPause);
            return;
        }
        m_failures = 0;
        setAttached(true);
        const QPointer<JobFollower> self(this);
        for (const QByteArray &line : result->standardOutput.split('\n')) {
            if (self && m_running && !line.isEmpty())
                take(line);
        }
        if (!self || !m_running)
            return;
        if (m_over && !m_alive)
            end();
        else
            again(pollPause);
    });
}

void JobFollower::again(Clock::Duration pause)
{
    m_timer = m_clock.after(pause, [this] { attach(); });
}

void JobFollower::detach()
{
    ++m_asked;
    m_timer.reset();
    if (m_stream) {
        m_stream->disconnect(this);
        m_stream.release()->deleteLater();
    }
    setAttached(false);
}

void JobFollower::take(const QByteArray &line)
{
    const qsizetype blank = line.indexOf(' ');
    const QByteArray word = blank < 0 ? line : line.first(blank);
    const QByteArray rest = blank < 0 ? QByteArray() : line.mid(blank + 1);
    if (word == "journal") {
        const qsizetype end = rest.indexOf(' ');
        const QByteArray text = end < 0 ? QByteArray() : rest.mid(end + 1);
        const qint64 offset = (end < 0 ? rest : rest.first(end)).toLongLong();
        if (offset != m_journalAt)
            return; // known already
        m_journalAt = offset + text.size() + 1;
        const auto record = JournalRecord::parse(text);
        if (!record)
            return;
        const bool undo = record->event.startsWith("undo-");
        if (record->event == "begin" || record->event == "adopted" || record->event == "undo-begin" ||
            record->event == "undo-adopted") {
            const QByteArray step = (undo ? "u" : "") + record->fields.value(0);
            if (step != m_step) {
                m_step = step;
                m_outAt = m_errAt = 0;
            }
        }
        m_journal.add(*record);
        Q_EMIT recordRead(*record);
    } else if (word == "out" || word == "err") {
        takeOutput(rest.split(' '), word == "out" ? OutputStream::Standard : OutputStream::Error);
    } else if (word == "alive") {
        if (std::exchange(m_alive, rest == "yes") != (rest == "yes"))
            Q_EMIT aliveChanged(m_alive);
    } else if (word == "over") {
        m_over = true;
    } else if (word == "gone") {
        m_running = false;
        detach();
        Q_EMIT failed(Error{ErrorCode::NotFound,
                            Message(QT_TRANSLATE_NOOP("messages", "There is no such job on the host.")),
                            {},
                            {},
                            {},
                            {}});
    }
    if (m_over && m_stream) {
        m_stream->disconnect(this);
        m_stream.release()->deleteLater();
        end();
    }
}

void JobFollower::takeOutput(const QByteArrayList &words, OutputStream stream)
{
    qint64 &at = stream == OutputStream::Standard ? m_outAt : m_errAt;
    if (words.size() != 3 || words[0] != m_step || words[1].toLongLong() != at)
        return;
    const QByteArray bytes = QByteArray::fromHex(words[2]);
    at += bytes.size();
    const bool undo = m_step.startsWith('u');
    Q_EMIT outputRead(m_step.mid(undo ? 1 : 0).toInt(), undo, stream, bytes);
}

void JobFollower::setAttached(bool attached)
{
    if (std::exchange(m_attached, attached) != attached)
        Q_EMIT attachedChanged(attached);
}

void JobFollower::end()
{
    m_running = false;
    m_timer.reset();
    m_attached = false;
    Q_EMIT over();
}

} // namespace domcero
