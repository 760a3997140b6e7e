// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace domcero {

// The keys of an xl.cfg and what xl reads each of them as (the accessors that xen.git tools/xl/xl_parse.c of
// Xen 4.17 to 4.20 calls for it). Several kinds: any of them will do.
using XlcfgKinds = unsigned;
constexpr XlcfgKinds XlcfgText = 1;
constexpr XlcfgKinds XlcfgNumber = 2;
constexpr XlcfgKinds XlcfgSwitch = 4; // 0 or 1
constexpr XlcfgKinds XlcfgList = 8;

XlcfgKinds xlcfgKinds(QByteArrayView name); // 0: xl knows no such key
QList<QByteArray> xlcfgKeyNames();

// The word among `known` that was probably meant: one letter, or of a longer word two, differ. Empty: none.
// `howFar` becomes 1 where it is the only one that near.
QByteArray nearestWord(QByteArrayView word, const QList<QByteArray> &known, int *howFar = nullptr);

} // namespace domcero
