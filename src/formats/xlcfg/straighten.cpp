// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/straighten.h"

#include "formats/xlcfg/diskspec.h"
#include "formats/xlcfg/edit.h"
#include "formats/xlcfg/lint.h"
#include "formats/xlcfg/literal.h"

#include <algorithm>
#include <array>

namespace domcero {

namespace {

struct Mark
{
    const char *bytes; // in UTF-8
    char meant;
};

constexpr std::array marks{Mark{"\xE2\x80\x9C", '"'},
                           Mark{"\xE2\x80\x9D", '"'},
                           Mark{"\xE2\x80\x9E", '"'},
                           Mark{"\xE2\x80\x9F", '"'},
                           Mark{"\xC2\xAB", '"'},
                           Mark{"\xC2\xBB", '"'},
                           Mark{"\xE2\x80\xB3", '"'},
                           Mark{"\xEF\xBC\x82", '"'},
                           Mark{"\xE2\x80\x98", '\''},
                           Mark{"\xE2\x80\x99", '\''},
                           Mark{"\xE2\x80\x9A", '\''},
                           Mark{"\xE2\x80\x9B", '\''},
                           Mark{"\xE2\x80\xB9", '\''},
                           Mark{"\xE2\x80\xBA", '\''},
                           Mark{"\xE2\x80\xB2", '\''},
                           Mark{"\"", '"'},
                           Mark{"'", '\''}};
// The last two are straight already: one of a pair may be.

struct Place
{
    qsizetype offset = -1;
    qsizetype length = 0;
    char meant = 0;
};

// The first mark from there on; `meant`: of this kind alone.
Place firstMark(QByteArrayView line, qsizetype from, char meant = 0)
{
    Place first;
    for (const Mark &mark : marks) {
        if (meant && mark.meant != meant)
            continue;
        const QByteArrayView bytes(mark.bytes);
        const qsizetype at = line.indexOf(bytes, from);
        if (at >= 0 && (first.offset < 0 || at < first.offset))
            first = {at, bytes.size(), mark.meant};
    }
    return first;
}

// How far xl reads it: the place of the first thing that is wrong.
qsizetype goodUpTo(const QByteArray &text)
{
    const XlcfgFile file = parseXlcfg(text);
    return file.problem ? file.problem->offset : text.size() + 1;
}

// The pair of marks at the place of the problem made straight. None where xl does not read the rest of the
// line then, or up to the next mark: what looks like the end of a text may be a mark inside of it.
std::optional<QByteArray> withOnePair(const QByteArray &text, qsizetype problem)
{
    constexpr int mostEnds = 16;
    const qsizetype end = text.indexOf('\n', problem);
    const QByteArrayView line = QByteArrayView(text).first(end < 0 ? text.size() : end);
    const Place open = firstMark(line, problem);
    if (open.offset < 0)
        return std::nullopt;
    const qsizetype begin = open.offset + open.length;
    Place close = firstMark(line, begin, open.meant);
    for (int tried = 0; close.offset >= 0 && tried < mostEnds; ++tried) {
        const QByteArray literal = quoteXlcfg(line.sliced(begin, close.offset - begin), open.meant);
        const qsizetype behind = close.offset + close.length;
        if (open.length > 1 || close.length > 1) {
            QByteArray better = text;
            better.replace(open.offset, behind - open.offset, literal);
            const qsizetype good = goodUpTo(better);
            const qsizetype lineEnd = line.size() + better.size() - text.size();
            if (good >= open.offset + literal.size() &&
                (good > lineEnd || firstMark(better, good).offset == good))
                return better;
        }
        close = firstMark(line, behind, open.meant);
    }
    return std::nullopt;
}

std::optional<QByteArray> withStraightQuotes(const QByteArray &text)
{
    QByteArray result = text;
    for (qsizetype good = goodUpTo(result); good <= result.size();) {
        const auto better = withOnePair(result, good);
        const qsizetype now = better ? goodUpTo(*better) : 0;
        if (!better || now <= good)
            break;
        result = *better;
        good = now;
    }
    return result == text ? std::nullopt : std::optional(result);
}

QByteArray withoutMarks(QByteArray word)
{
    const auto isMark = [](char c) { return c == '_' || c == '*'; };
    while (!word.isEmpty() && isMark(word.front()))
        word.remove(0, 1);
    while (!word.isEmpty() && isMark(word.back()))
        word.chop(1);
    return word;
}

// A disk that xl refuses, with the marks around its words taken away.
std::optional<QByteArray> withPlainDisk(const QByteArray &spec)
{
    QList<QByteArray> words = spec.split(',');
    for (QByteArray &word : words)
        word = withoutMarks(word.trimmed());
    const QByteArray plain = words.join(',');
    return plain != spec && parseDiskSpec(plain) ? std::optional(plain) : std::nullopt;
}

std::optional<QByteArray> withPlainDisks(const QByteArray &text)
{
    QByteArray result = text;
    const QList<QByteArray> specs = parseXlcfg(text).strings("disk").value_or(QList<QByteArray>());
    for (qsizetype i = 0; i < specs.size(); ++i) {
        const auto plain = parseDiskSpec(specs[i]) ? std::nullopt : withPlainDisk(specs[i]);
        const auto edited =
            plain ? withXlcfgItem(parseXlcfg(result), "disk", i, *plain) : Result<QByteArray>(result);
        if (edited)
            result = *edited;
    }
    return result == text ? std::nullopt : std::optional(result);
}

// Of network cards lint knows them already: a fix for each word, of which one of a card can be applied at a
// time.
std::optional<QByteArray> withPlainCards(const QByteArray &text)
{
    constexpr int mostWords = 16;
    QByteArray result = text;
    for (int round = 0; round < mostWords; ++round) {
        const QList<LintFinding> findings = lintConfig(parseXlcfg(result));
        qsizetype done = result.size();
        for (auto finding = findings.rbegin(); finding != findings.rend(); ++finding) {
            const auto &fix = finding->fix;
            if (finding->id != "bad-vif-word" || !fix || fix->offset + fix->length > done)
                continue;
            result.replace(fix->offset, fix->length, fix->text);
            done = fix->offset;
        }
        if (done == result.size())
            break;
    }
    return result == text ? std::nullopt : std::optional(result);
}

} // namespace

std::optional<QByteArray> straightenedXlcfg(const QByteArray &text)
{
    constexpr qsizetype longest = qsizetype{64} * 1024; // it is read again for each pair of marks
    if (text.size() > longest)
        return std::nullopt;
    QByteArray result = text;
    for (const auto &step : {withStraightQuotes, withPlainDisks, withPlainCards}) {
        if (const auto better = step(result))
            result = *better;
    }
    return result == text ? std::nullopt : std::optional(result);
}

} // namespace domcero
