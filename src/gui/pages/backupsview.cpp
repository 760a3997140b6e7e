// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/backupsview.h"

#include "base/hosttext.h"
#include "base/whendone.h"
#include "gui/backup/backupactions.h"
#include "gui/backup/backupform.h"
#include "gui/backup/copyform.h"
#include "gui/backup/placechoice.h"
#include "gui/backup/restoreform.h"
#include "gui/widgets/factslist.h"
#include "gui/widgets/headerroom.h"
#include "gui/widgets/labels.h"
#include "models/backuptablemodel.h"
#include "models/backuptext.h"
#include "services/hostjobs.h"
#include "services/settings.h"
#include "text/render.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace domcero {

using namespace std::chrono_literals;

BackupsView::~BackupsView() = default;

void BackupsView::setUp(BackupActions &actions, HostManager &manager, Settings &settings, Clock &clock)
{
    m_form->setUp(manager, settings);
    m_copyForm->setUp(manager, settings);
    m_actions = &actions;
    m_settings = &settings;
    m_clock = &clock;
    makeTable();
    connect(m_folder, &QLineEdit::editingFinished, this, &BackupsView::setFolder);
    connect(m_refresh, &QPushButton::clicked, this, [this] {
        setFolder();
        read();
    });
    connect(m_make, &QPushButton::clicked, this, [this] {
        m_form->ask(m_session, m_guest);
        showPart(m_form);
    });
    connect(m_restore, &QPushButton::clicked, this, &BackupsView::restore);
    connect(m_check, &QPushButton::clicked, this, [this] {
        if (const QList<Backup> chosen = selected(); chosen.size() == 1) {
            focusList(); // a button that is switched off gives it to anybody
            m_actions->check(m_session, chosen.first());
        }
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        focusList();
        m_actions->askRemoval(m_session, selected());
    });
    auto *remove = new QShortcut(Qt::Key_Delete, m_table);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, m_remove, &QPushButton::click);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &BackupsView::updateDetails);
    connect(m_form, &BackupForm::cancelled, this, &BackupsView::back);
    connect(m_form, &BackupForm::accepted, this, [this](const BackupRequest &request) {
        back();
        m_actions->make(m_session, request);
    });
    connect(m_form, &BackupForm::carryWanted, this,
            [this](const BackupRequest &request, const HostSession::BackupPlace &to) {
                back();
                m_actions->carry(m_session, request, to);
            });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        m_copyForm->ask(m_session, selected().value(0));
        showPart(m_copyForm);
    });
    connect(m_copyForm, &CopyForm::cancelled, this, &BackupsView::back);
    connect(m_copyForm, &CopyForm::accepted, this,
            [this](const Backup &backup, const HostSession::BackupPlace &to) {
                back();
                m_actions->carry(m_session, backup, to);
            });
    connect(m_bring, &QPushButton::clicked, this, &BackupsView::chooseToBring);
    connect(m_scheduleSet, &QPushButton::clicked, this,
            [this] { m_actions->askSchedule(m_session, m_guest, folder(), m_schedule); });
    connect(m_scheduleEnd, &QPushButton::clicked, this, [this] {
        if (m_schedule)
            m_actions->askUnschedule(m_session, *m_schedule);
    });
    connect(m_restoreForm, &RestoreForm::cancelled, this, &BackupsView::back);
    connect(m_restoreForm, &RestoreForm::accepted, this,
            [this](const RestoreRequest &request, const QByteArray &text, const HostConfig &present) {
                back();
                m_actions->restore(m_session, request, text, present);
            });
    retranslate();
}

