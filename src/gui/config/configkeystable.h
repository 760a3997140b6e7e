// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/config/configkeysmodel.h"
#include "gui/config/configmake.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace domcero {

// Every key of a config in a table to be searched and edited. F2 or Enter edits
// a value as it is written in the file, Delete takes a key out.
class ConfigKeysTable : public QWidget
{
    Q_OBJECT
public:
    explicit ConfigKeysTable(QWidget *parent = nullptr);
    ~ConfigKeysTable() override;

    void show(const ConfigDocument &document);

Q_SIGNALS:
    void wants(const QByteArray &key, const domcero::ConfigMake &make);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Filter;
    void removeCurrent();
    void updateButtons();
    void retranslate();

    ConfigKeysModel m_model;
    std::unique_ptr<Filter> m_filter;
    QLineEdit *m_search;
    QCheckBox *m_saidOnly;
    QTreeView *m_table;
    QLabel *m_help; // of the current key, whole
    QPushButton *m_edit;
    QPushButton *m_remove;
};

} // namespace domcero
