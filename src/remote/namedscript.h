// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace domcero {

// The text of resources/scripts/NAME.sh, as it is compiled in; none when there is no such script.
std::optional<QByteArray> namedScript(const QString &name);

} // namespace domcero
