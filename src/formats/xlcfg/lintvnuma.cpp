// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/lintspec.h"

#include <QHash>

namespace domcero {

namespace {

// What the nodes of vnuma have together: parse_vnuma_config() of xl_parse.c, libxl__vnuma_config_check().
struct Nodes
{
    qint64 count = 0;
    qint64 memory = 0;        // MiB
    QHash<quint64, int> cpus; // how often each is named
    qint64 named = 0;         // as xl counts them
    bool areReadable = true;  // else the sums say nothing
};

Message howToWriteANode()
{
    return Message(QT_TRANSLATE_NOOP("messages", "Write a list for each node, as in [ \"pnode=0\", "
                                                 "\"size=512\", \"vcpus=0-1\", \"vdistances=10,20\" ]."));
}

LintFinding &bad(LintNotes &notes, Nodes &nodes, qsizetype place, Message what)
{
    nodes.areReadable = false;
    return notes.add(LintSeverity::Error, "bad-vnuma", place, std::move(what), howToWriteANode());
}

void badNumber(LintNotes &notes, Nodes &nodes, qsizetype place, const QByteArray &key,
               const QByteArray &value)
{
    bad(notes, nodes, place,
        Message(QT_TRANSLATE_NOOP("messages", "“%2” is no number for %1 of a vnuma node."),
                {lintText(key), lintText(value)}));
}

void readCpus(LintNotes &notes, Nodes &nodes, qsizetype place, const QByteArray &value)
{
    constexpr quint64 most = 4096;
    for (const LintPiece &piece : lintPieces(value)) {
        const auto first = lintNumber(piece.text, 10);
        const bool isRange = first && piece.text.mid(first->length, 1) == "-";
        const auto last = !isRange
                              ? lintWholeNumber(piece.text, 10)
                              : lintWholeNumber(QByteArrayView(piece.text).sliced(first->length + 1), 10);
        if (!first || !last || *last < first->value || *last >= most) {
            bad(notes, nodes, place,
                Message(QT_TRANSLATE_NOOP("messages", "“%1” is no range of processors of a vnuma node."),
                        {lintText(piece.text)}));
            return;
        }
        for (quint64 cpu = first->value; cpu <= *last; ++cpu) {
            ++nodes.cpus[cpu];
            ++nodes.named;
        }
    }
}

void readDistances(LintNotes &notes, Nodes &nodes, qsizetype place, const QByteArray &value)
{
    const QList<LintPiece> distances = lintPieces(value);
    for (const LintPiece &distance : distances) {
        if (!lintWholeNumber(distance.text.trimmed(), 10)) {
            badNumber(notes, nodes, place, "vdistances", distance.text);
            return;
        }
    }
    if (distances.size() != nodes.count)
        bad(notes, nodes, place,
            Message(QT_TRANSLATE_NOOP("messages", "vdistances wants a number for each node of vnuma: it has "
                                                  "%1 of %2."),
                    {qint64{distances.size()}, nodes.count}));
}

void readNode(LintNotes &notes, Nodes &nodes, const XlcfgValue &node)
{
    static const QList<QByteArray> keys{"pnode", "size", "vcpus", "vdistances"};
    QList<QByteArray> missing = keys;
    for (const XlcfgValue &option : node.items) {
        if (option.isList)
            continue; // as xl does
        const qsizetype equals = option.text.indexOf('=');
        const QByteArray key = option.text.left(qMax<qsizetype>(0, equals)).trimmed();
        const QByteArray value = option.text.mid(equals + 1).trimmed();
        if (equals < 1 || value.isEmpty()) {
            bad(notes, nodes, option.offset,
                Message(QT_TRANSLATE_NOOP("messages", "“%1” is no key=value: xl refuses the file."),
                        {lintText(option.text)}));
            return;
        }
        if (!missing.removeOne(key) && !keys.contains(key))
            notes.add(LintSeverity::Warning, "bad-vnuma-word", option.offset,
                      Message(QT_TRANSLATE_NOOP("messages",
                                                "xl does not know “%1” of a vnuma node and ignores it."),
                              {lintText(key)}),
                      howToWriteANode());
        const auto number = lintWholeNumber(value, 10);
        if ((key == "pnode" || key == "size") && (!number || *number >= (1ULL << 31)))
            badNumber(notes, nodes, option.offset, key, value);
        else if (key == "size")
            nodes.memory += static_cast<qint64>(*number);
        else if (key == "vcpus")
            readCpus(notes, nodes, option.offset, value);
        else if (key == "vdistances")
            readDistances(notes, nodes, option.offset, value);
    }
    for (const QByteArray &key : missing)
        bad(notes, nodes, node.offset,
            Message(QT_TRANSLATE_NOOP("messages", "The vnuma node has no %1."), {lintText(key)}));
}

std::optional<qint64> numberOf(const LintNotes &notes, const QByteArray &key)
{
    const XlcfgLong number = notes.config().number(key);
    return number.state == XlcfgLookup::Found ? std::optional(number.value) : std::nullopt;
}

void compareMemory(LintNotes &notes, const Nodes &nodes, qsizetype place)
{
    const Message remedy(QT_TRANSLATE_NOOP("messages", "Give the nodes as much memory together as maxmem "
                                                       "has, or memory where there is no maxmem."));
    const auto maxmem = numberOf(notes, "maxmem");
    const auto memory = numberOf(notes, "memory");
    if (maxmem && *maxmem != nodes.memory)
        notes.add(LintSeverity::Error, "vnuma-memory", place,
                  Message(QT_TRANSLATE_NOOP("messages", "The nodes of vnuma have %1 MiB together and maxmem "
                                                        "is %2: xl refuses the file."),
                          {nodes.memory, *maxmem}),
                  remedy);
    else if (!maxmem && memory && *memory > nodes.memory)
        notes.add(LintSeverity::Warning, "vnuma-memory", place,
                  Message(QT_TRANSLATE_NOOP("messages", "The nodes of vnuma have %1 MiB together, less than "
                                                        "memory, which is %2."),
                          {nodes.memory, *memory}),
                  remedy);
}

void compareCpus(LintNotes &notes, const Nodes &nodes, qsizetype place)
{
    const Message remedy(QT_TRANSLATE_NOOP("messages", "Put each processor of the guest, counted from 0, "
                                                       "into exactly one node."));
    const auto maxvcpus = numberOf(notes, "maxvcpus").value_or(0);
    const auto vcpus = numberOf(notes, "vcpus").value_or(0);
    if (maxvcpus != 0 && maxvcpus != nodes.named) {
        notes.add(LintSeverity::Error, "vnuma-vcpus", place,
                  Message(QT_TRANSLATE_NOOP("messages", "The nodes of vnuma have %1 processors together and "
                                                        "maxvcpus is %2: xl refuses the file."),
                          {nodes.named, maxvcpus}),
                  remedy);
        return;
    }
    if (maxvcpus == 0 && vcpus > nodes.named) {
        notes.add(LintSeverity::Error, "vnuma-vcpus", place,
                  Message(QT_TRANSLATE_NOOP("messages", "The nodes of vnuma have %1 processors together, "
                                                        "less than vcpus, which is %2: xl refuses the "
                                                        "file."),
                          {nodes.named, vcpus}),
                  remedy);
        return;
    }
    for (qint64 cpu = 0; cpu < nodes.named; ++cpu) {
        const int often = nodes.cpus.value(static_cast<quint64>(cpu));
        if (often == 1)
            continue;
        notes.add(LintSeverity::Error, "vnuma-vcpus", place,
                  often == 0 ? Message(QT_TRANSLATE_NOOP("messages", "Processor %1 is in no node of vnuma: "
                                                                     "xl reads it, and cannot make the "
                                                                     "guest."),
                                       {cpu})
                             : Message(QT_TRANSLATE_NOOP("messages", "Processor %1 is in several nodes of "
                                                                     "vnuma: xl reads it, and cannot make "
                                                                     "the guest."),
                                       {cpu}),
                  remedy);
        return;
    }
}

} // namespace

void lintVnuma(LintNotes &notes)
{
    const XlcfgValue *value = notes.config().value("vnuma");
    if (!value || !value->isList || value->items.isEmpty())
        return;
    Nodes nodes;
    nodes.count = value->items.size();
    for (const XlcfgValue &node : value->items) {
        if (!node.isList) {
            bad(notes, nodes, node.offset,
                Message(QT_TRANSLATE_NOOP("messages", "A node of vnuma is a text and no list: xl refuses the "
                                                      "file.")));
            return;
        }
        readNode(notes, nodes, node);
    }
    if (nodes.areReadable) {
        compareMemory(notes, nodes, value->offset);
        compareCpus(notes, nodes, value->offset);
    }
    if (lintGuestType(notes.config()) == GuestType::Pv)
        notes.add(LintSeverity::Warning, "vnuma-of-pv", value->offset,
                  Message(QT_TRANSLATE_NOOP("messages", "Xen does not support vnuma of a PV guest.")),
                  Message(QT_TRANSLATE_NOOP("messages", "Remove it, or write type = \"hvm\" or \"pvh\".")));
}

} // namespace domcero
