// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>

namespace domcero {

// A value of an old config, which was a Python program for xm: only what can be told without running
// anything.
struct PyValue
{
    enum class Kind { None, Bool, Integer, Text, List };
    Kind kind = Kind::None;
    qint64 number = 0; // of Bool and Integer
    QByteArray text;
    QList<PyValue> items; // tuples are lists
};

// Names that were assigned before; empty: something that is not known.
using PyNames = QHash<QByteArray, std::optional<PyValue>>;

// Texts, numbers, True, False, None, lists, tuples, names that are known, + of two alike, - and * of numbers,
// % with a text, str() and int(). Empty: anything else, or not Python.
std::optional<PyValue> evaluatePython(const QByteArray &expression, const PyNames &names);

// As a config of xl has it: a number, a text, a list; None has no form. `quote` is that of texts.
QByteArray xlcfgFromPython(const PyValue &value, char quote);

} // namespace domcero
