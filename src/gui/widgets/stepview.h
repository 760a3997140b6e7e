// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stepprogress.h"

#include <QWidget>

class QLabel;

namespace domcero {

class FoldedText;

// A step of a plan: its number and sentence, the exact command, and, folded, what must hold, what proves it
// and what takes it back. Of a job also how far it is and what its command said.
class StepView : public QWidget
{
    Q_OBJECT
public:
    StepView(int number, const Step &step, QWidget *parent = nullptr);

    // Nothing: of a plan that nobody has begun.
    void setProgress(const std::optional<StepProgress> &progress);
    void setOutput(const QByteArray &output, const QByteArray &ofUndo);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QString conditionsText() const;

    int m_number;
    Step m_step;
    std::optional<StepProgress> m_progress;
    QLabel *m_icon;
    QLabel *m_sentence;
    QLabel *m_state;
    QLabel *m_command;
    FoldedText *m_conditions;
    FoldedText *m_output;
    FoldedText *m_outputOfUndo;
};

} // namespace domcero
