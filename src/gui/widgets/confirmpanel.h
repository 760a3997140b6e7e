// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/confirmation.h"
#include "gui/widgets/card.h"

#include <QPointer>

#include <memory>

namespace domcero {

namespace Ui {
class ConfirmPanel;
}

// Asks before something is lost or interrupted, inside the window: what will be lost, the exact command,
// Apply and Cancel. Esc cancels, and so does Enter: Cancel has the focus.
class ConfirmPanel : public Card
{
    Q_OBJECT
public:
    explicit ConfirmPanel(QWidget *parent = nullptr);
    ~ConfirmPanel() override;

    void ask(const Confirmation &confirmation);
    void cancel();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void apply();

    std::unique_ptr<Ui::ConfirmPanel> m_ui;
    Confirmation m_confirmation;
    QPointer<QWidget> m_focusBefore;
};

} // namespace domcero
