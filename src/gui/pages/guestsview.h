// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/guesttablemodel.h"
#include "services/hostsession.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QTreeView;

namespace domcero {

class ActionRow;
class GuestActionSet;

// The tab "Guests" of a host: the table, and the actions on what is selected in it.
class GuestsView : public QWidget
{
    Q_OBJECT
public:
    explicit GuestsView(QWidget *parent = nullptr);

    // Once, before anything else.
    void setUp(GuestActionSet &actions, Clock &clock);
    void follow(HostSession *session);
    QStringList selectedGuests() const; // in the order of the table

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void selectionChanged();
    void opened(const QString &guest); // double click or Enter

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void updateEmpty();

    GuestTableModel *m_model = nullptr;
    GuestActionSet *m_actions = nullptr;
    QPointer<HostSession> m_session;
    ActionRow *m_row;
    QTreeView *m_table;
    QLabel *m_empty;
};

} // namespace domcero
