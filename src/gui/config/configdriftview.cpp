// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/config/configdriftview.h"

#include "gui/widgets/labels.h"
#include "text/render.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace domcero {

ConfigDriftView::ConfigDriftView(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_why(wrappedLabel(this)), m_list(new QTreeWidget(this)),
      m_permanent(new QPushButton(this)), m_takeBack(new QPushButton(this)), m_close(new QPushButton(this))
{
    m_why->setObjectName(QStringLiteral("config_driftWhy"));
    m_list->setObjectName(QStringLiteral("config_drift"));
    m_permanent->setObjectName(QStringLiteral("config_makePermanent"));
    m_takeBack->setObjectName(QStringLiteral("config_takeBack"));
    m_close->setObjectName(QStringLiteral("config_closeDrift"));
    makeHeading(m_title, 1.1);
    m_list->setColumnCount(3);
    m_list->setRootIsDecorated(false);
    m_list->setWordWrap(true);
    setFocusProxy(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_why);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_permanent);
    buttons->addWidget(m_takeBack);
    buttons->addStretch();
    buttons->addWidget(m_close);
    layout->addLayout(buttons);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ConfigDriftView::updateButtons);
    connect(m_permanent, &QPushButton::clicked, this, [this] {
        if (const ConfigDrift *drift = current())
            Q_EMIT permanentWanted(ConfigDrift(*drift));
    });
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        if (const ConfigDrift *drift = current())
            Q_EMIT takeBackWanted(ConfigDrift(*drift));
    });
    connect(m_close, &QPushButton::clicked, this, &ConfigDriftView::closed);
    retranslate();
}

void ConfigDriftView::show(const QList<ConfigDrift> &drift)
{
    m_drift = drift;
    fill();
}

const ConfigDrift *ConfigDriftView::current() const
{
    const qsizetype row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_drift.size() ? &m_drift[row] : nullptr;
}

void ConfigDriftView::fill()
{
    const auto text = [](const Message &message) {
        return message.isEmpty() ? QString() : domcero::render(message);
    };
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    for (const ConfigDrift &drift : std::as_const(m_drift)) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(0, text(drift.what));
        item->setText(1, text(drift.configured));
        item->setText(2, text(drift.live));
        item->setToolTip(0, text(drift.what));
    }
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    for (const int column : {1, 2})
        m_list->resizeColumnToContents(column);
    if (!m_drift.isEmpty())
        m_list->setCurrentItem(
            m_list->topLevelItem(std::clamp(row, 0, static_cast<int>(m_drift.size()) - 1)));
    updateButtons();
}

void ConfigDriftView::updateButtons()
{
    const ConfigDrift *drift = current();
    m_permanent->setEnabled(drift && drift->permanent);
    m_takeBack->setEnabled(drift && drift->action);
    QStringList lines; // the row may have cut its sentence
    if (m_drift.isEmpty())
        lines.append(tr("The guest is as its config says."));
    if (drift)
        lines.append(domcero::render(drift->what));
    if (drift && !drift->action && !drift->onlyRestart.isEmpty())
        lines.append(domcero::render(drift->onlyRestart));
    m_why->setText(lines.join(QLatin1Char('\n')));
}

void ConfigDriftView::retranslate()
{
    m_title->setText(tr("The running guest and its config"));
    m_list->setHeaderLabels({tr("Difference"), tr("In the config"), tr("In the guest")});
    m_list->setAccessibleName(tr("Differences between the running guest and its config"));
    m_permanent->setText(tr("Make permanent"));
    m_permanent->setToolTip(tr("Into the text of the config, which is then to be saved"));
    m_takeBack->setText(tr("Take back in the guest"));
    m_takeBack->setToolTip(tr("The guest becomes as its config says, while it runs"));
    m_close->setText(tr("Back to the text"));
    fill();
}

void ConfigDriftView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConfigDriftView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace domcero
