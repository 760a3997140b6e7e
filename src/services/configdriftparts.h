// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "formats/xlcfg/file.h"
#include "services/configdrift.h"

// The parts of configDrift(). For configdrift*.cpp.
namespace domcero::drift {

struct Compared
{
    XlcfgFile file;
    Guest configured;
    Guest live;
    const StorageIndex *storage = nullptr;
};

void compareDisks(const Compared &compared, QList<ConfigDrift> &found);
void compareNics(const Compared &compared, QList<ConfigDrift> &found);

// A value by itself, which is in every language the same.
inline Message value(const MessageArgument &argument)
{
    return Message::of("%1", {argument}, std::nullopt);
}

inline std::optional<QByteArray> textOf(const Result<QByteArray> &edited)
{
    return edited ? std::optional(*edited) : std::nullopt;
}

} // namespace domcero::drift
