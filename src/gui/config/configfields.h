// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace domcero {

// The keys of the form, in sections. Texts are made when they are shown, so
// that they follow a change of language. What a key does, its default and its
// choices are in domain/configkeys.h.
struct ConfigFieldSpec
{
    enum class Kind {
        Text,
        Number,
        Choice, // of the key's choices, or any other text that stands there
        Switch, // 0 or 1
        Secret,
        Free // a text, a number or a list: as it is written
    };
    const char *key = nullptr;
    Kind kind = Kind::Text;
    std::function<QString()> label;
    bool onlyWhenSaid = false; // not shown while the config does not have it
};

struct ConfigSection
{
    enum class Part { Fields, Disks, Nics };
    const char *name = nullptr; // of its widget
    std::function<QString()> title;
    Part part = Part::Fields;
    QList<ConfigFieldSpec> fields;
};

const QList<ConfigSection> &configSections();

} // namespace domcero
