// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowreader.h"

#include <QGenericPlugin>

// QT_QPA_GENERIC_PLUGINS=windowreader:PORT
class WindowReaderPlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "plugin.json")
public:
    QObject *create(const QString &, const QString &port) override
    {
        return new domcero::WindowReader(port.toUShort());
    }
};

#include "plugin.moc"
