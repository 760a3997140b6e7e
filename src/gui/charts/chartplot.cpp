// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartplot.h"

#include "gui/charts/readoutbox.h"
#include "gui/charts/valueticker.h"
#include "gui/theme.h"
#include "services/metrics/downsample.h"

#include <algorithm>

namespace domcero {

namespace {

constexpr double secondsPerDay = 86400;
constexpr qsizetype fewLines = 3; // of which smooth ones cost nothing that is felt

QString cursorLayer()
{
    return QStringLiteral("cursor");
}

// The least that the top of a scale is worth: noise about nothing should look like nothing.
double leastTop(ChartKind kind)
{
    switch (kind) {
    case ChartKind::Cpu:
        return 5;
    case ChartKind::Memory:
        return 64.0 * 1024 * 1024;
    case ChartKind::Network:
    case ChartKind::Disk:
        break;
    }
    return 4096;
}

} // namespace

ChartPlot::ChartPlot(ChartKind kind, QWidget *parent)
    : QCustomPlot(parent), m_kind(kind), m_values(new ValueTicker(kind)), m_times(new QCPAxisTickerDateTime),
      m_readout(new ReadoutBox(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_readout->setObjectName(QStringLiteral("readout"));
    // The line of the cursor is drawn by itself: the mouse moves more often than anything else changes.
    addLayer(cursorLayer(), layer(QStringLiteral("overlay")), limAbove);
    layer(cursorLayer())->setMode(QCPLayer::lmBuffered);
    m_line = new QCPItemStraightLine(this);
    m_line->setLayer(cursorLayer());
    m_line->setVisible(false);
    m_line->setAntialiased(false);
    axisRect()->setAutoMargins(QCP::msNone);
    yAxis->setTicker(m_values);
    xAxis->setTicker(m_times);
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setSubTicks(false);
        axis->grid()->setAntialiased(false);
    }
    updateColors();
}

void ChartPlot::updateColors()
{
    const QPalette colors = palette();
    const QColor words = theme::fadedText(colors);
    QColor grid = theme::edgeColor(colors);
    grid.setAlpha(120);
    setBackground(colors.color(QPalette::Base));
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setTickLabelColor(words);
        axis->setBasePen(theme::edgeColor(colors));
        axis->setTickPen(theme::edgeColor(colors));
        axis->grid()->setPen(grid);
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    m_line->setPen(QPen(colors.color(QPalette::WindowText), 1, Qt::DashLine));
    updateMargins();
    m_dirty = true;
}

void ChartPlot::updateMargins()
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    xAxis->setTickLabelFont(small);
    yAxis->setTickLabelFont(small);
    const QFontMetrics metrics(small);
    setLocale(QLocale());
    // The same for every kind, so that a moment is at the same place in all charts of a page.
    const int left = metrics.horizontalAdvance(chartValueText(ChartKind::Disk, 1000.0 * 1024 * 1024)) + 14;
    axisRect()->setMargins(QMargins(left, 6, 10, metrics.height() + 10));
}

void ChartPlot::setLines(const QList<ChartLine> &lines)
{
    m_lines = lines;
    m_dirty = true;
}

void ChartPlot::setWindow(qint64 from, qint64 until)
{
    m_from = from;
    m_until = std::max(until, from + 1);
    m_dirty = true;
}

int ChartPlot::plotWidth() const
{
    return std::max(50, axisRect()->width());
}

qint64 ChartPlot::timeAt(double x) const
{
    const double share = (x - axisRect()->left()) / std::max(1, axisRect()->width());
    return m_from + static_cast<qint64>(std::clamp(share, 0.0, 1.0) * static_cast<double>(m_until - m_from));
}

void ChartPlot::refresh(bool always)
{
    if (!always && visibleRegion().isEmpty())
        return;
    if (m_dirty)
        fill();
    if (always)
        replot(rpImmediateRefresh);
    else
        replot(rpQueuedReplot);
    placeReadout();
}

void ChartPlot::fill()
{
    m_dirty = false;
    while (graphCount() > m_lines.size())
        removeGraph(graphCount() - 1);
    const bool few = m_lines.size() <= fewLines;
    double top = leastTop(m_kind);
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        QCPGraph *const line = i < graphCount() ? graph(static_cast<int>(i)) : addGraph();
        const QList<QPointF> points = downsampled(m_lines.at(i).samples, m_from, m_until, plotWidth());
        QVector<QCPGraphData> values;
        values.reserve(points.size());
        for (const QPointF &point : points) {
            values.append(QCPGraphData(point.x(), point.y()));
            top = point.y() > top ? point.y() : top;
        }
        line->setAdaptiveSampling(false); // that is done
        line->data()->set(values, true);
        const QColor color = theme::chartColor(m_lines.at(i).color, palette());
        line->setPen(QPen(color, few ? 1.4 : 1));
        line->setAntialiased(few);
        QColor faint = color;
        faint.setAlpha(40);
        line->setBrush(m_lines.size() == 1 ? QBrush(faint) : QBrush(Qt::NoBrush));
    }
    const double seconds = static_cast<double>(m_until - m_from) / 1000;
    xAxis->setRange(static_cast<double>(m_from) / 1000, static_cast<double>(m_until) / 1000);
    yAxis->setRange(0, top * 1.06);
    m_times->setTickCount(std::clamp(plotWidth() / 90, 2, 8));
    m_times->setDateTimeFormat(seconds <= 900                 ? QStringLiteral("HH:mm:ss")
                               : seconds <= secondsPerDay / 2 ? QStringLiteral("HH:mm")
                                                              : QStringLiteral("ddd HH:mm"));
}

