// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/configkeys.h"

#include "domain/configkeyrows.h"

#include <algorithm>

namespace domcero {

namespace {

using namespace configkeyrows;

ConfigKey keyOf(const Row &row)
{
    ConfigKey key;
    key.name = row.name;
    key.group = row.group;
    key.kinds = ConfigKinds::fromInt(row.kinds);
    key.help = Message(row.help);
    if (row.defaultText)
        key.defaultText = Message(row.defaultText);
    if (row.choices)
        key.choices = QByteArray(row.choices).split(' ');
    key.hasOtherValues = row.traits & Others;
    key.forPv = row.traits & Pv;
    key.forPvh = row.traits & Pvh;
    key.forHvm = row.traits & Hvm;
    key.deprecated = row.traits & Old;
    key.replacedBy = row.replacedBy;
    key.secret = row.traits & Secret;
    key.inForm = row.traits & Form;
    return key;
}

QList<ConfigKey> allKeys()
{
    QList<ConfigKey> keys;
    for (const auto rows : {ofMachine(), ofBoot(), ofGraphics(), ofDevices(), ofAdvanced()}) {
        for (const Row &row : rows)
            keys.append(keyOf(row));
    }
    std::stable_sort(keys.begin(), keys.end(),
                     [](const ConfigKey &a, const ConfigKey &b) { return a.group < b.group; });
    return keys;
}

} // namespace

bool ConfigKey::isFor(GuestType type) const
{
    switch (type) {
    case GuestType::Pv:
        return forPv;
    case GuestType::Pvh:
        return forPvh;
    case GuestType::Hvm:
        return forHvm;
    case GuestType::Unknown:
        break;
    }
    return true;
}

const QList<ConfigKey> &configKeys()
{
    static const QList<ConfigKey> keys = allKeys();
    return keys;
}

const ConfigKey *configKey(QByteArrayView name)
{
    const QList<ConfigKey> &keys = configKeys();
    const auto found =
        std::find_if(keys.begin(), keys.end(), [&](const ConfigKey &key) { return name == key.name; });
    return found == keys.end() ? nullptr : &*found;
}

Message configKeyGroupTitle(ConfigKeyGroup group)
{
    switch (group) {
    case ConfigKeyGroup::General:
        return Message(QT_TRANSLATE_NOOP("messages", "General"));
    case ConfigKeyGroup::Boot:
        return Message(QT_TRANSLATE_NOOP("messages", "Booting"));
    case ConfigKeyGroup::Cpu:
        return Message(QT_TRANSLATE_NOOP("messages", "Processors"));
    case ConfigKeyGroup::Memory:
        return Message(QT_TRANSLATE_NOOP("messages", "Memory"));
    case ConfigKeyGroup::Disks:
        return Message(QT_TRANSLATE_NOOP("messages", "Disks"));
    case ConfigKeyGroup::Network:
        return Message(QT_TRANSLATE_NOOP("messages", "Network"));
    case ConfigKeyGroup::Graphics:
        return Message(QT_TRANSLATE_NOOP("messages", "Screen"));
    case ConfigKeyGroup::Input:
        return Message(QT_TRANSLATE_NOOP("messages", "Keyboard, USB, sound"));
    case ConfigKeyGroup::Devices:
        return Message(QT_TRANSLATE_NOOP("messages", "Devices of the host"));
    case ConfigKeyGroup::Events:
        return Message(QT_TRANSLATE_NOOP("messages", "When it ends"));
    case ConfigKeyGroup::Security:
        return Message(QT_TRANSLATE_NOOP("messages", "Security"));
    case ConfigKeyGroup::Advanced:
        break;
    }
    return Message(QT_TRANSLATE_NOOP("messages", "Advanced"));
}

} // namespace domcero
