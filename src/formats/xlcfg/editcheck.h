// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "formats/xlcfg/file.h"

#include <optional>

namespace domcero {

// What every edit of a config asks before and proves after. For edit.cpp and its like.

// The file is one that xl refuses, or the name no key.
std::optional<Error> notEditable(const XlcfgFile &file, const QByteArray &name);
// `text` if it reads as `file` does but for `name`, which has the value `wanted` in it (null: none).
Result<QByteArray> checkedEdit(const XlcfgFile &file, const QByteArray &text, const QByteArray &name,
                               const XlcfgValue *wanted);
Error brokenEdit();

bool sameXlcfgValue(const XlcfgValue &a, const XlcfgValue &b); // wherever they stand

} // namespace domcero
