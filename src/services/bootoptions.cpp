// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/bootoptions.h"

#include <QList>

#include <algorithm>
#include <array>

namespace domcero {

namespace {

bool isNo(QStringView value)
{
    static constexpr std::array words{QLatin1String("0"), QLatin1String("no"), QLatin1String("off"),
                                      QLatin1String("false"), QLatin1String("disable")};
    return std::find(words.begin(), words.end(), value) != words.end();
}

void readMemory(Dom0BootOptions &options, QStringView value)
{
    options.memory = value.toString();
    options.memoryAmount.clear();
    options.memoryHasMax = false;
    for (const QStringView part : value.split(QLatin1Char(','))) {
        if (part.startsWith(QLatin1String("max:")))
            options.memoryHasMax = true;
        else if (!part.startsWith(QLatin1String("min:")))
            options.memoryAmount = part.toString();
    }
}

} // namespace

Dom0BootOptions dom0BootOptions(QStringView xenCommandLine)
{
    Dom0BootOptions options;
    for (const QStringView word : xenCommandLine.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QStringView key = equals < 0 ? word : word.left(equals);
        const QStringView value = equals < 0 ? QStringView() : word.mid(equals + 1);
        if (key == QLatin1String("dom0_mem"))
            readMemory(options, value);
        else if (key == QLatin1String("dom0_max_vcpus"))
            options.maxVcpus = value.toString();
        else if (key == QLatin1String("dom0_vcpus_pin"))
            options.pinned = !isNo(value);
    }
    return options;
}

} // namespace domcero
