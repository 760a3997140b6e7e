// SPDX-License-Identifier: GPL-3.0-or-later
// The part of BackupsView that is about other places and other times.
#include "base/hosttext.h"
#include "gui/backup/backupactions.h"
#include "gui/backup/backupform.h"
#include "gui/backup/carryform.h"
#include "gui/backup/carryprogress.h"
#include "gui/backup/schedulebar.h"
#include "gui/pages/backupsview.h"

#include <QApplication>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace domcero {

void BackupsView::setUpCarries(HostManager &manager, Settings &settings)
{
    m_form->setUp(manager, settings);
    m_carryForm->setUp(&manager, &settings);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const QList<Backup> chosen = selected(); chosen.size() == 1) {
            m_carryForm->askWhereTo(m_session, chosen.first());
            showPart(m_carryForm);
        }
    });
    connect(m_bring, &QPushButton::clicked, this, [this] {
        m_carryForm->askWhich(m_session, folder());
        showPart(m_carryForm);
    });
    connect(m_carryForm, &CarryForm::cancelled, this, &BackupsView::back);
    connect(m_carryForm, &CarryForm::away, this,
            [this](const Backup &backup, const HostSession::BackupPlace &to) {
                m_actions->copyAway(m_session, backup, to);
                back();
            });
    connect(m_carryForm, &CarryForm::here, this, [this](const QString &local, const QString &there) {
        m_actions->bring(m_session, local, there);
        back();
    });
    connect(m_form, &BackupForm::acceptedAway, this,
            [this](const BackupRequest &request, const HostSession::BackupPlace &to) {
                m_actions->makeAway(m_session, request, to);
                back();
            });
    connect(m_form, &BackupForm::acceptedByItself, this, [this](const BackupSchedule &schedule) {
        m_actions->schedule(m_session, schedule);
        back();
    });
    connect(m_schedule, &ScheduleBar::changeWanted, this, [this] {
        const auto &known = m_schedule->known();
        m_form->askWhen(m_session, m_guest, folder(), known ? std::optional(known->schedule) : std::nullopt);
        showPart(m_form);
    });
    connect(m_schedule, &ScheduleBar::removalWanted, this,
            [this](const KnownSchedule &known) { m_actions->unschedule(m_session, known); });
    connect(m_schedule, &ScheduleBar::jobWanted, this,
            [this](const QUuid &job) { Q_EMIT m_actions->jobWanted(m_session, job); });
}

void BackupsView::followCarries()
{
    m_schedule->follow(m_session, m_guest);
    if (m_session)
        connect(m_session, &HostSession::carriesChanged, this, [this] {
            takeCarries();
            read();
        });
    takeCarries();
}

void BackupsView::takeCarries()
{
    const QList<BackupCarry *> all = m_session ? m_session->carries() : QList<BackupCarry *>();
    const auto runs = [&](const CarryProgress *one) {
        return std::any_of(all.begin(), all.end(), [&](const BackupCarry *carry) {
            return carry == one->carry() && carry->isRunning();
        });
    };
    for (CarryProgress *one : std::as_const(m_carries)) {
        if (runs(one))
            continue;
        if (one->isAncestorOf(QApplication::focusWidget()))
            m_table->setFocus(Qt::OtherFocusReason);
        one->hide();
        one->deleteLater();
    }
    m_carries.removeIf([&](const CarryProgress *one) { return !runs(one); });
    for (BackupCarry *carry : all) {
        const bool isShown = std::any_of(m_carries.begin(), m_carries.end(),
                                         [&](const CarryProgress *one) { return one->carry() == carry; });
        if (isShown || !carry->isRunning())
            continue;
        auto *made = new CarryProgress(*carry, m_listPage);
        m_progressLayout->addWidget(made);
        m_carries += made;
    }
}

void BackupsView::updateCarryButtons(const Backup *chosen)
{
    const bool connected = m_session && m_session->link().stage == LinkStage::Connected;
    m_copy->setText(tr("Copy to..."));
    m_copy->setEnabled(connected && chosen);
    m_copy->setToolTip(chosen      ? tr("To this machine, or to another host")
                       : connected ? tr("One whole backup must be selected.")
                                   : tr("The host is not connected."));
    m_bring->setText(tr("Bring one here..."));
    m_bring->setEnabled(connected);
    m_bring->setToolTip(connected ? tr("A backup that is on this machine")
                                  : tr("The host is not connected."));
}

} // namespace domcero
