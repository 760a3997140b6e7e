// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/actionquestion.h"
#include "gui/widgets/card.h"
#include "services/hostsession.h"

#include <QPointer>
#include <QStringList>

#include <memory>

namespace domcero {

class SizeField;

namespace Ui {
class ActionPanel;
}

// Asks what an action is told, inside the window: its fields with their ceilings, checked while they are
// typed by the planner itself, what will be lost, and the exact commands. Apply is possible when there is a
// plan. Esc cancels; Enter applies what loses nothing.
class ActionPanel : public Card
{
    Q_OBJECT
public:
    explicit ActionPanel(QWidget *parent = nullptr);
    ~ActionPanel() override;

    // `session`: whose news may change what is possible.
    void ask(HostSession *session, const ActionQuestion &question);
    void cancel();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Row
    {
        FormField field;
        QWidget *control = nullptr;
        QWidget *hint = nullptr;
    };
    void makeRows();
    void removeRows();
    QWidget *makeControl(const FormField &field);
    void addBars(const FormField &field, SizeField &box);
    static QVariant valueOf(const Row &row);
    PlanSecrets secrets() const;
    void check();
    void retranslate();
    void apply();
    void takeOther();

    std::unique_ptr<Ui::ActionPanel> m_ui;
    QPointer<HostSession> m_session;
    ActionQuestion m_question;
    bool m_harmless = true;
    QList<Row> m_rows;
    QPointer<QWidget> m_focusBefore;
};

} // namespace domcero
