// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace domcero {

// What an editor and a form show of a config. Places are in UTF-16 units of the editor's text.

enum class ConfigTokenKind { Comment, Key, Number, Text, Sign, Bad };

struct ConfigToken
{
    ConfigTokenKind kind = ConfigTokenKind::Bad;
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const ConfigToken &, const ConfigToken &) = default;
};

// A change of the text at one place.
struct ConfigEdit
{
    qsizetype start = 0;
    qsizetype length = 0; // of what goes
    QString text;         // what comes

    bool isNothing() const { return length == 0 && text.isEmpty(); }
    QString of(QString whole) const { return whole.replace(start, length, text); }
    friend bool operator==(const ConfigEdit &, const ConfigEdit &) = default;
};

enum class ConfigSeverity {
    Error,   // xl refuses it, or the guest is not what the file says
    Warning, // xl ignores it, or it is hardly meant
    Note,    // it works, and there is a better way
};

// Something in the text that a person should know.
struct ConfigMark
{
    QByteArray id; // stable: "unknown-key"
    ConfigSeverity severity = ConfigSeverity::Warning;
    qsizetype start = 0;
    qsizetype length = 0;
    int line = 0;   // from 1
    int column = 0; // from 1
    Message what;
    Message remedy; // may be empty
    std::optional<ConfigEdit> fix;

    friend bool operator==(const ConfigMark &, const ConfigMark &) = default;
};

// What a key says: a text or number in `text`, or a list in `items`, without those that are lists themselves.
struct ConfigValue
{
    enum class Kind { Absent, Text, List };
    Kind kind = Kind::Absent;
    QString text;        // without its quotes; of a list as it is written
    QStringList items;   //
    qsizetype start = 0; // of the last assignment's key

    friend bool operator==(const ConfigValue &, const ConfigValue &) = default;
};

// One item of `disk`, and its place in that list.
struct ConfigDisk
{
    int index = 0;
    QString spec;
    std::optional<Message> problem; // xl does not understand the spec: the rest is empty
    QString target;
    QString format; // "raw", "qcow2", ...
    QString vdev;
    bool readOnly = false;
    bool cdrom = false;

    friend bool operator==(const ConfigDisk &, const ConfigDisk &) = default;
};

// One item of `vif`, likewise; xl ignores what it does not understand.
struct ConfigNic
{
    int index = 0;
    QString spec;
    QString mac;
    QString bridge;
    QString model;

    friend bool operator==(const ConfigNic &, const ConfigNic &) = default;
};

} // namespace domcero
