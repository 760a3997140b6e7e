// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/actionparameters.h"
#include "domain/guestaction.h"
#include "domain/hoststate.h"
#include "gui/formfield.h"

#include <QCoreApplication>

#include <memory>

namespace domcero {

// What each action on a guest asks for, with what makes sense for this guest proposed. The fields put their
// values into `with`.
class ActionForm
{
    Q_DECLARE_TR_FUNCTIONS(domcero::ActionForm)
public:
    static QList<FormField> fieldsFor(GuestAction action, const Guest &guest, const HostState &host,
                                      bool many, const std::shared_ptr<ActionParameters> &with);
};

} // namespace domcero
