// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/secret.h"
#include "domain/commandrecord.h"
#include "domain/dialstep.h"
#include "domain/linkstatus.h"
#include "domain/question.h"
#include "remote/command.h"
#include "remote/commandresult.h"

#include <QFuture>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace domcero {

enum class OutputStream { Standard, Error };

struct RunOptions
{
    // A reading may share one persistent shell with others; a change gets a channel of its own, so that its
    // exit status and output are its own.
    enum class Purpose { Read, Change };
    Purpose purpose = Purpose::Read;
    std::chrono::milliseconds timeout{30000};
    std::stop_token stop; // cancels; the remote program of a change may go on, and the Error says so
    qint64 maxOutput = qint64{16} * 1024 * 1024; // bytes of stdout plus stderr; more is OutputTooLarge
    bool outputIsSecret = false;                 // may hold a password: the log keeps none of it
    // What takes long or gives much, or is one of many changes: a shell of its own that is kept a while for
    // the next of them, so that nobody waits and each costs little. It reads all of its standardInput unless
    // it fails, and leaves nobody behind who holds its output open: that ends with it.
    bool ownChannel = false;
    bool isAnnounced = false; // as part of something else (announce()): there is no record of this run alone
    // Called in the transport's owner thread as output arrives, before the future ends. May be empty.
    std::function<void(OutputStream, const QByteArray &)> onOutput;
};

// A named script that goes on talking (channel S of the design), line by line. Owned by the caller;
// destroying it ends the script. Lives in the transport's owner thread. The transport renews the script's
// lease by itself, so that a script whose client is gone behind a dead link ends within one lease (60 s) by
// itself.
class LineStream : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // A line for the script's standard input, without its newline, of which it may hold none.
    virtual void sendLine(const QByteArray &line) = 0;

Q_SIGNALS:
    void lineReceived(
        const QByteArray &line); // without its newline; longer than 64 KiB is an error that ends the stream
    // Once, when the script ended by itself or the link went. Never after destruction.
    void ended(const domcero::Error &error);
};

// The seam to a host: SSH, or the simulated dom0. Owned by services; its methods are called, its signals come
// and its futures are delivered in the thread that made it (the main thread); whatever works behind it is its
// own business.
//
// A transport outlives lost links: it dials again by itself (back-off with jitter) until
// disconnectFromHost(). Commands given while there is no connection fail at once with Unreachable; those
// under way when the link goes fail with ConnectionLost.
class Transport : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void connectToHost() = 0;      // starts dialling; also "try again now" while waiting
    virtual void disconnectFromHost() = 0; // by the user: no redial
    // The machine has slept, or its network is another: a dial that waits is made now, and a connection is
    // asked whether it lives.
    virtual void checkNow() = 0;
    virtual LinkStatus status() const = 0;

    // Never throws, never blocks; the future always ends. Every run is announced through commandChanged for
    // the log, unless the options say that it was.
    QFuture<Result<CommandResult>> run(const Command &command, const RunOptions &options = {});
    // The two ends of an announcement, for what is given on the host by something that this transport has
    // started there, and for what takes many runs: the number of the record, and how it ended.
    CommandRecord announce(const Command &command, bool changesHost);
    void announceEnd(CommandRecord record, const Result<CommandResult> &result, bool outputIsSecret = false);

    // Null when there is no connection, or the host is known to refuse a second channel (MaxSessions 1): then
    // poll by run(). The first time nobody knows that yet: the stream is given, and ends with NotSupported.
    virtual std::unique_ptr<LineStream> openStream(const Command &script) = 0;

    // Answers to the questions below; a cancelled question ends the attempt (no redial until connectToHost).
    virtual void answerHostKey(bool accepted) = 0;
    virtual void answerSecret(Secret secret) = 0;
    virtual void answerPrompts(std::vector<Secret> answers) = 0; // one for each prompt, in their order
    virtual void cancelQuestion() = 0;

    void setHostName(const QString &name) { m_hostName = name; } // for log records and errors
    const QString &hostName() const { return m_hostName; }

Q_SIGNALS:
    void statusChanged(const domcero::LinkStatus &status);
    void stepTaken(const domcero::DialStep &step); // of the present dial, or its last
    void hostKeyQuestion(const domcero::HostKeyQuestion &question);
    void secretQuestion(const domcero::SecretQuestion &question);
    // The last answer to that question was wrong, too, and it is not asked again in this attempt, which may
    // go on by other ways.
    void secretRefused(const domcero::SecretQuestion &question);
    // Asked at each login anew; what is answered is not kept.
    void promptsQuestion(const domcero::PromptsQuestion &question);
    void hostSaid(const domcero::HostNotice &notice);
    // The host had the password changed during this login, which may not be over yet. `newOne` is empty
    // when it is not known; the former one is then good for nothing.
    void passwordChanged(const QString &leg, const domcero::Secret &newOne);
    void commandChanged(const domcero::CommandRecord &record); // started, then (same number) ended

protected:
    virtual QFuture<Result<CommandResult>> start(const Command &command, const RunOptions &options) = 0;

private:
    QString m_hostName;
};

} // namespace domcero
