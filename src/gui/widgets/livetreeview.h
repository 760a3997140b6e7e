// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace domcero {

// A tree whose columns behind the first hold numbers that change all the time. News of them alone repaints
// the lines that are on the screen, whole (a bar in the first column may show such a number, and the column
// itself be hidden), instead of asking for the place of each cell: that is most of what a refresh of 25,000
// rows costs in plain QTreeView. Its selection is quiet while the keys go elsewhere. Gui thread.
class LiveTreeView : public QTreeView
{
    Q_OBJECT
public:
    using QTreeView::QTreeView;

    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;

protected:
    void initViewItemOption(QStyleOptionViewItem *option) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    mutable bool m_onSelection = false; // what is being drawn
};

} // namespace domcero
