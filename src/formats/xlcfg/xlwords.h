// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/xlcfg/problems.h"

namespace domcero {

// What xl 4.17 itself says of a config that it refuses, behind "FILE:LINE: " (xlu__cfg_yyerror in xen.git
// tools/libs/util/libxlu_cfg.c, bison's verbose errors): for those who look its words up.

QByteArray xlLexicalError(QByteArrayView text, const XlcfgToken &token);
// Null: the end of the file.
QByteArray xlSyntaxError(QByteArrayView text, const XlcfgToken *token, XlcfgExpected expected);
QByteArray xlEscapeError(QByteArrayView text, const XlcfgToken &token);
QByteArray xlMixedAddition(QByteArrayView text, const XlcfgToken &last);

} // namespace domcero
