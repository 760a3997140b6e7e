// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/lintspec.h"

#include <algorithm>
#include <bitset>

namespace domcero {

namespace {

// More than any host has: what lies beyond is not followed.
constexpr quint64 manyCpus = 8192;

// The processors that a text leaves, as far as a text alone can tell.
struct Left
{
    std::bitset<manyCpus> cpus;
    bool mayBeMore = false; // whole nodes
};

struct Range
{
    bool isNot = false;
    bool isNodes = false;
    bool isAll = false;
    quint64 first = 0;
    quint64 last = 0;
};

// "3", "0-3", "^1", "node:0", "^nodes:0-1", "all": update_cpumap_range() of xl_parse.c.
std::optional<Range> rangeOf(QByteArrayView text)
{
    Range range;
    if (text.startsWith('^')) {
        range.isNot = true;
        text = text.sliced(1);
    }
    for (const char *prefix : {"node:", "nodes:"}) {
        if (text.startsWith(prefix)) {
            range.isNodes = true;
            text = text.sliced(QByteArrayView(prefix).size());
            break;
        }
    }
    if (text == "all") {
        range.isAll = true;
        return range.isNot ? std::nullopt : std::optional(range);
    }
    // xl takes a huge number too, and counts up to it.
    constexpr quint64 tooMuch = 1U << 31;
    const auto first = lintNumber(text, 10);
    if (!first || first->value >= tooMuch)
        return std::nullopt;
    range.first = range.last = first->value;
    if (first->length == text.size())
        return range;
    const auto last =
        text[first->length] == '-' ? lintWholeNumber(text.sliced(first->length + 1), 10) : std::nullopt;
    if (!last || *last < range.first || *last >= tooMuch)
        return std::nullopt;
    range.last = *last;
    return range;
}

void apply(const Range &range, Left &left)
{
    if (range.isAll) {
        left.cpus.set();
        return;
    }
    if (range.isNodes) {
        left.mayBeMore = left.mayBeMore || !range.isNot;
        return;
    }
    if (range.last >= manyCpus && !range.isNot)
        left.mayBeMore = true;
    for (quint64 cpu = range.first; cpu <= qMin(range.last, manyCpus - 1); ++cpu)
        left.cpus.set(cpu, !range.isNot);
}

bool isGood(const QByteArray &text)
{
    const QList<LintPiece> pieces = lintPieces(text);
    return std::all_of(pieces.begin(), pieces.end(),
                       [](const LintPiece &piece) { return rangeOf(piece.text).has_value(); });
}

void lintRanges(LintNotes &notes, const QByteArray &key, const XlcfgValue &value)
{
    Left left;
    for (const LintPiece &piece : lintPieces(value.text)) {
        if (const auto range = rangeOf(piece.text)) {
            apply(*range, left);
            continue;
        }
        LintFinding &finding = notes.add(
            LintSeverity::Error, "bad-cpus", lintPlace(notes, value, piece.at),
            Message(QT_TRANSLATE_NOOP("messages", "“%1” is no range of processors: xl refuses the file."),
                    {lintText(piece.text)}),
            Message(QT_TRANSLATE_NOOP("messages", "Write numbers and ranges with commas between, as in "
                                                  "0-3,^1, node:0 or all.")));
        QByteArrayList trimmed;
        for (const LintPiece &each : lintPieces(value.text))
            trimmed.append(each.text.trimmed().toLower());
        const QByteArray better = trimmed.join(',');
        const XlcfgAssignment *last = notes.lastOf(key);
        const bool isWhole = last->value.isList || !last->adds;
        if (isWhole && better != value.text && isGood(better))
            finding.fix = lintRewritten(notes, value, better);
        return;
    }
    if (key == "cpus" && left.cpus.none() && !left.mayBeMore)
        notes.add(LintSeverity::Error, "no-cpus-left", value.offset,
                  Message(QT_TRANSLATE_NOOP("messages", "“%1” leaves no processor: xl refuses the file."),
                          {lintText(value.text)}),
                  Message(QT_TRANSLATE_NOOP("messages", "Begin with those that the guest may use, as in "
                                                        "all,^1.")));
}

// Of how many processors of the guest xl reads the texts of a list.
qint64 countedCpus(const XlcfgFile &config)
{
    for (const char *key : {"maxvcpus", "vcpus"}) {
        const XlcfgLong number = config.number(key);
        if (number.state == XlcfgLookup::Found && number.value > 0)
            return number.value;
    }
    return 0;
}

void lintList(LintNotes &notes, const QByteArray &key, const XlcfgValue &list)
{
    const QList<XlcfgValue> items = notes.items(key);
    if (items.isEmpty())
        return;
    const bool hasNodes = notes.config().value("vnuma") != nullptr; // they say it then
    const qint64 counted = hasNodes ? items.size() : countedCpus(notes.config());
    if (counted == 0)
        notes.add(
            LintSeverity::Warning, "cpus-ignored", list.offset,
            Message(QT_TRANSLATE_NOOP("messages", "Without vcpus xl ignores a list in %1."), {lintText(key)}),
            Message(QT_TRANSLATE_NOOP("messages", "Write vcpus, or a single text in place of the "
                                                  "list.")));
    else if (items.size() > counted)
        notes.add(LintSeverity::Warning, "cpus-ignored", items[counted].offset,
                  Message(QT_TRANSLATE_NOOP("messages", "%1 has a text for more processors than the guest "
                                                        "has, which are %2; xl ignores it."),
                          {lintText(key), counted}),
                  Message(QT_TRANSLATE_NOOP("messages", "Remove it, or raise vcpus.")));
    for (qsizetype i = 0; i < qMin<qint64>(items.size(), counted); ++i)
        lintRanges(notes, key, items[i]);
}

} // namespace

void lintCpus(LintNotes &notes)
{
    for (const char *key : {"cpus", "cpus_soft"}) {
        const XlcfgValue *value = notes.config().value(key);
        if (!value)
            continue;
        if (value->isList)
            lintList(notes, key, *value);
        else
            lintRanges(notes, key, *value);
    }
}

} // namespace domcero
