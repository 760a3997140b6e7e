// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/configview.h"

#include <QPlainTextEdit>

class QCompleter;

namespace domcero {

class ConfigHighlighter;

// The text of a config: line numbers with what is wrong beside them, colours,
// completion of keys and values (Ctrl+Space, and while a key is typed), find,
// undo. What a document would not keep has been made harmless before
// (services/configtext.h); text() gives it back.
class ConfigEditor : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit ConfigEditor(QWidget *parent = nullptr);
    ~ConfigEditor() override;

    void setText(const QString &text); // a new beginning: nothing to undo
    QString text() const;
    // As one thing to undo. `joins`: with the change before it, as letters of one
    // field are.
    void apply(const ConfigEdit &edit, bool joins = false);
    void replaceAll(const QString &text); // can be undone, and changes only what differs

    void setMarks(const QList<ConfigMark> &marks);
    void goTo(qsizetype place);
    // From the cursor on, and from the beginning again. False: it is nowhere.
    bool findText(const QString &wanted, bool back);

    int numbersWidth() const;
    void paintNumbers(QPaintEvent *event);

Q_SIGNALS:
    void pasted(); // something came from elsewhere

protected:
    void insertFromMimeData(const QMimeData *source) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const ConfigMark *markAt(qsizetype place) const;
    void placeNumbers();
    void showMarks();
    void offer(bool asked);
    void take(const QString &word);
    void retranslate();

    QWidget *m_numbers;
    ConfigHighlighter *m_highlighter;
    QCompleter *m_completer;
    QList<ConfigMark> m_marks;
};

} // namespace domcero
