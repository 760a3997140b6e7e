// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/actionrow.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace domcero {

namespace {

constexpr int gap = 6;

} // namespace

ActionRow::ActionRow(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ActionRow::setRowActions(const QList<QAction *> &actions)
{
    for (QWidget *button : std::exchange(m_buttons, {})) {
        button->hide();
        button->deleteLater(); // it may be the one that was pressed
    }
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setPopupMode(action->menu() ? QToolButton::InstantPopup : QToolButton::DelayedPopup);
        const auto describe = [button, action] {
            button->setAccessibleName(action->iconText());
            button->setAccessibleDescription(action->toolTip());
        };
        connect(action, &QAction::changed, button, describe);
        describe();
        button->show();
        m_buttons.append(button);
    }
    updateGeometry();
}

int ActionRow::arrange(int width, bool move) const
{
    int x = 0;
    int y = 0;
    int lineHeight = 0;
    for (QWidget *button : m_buttons) {
        const QSize size = button->sizeHint();
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += lineHeight + gap;
            lineHeight = 0;
        }
        if (move)
            button->setGeometry(QRect(QPoint(x, y), size));
        x += size.width() + gap;
        lineHeight = std::max(lineHeight, size.height());
    }
    return y + lineHeight;
}

int ActionRow::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize ActionRow::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QWidget *button : m_buttons) {
        width += button->sizeHint().width() + gap;
        height = std::max(height, button->sizeHint().height());
    }
    return {width, height};
}

QSize ActionRow::minimumSizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QWidget *button : m_buttons) {
        width = std::max(width, button->sizeHint().width());
        height = std::max(height, button->sizeHint().height());
    }
    return {width, height};
}

void ActionRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

bool ActionRow::event(QEvent *event)
{
    // A button's text became longer or shorter: another language.
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange(width(), true);
    }
    return QWidget::event(event);
}

// Qt asks this of the parent both for the Tab key and when the button with the focus gets disabled.
bool ActionRow::focusNextPrevChild(bool next)
{
    const QWidget *left = focusWidget();
    if (left && !left->isEnabled()) {
        const auto other = std::find_if(m_buttons.begin(), m_buttons.end(), [](const QWidget *button) {
            return button->isEnabled() && button->isVisible();
        });
        if (other != m_buttons.end()) {
            (*other)->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::focusNextPrevChild(next);
}

} // namespace domcero
