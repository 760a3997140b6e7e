// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/card.h"
#include "services/backups/backupcarry.h"

#include <QPointer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace domcero {

// A backup on its way from or to this machine, in a few lines: what goes where, how far it is and how fast;
// to be stopped.
class CarryProgress : public Card
{
    Q_OBJECT
public:
    explicit CarryProgress(BackupCarry &carry, QWidget *parent = nullptr);

    const BackupCarry *carry() const { return m_carry; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    QString figures() const;

    QPointer<BackupCarry> m_carry;
    QLabel *m_title;
    QProgressBar *m_bar;
    QLabel *m_figures;
    QPushButton *m_stop;
};

} // namespace domcero
