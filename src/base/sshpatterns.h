// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace domcero {

// The patterns of ssh_config(5) and of known_hosts: '*' is any number of bytes, '?' one byte, and all else
// itself.
bool matchesPattern(QByteArrayView text, QByteArrayView pattern);

// A comma-separated list of patterns, each of which may begin with '!': true when one fits and none of the
// negated ones does. So a list of negations alone never fits. With `lowerCasePatterns` patterns are compared
// in lower case; the text is taken as it is.
bool matchesPatternList(QByteArrayView text, QByteArrayView list, bool lowerCasePatterns = false);

// Whether a word of a Host line is a pattern and no name that a person could give.
bool isSshPattern(QByteArrayView word);

} // namespace domcero
