// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/problems.h"

#include "base/hosttext.h"
#include "formats/xlcfg/xlwords.h"

#include <algorithm>
#include <array>

namespace domcero {

namespace {

struct Sentence
{
    const char *what;   // %1 line, %2 column, %3 the token's text
    const char *remedy; // no arguments
};

XlcfgProblem problemAt(QByteArrayView text, qsizetype offset, qsizetype length, Sentence sentence)
{
    XlcfgProblem problem;
    problem.offset = offset;
    problem.line = 1 + static_cast<int>(std::count(text.begin(), text.begin() + offset, '\n'));
    const qsizetype lineStart = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
    problem.column = 1 + static_cast<int>(fromHostBytes(text.sliced(lineStart, offset - lineStart)).size());
    const QString token = displayText(fromHostBytes(text.sliced(offset, std::min<qsizetype>(length, 60))));
    problem.what = Message(sentence.what, {qint64{problem.line}, qint64{problem.column}, token});
    problem.remedy = Message(sentence.remedy);
    return problem;
}

bool hasTypographicQuote(QByteArrayView token)
{
    for (const char *quote :
         {"\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x98", "\xE2\x80\x99", "\xC2\xAB", "\xC2\xBB"}) {
        if (token.contains(QByteArrayView(quote)))
            return true;
    }
    // The same in Windows-1252.
    const auto first = static_cast<unsigned char>(token[0]);
    return first >= 0x91 && first <= 0x94;
}

bool isPythonWord(QByteArrayView word)
{
    static constexpr std::array words{"import", "from", "def",   "if",    "elif",
                                      "else",   "for",  "while", "print", "return"};
    return std::any_of(words.begin(), words.end(), [&](const char *w) { return word == QByteArrayView(w); });
}

constexpr Sentence python{
    QT_TRANSLATE_NOOP("messages", "Line %1 looks like Python (“%3”, column %2), which xl does not run."),
    QT_TRANSLATE_NOOP("messages",
                      "Write down the values that the code would compute: key = \"text\", key = number or "
                      "key = [ \"text\", \"text\" ].")};

Sentence lexicalSentence(QByteArrayView text, const XlcfgToken &token, XlcfgExpected expected)
{
    const QByteArrayView word = text.sliced(token.offset, token.length);
    if (token.kind == XlcfgTokenKind::OpenComment)
        return {QT_TRANSLATE_NOOP("messages",
                                  "The last line (%1) is a comment without a line end, and xl refuses the "
                                  "whole file for that."),
                QT_TRANSLATE_NOOP("messages", "Put an empty line at the end of the file.")};
    if (token.offset == 0 && word.startsWith("\xEF\xBB\xBF"))
        return {
            QT_TRANSLATE_NOOP("messages", "The file begins with a byte order mark, which xl does not take."),
            QT_TRANSLATE_NOOP("messages", "Save the file as UTF-8 without a byte order mark (BOM).")};
    if (word.contains('\0'))
        return {
            QT_TRANSLATE_NOOP(
                "messages", "Line %1 holds a NUL byte (column %2). This is no text file, or it is damaged."),
            QT_TRANSLATE_NOOP("messages",
                              "Restore the file from a backup, or write it again as plain text.")};
    if (hasTypographicQuote(word))
        return {
            QT_TRANSLATE_NOOP("messages",
                              "Line %1 has typographic quotation marks (column %2); xl knows only ' and \"."),
            QT_TRANSLATE_NOOP("messages", "Replace them with straight ones, as in name = \"zimbra\".")};
    if (word[0] == '\'' || word[0] == '"')
        return {
            QT_TRANSLATE_NOOP("messages",
                              "The text that begins in line %1, column %2 has no closing quotation mark "
                              "in the same line."),
            QT_TRANSLATE_NOOP(
                "messages", "Close it with the mark that opened it. A text cannot go on in the next line.")};
    if (word[0] == '\r' || word.back() == '\r')
        return {QT_TRANSLATE_NOOP("messages", "Line %1 ends as in Windows (CR LF), which xl does not take."),
                QT_TRANSLATE_NOOP("messages", "Save the file with Unix line ends (LF).")};
    if (word[0] == '\\')
        return {
            QT_TRANSLATE_NOOP("messages", "Line %1 has a backslash outside of a text (column %2)."),
            QT_TRANSLATE_NOOP("messages",
                              "A line cannot be continued with a backslash. Inside a list [ ... ] lines may "
                              "simply be broken.")};
    if (expected == XlcfgExpected::Value && word[0] == '-')
        return {QT_TRANSLATE_NOOP("messages",
                                  "Line %1 has a negative number (column %2); xl takes one only in quotes."),
                QT_TRANSLATE_NOOP("messages", "Write it as a text, as in rtc_timeoffset = \"-3600\".")};
    if (expected == XlcfgExpected::Value &&
        (word == QByteArrayView("True") || word == QByteArrayView("False")))
        return {
            QT_TRANSLATE_NOOP("messages", "Line %1 has “%3” as a value (column %2), which xl does not know."),
            QT_TRANSLATE_NOOP("messages", "Write 1 for yes and 0 for no.")};
    if (QByteArrayView("+-.():%").contains(word[0]))
        return python;
    if (expected == XlcfgExpected::Statement && word[0] >= 'A' && word[0] <= 'Z')
        return {
            QT_TRANSLATE_NOOP("messages",
                              "Line %1 begins with “%3”; the keys of a config are written in lower case."),
            QT_TRANSLATE_NOOP("messages",
                              "Write the key in small letters, or put # before the line if it is a remark.")};
    if (expected == XlcfgExpected::Value || expected == XlcfgExpected::ListItem)
        return {QT_TRANSLATE_NOOP("messages", "Line %1 has “%3” where a value must stand (column %2)."),
                QT_TRANSLATE_NOOP("messages", "A value is a text in quotes, a number, or a list in [ ].")};
    return {QT_TRANSLATE_NOOP("messages", "“%3” in line %1, column %2 cannot stand in a config."),
            QT_TRANSLATE_NOOP("messages", "Put texts in quotes, and # before remarks.")};
}

Sentence endOfFileSentence(XlcfgExpected expected)
{
    if (expected == XlcfgExpected::ListItem || expected == XlcfgExpected::ListSeparator)
        return {QT_TRANSLATE_NOOP("messages", "The file ends (line %1) inside a list that is not closed."),
                QT_TRANSLATE_NOOP("messages", "Close the list with ].")};
    return {QT_TRANSLATE_NOOP("messages", "The file ends (line %1) in the middle of a setting."),
            QT_TRANSLATE_NOOP("messages", "Finish the last line: key = value.")};
}

Sentence syntaxSentence(QByteArrayView word, XlcfgTokenKind kind, XlcfgExpected expected)
{
    switch (expected) {
    case XlcfgExpected::Statement:
        return {QT_TRANSLATE_NOOP("messages", "Line %1 begins with “%3” (column %2) instead of a key."),
                QT_TRANSLATE_NOOP("messages", "A setting is key = value; put # before a remark.")};
    case XlcfgExpected::Operator:
        if (isPythonWord(word))
            return python;
        return {
            QT_TRANSLATE_NOOP("messages", "Line %1 has no = after its key (column %2)."),
            QT_TRANSLATE_NOOP("messages", "A setting is key = value, in one line; put # before a remark.")};
    case XlcfgExpected::Value:
        if (kind == XlcfgTokenKind::Identifier)
            return {
                QT_TRANSLATE_NOOP("messages", "The word “%3” in line %1, column %2 must stand in quotes."),
                QT_TRANSLATE_NOOP("messages", "A value is a text in quotes, a number, or a list in [ ].")};
        if (kind == XlcfgTokenKind::Newline || kind == XlcfgTokenKind::Comment)
            return {QT_TRANSLATE_NOOP("messages", "Line %1 has no value after the =."),
                    QT_TRANSLATE_NOOP("messages",
                                      "The value must begin in the same line. Remove the line if the default "
                                      "is meant.")};
        return {QT_TRANSLATE_NOOP("messages", "Line %1 has “%3” where a value must stand (column %2)."),
                QT_TRANSLATE_NOOP("messages", "A value is a text in quotes, a number, or a list in [ ].")};
    case XlcfgExpected::EndOfStatement:
        return {
            QT_TRANSLATE_NOOP("messages", "Line %1 goes on with “%3” (column %2) after the value."),
            QT_TRANSLATE_NOOP("messages",
                              "Put each setting in a line of its own, and several values of a key in a list: "
                              "key = [ \"one\", \"two\" ].")};
    case XlcfgExpected::ListItem:
        return {QT_TRANSLATE_NOOP("messages",
                                  "The list has “%3” where a value or ] must stand (line %1, column %2)."),
                QT_TRANSLATE_NOOP(
                    "messages", "Items are texts in quotes or numbers, with one comma between two of them.")};
    case XlcfgExpected::ListSeparator:
        break;
    }
    return {QT_TRANSLATE_NOOP(
                "messages", "The list goes on with “%3” where a comma or ] must stand (line %1, column %2)."),
            QT_TRANSLATE_NOOP("messages", "Put a comma between two items, and ] after the last one.")};
}

} // namespace

XlcfgProblem lexicalProblem(QByteArrayView text, const XlcfgToken &token, XlcfgExpected expected)
{
    XlcfgProblem problem =
        problemAt(text, token.offset, token.length, lexicalSentence(text, token, expected));
    problem.xlSays = xlLexicalError(text, token);
    return problem;
}

XlcfgProblem syntaxProblem(QByteArrayView text, const XlcfgToken *token, XlcfgExpected expected,
                           const XlcfgToken *offender)
{
    const QByteArrayView word = token ? text.sliced(token->offset, token->length) : QByteArrayView();
    XlcfgProblem problem =
        token ? problemAt(text, token->offset, token->length, syntaxSentence(word, token->kind, expected))
              : problemAt(text, text.size(), 0, endOfFileSentence(expected));
    problem.xlSays = xlSyntaxError(text, offender ? offender : token, expected);
    return problem;
}

XlcfgProblem escapeProblem(QByteArrayView text, const XlcfgToken &token)
{
    if (text.sliced(token.offset, token.length).contains('\0'))
        return lexicalProblem(text, token, XlcfgExpected::Value);
    XlcfgProblem problem = problemAt(
        text, token.offset, token.length,
        {QT_TRANSLATE_NOOP("messages",
                           "The text in line %1, column %2 has a backslash before a character that it cannot "
                           "stand before."),
         QT_TRANSLATE_NOOP("messages",
                           "Write a backslash as \\\\. Codes such as \\x41 or \\101 do not work in xl.")});
    problem.isEscape = true;
    problem.xlSays = xlEscapeError(text, token);
    return problem;
}

XlcfgProblem mixedAddition(QByteArrayView text, const XlcfgToken &token, const XlcfgToken &last)
{
    XlcfgProblem problem =
        problemAt(text, token.offset, token.length,
                  {QT_TRANSLATE_NOOP("messages",
                                     "Line %1 adds to “%3” a text where it is a list, or a list where it is "
                                     "a text."),
                   QT_TRANSLATE_NOOP("messages", "With += both must be lists or both must be texts.")});
    problem.xlSays = xlMixedAddition(text, last);
    return problem;
}

XlcfgProblem tooDeep(QByteArrayView text, const XlcfgToken &token)
{
    return problemAt(
        text, token.offset, token.length,
        {QT_TRANSLATE_NOOP("messages", "The lists in line %1 are nested too deeply."),
         QT_TRANSLATE_NOOP("messages", "This is hardly a config file. Restore it from a backup.")});
}

} // namespace domcero
