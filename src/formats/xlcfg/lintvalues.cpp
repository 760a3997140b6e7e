// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/configkeys.h"
#include "formats/xlcfg/lintkeys.h"
#include "formats/xlcfg/lintnotes.h"
#include "formats/xlcfg/literal.h"

#include <algorithm>

namespace domcero {

namespace {

bool isSize(const QByteArray &key)
{
    return key == "memory" || key == "maxmem" || key == "shadow_memory" || key == "videoram" ||
           key == "stubdomain_memory";
}

// "2g" of a size in MiB -> 2048; empty: none.
QByteArray mebibytes(const QByteArray &text)
{
    const QByteArray lower = text.trimmed().toLower();
    qsizetype digits = 0;
    while (digits < lower.size() && lower[digits] >= '0' && lower[digits] <= '9')
        ++digits;
    if (digits == 0 || digits > 6 || (digits > 1 && lower.startsWith('0')))
        return {};
    const QByteArray unit = lower.mid(digits).trimmed();
    const qint64 number = lower.left(digits).toLongLong();
    if (unit == "g" || unit == "gb" || unit == "gib")
        return QByteArray::number(number * 1024);
    return unit == "m" || unit == "mb" || unit == "mib" ? QByteArray::number(number) : QByteArray();
}

bool isPythonOfXm(const QByteArray &key)
{
    return key == "vmid" || key == "xm_vars" || key == "bootargs";
}

void unknownKey(LintNotes &notes, const XlcfgAssignment &assignment)
{
    int howFar = 0;
    const QByteArray meant = nearestWord(assignment.name, xlcfgKeyNames(), &howFar);
    if (meant.isEmpty()) {
        notes.add(
            LintSeverity::Warning, "unknown-key", assignment.offset,
            Message(QT_TRANSLATE_NOOP("messages", "xl knows no key “%1” and ignores it."),
                    {lintText(assignment.name)}),
            isPythonOfXm(assignment.name)
                ? Message(QT_TRANSLATE_NOOP("messages", "It belongs to the old xm: remove the line."))
                : Message(QT_TRANSLATE_NOOP("messages", "Remove the line, or make a remark of it with #.")));
        return;
    }
    LintFinding &finding =
        notes.add(LintSeverity::Warning, "unknown-key", assignment.offset,
                  Message(QT_TRANSLATE_NOOP("messages", "xl knows no key “%1” and ignores it."),
                          {lintText(assignment.name)}),
                  Message(QT_TRANSLATE_NOOP("messages", "Did you mean “%1”?"), {lintText(meant)}));
    if (howFar == 1 && !notes.config().value(meant))
        finding.fix = LintFix{assignment.offset, assignment.name.size(), meant};
}

void textForList(LintNotes &notes, const XlcfgAssignment &assignment)
{
    const QByteArray literal = notes.config().text.mid(assignment.value.offset, assignment.value.length);
    const bool isDevice = assignment.name == "disk" || assignment.name == "vif";
    LintFinding &finding = notes.add(
        LintSeverity::Error, "text-for-list", assignment.value.offset,
        isDevice
            ? Message(QT_TRANSLATE_NOOP("messages", "“%1” is a text where xl wants a list: it warns, and "
                                                    "the guest starts without any."),
                      {lintText(assignment.name)})
            : Message(QT_TRANSLATE_NOOP("messages", "“%1” is a text where xl wants a list, and is ignored."),
                      {lintText(assignment.name)}),
        Message(QT_TRANSLATE_NOOP("messages", "Put it in brackets: %1 = [ %2 ]"),
                {lintText(assignment.name), lintText(literal)}));
    if (!assignment.adds)
        finding.fix = LintFix{assignment.value.offset, assignment.value.length, "[ " + literal + " ]"};
}

void notANumber(LintNotes &notes, const XlcfgAssignment &assignment, const QByteArray &text, bool isSwitch)
{
    const QByteArray mib = isSize(assignment.name) ? mebibytes(text) : QByteArray();
    const QByteArray lower = text.toLower();
    const bool isYes = lower == "yes" || lower == "true" || lower == "on";
    const bool isNo = lower == "no" || lower == "false" || lower == "off";
    LintFinding &finding = notes.add(
        LintSeverity::Error, "not-a-number", assignment.value.offset,
        Message(QT_TRANSLATE_NOOP("messages", "“%2” is no number: xl ignores %1 and takes the default."),
                {lintText(assignment.name), lintText(text)}),
        isSwitch ? Message(QT_TRANSLATE_NOOP("messages", "Write 1 for yes and 0 for no."))
        : !mib.isEmpty()
            ? Message(QT_TRANSLATE_NOOP("messages", "It is a number of MiB, without a unit: %1."),
                      {lintText(mib)})
            : Message(QT_TRANSLATE_NOOP("messages", "Write a whole number, without a unit.")));
    if (assignment.adds)
        return;
    if (!mib.isEmpty())
        finding.fix = LintFix{assignment.value.offset, assignment.value.length, mib};
    else if (isSwitch && (isYes || isNo))
        finding.fix = LintFix{assignment.value.offset, assignment.value.length, isYes ? "1" : "0"};
}

void number(LintNotes &notes, const XlcfgAssignment &assignment, ConfigKinds kinds)
{
    const QByteArray text = notes.config().value(assignment.name)->text;
    const bool isSwitch = kinds.testFlag(ConfigKind::Switch) && !kinds.testFlag(ConfigKind::Number);
    const auto value = longFromXlcfg(text);
    if (!value) {
        if (!kinds.testFlag(ConfigKind::Text))
            notANumber(notes, assignment, text, isSwitch);
        return;
    }
    if (notes.config().number(assignment.name).state == XlcfgLookup::NoNumber) {
        notes.add(
            LintSeverity::Error, "number-added", assignment.offset,
            Message(QT_TRANSLATE_NOOP("messages", "+= joins texts: xl takes no number of it and ignores "
                                                  "%1."),
                    {lintText(assignment.name)}),
            Message(QT_TRANSLATE_NOOP("messages", "Write = and the number that is meant.")));
        return;
    }
    const bool isOctal = text.size() > 1 && text[0] == '0' && (text[1] | 0x20) != 'x';
    if (isOctal && *value > 7) {
        notes.add(
            LintSeverity::Warning, "octal-number", assignment.value.offset,
            Message(QT_TRANSLATE_NOOP("messages", "%2 begins with 0, so xl reads it as octal: %1 is %3."),
                    {lintText(assignment.name), lintText(text), *value}),
            Message(QT_TRANSLATE_NOOP("messages", "Write it without the 0 in front.")));
    }
    if (isSwitch && *value != 0 && *value != 1)
        notes.add(LintSeverity::Warning, "switch-out-of-range", assignment.value.offset,
                  Message(QT_TRANSLATE_NOOP("messages", "%1 is a matter of yes and no; xl takes %2 as yes."),
                          {lintText(assignment.name), *value}),
                  Message(QT_TRANSLATE_NOOP("messages", "Write 1 for yes and 0 for no.")));
}

// Only vnuma and vsnd have lists of lists. What xl does with one elsewhere was tried on 4.17.7.
void listInList(LintNotes &notes, const XlcfgAssignment &assignment)
{
    static const QList<QByteArray> refused{"ioports", "iomem", "irqs", "cpus"};
    static const QList<QByteArray> refusedOfHvm{"viridian", "mca_caps"};
    if (assignment.name == "vnuma" || assignment.name == "vsnd")
        return;
    const auto &items = notes.config().value(assignment.name)->items;
    const auto inner =
        std::find_if(items.begin(), items.end(), [](const XlcfgValue &item) { return item.isList; });
    if (inner == items.end())
        return;
    const bool isRefused =
        refused.contains(assignment.name) ||
        (refusedOfHvm.contains(assignment.name) && lintGuestType(notes.config()) == GuestType::Hvm);
    notes.add(
        LintSeverity::Error, "list-in-list", inner->offset,
        isRefused
            ? Message(QT_TRANSLATE_NOOP("messages", "A list stands in the list %1: xl refuses the "
                                                    "file."),
                      {lintText(assignment.name)})
            : Message(QT_TRANSLATE_NOOP("messages", "A list stands in the list %1: xl ignores it and all "
                                                    "that comes after it."),
                      {lintText(assignment.name)}),
        Message(QT_TRANSLATE_NOOP("messages", "Write a text for each item.")));
}

void kinds(LintNotes &notes, const XlcfgAssignment &assignment, ConfigKinds kinds)
{
    if (assignment.value.isList) {
        if (kinds.testFlag(ConfigKind::List))
            listInList(notes, assignment);
        else
            notes.add(
                LintSeverity::Error, "list-for-text", assignment.value.offset,
                Message(QT_TRANSLATE_NOOP("messages", "“%1” is a list where xl wants a single value, and "
                                                      "is ignored."),
                        {lintText(assignment.name)}),
                Message(QT_TRANSLATE_NOOP("messages", "Write the value without brackets.")));
        return;
    }
    if (kinds == ConfigKind::List) {
        textForList(notes, assignment);
        return;
    }
    if (kinds & (ConfigKind::Number | ConfigKind::Switch)) {
        number(notes, assignment, kinds);
        return;
    }
    const char first = notes.config().text[assignment.value.offset];
    if (kinds == ConfigKind::Text && first != '\'' && first != '"' && assignment.name != "name")
        notes
            .add(LintSeverity::Note, "number-for-text", assignment.value.offset,
                 Message(QT_TRANSLATE_NOOP("messages", "%1 is a text for xl; here stands a number."),
                         {lintText(assignment.name)}),
                 Message(QT_TRANSLATE_NOOP("messages", "Put it in quotes.")))
            .fix =
            LintFix{assignment.value.offset, assignment.value.length, '"' + assignment.value.text + '"'};
}

} // namespace

void lintKeys(LintNotes &notes)
{
    for (const XlcfgAssignment &assignment : notes.config().assignments) {
        const XlcfgAssignment *last = notes.lastOf(assignment.name);
        if (last != &assignment) {
            const bool isAddedTo = last->adds;
            if (!isAddedTo)
                notes.add(LintSeverity::Warning, "set-twice", assignment.offset,
                          Message(QT_TRANSLATE_NOOP("messages", "%1 is set again in line %2, which is what "
                                                                "counts; this line does nothing."),
                                  {lintText(assignment.name), qint64{last->line}}),
                          Message(QT_TRANSLATE_NOOP("messages", "Remove one of them.")));
            continue;
        }
        if (const ConfigKey *key = configKey(assignment.name))
            kinds(notes, assignment, key->kinds);
        else
            unknownKey(notes, assignment);
    }
}

} // namespace domcero
