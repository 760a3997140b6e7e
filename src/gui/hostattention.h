// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QUuid>

class QTreeView;

namespace domcero {

class HostManager;
class HostSession;

// Tells each host how closely it is looked at, so that its readings come as often as somebody can see them:
// the one whose page is shown, those with a row on the screen, the rest. Of a minimized window nothing is
// seen. Gui thread; the manager outlives it.
class HostAttention : public QObject
{
    Q_OBJECT
public:
    explicit HostAttention(HostManager &manager, QObject *parent = nullptr);

    void watch(QTreeView *view); // over a HostTreeModel
    void setSelected(HostSession *session);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateSoon();
    void update();

    HostManager &m_manager;
    QList<QPointer<QTreeView>> m_views;
    QPointer<HostSession> m_selected;
    bool m_due = false;
};

} // namespace domcero
