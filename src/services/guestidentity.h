// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/guest.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <functional>

namespace domcero {

// What no two guests may share, and a new guest's config made of an old one's. Pure.

// 32 random bits a call: QRandomGenerator::global()->generate() in the product.
using RandomBits = std::function<quint32()>;

// An address of Xen's own range, 00:16:3e and three random bytes (the first below 0x80, as Xen's own makers
// have it), that none of the guests has: those of all hosts that are known.
QString newMac(const QList<Guest> &guests, const RandomBits &random);
// As many, each another. What a config of unsaved text has is kept clear of too.
QStringList newMacs(qsizetype count, QList<Guest> guests, const RandomBits &random,
                    const QByteArray &config = {});
// A random one (version 4), in small letters.
QString newUuid(const RandomBits &random);

// What makes another guest of a config.
struct CopyOptions
{
    QString name;     // lossless host text
    QString uuid;     // used where the old config has one
    QStringList macs; // as many as macsToReplace() says, in the order of the cards
    QHash<QString, QString>
        disks; // target of the old one -> target, both whole paths; the rest stays as it is

    friend bool operator==(const CopyOptions &, const CopyOptions &) = default;
};

// Cards of the config whose address is said.
qsizetype macsToReplace(const QByteArray &config);

// The text of a new guest's config: name=, uuid= where the old one has it, mac= of each card that has one,
// and the targets of the disks that are mapped ("vg0/web" is /dev/vg0/web); everything else keeps its bytes.
// What two guests could clash over besides stays too: vncdisplay=, vifname=, an address in the kernel's
// arguments, passed-through devices. InvalidInput where the options are too few or a text cannot be said;
// ParseFailed for a config that xl refuses.
Result<QByteArray> copiedConfig(const QByteArray &config, const CopyOptions &options);

} // namespace domcero
