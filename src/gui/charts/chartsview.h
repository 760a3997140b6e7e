// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "gui/charts/timewindow.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <array>
#include <memory>

class QLabel;
class QToolButton;

namespace domcero {

class ChartLegend;
class ChartPlot;
class HostSession;
class MetricsHistory;
class MetricsKeeper;

namespace Ui {
class ChartsView;
}

// The charts of a guest, or of a host: dom0 and its biggest guests, at most ten. CPU, memory, network and
// disk, one below the other over the same time. It follows the present, once a second at most and only as far
// as a pixel shows it; the wheel zooms, dragging moves, a double click or Esc comes back. What is under the
// mouse, or where the arrow keys are, is read in all charts.
class ChartsView : public QWidget
{
    Q_OBJECT
public:
    explicit ChartsView(QWidget *parent = nullptr);
    ~ChartsView() override;

    void setUp(MetricsKeeper &metrics, Clock &clock);             // once, before anything else
    void follow(HostSession *session, const QString &guest = {}); // no guest: the host
    void chooseSpan(qint64 milliseconds);

    const TimeWindow &window() const { return m_window; }
    // What the buttons do once a file is chosen; as it is on the screen, whole also where it is scrolled
    // away.
    Result<void> savePicture(const QString &path);
    Result<void> saveTable(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    MetricsHistory *history() const;
    void tick();
    void chooseDomains();
    void fillLines();
    void refreshCharts();
    void setCursorAt(std::optional<qint64> at);
    void updateTexts();
    void updateProblem();
    void updateAll();
    void askForFile(bool picture);
    QString subject() const; // "zimbra on xen1", "xen1"
    QString spanText() const;

    struct Chart
    {
        QLabel *title;
        ChartLegend *legend;
        ChartPlot *plot;
    };
    std::unique_ptr<Ui::ChartsView> m_ui;
    std::array<Chart, 4> m_charts{};
    MetricsKeeper *m_metrics = nullptr;
    Clock *m_clock = nullptr;
    QPointer<HostSession> m_session;
    QPointer<MetricsHistory> m_history;
    QString m_guest;
    QStringList m_domains; // those that are shown
    Clock::Duration m_domainsChosenAt{0};
    TimeWindow m_window;
    bool m_newReadings = true;
    QTimer *m_second;
};

} // namespace domcero