void BackupsView::follow(HostSession *session, const QString &guest)
{
    if (m_session == session && m_guest == guest)
        return;
    m_form->leave();
    m_restoreForm->leave();
    showPart(m_listPage);
    if (m_session) {
        m_session->disconnect(this);
        m_session->jobs().disconnect(this);
        m_session->jobs().setWatched(this, false);
    }
    m_session = session;
    m_guest = guest;
    ++m_request;
    m_reading = m_readAgain = false;
    m_askWhenShown = false;
    m_list.reset();
    m_schedule.reset();
    m_scheduleRead = false;
    m_scheduleProblem.reset();
    m_left.clear();
    m_problem.reset();
    m_model->setBackups({}, {});
    m_table->setColumnHidden(BackupTableModel::GuestColumn, !guest.isEmpty());
    if (!session) {
        takeJobs();
        takeCarries();
        return;
    }
    m_folder->setText(displayText(folder()));
    connect(session, &HostSession::linkChanged, this, [this] {
        updateAll();
        read();
    });
    connect(session, &HostSession::stateChanged, this, &BackupsView::updateButtons);
    connect(session, &HostSession::storageChanged, this, &BackupsView::updateNotices);
    connect(session, &HostSession::backupPendingChanged, this, [this] {
        m_session->jobs().refresh();
        updateAll();
        read();
    });
    connect(session, &HostSession::carriesChanged, this, &BackupsView::takeCarries);
    connect(&session->jobs(), &HostJobs::changed, this, &BackupsView::takeJobs);
    connect(&session->jobs(), &HostJobs::jobEnded, this, &BackupsView::read);
    session->jobs().setWatched(this, isVisible());
    takeJobs();
    takeCarries();
    updateAll();
    read();
}

bool BackupsView::isConnected() const
{
    return m_session && m_session->link().stage == LinkStage::Connected;
}

QString BackupsView::folder() const
{
    return m_session ? savedBackupFolder(*m_settings, *m_session) : QString();
}

// What was read, and what is on its way, is of another folder.
void BackupsView::showFolder()
{
    m_folder->setText(displayText(folder()));
    m_list.reset();
    m_model->setBackups({}, {});
    ++m_request;
    m_reading = m_readAgain = false;
}

// What was typed; a path that cannot be shown as it is stays what it was until somebody types.
void BackupsView::setFolder()
{
    QString typed = m_folder->text().trimmed();
    while (typed.size() > 1 && typed.endsWith(u'/'))
        typed.chop(1);
    if (!m_session || typed == displayText(folder()))
        return;
    saveBackupFolder(*m_settings, *m_session, typed);
    showFolder();
    updateAll();
    read();
}

void BackupsView::read()
{
    if (!isVisible() || !isConnected())
        return;
    m_readAgain = m_reading;
    if (m_reading)
        return;
    m_reading = true;
    if (!m_session->storageAge() && !m_session->isReadingStorage())
        m_session->readStorage(); // whether snapshots are left
    whenDone(m_session->readBackups(folder()), this,
             [this, request = ++m_request](const Result<BackupList> &answer) {
                 if (request != m_request)
                     return;
                 m_reading = false;
                 take(answer);
                 if (m_readAgain)
                     read();
             });
    readSchedule();
    updateEmpty();
}

void BackupsView::take(const Result<BackupList> &answer)
{
    m_problem = answer ? std::nullopt : std::optional(answer.error());
    if (answer)
        m_list = *answer;
    m_model->setBackups(m_list ? m_list->backups : QList<Backup>(), m_guest);
    if (selected().isEmpty() && m_sorted->rowCount() > 0)
        m_table->setCurrentIndex(m_sorted->index(0, 0));
    updateAll();
}

QList<Backup> BackupsView::selected() const
{
    QList<Backup> chosen;
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : std::as_const(rows)) {
        if (const Backup *one = m_model->backup(row.data(BackupTableModel::FolderRole).toString()))
            chosen += *one;
    }
    return chosen;
}

void BackupsView::askForBackup()
{
    m_askWhenShown = !isVisible();
    if (!m_askWhenShown && m_session && !m_guest.isEmpty())
        m_make->click();
}

void BackupsView::restore()
{
    const QList<Backup> chosen = selected();
    if (chosen.size() != 1)
        return;
    m_restoreForm->ask(m_session, chosen.first());
    showPart(m_restoreForm);
}

void BackupsView::showPart(QWidget *part)
{
    m_stack->setCurrentWidget(part);
}

