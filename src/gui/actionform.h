// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/actionparameters.h"
#include "domain/guestaction.h"
#include "domain/hoststate.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QVariant>

#include <functional>

namespace domcero {

// One thing that an action is told, as a row of ActionPanel. Texts are made when they are shown, so that they
// follow a change of language.
struct FormField
{
    enum class Kind { Text, Number, Choice, Flag };
    struct Option
    {
        QString value;
        std::function<QString()> text;
    };
    const char *name = nullptr; // of the control: objectName "field_NAME"
    Kind kind = Kind::Text;
    std::function<QString()> label;
    std::function<QString()> hint; // under the control: ceilings, what is free; may be empty
    QVariant value;                // what is proposed
    int least = 0;                 // Number
    int most = 0;
    QString suffix = {};
    QList<Option> options = {}; // Choice
    std::function<void(ActionParameters &with, const QVariant &value)> take;
};

// What each action asks for, with what makes sense for this guest proposed.
class ActionForm
{
    Q_DECLARE_TR_FUNCTIONS(domcero::ActionForm)
public:
    static QList<FormField> fieldsFor(GuestAction action, const Guest &guest, const HostState &host,
                                      bool many);
};

} // namespace domcero
