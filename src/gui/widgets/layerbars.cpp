// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/layerbars.h"

#include "gui/theme.h"
#include "text/render.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace domcero {

namespace {

constexpr int barHeight = 12;
constexpr int gap = 8; // between layers

} // namespace

LayerBars::LayerBars(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LayerBars::setLayers(const StorageLayers &layers, int color)
{
    m_layers = layers;
    m_color = color;
    setVisible(!layers.layers.isEmpty());
    describe();
    updateGeometry();
    update();
}

void LayerBars::describe()
{
    QStringList lines;
    for (const StorageLayer &layer : std::as_const(m_layers.layers))
        lines.append(tr("%1 %2: %3").arg(layer.caption, layer.what, numbers(layer).first()));
    setToolTip(lines.join(u'\n'));
    setAccessibleName(tr("Layers, the lowest first"));
    setAccessibleDescription(lines.join(u'\n'));
}

QStringList LayerBars::numbers(const StorageLayer &layer) const
{
    const QString size = sizeText(layer.size);
    QStringList all;
    if (layer.used && layer.minimum)
        all.append(
            tr("%1 used, at least %2, of %3").arg(sizeText(*layer.used), sizeText(*layer.minimum), size));
    if (layer.used)
        all.append(tr("%1 used of %2").arg(sizeText(*layer.used), size));
    all.append(size);
    return all;
}

int LayerBars::lineHeight() const
{
    return fontMetrics().height() + 2 + barHeight + gap;
}

QSize LayerBars::sizeHint() const
{
    return {320, std::max(0, lineHeight() * static_cast<int>(m_layers.layers.size()) - gap)};
}

QSize LayerBars::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void LayerBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double scale = static_cast<double>(std::max<qint64>(1, m_layers.scale.bytes()));
    const auto wide = [&](ByteSize size) {
        return std::min(1.0, static_cast<double>(size.bytes()) / scale) * (width() - 1);
    };
    int top = 0;
    for (const StorageLayer &layer : std::as_const(m_layers.layers)) {
        const QRect line(0, top, width(), fontMetrics().height());
        const QStringList all = numbers(layer);
        const int beside = width() - fontMetrics().horizontalAdvance(layer.caption) - 10;
        const auto fits = std::find_if(all.begin(), all.end() - 1, [&](const QString &text) {
            return fontMetrics().horizontalAdvance(text) <= beside;
        });
        const QString &right = *fits;
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, right);
        const int room = width() - fontMetrics().horizontalAdvance(right) - 10;
        const QString caption = layer.caption + QStringLiteral("  ");
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, layer.caption);
        const int taken = fontMetrics().horizontalAdvance(caption);
        painter.setPen(theme::fadedText(palette()));
        painter.drawText(line.adjusted(taken, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(layer.what, Qt::ElideMiddle, std::max(0, room - taken)));
        const QRectF bar(0.5 + wide(layer.start), line.bottom() + 3.5, wide(layer.size), barHeight - 1);
        const QColor strong =
            m_color >= 0 ? theme::chartColor(m_color, palette()) : theme::fadedText(palette());
        painter.fillRect(bar,
                         layer.used ? palette().color(QPalette::Base) : theme::partColor(m_color, palette()));
        if (layer.used)
            painter.fillRect(QRectF(bar.left(), bar.top(), wide(*layer.used), bar.height()), strong);
        painter.setPen(theme::edgeColor(palette()));
        if (layer.whole) {
            painter.drawRect(bar);
        } else {
            // It goes on: no end is drawn, and its ground fades away.
            painter.drawLine(bar.topLeft(), bar.topRight());
            painter.drawLine(bar.bottomLeft(), bar.bottomRight());
            painter.drawLine(bar.topLeft(), bar.bottomLeft());
            QLinearGradient fade(bar.right() - 40, 0, bar.right() + 1, 0);
            QColor ground = palette().color(QPalette::Window);
            fade.setColorAt(1, ground);
            ground.setAlpha(0);
            fade.setColorAt(0, ground);
            painter.fillRect(QRectF(bar.right() - 40, bar.top() - 1, 42, bar.height() + 2), fade);
        }
        if (layer.minimum) {
            const double x = bar.left() + wide(*layer.minimum);
            painter.fillRect(QRectF(x - 1, bar.top() - 2, 3, bar.height() + 4),
                             palette().color(QPalette::WindowText));
        }
        top += lineHeight();
    }
}

void LayerBars::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

} // namespace domcero