void BackupsView::back()
{
    const bool hadFocus = m_stack->currentWidget()->isAncestorOf(QApplication::focusWidget());
    m_form->leave();
    m_restoreForm->leave();
    showPart(m_listPage);
    if (m_session && m_folder->text() != displayText(folder())) { // a form has chosen another
        showFolder();
        read();
    }
    updateAll();
    if (hadFocus)
        focusList();
}

// Where it can stay whatever happens next: a button may be switched off.
void BackupsView::focusList()
{
    QWidget *const place = m_table->isHidden() ? static_cast<QWidget *>(m_folder) : m_table;
    place->setFocus(Qt::OtherFocusReason);
}

void BackupsView::updateAll()
{
    m_problemBar->setVisible(isConnected() && m_problem);
    if (m_problem)
        m_problemBar->say(Notice::fromError(*m_problem));
    const bool known = isConnected() && m_list && !m_problem;
    setTextIfChanged(m_free, known ? tr("%1 free there").arg(sizeText(m_list->free)) : QString());
    makeFaded(m_free);
    updateNotices();
    updateEmpty();
    updateDetails();
}

void BackupsView::updateEmpty()
{
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    m_details->setVisible(any);
    QString text;
    if (m_session && !any) {
        const QString host = displayText(m_session->entry().name);
        const QString guest = displayText(m_guest);
        if (!isConnected())
            text = tr("The backups on %1 are shown here once it is connected.").arg(host);
        else if (!m_list)
            text = m_problem ? QString() : tr("The host is being read.");
        else if (m_guest.isEmpty())
            text =
                tr("There are no backups below %1. Choose a guest in the tree: its tab Backups makes one. A "
                   "backup is a folder on the host with the guest's disks, packed, and its config.")
                    .arg(displayText(folder()));
        else
            text =
                tr("There is no backup of %1 below %2. “Back up now” makes one, also while the guest runs: "
                   "a folder on the host with its disks, packed, and its config, from which it can be "
                   "restored, here or as a new guest.")
                    .arg(guest, displayText(folder()));
    }
    setTextIfChanged(m_empty, text);
    m_empty->setVisible(!text.isEmpty());
}

void BackupsView::updateDetails()
{
    const QList<Backup> chosen = selected();
    QList<Fact> facts;
    if (chosen.size() == 1) {
        const Backup &one = chosen.first();
        const bool known = !one.guest.isEmpty();
        QStringList disks;
        for (const BackupDisk &disk : one.disks) {
            disks += tr("%1, %2: was %3")
                         .arg(displayText(disk.vdev), sizeText(disk.size), displayText(disk.source));
        }
        const bool isMade = m_model->isBeingMade(one);
        facts = {{"folder", tr("Folder"), displayText(one.folder)},
                 {"disks", tr("Disks"), disks.join(QLatin1Char('\n'))},
                 {"config", tr("Config"),
                  !known                     ? QString()
                  : one.configPath.isEmpty() ? tr("none: the guest had none on the host")
                                             : displayText(one.configPath)},
                 {"host", tr("Taken on"), displayText(one.host)},
                 {"meaning", tr("What it is worth"),
                  one.whole && known ? backuptext::momentMeaning(one.moment)
                                     : backuptext::stateMeaning(one, isMade)}};
    } else {
        for (const char *id : {"folder", "disks", "config", "host", "meaning"})
            facts += {id, {}, {}};
    }
    m_details->setFacts(facts);
    updateButtons();
}

