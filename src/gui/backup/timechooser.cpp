// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/timechooser.h"

#include "gui/widgets/labels.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace domcero {

namespace {

constexpr int daysOfAWeek = 7;

} // namespace

TimeChooser::TimeChooser(QWidget *parent)
    : QWidget(parent), m_caption(new QLabel(this)), m_time(new QTimeEdit(this)), m_hint(wrappedLabel(this))
{
    setObjectName(QStringLiteral("backupTime"));
    m_caption->setObjectName(QStringLiteral("time_caption"));
    m_time->setObjectName(QStringLiteral("time_time"));
    m_hint->setObjectName(QStringLiteral("time_hint"));
    m_caption->setBuddy(m_time);
    auto *first = new QHBoxLayout;
    first->addWidget(m_caption);
    first->addWidget(m_time);
    first->addWidget(m_hint, 1);
    auto *days = new QHBoxLayout;
    for (int day = 1; day <= daysOfAWeek; ++day) {
        auto *box = new QCheckBox(this);
        box->setObjectName(QStringLiteral("time_day_%1").arg(day));
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this, &TimeChooser::changed);
        days->addWidget(box);
        m_days += box;
    }
    days->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(first);
    layout->addLayout(days);
    connect(m_time, &QTimeEdit::timeChanged, this, &TimeChooser::changed);
    retranslate();
}

void TimeChooser::set(const BackupSchedule &schedule)
{
    m_time->setTime(QTime(schedule.hour, schedule.minute));
    for (int day = 1; day <= daysOfAWeek; ++day)
        m_days[day - 1]->setChecked(schedule.days.isEmpty() || schedule.days.contains(day));
}

void TimeChooser::putInto(BackupSchedule &schedule) const
{
    schedule.hour = m_time->time().hour();
    schedule.minute = m_time->time().minute();
    schedule.days.clear();
    for (int day = 1; day <= daysOfAWeek; ++day) {
        if (m_days[day - 1]->isChecked())
            schedule.days += day;
    }
    if (schedule.days.size() == daysOfAWeek)
        schedule.days.clear();
}

bool TimeChooser::isComplete() const
{
    return std::any_of(m_days.begin(), m_days.end(), [](const QCheckBox *box) { return box->isChecked(); });
}

QWidget *TimeChooser::firstField() const
{
    return m_time;
}

void TimeChooser::retranslate()
{
    m_caption->setText(tr("At"));
    m_time->setAccessibleName(tr("Time of the day"));
    m_time->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
    m_hint->setText(tr("by the clock of the host, on these days:"));
    makeFaded(m_hint);
    for (int day = 1; day <= daysOfAWeek; ++day) {
        m_days[day - 1]->setText(QLocale().dayName(day, QLocale::ShortFormat));
        m_days[day - 1]->setAccessibleName(QLocale().dayName(day, QLocale::LongFormat));
    }
}

void TimeChooser::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace domcero
