// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/extentlayout.h"

#include <numeric>

namespace domcero {

namespace {

constexpr double mostLent = 0.3; // of the width, that small parts may get beyond their own

QList<PartPlace> shared(const QList<double> &natural, double least)
{
    QList<PartPlace> places;
    bool small = false; // the last place is of parts that are all small
    for (qsizetype i = 0; i < natural.size(); ++i) {
        const bool fits = natural[i] >= least;
        if (!fits && small && places.last().width < least) {
            ++places.last().count;
            places.last().width += natural[i];
        } else {
            places.append({i, 1, 0, natural[i]});
        }
        small = !fits;
    }
    return places;
}

} // namespace

QList<PartPlace> placeParts(const QList<double> &weights, double width, double least)
{
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    if (total <= 0 || width <= 0)
        return {};
    QList<double> natural;
    double lent = 0;
    double large = 0;
    for (const double weight : weights) {
        natural.append(weight / total * width);
        if (natural.last() < least)
            lent += least - natural.last();
        else
            large += natural.last();
    }
    QList<PartPlace> places;
    if (lent <= mostLent * width && lent < large) {
        const double rest = (large - lent) / large;
        for (qsizetype i = 0; i < natural.size(); ++i)
            places.append({i, 1, 0, natural[i] < least ? least : natural[i] * rest});
    } else {
        places = shared(natural, least);
    }
    double left = 0;
    for (PartPlace &place : places) {
        place.left = left;
        left += place.width;
    }
    return places;
}

} // namespace domcero
