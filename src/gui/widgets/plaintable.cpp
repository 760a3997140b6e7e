// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/plaintable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace domcero {

PlainTable::PlainTable(QWidget *parent) : QTreeWidget(parent)
{
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(true);
}

void PlainTable::setContent(const QStringList &headers, const QList<QStringList> &rows)
{
    if (headers == m_headers && rows == m_rows)
        return;
    m_headers = headers;
    m_rows = rows;
    clear();
    setHeaderLabels(headers);
    for (const QStringList &row : rows) {
        auto *item = new QTreeWidgetItem(this, row);
        for (int column = 0; column < row.size(); ++column)
            item->setToolTip(column, row.at(column));
        item->setSizeHint(0, QSize(0, rowHeight()));
    }
    for (int column = 0; column < headers.size(); ++column) {
        int width = fontMetrics().horizontalAdvance(headers.at(column));
        for (const QStringList &row : rows)
            width = std::max(width, fontMetrics().horizontalAdvance(row.value(column)));
        setColumnWidth(column, width + 24);
    }
    fitHeight();
}

int PlainTable::rowHeight() const
{
    return fontMetrics().height() + 6;
}

void PlainTable::fitHeight()
{
    // Where it is wider than its place, the bar stands below the rows, not on the last.
    const bool hasBar = header()->length() > viewport()->width();
    setFixedHeight(header()->sizeHint().height() + rowHeight() * static_cast<int>(m_rows.size()) +
                   2 * frameWidth() + (hasBar ? horizontalScrollBar()->sizeHint().height() : 0));
}

void PlainTable::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    fitHeight();
}

void PlainTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && currentItem()) {
        QGuiApplication::clipboard()->setText(
            m_rows.value(indexOfTopLevelItem(currentItem())).join(QLatin1Char('\t')));
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

} // namespace domcero
