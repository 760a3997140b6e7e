// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/grouppage.h"

#include "gui/widgets/headerroom.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/livetreeview.h"
#include "gui/widgets/treedelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

namespace domcero {

GroupPage::GroupPage(HostTreeModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_title(new QLabel(this)), m_hint(wrappedLabel(this)),
      m_table(new LiveTreeView(this))
{
    m_title->setObjectName(QStringLiteral("groupTitle"));
    m_title->setTextFormat(Qt::PlainText);
    makeHeading(m_title, 1.5);
    m_hint->setObjectName(QStringLiteral("groupHint"));
    m_table->setObjectName(QStringLiteral("groupTable"));
    m_table->setModel(&model);
    m_table->setItemDelegate(new TreeDelegate(m_table));
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setAlternatingRowColors(true);
    m_table->setExpandsOnDoubleClick(false);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionsMovable(false);
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    const int widths[] = {30, 22, 10, 22, 14, 14};
    for (int column = 0; column < HostTreeModel::ColumnCount; ++column)
        m_table->header()->resizeSection(column, widths[column] * digit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addWidget(m_table, 1);
    connect(m_table, &QTreeView::activated, this, [this](const QModelIndex &index) {
        TreePlace place;
        const QModelIndex first = index.siblingAtColumn(0);
        place.kind = static_cast<HostTreeModel::Kind>(first.data(HostTreeModel::KindRole).toInt());
        if (place.kind == HostTreeModel::Kind::Group)
            place.group = first.data(HostTreeModel::NameRole).toString();
        place.host = first.data(HostTreeModel::HostIdRole).toUuid();
        if (place.kind == HostTreeModel::Kind::Guest)
            place.guest = first.data(HostTreeModel::NameRole).toString();
        Q_EMIT opened(place);
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this, &GroupPage::updateRoot);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &GroupPage::updateRoot);
    retranslate();
}

void GroupPage::setGroup(const QString &group)
{
    m_group = group;
    updateRoot();
    retranslate();
    const QModelIndex root = m_table->rootIndex();
    for (int row = 0; row < m_model.rowCount(root); ++row)
        m_table->expand(m_model.index(row, 0, root));
}

void GroupPage::updateRoot()
{
    const QModelIndex root = m_group.isEmpty() ? QModelIndex() : m_model.groupIndex(m_group);
    if (m_table->rootIndex() != root)
        m_table->setRootIndex(root);
    // A group that is filtered out has no index: without this the whole tree would stand here.
    m_table->setVisible(m_group.isEmpty() || root.isValid());
}

QByteArray GroupPage::saveState() const
{
    return m_table->header()->saveState();
}

void GroupPage::restoreState(const QByteArray &state)
{
    m_table->header()->restoreState(state);
    makeRoomForCaptions(*m_table->header());
}

void GroupPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void GroupPage::retranslate()
{
    m_title->setText(m_group.isEmpty() ? tr("All hosts") : m_group);
    m_hint->setText(tr("Double-click a host or guest, or press Enter on it, to open its page."));
    m_table->setAccessibleName(tr("Hosts and guests of the group"));
    makeRoomForCaptions(*m_table->header());
}

} // namespace domcero
