// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/treedelegate.h"

#include "gui/icons.h"
#include "gui/theme.h"
#include "models/hosttreemodel.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace domcero {

namespace {

constexpr int barWidth = 34;
constexpr int barHeight = 6;
constexpr int barMargin = 6;

} // namespace

void TreeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!index.siblingAtColumn(HostTreeModel::NameColumn).data(HostTreeModel::AliveRole).toBool())
        option->palette.setColor(QPalette::Text, theme::fadedText(option->palette));
    if (index.column() != HostTreeModel::NameColumn)
        return;
    option->icon =
        icon(index.data(HostTreeModel::IconRole).toString(), option->widget && !option->widget->hasFocus());
    option->decorationSize = QSize(16, 16);
    option->features |= QStyleOptionViewItem::HasDecoration;
    if (index.data(HostTreeModel::KindRole).toInt() != static_cast<int>(HostTreeModel::Kind::Guest))
        option->font.setBold(index.data(HostTreeModel::KindRole).toInt() ==
                             static_cast<int>(HostTreeModel::Kind::Group));
}

void TreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const QVariant load =
        index.column() == HostTreeModel::NameColumn ? index.data(HostTreeModel::LoadRole) : QVariant();
    if (!load.isValid()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    // The ground of the whole line, then the name in what the bar leaves.
    QStyleOptionViewItem full = option;
    initStyleOption(&full, index);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &full, painter, option.widget);
    QStyleOptionViewItem name = option;
    name.rect.setRight(option.rect.right() - barWidth - 2 * barMargin);
    QStyledItemDelegate::paint(painter, name, index);

    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor ground =
        selected ? option.palette.color(QPalette::HighlightedText) : theme::edgeColor(option.palette);
    const double share = load.toDouble();
    QColor bar = theme::chartColor(0, option.palette);
    if (share > 0.9)
        bar = theme::textColor(theme::Tone::Bad, option.palette);
    else if (share > 0.7)
        bar = theme::textColor(theme::Tone::Warning, option.palette);
    if (selected)
        bar = option.palette.color(QPalette::HighlightedText);
    const QRect area(option.rect.right() - barWidth - barMargin,
                     option.rect.top() + (option.rect.height() - barHeight) / 2, barWidth, barHeight);
    painter->save();
    painter->setPen(ground);
    painter->drawRect(area.adjusted(0, 0, -1, -1));
    painter->fillRect(QRectF(area.left() + 1, area.top() + 1, (area.width() - 2) * share, area.height() - 2),
                      bar);
    painter->restore();
}

QSize TreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), option.fontMetrics.height() + 6));
    return size;
}

} // namespace domcero
