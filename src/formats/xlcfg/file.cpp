// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/file.h"

#include "base/hosttext.h"
#include "formats/xlcfg/literal.h"

#include <algorithm>

namespace domcero {

const XlcfgValue *XlcfgFile::value(const QByteArray &name) const
{
    const auto found = m_settings.constFind(name);
    return found == m_settings.cend() ? nullptr : &found->value;
}

std::optional<QByteArray> XlcfgFile::string(const QByteArray &name) const
{
    const XlcfgValue *found = value(name);
    if (!found || found->isList)
        return std::nullopt;
    return found->text;
}

XlcfgLong XlcfgFile::number(const QByteArray &name) const
{
    const auto found = m_settings.constFind(name);
    if (found == m_settings.cend())
        return {};
    if (found->value.isList)
        return {XlcfgLookup::WrongKind, 0};
    const auto number = longFromXlcfg(found->value.text);
    if (found->added || !number)
        return {XlcfgLookup::NoNumber, 0};
    return {XlcfgLookup::Found, *number};
}

std::optional<QList<QByteArray>> XlcfgFile::strings(const QByteArray &name) const
{
    const XlcfgValue *found = value(name);
    if (!found || !found->isList)
        return std::nullopt;
    QList<QByteArray> texts;
    for (const XlcfgValue &item : found->items) {
        if (item.isList)
            break;
        texts.append(item.text);
    }
    return texts;
}

QList<QByteArray> XlcfgFile::names() const
{
    QList<QByteArray> all = m_settings.keys();
    std::sort(all.begin(), all.end());
    return all;
}

bool XlcfgFile::add(XlcfgAssignment assignment)
{
    Setting setting{assignment.value, assignment.adds};
    if (const XlcfgValue *before = assignment.adds ? value(assignment.name) : nullptr) {
        if (before->isList != setting.value.isList)
            return false;
        setting.value.text.prepend(before->text);
        setting.value.items = before->items + setting.value.items;
    }
    m_settings.insert(assignment.name, std::move(setting));
    assignments.append(std::move(assignment));
    return true;
}

Error xlcfgError(const XlcfgFile &file)
{
    Error error;
    error.code = ErrorCode::ParseFailed;
    if (!file.problem)
        return error;
    error.what = file.problem->what;
    error.remedy = file.problem->remedy;
    const qsizetype start =
        file.problem->offset > 0 ? file.text.lastIndexOf('\n', file.problem->offset - 1) + 1 : 0;
    const qsizetype end = file.text.indexOf('\n', file.problem->offset);
    error.detail = displayText(fromHostBytes(
        QByteArrayView(file.text).sliced(start).first((end < 0 ? file.text.size() : end) - start)));
    return error;
}

} // namespace domcero
