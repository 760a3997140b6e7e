// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textdiff.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace domcero {

namespace {

// Steps of the search: some tenths of a second at the most.
constexpr qint64 workAllowed = 32'000'000;
constexpr int unreached = std::numeric_limits<int>::min() / 2;

// A text as the numbers of its lines, where equal lines have equal numbers; `places` says which line each is.
struct Numbered
{
    QList<int> numbers;
    QList<qsizetype> places;
};

// Finds which lines of two texts stand for each other.
class Matcher
{
public:
    Matcher(const QList<int> &a, const QList<int> &b)
        : m_a(a), m_b(b), m_offset(static_cast<int>(b.size()) + 1),
          m_forward(a.size() + b.size() + 3, unreached), m_backward(m_forward)
    {
    }

    using Pairs = QList<std::pair<int, int>>;
    Pairs pairs()
    {
        match(0, static_cast<int>(m_a.size()), 0, static_cast<int>(m_b.size()));
        return std::move(m_pairs);
    }

private:
    struct Point
    {
        int x;
        int y;
    };

    void match(int aFirst, int aEnd, int bFirst, int bEnd)
    {
        for (; aFirst < aEnd && bFirst < bEnd && m_a[aFirst] == m_b[bFirst]; ++aFirst, ++bFirst)
            m_pairs.append({aFirst, bFirst});
        int tail = 0;
        while (aEnd - tail > aFirst && bEnd - tail > bFirst && m_a[aEnd - tail - 1] == m_b[bEnd - tail - 1])
            ++tail;
        aEnd -= tail;
        bEnd -= tail;
        if (aFirst < aEnd && bFirst < bEnd) {
            if (const std::optional<Point> middle = middleOf(aFirst, aEnd, bFirst, bEnd)) {
                match(aFirst, middle->x, bFirst, middle->y);
                match(middle->x, aEnd, middle->y, bEnd);
            }
        }
        for (int i = 0; i < tail; ++i)
            m_pairs.append({aEnd + i, bEnd + i});
    }

    // The furthest x on diagonal k after one more change, from those of its neighbours after one less.
    static int furthest(const QList<int> &reached, int at, int k, int width, int height)
    {
        const int right = reached[at - 1] + 1; // a line of a is left out
        const int down = reached[at + 1];      // a line of b is put in
        const bool canRight = right > 0 && right <= width;
        const bool canDown = down >= 0 && down - k <= height;
        if (canRight && canDown)
            return std::max(right, down);
        return canRight ? right : canDown ? down : unreached;
    }

    // A point on a shortest way through, where the search from the front meets the one from the end. Neither
    // range is empty, and neither their first lines nor their last ones are equal: so it is no corner. None:
    // the work is used up.
    std::optional<Point> middleOf(int aFirst, int aEnd, int bFirst, int bEnd)
    {
        const int width = aEnd - aFirst;
        const int height = bEnd - bFirst;
        const int delta = width - height;
        const bool isOdd = delta % 2 != 0;
        const int most = (width + height + 1) / 2;
        std::fill(m_forward.begin() + (m_offset - height - 1), m_forward.begin() + (m_offset + width + 2),
                  unreached);
        std::fill(m_backward.begin() + (m_offset - height - 1), m_backward.begin() + (m_offset + width + 2),
                  unreached);
        m_work += width + height;
        for (int changes = 0; changes <= most; ++changes) {
            const int lowest = changes <= height ? -changes : changes - 2 * height;
            const int highest = changes <= width ? changes : 2 * width - changes;
            m_work += 2 * (static_cast<qint64>(highest) - lowest + 1);
            if (m_work > workAllowed)
                return std::nullopt;
            for (int k = lowest; k <= highest; k += 2) {
                int x = changes == 0 ? 0 : furthest(m_forward, m_offset + k, k, width, height);
                for (; x >= 0 && x < width && x - k < height && m_a[aFirst + x] == m_b[bFirst + x - k]; ++x)
                    ++m_work;
                m_forward[m_offset + k] = x;
                if (isOdd && x >= 0 && x + backwardAt(delta - k, width, height) >= width)
                    return Point{aFirst + x, bFirst + x - k};
            }
            for (int k = lowest; k <= highest; k += 2) {
                int x = changes == 0 ? 0 : furthest(m_backward, m_offset + k, k, width, height);
                for (; x >= 0 && x < width && x - k < height && m_a[aEnd - 1 - x] == m_b[bEnd - 1 - x + k];
                     ++x)
                    ++m_work;
                m_backward[m_offset + k] = x;
                const int other = delta - k;
                if (!isOdd && x >= 0 && other >= -height && other <= width &&
                    x + m_forward[m_offset + other] >= width)
                    return Point{aEnd - x, bEnd - x + k};
            }
        }
        return std::nullopt;
    }
    int backwardAt(int k, int width, int height) const
    {
        return k >= -height && k <= width ? m_backward[m_offset + k] : unreached;
    }

