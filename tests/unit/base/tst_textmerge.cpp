// SPDX-License-Identifier: GPL-3.0-or-later
// Three texts become one: rows to read, and what must hold for any texts.
#include "base/textmerge.h"

#include "base/textdiff.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace domcero;

namespace {

QByteArray randomText(QRandomGenerator &random, int letters)
{
    QByteArray text;
    const int lines = random.bounded(13);
    for (int i = 0; i < lines; ++i) {
        const char letter = static_cast<char>('a' + random.bounded(letters));
        text += letter == 'a' + letters - 1 ? ']' : letter; // one kind of line without a word
        if (i + 1 < lines || random.bounded(3))
            text += '\n';
    }
    return text;
}

// Some changes of a text.
QByteArray edited(QRandomGenerator &random, const QByteArray &text, int letters)
{
    QByteArrayList lines;
    for (const QByteArrayView &line : textLines(text))
        lines.append(line.toByteArray());
    const int changes = random.bounded(4);
    for (int i = 0; i < changes; ++i) {
        const QByteArray made = static_cast<char>('a' + random.bounded(letters)) + QByteArray("\n");
        const int at = random.bounded(static_cast<int>(lines.size()) + 1);
        const int what = random.bounded(4);
        if (what == 0 || at == lines.size())
            lines.insert(at, made);
        else if (what == 1)
            lines.removeAt(at);
        else if (what == 2)
            lines[at] = made;
        else {
            const QByteArray moved = lines.takeAt(at);
            lines.insert(random.bounded(static_cast<int>(lines.size()) + 1), moved);
        }
    }
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        if (!lines[i].endsWith('\n'))
            lines[i] += '\n';
    }
    QByteArray made = lines.join();
    if (random.bounded(6) == 0 && made.endsWith('\n'))
        made.chop(1);
    return made;
}

QByteArray told(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs)
{
    return "base:\n" + base + "\nmine:\n" + mine + "\ntheirs:\n" + theirs;
}

QList<MergePiece> swapped(QList<MergePiece> pieces)
{
    for (MergePiece &piece : pieces) {
        std::swap(piece.mine, piece.theirs);
        piece.kind = piece.kind == MergeKind::Mine     ? MergeKind::Theirs
                     : piece.kind == MergeKind::Theirs ? MergeKind::Mine
                                                       : piece.kind;
        piece.both.clear();
    }
    return pieces;
}

QHash<QByteArray, int> words(const QByteArray &text)
{
    QHash<QByteArray, int> count;
    for (const QByteArrayView &line : textLines(text)) {
        if (line.toByteArray().trimmed() != "]")
            ++count[line.toByteArray().trimmed()];
    }
    return count;
}

QByteArray spelled(const QList<MergePiece> &pieces)
{
    QByteArrayList parts;
    const auto bytes = [](QByteArray text) { return text.replace('\n', '.'); };
    for (const MergePiece &piece : pieces) {
        switch (piece.kind) {
        case MergeKind::Same:
            parts.append(bytes(piece.base));
            break;
        case MergeKind::Mine:
            parts.append("M(" + bytes(piece.base) + '>' + bytes(piece.mine) + ')');
            break;
        case MergeKind::Theirs:
            parts.append("T(" + bytes(piece.base) + '>' + bytes(piece.theirs) + ')');
            break;
        case MergeKind::Both:
            parts.append("B(" + bytes(piece.base) + '>' + bytes(piece.mine) + ')');
            break;
        case MergeKind::Conflict:
            parts.append((piece.isElsewhere ? "E(" : "C(") + bytes(piece.base) + '|' + bytes(piece.mine) +
                         '|' + bytes(piece.theirs) + '=' + bytes(piece.both) + ')');
            break;
        }
    }
    return parts.join(' ');
}

} // namespace

