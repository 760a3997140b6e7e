// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"

#include <QByteArray>
#include <QList>

namespace domcero {

// Old configs were Python programs, which xm ran. This makes a config of xl of one without running it:
// settings whose values are written there, or follow from what is (pyvalue.h), are written down; imports,
// functions, conditions and what else only computes becomes remarks. A condition or a call that decides a
// setting of the guest cannot be known and is a refusal; then there is no text.
struct ConvertedXlcfg
{
    struct Line
    {
        int line = 0; // of the old file, from 1
        Message what;
    };
    QByteArray text; // what xl accepts; empty with refusals
    QList<Line> explanations;
    QList<Line> refusals;
};

// A file that xl accepts as it is comes back as it is.
ConvertedXlcfg convertXlcfg(QByteArrayView old);

} // namespace domcero
