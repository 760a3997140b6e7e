// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/plantextnames.h"

#include <array>
#include <utility>

namespace domcero {

namespace {

constexpr std::array risks{std::pair{Risk::Routine, "routine"}, std::pair{Risk::Disruptive, "disruptive"},
                           std::pair{Risk::Destructive, "destructive"}};
constexpr std::array captures{
    std::pair{Capture::Kind::OutputLine, "output-line"}, std::pair{Capture::Kind::DomainId, "domain-id"},
    std::pair{Capture::Kind::FreeNbd, "free-nbd"}, std::pair{Capture::Kind::FreeLoop, "free-loop"},
    std::pair{Capture::Kind::Written, "written"}};
constexpr std::array progresses{std::pair{ProgressKind::Percent, "percent"},
                                std::pair{ProgressKind::Bars, "bars"}};

template <typename Names, typename Value>
QByteArray nameIn(const Names &names, Value value)
{
    for (const auto &[candidate, name] : names) {
        if (candidate == value)
            return name;
    }
    return {};
}

template <typename Names>
auto valueIn(const Names &names, const QByteArray &text)
    -> std::optional<std::remove_const_t<decltype(names.front().first)>>
{
    for (const auto &[value, name] : names) {
        if (text == name)
            return value;
    }
    return std::nullopt;
}

} // namespace

QByteArray riskName(Risk risk)
{
    return nameIn(risks, risk);
}

std::optional<Risk> riskOfName(const QByteArray &name)
{
    return valueIn(risks, name);
}

QByteArray captureName(Capture::Kind kind)
{
    return nameIn(captures, kind);
}

std::optional<Capture::Kind> captureOfName(const QByteArray &name)
{
    return valueIn(captures, name);
}

QByteArray progressName(ProgressKind kind)
{
    return nameIn(progresses, kind);
}

std::optional<ProgressKind> progressOfName(const QByteArray &name)
{
    return valueIn(progresses, name);
}

} // namespace domcero
