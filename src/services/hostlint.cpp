// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/hostlint.h"

#include "formats/xlcfg/guestfromconfig.h"
#include "services/hostlintparts.h"

#include <algorithm>

namespace domcero {

namespace hostlint {

qsizetype placeOf(const LintNotes &notes, QByteArrayView key)
{
    const XlcfgAssignment *last = notes.lastOf(key);
    return last ? last->value.offset : 0;
}

namespace {

// The first Xen that knows type= (docs/man/xl.cfg.5 of 4.9 and 4.10).
bool isBeforeType(const HostState &host)
{
    const auto &xen = host.hypervisor;
    return xen && xen->xenMajor > 0 && (xen->xenMajor < 4 || (xen->xenMajor == 4 && xen->xenMinor < 10));
}

void judgeCpus(Judged &judged)
{
    LintNotes &notes = judged.notes;
    const int cpus = judged.around.host.hypervisor ? judged.around.host.hypervisor->cpus : 0;
    if (cpus <= 0)
        return;
    if (judged.guest.vcpus > cpus)
        notes.add(
            LintSeverity::Warning, "vcpus-above-host", placeOf(notes, "vcpus"),
            Message(QT_TRANSLATE_NOOP(
                        "messages",
                        "vcpus is %1, and this host has fewer CPUs (%2): that only makes the guest slower."),
                    {qint64{judged.guest.vcpus}, qint64{cpus}}),
            Message(QT_TRANSLATE_NOOP("messages", "Set vcpus to %1 at most."), {qint64{cpus}}));
    else if (judged.guest.maxVcpus > cpus)
        notes.add(LintSeverity::Note, "maxvcpus-above-host", placeOf(notes, "maxvcpus"),
                  Message(QT_TRANSLATE_NOOP("messages", "maxvcpus is %1, and this host has fewer CPUs (%2): "
                                                        "xl gives a running guest no more vCPUs than that."),
                          {qint64{judged.guest.maxVcpus}, qint64{cpus}}));
}

void judgeMemory(Judged &judged)
{
    LintNotes &notes = judged.notes;
    const ByteSize total =
        judged.around.host.hypervisor ? judged.around.host.hypervisor->totalMemory : ByteSize();
    if (total.isZero())
        return;
    const qsizetype at = placeOf(notes, notes.lastOf("memory") ? "memory" : "maxmem");
    if (judged.guest.memory > total)
        notes.add(
            LintSeverity::Error, "memory-above-host", at,
            Message(QT_TRANSLATE_NOOP("messages", "The guest starts with %1 of memory, and this host has "
                                                  "%2 in all: it cannot start here."),
                    {judged.guest.memory, total}),
            Message(QT_TRANSLATE_NOOP("messages", "Set memory to less; dom0 and Xen need some too.")));
    else if (judged.guest.maxMemory > total)
        notes.add(
            LintSeverity::Warning, "maxmem-above-host", placeOf(notes, "maxmem"),
            Message(QT_TRANSLATE_NOOP("messages", "maxmem is %1, and this host has %2 in all: the guest "
                                                  "can never be given that, and pays for it with memory "
                                                  "for its page tables."),
                    {judged.guest.maxMemory, total}),
            Message(QT_TRANSLATE_NOOP("messages", "Set maxmem to less.")));
}

void judgeHvm(Judged &judged)
{
    LintNotes &notes = judged.notes;
    const auto &xen = judged.around.host.hypervisor;
    const bool isHvm = judged.guest.type == GuestType::Hvm;
    if (!xen || xen->canRunHvm() || (xen->virtCaps.isEmpty() && xen->xenCaps.isEmpty()) ||
        judged.guest.type == GuestType::Pv)
        return;
    const char *key = notes.lastOf("type") ? "type" : notes.lastOf("builder") ? "builder" : "pvh";
    notes.add(
        LintSeverity::Error, "no-hvm-here", placeOf(notes, key),
        isHvm ? Message(QT_TRANSLATE_NOOP("messages", "This host cannot run HVM guests."))
              : Message(QT_TRANSLATE_NOOP("messages", "This host cannot run PVH guests.")),
        Message(QT_TRANSLATE_NOOP("messages", "Switch the processor's virtualization (VT-x, AMD-V) on in "
                                              "the host's firmware, or make it a PV guest.")));
}

// Before 4.10 xl takes type= for an unknown key and makes a PV guest.
void judgeType(Judged &judged)
{
    LintNotes &notes = judged.notes;
    const XlcfgAssignment *type = notes.lastOf("type");
    if (!isBeforeType(judged.around.host) || !type || notes.config().value("builder") ||
        judged.guest.type == GuestType::Pv)
        return;
    const QString version = judged.around.host.hypervisor->xenVersion;
    if (judged.guest.type == GuestType::Pvh) {
        notes.add(
            LintSeverity::Error, "type-before-4.10", type->offset,
            Message(QT_TRANSLATE_NOOP("messages", "Xen %1 on this host does not know type = \"pvh\": the "
                                                  "guest would be a PV guest."),
                    {version}),
            Message(QT_TRANSLATE_NOOP("messages", "PVH guests need Xen 4.10 or newer.")));
        return;
    }
    LintFinding &finding =
        notes.add(LintSeverity::Error, "type-before-4.10", type->offset,
                  Message(QT_TRANSLATE_NOOP("messages",
                                            "Xen %1 on this host does not know type: the guest would be a PV "
                                            "guest."),
                          {version}),
                  Message(QT_TRANSLATE_NOOP("messages", "Write builder = \"hvm\".")));
    const QByteArray &text = notes.config().text;
    if (!type->adds)
        finding.fix = LintFix{type->offset, type->value.offset + type->value.length - type->offset,
                              "builder" +
                                  text.mid(type->offset + qsizetype(qstrlen("type")),
                                           type->value.offset - type->offset - qsizetype(qstrlen("type"))) +
                                  "\"hvm\""};
}

bool isOwn(const Guest &guest, const Guest &configured, const QString &path, const LintSurroundings &around)
{
    if (!path.isEmpty() && guest.configPath == path)
        return true;
    if (!around.guest.isEmpty())
        return guest.name == around.guest;
    // Started from a config that lies elsewhere, as this one may.
    return guest.configPath.isEmpty() && guest.name == configured.name && !guest.uuid.isEmpty() &&
           guest.uuid == configured.uuid;
}

} // namespace

} // namespace hostlint

QList<LintFinding> hostFindings(const XlcfgFile &config, const QString &path, const LintSurroundings &around)
{
    if (config.problem)
        return {};
    LintNotes notes(config);
    const Guest guest = guestFromConfig(config.text, path);
    hostlint::Judged judged{notes, guest, around, {}};
    for (const Guest &other : around.host.guests) {
        if (!hostlint::isOwn(other, guest, path, around))
            judged.others.append(&other);
    }
    std::stable_partition(judged.others.begin(), judged.others.end(),
                          [](const Guest *other) { return isAlive(other->state); });
    hostlint::judgeType(judged);
    hostlint::judgeHvm(judged);
    hostlint::judgeCpus(judged);
    hostlint::judgeMemory(judged);
    hostlint::judgeIdentity(judged);
    hostlint::judgeDisks(judged);
    hostlint::judgeBridges(judged);
    return notes.take();
}

QList<LintFinding> withHostFindings(const QList<LintFinding> &ofFile, const QList<LintFinding> &ofHost,
                                    const HostState &host)
{
    // The host knows guests, the files one another: the same pair is seen from both sides.
    struct Double
    {
        const char *ofHost;
        const char *ofFile;
    };
    static constexpr Double doubles[] = {{"name-on-host", "name-in-two-files"},
                                         {"mac-on-host", "mac-in-two-files"},
                                         {"disk-of-another-guest", "disk-written-by-two"},
                                         {"disk-of-another-guest", "disk-read-while-written"}};
    QList<LintFinding> all = ofFile;
    if (hostlint::isBeforeType(host))
        all.removeIf([](const LintFinding &finding) { return finding.id == "deprecated-builder"; });
    for (const LintFinding &finding : ofHost) {
        const bool isSaid = std::any_of(std::begin(doubles), std::end(doubles), [&](const Double &two) {
            return finding.id == two.ofHost &&
                   std::any_of(ofFile.begin(), ofFile.end(), [&](const LintFinding &other) {
                       return other.id == two.ofFile && other.offset == finding.offset;
                   });
        });
        if (!isSaid)
            all.append(finding);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const LintFinding &a, const LintFinding &b) { return a.offset < b.offset; });
    return all;
}

QList<LintFinding> lintOnHost(const XlcfgFile &config, const QString &path, const LintSurroundings &around)
{
    return withHostFindings(lintConfig(config), hostFindings(config, path, around), around.host);
}

} // namespace domcero