void ChartPlot::setCursor(std::optional<qint64> at)
{
    if (m_cursor == at)
        return;
    m_cursor = at;
    setAccessibleDescription(readoutText());
    if (!visibleRegion().isEmpty())
        placeReadout();
}

void ChartPlot::placeReadout()
{
    const bool shown = m_cursor && *m_cursor >= m_from && *m_cursor <= m_until && !m_lines.isEmpty();
    m_line->setVisible(shown);
    m_readout->setVisible(shown);
    if (shown) {
        const double seconds = static_cast<double>(*m_cursor) / 1000;
        m_line->point1->setCoords(seconds, 0);
        m_line->point2->setCoords(seconds, 1);
        QList<ReadoutBox::Row> rows;
        for (const ChartLine &line : std::as_const(m_lines))
            rows.append({theme::chartColor(line.color, palette()), line.name, valueOf(line)});
        const QRect area = axisRect()->rect();
        m_readout->setContent(
            QLocale().toString(QDateTime::fromMSecsSinceEpoch(*m_cursor), tr("ddd d MMM, HH:mm:ss")), rows,
            QSize(area.width() / 2, height() - 4));
        const double share =
            (seconds * 1000 - static_cast<double>(m_from)) / static_cast<double>(m_until - m_from);
        const int x = share < 0.5 ? area.right() - m_readout->width() - 4 : area.left() + 4;
        m_readout->move(x, std::clamp(area.top() + 2, 2, std::max(2, height() - m_readout->height() - 2)));
    }
    // Where the buffers are stale the layer would plot everything, at once, also from within a paint event.
    if (hasInvalidatedPaintBuffers())
        replot(rpQueuedReplot);
    else
        layer(cursorLayer())->replot();
}

QString ChartPlot::valueOf(const ChartLine &line) const
{
    const MetricSample *const sample = m_cursor ? sampleNear(line.samples, *m_cursor) : nullptr;
    if (!sample)
        return tr("no reading");
    const QString mean = chartValueText(m_kind, sample->mean);
    const QString peak = chartValueText(m_kind, sample->high);
    return mean == peak ? mean : tr("%1, peak %2").arg(mean, peak);
}

QString ChartPlot::readoutText() const
{
    if (!m_cursor)
        return {};
    QStringList parts{
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(*m_cursor), tr("ddd d MMM, HH:mm:ss"))};
    for (const ChartLine &line : m_lines)
        parts.append(line.name + QStringLiteral(": ") + valueOf(line));
    return parts.join(QStringLiteral("; "));
}

void ChartPlot::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_draggedFrom = event->position().x();
}

void ChartPlot::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_draggedFrom) {
        Q_EMIT moveAsked(timeAt(*m_draggedFrom) - timeAt(x));
        m_draggedFrom = x;
    }
    Q_EMIT cursorAsked(timeAt(x));
}

void ChartPlot::mouseReleaseEvent(QMouseEvent *)
{
    m_draggedFrom.reset();
}

void ChartPlot::mouseDoubleClickEvent(QMouseEvent *)
{
    Q_EMIT resetAsked();
}

void ChartPlot::wheelEvent(QWheelEvent *event)
{
    if (event->angleDelta().y() == 0)
        return;
    Q_EMIT zoomAsked(std::pow(1.25, -event->angleDelta().y() / 120.0), timeAt(event->position().x()));
    event->accept();
}

void ChartPlot::keyPressEvent(QKeyEvent *event)
{
    const qint64 span = m_until - m_from;
    const qint64 middle = m_cursor.value_or(m_from + span / 2);
    const qint64 step = std::max<qint64>(1000, span / (event->modifiers() & Qt::ControlModifier ? 20 : 200));
    const auto go = [&](qint64 at) { Q_EMIT cursorAsked(std::clamp(at, m_from, m_until)); };
    switch (event->key()) {
    case Qt::Key_Left:
        return go(m_cursor ? *m_cursor - step : m_until);
    case Qt::Key_Right:
        return go(m_cursor ? *m_cursor + step : m_until);
    case Qt::Key_Home:
        return go(m_from);
    case Qt::Key_End:
        return go(m_until);
    case Qt::Key_Plus:
        Q_EMIT zoomAsked(0.8, middle);
        return;
    case Qt::Key_Minus:
        Q_EMIT zoomAsked(1.25, middle);
        return;
    case Qt::Key_PageUp:
        Q_EMIT moveAsked(-span / 2);
        return;
    case Qt::Key_PageDown:
        Q_EMIT moveAsked(span / 2);
        return;
    case Qt::Key_Escape:
        Q_EMIT resetAsked();
        return;
    default:
        QCustomPlot::keyPressEvent(event);
    }
}

void ChartPlot::leaveEvent(QEvent *)
{
    Q_EMIT cursorAsked(std::nullopt);
}

void ChartPlot::focusInEvent(QFocusEvent *event)
{
    QCustomPlot::focusInEvent(event);
    update();
}

void ChartPlot::focusOutEvent(QFocusEvent *event)
{
    QCustomPlot::focusOutEvent(event);
    update();
}

void ChartPlot::paintEvent(QPaintEvent *event)
{
    // It may have been out of sight when it was told.
    if (m_dirty)
        refresh();
    QCustomPlot::paintEvent(event);
    QPainter painter(this);
    painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 2)
                              : QPen(theme::edgeColor(palette()), 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void ChartPlot::resizeEvent(QResizeEvent *event)
{
    QCustomPlot::resizeEvent(event);
    m_dirty = true;
    refresh();
}

} // namespace domcero
