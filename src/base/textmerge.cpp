// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textmerge.h"

#include "base/textdiff.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace domcero {

namespace {

using Lines = QList<QByteArrayView>;

Lines cut(const Lines &lines, LineRange range)
{
    return lines.mid(range.first, range.count);
}

// Lines behind a text. One that ended without a '\n' must not become one with what follows.
void append(QByteArray &text, const Lines &lines)
{
    for (const QByteArrayView &line : lines) {
        if (!text.isEmpty() && !text.endsWith('\n'))
            text += line.endsWith("\r\n") ? "\r\n" : "\n";
        text += line;
    }
}

QByteArray joined(const Lines &lines)
{
    QByteArray text;
    append(text, lines);
    return text;
}

// How many lines all of them begin with; with `fromEnd`, end with, of those that are not among the first
// `taken`.
qsizetype common(const QList<Lines> &texts, bool fromEnd, qsizetype taken = 0)
{
    qsizetype most = texts.first().size() - taken;
    for (const Lines &lines : texts)
        most = std::min(most, lines.size() - taken);
    qsizetype count = 0;
    const auto at = [&](const Lines &lines) { return lines[fromEnd ? lines.size() - 1 - count : count]; };
    while (count < most && std::all_of(texts.begin(), texts.end(),
                                       [&](const Lines &lines) { return at(lines) == at(texts.first()); }))
        ++count;
    return count;
}

// One side of the merge: its lines, and what it has changed.
struct Side
{
    Lines lines;
    QList<Hunk> hunks;
    qsizetype next = 0;  // hunk that no piece has yet
    qsizetype shift = 0; // lines that came in, less those that went, in the hunks before it

    bool isDone() const { return next == hunks.size(); }
    const Hunk &hunk() const { return hunks[next]; }
    qsizetype reach() const { return hunk().a.first - hunk().slack; } // the first line it may mean
    void pass()
    {
        shift += hunk().b.count - hunk().a.count;
        ++next;
    }
};

struct Change // of a group: a hunk, and whose
{
    Hunk hunk;
    const Side *side;
};

class Merger
{
public:
    Merger(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs)
        : m_base(textLines(base)), m_mine{textLines(mine), {}}, m_theirs{textLines(theirs), {}}
    {
        for (Side *side : {&m_mine, &m_theirs})
            side->hunks = diffLines(m_base, side->lines);
    }

    QList<MergePiece> pieces()
    {
        while (!m_mine.isDone() || !m_theirs.isDone())
            takeGroup();
        same(m_base.size());
        return std::move(m_pieces);
    }

private:
    // The changes that touch one another, from the first that no piece has.
    void takeGroup()
    {
        const qsizetype mineShift = m_mine.shift;
        const qsizetype theirsShift = m_theirs.shift;
        const qsizetype mineFirst = m_mine.next;
        const qsizetype theirsFirst = m_theirs.next;
        qsizetype first = m_base.size();
        for (const Side *side : {&m_mine, &m_theirs}) {
            if (!side->isDone())
                first = std::min(first, side->reach());
        }
        qsizetype end = first;
        QList<Change> changes;
        for (bool grows = true; grows;) {
            grows = false;
            for (Side *side : {&m_mine, &m_theirs}) {
                while (!side->isDone() && side->reach() <= end) {
                    end = std::max(end, side->hunk().a.end());
                    changes.append({side->hunk(), side});
                    side->pass();
                    grows = true;
                }
            }
        }
        if (mineFirst == m_mine.next || theirsFirst == m_theirs.next) {
            for (const Change &change : std::as_const(changes))
                oneSided(change);
            return;
        }
        same(first);
        const LineRange inBase{first, end - first};
        const LineRange inMine{first + mineShift, end + m_mine.shift - first - mineShift};
        const LineRange inTheirs{first + theirsShift, end + m_theirs.shift - first - theirsShift};
        twoSided(inBase, cut(m_mine.lines, inMine), cut(m_theirs.lines, inTheirs), changes);
        m_at = end;
    }

    void same(qsizetype end)
    {
        if (end > m_at)
            addSame(cut(m_base, {m_at, end - m_at}));
        m_at = end;
    }

    void addSame(const Lines &lines)
    {
        if (lines.isEmpty())
            return;
        const QByteArray text = joined(lines);
        if (m_pieces.isEmpty() || m_pieces.last().kind != MergeKind::Same) {
            m_pieces.append({MergeKind::Same, text, text, text, {}, false});
            return;
        }
        MergePiece &last = m_pieces.last();
        last.base += text;
        last.mine = last.theirs = last.base;
    }

    void oneSided(const Change &change)
    {
        same(change.hunk.a.first);
        const QByteArray before = joined(cut(m_base, change.hunk.a));
        const QByteArray after = joined(cut(change.side->lines, change.hunk.b));
        if (change.side == &m_mine)
            m_pieces.append({MergeKind::Mine, before, after, before, {}, false});
        else
            m_pieces.append({MergeKind::Theirs, before, before, after, {}, false});
        m_at = change.hunk.a.end();
    }

    void twoSided(LineRange inBase, const Lines &mine, const Lines &theirs, QList<Change> &changes)
    {
        const Lines base = cut(m_base, inBase);
        const qsizetype head = common({base, mine, theirs}, false);
        const qsizetype tail = common({base, mine, theirs}, true, head);
        const auto inner = [&](const Lines &lines) { return lines.mid(head, lines.size() - head - tail); };
        addSame(base.first(head));
        MergePiece piece{
            MergeKind::Both, joined(inner(base)), joined(inner(mine)), joined(inner(theirs)), {}, false};
        if (piece.mine != piece.theirs) {
            piece.kind = MergeKind::Conflict;
            piece.both = together({inBase.first + head, inBase.count - head - tail}, inner(mine),
                                  inner(theirs), changes);
        }
        m_pieces.append(piece);
        addSame(base.last(tail));
    }

