// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/config/configkeysmodel.h"

#include "base/hosttext.h"
#include "domain/configkeys.h"
#include "gui/theme.h"
#include "text/render.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace domcero {

ConfigKeysModel::ConfigKeysModel(QObject *parent) : QAbstractTableModel(parent)
{
    show(ConfigDocument());
}

void ConfigKeysModel::show(const ConfigDocument &document)
{
    QList<QByteArray> keys = document.keys();
    for (const ConfigKey &key : configKeys()) {
        if (!keys.contains(key.name))
            keys.append(key.name);
    }
    std::sort(keys.begin(), keys.end());
    const bool sameKeys = std::equal(keys.begin(), keys.end(), m_rows.begin(), m_rows.end(),
                                     [](const QByteArray &key, const Row &row) { return key == row.key; });
    if (!sameKeys) {
        beginResetModel();
        m_rows.clear();
        for (const QByteArray &key : keys)
            m_rows.append({key, document.value(key)});
        endResetModel();
        return;
    }
    for (int i = 0; i < m_rows.size(); ++i) {
        const ConfigValue value = document.value(m_rows[i].key);
        if (value == m_rows[i].value)
            continue;
        m_rows[i].value = value;
        Q_EMIT dataChanged(index(i, 0), index(i, Help));
    }
}

bool ConfigKeysModel::matches(int row, const QString &words) const
{
    const ConfigKey *known = configKey(m_rows[row].key);
    const QString text = QString::fromLatin1(m_rows[row].key) + QLatin1Char(' ') +
                         (known ? render(known->help) : QString()) + QLatin1Char(' ') +
                         m_rows[row].value.text;
    const QStringList wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

void ConfigKeysModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, Help));
    Q_EMIT headerDataChanged(Qt::Horizontal, Key, Help);
}

int ConfigKeysModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ConfigKeysModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Help + 1;
}

QVariant ConfigKeysModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    const ConfigKey *known = configKey(row.key);
    const QString help = known ? render(known->help) : tr("xl does not know this key and passes over it.");
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
        return help;
    if (role == Qt::FontRole && isSaid(index.row()) && index.column() == Key) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role == Qt::ForegroundRole && index.column() >= Default)
        return theme::fadedText(QGuiApplication::palette());
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Key:
        return QString::fromLatin1(row.key);
    case Value:
        return role == Qt::EditRole ? row.value.text : displayText(row.value.text);
    case Default:
        return known && !known->defaultText.isEmpty() ? render(known->defaultText) : QString();
    default:
        return help;
    }
}

QVariant ConfigKeysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Key:
        return tr("Key");
    case Value:
        return tr("Value");
    case Default:
        return tr("Without it");
    default:
        return tr("What it does");
    }
}

Qt::ItemFlags ConfigKeysModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Value ? flags | Qt::ItemIsEditable : flags;
}

bool ConfigKeysModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != Value || value.toString() == m_rows[index.row()].value.text)
        return false;
    Q_EMIT wants(m_rows[index.row()].key, value.toString());
    return true;
}

} // namespace domcero
