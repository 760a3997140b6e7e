// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/config/confighost.h"
#include "gui/config/configmake.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace domcero {

// The network cards of a config, likewise: address, bridge, model. What a row
// does not show of a card stays in it.
class ConfigNics : public QWidget
{
    Q_OBJECT
public:
    explicit ConfigNics(QWidget *parent = nullptr);

    void setHost(const ConfigHost &host);
    void show(const ConfigDocument &document, bool isHvm);

Q_SIGNALS:
    void wants(const QByteArray &key, const domcero::ConfigMake &make);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QLineEdit *mac = nullptr;
        QPushButton *newMac = nullptr;
        QComboBox *bridge = nullptr;
        QComboBox *model = nullptr;
        QPushButton *remove = nullptr;
    };
    Row makeRow(int index);
    void fill(const Row &row, const ConfigNic &nic);
    void fillBridges(QComboBox &box) const;
    void removeRows();
    void change(int index, const std::function<void(ConfigNic &)> &how);
    void retranslate();
    void retranslate(const Row &row, int index);

    ConfigHost m_host;
    QList<ConfigNic> m_nics;
    QList<Row> m_rows;
    QGridLayout *m_grid;
    QLabel *m_empty;
    QList<QLabel *> m_heads;
    QPushButton *m_add;
};

} // namespace domcero
