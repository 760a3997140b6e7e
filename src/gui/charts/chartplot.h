// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/chartkind.h"
#include "gui/charts/plotlibrary.h"

#include <optional>

namespace domcero {

class ReadoutBox;
class ValueTicker;

// One chart: its lines over a window of time, the moment that is looked at, and what the lines were then. It
// owns none of the two: it says what mouse and keys ask for, and is told by ChartsView, which shows several
// over the same time. Nothing is drawn while nobody can see it.
class ChartPlot : public QCustomPlot
{
    Q_OBJECT
public:
    explicit ChartPlot(ChartKind kind, QWidget *parent = nullptr);

    void setLines(const QList<ChartLine> &lines);
    void setWindow(qint64 from, qint64 until);
    void setCursor(std::optional<qint64> at);
    // Draws what is new, when the event loop turns; in full also while it cannot be seen, with `always`.
    void refresh(bool always = false);
    void updateColors();

    ChartKind kind() const { return m_kind; }
    const QList<ChartLine> &lines() const { return m_lines; }
    std::optional<qint64> cursorAt() const { return m_cursor; }
    // "dom0: 12 %; zimbra: 40 %" at the moment that is looked at; for screen readers.
    QString readoutText() const;
    int plotWidth() const; // pixels of the time axis

Q_SIGNALS:
    void cursorAsked(std::optional<qint64> at);
    void zoomAsked(double factor, qint64 at);
    void moveAsked(qint64 by);
    void resetAsked();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    qint64 timeAt(double x) const;
    QString valueOf(const ChartLine &line) const;
    void fill();
    void placeReadout();
    void updateMargins();

    ChartKind m_kind;
    QSharedPointer<ValueTicker> m_values;
    QSharedPointer<QCPAxisTickerDateTime> m_times;
    QCPItemStraightLine *m_line;
    ReadoutBox *m_readout;
    QList<ChartLine> m_lines;
    qint64 m_from = 0;
    qint64 m_until = 1;
    std::optional<qint64> m_cursor;
    std::optional<double> m_draggedFrom;
    bool m_dirty = true;
};

} // namespace domcero
