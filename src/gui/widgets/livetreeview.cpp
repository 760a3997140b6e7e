// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/livetreeview.h"

#include "gui/theme.h"

#include <QAccessible>

namespace domcero {

void LiveTreeView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                               const QList<int> &roles)
{
    // What a screen reader is told, the plain view tells it.
    if (topLeft.column() < 1 || QAccessible::isActive()) {
        QTreeView::dataChanged(topLeft, bottomRight, roles);
        if (topLeft.column() < 1)
            return;
    }
    if (!isVisible())
        return;
    // Empty where they are folded away.
    const QRect lines = visualRect(topLeft.siblingAtColumn(0)) | visualRect(bottomRight.siblingAtColumn(0));
    const QRect area = viewport()->rect();
    if (lines.top() <= area.bottom() && lines.bottom() >= area.top() && !lines.isEmpty())
        viewport()->update(area.left(), lines.top(), area.width(), lines.height());
}

void LiveTreeView::initViewItemOption(QStyleOptionViewItem *option) const
{
    QTreeView::initViewItemOption(option);
    if (!hasFocus())
        option->palette = theme::quietSelection(option->palette);
    if (m_onSelection)
        option->palette.setColor(QPalette::WindowText, option->palette.color(QPalette::HighlightedText));
}

// The style draws the arrow that folds a row in the colour of words, selected or not.
void LiveTreeView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    m_onSelection = selectionModel() && selectionModel()->isSelected(index);
    QTreeView::drawBranches(painter, rect, index);
    m_onSelection = false;
}

} // namespace domcero
