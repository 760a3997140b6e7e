// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartsview.h"

#include "base/hosttext.h"
#include "gui/charts/chartexport.h"
#include "gui/charts/chartlegend.h"
#include "gui/charts/chartplot.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/messagebar.h"
#include "services/hostsession.h"
#include "services/metrics/biggest.h"
#include "services/metrics/metricscsv.h"
#include "services/metrics/metricskeeper.h"
#include "ui_chartsview.h"

#include <QFileDialog>
#include <QLocale>

namespace domcero {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostLines = 10;
constexpr Clock::Duration domainsPeriod = 60s; // lines that come and go cannot be followed

// Of a chart: what its readout needs.
constexpr int heightForTen = 170;
constexpr int heightForTwo = 104;

constexpr qint64 minute = 60 * 1000;
constexpr std::array<qint64, 4> spans{5 * minute, 60 * minute, 6 * 60 * minute, 24 * 60 * minute};

} // namespace

ChartsView::ChartsView(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::ChartsView>()), m_second(new QTimer(this))
{
    m_ui->setupUi(this);
    m_ui->problemBar->hide();
    m_ui->contentsLayout->setContentsMargins(2, 2, 8, 8);
    m_charts = {{{m_ui->cpuTitle, m_ui->cpuLegend, nullptr},
                 {m_ui->memoryTitle, m_ui->memoryLegend, nullptr},
                 {m_ui->networkTitle, m_ui->networkLegend, nullptr},
                 {m_ui->diskTitle, m_ui->diskLegend, nullptr}}};
    const std::array<const char *, 4> names{"cpuChart", "memoryChart", "networkChart", "diskChart"};
    for (std::size_t i = 0; i < m_charts.size(); ++i) {
        auto *plot = new ChartPlot(static_cast<ChartKind>(i), m_ui->contents);
        plot->setObjectName(QLatin1String(names[i]));
        m_ui->contentsLayout->insertWidget(
            m_ui->contentsLayout->indexOf(m_ui->fullLegend) + 2 * static_cast<int>(i) + 2, plot, 1);
        m_charts[i].plot = plot;
        makeHeading(m_charts[i].title, 1.0);
        connect(plot, &ChartPlot::cursorAsked, this, &ChartsView::setCursorAt);
        connect(plot, &ChartPlot::zoomAsked, this, [this](double factor, qint64 at) {
            m_window.zoom(factor, at, history() ? history()->now() : at);
            refreshCharts();
        });
        connect(plot, &ChartPlot::moveAsked, this, [this](qint64 by) {
            m_window.move(by, history() ? history()->now() : m_window.until());
            refreshCharts();
        });
        connect(plot, &ChartPlot::resetAsked, this, [this] { chooseSpan(m_window.chosenSpan()); });
    }
    const std::array<QToolButton *, 4> buttons{m_ui->range5min, m_ui->range1h, m_ui->range6h, m_ui->range24h};
    for (std::size_t i = 0; i < buttons.size(); ++i)
        connect(buttons[i], &QToolButton::clicked, this, [this, i] { chooseSpan(spans[i]); });
    m_ui->range1h->setChecked(true);
    connect(m_ui->nowButton, &QPushButton::clicked, this, [this] { chooseSpan(m_window.chosenSpan()); });
    connect(m_ui->pictureButton, &QPushButton::clicked, this, [this] { askForFile(true); });
    connect(m_ui->tableButton, &QPushButton::clicked, this, [this] { askForFile(false); });
    connect(m_second, &QTimer::timeout, this, &ChartsView::tick);
    m_second->setInterval(1000);
}

ChartsView::~ChartsView() = default;

void ChartsView::setUp(MetricsKeeper &metrics, Clock &clock)
{
    m_metrics = &metrics;
    m_clock = &clock;
}

MetricsHistory *ChartsView::history() const
{
    return m_history;
}

void ChartsView::follow(HostSession *session, const QString &guest)
{
    if (m_session == session && m_guest == guest)
        return;
    if (m_history)
        m_history->disconnect(this);
    m_session = session;
    m_guest = guest;
    m_history = session ? m_metrics->history(session->entry().id) : nullptr;
    if (!m_history)
        return;
    connect(m_history, &MetricsHistory::changed, this, [this] { m_newReadings = true; });
    connect(m_history, &MetricsHistory::problemChanged, this, &ChartsView::updateProblem);
    m_window.reset(m_history->now());
    setCursorAt(std::nullopt);
    updateProblem();
    if (isVisible())
        updateAll();
}

