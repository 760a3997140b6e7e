// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"

#include <QString>

#include <functional>

namespace domcero {

// A question before something that people notice or that loses something. Texts are made when they are shown,
// so that they follow a change of language.
struct Confirmation
{
    theme::Tone tone = theme::Tone::Warning;
    std::function<QString()> title;
    std::function<QString()> losses; // a sentence a line
    QString command;                 // what will be run, a command a line; may be empty
    std::function<QString()> applyText;
    std::function<void()> apply;
};

} // namespace domcero
