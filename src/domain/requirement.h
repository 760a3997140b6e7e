// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"

#include <QByteArray>

namespace domcero {

enum class Verdict { Good, Warning, Bad, Unknown };

// One line of the manual's list of requirements, checked against the true host: a light, a sentence, and what
// to do about it.
struct Requirement
{
    QByteArray id; // "booted-under-xen", "xl", "hvm", "dom0-memory", ...: stable, for JSON and tests
    Verdict verdict = Verdict::Unknown;
    Message title;
    Message finding;
    Message remedy; // empty when good

    friend bool operator==(const Requirement &, const Requirement &) = default;
};

} // namespace domcero
