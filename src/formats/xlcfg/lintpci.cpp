// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/lintspec.h"

#include <QSet>

#include <array>

namespace domcero {

namespace {

// What xl reads of a text in pci: xlu_pci_parse_spec_string() of xen.git tools/libs/util/libxlu_pci.c, as it
// is since 4.15.
struct Spec
{
    QByteArray address; // the same for the same device; empty: by name
    Message problem;    // why xl refuses it
    Message remedy;
    qsizetype problemAt = 0;
    QByteArray notANumber; // "key=value" that xl takes as 0
};

struct Address
{
    std::array<quint64, 4> parts{}; // domain, bus, slot, function; 8: all functions
    qsizetype length = 0;
};

bool isHexadecimal(char c)
{
    const char lower = static_cast<char>(c | 0x20);
    return (c >= '0' && c <= '9') || (lower >= 'a' && lower <= 'f');
}

// A number and the sign that must stand behind it.
bool take(QByteArrayView text, qsizetype &at, char sign, quint64 most, quint64 &value)
{
    const auto number = lintNumber(text.sliced(at), 16);
    if (!number || number->value > most)
        return false;
    at += number->length;
    value = number->value;
    if (sign == '\0')
        return true;
    return at < text.size() && text[at++] == sign;
}

std::optional<Address> addressOf(QByteArrayView text)
{
    qsizetype colons = 0;
    for (qsizetype i = 0; i < text.size() && (isHexadecimal(text[i]) || text[i] == ':'); ++i)
        colons += text[i] == ':' ? 1 : 0;
    if (colons != 1 && colons != 2)
        return std::nullopt;
    Address address;
    auto &[domain, bus, slot, function] = address.parts;
    qsizetype at = 0;
    if (colons == 2 && !take(text, at, ':', 0xffff, domain))
        return std::nullopt;
    if (!take(text, at, ':', 0xff, bus) || !take(text, at, '.', 0x1f, slot))
        return std::nullopt;
    if (at < text.size() && text[at] == '*') {
        function = 8;
        ++at;
    } else if (!take(text, at, '\0', 7, function)) {
        return std::nullopt;
    }
    address.length = at;
    return address;
}

QByteArray plain(const Address &address)
{
    QByteArrayList parts;
    for (const quint64 part : address.parts)
        parts.append(QByteArray::number(part, 16));
    return parts.join(':');
}

Message noAddress(const QByteArray &text)
{
    return Message(QT_TRANSLATE_NOOP("messages", "“%1” is no address of a PCI device: xl refuses the file."),
                   {lintText(text)});
}

Message howToWriteAnAddress()
{
    return Message(QT_TRANSLATE_NOOP("messages", "Write bus:slot.function in hexadecimal, as lspci has it, "
                                                 "without blanks: 01:00.0."));
}

Message noValue(const QByteArray &key, const QByteArray &value)
{
    return Message(QT_TRANSLATE_NOOP("messages", "“%2” is no value of %1: xl refuses the file."),
                   {lintText(key), lintText(value)});
}

Spec refused(Spec spec, qsizetype at, Message problem, Message remedy)
{
    spec.problem = std::move(problem);
    spec.remedy = std::move(remedy);
    spec.problemAt = at;
    return spec;
}

bool isSlot(QByteArrayView text)
{
    const auto number = lintNumber(text, 16);
    return number && number->value <= 0x1f;
}

Spec readSpec(const QByteArray &text)
{
    static const QList<QByteArray> switches{"permissive", "msitranslate", "seize", "power_mgmt"};
    Spec spec;
    qsizetype at = 0;
    bool isNamed = false;
    if (const auto address = addressOf(text)) {
        spec.address = plain(*address);
        at = address->length;
        if (text.mid(at, 1) == "@") {
            const auto slot = lintNumber(QByteArrayView(text).sliced(at + 1), 16);
            if (!slot || slot->value > 0x1f)
                return refused(spec, at, noValue("vslot", text.mid(at + 1)), howToWriteAnAddress());
            at += 1 + slot->length;
        }
        if (at < text.size() && text[at] != ',')
            return refused(spec, 0, noAddress(text.split(',').first()), howToWriteAnAddress());
        ++at;
    }
    while (at < text.size()) {
        const qsizetype equals = text.indexOf('=', at);
        const qsizetype comma = equals < 0 ? -1 : text.indexOf(',', equals);
        const qsizetype end = comma < 0 ? text.size() : comma;
        const QByteArray key = text.mid(at, equals < 0 ? -1 : equals - at);
        const QByteArray value = equals < 0 ? QByteArray() : text.mid(equals + 1, end - equals - 1);
        const auto address = key == "bdf" ? addressOf(value) : std::nullopt;
        if (address)
            spec.address = plain(*address);
        else if (key == "bdf" || (at == 0 && equals < 0))
            return refused(spec, at, noAddress(equals < 0 ? text : value), howToWriteAnAddress());
        else if (key == "vslot" && !isSlot(value))
            return refused(spec, at, noValue(key, value), howToWriteAnAddress());
        else if (key == "rdm_policy" && value.toLower() != "strict" && value.toLower() != "relaxed")
            return refused(spec, at, noValue(key, value),
                           Message(QT_TRANSLATE_NOOP("messages", "Write one of: %1."),
                                   {QStringLiteral("strict, relaxed")}));
        else if (equals < 0 ||
                 (key != "name" && key != "vslot" && key != "rdm_policy" && !switches.contains(key)))
            return refused(
                spec, at,
                Message(
                    QT_TRANSLATE_NOOP("messages", "A PCI device has no option “%1”: xl refuses the file."),
                    {lintText(equals < 0 ? text.mid(at) : key)}),
                Message(QT_TRANSLATE_NOOP("messages", "Options are permissive=1, msitranslate=1, seize=1, "
                                                      "power_mgmt=1, rdm_policy, vslot and name, with a "
                                                      "comma between and no blanks.")));
        if (switches.contains(key) && !lintNumber(value, 10))
            spec.notANumber = key + '=' + value;
        isNamed = isNamed || key == "name";
        at = end + 1;
    }
    if (isNamed == !spec.address.isEmpty())
        return refused(spec, 0,
                       isNamed ? Message(QT_TRANSLATE_NOOP("messages", "A PCI device is meant by its address "
                                                                       "or by name=, not by both: xl "
                                                                       "refuses the file."))
                               : noAddress(text),
                       howToWriteAnAddress());
    return spec;
}

void lintSpec(LintNotes &notes, const XlcfgValue &item, const Spec &spec)
{
    LintFinding &finding = notes.add(LintSeverity::Error, "bad-pci", lintPlace(notes, item, spec.problemAt),
                                     spec.problem, spec.remedy);
    QByteArrayList parts;
    for (const LintPiece &piece : lintPieces(item.text)) {
        QByteArrayList words;
        for (const QByteArray &word : piece.text.split('='))
            words.append(word.trimmed());
        parts.append(words.join('='));
    }
    const QByteArray better = parts.join(',');
    if (better != item.text && readSpec(better).problem.isEmpty())
        finding.fix = lintRewritten(notes, item, better);
}

} // namespace

void lintPci(LintNotes &notes)
{
    const QList<XlcfgValue> items = notes.items("pci");
    QSet<QByteArray> seen;
    for (const XlcfgValue &item : items) {
        const Spec spec = readSpec(item.text);
        if (!spec.problem.isEmpty()) {
            lintSpec(notes, item, spec);
            continue;
        }
        if (!spec.notANumber.isEmpty())
            notes.add(LintSeverity::Error, "bad-pci-value", item.offset,
                      Message(QT_TRANSLATE_NOOP("messages", "xl takes “%1” as 0, which is no."),
                              {lintText(spec.notANumber)}),
                      Message(QT_TRANSLATE_NOOP("messages", "Write 1 for yes and 0 for no.")));
        if (seen.contains(spec.address) && !spec.address.isEmpty())
            notes.add(LintSeverity::Error, "duplicate-pci", item.offset,
                      Message(QT_TRANSLATE_NOOP("messages",
                                                "This PCI device is there already: xl reads it, and cannot "
                                                "make the guest.")),
                      Message(QT_TRANSLATE_NOOP("messages", "Remove one of them.")));
        seen.insert(spec.address);
    }
    if (items.isEmpty() || lintGuestType(notes.config()) != GuestType::Pvh)
        return;
    notes.add(LintSeverity::Warning, "pci-of-pvh", items.first().offset,
              Message(QT_TRANSLATE_NOOP("messages", "On x86 a PVH guest cannot have PCI devices of the "
                                                    "host: xl reads the file, and cannot make the guest.")),
              Message(QT_TRANSLATE_NOOP("messages", "Remove them, or write type = \"pv\" or \"hvm\".")));
}

} // namespace domcero
