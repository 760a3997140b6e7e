// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace domcero {

// Three texts become one: `base` was read, `mine` was made of it here and `theirs` elsewhere meanwhile. Lines
// are those of textLines(): bytes in any encoding.
//
// What only one side has changed is taken; what both have changed in the same way is taken once. A conflict,
// which a person has to decide, is
// - where changes of the two overlap, and also where they only touch, with no line between them that both
//   have left alone. In a config two neighbouring lines are often two keys, and both changes are wanted; but
//   they may as well be the two halves of one thing (a key and its comment, an item of a list and the comma
//   before it), and no one sees it happen. So it is asked, and `both` has each change in its place: one
//   choice, no typing. Where equal lines leave it open which of them was changed, all of them count as
//   touched.
// - where both bring in the same line, or take it away, in different places: taken together it would be there
//   twice, or not at all. Only lines with a letter or a digit count for this, not a bracket that closes.
// So no line is lost or doubled unasked.
enum class MergeKind { Same, Mine, Theirs, Both, Conflict }; // Mine: changed by me. Both: changed alike

// A stretch of the three texts. Put together, the pieces' `base` are the whole base, and so on; every member
// is of whole lines. Same: all three are equal; Mine: theirs is base; Theirs: mine is base; Both: mine is
// theirs.
struct MergePiece
{
    MergeKind kind = MergeKind::Same;
    QByteArray base;
    QByteArray mine;
    QByteArray theirs;
    // Of a conflict: both changes. Each in its place where they only touch, else mine behind theirs, with
    // what both begin and end with once.
    QByteArray both;
    bool isElsewhere = false; // of a conflict: the other change of the same line is in another piece

    friend bool operator==(const MergePiece &, const MergePiece &) = default;
};

enum class MergeChoice { Theirs, Mine, Both };

QList<MergePiece> mergeTexts(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs);
qsizetype conflictCount(const QList<MergePiece> &pieces);
// What a piece gives; the choice counts for a conflict alone.
const QByteArray &mergedBytes(const MergePiece &piece, MergeChoice choice);
// The whole: one choice for each conflict, in their order.
QByteArray mergedText(const QList<MergePiece> &pieces, const QList<MergeChoice> &choices);

} // namespace domcero
