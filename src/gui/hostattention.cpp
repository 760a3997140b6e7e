// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hostattention.h"

#include "models/hosttreemodel.h"
#include "services/hostmanager.h"
#include "services/hostsession.h"

#include <QEvent>
#include <QScrollBar>
#include <QTreeView>

namespace domcero {

namespace {

bool canBeSeen(const QWidget *widget)
{
    return widget->isVisible() && !widget->window()->isMinimized();
}

void addHostsOnScreen(const QTreeView *view, QSet<QUuid> &hosts)
{
    const int bottom = view->viewport()->height();
    for (QModelIndex row = view->indexAt(QPoint(0, 0)); row.isValid() && view->visualRect(row).top() < bottom;
         row = view->indexBelow(row)) {
        const QUuid host = row.siblingAtColumn(0).data(HostTreeModel::HostIdRole).toUuid();
        if (!host.isNull())
            hosts.insert(host);
    }
}

} // namespace

HostAttention::HostAttention(HostManager &manager, QObject *parent) : QObject(parent), m_manager(manager)
{
    connect(&manager, &HostManager::sessionAdded, this, &HostAttention::updateSoon);
    updateSoon();
}

void HostAttention::watch(QTreeView *view)
{
    m_views.append(view);
    view->viewport()->installEventFilter(this);
    view->window()->installEventFilter(this);
    connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this, &HostAttention::updateSoon);
    connect(view, &QTreeView::expanded, this, &HostAttention::updateSoon);
    connect(view, &QTreeView::collapsed, this, &HostAttention::updateSoon);
    connect(view->model(), &QAbstractItemModel::rowsInserted, this, &HostAttention::updateSoon);
    connect(view->model(), &QAbstractItemModel::rowsRemoved, this, &HostAttention::updateSoon);
    connect(view->model(), &QAbstractItemModel::layoutChanged, this, &HostAttention::updateSoon);
    updateSoon();
}

void HostAttention::setSelected(HostSession *session)
{
    m_selected = session;
    updateSoon();
}

bool HostAttention::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange:
        updateSoon();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

// Once for all that happens in one turn of the event loop.
void HostAttention::updateSoon()
{
    if (m_due)
        return;
    m_due = true;
    QMetaObject::invokeMethod(this, &HostAttention::update, Qt::QueuedConnection);
}

void HostAttention::update()
{
    m_due = false;
    QSet<QUuid> inView;
    bool seen = false;
    for (const QPointer<QTreeView> &view : std::as_const(m_views)) {
        if (view && canBeSeen(view)) {
            seen = true;
            addHostsOnScreen(view, inView);
        }
    }
    const QList<HostSession *> sessions = m_manager.sessions();
    for (HostSession *session : sessions) {
        const bool isInView = inView.contains(session->entry().id);
        session->setAttention(seen && session == m_selected ? Attention::Selected
                              : isInView                    ? Attention::InView
                                                            : Attention::Background);
    }
}

} // namespace domcero
