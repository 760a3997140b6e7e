// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "plan/plan.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace domcero {

class DiffView;
class FoldedText;
class MessageBar;

// What is asked before a config is saved: what changes in it, what is wrong
// with it, the exact commands.
class ConfigReview : public QWidget
{
    Q_OBJECT
public:
    explicit ConfigReview(QWidget *parent = nullptr);

    // `plan`: of the saving, or why it cannot be saved. `errors`: how many things
    // are wrong in the new text.
    void ask(const QString &host, const QString &path, const QString &before, const QString &after,
             const Result<Plan> &plan, int errors);
    void setBusy(bool busy); // it is being saved

Q_SIGNALS:
    void accepted();
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void updateAll();

    QString m_host;
    QString m_path;
    int m_errors = 0;
    bool m_busy = false;
    std::optional<Error> m_refusal;
    QLabel *m_title;
    MessageBar *m_bar;
    DiffView *m_diff;
    FoldedText *m_commands;
    QPushButton *m_save;
    QPushButton *m_back;
};

} // namespace domcero
