// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

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
    // Other words than "Details", made again when the language changes; the second is what a screen reader
    // says of the text.
    void setCaption(const std::function<QString()> &caption, const std::function<QString()> &nameOfText);
    QString text() const;
    bool isOpen() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void open(bool open);

    QToolButton *m_toggle;
    QPlainTextEdit *m_text;
    std::function<QString()> m_caption;
    std::function<QString()> m_nameOfText;
};

} // namespace domcero
