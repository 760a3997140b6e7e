// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/guestsview.h"

#include "gui/guestactionset.h"
#include "gui/widgets/actionrow.h"
#include "gui/widgets/guestdelegate.h"
#include "gui/widgets/headerroom.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/livetreeview.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace domcero {

GuestsView::GuestsView(QWidget *parent)
    : QWidget(parent), m_row(new ActionRow(this)), m_table(new LiveTreeView(this)),
      m_empty(wrappedLabel(this))
{
    m_row->setObjectName(QStringLiteral("guestsActionRow"));
    m_empty->setObjectName(QStringLiteral("guestsEmpty"));
    m_table->setObjectName(QStringLiteral("guestsTable"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setItemDelegate(new GuestDelegate(m_table));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_row);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
}

void GuestsView::setUp(GuestActionSet &actions, Clock &clock)
{
    m_actions = &actions;
    m_row->setRowActions(actions.actions());
    m_model = new GuestTableModel(clock, this);
    m_table->setModel(m_model);
    m_table->sortByColumn(GuestTableModel::NameColumn, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_table->header()->setStretchLastSection(false);
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    const int digits[GuestTableModel::ColumnCount] = {15, 20, 6, 6, 8, 8, 10, 10, 9, 9};
    for (int column = 0; column < GuestTableModel::ColumnCount; ++column)
        m_table->header()->resizeSection(column, digits[column] * digit + 8);
    m_table->header()->resizeSection(GuestTableModel::CpuColumn, 72 + 7 * digit);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &GuestsView::selectionChanged);
    connect(m_table, &QTreeView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT opened(index.siblingAtColumn(0).data(GuestTableModel::NameRole).toString());
    });
    connect(m_table, &QTreeView::customContextMenuRequested, this, [this](const QPoint &at) {
        if (selectedGuests().isEmpty())
            return;
        auto *menu = new QMenu(this);
        menu->setObjectName(QStringLiteral("guestsMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setToolTipsVisible(true);
        menu->addActions(m_actions->actions());
        menu->popup(m_table->viewport()->mapToGlobal(at));
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &GuestsView::updateEmpty);
    retranslate();
}

void GuestsView::follow(HostSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_model->follow(session);
    if (session)
        connect(session, &HostSession::linkChanged, this, &GuestsView::updateEmpty);
    updateEmpty();
}

QStringList GuestsView::selectedGuests() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList names;
    for (const QModelIndex &row : std::as_const(rows))
        names.append(row.data(GuestTableModel::NameRole).toString());
    return names;
}

void GuestsView::updateEmpty()
{
    const bool empty = m_model->rowCount() == 0;
    m_table->setVisible(!empty);
    m_row->setVisible(!empty);
    m_empty->setVisible(empty);
    if (!empty || !m_session)
        return;
    setTextIfChanged(
        m_empty,
        m_session->link().stage != LinkStage::Connected
            ? tr("The guests of this host are shown here once it is connected.")
        : m_session->state().configsProblem ? tr("No guest is running. Those that are stopped are not known.")
        : m_session->dataAge()
            ? tr("This host has no guests: none is running, and there is no config file in /etc/xen.")
            : tr("The host is being read."));
}

QByteArray GuestsView::saveState() const
{
    return m_table->header()->saveState();
}

void GuestsView::restoreState(const QByteArray &state)
{
    m_table->header()->restoreState(state);
    makeRoomForCaptions(*m_table->header());
}

void GuestsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_model)
        retranslate();
    QWidget::changeEvent(event);
}

void GuestsView::retranslate()
{
    m_table->setAccessibleName(tr("Guests of the host"));
    m_model->retranslate();
    makeRoomForCaptions(*m_table->header());
    updateEmpty();
}

} // namespace domcero
