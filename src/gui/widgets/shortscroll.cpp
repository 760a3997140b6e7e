// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/shortscroll.h"

#include <QEvent>

#include <algorithm>

namespace domcero {

namespace {

constexpr int mostLines = 9;
constexpr int leastLines = 2;

} // namespace

ShortScroll::ShortScroll(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::NoFocus);
}

int ShortScroll::heightOf(int lines) const
{
    if (!widget())
        return 0;
    const int wanted = widget()->hasHeightForWidth()
                           ? widget()->heightForWidth(std::max(100, viewport()->width()))
                           : widget()->sizeHint().height();
    return std::min(wanted, lines * widget()->fontMetrics().lineSpacing() + 2);
}

QSize ShortScroll::sizeHint() const
{
    return {320, heightOf(mostLines)};
}

QSize ShortScroll::minimumSizeHint() const
{
    return {100, heightOf(leastLines)};
}

// Its text has become longer or shorter.
bool ShortScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace domcero
