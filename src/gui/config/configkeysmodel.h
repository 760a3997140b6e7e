// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/configdocument.h"

#include <QAbstractTableModel>

namespace domcero {

// All keys that xl knows, and those of the config that it does not: what they
// say, their default, what they do. A value that is edited is a wish (wants),
// not yet a change.
class ConfigKeysModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Key, Value, Default, Help };

    explicit ConfigKeysModel(QObject *parent = nullptr);

    void show(const ConfigDocument &document);
    QByteArray key(int row) const { return m_rows[row].key; }
    bool isSaid(int row) const { return m_rows[row].value.kind != ConfigValue::Kind::Absent; }
    bool matches(int row, const QString &words) const; // in its name or its help, whatever the case
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    // An empty text: without the key.
    void wants(const QByteArray &key, const QString &literal);

private:
    struct Row
    {
        QByteArray key;
        ConfigValue value;
    };
    QList<Row> m_rows; // sorted
};

} // namespace domcero
