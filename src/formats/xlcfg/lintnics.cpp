// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/lintnotes.h"
#include "formats/xlcfg/literal.h"
#include "formats/xlcfg/nicdevice.h"

#include <QSet>

#include <algorithm>

namespace domcero {

namespace {

// The marks of a wiki, as in "_type=ioemu_".
QByteArray withoutWikiMarks(const QByteArray &word)
{
    QByteArray plain = word.trimmed();
    while (plain.startsWith('_') || plain.startsWith('*'))
        plain.remove(0, 1);
    const qsizetype equals = plain.indexOf('=');
    QByteArray key = plain.left(equals);
    QByteArray value = plain.mid(equals + 1);
    while (key.endsWith('_') || key.endsWith('*'))
        key.chop(1);
    while (value.endsWith('_') || value.endsWith('*'))
        value.chop(1);
    return key + '=' + value;
}

void ignoredWord(LintNotes &notes, const XlcfgValue &item, const QByteArray &word)
{
    LintFinding &finding = notes.add(
        LintSeverity::Warning, "bad-vif-word", item.offset,
        Message(QT_TRANSLATE_NOOP("messages", "xl does not know “%1” of a network card and ignores it."),
                {lintText(word)}),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "Write key=value without blanks, as in mac=00:16:3e:00:00:01 and "
                                  "bridge=br0, with commas between.")));
    const QByteArray plain = withoutWikiMarks(word);
    const char quote = notes.config().text[item.offset];
    if (plain == word || !parseVifSpec(plain).ignored.isEmpty() || (quote != '\'' && quote != '"'))
        return;
    finding.remedy = Message(QT_TRANSLATE_NOOP("messages", "Did you mean “%1”?"), {lintText(plain)});
    finding.fix =
        LintFix{item.offset, item.length, quoteXlcfg(QByteArray(item.text).replace(word, plain), quote)};
}

void lintNic(LintNotes &notes, const XlcfgValue &item, const VifSpec &vif)
{
    for (const QByteArray &word : vif.ignored)
        ignoredWord(notes, item, word);
    const QByteArray mac = vif.mac();
    if (!mac.isEmpty() && mac.left(2).toInt(nullptr, 16) % 2 == 1)
        notes.add(LintSeverity::Error, "group-mac", item.offset,
                  Message(QT_TRANSLATE_NOOP("messages",
                                            "%1 is an address of a group, which no network card can have."),
                          {lintText(mac)}),
                  Message(QT_TRANSLATE_NOOP("messages", "The first group must be even, as 00 in 00:16:3e.")));
    for (const char *key : {"rate", "type", "mtu", "devid"}) {
        if (!vif.values.contains(key))
            continue;
        const QByteArray word = QByteArray(key) + '=' + vif.values.value(key);
        if (const auto nic = readNicArguments({word}); !nic)
            notes.add(LintSeverity::Error, "bad-vif-value", item.offset, nic.error().what);
    }
    if (vif.values.contains("netdev"))
        notes.add(LintSeverity::Note, "deprecated-netdev", item.offset,
                  Message(QT_TRANSLATE_NOOP("messages", "netdev is outdated.")),
                  Message(QT_TRANSLATE_NOOP("messages", "Write gatewaydev.")));
    const bool isEmulated = vif.values.contains("model") || vif.values.value("type") == "ioemu";
    if (isEmulated && lintGuestType(notes.config()) != GuestType::Hvm)
        notes.add(
            LintSeverity::Warning, "emulated-nic-without-hvm", item.offset,
            Message(QT_TRANSLATE_NOOP("messages", "model and type=ioemu are for HVM guests only.")),
            Message(QT_TRANSLATE_NOOP("messages", "Remove them, or write type = \"hvm\" if this is one.")));
}

// Several strings make several cards; where no key comes twice, one was probably meant.
void lintOneCardInTwo(LintNotes &notes, const QList<XlcfgValue> &items)
{
    QSet<QByteArray> keys;
    QByteArrayList words;
    for (const XlcfgValue &item : items) {
        const VifSpec vif = parseVifSpec(item.text);
        if (vif.values.isEmpty())
            return;
        for (auto value = vif.values.begin(); value != vif.values.end(); ++value) {
            if (keys.contains(value.key()))
                return;
            keys.insert(value.key());
        }
        words += item.text.trimmed();
    }
    if (items.size() < 2)
        return;
    notes.add(
        LintSeverity::Warning, "one-nic-in-two", items.first().offset,
        Message(QT_TRANSLATE_NOOP("messages", "Each text is a network card: the guest gets %1 of them."),
                {qint64{items.size()}}),
        Message(QT_TRANSLATE_NOOP("messages", "Did you mean one card? Write '%1'."),
                {lintText(words.join(','))}));
}

} // namespace

void lintNics(LintNotes &notes)
{
    const QList<XlcfgValue> items = notes.items("vif");
    QSet<QByteArray> macs;
    for (const XlcfgValue &item : items) {
        const VifSpec vif = parseVifSpec(item.text);
        lintNic(notes, item, vif);
        const QByteArray mac = vif.mac();
        if (!mac.isEmpty() && macs.contains(mac))
            notes.add(
                LintSeverity::Error, "duplicate-mac", item.offset,
                Message(QT_TRANSLATE_NOOP("messages",
                                          "A network card before this one has the MAC address %1 already."),
                        {lintText(mac)}),
                Message(QT_TRANSLATE_NOOP("messages", "Give each card an address of its own.")));
        macs.insert(mac);
    }
    lintOneCardInTwo(notes, items);
}

} // namespace domcero
