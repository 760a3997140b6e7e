// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/lintnotes.h"
#include "formats/xlcfg/literal.h"

#include <algorithm>
#include <array>

namespace domcero {

namespace {

// The marks of word processors, in UTF-8.
constexpr std::array marks{"\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x98",
                           "\xE2\x80\x99", "\xC2\xAB",     "\xC2\xBB"};

struct Mark
{
    qsizetype offset = -1;
    qsizetype length = 0;
};

Mark firstMark(QByteArrayView line, qsizetype from)
{
    Mark first;
    for (const char *mark : marks) {
        const QByteArrayView bytes(mark);
        const qsizetype at = line.indexOf(bytes, from);
        if (at >= 0 && (first.offset < 0 || at < first.offset))
            first = {at, bytes.size()};
    }
    return first;
}

// The text between two typographic marks in one line -> the same in straight ones.
std::optional<LintFix> straightened(const QByteArray &text, qsizetype offset)
{
    const qsizetype end = text.indexOf('\n', offset);
    const QByteArrayView line = QByteArrayView(text).first(end < 0 ? text.size() : end);
    const Mark open = firstMark(line, offset);
    if (open.offset < 0)
        return std::nullopt;
    const Mark close = firstMark(line, open.offset + open.length);
    if (close.offset < 0)
        return std::nullopt;
    const qsizetype begin = open.offset + open.length;
    return LintFix{open.offset, close.offset + close.length - open.offset,
                   quoteXlcfg(line.sliced(begin, close.offset - begin), '"')};
}

bool isPythonWord(const QByteArray &word)
{
    static const QList<QByteArray> words{"import", "from", "def",   "if",   "elif",
                                         "else",   "for",  "while", "print"};
    return words.contains(word);
}

struct Verdict
{
    const char *id = "syntax";
    std::optional<LintFix> fix;
};

Verdict judge(const QByteArray &text, const XlcfgToken &token, const XlcfgProblem &problem)
{
    using Kind = XlcfgTokenKind;
    const QByteArray word = text.mid(token.offset, token.length);
    if (token.kind == Kind::OpenComment)
        return {"comment-at-end", LintFix{text.size(), 0, "\n"}};
    if (problem.isEscape)
        return {"bad-escape", {}};
    if (problem.offset == 0 && word.startsWith("\xEF\xBB\xBF"))
        return {"byte-order-mark", LintFix{0, 3, ""}};
    if (const auto fix = token.kind == Kind::Bad && firstMark(word, 0).offset >= 0
                             ? straightened(text, token.offset)
                             : std::nullopt)
        return {"typographic-quotes", fix};
    if (firstMark(word, 0).offset >= 0 || problem.what.id().contains("typographic"))
        return {"typographic-quotes", {}};
    if (token.kind == Kind::Bad && word.endsWith('\r'))
        return {"windows-line-end", LintFix{token.offset + word.size() - 1, 1, ""}};
    const bool isValue =
        problem.offset > 0 && QByteArrayView(text).first(problem.offset).trimmed().endsWith('=');
    if (isValue && (word == "True" || word == "False"))
        return {"python-value", LintFix{token.offset, token.length, word == "True" ? "1" : "0"}};
    if (isValue && word == "None")
        return {"python-value", {}};
    const qsizetype end = text.indexOf('\n', problem.offset);
    const QByteArray rest =
        text.mid(problem.offset, (end < 0 ? text.size() : end) - problem.offset).trimmed();
    const bool isNegative = word.startsWith('-') && longFromXlcfg(word);
    if (isValue && rest == word && (token.kind == Kind::Identifier || isNegative))
        return {"unquoted-text", LintFix{token.offset, token.length, '"' + word + '"'}};
    if (isPythonWord(word) || problem.what.id().contains("Python"))
        return {"python", {}};
    return {};
}

} // namespace

void lintSyntax(LintNotes &notes)
{
    const XlcfgFile &config = notes.config();
    const XlcfgProblem &problem = *config.problem;
    const auto token = std::find_if(config.tokens.begin(), config.tokens.end(),
                                    [&](const XlcfgToken &t) { return t.offset == problem.offset; });
    const Verdict verdict = token == config.tokens.end() ? Verdict() : judge(config.text, *token, problem);
    notes.add(LintSeverity::Error, verdict.id, problem.offset, problem.what, problem.remedy).fix =
        verdict.fix;
}

} // namespace domcero
