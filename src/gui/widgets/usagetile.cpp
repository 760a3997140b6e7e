// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/usagetile.h"

#include "gui/theme.h"
#include "gui/widgets/sparkline.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace domcero {

namespace {

constexpr int margin = 8;
constexpr int readingsShown = 60; // as many as UsageHistory keeps

} // namespace

UsageTile::UsageTile(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void UsageTile::setTitle(const QString &title)
{
    m_title = title;
    updateGeometry();
    update();
}

void UsageTile::setReadings(const QString &now, const QList<QList<double>> &series, double maximum)
{
    m_now = now;
    m_series = series;
    m_maximum = maximum;
    setAccessibleName(m_title + QStringLiteral(": ") + (m_now.isEmpty() ? waiting() : m_now));
    setToolTip(accessibleName());
    update();
}

QString UsageTile::waiting()
{
    return tr("waiting for readings");
}

QSize UsageTile::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {std::max(220, metrics.horizontalAdvance(m_title + m_now) + 4 * margin),
            metrics.height() + 3 * margin + 44};
}

QSize UsageTile::minimumSizeHint() const
{
    const int words = std::max(fontMetrics().horizontalAdvance(m_title + m_now),
                               fontMetrics().horizontalAdvance(waiting()));
    return {std::max(160, words + 4 * margin), sizeHint().height()};
}

void UsageTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.fillPath(outline, palette().base());
    painter.setPen(theme::edgeColor(palette()));
    painter.drawPath(outline);

    const QRect inner = rect().adjusted(margin, margin, -margin, -margin);
    const QRect words(inner.left(), inner.top(), inner.width(), fontMetrics().height());
    painter.setPen(theme::fadedText(palette()));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_title);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, m_now);

    double top = m_maximum;
    for (const QList<double> &values : m_series) {
        if (m_maximum <= 0 && !values.isEmpty())
            top = std::max(top, *std::max_element(values.begin(), values.end()));
    }
    const QRectF chart(inner.left(), words.bottom() + margin, inner.width(),
                       inner.bottom() - words.bottom() - margin);
    painter.setPen(theme::edgeColor(palette()));
    painter.drawLine(chart.bottomLeft(), chart.bottomRight());
    if (m_now.isEmpty()) {
        painter.setPen(theme::fadedText(palette()));
        painter.drawText(chart, Qt::AlignCenter | Qt::TextSingleLine, waiting());
    }
    for (int i = 0; i < m_series.size() && top > 0; ++i) {
        QList<double> shares;
        shares.reserve(m_series.at(i).size());
        for (const double value : m_series.at(i))
            shares.append(value / top);
        paintSparkline(painter, chart, shares, readingsShown, theme::chartColor(i, palette()));
    }
}

} // namespace domcero
