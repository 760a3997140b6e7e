// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/storagedelegate.h"

#include "gui/icons.h"
#include "gui/theme.h"
#include "models/storagemodel.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace domcero {

namespace {

constexpr int barWidth = 56;
constexpr int swatch = 10;
constexpr int swatchGap = 3;
constexpr qsizetype mostSwatches = 4;

} // namespace

QList<int> StorageDelegate::colorsOf(const QModelIndex &index) const
{
    QList<int> colors;
    const QStringList guests = index.data(StorageModel::GuestsRole).toStringList();
    for (const QString &guest : guests.mid(0, mostSwatches)) {
        if (const int color = m_colors.of(guest); color >= 0)
            colors.append(color);
    }
    return colors;
}

void StorageDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!index.parent().isValid())
        option->font.setBold(true);
    switch (index.column()) {
    case StorageModel::UsersColumn:
        if (const qsizetype count = colorsOf(index).size(); count > 0) {
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->decorationSize =
                QSize(static_cast<int>(count) * (swatch + swatchGap) - swatchGap, swatch);
        }
        break;
    case StorageModel::RemarkColumn:
        if (index.data(StorageModel::BadRole).toBool()) {
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->icon = icon(QStringLiteral("warning"), option->widget && !option->widget->hasFocus());
            option->decorationSize = QSize(16, 16);
        }
        break;
    default:
        break;
    }
}

void StorageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem whole = option;
    initStyleOption(&whole, index);
    const QStyle *style = whole.widget ? whole.widget->style() : QApplication::style();
    if (index.column() == StorageModel::UsedColumn) {
        // The number stands behind the bar.
        const QString number = std::exchange(whole.text, QString());
        style->drawControl(QStyle::CE_ItemViewItem, &whole, painter, whole.widget);
        const QVariant share = index.data(StorageModel::ShareRole);
        if (!share.isValid())
            return;
        const bool selected = whole.state.testFlag(QStyle::State_Selected);
        const QColor words = whole.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        const QRectF bar(whole.rect.left() + 4.5, whole.rect.center().y() - 4.5, barWidth, 9);
        painter->save();
        painter->setPen(selected ? words : theme::edgeColor(whole.palette));
        painter->drawRect(bar);
        const double part = std::clamp(share.toDouble(), 0.0, 1.0);
        const QColor full = index.data(StorageModel::NearlyFullRole).toBool()
                                ? theme::textColor(theme::Tone::Warning, whole.palette)
                                : theme::chartColor(0, whole.palette);
        painter->fillRect(QRectF(bar.left() + 1, bar.top() + 1, (bar.width() - 1) * part, bar.height() - 1),
                          selected ? words : full);
        painter->setPen(words);
        painter->drawText(whole.rect.adjusted(barWidth + 10, 0, -2, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          number);
        painter->restore();
        return;
    }
    style->drawControl(QStyle::CE_ItemViewItem, &whole, painter, whole.widget);
    if (index.column() != StorageModel::UsersColumn)
        return;
    QRect place = style->subElementRect(QStyle::SE_ItemViewItemDecoration, &whole, whole.widget);
    place.moveTop(whole.rect.center().y() - swatch / 2);
    for (const int color : colorsOf(index)) {
        const QRect square(place.left(), place.top(), swatch, swatch);
        painter->fillRect(square, whole.palette.color(QPalette::Base));
        painter->fillRect(square.adjusted(1, 1, -1, -1), theme::chartColor(color, whole.palette));
        place.moveLeft(place.left() + swatch + swatchGap);
    }
}

QSize StorageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), option.fontMetrics.height() + 6));
    if (index.column() == StorageModel::UsedColumn)
        size.setWidth(barWidth + option.fontMetrics.horizontalAdvance(QStringLiteral("100 %")) + 16);
    return size;
}

} // namespace domcero
