// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace domcero {

// Enter presses the button that has the focus, as Space does, on every page and panel of a window. Outside of
// dialogs Qt leaves Enter to what is around the button: a form would be saved by Enter on its Cancel. Watches
// the application's events, as long as the window lives. Gui thread.
class EnterPresses : public QObject
{
    Q_OBJECT
public:
    explicit EnterPresses(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
};

} // namespace domcero
