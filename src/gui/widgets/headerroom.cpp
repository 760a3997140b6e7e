// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/headerroom.h"

#include <QHeaderView>

namespace domcero {

void makeRoomForCaptions(QHeaderView &header)
{
    for (int column = 0; column < header.count(); ++column) {
        const int needed = header.sectionSizeHint(column);
        if (!header.isSectionHidden(column) && header.sectionSize(column) < needed)
            header.resizeSection(column, needed);
    }
}

} // namespace domcero
