// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "gui/widgets/card.h"

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace domcero {

class FoldedText;

// What a message bar says. Texts are made when they are shown, so that they follow a change of language.
struct Notice
{
    using Text = std::function<QString()>;

    theme::Tone tone = theme::Tone::Info;
    Text text;
    Text remedy;    // may be empty
    QString detail; // raw, folded

    static Notice fromError(const Error &error);
};

// One message inside a page: icon, sentence, what to do next, raw text folded, and a cross to put it away.
class MessageBar : public Card
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void say(const Notice &notice);
    // A button with something to do about it, such as "Add host".
    void setAction(const Notice::Text &text, const std::function<void()> &call);
    void clearAction();
    void setDismissable(bool dismissable);

Q_SIGNALS:
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Notice m_notice;
    Notice::Text m_actionText;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_remedy;
    FoldedText *m_details;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace domcero
