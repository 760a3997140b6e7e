// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/commandrecord.h"
#include "domain/piece.h"
#include "services/transfer/ratemeter.h"

#include <QFuture>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace domcero {

class Carrier;
class DiskPool;
class LinkWait;
class SumCheck;
class Transport;

// One file on its way between this machine and a host, from the look at what is there to the proof. While it
// is on its way it lies beside its place under a name that says which source it is a part of, so that
// whoever starts the same again, in another session too, sends only what is missing, and two files are never
// mixed. While the link is away it waits. What goes wrong leaves the part, but where the source has changed.
//
// Errors: Conflict (something is at its place and nobody said `overwrite`, said before anything is sent; or
// the source was changed meanwhile), NotFound, PermissionDenied, NoSpace, InvalidInput, VerifyFailed. Main
// thread.
class Transfer : public QObject
{
    Q_OBJECT
public:
    enum class Kind { Upload, Download };
    enum class Stage {
        Waiting,   // for its turn
        Looking,   // at what is there
        Comparing, // what an earlier attempt has left
        Carrying,  //
        Checking,  // the sums
        Finishing, // its name
        Done,
        Stopped, // by a person; can be resumed
        Failed,  // likewise: see error()
    };
    // Paths are lossless host text; `remote` is whole. Where a place is a folder, the file keeps its name.
    struct Request
    {
        QString local;
        QString remote;
        bool overwrite = false;
    };

    Transfer(Kind kind, Request request, Transport &transport, DiskPool &pool, Clock &clock,
             QObject *parent = nullptr);
    ~Transfer() override;

    Kind kind() const { return m_kind; }
    const QString &local() const { return m_request.local; }   // the file itself, once it is known
    const QString &remote() const { return m_request.remote; } // likewise
    Stage stage() const { return m_stage; }
    bool isRunning() const { return m_stage >= Stage::Looking && m_stage <= Stage::Finishing; }
    bool waitsForLink() const; // nothing goes on until it is back
    QString part() const;      // the path of what has arrived, where there may be some
    const std::optional<Error> &error() const { return m_error; }

    qint64 fileBytes() const { return m_fileBytes; } // of the file with its holes; 0: not known yet
    // Of what has to be there, without the holes: how much there is (looked at, while comparing and
    // checking).
    qint64 bytesTotal() const { return m_total; }
    qint64 bytesDone() const;
    qint64 bytesFound() const { return m_found; } // left by an earlier attempt
    qint64 bytesSent() const;                     // over the link in this attempt, some of it twice
    double bytesPerSecond() const { return m_rate.perSecond(); }
    std::optional<std::chrono::seconds> timeLeft() const;

    void start();       // also again, after Stopped and Failed
    void stop();        // the part stays
    void waitForTurn(); // until somebody calls start()
    // Stops, and removes the part; when its host can be reached. discarded() when that is done or given up.
    void discard();
    void allowOverwrite() { m_request.overwrite = true; } // a person was asked
    bool overwrites() const { return m_request.overwrite; }
    // What is in the way, where the error is Conflict for that reason.
    bool wasInTheWay() const { return m_inTheWay; }

Q_SIGNALS:
    void changed();
    void ended(); // Done, Stopped or Failed
    void discarded();

protected:
    // What one attempt consists of; when it goes, nothing of it speaks any more.
    struct Attempt;

    // Waits for an answer for as long as this attempt lives. await: what went wrong ends the attempt. ask: it
    // is asked again where it was lost with the link.
    template <typename T>
    using Call = std::function<void(const T &)>;
    template <typename T>
    void await(QFuture<Result<T>> future, Call<T> then);
    template <typename T>
    void ask(std::function<QFuture<Result<T>>()> question, Call<Result<T>> then);
    void awaitDone(QFuture<Result<void>> future, std::function<void()> then);

    virtual void look() = 0;
    // All has come: whether the source is still what it was; then sourceSeen().
    virtual void lookAgain() = 0;
    virtual void giveName() = 0; // to what is there and proved
    virtual void dropPart() = 0;

    Attempt &attempt() { return *m_attempt; }
    const Request &request() const { return m_request; }
    Transport &transport() const { return m_transport; }
    DiskPool &pool() const { return m_pool; }
    Clock &clock() const { return m_clock; }
    void setPlaces(const QString &local, const QString &remote);
    bool setStage(Stage stage); // false: who heard of it has ended this attempt
    void foundInTheWay(const Error &error);
    // Carries the pieces of a file of so many bytes; of the first `there` bytes, which an earlier attempt has
    // left, only what is not equal.
    void carry(qint64 fileBytes, qint64 there, const QString &hostPath);
    void sourceSeen(const std::optional<Error> &changed);
    void fail(const Error &error);
    // The source has become another: what has come of it goes before this attempt fails.
    void failWithoutPart(const Error &error);
    void succeed();
    void partDropped();

private:
    void compareFound(const QList<Piece> &maybe);
    void carryMissing();
    void carried(const Result<void> &result);
    void checked(const Result<bool> &equal);
    void end(Stage stage);
    void noteProgress();

    const Kind m_kind;
    Request m_request;
    Transport &m_transport;
    DiskPool &m_pool;
    Clock &m_clock;
    Stage m_stage = Stage::Waiting;
    std::optional<Error> m_error;
    std::optional<Error> m_errorAfterDrop;
    std::optional<CommandRecord> m_record;
    std::unique_ptr<Attempt> m_attempt;
    RateMeter m_rate;
    bool m_differs = false; // what has come, from its source
    qint64 m_fileBytes = 0;
    qint64 m_total = 0;
    qint64 m_found = 0;
    qint64 m_sent = 0; // of an attempt that is over
    qint64 m_compared = 0;
    bool m_inTheWay = false;
};

// As the log of commands has it: "domcero:upload FILE PATH".
QString transferCommand(Transfer::Kind kind, const Transfer::Request &request);

// "disk.img" of this source: the name of its part. Not longer than a file's name may be.
QString partName(const QString &fileName, const QString &sourcePath, qint64 bytes, const QByteArray &stamp);

} // namespace domcero
