// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "gui/widgets/card.h"

#include <QPointer>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace domcero {

class BackupCarry;

// A backup on its way to or from this machine or another host: how far it is, how fast, for how long still;
// to be stopped. It goes on while this window is open.
class CarryProgress : public Card
{
    Q_OBJECT
public:
    CarryProgress(BackupCarry &carry, Clock &clock, QWidget *parent = nullptr);

    BackupCarry *carry() const; // null: it is gone
    void putInTabOrder(QWidget *behind);

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    QString stageText() const;

    QPointer<BackupCarry> m_carry;
    QLabel *m_title;
    QProgressBar *m_bar;
    QLabel *m_figures;
    QPushButton *m_stop;
    bool m_stopAsked = false;
    std::unique_ptr<Clock::Timer> m_second;
};

} // namespace domcero