void ChartsView::chooseSpan(qint64 milliseconds)
{
    if (!m_history)
        return;
    m_window.choose(milliseconds, m_history->now());
    const std::array<QToolButton *, 4> buttons{m_ui->range5min, m_ui->range1h, m_ui->range6h, m_ui->range24h};
    for (std::size_t i = 0; i < buttons.size(); ++i)
        buttons[i]->setChecked(spans[i] == milliseconds);
    setCursorAt(std::nullopt);
    chooseDomains();
    refreshCharts();
}

void ChartsView::tick()
{
    if (!m_history)
        return;
    const qint64 pixel = m_window.span() / m_charts.front().plot->plotWidth();
    const bool moved = m_window.advance(m_history->now(), pixel);
    // A window that stands in the past does not change.
    if (!moved && !(m_newReadings && m_window.follows() && pixel < 2000))
        return;
    if (m_clock->monotonic() - m_domainsChosenAt >= domainsPeriod)
        chooseDomains();
    refreshCharts();
}

void ChartsView::chooseDomains()
{
    m_domainsChosenAt = m_clock->monotonic();
    const MetricsStore &store = m_history->store();
    if (m_guest.isEmpty())
        m_domains = biggestDomains(store, m_window.from(), m_window.until(), mostLines);
    else
        m_domains = store.knows(m_guest) ? QStringList{m_guest} : QStringList();
}

void ChartsView::fillLines()
{
    const MetricsStore &store = m_history->store();
    if (m_domains.isEmpty() ||
        m_domains.size() < std::min(mostLines, m_guest.isEmpty() ? store.domains().size() : 0))
        chooseDomains();
    const auto samples = [&](const QString &domain, const QList<Metric> &sum) {
        return store.samples(domain, sum, m_window.from(), m_window.until());
    };
    using Lines = QList<ChartLine>;
    std::array<Lines, 4> lines;
    for (const QString &domain : std::as_const(m_domains)) {
        const QString name =
            domain == QLatin1String("Domain-0") ? QStringLiteral("dom0") : displayText(domain);
        const int color = store.number(domain);
        lines[0].append({name, color, samples(domain, {Metric::Cpu})});
        lines[1].append({name, color, samples(domain, {Metric::Memory})});
        if (m_guest.isEmpty()) {
            lines[2].append({name, color, samples(domain, {Metric::NetReceived, Metric::NetSent})});
            lines[3].append({name, color, samples(domain, {Metric::DiskRead, Metric::DiskWritten})});
            continue;
        }
        lines[2] = {{tr("in"), 0, samples(domain, {Metric::NetReceived})},
                    {tr("out"), 1, samples(domain, {Metric::NetSent})}};
        lines[3] = {{tr("read"), 0, samples(domain, {Metric::DiskRead})},
                    {tr("written"), 1, samples(domain, {Metric::DiskWritten})}};
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        m_charts[i].plot->setLines(lines[i]);
        QList<ChartLegend::Entry> entries;
        for (const ChartLine &line : std::as_const(lines[i]))
            entries.append({line.name, line.color});
        if (i == 0)
            m_ui->fullLegend->setEntries(entries);
        m_charts[i].legend->setEntries(entries.size() > 1 ? entries : QList<ChartLegend::Entry>());
    }
}

void ChartsView::refreshCharts()
{
    if (!m_history)
        return;
    m_newReadings = false;
    fillLines();
    for (const Chart &chart : m_charts) {
        chart.plot->setWindow(m_window.from(), m_window.until());
        chart.plot->refresh();
    }
    updateTexts();
}

void ChartsView::setCursorAt(std::optional<qint64> at)
{
    for (const Chart &chart : m_charts)
        chart.plot->setCursor(at);
}

QString ChartsView::subject() const
{
    const QString host = displayText(m_session->entry().name);
    return m_guest.isEmpty() ? host : tr("%1 on %2").arg(displayText(m_guest), host);
}

QString ChartsView::spanText() const
{
    const auto text = [](qint64 at) {
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at), QLocale::ShortFormat);
    };
    return tr("%1 to %2").arg(text(m_window.from()), text(m_window.until()));
}

