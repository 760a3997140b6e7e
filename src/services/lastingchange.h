// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/actionparameters.h"
#include "domain/guest.h"
#include "domain/guestaction.h"
#include "services/configdocument.h"

#include <QFuture>

namespace domcero {

class HostSession;

// A change of a guest that runs, said in its config too, so that it outlives the next start. Main thread.

// The text of the config with what the action does. InvalidInput, NotFound, or the problem of the file.
Result<ConfigEdit> lastingEdit(const ConfigDocument &config, GuestAction action,
                               const ActionParameters &with);

// HostSession::perform(), and, where `with.where` says so, the config read, changed and saved; of both the
// guest first. When the guest was changed and the config was not, the error says that.
QFuture<Result<void>> performWhere(HostSession &session, GuestAction action, const QString &guest,
                                   const ActionParameters &with);

} // namespace domcero
