// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/jobdelegate.h"

#include "gui/icons.h"
#include "models/jobtablemodel.h"

#include <algorithm>

namespace domcero {

void JobDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QString name = index.data(JobTableModel::IconRole).toString();
    if (name.isEmpty())
        return;
    option->icon = icon(name);
    option->decorationSize = QSize(16, 16);
    option->features |= QStyleOptionViewItem::HasDecoration;
}

QSize JobDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), option.fontMetrics.height() + 8));
    return size;
}

} // namespace domcero
