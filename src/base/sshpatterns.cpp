// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sshpatterns.h"

#include <QByteArray>

namespace domcero {

bool matchesPattern(QByteArrayView text, QByteArrayView pattern)
{
    // Of several '*' only the last one ever has to take more than it took at first.
    qsizetype t = 0;
    qsizetype p = 0;
    qsizetype star = -1;
    qsizetype taken = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            taken = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++taken;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

bool matchesPatternList(QByteArrayView text, QByteArrayView list, bool lowerCasePatterns)
{
    constexpr qsizetype longest = 1023; // OpenSSH takes a longer pattern for the end of the list
    bool fits = false;
    while (!list.isEmpty()) {
        const bool negated = list.front() == '!';
        if (negated)
            list = list.sliced(1);
        const qsizetype comma = list.indexOf(',');
        QByteArray pattern = (comma < 0 ? list : list.first(comma)).toByteArray();
        if (pattern.size() >= longest)
            return false;
        if (lowerCasePatterns)
            pattern = pattern.toLower();
        if (matchesPattern(text, pattern)) {
            if (negated)
                return false;
            fits = true;
        }
        list = comma < 0 ? QByteArrayView() : list.sliced(comma + 1);
    }
    return fits;
}

bool isSshPattern(QByteArrayView word)
{
    return word.startsWith('!') || word.contains('*') || word.contains('?');
}

} // namespace domcero
