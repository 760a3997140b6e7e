// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configdocument.h"

#include "base/hosttext.h"
#include "formats/xlcfg/edit.h"
#include "formats/xlcfg/guestfromconfig.h"
#include "formats/xlcfg/lint.h"
#include "formats/xlcfg/straighten.h"
#include "services/configtext.h"

#include <algorithm>

namespace domcero {

struct ConfigDocument::Data
{
    explicit Data(QString with)
        : text(std::move(with)), bytes(bytesOfConfigText(text)), file(parseXlcfg(bytes))
    {
    }
    QString text;
    QByteArray bytes;
    XlcfgFile file;
};

namespace {

ConfigTokenKind kindOf(XlcfgTokenKind kind)
{
    switch (kind) {
    case XlcfgTokenKind::Comment:
    case XlcfgTokenKind::OpenComment:
        return ConfigTokenKind::Comment;
    case XlcfgTokenKind::Identifier:
        return ConfigTokenKind::Key;
    case XlcfgTokenKind::Number:
        return ConfigTokenKind::Number;
    case XlcfgTokenKind::String:
        return ConfigTokenKind::Text;
    case XlcfgTokenKind::Bad:
    case XlcfgTokenKind::Swallowed:
        return ConfigTokenKind::Bad;
    default:
        return ConfigTokenKind::Sign;
    }
}

ConfigSeverity severityOf(LintSeverity severity)
{
    switch (severity) {
    case LintSeverity::Error:
        return ConfigSeverity::Error;
    case LintSeverity::Warning:
        return ConfigSeverity::Warning;
    case LintSeverity::Note:
        break;
    }
    return ConfigSeverity::Note;
}

bool isShown(XlcfgTokenKind kind)
{
    return kind != XlcfgTokenKind::Blank && kind != XlcfgTokenKind::Newline;
}

// The token at `offset`; where that is a blank, the last one before it that is to be seen.
const XlcfgToken *tokenAt(const QList<XlcfgToken> &tokens, qsizetype offset)
{
    auto found = std::upper_bound(tokens.begin(), tokens.end(), offset,
                                  [](qsizetype at, const XlcfgToken &token) { return at < token.offset; });
    if (found == tokens.begin())
        return nullptr;
    --found;
    while (found != tokens.begin() && !isShown(found->kind))
        --found;
    return isShown(found->kind) ? &*found : nullptr;
}

const XlcfgAssignment *lastOf(const XlcfgFile &file, const QByteArray &key)
{
    const auto found = std::find_if(file.assignments.crbegin(), file.assignments.crend(),
                                    [&](const XlcfgAssignment &a) { return a.name == key; });
    return found == file.assignments.crend() ? nullptr : &*found;
}

// A list that several assignments have made, as one would say it.
QByteArray joinedList(const QByteArray &bytes, const XlcfgValue &list)
{
    QByteArrayList items;
    for (const XlcfgValue &item : list.items)
        items.append(bytes.mid(item.offset, item.length));
    return "[ " + items.join(", ") + " ]";
}

} // namespace

ConfigDocument::ConfigDocument(const QString &text) : d(std::make_shared<Data>(text)) {}
ConfigDocument::~ConfigDocument() = default;
ConfigDocument::ConfigDocument(const ConfigDocument &) = default;
ConfigDocument &ConfigDocument::operator=(const ConfigDocument &) = default;

ConfigDocument ConfigDocument::ofBytes(QByteArrayView bytes)
{
    return ConfigDocument(configTextFrom(bytes));
}

const QString &ConfigDocument::text() const
{
    return d->text;
}

const QByteArray &ConfigDocument::bytes() const
{
    return d->bytes;
}

const XlcfgFile &ConfigDocument::file() const
{
    return d->file;
}

std::optional<Error> ConfigDocument::problem() const
{
    return d->file.problem ? std::optional(xlcfgError(d->file)) : std::nullopt;
}

QList<ConfigMark> ConfigDocument::marks() const
{
    return marksOf(lintConfig(d->file));
}

QList<ConfigMark> ConfigDocument::marksOf(const QList<LintFinding> &findings) const
{
    ConfigPlaces places(d->bytes);
    ConfigPlaces fixes(d->bytes);
    QList<ConfigMark> marks;
    for (const LintFinding &finding : findings) {
        const XlcfgToken *token = tokenAt(d->file.tokens, finding.offset);
        const qsizetype from = token ? token->offset : finding.offset;
        const qsizetype to = token ? token->offset + token->length : finding.offset;
        ConfigMark mark;
        mark.id = finding.id;
        mark.severity = severityOf(finding.severity);
        mark.start = places.at(from);
        mark.length = places.at(to) - mark.start;
        if (mark.length > 0 && d->text[mark.start + mark.length - 1] == u'\n') // a comment has its line's end
            --mark.length;
        mark.line = finding.line;
        mark.column = finding.column;
        mark.what = finding.what;
        mark.remedy = finding.remedy;
        if (finding.fix) {
            const qsizetype start = fixes.at(finding.fix->offset);
            const qsizetype end = fixes.at(finding.fix->offset + finding.fix->length);
            mark.fix = ConfigEdit{start, end - start, configTextFrom(finding.fix->text)};
        }
        marks.append(mark);
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const ConfigMark &a, const ConfigMark &b) { return a.start < b.start; });
    return marks;
}

