// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/transfer/transfers.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace domcero {

// One file on its way: how far it is, how fast, and what can be done about it.
class TransferRow : public QWidget
{
    Q_OBJECT
public:
    TransferRow(Transfers &transfers, Transfer &transfer, QWidget *parent = nullptr);

    Transfer *transfer() const { return m_transfer; }
    void update();                           // its numbers, now
    void tabBefore(const TransferRow &next); // which lies below this one

Q_SIGNALS:
    void folderWanted(const QString &folder); // of this machine

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void carryOn();

    QPointer<Transfers> m_transfers;
    QPointer<Transfer> m_transfer;
    QLabel *m_icon;
    QLabel *m_place;
    QLabel *m_state;
    QProgressBar *m_bar;
    QPushButton *m_stop;
    QPushButton *m_resume; // or replace, where something is in the way
    QPushButton *m_folder;
    QToolButton *m_remove;
};

} // namespace domcero
