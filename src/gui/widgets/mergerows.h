// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/textmerge.h"
#include "gui/widgets/rowtext.h"

#include <array>
#include <functional>
#include <optional>

namespace domcero {

// What a merge is to the eye: the rows of its three texts, each stretch as high in all of them, and of the
// result. "-": goes, "+": comes in, "!": has to be decided.
class MergeRows
{
public:
    struct Words
    {
        std::function<QString(int conflict)> open; // instead of a conflict that is not decided yet
        QString noEnd;                             // behind a last line without an end
    };
    explicit MergeRows(Words words) : m_words(std::move(words)) {}

    void add(const MergePiece &piece); // no conflict
    void addConflict(const MergePiece &piece, int conflict, std::optional<MergeChoice> choice);

    const QList<TextRow> &base() const { return m_base.rows; }
    const QList<TextRow> &theirs() const { return m_theirs.rows; }
    const QList<TextRow> &mine() const { return m_mine.rows; }
    const QList<TextRow> &result() const { return m_result.rows; }

private:
    enum class Look { Plain, Goes, Comes, Open, NotTaken };
    struct Column
    {
        QList<TextRow> rows;
        int lines = 0;
    };
    void append(Column &column, const QByteArray &text, Look look) const;
    void level();

    Words m_words;
    Column m_base;
    Column m_theirs;
    Column m_mine;
    Column m_result;
};

} // namespace domcero
