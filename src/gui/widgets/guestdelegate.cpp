// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/guestdelegate.h"

#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/widgets/sparkline.h"
#include "models/guesttablemodel.h"

#include <QPainter>

#include <algorithm>

namespace domcero {

namespace {

constexpr int sparklineWidth = 64;
constexpr int readingsShown = 60;

} // namespace

void GuestDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() == GuestTableModel::NameColumn) {
        option->icon = icon(index.data(GuestTableModel::IconRole).toString(),
                            option->widget && !option->widget->hasFocus());
        option->decorationSize = QSize(16, 16);
        option->features |= QStyleOptionViewItem::HasDecoration;
    }
    if (!index.data(GuestTableModel::AliveRole).toBool())
        option->palette.setColor(QPalette::Text, theme::fadedText(option->palette));
}

void GuestDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() != GuestTableModel::CpuColumn)
        return;
    const auto history = index.data(GuestTableModel::HistoryRole).value<QList<double>>();
    const QRectF area(option.rect.left() + 4, option.rect.top() + 3, sparklineWidth,
                      option.rect.height() - 6);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    paintSparkline(*painter, area, history, readingsShown,
                   selected ? option.palette.color(QPalette::HighlightedText)
                            : theme::chartColor(0, option.palette));
}

QSize GuestDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), option.fontMetrics.height() + 8));
    if (index.column() == GuestTableModel::CpuColumn)
        size.setWidth(sparklineWidth + option.fontMetrics.horizontalAdvance(QStringLiteral("1000 %")) + 16);
    return size;
}

} // namespace domcero
