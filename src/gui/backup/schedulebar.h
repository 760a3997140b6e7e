// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backupschedule.h"
#include "services/hostsession.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace domcero {

// Whether the host backs a guest up by itself, when, and how that went last; with the buttons that change it.
// Reads it when told to.
class ScheduleBar : public QWidget
{
    Q_OBJECT
public:
    explicit ScheduleBar(QWidget *parent = nullptr);

    void follow(HostSession *session, const QString &guest);
    void read();
    const std::optional<KnownSchedule> &known() const { return m_known; }

Q_SIGNALS:
    void changeWanted();
    void removalWanted(const domcero::KnownSchedule &known);
    void jobWanted(const QUuid &job);

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    QString sentence() const;

    QPointer<HostSession> m_session;
    QString m_guest;
    std::optional<KnownSchedule> m_known;
    bool m_isRead = false;
    quint64 m_request = 0; // answers to older ones are dropped
    QLabel *m_text;
    QPushButton *m_last;
    QPushButton *m_change;
    QPushButton *m_remove;
};

// "each day at 02:30", "on Mon and Thu at 02:30", in the language of now.
QString scheduleText(const BackupSchedule &schedule, const QLocale &locale);

} // namespace domcero
