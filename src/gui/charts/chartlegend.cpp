// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartlegend.h"

#include "gui/theme.h"

#include <QPainter>

#include <algorithm>

namespace domcero {

namespace {

constexpr int swatch = 10;
constexpr int space = 5;
constexpr int between = 14;

} // namespace

ChartLegend::ChartLegend(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartLegend::setEntries(const QList<Entry> &entries)
{
    if (m_entries == entries)
        return;
    m_entries = entries;
    QStringList names;
    for (const Entry &entry : entries)
        names.append(entry.name);
    setAccessibleName(names.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QList<QRect> ChartLegend::places(int width) const
{
    const QFontMetrics metrics = fontMetrics();
    QList<QRect> all;
    QPoint at;
    for (const Entry &entry : m_entries) {
        const int wide = std::min(width, swatch + space + metrics.horizontalAdvance(entry.name) + 2);
        if (at.x() > 0 && at.x() + wide > width)
            at = {0, at.y() + metrics.height() + 2};
        all.append({at.x(), at.y(), wide, metrics.height()});
        at.rx() += wide + between;
    }
    return all;
}

int ChartLegend::heightForWidth(int width) const
{
    const QList<QRect> all = places(width);
    return all.isEmpty() ? 0 : all.last().bottom() + 1;
}

QSize ChartLegend::sizeHint() const
{
    const QList<QRect> all = places(100000);
    return all.isEmpty() ? QSize(0, 0) : QSize(all.last().right() + 1, fontMetrics().height());
}

QSize ChartLegend::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 120), heightForWidth(std::max(width(), 120))};
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QList<QRect> all = places(width());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QRect &place = all.at(i);
        painter.fillRect(QRect(place.left(), place.center().y() - swatch / 2, swatch, swatch),
                         theme::chartColor(m_entries.at(i).color, palette()));
        painter.setPen(palette().color(QPalette::WindowText));
        const QRect words = place.adjusted(swatch + space, 0, 0, 0);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(m_entries.at(i).name, Qt::ElideRight, words.width()));
    }
}

} // namespace domcero