    const QList<int> &m_a;
    const QList<int> &m_b;
    const int m_offset; // of diagonal 0
    QList<int> m_forward;
    QList<int> m_backward;
    qint64 m_work = 0;
    Pairs m_pairs;
};

// Without the lines that the other text has nowhere: they stand for none.
Numbered withoutLonely(const QList<int> &numbers, const QList<bool> &isInOther)
{
    Numbered left;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        if (isInOther[numbers[i]]) {
            left.numbers.append(numbers[i]);
            left.places.append(i);
        }
    }
    return left;
}

// What lies between the pairs.
QList<Hunk> between(const Matcher::Pairs &pairs, const Numbered &a, const Numbered &b, LineRange wholeA,
                    LineRange wholeB)
{
    QList<Hunk> hunks;
    qsizetype inA = 0;
    qsizetype inB = 0;
    const auto upTo = [&](qsizetype endA, qsizetype endB) {
        if (endA > inA || endB > inB)
            hunks.append({{inA, endA - inA}, {inB, endB - inB}, 0});
        inA = endA + 1;
        inB = endB + 1;
    };
    for (const auto &[x, y] : pairs)
        upTo(a.places[x], b.places[y]);
    upTo(wholeA.count, wholeB.count);
    return hunks;
}

bool canSlide(const Hunk &hunk)
{
    return hunk.a.count == 0 || hunk.b.count == 0;
}

void move(Hunk &hunk, qsizetype by)
{
    hunk.a.first += by;
    hunk.b.first += by;
}

// As low as each can stand; two that meet are one.
QList<Hunk> slidDown(const QList<Hunk> &hunks, const QList<int> &a, const QList<int> &b)
{
    QList<Hunk> placed; // the last one first
    for (auto it = hunks.crbegin(); it != hunks.crend(); ++it) {
        Hunk hunk = *it;
        for (;;) {
            const qsizetype wall = placed.isEmpty() ? a.size() : placed.last().a.first;
            if (hunk.a.end() == wall && !placed.isEmpty()) {
                const Hunk next = placed.takeLast();
                hunk.a.count += next.a.count;
                hunk.b.count += next.b.count;
                continue;
            }
            if (!canSlide(hunk) || hunk.a.end() == wall)
                break;
            const bool same =
                hunk.a.count > 0 ? a[hunk.a.first] == a[hunk.a.end()] : b[hunk.b.first] == b[hunk.b.end()];
            if (!same)
                break;
            move(hunk, 1);
        }
        placed.append(hunk);
    }
    std::reverse(placed.begin(), placed.end());
    return placed;
}

qsizetype slackOf(Hunk hunk, qsizetype wall, const QList<int> &a, const QList<int> &b)
{
    const qsizetype low = hunk.a.first;
    while (canSlide(hunk) && hunk.a.first > wall &&
           (hunk.a.count > 0 ? a[hunk.a.first - 1] == a[hunk.a.end() - 1]
                             : b[hunk.b.first - 1] == b[hunk.b.end() - 1]))
        move(hunk, -1);
    return low - hunk.a.first;
}

} // namespace

QList<QByteArrayView> textLines(QByteArrayView text)
{
    QList<QByteArrayView> lines;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const qsizetype length = end < 0 ? text.size() : end + 1;
        lines.append(text.first(length));
        text = text.sliced(length);
    }
    return lines;
}

QList<Hunk> diffLines(const QList<QByteArrayView> &a, const QList<QByteArrayView> &b)
{
    QHash<QByteArrayView, int> known;
    const auto numbersOf = [&known](const QList<QByteArrayView> &lines) {
        QList<int> numbers;
        numbers.reserve(lines.size());
        for (const QByteArrayView &line : lines) {
            const auto found = known.constFind(line);
            numbers.append(found != known.constEnd() ? *found
                                                     : *known.insert(line, static_cast<int>(known.size())));
        }
        return numbers;
    };
    const QList<int> inA = numbersOf(a);
    const QList<int> inB = numbersOf(b);
    QList<bool> isInA(known.size(), false);
    QList<bool> isInB(known.size(), false);
    for (const int number : inA)
        isInA[number] = true;
    for (const int number : inB)
        isInB[number] = true;
    const Numbered leftA = withoutLonely(inA, isInB);
    const Numbered leftB = withoutLonely(inB, isInA);
    QList<Hunk> hunks =
        between(Matcher(leftA.numbers, leftB.numbers).pairs(), leftA, leftB, {0, a.size()}, {0, b.size()});
    hunks = slidDown(hunks, inA, inB);
    for (qsizetype i = 0; i < hunks.size(); ++i)
        hunks[i].slack = slackOf(hunks[i], i == 0 ? 0 : hunks[i - 1].a.end(), inA, inB);
    return hunks;
}

} // namespace domcero
