// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"
#include "domain/guest.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QFlags>
#include <QList>

namespace domcero {

// The keys of a guest's config (xl.cfg) that xl reads, and what they are for. Facts: xen.git
// tools/xl/xl_parse.c and docs/man/xl.cfg.5 of Xen 4.17; where only a later Xen has a key, its help says so.

// In the order in which a form shows them.
enum class ConfigKeyGroup {
    General,
    Boot,
    Cpu,
    Memory,
    Disks,
    Network,
    Graphics,
    Input,
    Devices,
    Events,
    Security,
    Advanced,
};

// What xl reads a value as. Several of one key: any of them will do.
enum class ConfigKind {
    Text = 1,
    Number = 2,
    Switch = 4, // 0 or 1
    List = 8,   // of texts; of vnuma and vsnd: of lists
};
Q_DECLARE_FLAGS(ConfigKinds, ConfigKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(ConfigKinds)

struct ConfigKey
{
    QByteArray name;
    ConfigKeyGroup group = ConfigKeyGroup::Advanced;
    ConfigKinds kinds;
    Message help;                // what it does, unit and form of its value; in one to three sentences
    Message defaultText;         // what holds where the key is absent; may be empty
    QList<QByteArray> choices;   // the words to choose from; empty: it has no such words
    bool hasOtherValues = false; // what is not among the choices may stand there too, as a path
    bool forPv = true;           // xl reads it for guests of this type; else it ignores it
    bool forPvh = true;
    bool forHvm = true;
    bool deprecated = false;
    QByteArray replacedBy; // the key to write instead of a deprecated one; empty: there is none
    bool secret = false;   // a password: not to be shown, and in no log
    bool inForm = false;   // a form has a field of its own for it

    // Unknown: whether it is for any type.
    bool isFor(GuestType type) const;
};

// All of them, group by group, each group in the order for a form.
const QList<ConfigKey> &configKeys();
// Null: xl knows no such key.
const ConfigKey *configKey(QByteArrayView name);

Message configKeyGroupTitle(ConfigKeyGroup group);

} // namespace domcero
