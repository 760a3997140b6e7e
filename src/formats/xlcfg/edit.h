// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "formats/xlcfg/file.h"

namespace domcero {

// Changes of a config. Each gives the new text of the file: what the change is not about keeps every byte,
// and what is added is written as the rest of the file is (style.h). The result has been read again: it says
// what was asked for and nothing else. A file that xl refuses is refused with its problem (xlcfgError), a
// name or a value that a config cannot hold with InvalidInput.

// `value` as it can stand behind "=": a number, a text in quotes or a list as it is, anything else in quotes,
// also when `alwaysText` says so. An escape that xl refuses is refused.
Result<QByteArray> xlcfgLiteral(const XlcfgFile &file, const QByteArray &value, bool alwaysText);

// The assignment that counts gets the value, a += that counts becomes =; a key that is not there gets a line
// at the end.
Result<QByteArray> withXlcfgKey(const XlcfgFile &file, const QByteArray &name, const QByteArray &literal);
// The same with a text, in the quotes that the value of the key has now.
Result<QByteArray> withXlcfgText(const XlcfgFile &file, const QByteArray &name, const QByteArray &value);
// All assignments of the key go, each with its line where it is alone in it. A key that is not there: the
// same text.
Result<QByteArray> withoutXlcfgKey(const XlcfgFile &file, const QByteArray &name);

// The same with one item of a list, by its index in the list that counts (+= joined). The items are texts.
// NotFound where there is none.
Result<QByteArray> withXlcfgItem(const XlcfgFile &file, const QByteArray &name, qsizetype index,
                                 const QByteArray &text);
Result<QByteArray> withoutXlcfgItem(const XlcfgFile &file, const QByteArray &name, qsizetype index);
// A new last item; of a key that is not there, or an empty list, the only one.
Result<QByteArray> withAddedXlcfgItem(const XlcfgFile &file, const QByteArray &name, const QByteArray &text);

// Can be a key of a config: [a-z][._0-9a-z]*.
bool isXlcfgName(QByteArrayView name);

} // namespace domcero
