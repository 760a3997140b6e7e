// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/windowfixture.h"

#include <functional>

namespace domcero::test {

// Shows every page and panel of the window, one after the other, and calls `look` at each.
void tour(const QSize &size, const std::function<void(WindowFixture &window, const QString &place)> &look);

} // namespace domcero::test
