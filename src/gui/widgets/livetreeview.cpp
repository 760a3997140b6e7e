// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/livetreeview.h"

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

} // namespace domcero