void BackupsView::updateButtons()
{
    const QList<Backup> chosen = selected();
    const bool connected = isConnected();
    const bool isOne = chosen.size() == 1;
    const Backup one = chosen.value(0);
    const bool usable = isOne && one.whole && !one.guest.isEmpty();
    const auto isBusy = [this](const Backup &backup) {
        return m_model->isBeingMade(backup) || m_session->isBackupPending(backup.folder);
    };
    const bool busy = connected && std::any_of(chosen.begin(), chosen.end(), isBusy);
    const QString whyNot = !connected         ? tr("The host is not connected.")
                           : chosen.isEmpty() ? tr("No backup is selected.")
                           : busy             ? tr("A job is at work on it.")
                                              : QString();
    const QString whyNotThis = !whyNot.isEmpty() ? whyNot
                               : !isOne          ? tr("Several backups are selected.")
                               : !usable         ? backuptext::stateMeaning(one, false)
                                                 : QString();
    const Guest *guest = m_session ? m_session->state().guest(m_guest) : nullptr;
    const bool isMaking = m_session && m_session->isBackupPending(m_guest);
    m_make->setVisible(!m_guest.isEmpty());
    m_make->setEnabled(connected && guest && !isMaking);
    m_make->setToolTip(!connected ? tr("The host is not connected.")
                       : !guest   ? tr("This guest is no longer on the host.")
                       : isMaking ? tr("Another action on this guest's backups is still under way.")
                                  : tr("Asks what is to be backed up, and shows what will be done"));
    m_restore->setEnabled(whyNotThis.isEmpty());
    m_restore->setToolTip(whyNotThis.isEmpty() ? tr("As a new guest, or in the place of its disks")
                                               : whyNotThis);
    m_check->setEnabled(whyNotThis.isEmpty());
    m_check->setToolTip(
        whyNotThis.isEmpty()
            ? tr("Whether all of it can be unpacked and is what was written; nothing is changed")
            : whyNotThis);
    const bool copied = connected && std::any_of(chosen.begin(), chosen.end(), [this](const Backup &backup) {
                            return m_session->isBeingCopied(backup.folder);
                        });
    const QString whyNotRemove = whyNot.isEmpty() && copied ? tr("It is being copied.") : whyNot;
    m_remove->setEnabled(whyNotRemove.isEmpty());
    m_remove->setToolTip(whyNotRemove.isEmpty() ? tr("Removes what is selected, whole or half")
                                                : whyNotRemove);
    m_copy->setEnabled(whyNotThis.isEmpty());
    m_copy->setToolTip(whyNotThis.isEmpty() ? tr("To this machine, or to another host") : whyNotThis);
    m_bring->setEnabled(connected);
    m_bring->setToolTip(connected ? tr("A backup that lies on this machine, into the folder of the host")
                                  : tr("The host is not connected."));
    updateSchedule();
    m_folder->setEnabled(m_session);
    m_refresh->setEnabled(connected);
}

void BackupsView::retranslate()
{
    m_folderLabel->setText(tr("Folder on the host:"));
    m_folder->setAccessibleName(tr("Folder of the backups on the host"));
    m_folder->setToolTip(tr("A folder for each guest is in it. It is remembered for this host."));
    m_refresh->setText(tr("Read again"));
    m_make->setText(tr("Back up now..."));
    m_restore->setText(tr("Restore..."));
    m_check->setText(tr("Check"));
    m_copy->setText(tr("Copy..."));
    m_remove->setText(tr("Remove..."));
    m_bring->setText(tr("Bring one here..."));
    m_scheduleEnd->setText(tr("No longer..."));
    m_table->setAccessibleName(tr("Backups"));
    m_model->retranslate();
    makeRoomForCaptions(*m_table->header());
    updateAll();
}

void BackupsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_actions)
        retranslate();
    else if (event->type() == QEvent::PaletteChange && m_actions)
        updateAll();
    QWidget::changeEvent(event);
}

void BackupsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_actions)
        return;
    if (m_session && m_folder->text() != displayText(folder())) // another page has said another one
        showFolder();
    m_tick = m_clock->every(30s, [this] {
        m_model->tick();
        const bool anyGrows = std::any_of(m_jobs.begin(), m_jobs.end(), [](const BackupJob &job) {
            return job.kind == BackupJob::Kind::Make && job.runs();
        });
        if (anyGrows)
            read();
    });
    if (m_session)
        m_session->jobs().setWatched(this, true);
    updateAll();
    read();
    if (m_askWhenShown)
        askForBackup();
}

void BackupsView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.reset();
    if (m_session)
        m_session->jobs().setWatched(this, false);
}

} // namespace domcero
