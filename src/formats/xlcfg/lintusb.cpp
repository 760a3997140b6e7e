// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/lintspec.h"

#include <QHash>

namespace domcero {

namespace {

// What stands in a text of usbctrl or usbdev; xl refuses other words. libxl looks at the numbers when it
// makes the guest (xen.git tools/libs/light/libxl_usb.c).
struct Words
{
    QHash<QByteArray, LintPiece> values; // by key; `at` is that of the word
    QList<LintPiece> types;              // each of them must be one, though the last counts
    bool areKnown = true;
};

Message howToWriteAController()
{
    return Message(QT_TRANSLATE_NOOP("messages", "Write type=auto, pv, qusb or devicemodel, version= and "
                                                 "ports=, without blanks, as in version=2,ports=6."));
}

Message howToWriteADevice()
{
    return Message(QT_TRANSLATE_NOOP("messages", "Write hostbus= and hostaddr= with the numbers that lsusb "
                                                 "has, as in hostbus=1,hostaddr=3."));
}

QByteArray withoutBlanks(const QByteArray &text)
{
    QByteArray better = text;
    return better.replace(" ", "").replace("\t", "");
}

std::optional<LintPiece> unknownWord(const QByteArray &text, const QList<QByteArray> &keys, Words &words)
{
    for (const LintPiece &piece : lintPieces(text, true)) {
        const qsizetype equals = piece.text.indexOf('=');
        const QByteArray key = piece.text.left(equals < 0 ? 0 : equals);
        if (!keys.contains(key))
            return piece;
        words.values.insert(key, {piece.text.mid(equals + 1), piece.at});
        if (key == "type")
            words.types.append(words.values.value(key));
    }
    return std::nullopt;
}

Words wordsOf(LintNotes &notes, const char *id, const XlcfgValue &item, const QList<QByteArray> &keys,
              const Message &remedy)
{
    Words words;
    const auto unknown = unknownWord(item.text, keys, words);
    if (!unknown)
        return words;
    words.areKnown = false;
    LintFinding &finding = notes.add(
        LintSeverity::Error, id, lintPlace(notes, item, unknown->at),
        Message(QT_TRANSLATE_NOOP("messages", "“%1” is nothing that can stand in %2: xl refuses the file."),
                {lintText(unknown->text), lintText(keys.contains("hostbus") ? "usbdev" : "usbctrl")}),
        remedy);
    Words again;
    if (const QByteArray better = withoutBlanks(item.text); !unknownWord(better, keys, again))
        finding.fix = lintRewritten(notes, item, better);
    return words;
}

// Upper case or lower.
bool areTypes(LintNotes &notes, const char *id, const XlcfgValue &item, const Words &words,
              const QList<QByteArray> &known, const Message &remedy)
{
    for (const LintPiece &type : words.types) {
        if (known.contains(type.text.toLower()))
            continue;
        notes.add(LintSeverity::Error, id, lintPlace(notes, item, type.at),
                  Message(QT_TRANSLATE_NOOP("messages", "“%2” is no value of %1: xl refuses the file."),
                          {QStringLiteral("type"), lintText(type.text)}),
                  remedy);
        return false;
    }
    return true;
}

// Why libxl makes no guest of it.
void wrongNumber(LintNotes &notes, const char *id, const XlcfgValue &item, const QByteArray &key,
                 const LintPiece &value, const Message &remedy)
{
    notes.add(LintSeverity::Error, id, lintPlace(notes, item, value.at),
              Message(QT_TRANSLATE_NOOP("messages", "%1 cannot be “%2”: xl reads it, and cannot make the "
                                                    "guest."),
                      {lintText(key), lintText(value.text)}),
              remedy);
}

void lintController(LintNotes &notes, const XlcfgValue &item)
{
    constexpr const char *id = "bad-usbctrl";
    const Words words = wordsOf(notes, id, item, {"type", "version", "ports"}, howToWriteAController());
    if (!words.areKnown ||
        !areTypes(notes, id, item, words, {"auto", "pv", "qusb", "devicemodel"}, howToWriteAController()))
        return;
    QByteArray type = words.values.value("type", {"auto", 0}).text.toLower();
    if (type == "auto")
        type = lintGuestType(notes.config()) == GuestType::Hvm ? "devicemodel" : "pv";
    const bool isEmulated = type == "devicemodel";
    const LintPiece version = words.values.value("version", {"2", 0});
    const auto number = lintWholeNumber(version.text, 10);
    if (!number || *number < 1 || *number > (isEmulated ? 3 : 2)) {
        wrongNumber(notes, id, item, "version", version, howToWriteAController());
        return;
    }
    if (!words.values.contains("ports"))
        return;
    const LintPiece ports = words.values.value("ports");
    const auto count = lintWholeNumber(ports.text, 10);
    const bool isGood = count && *count > 0 &&
                        (!isEmulated    ? *count <= 31
                         : *number == 1 ? *count == 2
                         : *number == 2 ? *count == 6
                                        : *count <= 15);
    if (!isGood)
        wrongNumber(notes, id, item, "ports", ports,
                    isEmulated ? Message(QT_TRANSLATE_NOOP(
                                     "messages", "An emulated controller has 2 ports in version 1, 6 in "
                                                 "version 2 and up to 15 in version 3."))
                               : Message(QT_TRANSLATE_NOOP("messages", "Write a number from 1 to 31.")));
}

void lintNumberOfLsusb(LintNotes &notes, const XlcfgValue &item, const QByteArray &key,
                       const LintPiece &value)
{
    constexpr quint64 most = 255;
    const bool isOctal = value.text.size() > 1 && value.text.startsWith('0') && value.text[1] != 'x';
    const auto decimal = lintWholeNumber(value.text, 10);
    const auto number = value.text.startsWith("0x") ? lintWholeNumber(value.text, 16) : decimal;
    if (!number || *number < 1 || *number > most) {
        wrongNumber(notes, "bad-usbdev", item, key, value, howToWriteADevice());
        return;
    }
    constexpr quint64 lastAlike = 7;
    if (!isOctal || *number <= lastAlike)
        return;
    LintFinding &finding =
        notes.add(LintSeverity::Warning, "octal-number", lintPlace(notes, item, value.at),
                  Message(QT_TRANSLATE_NOOP("messages", "%2 begins with 0, so xl reads %1 as octal."),
                          {lintText(key), lintText(value.text)}),
                  Message(QT_TRANSLATE_NOOP("messages", "Write it without the 0 in front.")));
    finding.fix = lintRewritten(notes, item,
                                QByteArray(item.text).replace(value.at, key.size() + 1 + value.text.size(),
                                                              key + '=' + QByteArray::number(*number)));
}

void lintDevice(LintNotes &notes, const XlcfgValue &item)
{
    constexpr const char *id = "bad-usbdev";
    const Words words =
        wordsOf(notes, id, item, {"type", "hostbus", "hostaddr", "controller", "port"}, howToWriteADevice());
    if (!words.areKnown || !areTypes(notes, id, item, words, {"hostdev"}, howToWriteADevice()))
        return;
    for (const char *key : {"hostbus", "hostaddr"}) {
        if (words.values.contains(key))
            lintNumberOfLsusb(notes, item, key, words.values.value(key));
        else
            notes.add(LintSeverity::Error, id, item.offset,
                      Message(QT_TRANSLATE_NOOP("messages", "A USB device without %1: xl reads it, and "
                                                            "cannot make the guest."),
                              {QString::fromLatin1(key)}),
                      howToWriteADevice());
    }
    if (words.values.contains("port") && !words.values.contains("controller"))
        notes.add(LintSeverity::Error, id, lintPlace(notes, item, words.values.value("port").at),
                  Message(QT_TRANSLATE_NOOP("messages", "A port without a controller: xl reads it, and "
                                                        "cannot make the guest.")),
                  Message(QT_TRANSLATE_NOOP("messages", "Add controller=, counted from 0, or remove port.")));
}

} // namespace

void lintUsb(LintNotes &notes)
{
    for (const XlcfgValue &item : notes.items("usbctrl"))
        lintController(notes, item);
    for (const XlcfgValue &item : notes.items("usbdev"))
        lintDevice(notes, item);
}

} // namespace domcero
