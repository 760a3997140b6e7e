// SPDX-License-Identifier: GPL-3.0-or-later
// Backups of a session's host that go elsewhere, or come from there.
#include "plan/backup/backupplans.h"
#include "services/backups/hostbackup.h"
#include "services/backups/localbackup.h"
#include "services/hostsessionprivate.h"

#include <QPointer>

#include <algorithm>

namespace domcero {

namespace {

PerformPlan performOn(HostSession *session)
{
    return [session = QPointer(session)](const Plan &plan, const QString &thing) {
        if (session)
            return session->perform(plan, {thing});
        return QtFuture::makeReadyFuture(Result<void>(makeError(
            ErrorCode::Cancelled, Message(QT_TRANSLATE_NOOP("messages", "The host is no longer there.")))));
    };
}

} // namespace

class HostSession::Carrying
{
public:
    explicit Carrying(HostSession &session) : m_session(session), m_d(*session.d) {}

    DiskPool &pool()
    {
        if (!m_d.disk)
            m_d.disk = std::make_unique<DiskPool>();
        return *m_d.disk;
    }

    std::unique_ptr<BackupTargetEnd> target(const BackupPlace &to)
    {
        if (!to.host)
            return std::make_unique<LocalBackupTarget>(to.folder);
        return std::make_unique<HostBackupTarget>(to.folder, *to.host->d->transport, performOn(to.host));
    }

    BackupCarry *start(std::unique_ptr<BackupSourceEnd> source, std::unique_ptr<BackupTargetEnd> target,
                       HostSession *other = nullptr)
    {
        auto *const carry = new BackupCarry(std::move(source), std::move(target), m_d.clock, &m_session);
        m_d.carries += carry;
        HostSession *const session = &m_session;
        connect(carry, &BackupCarry::ended, session, [session, other = QPointer(other)] {
            for (HostSession *one : {session, other.data()}) {
                if (one && one->d->storage.wasRead())
                    one->readStorage();
            }
            Q_EMIT session->carriesChanged();
        });
        if (other && other != session) {
            other->d->carries += carry;
            connect(other, &HostSession::aboutToClose, carry,
                    [session, carry] { session->dropCarry(carry); });
            connect(carry, &QObject::destroyed, other, [other, carry] {
                other->d->carries.removeOne(carry);
                Q_EMIT other->carriesChanged();
            });
            Q_EMIT other->carriesChanged();
        }
        QMetaObject::invokeMethod(carry, &BackupCarry::start, Qt::QueuedConnection);
        Q_EMIT session->carriesChanged();
        return carry;
    }

private:
    HostSession &m_session;
    Private &m_d;
};

Result<CarriedBackup> HostSession::carriedPlans(const BackupRequest &request) const
{
    return planCarriedBackup(request, state(), storage(), d->backupMaking());
}

Result<BackupCarry *> HostSession::carryBackup(const BackupRequest &request, const BackupPlace &to)
{
    const auto made = carriedPlans(request);
    if (!made)
        return made.error();
    Carrying carrying(*this);
    const QString packer = d->backupMaking().zstd ? QStringLiteral("zstd") : QStringLiteral("gzip");
    return carrying.start(
        std::make_unique<GuestBackupSource>(*made, packer, *d->transport, carrying.pool(), performOn(this)),
        carrying.target(to), to.host);
}

BackupCarry *HostSession::carryBackup(const Backup &backup, const BackupPlace &to)
{
    Carrying carrying(*this);
    return carrying.start(std::make_unique<HostBackupSource>(backup, *d->transport, carrying.pool()),
                          carrying.target(to), to.host);
}

BackupCarry *HostSession::bringBackup(const QString &localFolder, const QString &folder)
{
    Carrying carrying(*this);
    return carrying.start(std::make_unique<LocalBackupSource>(localFolder, carrying.pool()),
                          carrying.target({this, folder}));
}

QList<BackupCarry *> HostSession::carries() const
{
    return d->carries;
}

bool HostSession::isBeingCopied(const QString &folder) const
{
    return std::any_of(d->carries.begin(), d->carries.end(), [&](const BackupCarry *carry) {
        return carry->isRunning() && sends(*carry) && carry->origin() == folder;
    });
}

QStringList HostSession::arrivingBackups() const
{
    QStringList folders;
    for (const BackupCarry *carry : std::as_const(d->carries)) {
        if (carry->isRunning() && carry->isTo(*d->transport))
            folders += carry->place();
    }
    return folders;
}

bool HostSession::sends(const BackupCarry &carry) const
{
    return carry.isFrom(*d->transport);
}

void HostSession::dropCarry(BackupCarry *carry)
{
    if (carry->parent() != this || !d->carries.removeOne(carry))
        return;
    delete carry;
    Q_EMIT carriesChanged();
}

QFuture<Result<void>> HostSession::perform(const Plan &plan, const QStringList &things)
{
    return d->backupActions.perform(things, [&] { return Result<Plan>(plan); }, {});
}

} // namespace domcero
