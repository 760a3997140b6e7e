// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guestaction.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace domcero {

// The sentences of GuestActionSet, one for each action.
class GuestActionTexts
{
    Q_DECLARE_TR_FUNCTIONS(domcero::GuestActions)
public:
    static QString menuText(GuestAction action); // with mnemonic
    static QString description(GuestAction action);
    static QString question(GuestAction action, const QStringList &guests);
    static QString done(GuestAction action, const QStringList &guests, const QString &host);
    static QString nothingSelected();
    static QString oneOnly();
    static QString more();
    static QString backUp(); // with mnemonic
    static QString backUpDescription();
    static QString underWay();
    static QString failed(const QString &guest, const QString &host, const QString &why);
};

} // namespace domcero
