// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/lintspec.h"

#include <algorithm>
#include <limits>

namespace domcero {

namespace {

constexpr quint64 tooBig = std::numeric_limits<quint32>::max(); // for xl
constexpr quint64 lastPort = 0xffff;

struct Ports
{
    quint64 first = 0;
    quint64 last = 0;
};

// "2f8", "2f8-2ff"; empty where xl refuses it, or reads another thing than what is there.
std::optional<Ports> portsOf(QByteArrayView text)
{
    const auto first = lintNumber(text, 16);
    if (!first || first->value >= tooBig)
        return std::nullopt;
    if (first->length == text.size())
        return Ports{first->value, first->value};
    const auto last =
        text[first->length] == '-' ? lintWholeNumber(text.sliced(first->length + 1), 16) : std::nullopt;
    if (!last || *last >= tooBig)
        return std::nullopt;
    return Ports{first->value, *last};
}

Message howToWritePorts()
{
    return Message(QT_TRANSLATE_NOOP("messages", "Write each port or range as a text of its own, in "
                                                 "hexadecimal and without blanks, as in '2f8-2ff'."));
}

// "2f8,2ff " -> "2f8", "2ff"
std::optional<LintFix> portsApart(const LintNotes &notes, const XlcfgValue &item)
{
    QByteArray texts;
    for (const LintPiece &piece : lintPieces(item.text)) {
        const QByteArray text = piece.text.trimmed();
        if (!portsOf(text))
            return std::nullopt;
        texts += (texts.isEmpty() ? "" : ", ") + lintRewritten(notes, item, text).text;
    }
    if (texts.isEmpty())
        return std::nullopt;
    return LintFix{item.offset, item.length, texts};
}

void lintPort(LintNotes &notes, const XlcfgValue &item)
{
    const auto ports = portsOf(item.text);
    if (!ports) {
        const auto first = lintNumber(item.text, 16);
        const bool isTaken = first && first->value < tooBig && item.text[first->length] != '-';
        LintFinding &finding = notes.add(
            LintSeverity::Error, "bad-ioports", lintPlace(notes, item, isTaken ? first->length : 0),
            isTaken ? Message(QT_TRANSLATE_NOOP("messages", "xl reads only the first port of “%1”."),
                              {lintText(item.text)})
                    : Message(QT_TRANSLATE_NOOP("messages", "“%1” are no I/O ports: xl refuses the file."),
                              {lintText(item.text)}),
            howToWritePorts());
        finding.fix = portsApart(notes, item);
        return;
    }
    if (ports->last < ports->first)
        notes.add(LintSeverity::Error, "bad-ioports", item.offset,
                  Message(QT_TRANSLATE_NOOP("messages", "The range “%1” runs backwards: xl reads it, and "
                                                        "cannot make the guest."),
                          {lintText(item.text)}),
                  howToWritePorts());
    else if (ports->last > lastPort)
        notes.add(LintSeverity::Error, "bad-ioports", item.offset,
                  Message(QT_TRANSLATE_NOOP("messages", "There are no I/O ports beyond ffff: xl reads “%1”, "
                                                        "and cannot make the guest."),
                          {lintText(item.text)}),
                  howToWritePorts());
}

void lintIrq(LintNotes &notes, const XlcfgValue &item)
{
    const auto isGood = [](const QByteArray &text) {
        return lintWholeNumber(text, 10).value_or(tooBig) < tooBig;
    };
    if (isGood(item.text))
        return;
    LintFinding &finding = notes.add(
        LintSeverity::Error, "bad-irqs", item.offset,
        Message(QT_TRANSLATE_NOOP("messages", "“%1” is no number of an interrupt: xl refuses the file."),
                {lintText(item.text)}),
        Message(QT_TRANSLATE_NOOP("messages", "Write a decimal number, as /proc/interrupts has "
                                              "it.")));
    QByteArray better = item.text.trimmed();
    const bool isHexadecimal = better.startsWith("0x") || better.startsWith("0X");
    if (const auto number = lintWholeNumber(better, 16); isHexadecimal && number)
        better = QByteArray::number(*number);
    if (isGood(better))
        finding.fix = lintRewritten(notes, item, better);
}

// "a0000,20", "a0000,20@b0000", by sscanf: blanks may stand before a number, and nowhere else.
bool isMemory(QByteArrayView text)
{
    qsizetype at = 0;
    for (const char sign : {',', '@', '\0'}) {
        const auto number = lintNumber(text.sliced(at), 16);
        if (!number)
            return false;
        at += number->length;
        if (at == text.size())
            return sign != ',';
        if (text[at++] != sign)
            return false;
    }
    return false;
}

void lintMemory(LintNotes &notes, const XlcfgValue &item)
{
    if (isMemory(item.text))
        return;
    LintFinding &finding = notes.add(
        LintSeverity::Error, "bad-iomem", item.offset,
        Message(QT_TRANSLATE_NOOP("messages", "“%1” is no memory of a device: xl refuses the file."),
                {lintText(item.text)}),
        Message(QT_TRANSLATE_NOOP("messages", "Write first page, comma and number of pages in hexadecimal, "
                                              "without blanks, as in 'a0000,20'.")));
    QByteArray better = item.text;
    better.replace(" ", "").replace("\t", "");
    if (isMemory(better))
        finding.fix = lintRewritten(notes, item, better);
}

} // namespace

void lintPorts(LintNotes &notes)
{
    for (const XlcfgValue &item : notes.items("ioports"))
        lintPort(notes, item);
    for (const XlcfgValue &item : notes.items("irqs"))
        lintIrq(notes, item);
    for (const XlcfgValue &item : notes.items("iomem"))
        lintMemory(notes, item);
}

} // namespace domcero
