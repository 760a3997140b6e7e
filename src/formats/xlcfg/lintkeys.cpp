// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/lintkeys.h"

#include "domain/configkeys.h"

#include <algorithm>

namespace domcero {

namespace {

// How many letters must be put in, taken out, changed or swapped to make one word of the other; more than two
// is three.
int distance(QByteArrayView a, QByteArrayView b)
{
    constexpr int many = 3;
    if (qAbs(a.size() - b.size()) >= many)
        return many;
    QList<QList<int>> d(a.size() + 1, QList<int>(b.size() + 1));
    for (qsizetype i = 0; i <= a.size(); ++i) {
        for (qsizetype j = 0; j <= b.size(); ++j) {
            int &here = d[i][j];
            if (i == 0 || j == 0) {
                here = static_cast<int>(i + j);
                continue;
            }
            here = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                here = std::min(here, d[i - 2][j - 2] + 1);
        }
    }
    return std::min(many, d[a.size()][b.size()]);
}

} // namespace

QList<QByteArray> xlcfgKeyNames()
{
    QList<QByteArray> names;
    for (const ConfigKey &key : configKeys())
        names.append(key.name);
    return names;
}

QByteArray nearestWord(QByteArrayView word, const QList<QByteArray> &known, int *howFar)
{
    QByteArray nearest;
    int least = word.size() > 4 ? 3 : 2;
    bool isAlone = true;
    for (const QByteArray &candidate : known) {
        const int far = distance(word, candidate);
        if (far < least) {
            least = far;
            nearest = candidate;
            isAlone = true;
        } else if (far == least && !nearest.isEmpty()) {
            isAlone = false;
        }
    }
    if (howFar)
        *howFar = isAlone ? least : 2;
    return nearest;
}

} // namespace domcero