Guest ConfigDocument::guest(const QString &path) const
{
    return guestFromConfig(d->bytes, path);
}

ConfigValue ConfigDocument::value(const QByteArray &key) const
{
    ConfigValue said;
    const XlcfgValue *value = d->file.value(key);
    const XlcfgAssignment *last = lastOf(d->file, key);
    if (!value || !last)
        return said;
    ConfigPlaces places(d->bytes);
    said.start = places.at(last->offset);
    if (!value->isList) {
        said.kind = ConfigValue::Kind::Text;
        said.text = configTextFrom(value->text);
        return said;
    }
    said.kind = ConfigValue::Kind::List;
    said.text = configTextFrom(last->adds ? joinedList(d->bytes, *value)
                                          : d->bytes.mid(last->value.offset, last->value.length));
    for (const XlcfgValue &item : value->items) {
        if (!item.isList)
            said.items.append(configTextFrom(item.text));
    }
    return said;
}

QList<QByteArray> ConfigDocument::keys() const
{
    return d->file.names();
}

Result<ConfigEdit> ConfigDocument::editOf(const Result<QByteArray> &bytes) const
{
    if (!bytes)
        return bytes.error();
    return editBetween(d->text, configTextFrom(*bytes));
}

Result<ConfigEdit> ConfigDocument::withText(const QByteArray &key, const QString &value) const
{
    return editOf(withXlcfgText(d->file, key, bytesOfConfigText(value)));
}

Result<ConfigEdit> ConfigDocument::withLiteral(const QByteArray &key, const QString &literal) const
{
    const Result<QByteArray> bytes = xlcfgLiteral(d->file, bytesOfConfigText(literal), false);
    if (!bytes)
        return bytes.error();
    return editOf(withXlcfgKey(d->file, key, *bytes));
}

Result<ConfigEdit> ConfigDocument::withNumber(const QByteArray &key, const QString &number) const
{
    const XlcfgAssignment *last = lastOf(d->file, key);
    const char first = last ? d->bytes[last->value.offset] : ' ';
    const QList<XlcfgToken> tokens = tokenizeXlcfg(bytesOfConfigText(number));
    const bool isNumber = tokens.size() == 1 && tokens.first().kind == XlcfgTokenKind::Number;
    return isNumber && first != '"' && first != '\'' ? withLiteral(key, number) : withText(key, number);
}

Result<ConfigEdit> ConfigDocument::without(const QByteArray &key) const
{
    return editOf(withoutXlcfgKey(d->file, key));
}

Result<ConfigEdit> ConfigDocument::withItem(const QByteArray &key, int index, const QString &item) const
{
    return editOf(withXlcfgItem(d->file, key, index, bytesOfConfigText(item)));
}

Result<ConfigEdit> ConfigDocument::withAddedItem(const QByteArray &key, const QString &item) const
{
    return editOf(withAddedXlcfgItem(d->file, key, bytesOfConfigText(item)));
}

Result<ConfigEdit> ConfigDocument::withoutItem(const QByteArray &key, int index) const
{
    return editOf(withoutXlcfgItem(d->file, key, index));
}

std::optional<ConfigEdit> ConfigDocument::straightened() const
{
    const auto straight = straightenedXlcfg(d->bytes);
    return straight ? std::optional(editBetween(d->text, configTextFrom(*straight))) : std::nullopt;
}

QList<ConfigToken> ConfigDocument::lineTokens(const QString &line)
{
    const QByteArray bytes = bytesOfConfigText(line) + '\n';
    ConfigPlaces places(bytes);
    QList<ConfigToken> tokens;
    for (const XlcfgToken &token : tokenizeXlcfg(bytes)) {
        if (!isShown(token.kind))
            continue;
        const qsizetype start = places.at(token.offset);
        const qsizetype end = std::min(places.at(token.offset + token.length), line.size());
        tokens.append({kindOf(token.kind), start, end - start});
    }
    return tokens;
}

QByteArray ConfigDocument::keyAt(qsizetype place) const
{
    const qsizetype offset = bytesOfConfigText(QStringView(d->text).first(place)).size();
    for (const XlcfgAssignment &assignment : d->file.assignments) {
        if (offset >= assignment.offset && offset <= assignment.value.offset + assignment.value.length)
            return assignment.name;
    }
    return {};
}

ConfigEdit editBetween(const QString &from, const QString &to)
{
    const qsizetype shorter = std::min(from.size(), to.size());
    const auto ahead = std::mismatch(from.begin(), from.begin() + shorter, to.begin());
    const qsizetype start = ahead.first - from.begin();
    qsizetype same = 0;
    while (same < shorter - start && from[from.size() - 1 - same] == to[to.size() - 1 - same])
        ++same;
    return {start, from.size() - start - same, to.mid(start, to.size() - start - same)};
}

} // namespace domcero
