// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines differ: rows to read, and texts by chance.
#include "base/textdiff.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace domcero;

namespace {

QByteArray joined(const QList<QByteArrayView> &lines)
{
    QByteArray text;
    for (const QByteArrayView &line : lines)
        text += line;
    return text;
}

QByteArray applied(const QList<Hunk> &hunks, const QList<QByteArrayView> &a, const QList<QByteArrayView> &b)
{
    QByteArray text;
    qsizetype at = 0;
    for (const Hunk &hunk : hunks) {
        text += joined(a.mid(at, hunk.a.first - at)) + joined(b.mid(hunk.b.first, hunk.b.count));
        at = hunk.a.end();
    }
    return text + joined(a.mid(at));
}

// The length of a longest common subsequence, by the plain table.
qsizetype commonLines(const QList<QByteArrayView> &a, const QList<QByteArrayView> &b)
{
    QList<qsizetype> row(b.size() + 1, 0);
    for (const QByteArrayView &line : a) {
        qsizetype corner = 0;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const qsizetype above = row[j + 1];
            row[j + 1] = line == b[j] ? corner + 1 : std::max(above, row[j]);
            corner = above;
        }
    }
    return row.last();
}

QByteArray randomText(QRandomGenerator &random, int most, int letters)
{
    QByteArray text;
    const int lines = random.bounded(most + 1);
    for (int i = 0; i < lines; ++i)
        text += static_cast<char>('a' + random.bounded(letters)) +
                QByteArray(i + 1 < lines || random.bounded(2) ? "\n" : "");
    return text;
}

QByteArray spelled(const QList<Hunk> &hunks)
{
    QByteArrayList words;
    for (const Hunk &hunk : hunks)
        words.append(QByteArray::number(hunk.a.first) + '+' + QByteArray::number(hunk.a.count) + ':' +
                     QByteArray::number(hunk.b.first) + '+' + QByteArray::number(hunk.b.count) +
                     (hunk.slack ? '~' + QByteArray::number(hunk.slack) : QByteArray()));
    return words.join(' ');
}

} // namespace

