// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"

#include <QByteArrayView>
#include <QPlainTextEdit>

namespace domcero {

// A line of a RowText.
struct TextRow
{
    enum class Kind { Line, Filler, Remark }; // Filler: the line is elsewhere; Remark: our words, no line

    Kind kind = Kind::Line;
    QString text; // to be seen: textForRow()
    int left = 0; // numbers beside it, from 1; 0: none
    int right = 0;
    QChar mark; // beside the numbers; null: none
    theme::Tone tone = theme::Tone::Neutral;

    friend bool operator==(const TextRow &, const TextRow &) = default;
};

// A line of bytes, as it can be shown: without its end, tabs kept, the rest as displayText().
QString textForRow(QByteArrayView line);

// Lines to be read, compared and copied: plain, monospaced, not wrapped; beside each its numbers and a mark,
// behind each the ground of its tone. Some of them may be framed as the current ones. Gui thread.
class RowText : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit RowText(QWidget *parent = nullptr);

    void setRows(const QList<TextRow> &rows); // keeps the place, where the same rows are there again
    const QList<TextRow> &rows() const { return m_rows; }
    void setMarked(bool marked);           // keeps room for marks, also where there are none now
    void setCurrent(int first, int count); // 0: none
    void showRow(int first, int count);    // scrolls, if it has to, so that they can be seen

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void placeMargin();
    void paintMargin(QPaintEvent *event);
    void fadeRemarks();
    int numberWidth(int TextRow::*number) const;
    template <typename F>
    void eachVisible(F &&call) const;

    class Margin;
    Margin *m_margin;
    QList<TextRow> m_rows;
    bool m_marked = false;
    int m_current = 0;
    int m_currentCount = 0;
};

} // namespace domcero
