// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/readoutbox.h"

#include "gui/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace domcero {

namespace {

constexpr int margin = 6;
constexpr int swatch = 9;

} // namespace

ReadoutBox::ReadoutBox(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    setFont(small);
    hide();
}

void ReadoutBox::setContent(const QString &title, const QList<Row> &rows, const QSize &room)
{
    m_title = title;
    m_rows = rows;
    const QFontMetrics metrics = fontMetrics();
    int width = metrics.horizontalAdvance(title);
    for (const Row &row : rows)
        width = std::max(width, swatch + 3 * margin + metrics.horizontalAdvance(row.name + row.value));
    // What does not fit is left out at the end, never cut in the middle of a line.
    const int lines = static_cast<int>(rows.size()) + 1;
    const int height = lines * metrics.height() + margin;
    resize(std::min(width + 2 * margin, room.width()), std::min(height, room.height()));
    update();
}

void ReadoutBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    QColor ground = palette().color(QPalette::Window);
    ground.setAlpha(235);
    painter.fillPath(outline, ground);
    painter.setPen(theme::edgeColor(palette()));
    painter.drawPath(outline);
    const QFontMetrics metrics = fontMetrics();
    QRect line(margin, margin / 2, width() - 2 * margin, metrics.height());
    painter.setPen(theme::fadedText(palette()));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_title);
    for (const Row &row : std::as_const(m_rows)) {
        line.translate(0, line.height());
        if (line.bottom() > height())
            return;
        painter.fillRect(QRect(line.left(), line.center().y() - swatch / 2, swatch, swatch), row.color);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, row.value);
        const QRect name =
            line.adjusted(swatch + margin, 0, -metrics.horizontalAdvance(row.value) - margin, 0);
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(row.name, Qt::ElideRight, name.width()));
    }
}

} // namespace domcero
