// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: plans that come from files, and what backups want of other pages.
#include "gui/mainwindow.h"

#include "base/hosttext.h"
#include "gui/pages/guestpage.h"
#include "gui/pages/hostpage.h"
#include "gui/pages/storageview.h"
#include "gui/widgets/confirmpanel.h"
#include "gui/widgets/messagearea.h"
#include "services/backups/backupcarry.h"
#include "services/hostmanager.h"
#include "services/planfile.h"
#include "services/transfer/transfers.h"

#include <QFileDialog>
#include <QPointer>

#include <algorithm>

namespace domcero {

void MainWindow::connectBackups()
{
    connect(&m_backupActions, &BackupActions::confirmationNeeded, this, &MainWindow::confirm);
    connect(&m_backupActions, &BackupActions::questionNeeded, this, &MainWindow::ask);
    connect(&m_backupActions, &BackupActions::started, m_messages, &MessageArea::take);
    connect(&m_backupActions, &BackupActions::finished, m_messages, &MessageArea::put);
    connect(&m_backupActions, &BackupActions::jobWanted, this,
            [this](HostSession *session, const QUuid &job) {
                const TreePlace place{HostTreeModel::Kind::Host, {}, session->entry().id, {}};
                if (!m_tree->select(place))
                    showPlace(place);
                hostPage().showJob(job);
            });
    connect(&m_guestActions, &GuestActionSet::backupWanted, this,
            [this](HostSession *session, const QString &guest) {
                const TreePlace place{HostTreeModel::Kind::Guest, {}, session->entry().id, guest};
                if (!m_tree->select(place))
                    showPlace(place);
                guestPage().askForBackup();
            });
    connect(&m_leftovers, &LeftoverWatch::gone, this, [this](HostSession *session) {
        m_messages->take(QStringLiteral("leftovers/") + session->entry().id.toString());
    });
    connect(&m_leftovers, &LeftoverWatch::found, this,
            [this](HostSession *session, const QStringList &volumes) {
                Notice notice = BackupActions::snapshotsNotice(volumes);
                notice.text = [host = displayText(session->entry().name), text = notice.text] {
                    return tr("%1: %2").arg(host, text());
                };
                notice.remedy = [] {
                    return tr("The tab Backups of the host removes them, or leads to the job.");
                };
                m_messages->put(QStringLiteral("leftovers/") + session->entry().id.toString(), notice);
            });
}

MainWindow::OnItsWay MainWindow::onItsWay(HostSession *only) const
{
    OnItsWay found;
    const QList<HostSession *> sessions = only ? QList{only} : m_context.manager.sessions();
    for (const HostSession *session : sessions) {
        const QList<BackupCarry *> carries = session->carries();
        found.backup |= std::any_of(carries.begin(), carries.end(),
                                    [](const BackupCarry *carry) { return carry->isRunning(); });
        const QList<Transfer *> transfers = session->transfers().list();
        found.file |= std::any_of(transfers.begin(), transfers.end(), [](const Transfer *transfer) {
            return transfer->stage() < Transfer::Stage::Done;
        });
    }
    return found;
}

// What fails while another page is looked at.
void MainWindow::followTransfers(HostSession *session)
{
    const QPointer<HostSession> host = session;
    connect(&session->transfers(), &Transfers::ended, this, [this, host](const Transfer *transfer) {
        const bool isSeen = m_hostPage && host == currentSession() && m_hostPage->storage().isVisible();
        if (!host || isSeen || transfer->stage() != Transfer::Stage::Failed || !transfer->error())
            return;
        Notice notice = Notice::fromError(*transfer->error());
        notice.text = [name = displayText(host->entry().name), text = notice.text] {
            return tr("%1: %2").arg(name, text());
        };
        m_messages->put(QStringLiteral("transfer/") + host->entry().id.toString() + transfer->remote(),
                        notice);
    });
}

void MainWindow::confirmStopping()
{
    Confirmation confirmation;
    confirmation.tone = theme::Tone::Warning;
    confirmation.title = [is = onItsWay()] {
        return is.backup ? tr("Close Domcero and give up a backup that is on its way?")
                         : tr("Close Domcero and stop files that are on their way?");
    };
    confirmation.losses = [is = onItsWay()] {
        QStringList lines;
        if (is.backup)
            lines += tr("What has been carried is of no use then, and snapshots of it may stay on the host.");
        if (is.file)
            lines += tr("What has arrived of files stays, and is found when the same is sent once more.");
        return lines.join(QLatin1Char('\n'));
    };
    confirmation.applyText = [] { return tr("&Close"); };
    confirmation.apply = [this] {
        m_closes = true;
        close();
    };
    m_confirm->ask(confirmation);
}

void MainWindow::openPlan()
{
    auto *dialog = new QFileDialog(this, tr("Open plan"));
    dialog->setObjectName(QStringLiteral("planDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openPlanFile);
    dialog->open();
}

void MainWindow::openPlanFile(const QString &path)
{
    const HostSession *session = currentSession();
    if (!session)
        return;
    const Result<Plan> plan = readPlanFile(path);
    if (!plan) {
        m_messages->put(QStringLiteral("plan"), Notice::fromError(plan.error()));
        return;
    }
    m_messages->take(QStringLiteral("plan"));
    const TreePlace place{HostTreeModel::Kind::Host, {}, session->entry().id, {}};
    if (!m_tree->select(place))
        showPlace(place);
    hostPage().showPlan(*plan);
}

} // namespace domcero