class TestTextMerge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rows_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("mine");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QByteArray>("pieces");
        const auto row = [](const char *name, const char *base, const char *mine, const char *theirs,
                            const char *pieces) {
            QTest::newRow(name) << QByteArray(base) << QByteArray(mine) << QByteArray(theirs)
                                << QByteArray(pieces);
        };
        row("nothing at all", "", "", "", "");
        row("nothing changed", "a\n", "a\n", "a\n", "a.");
        row("mine alone", "a\nb\nc\n", "a\nB\nc\n", "a\nb\nc\n", "a. M(b.>B.) c.");
        row("theirs alone", "a\nb\nc\n", "a\nb\nc\n", "a\nc\n", "a. T(b.>) c.");
        row("both alike", "a\nb\nc\n", "a\nB\nc\n", "a\nB\nc\n", "a. B(b.>B.) c.");
        row("apart", "a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n", "M(a.>A.) b. T(c.>C.)");
        row("the same line", "a\nb\nc\n", "a\nX\nc\n", "a\nY\nc\n", "a. C(b.|X.|Y.=Y.X.) c.");
        row("lines that touch", "a\nb\nc\nd\n", "a\nB\nc\nd\n", "a\nb\nC\nd\n",
            "a. C(b.c.|B.c.|b.C.=B.C.) d.");
        row("put in where the other changed", "a\nb\n", "A\nb\n", "a\nx\nb\n", "C(a.|A.|a.x.=A.x.) b.");
        row("put in before what the other changed", "a\nb\n", "a\nB\n", "a\nx\nb\n", "a. C(b.|B.|x.b.=x.B.)");
        row("both put in there", "a\nb\n", "a\nm\nb\n", "a\nt\nb\n", "a. C(|m.|t.=t.m.) b.");
        row("both put in, the begin alike", "a\n", "a\nx\nm\n", "a\nx\nt\n", "a. C(|x.m.|x.t.=x.t.m.)");
        row("both put in, the end alike", "a\n", "a\nm\nx\n", "a\nt\nx\n", "a. C(|m.x.|t.x.=t.m.x.)");
        row("taken out and changed", "a\nb\nc\n", "a\nc\n", "a\nB\nc\n", "a. C(b.||B.=B.) c.");
        row("all of it taken out", "a\nb\n", "", "a\nB\n", "C(a.b.||a.B.=a.B.)");
        row("two new files", "", "a\n", "b\n", "C(|a.|b.=b.a.)");
        row("the end of the last line, apart", "a\nb\nc", "A\nb\nc", "a\nb\nc\n", "M(a.>A.) b. T(c>c.)");
        row("without it, and lines behind it", "a\n", "a", "a\nb\n", "C(a.|a|a.b.=a.b.)");
        row("both put in at an end without one", "", "m", "t", "C(|m|t=t.m)");
        row("one more of two alike, twice", "x\nx\n", "x\nx\nx\n", "x\nx\nx\n", "x.x. B(>x.)");
        row("one more of two alike, and more", "x\n", "x\nx\n", "x\nx\ny\n", "x. C(|x.|x.y.=x.y.)");
        row("one less of two alike, and one changed", "x\nx\nz\n", "x\nz\n", "y\nx\nz\n",
            "C(x.||y.=y.) x.z.");
        row("the same line in two places", "a\nb\nc\nd\n", "a\nv\nb\nc\nd\n", "a\nb\nc\nv\nd\n",
            "a. E(|v.|=v.) b.c. E(||v.=v.) d.");
        row("either one of two alike taken out", "v\na\nb\nv\n", "a\nb\nv\n", "v\na\nb\n",
            "E(v.||v.=) a.b. E(v.|v.|=)");
        row("moved to two places", "a\nb\nc\nd\ne\nv\n", "v\na\nb\nc\nd\ne\n", "a\nb\nv\nc\nd\ne\n",
            "E(|v.|=v.) a.b. E(||v.=v.) c.d.e. B(v.>)");
        row("a bracket in two places is nothing", "a\nb\nc\nd\n", "a\n]\nb\nc\nd\n", "a\nb\nc\n]\nd\n",
            "a. M(>].) b.c. T(>].) d.");
        row("Windows' ends are kept", "a\r\nb\r\nc\r\n", "A\r\nb\r\nc\r\n", "a\r\nb\r\nC\r\n",
            "M(a\r.>A\r.) b\r. T(c\r.>C\r.)");
        row("bytes that are no text", "\xff\nb\n\xfe\n", "\xf0\nb\n\xfe\n", "\xff\nb\n\xfd\n",
            "M(\xff.>\xf0.) b. T(\xfe.>\xfd.)");
    }
    void rows()
    {
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, mine);
        QFETCH(QByteArray, theirs);
        QTEST(spelled(mergeTexts(base, mine, theirs)), "pieces");
    }

    void theChoiceCounts()
    {
        const QList<MergePiece> pieces = mergeTexts("a\nb\nc\nd\ne\n", "A\nb\nC\nd\ne\n", "a\nb\nx\nd\nE\n");
        QCOMPARE(conflictCount(pieces), 1);
        QCOMPARE(mergedText(pieces, {MergeChoice::Mine}), QByteArray("A\nb\nC\nd\nE\n"));
        QCOMPARE(mergedText(pieces, {MergeChoice::Theirs}), QByteArray("A\nb\nx\nd\nE\n"));
        QCOMPARE(mergedText(pieces, {MergeChoice::Both}), QByteArray("A\nb\nx\nC\nd\nE\n"));
        const QList<MergePiece> two = mergeTexts("a\nb\nc\n", "m\nb\nm2\n", "t\nb\nt2\n");
        QCOMPARE(mergedText(two, {MergeChoice::Mine, MergeChoice::Theirs}), QByteArray("m\nb\nt2\n"));
    }

    void oneThatChangedNothingAddsNothing()
    {
        QRandomGenerator random(21);
        for (int round = 0; round < 5000; ++round) {
            const QByteArray base = randomText(random, 4);
            const QByteArray other = round % 2 ? randomText(random, 4) : edited(random, base, 4);
            for (const auto &pieces : {mergeTexts(base, other, base), mergeTexts(base, base, other),
                                       mergeTexts(base, other, other)}) {
                QVERIFY2(conflictCount(pieces) == 0, told(base, other, base).constData());
                QVERIFY2(mergedText(pieces, {}) == other, told(base, other, base).constData());
            }
        }
    }

    void byChance_data()
    {
        QTest::addColumn<int>("letters");
        QTest::addColumn<bool>("related");
        for (const int letters : {2, 3, 5, 20}) {
            QTest::addRow("%d kinds of line", letters) << letters << true;
            QTest::addRow("%d kinds of line, nothing to do with each other", letters) << letters << false;
        }
    }
    void byChance()
    {
        QFETCH(int, letters);
        QFETCH(bool, related);
        QRandomGenerator random(5 * letters + related);
        int clean = 0;
        for (int round = 0; round < 8000; ++round) {
            const QByteArray base = randomText(random, letters);
            const QByteArray mine = related ? edited(random, base, letters) : randomText(random, letters);
            const QByteArray theirs = related ? edited(random, base, letters) : randomText(random, letters);
            const QList<MergePiece> pieces = mergeTexts(base, mine, theirs);
            const QByteArray why = told(base, mine, theirs) + '\n' + spelled(pieces);
            QByteArray whole[3];
            for (const MergePiece &piece : pieces) {
                whole[0] += piece.base;
                whole[1] += piece.mine;
                whole[2] += piece.theirs;
                const bool mineIsBase = piece.mine == piece.base;
                const bool theirsIsBase = piece.theirs == piece.base;
                switch (piece.kind) {
                case MergeKind::Same:
                    QVERIFY2(mineIsBase && theirsIsBase && !piece.base.isEmpty(), why.constData());
                    break;
                case MergeKind::Mine:
                    QVERIFY2(!mineIsBase && theirsIsBase, why.constData());
                    break;
                case MergeKind::Theirs:
                    QVERIFY2(mineIsBase && !theirsIsBase, why.constData());
                    break;
                case MergeKind::Both:
                    QVERIFY2(!mineIsBase && piece.mine == piece.theirs, why.constData());
                    break;
                case MergeKind::Conflict:
                    QVERIFY2(piece.mine != piece.theirs, why.constData());
                    QVERIFY2(piece.isElsewhere == (mineIsBase || theirsIsBase), why.constData());
                    break;
                }
            }
            // So every line of each of the three is in a piece, once.
            QVERIFY2(whole[0] == base && whole[1] == mine && whole[2] == theirs, why.constData());
            QList<MergePiece> mirror = pieces;
            for (MergePiece &piece : mirror)
                piece.both.clear();
            QVERIFY2(swapped(mergeTexts(base, theirs, mine)) == mirror, why.constData());
            checkBoth(pieces, why);
            if (conflictCount(pieces) > 0)
                continue;
            // Unasked, no line is there more often than where it is most, nor less than where it is least.
            ++clean;
            const auto result = words(mergedText(pieces, {}));
            const auto inMine = words(mine);
            const auto inTheirs = words(theirs);
            for (const QByteArray &word : (words(mine + '\n' + theirs)).keys()) {
                QVERIFY2(result.value(word) <= std::max(inMine.value(word), inTheirs.value(word)),
                         why.constData());
                QVERIFY2(result.value(word) >= std::min(inMine.value(word), inTheirs.value(word)),
                         why.constData());
            }
        }
        QVERIFY(clean > 100);
    }

private:
    // What is chosen by "both" has all that either side has brought in.
    static void checkBoth(const QList<MergePiece> &pieces, const QByteArray &why)
    {
        for (const MergePiece &piece : pieces) {
            if (piece.kind != MergeKind::Conflict)
                continue;
            const auto base = words(piece.base);
            const auto both = words(piece.both);
            for (const QByteArray &side : {piece.mine, piece.theirs}) {
                const auto there = words(side);
                for (auto it = there.cbegin(); it != there.cend(); ++it)
                    QVERIFY2(it.value() <= base.value(it.key()) || both.value(it.key()) > 0, why.constData());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTextMerge)
#include "tst_textmerge.moc"
