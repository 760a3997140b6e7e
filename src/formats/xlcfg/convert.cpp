// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/convert.h"

#include "domain/configkeys.h"
#include "formats/lines.h"
#include "formats/xlcfg/file.h"
#include "formats/xlcfg/lintnotes.h"
#include "formats/xlcfg/literal.h"
#include "formats/xlcfg/pystatements.h"
#include "formats/xlcfg/pyvalue.h"

namespace domcero {

namespace {

// What xl reads and then has no use for: it may stay unknown.
bool isIgnoredByXl(const QByteArray &name)
{
    return name == "device_model" || name == "vncviewer";
}

bool decides(const QByteArray &name)
{
    return configKey(name) && !isIgnoredByXl(name);
}

bool says(const XlcfgValue &value, const PyValue &wanted)
{
    using Kind = PyValue::Kind;
    if (value.isList != (wanted.kind == Kind::List) || wanted.kind == Kind::None)
        return false;
    if (!value.isList)
        return wanted.kind == Kind::Text ? value.text == wanted.text
                                         : longFromXlcfg(value.text) == wanted.number;
    return std::equal(value.items.begin(), value.items.end(), wanted.items.begin(), wanted.items.end(), says);
}

class Converter
{
public:
    explicit Converter(const QByteArray &text) : m_text(text), m_statements(pythonStatements(text)) {}

    ConvertedXlcfg convert()
    {
        for (m_next = 0; m_next < m_statements.size();) {
            const PyStatement &statement = m_statements[m_next++];
            if (statement.code.isEmpty())
                keep(statement);
            else if (statement.startsBlock)
                block(statement);
            else if (!statement.name.isEmpty())
                assignment(statement);
            else
                other(statement);
        }
        if (!m_result.refusals.isEmpty())
            m_result.text.clear();
        return m_result;
    }

private:
    void explain(const PyStatement &statement, Message what)
    {
        m_result.explanations.append({statement.line, std::move(what)});
    }
    void refuse(const PyStatement &statement, const QByteArray &name)
    {
        m_result.refusals.append(
            {statement.line,
             Message(
                 QT_TRANSLATE_NOOP("messages",
                                   "What %1 is here only turns out when the file is run, which is not done. "
                                   "Write the value down: %1 = ..."),
                 {lintText(name)})});
    }
    void keep(const PyStatement &statement) { m_result.text += statement.raw + '\n'; }
    void comment(const PyStatement &statement)
    {
        for (const QByteArray &line : statement.raw.split('\n'))
            m_result.text +=
                trimmed(line).startsWith('#') || line.isEmpty() ? line + '\n' : "# " + line + '\n';
    }

    // Everything that is indented below it goes with it.
    void block(const PyStatement &head)
    {
        const bool isFunction = head.word == "def" || head.word == "class";
        explain(
            head,
            isFunction
                ? Message(QT_TRANSLATE_NOOP("messages", "xl runs no functions: it became a remark."))
                : Message(QT_TRANSLATE_NOOP("messages", "xl decides nothing: “%1” became a remark, with all "
                                                        "that depends on it."),
                          {lintText(head.word)}));
        comment(head);
        unknown(head, isFunction);
        while (m_next < m_statements.size()) {
            const PyStatement &inner = m_statements[m_next];
            if (!inner.code.isEmpty() && inner.indent <= head.indent)
                break;
            comment(inner);
            unknown(inner, isFunction);
            ++m_next;
        }
    }

    void unknown(const PyStatement &statement, bool isFunction)
    {
        if (isFunction)
            return;
        for (const QByteArray &name : statement.assigned) {
            m_names.insert(name, std::nullopt);
            if (decides(name))
                refuse(statement, name);
        }
    }

