// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backupschedule.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QTimeEdit;

namespace domcero {

// A time of the day, by the host's clock, and days of the week; all of them: each day.
class TimeChooser : public QWidget
{
    Q_OBJECT
public:
    explicit TimeChooser(QWidget *parent = nullptr);

    void set(const BackupSchedule &schedule);
    void putInto(BackupSchedule &schedule) const;
    bool isComplete() const; // a day is chosen
    QWidget *firstField() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_caption;
    QTimeEdit *m_time;
    QLabel *m_hint;
    QList<QCheckBox *> m_days; // Monday first
};

} // namespace domcero
