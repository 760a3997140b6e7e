// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/xlcfg/file.h"

namespace domcero {

// The sentences for what is wrong in a config, by what people really get wrong: typographic quotes from a
// word processor, Windows line ends, Python of the old xm, unquoted words.

enum class XlcfgExpected {
    Statement,      // a key, or the end of the line
    Operator,       // = or += after a key
    Value,          // after = in an assignment
    EndOfStatement, // after a value
    ListItem,       // a value or ] in a list
    ListSeparator,  // a comma or ] after a value in a list
};

// A token that xl's lexer refuses. `expected` is what could have stood there.
XlcfgProblem lexicalProblem(QByteArrayView text, const XlcfgToken &token, XlcfgExpected expected);
// A good token in the wrong place; null: the end of the file. `offender` is the token that xl names, where
// that is another one.
XlcfgProblem syntaxProblem(QByteArrayView text, const XlcfgToken *token, XlcfgExpected expected,
                           const XlcfgToken *offender = nullptr);
XlcfgProblem escapeProblem(QByteArrayView text, const XlcfgToken &token);
// `last` is the last token of the value.
XlcfgProblem mixedAddition(QByteArrayView text, const XlcfgToken &token, const XlcfgToken &last);
XlcfgProblem tooDeep(QByteArrayView text, const XlcfgToken &token);

} // namespace domcero
