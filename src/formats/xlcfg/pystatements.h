// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace domcero {

// A statement of an old Python config, or a line without one.
struct PyStatement
{
    QByteArray raw;           // with its remarks and all lines that it goes over, without the last line end
    QByteArray code;          // without the remark behind it; empty: a remark or an empty line
    QByteArray comment;       // "# ..." behind it; empty: none, or it goes over several lines
    int line = 0;             // from 1
    qsizetype indent = 0;     // blanks before it
    QByteArray word;          // its first word
    bool startsBlock = false; // def, if, for, ...
    QByteArray name;          // of "name = expression" and "name += expression"
    bool adds = false;
    QByteArray expression;
    QList<QByteArray> assigned; // all names before a "=" in it, and what is appended to
    QList<QByteArray> touched;  // all names in it
};

// Cut as Python cuts them: brackets and triple quotes go over lines, a semicolon ends one.
QList<PyStatement> pythonStatements(const QByteArray &text);

} // namespace domcero
