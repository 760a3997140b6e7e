// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/config/confighost.h"
#include "gui/config/configmake.h"

#include <QScrollArea>

class QLabel;

namespace domcero {

class ConfigDisks;
class ConfigField;
class ConfigNics;

// The form of a config: sections of fields, disks and network cards. Shows what
// the text says, and says which change of the text is wanted; it keeps nothing
// itself.
class ConfigForm : public QScrollArea
{
    Q_OBJECT
public:
    explicit ConfigForm(QWidget *parent = nullptr);

    void setHost(const ConfigHost &host);
    void show(const ConfigDocument &document, const QList<ConfigMark> &marks);

Q_SIGNALS:
    void wants(const QByteArray &key, const domcero::ConfigMake &make);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QWidget *m_contents;
    QList<QLabel *> m_titles;
    QList<ConfigField *> m_fields;
    ConfigDisks *m_disks = nullptr;
    ConfigNics *m_nics = nullptr;
};

} // namespace domcero
