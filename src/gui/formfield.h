// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storagelayers.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QVariant>

#include <functional>
#include <optional>

namespace domcero {

// The layers of a disk whose size is asked, to be drawn with a handle.
struct DiskBars
{
    StorageLayers layers;
    ByteSize now;
    ByteSize unit; // what the size is a multiple of
};

// One thing that an action is told, as a row of ActionPanel. Texts are made when they are shown, so that they
// follow a change of language.
struct FormField
{
    enum class Kind {
        Text,
        Number,
        Size, // bytes, as qint64
        Choice,
        Flag,
        Secret // a password: never in a QVariant, handed over when it is applied
    };
    struct Option
    {
        QString value;
        std::function<QString()> text;
    };
    QByteArray name; // of the control: objectName "field_NAME"; of a secret, its slot in the plan
    Kind kind = Kind::Text;
    std::function<QString()> label;
    std::function<QString()> hint; // under the control: ceilings, what is free; may be empty
    QVariant value;                // what is proposed
    qint64 least = 0;              // Number, Size
    qint64 most = 0;
    std::optional<DiskBars> bars = {}; // Size
    QString suffix = {};               // Number
    QList<Option> options = {};        // Choice
    std::function<void(const QVariant &value)> take;
};

} // namespace domcero
