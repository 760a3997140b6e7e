// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/card.h"

#include <QPainter>
#include <QPainterPath>

namespace domcero {

Card::Card(QWidget *parent) : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
}

void Card::setTone(theme::Tone tone)
{
    if (m_tone == tone)
        return;
    m_tone = tone;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(area, 4, 4);
    painter.fillPath(outline, theme::groundColor(m_tone, palette()));
    if (m_tone != theme::Tone::Neutral) {
        painter.setClipPath(outline);
        painter.fillRect(QRectF(area.left(), area.top(), 4, area.height()),
                         theme::textColor(m_tone, palette()));
        painter.setClipping(false);
    }
    painter.setPen(theme::edgeColor(palette()));
    painter.drawPath(outline);
}

} // namespace domcero
