// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/enterpresses.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace domcero {

EnterPresses::EnterPresses(QWidget *window) : QObject(window), m_window(window)
{
    qApp->installEventFilter(this);
}

bool EnterPresses::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<const QKeyEvent *>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return false;
    // Not boxes to tick, which are buttons, too.
    if (!qobject_cast<QPushButton *>(watched) && !qobject_cast<QToolButton *>(watched))
        return false;
    auto *button = static_cast<QAbstractButton *>(watched);
    if (button->window() != m_window)
        return false;
    // A key that is held down presses once.
    if (!key->isAutoRepeat())
        button->click();
    return true;
}

} // namespace domcero
