// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/commandspanel.h"

#include "base/hosttext.h"
#include "domain/commandrecord.h"
#include "gui/widgets/headerroom.h"
#include "ui_commandspanel.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace domcero {

CommandsPanel::CommandsPanel(CommandLog &log, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::CommandsPanel>()), m_model(log)
{
    m_ui->setupUi(this);
    m_ui->panelLayout->setContentsMargins(6, 6, 6, 6);
    QTreeView *table = m_ui->table;
    table->setModel(&m_model);
    table->header()->setStretchLastSection(false);
    table->header()->setSectionResizeMode(CommandLogModel::CommandColumn, QHeaderView::Stretch);
    const QFontMetrics metrics = fontMetrics();
    table->header()->resizeSection(CommandLogModel::TimeColumn,
                                   metrics.horizontalAdvance(QStringLiteral("00:00:00")) + 24);
    table->header()->resizeSection(CommandLogModel::HostColumn,
                                   metrics.horizontalAdvance(QStringLiteral("a longer host")) + 16);
    table->header()->resizeSection(CommandLogModel::DurationColumn,
                                   metrics.horizontalAdvance(QStringLiteral("100,000 ms")) + 16);
    makeRoomForCaptions(*table->header());
    m_ui->detail->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->splitter->setStretchFactor(0, 3);
    m_ui->splitter->setStretchFactor(1, 2);

    // Where the reader is, before rows come or go.
    const auto remember = [this] {
        const QScrollBar *bar = m_ui->table->verticalScrollBar();
        m_atEnd = bar->value() >= bar->maximum() - 2;
        m_offset = bar->value();
    };
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, remember);
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, remember);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_atEnd)
            QMetaObject::invokeMethod(m_ui->table, &QTreeView::scrollToBottom, Qt::QueuedConnection);
    });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                const int height = m_ui->table->visualRect(m_model.index(0, 0)).height();
                if (!m_atEnd)
                    m_ui->table->verticalScrollBar()->setValue(
                        std::max(0, m_offset - (last - first + 1) * height));
            });
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                const int row = m_ui->table->currentIndex().row();
                if (row >= first.row() && row <= last.row())
                    showDetail();
            });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        showDetail();
        m_ui->table->scrollToBottom();
    });
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandsPanel::showDetail);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CommandsPanel::updateButtons);
    connect(m_ui->filterEdit, &QLineEdit::textChanged, &m_model, &CommandLogModel::setFilter);
    connect(m_ui->onlyChanges, &QCheckBox::toggled, &m_model, &CommandLogModel::setOnlyChanges);
    connect(m_ui->copyCommandButton, &QPushButton::clicked, this, &CommandsPanel::copyCommands);
    connect(m_ui->copyAllButton, &QPushButton::clicked, this, &CommandsPanel::copyAll);
    auto *copy = new QAction(this);
    copy->setObjectName(QStringLiteral("actionCopyCommand"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    table->addAction(copy);
    connect(copy, &QAction::triggered, this, &CommandsPanel::copyCommands);
    updateButtons();
    table->scrollToBottom();
}

CommandsPanel::~CommandsPanel() = default;

void CommandsPanel::showDetail()
{
    const CommandRecord *record = m_model.record(m_ui->table->currentIndex());
    const QString text = record ? m_model.fullText(*record) : QString();
    if (m_ui->detail->toPlainText() != text)
        m_ui->detail->setPlainText(text);
}

void CommandsPanel::updateButtons()
{
    const bool any = m_ui->table->selectionModel()->hasSelection();
    m_ui->copyCommandButton->setEnabled(any);
    m_ui->copyAllButton->setEnabled(any);
}

QStringList CommandsPanel::selected(bool withOutput) const
{
    QModelIndexList rows = m_ui->table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList texts;
    for (const QModelIndex &row : std::as_const(rows)) {
        if (const CommandRecord *record = m_model.record(row))
            texts.append(withOutput ? m_model.fullText(*record) + QLatin1Char('\n')
                                    : displayText(record->text));
    }
    return texts;
}

void CommandsPanel::copyCommands()
{
    QGuiApplication::clipboard()->setText(selected(false).join(QLatin1Char('\n')));
}

void CommandsPanel::copyAll()
{
    QGuiApplication::clipboard()->setText(selected(true).join(QLatin1Char('\n')));
}

QByteArray CommandsPanel::saveState() const
{
    return m_ui->splitter->saveState();
}

void CommandsPanel::restoreState(const QByteArray &state)
{
    m_ui->splitter->restoreState(state);
}

void CommandsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_model.retranslate();
        makeRoomForCaptions(*m_ui->table->header());
        showDetail();
    }
    QWidget::changeEvent(event);
}

} // namespace domcero
