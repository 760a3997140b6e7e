// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/guest.h"
#include "plan/plan.h"

#include <QStringList>

namespace domcero {

// The words that name a living guest to xl. A name that begins with "-" would be taken for an option, so "--"
// stands before it; a name of nothing but digits would be taken for a domain id, so the id itself is given.
QStringList xlNameOf(const Guest &guest);

// A condition on this very domain, not only on one of its name.
Condition sameDomain(Condition::Kind kind, const Guest &guest);

// A plan of one step, with a fresh id.
Plan oneStep(const Message &title, Risk risk, Step step);

// Refusals that several planners share; no Error where the guest can be acted on.
// It is not there at all, or has no name yet.
std::optional<Error> refuseUnlessAlive(const Guest &guest);
// The same, and what cannot listen: paused, crashed, on its way out.
std::optional<Error> refuseUnlessListening(const Guest &guest);

Error refusal(const Message &what, const Message &remedy = {});
// A parameter that is missing, or cannot be: InvalidInput.
Error badParameter(const Message &what, const Message &remedy = {});

// The id of a living guest, as a word for xl: what acts on devices and memory names the very domain.
QString idOf(const Guest &guest);

// A plan of several steps, with a fresh id. Its losses are the caller's.
Plan planOf(const Message &title, Risk risk, QList<Step> steps);

// An absolute path without line breaks: what can be a parameter. Empty optional: it is one.
std::optional<Error> refuseBadPath(const QString &path);
// A new name for a guest that xl could not be told afterwards, or that no file could have.
std::optional<Error> refuseGuestName(const QString &name);

} // namespace domcero