    void assignment(const PyStatement &statement)
    {
        std::optional<PyValue> value = evaluatePython(statement.expression, m_names);
        const bool adds = statement.adds;
        std::optional<PyValue> whole = value;
        if (adds) {
            PyNames operands{{"a", m_names.value(statement.name)}, {"b", value}};
            whole = evaluatePython("a+b", operands);
        }
        m_names.insert(statement.name, whole);
        if (!configKey(statement.name)) {
            explain(statement,
                    Message(QT_TRANSLATE_NOOP("messages", "xl knows no key “%1”: it became a remark, and its "
                                                          "value was put where it is used."),
                            {lintText(statement.name)}));
            comment(statement);
            return;
        }
        if (!whole) {
            if (!isIgnoredByXl(statement.name)) {
                refuse(statement, statement.name);
                return;
            }
            explain(statement, Message(QT_TRANSLATE_NOOP("messages", "xl ignores %1: it became a remark."),
                                       {lintText(statement.name)}));
            comment(statement);
            return;
        }
        if (whole->kind == PyValue::Kind::None) {
            explain(statement,
                    Message(QT_TRANSLATE_NOOP("messages", "None is the default in xl: %1 became a remark."),
                            {lintText(statement.name)}));
            comment(statement);
            return;
        }
        write(statement, adds && whole->kind != PyValue::Kind::Integer ? *value : *whole, *whole);
    }

    void write(const PyStatement &statement, const PyValue &value, const PyValue &whole)
    {
        const XlcfgFile as = parseXlcfg(statement.raw + '\n');
        const bool isRight = !as.problem && as.assignments.size() == 1 &&
                             says(as.assignments.first().value, value) &&
                             !(statement.adds && whole.kind == PyValue::Kind::Integer);
        if (isRight) {
            keep(statement);
            return;
        }
        const bool usesSingle = statement.expression.contains('\'') && !statement.expression.contains('"');
        const bool adds = statement.adds && whole.kind != PyValue::Kind::Integer;
        const QByteArray line =
            statement.name + (adds ? " += " : " = ") + xlcfgFromPython(value, usesSingle ? '\'' : '"');
        m_result.text += line + (statement.comment.isEmpty() ? "" : " " + statement.comment) + '\n';
        explain(statement,
                Message(QT_TRANSLATE_NOOP("messages", "Written as xl reads it: %1"), {lintText(line)}));
    }

    void other(const PyStatement &statement)
    {
        const bool isImport = statement.word == "import" || statement.word == "from";
        for (const QByteArray &name : statement.touched) {
            if (!isImport && m_names.contains(name) && decides(name)) {
                refuse(statement, name);
                return;
            }
        }
        explain(statement,
                isImport ? Message(QT_TRANSLATE_NOOP("messages", "xl imports nothing: it became a remark."))
                         : Message(QT_TRANSLATE_NOOP("messages", "It sets nothing for xl, and became a "
                                                                 "remark.")));
        comment(statement);
    }

    const QByteArray m_text;
    const QList<PyStatement> m_statements;
    qsizetype m_next = 0;
    PyNames m_names;
    ConvertedXlcfg m_result;
};

} // namespace

ConvertedXlcfg convertXlcfg(QByteArrayView old)
{
    if (!parseXlcfg(old).problem)
        return {old.toByteArray(), {}, {}};
    QByteArray text = old.toByteArray();
    QList<ConvertedXlcfg::Line> bytes; // what is said of no statement
    const auto lineAt = [&](qsizetype offset) {
        return static_cast<int>(text.first(offset).count('\n')) + 1;
    };
    if (text.startsWith("\xEF\xBB\xBF")) {
        text.remove(0, 3);
        bytes.append({1, Message(QT_TRANSLATE_NOOP("messages", "The byte order mark (BOM) was left out."))});
    }
    if (const qsizetype windows = text.indexOf("\r\n"); windows >= 0) {
        bytes.append({lineAt(windows),
                      Message(QT_TRANSLATE_NOOP("messages", "The lines end as in Unix (LF) from here on."))});
        text.replace("\r\n", "\n");
    }
    if (!text.endsWith('\n'))
        bytes.append(
            {lineAt(text.size()), Message(QT_TRANSLATE_NOOP("messages", "The last line was given an end."))});
    ConvertedXlcfg converted = Converter(text).convert();
    if (!converted.refusals.isEmpty())
        return converted;
    converted.explanations = bytes + converted.explanations;
    if (const auto problem = parseXlcfg(converted.text).problem) {
        converted.text.clear();
        converted.refusals.append({problem->line, problem->what});
    }
    return converted;
}

} // namespace domcero