    QByteArray together(LineRange inBase, const Lines &mine, const Lines &theirs,
                        QList<Change> &changes) const
    {
        std::sort(changes.begin(), changes.end(), [](const Change &x, const Change &y) {
            return std::pair(x.hunk.a.first, x.hunk.a.end()) < std::pair(y.hunk.a.first, y.hunk.a.end());
        });
        QByteArray text;
        if (isApart(inBase, changes)) {
            qsizetype at = inBase.first;
            for (const Change &change : std::as_const(changes)) {
                append(text, cut(m_base, {at, change.hunk.a.first - at}));
                append(text, cut(change.side->lines, change.hunk.b));
                at = change.hunk.a.end();
            }
            append(text, cut(m_base, {at, inBase.end() - at}));
            return text;
        }
        const qsizetype head = common({mine, theirs}, false);
        const qsizetype tail = common({mine, theirs}, true, head);
        append(text, theirs.first(theirs.size() - tail));
        append(text, mine.mid(head));
        return text;
    }

    // Whether no two of them (in their order) mean the same lines, or the same place between two lines.
    static bool isApart(LineRange within, const QList<Change> &changes)
    {
        qsizetype at = within.first;
        for (qsizetype i = 0; i < changes.size(); ++i) {
            const LineRange &range = changes[i].hunk.a;
            if (range.first < at || range.end() > within.end() || (i > 0 && changes[i - 1].hunk.a == range))
                return false;
            at = range.end();
        }
        return true;
    }

    Lines m_base;
    Side m_mine;
    Side m_theirs;
    QList<MergePiece> m_pieces;
    qsizetype m_at = 0; // line of the base that no piece has yet
};

// --- the same line in two places

bool hasWord(QByteArrayView line)
{
    return std::any_of(line.begin(), line.end(), [](char c) {
        const char lower = static_cast<char>(c | 0x20);
        return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || static_cast<uchar>(c) >= 0x80;
    });
}

// The line without its end: with or without one it says the same.
QByteArray wordsOf(QByteArrayView line)
{
    return line.toByteArray().trimmed();
}

// What `to` has more often than `from`.
QSet<QByteArray> gained(const QByteArray &from, const QByteArray &to)
{
    QHash<QByteArray, int> balance;
    for (const QByteArrayView &line : textLines(to)) {
        if (hasWord(line))
            ++balance[wordsOf(line)];
    }
    for (const QByteArrayView &line : textLines(from))
        --balance[wordsOf(line)];
    QSet<QByteArray> more;
    for (auto it = balance.cbegin(); it != balance.cend(); ++it) {
        if (it.value() > 0)
            more.insert(it.key());
    }
    return more;
}

struct Moves
{
    QSet<QByteArray> in;
    QSet<QByteArray> out;

    static Moves of(const QByteArray &from, const QByteArray &to)
    {
        return {gained(from, to), gained(to, from)};
    }
    bool share(const Moves &other) const { return in.intersects(other.in) || out.intersects(other.out); }
    void add(const Moves &other)
    {
        in.unite(other.in);
        out.unite(other.out);
    }
};

void findElsewhere(QList<MergePiece> &pieces)
{
    Moves mine;
    Moves theirs;
    for (const MergePiece &piece : std::as_const(pieces)) {
        if (piece.kind == MergeKind::Mine || piece.kind == MergeKind::Conflict)
            mine.add(Moves::of(piece.base, piece.mine));
        if (piece.kind == MergeKind::Theirs || piece.kind == MergeKind::Conflict)
            theirs.add(Moves::of(piece.base, piece.theirs));
    }
    for (MergePiece &piece : pieces) {
        const bool isMine = piece.kind == MergeKind::Mine;
        if (!isMine && piece.kind != MergeKind::Theirs)
            continue;
        const QByteArray &changed = isMine ? piece.mine : piece.theirs;
        if (!Moves::of(piece.base, changed).share(isMine ? theirs : mine))
            continue;
        piece.both = changed;
        piece.kind = MergeKind::Conflict;
        piece.isElsewhere = true;
    }
}

} // namespace

QList<MergePiece> mergeTexts(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs)
{
    QList<MergePiece> pieces = Merger(base, mine, theirs).pieces();
    findElsewhere(pieces);
    return pieces;
}

qsizetype conflictCount(const QList<MergePiece> &pieces)
{
    return std::count_if(pieces.begin(), pieces.end(),
                         [](const MergePiece &piece) { return piece.kind == MergeKind::Conflict; });
}

const QByteArray &mergedBytes(const MergePiece &piece, MergeChoice choice)
{
    switch (piece.kind) {
    case MergeKind::Same:
    case MergeKind::Mine:
    case MergeKind::Both:
        return piece.mine;
    case MergeKind::Theirs:
        return piece.theirs;
    case MergeKind::Conflict:
        break;
    }
    return choice == MergeChoice::Theirs ? piece.theirs
           : choice == MergeChoice::Mine ? piece.mine
                                         : piece.both;
}

QByteArray mergedText(const QList<MergePiece> &pieces, const QList<MergeChoice> &choices)
{
    Q_ASSERT(choices.size() == conflictCount(pieces));
    QByteArray text;
    qsizetype next = 0;
    for (const MergePiece &piece : pieces)
        text += mergedBytes(piece, piece.kind == MergeKind::Conflict ? choices[next++] : MergeChoice::Theirs);
    return text;
}

} // namespace domcero
