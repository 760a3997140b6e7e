// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QHeaderView;

namespace domcero {

// Widens the columns whose captions have no room: a word may be longer in another language, and a width was
// saved in one of them.
void makeRoomForCaptions(QHeaderView &header);

} // namespace domcero
