// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/mergerows.h"

#include "base/textdiff.h"

#include <algorithm>

namespace domcero {

void MergeRows::append(Column &column, const QByteArray &text, Look look) const
{
    static constexpr std::array<char16_t, 5> marks{0, u'-', u'+', u'!', u'-'};
    static constexpr std::array tones{theme::Tone::Neutral, theme::Tone::Bad, theme::Tone::Good,
                                      theme::Tone::Warning, theme::Tone::Neutral};
    const auto at = static_cast<std::size_t>(look);
    for (const QByteArrayView &line : textLines(text)) {
        TextRow row;
        row.text = textForRow(line);
        row.left = ++column.lines;
        row.mark = QChar(marks[at]);
        row.tone = tones[at];
        column.rows.append(row);
        if (line.endsWith('\n'))
            continue;
        TextRow end;
        end.kind = TextRow::Kind::Remark;
        end.text = m_words.noEnd;
        end.tone = tones[at];
        column.rows.append(end);
    }
}

// As many rows in each of the three.
void MergeRows::level()
{
    const qsizetype height = std::max({m_base.rows.size(), m_theirs.rows.size(), m_mine.rows.size()});
    TextRow filler;
    filler.kind = TextRow::Kind::Filler;
    for (Column *column : {&m_base, &m_theirs, &m_mine}) {
        while (column->rows.size() < height)
            column->rows.append(filler);
    }
}

void MergeRows::add(const MergePiece &piece)
{
    const bool byMine = piece.kind == MergeKind::Mine || piece.kind == MergeKind::Both;
    const bool byTheirs = piece.kind == MergeKind::Theirs || piece.kind == MergeKind::Both;
    append(m_base, piece.base, byMine || byTheirs ? Look::Goes : Look::Plain);
    append(m_theirs, piece.theirs, byTheirs ? Look::Comes : byMine ? Look::NotTaken : Look::Plain);
    append(m_mine, piece.mine, byMine ? Look::Comes : byTheirs ? Look::NotTaken : Look::Plain);
    append(m_result, mergedBytes(piece, MergeChoice::Theirs), byMine || byTheirs ? Look::Comes : Look::Plain);
    level();
}

void MergeRows::addConflict(const MergePiece &piece, int conflict, std::optional<MergeChoice> choice)
{
    const auto lookOf = [&](MergeChoice itsOwn) {
        return !choice                                           ? Look::Open
               : choice == itsOwn || choice == MergeChoice::Both ? Look::Comes
                                                                 : Look::NotTaken;
    };
    append(m_base, piece.base, choice ? Look::Goes : Look::Open);
    append(m_theirs, piece.theirs, lookOf(MergeChoice::Theirs));
    append(m_mine, piece.mine, lookOf(MergeChoice::Mine));
    level();
    if (choice) {
        append(m_result, mergedBytes(piece, *choice), Look::Comes);
        return;
    }
    TextRow open;
    open.kind = TextRow::Kind::Remark;
    open.text = m_words.open(conflict);
    open.mark = u'!';
    open.tone = theme::Tone::Warning;
    m_result.rows.append(open);
}

} // namespace domcero
