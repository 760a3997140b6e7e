// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/config/configfindings.h"

#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/widgets/labels.h"
#include "text/render.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace domcero {

namespace {

QString sentence(const ConfigMark &mark)
{
    const QString what = render(mark.what);
    return mark.remedy.isEmpty() ? what : what + QLatin1Char(' ') + render(mark.remedy);
}

} // namespace

ConfigFindings::ConfigFindings(QWidget *parent)
    : QWidget(parent), m_summary(new QLabel(this)), m_list(new QTreeWidget(this)),
      m_sentence(wrappedLabel(this)), m_mend(new QPushButton(this)), m_mendAll(new QPushButton(this))
{
    m_summary->setObjectName(QStringLiteral("config_findingsSummary"));
    m_sentence->setObjectName(QStringLiteral("config_findingSentence"));
    m_list->setObjectName(QStringLiteral("config_findings"));
    m_mend->setObjectName(QStringLiteral("config_mend"));
    m_mendAll->setObjectName(QStringLiteral("config_mendAll"));
    m_list->setColumnCount(3);
    m_list->setRootIsDecorated(false);
    m_list->setHeaderHidden(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(true);
    m_list->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 0);
    layout->setSpacing(4);
    auto *top = new QHBoxLayout;
    top->addWidget(m_summary, 1);
    top->addWidget(m_mend);
    top->addWidget(m_mendAll);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_sentence);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ConfigFindings::updateButtons);
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, [this] {
        if (const ConfigMark *mark = current())
            Q_EMIT chosen(*mark);
    });
    connect(m_mend, &QPushButton::clicked, this, [this] {
        if (const ConfigMark *mark = current())
            Q_EMIT mendWanted(*mark);
    });
    connect(m_mendAll, &QPushButton::clicked, this, &ConfigFindings::mendAllWanted);
    fill();
    retranslate();
}

void ConfigFindings::setMarks(const QList<ConfigMark> &marks)
{
    if (m_marks == marks)
        return;
    m_marks = marks;
    fill();
}

const ConfigMark *ConfigFindings::current() const
{
    const qsizetype row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_marks.size() ? &m_marks[row] : nullptr;
}

void ConfigFindings::fill()
{
    const qsizetype row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    int errors = 0;
    int warnings = 0;
    int notes = 0;
    for (const ConfigMark &mark : std::as_const(m_marks)) {
        auto *item = new QTreeWidgetItem(m_list);
        switch (mark.severity) {
        case ConfigSeverity::Error:
            ++errors;
            item->setText(0, tr("error"));
            item->setIcon(0, icon(QStringLiteral("error")));
            break;
        case ConfigSeverity::Warning:
            ++warnings;
            item->setText(0, tr("warning"));
            item->setIcon(0, icon(QStringLiteral("warning")));
            break;
        case ConfigSeverity::Note:
            ++notes;
            item->setText(0, tr("note"));
            item->setIcon(0, icon(QStringLiteral("info")));
            break;
        }
        item->setText(1, QLocale().toString(mark.line));
        item->setText(2, sentence(mark));
        item->setToolTip(2, sentence(mark));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
    for (int column = 0; column < 2; ++column)
        m_list->resizeColumnToContents(column);
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(
            m_list->topLevelItem(std::clamp(static_cast<int>(row), 0, m_list->topLevelItemCount() - 1)));
    QStringList parts;
    if (errors)
        parts.append(tr("%n error(s)", nullptr, errors));
    if (warnings)
        parts.append(tr("%n warning(s)", nullptr, warnings));
    if (notes)
        parts.append(tr("%n note(s)", nullptr, notes));
    m_summary->setText(parts.isEmpty() ? tr("Nothing is wrong with this config.")
                                       : parts.join(QStringLiteral(", ")));
    makeToned(m_summary, errors ? theme::Tone::Bad : warnings ? theme::Tone::Warning : theme::Tone::Neutral);
    m_list->setVisible(!m_marks.isEmpty());
    const bool none = m_marks.isEmpty(); // then the room is the text's
    setMinimumHeight(none ? 0 : m_list->fontMetrics().height() * 9);
    setMaximumHeight(none ? m_summary->sizeHint().height() + 8 : QWIDGETSIZE_MAX);
    const auto mends =
        std::count_if(m_marks.begin(), m_marks.end(), [](const ConfigMark &m) { return m.fix.has_value(); });
    m_mend->setVisible(mends > 0);
    m_mendAll->setVisible(mends > 1);
    updateButtons();
}

void ConfigFindings::updateButtons()
{
    const ConfigMark *mark = current();
    m_mend->setEnabled(mark && mark->fix);
    m_sentence->setVisible(mark);
    setTextIfChanged(m_sentence, mark ? sentence(*mark) : QString());
}

bool ConfigFindings::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && current()) {
            Q_EMIT chosen(*current());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ConfigFindings::retranslate()
{
    m_list->setHeaderLabels({tr("Kind"), tr("Line"), tr("What is wrong")});
    m_list->setAccessibleName(tr("What is wrong with the config"));
    m_mend->setText(tr("Mend it"));
    m_mendAll->setText(tr("Mend all"));
    m_mendAll->setToolTip(tr("All of them whose remedy is sure; it can be undone"));
}

void ConfigFindings::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

} // namespace domcero
