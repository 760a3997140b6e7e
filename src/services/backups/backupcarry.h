// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "services/backups/backupends.h"
#include "services/transfer/carrier.h"
#include "services/transfer/ratemeter.h"

#include <QMap>
#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace domcero {

// A backup on its way: from a guest or a folder of one host, or from this machine, to this machine or to a
// host. A lost link is waited for. What ends before it is whole leaves neither snapshots nor a half backup,
// as far as its hosts can be reached by then; leftovers() says what may be left. Main thread.
class BackupCarry : public QObject
{
    Q_OBJECT
public:
    enum class Stage {
        Opening,   // snapshots; the folder
        Carrying,  //
        Finishing, // sums and name
        Closing,   // the snapshots go
        Done,
        Stopped, // by a person
        Failed,
    };

    BackupCarry(std::unique_ptr<BackupSourceEnd> source, std::unique_ptr<BackupTargetEnd> target,
                Clock &clock, QObject *parent = nullptr);
    ~BackupCarry() override;

    void start();
    void stop();

    Stage stage() const { return m_stage; }
    bool isRunning() const { return m_stage <= Stage::Closing; }
    bool waitsForLink() const;
    const std::optional<Error> &error() const { return m_error; }
    // Something was left behind all the same: a half backup, snapshots.
    const std::optional<Error> &leftovers() const { return m_leftovers; }
    const QString &guest() const { return m_backup.guest; }
    QString place() const { return m_target->place(); } // the whole backup
    QString origin() const { return m_source->place(); } // of a backup that was there before
    bool isFrom(const Transport &host) const { return m_source->transport() == &host; }
    bool isTo(const Transport &host) const { return m_target->transport() == &host; }

    qint64 bytesTotal() const { return m_total; } // of the disks, as their guest sees them
    qint64 bytesDone() const;
    double bytesPerSecond() const { return m_rate.perSecond(); }
    std::optional<std::chrono::seconds> timeLeft() const { return m_rate.timeFor(m_total - bytesDone()); }

Q_SIGNALS:
    void changed();
    void ended(); // Done, Stopped or Failed

private:
    using Next = void (BackupCarry::*)();

    void opened(const Result<BackupSourceEnd::Opened> &opened);
    void carryNext();
    void writeBytes(const QString &file, const QByteArray &bytes, Next next);
    void carried(const Result<void> &result);
    void fileDone();
    void proveSource();
    void finishTarget();
    void abort(const Error &error);
    void dropHalf();
    void closeSource();
    void over();
    void setStage(Stage stage);

    std::unique_ptr<BackupSourceEnd> m_source;
    std::unique_ptr<BackupTargetEnd> m_target;
    Clock &m_clock;
    std::unique_ptr<LinkWait> m_link;
    std::unique_ptr<Carrier> m_carrier;
    std::shared_ptr<PieceSink> m_sink;
    Backup m_backup;
    QList<BackupFile> m_files; // still to be carried; the first is under way
    bool m_hasSums = false;
    bool m_targetOpen = false;
    QMap<qint64, qint64> m_ends; // of the packed file that is under way: where each piece ends in it
    qint64 m_total = 0;
    qint64 m_before = 0; // of the files that are there
    RateMeter m_rate;
    Stage m_stage = Stage::Opening;
    bool m_stopped = false;
    std::optional<Error> m_error;
    std::optional<Error> m_leftovers;
};

} // namespace domcero
