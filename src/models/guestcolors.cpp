// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/guestcolors.h"

#include <algorithm>
#include <array>

namespace domcero {

namespace {

// FNV-1a: Qt's own hash is another at each start.
int ownColor(const QString &name)
{
    quint32 hash = 2166136261U;
    for (const QChar c : name)
        hash = (hash ^ c.unicode()) * 16777619U;
    return static_cast<int>((hash ^ (hash >> 16)) % static_cast<quint32>(GuestColors::count));
}

} // namespace

GuestColors::GuestColors(const QList<Guest> &guests)
{
    QStringList names;
    for (const Guest &guest : guests)
        names.append(guest.name);
    std::sort(names.begin(), names.end());
    names.removeDuplicates();
    std::array<bool, count> taken{};
    QStringList later;
    for (const QString &name : std::as_const(names)) {
        const int own = ownColor(name);
        bool &mine = taken[static_cast<std::size_t>(own)];
        if (mine) {
            later.append(name);
            continue;
        }
        mine = true;
        m_colors.insert(name, own);
    }
    for (const QString &name : std::as_const(later)) {
        const int own = ownColor(name);
        int color = own;
        for (int step = 0; step < count; ++step) {
            const int next = (own + step) % count;
            if (!taken[static_cast<std::size_t>(next)]) {
                color = next;
                break;
            }
        }
        taken[static_cast<std::size_t>(color)] = true;
        m_colors.insert(name, color);
    }
}

} // namespace domcero
