// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>

#include <optional>

namespace domcero {

// One item of `vif = [ ... ]`: key=value pairs with commas between them, one string per network card; an
// empty string is a card with all defaults (xen.git tools/xl/xl_parse.c, parse_nic_config; man
// xl-network-configuration(5)).
struct VifSpec
{
    QHash<QByteArray, QByteArray> values; // by key, the last one counts; only keys that xl knows
    QList<QByteArray> ignored;            // what `xl create` does not understand: it warns and goes on

    // "00:16:3e:00:00:01" from whatever separators and short groups stand there; empty: none, or not one.
    QByteArray mac() const;
    QByteArray bridge() const { return values.value("bridge"); } // empty: the host's default
    QByteArray model() const { return values.value("model"); }

    friend bool operator==(const VifSpec &, const VifSpec &) = default;
};

// Never fails, as xl does not: what it ignores is in `ignored`.
VifSpec parseVifSpec(QByteArrayView spec);

// The spec with the value of one key changed, added or, for an empty `value`, taken out; all other bytes
// stay. Of a key that is there several times the last one counts. InvalidInput for a key that xl does not
// know and for a value that holds a comma.
Result<QByteArray> withVifKey(const QByteArray &spec, const QByteArray &key, const QByteArray &value);

// A rate= of a card, "10Mb/s@20ms" (xen.git tools/libs/util/libxlu_vif.c): decimal multiples; the interval is
// 50 ms unless given.
struct VifRate
{
    quint64 bytesPerSecond = 0;
    quint32 intervalMicroseconds = 50000;

    friend bool operator==(const VifRate &, const VifRate &) = default;
};

// Empty where xl refuses it.
std::optional<VifRate> parseVifRate(QByteArrayView rate);

} // namespace domcero
