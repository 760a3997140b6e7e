// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/resizebars.h"

#include "gui/theme.h"
#include "text/render.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace domcero {

namespace {

constexpr int barHeight = 16;
constexpr int beforeHeight = 5; // of the bar that shows what is
constexpr int gap = 10;
constexpr int margin = 8; // for half of the handle

} // namespace

ResizeBars::ResizeBars(QWidget *parent) : QSlider(Qt::Horizontal, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QSlider::valueChanged, this, [this] {
        if (!isSliderDown())
            fitScale();
        describe();
        update();
    });
}

void ResizeBars::setDisk(const StorageLayers &layers, ByteSize now, ByteSize least, ByteSize most,
                         ByteSize unit)
{
    m_layers = layers;
    m_now = now;
    m_unit = ByteSize::fromBytes(std::max<qint64>(1, unit.bytes()));
    m_scale = {};
    const auto units = [&](ByteSize size) { return static_cast<int>(size.bytes() / m_unit.bytes()); };
    setRange(units(least), std::max(units(least), units(most)));
    setSingleStep(1);
    setPageStep(std::max(1, (maximum() - minimum()) / 20));
    setValue(units(now));
    fitScale();
    describe();
    updateGeometry();
}

ByteSize ResizeBars::newSize() const
{
    return ByteSize::fromBytes(value() * m_unit.bytes());
}

void ResizeBars::setNewSize(ByteSize size)
{
    setValue(
        static_cast<int>(std::min<qint64>(maximum(), (size.bytes() + m_unit.bytes() / 2) / m_unit.bytes())));
    if (!isSliderDown())
        fitScale();
    describe();
}

// A group may have a hundred times what the disk takes: the width stands for twice the size, and for more
// where the handle comes to the end.
void ResizeBars::fitScale()
{
    const qint64 most = std::max(m_now.bytes(), maximum() * m_unit.bytes());
    qint64 scale = std::max<qint64>(m_scale.bytes(), std::max<qint64>(1, 2 * m_now.bytes()));
    while (scale < most && newSize().bytes() > scale * 9 / 10)
        scale *= 2;
    m_scale = ByteSize::fromBytes(std::min(scale, std::max(most, m_now.bytes())));
    update();
}

void ResizeBars::describe()
{
    const QString change =
        newSize() == m_now ? sizeText(m_now) : tr("%1, from %2").arg(sizeText(newSize()), sizeText(m_now));
    setAccessibleDescription(change);
    setToolTip(change);
}

int ResizeBars::lineHeight() const
{
    return fontMetrics().height() + 3 + barHeight + 2 + beforeHeight + gap;
}

QSize ResizeBars::sizeHint() const
{
    return {460, std::max(1, static_cast<int>(m_layers.layers.size())) * lineHeight()};
}

QSize ResizeBars::minimumSizeHint() const
{
    return {220, sizeHint().height()};
}

double ResizeBars::at(ByteSize size) const
{
    const double share =
        static_cast<double>(size.bytes()) / static_cast<double>(std::max<qint64>(1, m_scale.bytes()));
    return margin + std::min(1.0, share) * (width() - 2 * margin);
}

// As the plan will have it: a partition that fits as it is stays.
ByteSize ResizeBars::newSizeOf(const StorageLayer &layer) const
{
    if (layer.table.isEmpty())
        return newSize();
    const ByteSize largest = partSizeOn(layer.table, layer.start, newSize());
    if (newSize() == m_now)
        return layer.size;
    return newSize() < m_now ? std::min(largest, layer.size) : largest;
}

void ResizeBars::paintLayer(QPainter &painter, const StorageLayer &layer, int top) const
{
    const QRect line(margin, top, width() - 2 * margin, fontMetrics().height());
    const ByteSize was = layer.table.isEmpty() ? m_now : layer.size;
    const ByteSize becomes = newSizeOf(layer);
    const QString numbers =
        was == becomes ? sizeText(was) : tr("%1 → %2").arg(sizeText(was), sizeText(becomes));
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, numbers);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, layer.caption);
    const int taken = fontMetrics().horizontalAdvance(layer.caption + QStringLiteral("  "));
    const int room = line.width() - taken - fontMetrics().horizontalAdvance(numbers) - 10;
    painter.setPen(theme::fadedText(palette()));
    painter.drawText(line.adjusted(taken, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(layer.what, Qt::ElideMiddle, std::max(0, room)));

    const QColor strong = theme::textColor(theme::Tone::Info, palette());
    const QColor ground = theme::groundColor(theme::Tone::Info, palette());
    const double y = line.bottom() + 3.5;
    for (const StorageLayer::Other &other : layer.others) {
        const QRectF beside(at(other.start) + 0.5, y, at(other.start + other.size) - at(other.start),
                            barHeight - 1);
        painter.fillRect(beside, theme::edgeColor(palette()));
        painter.setPen(theme::edgeColor(palette()));
        painter.drawRect(beside);
    }
    const double from = at(layer.start);
    const QRectF after(from + 0.5, y, at(layer.start + becomes) - from, barHeight - 1);
    painter.fillRect(after, ground);
    if (layer.used)
        painter.fillRect(QRectF(after.left(), y,
                                std::min(at(layer.start + *layer.used) - from, after.width()),
                                after.height()),
                         strong);
    painter.setPen(theme::edgeColor(palette()));
    painter.drawRect(after);
    const QRectF before(from + 0.5, y + barHeight + 1, at(layer.start + was) - from, beforeHeight - 1);
    painter.fillRect(before, theme::edgeColor(palette()));
    if (layer.minimum) {
        const double x = at(layer.start + *layer.minimum);
        painter.fillRect(QRectF(x - 1, y - 2, 3, barHeight + 3), palette().color(QPalette::WindowText));
    }
}

void ResizeBars::paintHandle(QPainter &painter) const
{
    const double x = std::round(at(newSize())) + 0.5;
    const int top = fontMetrics().height() + 1;
    const int bottom = height() - gap + 2;
    const QColor color =
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Highlight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, hasFocus() ? 3 : 2));
    painter.drawLine(QPointF(x, top), QPointF(x, bottom));
    const QRectF knob(x - 6, (top + bottom) / 2.0 - 13, 12, 26);
    painter.setPen(QPen(palette().color(QPalette::Base), 1.5));
    painter.setBrush(color);
    painter.drawRoundedRect(knob, 4, 4);
    painter.setPen(QPen(palette().color(QPalette::HighlightedText), 1));
    for (const double dx : {-1.5, 1.5})
        painter.drawLine(QPointF(x + dx, knob.center().y() - 5), QPointF(x + dx, knob.center().y() + 5));
}

void ResizeBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int top = 0;
    for (const StorageLayer &layer : std::as_const(m_layers.layers)) {
        paintLayer(painter, layer, top);
        top += lineHeight();
    }
    paintHandle(painter);
}

void ResizeBars::moveTo(double x)
{
    const double share = (x - margin) / std::max(1, width() - 2 * margin);
    setNewSize(ByteSize::fromBytes(
        static_cast<qint64>(std::clamp(share, 0.0, 1.0) * static_cast<double>(m_scale.bytes()))));
}

void ResizeBars::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    moveTo(event->position().x());
}

void ResizeBars::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        moveTo(event->position().x());
}

void ResizeBars::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !isSliderDown())
        return;
    setSliderDown(false);
    fitScale();
}

// Scrolling a page that it stands on must not change a disk.
void ResizeBars::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void ResizeBars::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QSlider::changeEvent(event);
}

} // namespace domcero
