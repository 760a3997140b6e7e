// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/storageaction.h"
#include "domain/storageedit.h"
#include "models/storageoffer.h"

#include <QCoreApplication>

namespace domcero {

// The words of StorageActionSet.
class StorageActionTexts
{
    Q_DECLARE_TR_FUNCTIONS(domcero::StorageActions)
public:
    static QString menuText(StorageAction action);  // ends with "..."
    static QString applyText(StorageAction action); // the same without
    static QString thingName(const StorageThing &thing);
    static QString question(StorageAction action, const StorageThing &thing);
    static QString done(const QString &what, const QString &host);
    static QString failed(const QString &what, const QString &host, const QString &why);
    static QString underWay(const QString &what, const QString &host);
    static QString keepForLater();
    static QString together(); // the question about several changes of size
    static QString applyAll();
    static QString throwAway();
    static QString changesOfSize();
    static QString edit(const StorageEdit &edit); // one of them
    static QString editsWait(const QList<StorageEdit> &edits);
    static QString howToMakeThem();
    static QString busy();
    static QString beingRead();
    static QString more();
    static QString newThings();
};

} // namespace domcero
