// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/scrollareaaccess.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QScrollArea>

namespace domcero {

namespace {

// Qt asks with the name of each class from the object's own up to QObject, until a factory answers.
QAccessibleInterface *accessOfScrollArea(const QString &className, QObject *object)
{
    if (className != QLatin1String("QScrollArea"))
        return nullptr;
    auto *area = qobject_cast<QScrollArea *>(object);
    return area ? new QAccessibleWidget(area, QAccessible::Client) : nullptr;
}

} // namespace

void installScrollAreaAccess()
{
    QAccessible::installFactory(accessOfScrollArea);
}

} // namespace domcero
