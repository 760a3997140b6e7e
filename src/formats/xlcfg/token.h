// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>

namespace domcero {

// The tokens of an xl.cfg, as libxlu's lexer sees them (xen.git tools/libs/util/libxlu_cfg_l.l; held against
// the real library by tests/unit/formats/tst_xlcfgoracle.cpp). Every byte of the file is in exactly one
// token, in order, so that the file can be put together again byte for byte after an edit.
enum class XlcfgTokenKind {
    Blank,       // spaces and tabs
    Newline,     // "\n"
    Comment,     // "# ..." with the "\n" that ends it
    Identifier,  // [a-z][._0-9a-z]*
    Number,      // [0-9][0-9a-fx]*: its text; what it is worth is decided where it is used
    String,      // '...' or "..." with its quotes and escapes
    Assign,      // =
    Add,         // +=
    Open,        // [
    Close,       // ]
    Comma,       // ,
    Semicolon,   // ;
    Bad,         // refused by the lexer; goes up to the next blank or line end
    OpenComment, // a comment in the last line without its "\n": refused
    Swallowed,   // one byte that could not be read as the very last of the file: xl does not notice it
};

struct XlcfgToken
{
    XlcfgTokenKind kind = XlcfgTokenKind::Bad;
    qsizetype offset = 0;
    qsizetype length = 0;

    friend bool operator==(const XlcfgToken &, const XlcfgToken &) = default;
};

// Never fails; an empty text has no token.
QList<XlcfgToken> tokenizeXlcfg(QByteArrayView text);

} // namespace domcero
