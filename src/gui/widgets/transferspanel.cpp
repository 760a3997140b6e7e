// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/transferspanel.h"

#include "gui/widgets/labels.h"
#include "gui/widgets/transferrow.h"
#include "services/transfer/transfers.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace domcero {

namespace {
constexpr int mostLines = 9; // three rows of them; the rest is scrolled
constexpr int leastLines = 3;
constexpr int period = 1000;
} // namespace

TransfersPanel::TransfersPanel(QWidget *parent)
    : QWidget(parent), m_caption(new QLabel(this)), m_clear(new QPushButton(this)),
      m_scroll(new QScrollArea(this)), m_contents(new QWidget), m_rowsLayout(new QVBoxLayout(m_contents))
{
    m_caption->setObjectName(QStringLiteral("transfersCaption"));
    m_caption->setTextFormat(Qt::PlainText);
    makeHeading(m_caption, 1);
    m_clear->setObjectName(QStringLiteral("transfersClear"));
    m_scroll->setObjectName(QStringLiteral("transfersScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_contents->setObjectName(QStringLiteral("transfersContents"));
    m_rowsLayout->setContentsMargins(0, 0, 6, 0);
    m_rowsLayout->setSpacing(0);
    m_scroll->setWidget(m_contents);
    m_contents->installEventFilter(this);

    auto *head = new QHBoxLayout;
    head->addWidget(m_caption, 1);
    head->addWidget(m_clear);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_scroll);
    connect(m_clear, &QPushButton::clicked, this, &TransfersPanel::clearOver);
    connect(&m_second, &QTimer::timeout, this, &TransfersPanel::updateRows);
    m_second.setInterval(period);
    showFolder = [](const QString &folder) { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); };
    retranslate();
    hide();
}

void TransfersPanel::follow(Transfers *transfers)
{
    if (m_transfers == transfers)
        return;
    if (m_transfers)
        m_transfers->disconnect(this);
    m_transfers = transfers;
    if (transfers) {
        connect(transfers, &Transfers::listChanged, this, &TransfersPanel::makeRows);
        connect(transfers, &Transfers::changed, this, &TransfersPanel::updateRows);
    }
    makeRows();
}

// Those that stay keep their widgets, and with them the focus.
void TransfersPanel::makeRows()
{
    const QList<Transfer *> list = m_transfers ? m_transfers->list() : QList<Transfer *>();
    std::erase_if(m_rows, [&](TransferRow *row) {
        if (list.contains(row->transfer()))
            return false;
        row->hide();
        row->deleteLater();
        return true;
    });
    for (Transfer *transfer : list) {
        if (std::any_of(m_rows.begin(), m_rows.end(),
                        [&](const TransferRow *row) { return row->transfer() == transfer; }))
            continue;
        auto *row = new TransferRow(*m_transfers, *transfer, m_contents);
        row->setObjectName(QStringLiteral("transferRow"));
        connect(row, &TransferRow::folderWanted, this, [this](const QString &folder) { showFolder(folder); });
        m_rows.push_back(row);
        m_rowsLayout->insertWidget(0, row); // the newest first
    }
    for (std::size_t i = 1; i < m_rows.size(); ++i)
        m_rows[i]->tabBefore(*m_rows[i - 1]);
    setVisible(!m_rows.empty());
    updateRows();
    fit();
}

void TransfersPanel::updateRows()
{
    for (TransferRow *row : m_rows)
        row->update();
    m_clear->setEnabled(std::any_of(m_rows.begin(), m_rows.end(), [](const TransferRow *row) {
        return row->transfer() && row->transfer()->stage() == Transfer::Stage::Done;
    }));
}

void TransfersPanel::clearOver()
{
    const QList<Transfer *> list = m_transfers ? m_transfers->list() : QList<Transfer *>();
    for (Transfer *transfer : list) {
        if (transfer->stage() == Transfer::Stage::Done)
            m_transfers->remove(transfer);
    }
}

void TransfersPanel::fit()
{
    m_rowsLayout->activate();
    const int width = m_scroll->viewport()->width();
    const int wanted = m_rowsLayout->hasHeightForWidth() ? m_rowsLayout->heightForWidth(width)
                                                         : m_rowsLayout->sizeHint().height();
    // The page keeps most of the window.
    const int line = fontMetrics().height() + 4;
    const int most =
        std::clamp(parentWidget() ? parentWidget()->height() / 4 : 0, leastLines * line, mostLines * line);
    m_scroll->setFixedHeight(std::min(wanted, most));
}

void TransfersPanel::retranslate()
{
    m_caption->setText(tr("Files on their way"));
    m_clear->setText(tr("Clear those that are done"));
    m_scroll->setAccessibleName(tr("Files on their way"));
}

void TransfersPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TransfersPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_second.start();
    updateRows();
    fit();
}

void TransfersPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_second.stop();
}

bool TransfersPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        fit();
    return QWidget::eventFilter(watched, event);
}

} // namespace domcero
