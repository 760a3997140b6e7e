// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QToolButton;

namespace domcero {

// "Details": the raw text of a tool, folded until somebody wants to read it. Hidden while there is none.
class FoldedText : public QWidget
{
    Q_OBJECT
public:
    explicit FoldedText(QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const;
    bool isOpen() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void open(bool open);

    QToolButton *m_toggle;
    QPlainTextEdit *m_text;
};

} // namespace domcero
