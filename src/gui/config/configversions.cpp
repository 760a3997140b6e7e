// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/config/configversions.h"

#include "gui/widgets/diffview.h"
#include "gui/widgets/labels.h"
#include "text/render.h"

#include <QApplication>
#include <QDateTime>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace domcero {

ConfigVersions::ConfigVersions(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_say(wrappedLabel(this)), m_list(new QTreeWidget(this)),
      m_diff(new DiffView(this)), m_take(new QPushButton(this)), m_close(new QPushButton(this))
{
    m_say->setObjectName(QStringLiteral("config_versionsSay"));
    m_list->setObjectName(QStringLiteral("config_versions"));
    m_diff->setObjectName(QStringLiteral("config_versionsDiff"));
    m_take->setObjectName(QStringLiteral("config_takeVersion"));
    m_close->setObjectName(QStringLiteral("config_closeVersions"));
    makeHeading(m_title, 1.1);
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setMaximumHeight(m_list->fontMetrics().height() * 9);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_say);
    layout->addWidget(m_list);
    layout->addWidget(m_diff, 100);
    layout->addStretch(1); // while there is nothing to show
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_take);
    layout->addLayout(buttons);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
        m_sum.clear();
        if (row >= 0 && row < m_versions.size())
            Q_EMIT wanted(m_versions[row].sum);
        updateAll();
    });
    connect(m_take, &QPushButton::clicked, this, [this] { Q_EMIT taken(m_text); });
    connect(m_close, &QPushButton::clicked, this, &ConfigVersions::closed);
    updateAll();
}

void ConfigVersions::showReading()
{
    m_reading = true;
    m_problem.reset();
    m_versions.clear();
    m_list->clear();
    m_sum.clear();
    updateAll();
    m_close->setFocus(Qt::OtherFocusReason);
}

void ConfigVersions::showVersions(const Result<QList<ConfigVersion>> &versions)
{
    m_reading = false;
    m_problem = versions ? std::nullopt : std::optional(versions.error());
    m_versions = versions ? *versions : QList<ConfigVersion>();
    m_list->clear();
    for (const ConfigVersion &version : std::as_const(m_versions)) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(0, QLocale().toString(QDateTime::fromSecsSinceEpoch(version.writtenAt.count()),
                                            QLocale::ShortFormat));
        item->setText(1, sizeText(version.size));
    }
    m_list->header()->resizeSection(0, m_list->fontMetrics().averageCharWidth() * 32);
    if (!m_versions.isEmpty()) {
        m_list->setCurrentItem(m_list->topLevelItem(0));
        if (QWidget *focus = QApplication::focusWidget(); !focus || isAncestorOf(focus))
            m_list->setFocus(Qt::OtherFocusReason);
    }
    updateAll();
}

void ConfigVersions::showText(const QByteArray &sum, const QString &text, const QString &now)
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0 || row >= m_versions.size() || m_versions[row].sum != sum)
        return; // another one was chosen meanwhile
    m_sum = sum;
    m_text = text;
    m_problem.reset();
    m_diff->setTexts(now, text);
    updateAll();
}

void ConfigVersions::showProblem(const Error &error)
{
    m_problem = error;
    updateAll();
}

void ConfigVersions::updateAll()
{
    m_title->setText(tr("Kept texts"));
    m_list->setHeaderLabels({tr("Written"), tr("Size")});
    m_list->setAccessibleName(tr("Kept texts of the config"));
    m_take->setText(tr("Put this text into the editor"));
    m_take->setToolTip(tr("Nothing is saved by that, and it can be undone."));
    m_close->setText(tr("Back to the text"));
    if (m_problem)
        m_say->setText(domcero::render(m_problem->what));
    else if (m_reading)
        m_say->setText(tr("They are being read."));
    else if (m_versions.isEmpty())
        m_say->setText(tr("None yet. Domcero keeps on the host what it replaces "
                          "there and what it saves."));
    else
        m_say->setText(tr("Choose one to see what would change in the text of the editor."));
    m_list->setVisible(!m_versions.isEmpty());
    m_diff->setVisible(!m_sum.isEmpty());
    m_take->setEnabled(!m_sum.isEmpty());
}

void ConfigVersions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        updateAll();
    QWidget::changeEvent(event);
}

void ConfigVersions::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace domcero
