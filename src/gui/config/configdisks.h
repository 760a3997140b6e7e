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

// The disks of a config, a row each, and the means to add and remove them. What
// a row does not show of a spec (script, backend, discard, ...) stays in it.
class ConfigDisks : public QWidget
{
    Q_OBJECT
public:
    explicit ConfigDisks(QWidget *parent = nullptr);

    void setHost(const ConfigHost &host);
    void show(const ConfigDocument &document, bool isHvm);

Q_SIGNALS:
    void wants(const QByteArray &key, const domcero::ConfigMake &make);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QLineEdit *vdev = nullptr;
        QComboBox *target = nullptr;
        QComboBox *format = nullptr;
        QComboBox *access = nullptr;
        QPushButton *remove = nullptr;
        QLabel *problem = nullptr;
    };
    Row makeRow(int index);
    void fill(Row &row, const ConfigDisk &disk);
    void fillTargets(QComboBox &box) const;
    void removeRows();
    void change(int index, const std::function<void(ConfigDisk &)> &how);
    void addRow();
    bool isUsed(const QString &device) const; // or a part of it
    QString freeDevice() const;
    void retranslate();
    void retranslate(const Row &row, int index);

    ConfigHost m_host;
    QList<ConfigDisk> m_disks;
    QList<Row> m_rows;
    bool m_isHvm = false;
    QGridLayout *m_grid;
    QLabel *m_empty;
    QList<QLabel *> m_heads;
    QPushButton *m_addDisk;
    QPushButton *m_addDrive;
};

} // namespace domcero
