// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace domcero {

// One named part of what a script of resources/scripts printed.
struct Section
{
    QByteArray name; // may be a path, so any bytes but NUL
    int exitStatus = 0;
    QByteArray content;

    friend bool operator==(const Section &, const Section &) = default;
};

// The framing of resources/scripts/README.md:
//     section NAME-BYTES EXIT-STATUS CONTENT-BYTES
//     NAME
//     CONTENT
// Lengths decide, so the content may hold anything. An output that was cut, or in which a length does not
// meet a line end, is an error as a whole: half a config file must not be taken for a whole one.
Result<QList<Section>> parseSections(QByteArrayView output);

// The same framing, written: for the simulated dom0 and for tests.
QByteArray sectionText(const Section &section);

// The first section of this name; null when there is none.
const Section *findSection(const QList<Section> &sections, QByteArrayView name);

} // namespace domcero