void ChartsView::updateTexts()
{
    if (!m_history || !m_session)
        return;
    const bool ofHost = m_guest.isEmpty();
    const MetricsStore &store = m_history->store();
    const auto since = ofHost ? store.first() : store.first(m_guest);
    m_ui->scrollArea->setVisible(since.has_value());
    m_ui->emptyLabel->setVisible(!since);
    m_ui->pictureButton->setEnabled(since.has_value());
    m_ui->tableButton->setEnabled(since.has_value());
    m_ui->nowButton->setVisible(!m_window.follows() || m_window.span() != m_window.chosenSpan());
    setTextIfChanged(
        m_ui->emptyLabel,
        ofHost ? tr("There is no reading of this host yet. Its charts begin once it is connected, and "
                    "are kept when the program is closed.")
               : tr("There is no reading of this guest yet. Its charts begin once it runs while its "
                    "host is connected."));
    QString said;
    if (since)
        said = tr("Readings since %1.")
                   .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(*since), QLocale::ShortFormat));
    if (ofHost && store.domains().size() > m_domains.size())
        said +=
            QLatin1Char(' ') +
            tr("dom0 and the biggest guests, %1 of %2.").arg(m_domains.size()).arg(store.domains().size());
    setTextIfChanged(m_ui->sinceLabel, said);
    m_ui->sinceLabel->setVisible(since.has_value());
    m_ui->fullLegend->setVisible(ofHost);
    const std::array<QString, 4> titles{tr("CPU (100 % is one CPU)"), tr("Memory"),
                                        ofHost ? tr("Network, in and out together") : tr("Network"),
                                        ofHost ? tr("Disk, read and written together") : tr("Disk")};
    for (std::size_t i = 0; i < titles.size(); ++i) {
        setTextIfChanged(m_charts[i].title, titles[i]);
        m_charts[i].plot->setAccessibleName(tr("Chart: %1").arg(titles[i]));
        m_charts[i].legend->setVisible(!ofHost);
        m_charts[i].plot->setMinimumHeight(ofHost ? heightForTen : heightForTwo);
    }
}

void ChartsView::updateProblem()
{
    const auto &problem = m_history->problem();
    if (problem)
        m_ui->problemBar->say(Notice::fromError(*problem));
    else
        m_ui->problemBar->hide();
}

void ChartsView::updateAll()
{
    if (!m_history)
        return;
    m_history->load();
    m_window.advance(m_history->now(), 1);
    chooseDomains();
    updateTexts(); // first: a chart that is not shown is not drawn
    refreshCharts();
}

void ChartsView::askForFile(bool picture)
{
    auto *dialog = new QFileDialog(this, picture ? tr("Save the picture") : tr("Save the table"));
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(picture ? QStringLiteral("png") : QStringLiteral("csv"));
    dialog->setNameFilter(picture ? tr("Pictures (*.png)") : tr("Tables (*.csv)"));
    QString name = m_guest.isEmpty() ? m_session->entry().name : m_guest;
    for (QChar &c : name)
        c = c.isLetterOrNumber() ? c : QLatin1Char('-');
    dialog->selectFile(name + (picture ? QStringLiteral(".png") : QStringLiteral(".csv")));
    connect(dialog, &QFileDialog::fileSelected, this, [this, picture](const QString &path) {
        const Result<void> saved = picture ? savePicture(path) : saveTable(path);
        Notice notice;
        if (saved) {
            notice.tone = theme::Tone::Good;
            notice.text = [path] { return tr("Saved as %1.").arg(path); };
        } else {
            notice = Notice::fromError(saved.error());
        }
        m_ui->problemBar->say(notice);
    });
    dialog->open();
}

Result<void> ChartsView::savePicture(const QString &path)
{
    for (const Chart &chart : m_charts)
        chart.plot->refresh(true);
    return saveChartPicture(*m_ui->contents, subject() + QStringLiteral(", ") + spanText(), path);
}

Result<void> ChartsView::saveTable(const QString &path)
{
    return saveChartTable(metricsCsv(m_history->store(), m_domains, m_window.from(), m_window.until()), path);
}

void ChartsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        for (const Chart &chart : m_charts) {
            if (chart.plot)
                chart.plot->updateColors();
        }
        if (isVisible())
            updateAll();
    }
    QWidget::changeEvent(event);
}

void ChartsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_second->start();
    updateAll();
}

void ChartsView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_second->stop();
}

} // namespace domcero