class TestTextDiff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesKeepTheirEnds()
    {
        QCOMPARE(textLines("a\r\n\nb"), (QList<QByteArrayView>{"a\r\n", "\n", "b"}));
        QCOMPARE(textLines("a\n"), QList<QByteArrayView>{"a\n"});
        QCOMPARE(textLines("\r"), QList<QByteArrayView>{"\r"});
        QVERIFY(textLines("").isEmpty());
        const QByteArray zero("a\0b\n\xff\n", 6);
        QCOMPARE(textLines(zero).size(), 2);
        QCOMPARE(joined(textLines(zero)), zero);
    }

    void rows_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<QByteArray>("hunks");
        const auto row = [](const char *name, const char *a, const char *b, const char *hunks) {
            QTest::newRow(name) << QByteArray(a) << QByteArray(b) << QByteArray(hunks);
        };
        row("both empty", "", "", "");
        row("equal", "a\nb\n", "a\nb\n", "");
        row("all new", "", "a\nb\n", "0+0:0+2");
        row("all gone", "a\nb\n", "", "0+2:0+0");
        row("a line changed", "a\nb\nc\n", "a\nX\nc\n", "1+1:1+1");
        row("two places", "a\nb\nc\nd\n", "A\nb\nc\nD\n", "0+1:0+1 3+1:3+1");
        row("put in", "a\nc\n", "a\nb\nc\n", "1+0:1+1");
        row("taken out", "a\nb\nc\n", "a\nc\n", "1+1:1+0");
        row("moved", "a\nb\nc\nd\n", "b\nc\nd\na\n", "0+1:0+0 4+0:3+1");
        row("the last end has gone", "a\nb\n", "a\nb", "1+1:1+1");
        row("the last end has come", "a", "a\n", "0+1:0+1");
        row("Windows' ends are others", "a\nb\n", "a\r\nb\n", "0+1:0+1");
        row("one more of three alike", "x\nx\nx\ny\n", "x\nx\nx\nx\ny\n", "3+0:3+1~3");
        row("one less of three alike", "y\nx\nx\nx\n", "y\nx\nx\n", "3+1:3+0~2");
        row("a block again", "[\na\n]\nend\n", "[\na\n]\n[\na\n]\nend\n", "3+0:3+3~3");
        row("nothing in common", "a\nb\n", "c\nd\n", "0+2:0+2");
    }
    void rows()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QTEST(spelled(diffLines(textLines(a), textLines(b))), "hunks");
    }

    void byChance_data()
    {
        QTest::addColumn<int>("letters");
        for (const int letters : {1, 2, 3, 8, 26})
            QTest::addRow("%d kinds of line", letters) << letters;
    }
    void byChance()
    {
        QFETCH(int, letters);
        QRandomGenerator random(7 + letters);
        for (int round = 0; round < 4000; ++round) {
            const QByteArray a = randomText(random, 30, letters);
            const QByteArray b = randomText(random, 30, letters);
            const QByteArray both = a + "---\n" + b;
            const auto linesA = textLines(a);
            const auto linesB = textLines(b);
            const QList<Hunk> hunks = diffLines(linesA, linesB);
            QVERIFY2(applied(hunks, linesA, linesB) == b, both.constData());
            qsizetype kept = linesA.size();
            qsizetype before = -1;
            qsizetype shift = 0;
            for (const Hunk &hunk : hunks) {
                QVERIFY2(hunk.a.count > 0 || hunk.b.count > 0, both.constData());
                QVERIFY2(hunk.a.first > before, both.constData());
                QVERIFY2(hunk.b.first == hunk.a.first + shift, both.constData());
                QVERIFY2(hunk.slack >= 0 && hunk.a.first - hunk.slack >= std::max<qsizetype>(before, 0),
                         both.constData());
                before = hunk.a.end();
                shift += hunk.b.count - hunk.a.count;
                kept -= hunk.a.count;
            }
            QVERIFY2(kept == commonLines(linesA, linesB), both.constData()); // no line more than has to be
        }
    }

    // A hunk stands as well where its slack allows, and no higher.
    void slackIsTrue()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 4000; ++round) {
            const QByteArray a = randomText(random, 12, 2);
            const QByteArray b = randomText(random, 12, 2);
            const auto linesA = textLines(a);
            const auto linesB = textLines(b);
            const QList<Hunk> hunks = diffLines(linesA, linesB);
            for (qsizetype i = 0; i < hunks.size(); ++i) {
                const qsizetype wall = i == 0 ? 0 : hunks[i - 1].a.end();
                const qsizetype next = i + 1 < hunks.size() ? hunks[i + 1].a.first : linesA.size();
                for (qsizetype by = wall - hunks[i].a.first; hunks[i].a.end() + by <= next; ++by) {
                    QList<Hunk> moved = hunks;
                    moved[i].a.first += by;
                    moved[i].b.first += by;
                    const bool same = applied(moved, linesA, linesB) == b;
                    const bool alike = by <= 0 && -by <= hunks[i].slack;
                    if (alike || by > 0)
                        QVERIFY2(same == alike, (a + "---\n" + b).constData());
                }
            }
        }
    }

    // Texts that give the most work: it ends, and what it says is true.
    void workIsBounded_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        constexpr int lines = 5000;
        QRandomGenerator random(3);
        QList<int> order(lines);
        std::iota(order.begin(), order.end(), 0);
        const auto text = [](const QList<int> &numbers) {
            QByteArray made;
            for (const int number : numbers)
                made += "line " + QByteArray::number(number) + '\n';
            return made;
        };
        const QByteArray ordered = text(order);
        QList<int> changed = order;
        for (int i = 0; i < lines; i += 50)
            changed[i] = lines + i;
        QTest::newRow("a hundred changes") << ordered << text(changed);
        QList<int> other = order;
        for (int &number : other)
            number += lines;
        QTest::newRow("nothing in common") << ordered << text(other);
        std::shuffle(order.begin(), order.end(), random);
        QTest::newRow("shuffled") << ordered << text(order);
        QList<int> many(40000);
        std::iota(many.begin(), many.end(), 0);
        const QByteArray largest = text(many);
        std::shuffle(many.begin(), many.end(), random);
        QTest::newRow("many, shuffled") << largest << text(many);
        QByteArray bits[2];
        for (QByteArray &side : bits) {
            for (int i = 0; i < 20000; ++i)
                side += random.bounded(2) ? "0\n" : "1\n";
        }
        QTest::newRow("two kinds of line") << bits[0] << bits[1];
        QTest::newRow("one kind of line")
            << QByteArray("x\n").repeated(lines) << QByteArray("x\n").repeated(2 * lines);
    }
    void workIsBounded()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        const auto linesA = textLines(a);
        const auto linesB = textLines(b);
        QVERIFY(applied(diffLines(linesA, linesB), linesA, linesB) == b);
    }
};

QTEST_GUILESS_MAIN(TestTextDiff)
#include "tst_textdiff.moc"
