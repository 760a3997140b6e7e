// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guest.h"

#include <QHash>
#include <QString>

namespace domcero {

// Which of the colours of theme::chartColor() stands for a guest of a host. It follows from the names of the
// host's guests alone, so that all pages and all desks have the same: each name has a colour of its own by
// its letters, and where two would have the same, the later one in the alphabet takes the next that is free.
// A guest that comes or goes changes no colour but of those that met it. With more guests than colours some
// share one.
class GuestColors
{
public:
    static constexpr int count = 12;

    GuestColors() = default;
    explicit GuestColors(const QList<Guest> &guests);

    int of(const QString &guest) const { return m_colors.value(guest, -1); } // -1: not a guest of the host

private:
    QHash<QString, int> m_colors;
};

} // namespace domcero
