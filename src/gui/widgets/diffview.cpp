// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/diffview.h"

#include "base/hosttext.h"
#include "base/textdiff.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace domcero {

namespace {

constexpr qsizetype linesAround = 3;

} // namespace

DiffView::DiffView(QWidget *parent) : RowText(parent)
{
    update();
}

void DiffView::setTexts(const QString &before, const QString &after)
{
    m_before = toHostBytes(before);
    m_after = toHostBytes(after);
    update();
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
}

void DiffView::update()
{
    const QList<QByteArrayView> before = textLines(m_before);
    const QList<QByteArrayView> after = textLines(m_after);
    const QList<Hunk> hunks = diffLines(before, after);
    QList<TextRow> rows;
    const auto add = [&](char mark, QByteArrayView line, qsizetype left, qsizetype right, theme::Tone tone) {
        TextRow row;
        row.text = QLatin1Char(mark) + QStringLiteral(" ") + textForRow(line);
        row.left = static_cast<int>(left);
        row.right = static_cast<int>(right);
        row.tone = tone;
        rows.append(row);
        if (line.endsWith('\n'))
            return;
        TextRow end;
        end.kind = TextRow::Kind::Remark;
        end.tone = tone;
        end.text = QStringLiteral("  ") + tr("(no end of line)");
        rows.append(end);
    };
    const auto addEqual = [&](qsizetype first, qsizetype end, qsizetype shift) {
        for (qsizetype i = first; i < end; ++i)
            add(' ', before[i], i + 1, i + shift + 1, theme::Tone::Neutral);
    };
    qsizetype at = 0; // line of the first text
    qsizetype shift = 0;
    const auto addStretch = [&](qsizetype end, bool isFirst, bool isLast) {
        const qsizetype head = isFirst ? 0 : linesAround;
        const qsizetype tail = isLast ? 0 : linesAround;
        const qsizetype folded = end - at - head - tail;
        if (folded <= 1) { // the row that says so would take as much room
            addEqual(at, end, shift);
            return;
        }
        addEqual(at, at + head, shift);
        TextRow fold;
        fold.kind = TextRow::Kind::Remark;
        fold.text = QStringLiteral("⋯ ") + tr("%n equal line(s)", nullptr, static_cast<int>(folded));
        rows.append(fold);
        addEqual(end - tail, end, shift);
    };
    for (qsizetype i = 0; i < hunks.size(); ++i) {
        const Hunk &hunk = hunks[i];
        addStretch(hunk.a.first, i == 0, false);
        for (qsizetype line = hunk.a.first; line < hunk.a.end(); ++line)
            add('-', before[line], line + 1, 0, theme::Tone::Bad);
        for (qsizetype line = hunk.b.first; line < hunk.b.end(); ++line)
            add('+', after[line], 0, line + 1, theme::Tone::Good);
        at = hunk.a.end();
        shift = hunk.b.end() - hunk.a.end();
    }
    if (!hunks.isEmpty())
        addStretch(before.size(), false, true);
    setRows(rows);
    setPlaceholderText(tr("No difference"));
    setAccessibleName(tr("Differences"));
    setAccessibleDescription(rows.isEmpty() ? tr("No difference") : QString());
}

void DiffView::changeEvent(QEvent *event)
{
    RowText::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        update();
}

} // namespace domcero
