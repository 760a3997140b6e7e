// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace domcero {

// The keys that xl knows (domain/configkeys.h).
QList<QByteArray> xlcfgKeyNames();

// The word among `known` that was probably meant: one letter, or of a longer word two, differ. Empty: none.
// `howFar` becomes 1 where it is the only one that near.
QByteArray nearestWord(QByteArrayView word, const QList<QByteArray> &known, int *howFar = nullptr);

} // namespace domcero
