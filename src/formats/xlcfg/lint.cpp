// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/lint.h"

#include "base/hosttext.h"
#include "formats/xlcfg/diskspec.h"
#include "formats/xlcfg/lintnotes.h"
#include "formats/xlcfg/vifspec.h"

#include <algorithm>
#include <vector>

namespace domcero {

LintFinding &LintNotes::add(LintSeverity severity, const char *id, qsizetype offset, Message what,
                            Message remedy)
{
    const QByteArrayView text(m_config.text);
    LintFinding finding;
    finding.id = id;
    finding.severity = severity;
    finding.offset = offset;
    finding.line = 1 + static_cast<int>(std::count(text.begin(), text.begin() + offset, '\n'));
    const qsizetype start = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
    finding.column = 1 + static_cast<int>(fromHostBytes(text.sliced(start, offset - start)).size());
    finding.what = std::move(what);
    finding.remedy = std::move(remedy);
    m_findings.append(std::move(finding));
    return m_findings.last();
}

QList<LintFinding> LintNotes::take()
{
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [](const LintFinding &a, const LintFinding &b) { return a.offset < b.offset; });
    return std::exchange(m_findings, {});
}

const XlcfgAssignment *LintNotes::lastOf(QByteArrayView name) const
{
    const auto &all = m_config.assignments;
    const auto found =
        std::find_if(all.crbegin(), all.crend(), [&](const XlcfgAssignment &a) { return a.name == name; });
    return found == all.crend() ? nullptr : &*found;
}

QList<XlcfgValue> LintNotes::items(const QByteArray &name) const
{
    const XlcfgValue *value = m_config.value(name);
    QList<XlcfgValue> items;
    if (!value || !value->isList)
        return items;
    for (const XlcfgValue &item : value->items) {
        if (item.isList)
            break;
        items.append(item);
    }
    return items;
}

QString lintText(QByteArrayView bytes)
{
    return displayText(fromHostBytes(bytes));
}

QByteArray resolvedTarget(const QByteArray &target)
{
    return target.isEmpty() || target.startsWith('/') ? target : "/dev/" + target;
}

GuestType lintGuestType(const XlcfgFile &config)
{
    const auto begins = [](const QByteArray &text, const char *word) {
        return QByteArrayView(word).startsWith(text);
    };
    if (const auto type = config.string("type"))
        return begins(*type, "hvm")   ? GuestType::Hvm
               : begins(*type, "pv")  ? GuestType::Pv
               : begins(*type, "pvh") ? GuestType::Pvh
                                      : GuestType::Unknown;
    const auto builder = config.string("builder");
    return builder && begins(*builder, "hvm") ? GuestType::Hvm : GuestType::Pv;
}

namespace {

void lintAlone(LintNotes &notes)
{
    if (notes.config().problem) {
        lintSyntax(notes);
        return;
    }
    lintKeys(notes);
    lintGuest(notes);
    lintDisks(notes);
    lintNics(notes);
    lintCpus(notes);
    lintVnuma(notes);
    lintPci(notes);
    lintPorts(notes);
    lintChannels(notes);
    lintUsb(notes);
}

// Something that only one guest may have, and who has it.
struct Claim
{
    QByteArray what;
    qsizetype file = 0;
    qsizetype offset = 0;
    bool isWritten = true;
};

// For each claim the first one of another file that it collides with.
template <typename Report>
void compare(const QList<Claim> &claims, Report report)
{
    for (const Claim &claim : claims) {
        const auto other = std::find_if(claims.begin(), claims.end(), [&](const Claim &c) {
            return c.file != claim.file && c.what == claim.what && (c.isWritten || claim.isWritten);
        });
        if (other != claims.end())
            report(claim, *other);
    }
}

} // namespace

QList<LintFinding> lintConfig(const XlcfgFile &config)
{
    LintNotes notes(config);
    lintAlone(notes);
    return notes.take();
}

QList<QList<LintFinding>> lintConfigs(const QList<LintFile> &files)
{
    std::vector<LintNotes> notes;
    QList<Claim> names;
    QList<Claim> macs;
    QList<Claim> disks;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const XlcfgFile &config = files[i].config;
        notes.emplace_back(config);
        lintAlone(notes.back());
        if (config.problem)
            continue;
        const XlcfgAssignment *named = notes.back().lastOf("name");
        if (const auto name = config.string("name"); name && named)
            names.append({*name, i, named->value.offset});
        for (const XlcfgValue &item : notes.back().items("vif")) {
            if (const QByteArray mac = parseVifSpec(item.text).mac(); !mac.isEmpty())
                macs.append({mac, i, item.offset});
        }
        for (const XlcfgValue &item : notes.back().items("disk")) {
            const auto disk = parseDiskSpec(item.text);
            if (disk && !disk->target.isEmpty() && !disk->cdrom && disk->script.isEmpty())
                disks.append({resolvedTarget(disk->target), i, item.offset, !disk->readOnly});
        }
    }
    const auto other = [&](const Claim &claim) { return displayText(files[claim.file].name); };
    compare(names, [&](const Claim &claim, const Claim &with) {
        notes[claim.file].add(LintSeverity::Error, "name-in-two-files", claim.offset,
                              Message(QT_TRANSLATE_NOOP("messages", "The guest of %2 is called “%1” too."),
                                      {lintText(claim.what), other(with)}),
                              Message(QT_TRANSLATE_NOOP(
                                  "messages", "Give one of them another name: xl starts only one guest of "
                                              "a name.")));
    });
    compare(macs, [&](const Claim &claim, const Claim &with) {
        notes[claim.file].add(
            LintSeverity::Error, "mac-in-two-files", claim.offset,
            Message(QT_TRANSLATE_NOOP("messages", "%2 has a network card with the MAC address %1 too."),
                    {lintText(claim.what), other(with)}),
            Message(QT_TRANSLATE_NOOP("messages", "Give one of them another address, as 00:16:3e and three "
                                                  "more groups.")));
    });
    compare(disks, [&](const Claim &claim, const Claim &with) {
        const bool both = claim.isWritten && with.isWritten;
        notes[claim.file].add(
            both ? LintSeverity::Error : LintSeverity::Warning,
            both ? "disk-written-by-two" : "disk-read-while-written", claim.offset,
            both ? Message(QT_TRANSLATE_NOOP("messages", "The guest of %2 may write to %1 too."),
                           {lintText(claim.what), other(with)})
                 : Message(QT_TRANSLATE_NOOP("messages", "The guest of %2 has %1 too, and one of the two may "
                                                         "write to it."),
                           {lintText(claim.what), other(with)}),
            Message(QT_TRANSLATE_NOOP("messages",
                                      "Two guests that run at once destroy what is on it, or read "
                                      "what is no longer so. Give each a disk of its own.")));
    });
    QList<QList<LintFinding>> all;
    for (LintNotes &of : notes)
        all.append(of.take());
    return all;
}

QByteArray lintSeverityName(LintSeverity severity)
{
    switch (severity) {
    case LintSeverity::Error:
        return "error";
    case LintSeverity::Warning:
        return "warning";
    case LintSeverity::Note:
        break;
    }
    return "note";
}

} // namespace domcero
