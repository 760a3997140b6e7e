// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: plans that come from files, and what backups want of other pages.
#include "gui/mainwindow.h"

#include "base/hosttext.h"
#include "gui/pages/guestpage.h"
#include "gui/pages/hostpage.h"
#include "gui/widgets/confirmpanel.h"
#include "gui/widgets/messagearea.h"
#include "services/backups/backupcarry.h"
#include "services/hostmanager.h"
#include "services/planfile.h"

#include <QFileDialog>

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

bool MainWindow::isCarryingBackup() const
{
    for (const HostSession *session : m_context.manager.sessions()) {
        const QList<BackupCarry *> carries = session->carries();
        if (std::any_of(carries.begin(), carries.end(),
                        [](const BackupCarry *carry) { return carry->isRunning(); }))
            return true;
    }
    return false;
}

void MainWindow::confirmStopping()
{
    Confirmation confirmation;
    confirmation.tone = theme::Tone::Warning;
    confirmation.title = [] { return tr("Close Domcero and give up a backup that is on its way?"); };
    confirmation.losses = [] {
        return tr("What has been carried is of no use then, and snapshots of it may stay on the host.");
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
