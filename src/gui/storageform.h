// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/storageaction.h"
#include "domain/storageparameters.h"
#include "gui/formfield.h"
#include "models/storageoffer.h"

#include <QCoreApplication>

#include <memory>

namespace domcero {

// What each action on storage asks for, with what makes sense for this thing proposed. The fields put their
// values into `with`.
class StorageForm
{
    Q_DECLARE_TR_FUNCTIONS(domcero::StorageForm)
public:
    static QList<FormField> fieldsFor(StorageAction action, const StoragePicture &picture,
                                      const StorageThing &thing,
                                      const std::shared_ptr<StorageParameters> &with);
};

} // namespace domcero
