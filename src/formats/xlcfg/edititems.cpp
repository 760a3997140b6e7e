// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "formats/lines.h"
#include "formats/xlcfg/edit.h"
#include "formats/xlcfg/editcheck.h"
#include "formats/xlcfg/literal.h"
#include "formats/xlcfg/style.h"

namespace domcero {

namespace {

using Kind = XlcfgTokenKind;

// Where an item of the list that counts stands: += makes one list of several.
struct Place
{
    const XlcfgValue *list = nullptr;
    qsizetype index = 0;
};

// The lists that are joined, in order.
QList<const XlcfgValue *> listsOf(const XlcfgFile &file, const QByteArray &name)
{
    QList<const XlcfgValue *> lists;
    for (const XlcfgAssignment &assignment : file.assignments) {
        if (assignment.name != name)
            continue;
        if (!assignment.adds)
            lists.clear();
        lists.append(&assignment.value);
    }
    return lists;
}

std::optional<Place> placeOf(const XlcfgFile &file, const QByteArray &name, qsizetype index)
{
    for (const XlcfgValue *list : listsOf(file, name)) {
        if (index >= 0 && index < list->items.size())
            return Place{list, index};
        index -= list->items.size();
    }
    return std::nullopt;
}

Error noItem(const QByteArray &name, qsizetype index)
{
    return makeError(ErrorCode::NotFound,
                     Message(QT_TRANSLATE_NOOP("messages", "“%1” has no item number %2."),
                             {displayText(fromHostBytes(name)), qint64{index} + 1}));
}

qsizetype endOf(const XlcfgValue &value)
{
    return value.offset + value.length;
}

// The tokens from one place of a file to another.
class Stretch
{
public:
    Stretch(const XlcfgFile &file, qsizetype begin, qsizetype end)
    {
        for (const XlcfgToken &token : file.tokens) {
            if (token.offset >= begin && token.offset < end)
                m_tokens.append(token);
        }
    }
    const XlcfgToken *first(std::initializer_list<Kind> kinds, qsizetype from = 0) const
    {
        for (const XlcfgToken &token : m_tokens) {
            if (token.offset >= from && std::find(kinds.begin(), kinds.end(), token.kind) != kinds.end())
                return &token;
        }
        return nullptr;
    }

private:
    QList<XlcfgToken> m_tokens;
};

// What stands before `offset` in its line, when that is nothing but blanks.
std::optional<QByteArray> indentation(const QByteArray &text, qsizetype offset)
{
    const qsizetype start = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
    const QByteArray before = text.mid(start, offset - start);
    return trimmed(before).isEmpty() ? std::optional(before) : std::nullopt;
}

char quoteLike(const QByteArray &text, const XlcfgValue &item, char otherwise)
{
    const char first = text[item.offset];
    return first == '\'' || first == '"' ? first : otherwise;
}

QByteArray withItemBehindLast(const XlcfgFile &file, const XlcfgValue &list, const QByteArray &item)
{
    const XlcfgStyle style = xlcfgStyle(file);
    QByteArray text = file.text;
    const XlcfgValue &last = list.items.last();
    const QByteArray literal = quoteXlcfg(item, quoteLike(text, last, style.itemQuote));
    const qsizetype close = endOf(list) - 1;
    const Stretch tail(file, endOf(last), close);
    const XlcfgToken *comma = tail.first({Kind::Comma});
    const auto indent = indentation(text, last.offset);
    const bool isLinePerItem = indent && (text.mid(list.offset, last.offset - list.offset).contains('\n'));
    const qsizetype itemEnd = comma ? comma->offset + 1 : endOf(last);
    if (!isLinePerItem)
        return comma ? text.insert(itemEnd, style.afterComma + literal + ',')
                     : text.insert(itemEnd, ',' + style.afterComma + literal);
    const XlcfgToken *lineEnd = tail.first({Kind::Newline, Kind::Comment}, itemEnd);
    const QByteArray ownLine = *indent + literal + (comma ? "," : "");
    if (lineEnd)
        text.insert(lineEnd->offset + lineEnd->length, ownLine + '\n');
    else
        text.insert(itemEnd, '\n' + ownLine);
    return comma ? text : text.insert(endOf(last), ',');
}

QByteArray withOnlyItem(const XlcfgFile &file, const XlcfgValue &list, const QByteArray &item)
{
    const XlcfgStyle style = xlcfgStyle(file);
    QByteArray text = file.text;
    const qsizetype close = endOf(list) - 1;
    const QByteArray inside = text.mid(list.offset + 1, close - list.offset - 1);
    const QByteArray literal = quoteXlcfg(item, style.itemQuote);
    if (inside.isEmpty())
        return text.insert(close, style.insideList + literal + style.insideList);
    return text.insert(close, literal + (isBlank(inside.back()) ? inside.right(1) : QByteArray()));
}

// Without the item, its comma, and its line where it is alone in it.
QByteArray withoutItem(const XlcfgFile &file, const XlcfgValue &list, qsizetype index)
{
    QByteArray text = file.text;
    const XlcfgValue &item = list.items[index];
    const bool isLast = index + 1 == list.items.size();
    const qsizetype following = isLast ? endOf(list) - 1 : list.items[index + 1].offset;
    const Stretch tail(file, endOf(item), following);
    const XlcfgToken *comma = tail.first({Kind::Comma});
    const XlcfgToken *lineEnd =
        tail.first({Kind::Newline, Kind::Comment}, comma ? comma->offset : endOf(item));
    const auto indent = indentation(text, item.offset);
    const bool losesCommaBefore = isLast && !comma && index > 0;
    const auto removeCommaBefore = [&] {
        if (!losesCommaBefore)
            return;
        const Stretch before(file, endOf(list.items[index - 1]), item.offset);
        text.remove(before.first({Kind::Comma})->offset, 1);
    };
    if (indent && lineEnd) {
        const qsizetype start = item.offset - indent->size();
        text.remove(start, lineEnd->offset + lineEnd->length - start);
        removeCommaBefore();
        return text;
    }
    if (!isLast) {
        text.remove(item.offset, following - item.offset);
        return text;
    }
    const qsizetype end = comma ? comma->offset + 1 : endOf(item);
    if (index == 0) {
        text.remove(item.offset, end - item.offset);
        return text;
    }
    qsizetype start = item.offset;
    while (isBlank(text[start - 1]))
        --start;
    text.remove(start, end - start);
    removeCommaBefore();
    return text;
}

} // namespace

Result<QByteArray> withXlcfgItem(const XlcfgFile &file, const QByteArray &name, qsizetype index,
                                 const QByteArray &item)
{
    if (const auto problem = notEditable(file, name))
        return *problem;
    const auto place = placeOf(file, name, index);
    if (!place)
        return noItem(name, index);
    XlcfgValue wanted = *file.value(name);
    wanted.items[index].isList = false;
    wanted.items[index].text = item;
    wanted.items[index].items.clear();
    const XlcfgValue &old = place->list->items[place->index];
    QByteArray text = file.text;
    text.replace(old.offset, old.length,
                 quoteXlcfg(item, quoteLike(file.text, old, xlcfgStyle(file).itemQuote)));
    return checkedEdit(file, text, name, &wanted);
}

Result<QByteArray> withoutXlcfgItem(const XlcfgFile &file, const QByteArray &name, qsizetype index)
{
    if (const auto problem = notEditable(file, name))
        return *problem;
    const auto place = placeOf(file, name, index);
    if (!place)
        return noItem(name, index);
    XlcfgValue wanted = *file.value(name);
    wanted.items.removeAt(index);
    return checkedEdit(file, withoutItem(file, *place->list, place->index), name, &wanted);
}

Result<QByteArray> withAddedXlcfgItem(const XlcfgFile &file, const QByteArray &name, const QByteArray &item)
{
    if (const auto problem = notEditable(file, name))
        return *problem;
    const XlcfgValue *value = file.value(name);
    if (!value) {
        const XlcfgStyle style = xlcfgStyle(file);
        return withXlcfgKey(
            file, name, '[' + style.insideList + quoteXlcfg(item, style.itemQuote) + style.insideList + ']');
    }
    if (!value->isList)
        return makeError(ErrorCode::InvalidInput,
                         Message(QT_TRANSLATE_NOOP("messages", "“%1” is a text in this file, not a list."),
                                 {displayText(fromHostBytes(name))}));
    XlcfgValue wanted = *value;
    wanted.items.append(XlcfgValue{false, item, {}, 0, 0});
    const XlcfgValue &list = *listsOf(file, name).last();
    const QByteArray text =
        list.items.isEmpty() ? withOnlyItem(file, list, item) : withItemBehindLast(file, list, item);
    return checkedEdit(file, text, name, &wanted);
}

} // namespace domcero
