// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/configkeys.h"

#include <span>

// The rows that configkeys.cpp makes its keys of, for the files that have them.
namespace domcero::configkeyrows {

using Group = ConfigKeyGroup;

constexpr int T = static_cast<int>(ConfigKind::Text);
constexpr int N = static_cast<int>(ConfigKind::Number);
constexpr int B = static_cast<int>(ConfigKind::Switch);
constexpr int L = static_cast<int>(ConfigKind::List);

enum Trait { Pv = 1, Pvh = 2, Hvm = 4, All = 7, Form = 8, Old = 16, Secret = 32, Others = 64 };

struct Row
{
    const char *name;
    Group group;
    int kinds;
    int traits;
    const char *help;
    const char *defaultText = nullptr;
    const char *choices = nullptr; // with blanks between
    const char *replacedBy = nullptr;
};

std::span<const Row> ofMachine();
std::span<const Row> ofBoot();
std::span<const Row> ofGraphics();
std::span<const Row> ofDevices();
std::span<const Row> ofAdvanced();

} // namespace domcero::configkeyrows
