// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/transfer/transfers.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace domcero {

class TransferRow;

// The files on their way to a host and from it, and those that are over, until somebody takes them off. Not
// there while there are none.
class TransfersPanel : public QWidget
{
    Q_OBJECT
public:
    explicit TransfersPanel(QWidget *parent = nullptr);

    void follow(Transfers *transfers);
    // Shows a folder of this machine; tests answer in its place.
    std::function<void(const QString &folder)> showFolder;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeRows();
    void updateRows();
    void fit();
    void clearOver();
    void retranslate();

    QPointer<Transfers> m_transfers;
    QLabel *m_caption;
    QPushButton *m_clear;
    QScrollArea *m_scroll;
    QWidget *m_contents;
    QVBoxLayout *m_rowsLayout;
    std::vector<TransferRow *> m_rows;
    QTimer m_second; // rate and time go on without news
};

} // namespace domcero
