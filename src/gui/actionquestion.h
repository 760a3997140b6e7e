// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/formfield.h"
#include "plan/job.h"
#include "plan/plan.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace domcero {

// What would be done with what the fields have taken.
struct ActionVerdict
{
    bool isPossible = false;
    Risk risk = Risk::Routine;
    QStringList problems; // why not, or not for all
    QStringList losses;
    QStringList commands;

    void add(const Plan &plan);
};

// An action that wants to be told something, as ActionPanel asks it.
struct ActionQuestion
{
    std::function<QString()> title;
    std::function<QString()> applyText;
    QList<FormField> fields; // each puts its value where `check` and `accept` find it
    std::function<ActionVerdict()> check;
    std::function<void(const PlanSecrets &secrets)> accept;
    // A third way out beside applying it and nothing: kept for later, or thrown away. May be empty.
    struct Other
    {
        std::function<QString()> text;
        std::function<bool(const ActionVerdict &verdict)> can;
        std::function<void()> take;
    };
    std::optional<Other> other = {};
};

} // namespace domcero
