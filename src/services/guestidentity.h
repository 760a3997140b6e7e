// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guest.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace domcero {

// What no two guests may share. Pure.

// 32 random bits a call: QRandomGenerator::global()->generate() in the product.
using RandomBits = std::function<quint32()>;

// An address of Xen's own range, 00:16:3e and three random bytes (the first below 0x80, as Xen's own makers
// have it), that none of the guests has: those of all hosts that are known.
QString newMac(const QList<Guest> &guests, const RandomBits &random);
// As many, each another. What a config of unsaved text has is kept clear of too.
QStringList newMacs(qsizetype count, QList<Guest> guests, const RandomBits &random,
                    const QByteArray &config = {});

} // namespace domcero
