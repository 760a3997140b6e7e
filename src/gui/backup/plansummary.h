// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "plan/plan.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace domcero {

class FoldedText;
class MessageBar;

// A plan below a form, made anew at each change of it: what will be lost, what is done in which order, the
// exact commands folded; or why there is none.
class PlanSummary : public QWidget
{
    Q_OBJECT
public:
    explicit PlanSummary(QWidget *parent = nullptr);

    void show(const Result<Plan> &plan);
    // While what it depends on is being read.
    void showAwaited();
    bool isPossible() const { return m_plan.has_value(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::optional<Plan> m_plan;
    std::optional<Error> m_refusal;
    MessageBar *m_bar;
    QLabel *m_losses;
    QLabel *m_caption;
    QLabel *m_steps;
    FoldedText *m_commands;
};

} // namespace domcero
