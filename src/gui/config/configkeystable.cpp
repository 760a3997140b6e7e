// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/config/configkeystable.h"

#include "gui/widgets/labels.h"

#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace domcero {

class ConfigKeysTable::Filter : public QSortFilterProxyModel
{
public:
    explicit Filter(const ConfigKeysModel &model) : m_model(model) {}
    void setWords(const QString &words)
    {
        m_words = words;
        invalidateFilter();
    }
    void setSaidOnly(bool saidOnly)
    {
        m_saidOnly = saidOnly;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        return (!m_saidOnly || m_model.isSaid(row)) && m_model.matches(row, m_words);
    }

private:
    const ConfigKeysModel &m_model;
    QString m_words;
    bool m_saidOnly = false;
};

ConfigKeysTable::ConfigKeysTable(QWidget *parent)
    : QWidget(parent), m_filter(std::make_unique<Filter>(m_model)), m_search(new QLineEdit(this)),
      m_saidOnly(new QCheckBox(this)), m_table(new QTreeView(this)), m_help(wrappedLabel(this)),
      m_edit(new QPushButton(this)), m_remove(new QPushButton(this))
{
    m_help->setObjectName(QStringLiteral("config_keyHelp"));
    m_search->setObjectName(QStringLiteral("config_searchKeys"));
    m_saidOnly->setObjectName(QStringLiteral("config_saidOnly"));
    m_table->setObjectName(QStringLiteral("config_keys"));
    m_edit->setObjectName(QStringLiteral("config_editKey"));
    m_remove->setObjectName(QStringLiteral("config_removeKey"));
    m_search->setClearButtonEnabled(true);
    m_filter->setSourceModel(&m_model);
    m_table->setModel(m_filter.get());
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_table->header()->resizeSection(ConfigKeysModel::Key, 150);
    m_table->header()->resizeSection(ConfigKeysModel::Value, 130);
    m_table->header()->resizeSection(ConfigKeysModel::Default, 110);
    m_table->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 4, 6, 2);
    auto *top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_saidOnly);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_help);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_edit);
    bottom->addWidget(m_remove);
    bottom->addStretch();
    layout->addLayout(bottom);
    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString &words) { m_filter->setWords(words); });
    connect(m_saidOnly, &QCheckBox::toggled, this, [this](bool on) { m_filter->setSaidOnly(on); });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        m_table->setFocus(Qt::OtherFocusReason);
        m_table->edit(m_table->currentIndex().siblingAtColumn(ConfigKeysModel::Value));
    });
    connect(m_remove, &QPushButton::clicked, this, &ConfigKeysTable::removeCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ConfigKeysTable::updateButtons);
    connect(&m_model, &ConfigKeysModel::wants, this, [this](const QByteArray &key, const QString &literal) {
        Q_EMIT wants(key, [key, literal](const ConfigDocument &document) {
            return literal.isEmpty() ? document.without(key) : document.withLiteral(key, literal);
        });
    });
    retranslate();
    updateButtons();
}

ConfigKeysTable::~ConfigKeysTable()
{
    m_table->setModel(nullptr);
}

void ConfigKeysTable::show(const ConfigDocument &document)
{
    if (document.problem())
        return;
    m_model.show(document);
    updateButtons();
}

void ConfigKeysTable::removeCurrent()
{
    const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
    if (!current.isValid() || !m_model.isSaid(current.row()))
        return;
    const QByteArray key = m_model.key(current.row());
    Q_EMIT wants(key, [key](const ConfigDocument &document) { return document.without(key); });
}

void ConfigKeysTable::updateButtons()
{
    const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
    m_edit->setEnabled(current.isValid());
    m_help->setVisible(current.isValid());
    setTextIfChanged(m_help, current.isValid() ? current.data(Qt::ToolTipRole).toString() : QString());
    m_remove->setEnabled(current.isValid() && m_model.isSaid(current.row()));
}

bool ConfigKeysTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Delete) {
            removeCurrent();
            return true;
        }
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && m_edit->isEnabled()) {
            m_edit->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ConfigKeysTable::retranslate()
{
    m_search->setPlaceholderText(tr("Search keys and what they do"));
    m_search->setAccessibleName(tr("Search keys and what they do"));
    m_saidOnly->setText(tr("Only those in the file"));
    m_table->setAccessibleName(tr("Keys of the config"));
    m_edit->setText(tr("Edit value"));
    m_edit->setToolTip(tr("As it is written in the file: a number, a text, or a "
                          "list in brackets (F2)"));
    m_remove->setText(tr("Remove from the file"));
}

void ConfigKeysTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_model.retranslate();
        updateButtons();
    }
    QWidget::changeEvent(event);
}

} // namespace domcero
