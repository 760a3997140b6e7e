// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/schedulebar.h"

#include "base/hosttext.h"
#include "base/whendone.h"
#include "gui/widgets/labels.h"
#include "models/jobtext.h"
#include "services/hostjobs.h"
#include "text/render.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTime>

#include <algorithm>

namespace domcero {

ScheduleBar::ScheduleBar(QWidget *parent)
    : QWidget(parent), m_text(wrappedLabel(this)), m_last(new QPushButton(this)),
      m_change(new QPushButton(this)), m_remove(new QPushButton(this))
{
    setObjectName(QStringLiteral("scheduleBar"));
    m_text->setObjectName(QStringLiteral("scheduleText"));
    m_last->setObjectName(QStringLiteral("scheduleLast"));
    m_change->setObjectName(QStringLiteral("scheduleChange"));
    m_remove->setObjectName(QStringLiteral("scheduleRemove"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_last);
    layout->addWidget(m_change);
    layout->addWidget(m_remove);
    connect(m_last, &QPushButton::clicked, this, [this] {
        if (m_known)
            Q_EMIT jobWanted(m_known->lastJob);
    });
    connect(m_change, &QPushButton::clicked, this, &ScheduleBar::changeWanted);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (m_known)
            Q_EMIT removalWanted(*m_known);
    });
    update();
}

void ScheduleBar::follow(HostSession *session, const QString &guest)
{
    if (m_session)
        m_session->jobs().disconnect(this);
    m_session = session;
    m_guest = guest;
    m_known.reset();
    m_isRead = false;
    ++m_request;
    setVisible(session && !guest.isEmpty());
    if (session)
        connect(&session->jobs(), &HostJobs::changed, this, &ScheduleBar::update);
    update();
}

void ScheduleBar::read()
{
    if (!m_session || m_guest.isEmpty() || m_session->link().stage != LinkStage::Connected)
        return;
    whenDone(m_session->readSchedules(), this,
             [this, request = ++m_request](const Result<QList<KnownSchedule>> &all) {
                 if (request != m_request)
                     return;
                 m_isRead = all.ok();
                 m_known.reset();
                 for (const KnownSchedule &one : all.valueOr({})) {
                     if (one.schedule.request.guest == m_guest)
                         m_known = one;
                 }
                 update();
             });
}

QString ScheduleBar::sentence() const
{
    if (!m_isRead)
        return {};
    if (!m_known)
        return tr("The host does not back it up by itself.");
    QString text =
        m_known->active
            ? tr("The host backs it up by itself, %1.").arg(scheduleText(m_known->schedule, QLocale()))
            : tr("The host is set up to back it up by itself, but nothing starts it.");
    if (m_known->schedule.request.keep > 0)
        text += QLatin1Char(' ') + tr("The last %n are kept.", nullptr, m_known->schedule.request.keep);
    if (m_known->lastJob.isNull())
        return text + QLatin1Char(' ') + tr("It has not been its time yet.");
    const QList<JobSummary> &jobs = m_session->jobs().list();
    const auto job = std::find_if(jobs.begin(), jobs.end(),
                                  [this](const JobSummary &one) { return one.id == m_known->lastJob; });
    if (job == jobs.end())
        return text;
    return text + QLatin1Char(' ') +
           tr("The last time: %1.").arg(domcero::render(jobStateText(job->state())));
}

void ScheduleBar::update()
{
    setTextIfChanged(m_text, sentence());
    makeFaded(m_text);
    const bool connected = m_session && m_session->link().stage == LinkStage::Connected;
    m_last->setVisible(m_known && !m_known->lastJob.isNull());
    m_remove->setVisible(m_known.has_value());
    m_change->setVisible(m_isRead);
    m_change->setEnabled(connected);
    m_remove->setEnabled(connected);
    m_last->setText(tr("Show the last job"));
    m_change->setText(m_known ? tr("Change...") : tr("Set a time..."));
    m_change->setAccessibleName(tr("When the host backs it up by itself"));
    m_remove->setText(tr("No longer"));
    m_remove->setToolTip(tr("The host no longer does so. The backups that were made stay."));
}

void ScheduleBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

QString scheduleText(const BackupSchedule &schedule, const QLocale &locale)
{
    const QString time = locale.toString(QTime(schedule.hour, schedule.minute), QLocale::ShortFormat);
    if (schedule.days.isEmpty())
        return ScheduleBar::tr("each day at %1").arg(time);
    QStringList days;
    for (const int day : schedule.days)
        days += locale.dayName(day, QLocale::LongFormat);
    return ScheduleBar::tr("on %1 at %2").arg(locale.createSeparatedList(days), time);
}

} // namespace domcero
