// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/xlcfg/file.h"

namespace domcero {

// How a config is written, so that what is added to it looks like what is there: what most of its settings
// do, the last ones where there is no majority. An empty file is written as xl's own examples are.
struct XlcfgStyle
{
    char quote = '"';      // of the value of a key
    char itemQuote = '\''; // of the items of lists
    QByteArray beforeEquals{" "};
    QByteArray afterEquals{" "};
    int equalsColumn = 0;       // characters before the "=" where all stand in one column; else 0
    QByteArray insideList{" "}; // behind [ and before ]
    QByteArray afterComma{" "};

    // "memory = 512", without a line end.
    QByteArray setting(const QByteArray &name, const QByteArray &literal) const;
};

XlcfgStyle xlcfgStyle(const XlcfgFile &file);

} // namespace domcero
