// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/command.h"

#include "base/hosttext.h"
#include "remote/quoting.h"

namespace domcero {

QString Command::displayText() const
{
    const QString line = fromHostBytes(shellLine(*this));
    return isScript ? QLatin1String("domcero:") + line : line;
}

} // namespace domcero
