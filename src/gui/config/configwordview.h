// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/hostconfig.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace domcero {

class FoldedText;
class MessageBar;
class PlainTable;

// What the host's own xl makes of the text in the editor, beside what Domcero
// makes of it.
class ConfigWordView : public QWidget
{
    Q_OBJECT
public:
    explicit ConfigWordView(QWidget *parent = nullptr);

    void showAsking();
    void showWord(const Result<ConfigWord> &word, const Guest &ours);

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void updateAll();

    std::optional<Result<ConfigWord>> m_word;
    Guest m_ours;
    QLabel *m_title;
    MessageBar *m_bar;
    PlainTable *m_table;
    FoldedText *m_said;
    QPushButton *m_close;
};

} // namespace domcero
