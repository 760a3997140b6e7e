// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "formats/xlcfg/token.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>

namespace domcero {

// A value of a config: a text (numbers are text too) or a list of values, and where it stands in the file.
struct XlcfgValue
{
    bool isList = false;
    QByteArray text; // unquoted
    QList<XlcfgValue> items;
    qsizetype offset = 0; // with quotes or brackets
    qsizetype length = 0;
};

struct XlcfgAssignment
{
    QByteArray name;
    bool adds = false; // +=
    XlcfgValue value;
    int line = 0;             // of its name, from 1
    qsizetype offset = 0;     // of its name
    qsizetype operatorAt = 0; // of = or +=
};

// Why xl refuses a file: the first thing in it that is wrong.
struct XlcfgProblem
{
    qsizetype offset = 0;
    int line = 0;   // from 1
    int column = 0; // from 1, in characters
    Message what;   // says line and column too
    Message remedy;
    QByteArray xlSays;     // behind "FILE:LINE: ", in xl's own words
    bool isEscape = false; // a text in quotes is well formed but for its backslashes
};

// How a key answers. xl warns of the last three and goes on as if the key were absent.
enum class XlcfgLookup { Found, Absent, WrongKind, NoNumber };

struct XlcfgLong
{
    XlcfgLookup state = XlcfgLookup::Absent;
    qint64 value = 0;
};

// A config file as read: its bytes, the tokens that cover them, the assignments in order and the values that
// count (the last of a key wins, += joins). When `problem` is set xl refuses the whole file; tokens are there
// all the same, and the assignments before the problem.
class XlcfgFile
{
public:
    QByteArray text;
    QList<XlcfgToken> tokens;
    QList<XlcfgAssignment> assignments;
    std::optional<XlcfgProblem> problem;

    // The value that counts; null when the key is absent.
    const XlcfgValue *value(const QByteArray &name) const;
    // Empty when the key is absent or a list.
    std::optional<QByteArray> string(const QByteArray &name) const;
    // By strtol(..., 0), so that "010" is 8. A number that was made by += is no number to xl.
    XlcfgLong number(const QByteArray &name) const;
    // The texts of a list up to its first item that is a list itself, where xl stops too. Empty when the key
    // is absent or no list.
    std::optional<QList<QByteArray>> strings(const QByteArray &name) const;
    // All keys that have a value, sorted.
    QList<QByteArray> names() const;

    // For the parser: takes an assignment in. False when += joins a list and a text.
    bool add(XlcfgAssignment assignment);

private:
    struct Setting
    {
        XlcfgValue value;
        bool added = false;
    };
    QHash<QByteArray, Setting> m_settings;
};

// Reads a config by libxlu's grammar (xen.git tools/libs/util/libxlu_cfg_y.y; facts tried on 4.17.7). A list
// may be nested to a depth of 200.
XlcfgFile parseXlcfg(QByteArrayView text);

// The problem as an error: code ParseFailed, the line as detail.
Error xlcfgError(const XlcfgFile &file);

} // namespace domcero
