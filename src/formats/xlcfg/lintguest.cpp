// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/guestfromconfig.h"
#include "formats/xlcfg/lintkeys.h"
#include "formats/xlcfg/lintnotes.h"

#include <limits>

namespace domcero {

namespace {

qsizetype placeOf(const LintNotes &notes, QByteArrayView name)
{
    const XlcfgAssignment *last = notes.lastOf(name);
    return last ? last->value.offset : 0;
}

std::optional<qint64> numberOf(const LintNotes &notes, const QByteArray &name)
{
    const XlcfgLong number = notes.config().number(name);
    return number.state == XlcfgLookup::Found ? std::optional(number.value) : std::nullopt;
}

void atLeast(LintNotes &notes, const QByteArray &name, qint64 least)
{
    const auto value = numberOf(notes, name);
    if (value && *value < least)
        notes.add(LintSeverity::Error, "out-of-range", placeOf(notes, name),
                  Message(QT_TRANSLATE_NOOP("messages", "%1 cannot be %2: it is at least %3."),
                          {lintText(name), *value, least}));
}

void lintSizes(LintNotes &notes)
{
    atLeast(notes, "memory", 1);
    atLeast(notes, "maxmem", 1);
    atLeast(notes, "vcpus", 1);
    atLeast(notes, "maxvcpus", 1);
    for (const char *key : {"max_grant_frames", "max_maptrack_frames", "max_grant_version"})
        atLeast(notes, key, 0);
    const auto memory = numberOf(notes, "memory");
    const auto maxmem = numberOf(notes, "maxmem");
    if (memory && maxmem && *maxmem < *memory)
        notes.add(
            LintSeverity::Warning, "maxmem-below-memory", placeOf(notes, "maxmem"),
            Message(QT_TRANSLATE_NOOP("messages", "maxmem is %1, less than memory, which is %2."),
                    {*maxmem, *memory}),
            Message(QT_TRANSLATE_NOOP("messages", "memory is what the guest starts with, maxmem what it can "
                                                  "be given: raise maxmem or remove it.")));
    // Xen gives such a guest less than it sees, and counts on its balloon driver to take the rest away.
    else if (memory && maxmem && *maxmem > *memory &&
             guestFromConfig(notes.config().text, {}).type == GuestType::Hvm)
        notes.add(
            LintSeverity::Warning, "populate-on-demand", placeOf(notes, "maxmem"),
            Message(QT_TRANSLATE_NOOP("messages", "The guest sees %1 MiB and starts with %2: an HVM guest "
                                                  "without a balloon driver is stopped when it uses more."),
                    {*maxmem, *memory}),
            Message(QT_TRANSLATE_NOOP("messages",
                                      "Give it as much memory as maxmem, unless it has Xen's drivers.")));
    const auto vcpus = numberOf(notes, "vcpus");
    const auto maxvcpus = numberOf(notes, "maxvcpus");
    if (vcpus && maxvcpus && *vcpus > *maxvcpus)
        notes.add(LintSeverity::Error, "vcpus-above-maxvcpus", placeOf(notes, "maxvcpus"),
                  Message(QT_TRANSLATE_NOOP("messages", "vcpus is %1, more than maxvcpus, which is %2."),
                          {*vcpus, *maxvcpus}),
                  Message(QT_TRANSLATE_NOOP("messages", "Raise maxvcpus or remove it.")));
    else if (const auto &most = maxvcpus ? maxvcpus : vcpus; most && *most > 4096)
        notes.add(LintSeverity::Error, "out-of-range", placeOf(notes, maxvcpus ? "maxvcpus" : "vcpus"),
                  Message(QT_TRANSLATE_NOOP("messages", "%1 processors are more than Xen gives a guest."),
                          {*most}));
    constexpr qint64 leastHole = 256;
    constexpr qint64 mostHole = 3840;
    const auto hole = numberOf(notes, "mmio_hole");
    if (hole && (*hole < leastHole || *hole > mostHole) && lintGuestType(notes.config()) == GuestType::Hvm)
        notes.add(LintSeverity::Error, "out-of-range", placeOf(notes, "mmio_hole"),
                  Message(QT_TRANSLATE_NOOP("messages", "mmio_hole cannot be %1: xl takes %2 to %3 MiB."),
                          {*hole, leastHole, mostHole}));
}

void lintWords(LintNotes &notes)
{
    static const QList<QByteArray> actions{"destroy",   "restart",          "rename-restart",
                                           "preserve",  "coredump-destroy", "coredump-restart",
                                           "soft-reset"};
    for (const char *key : {"on_poweroff", "on_reboot", "on_watchdog", "on_crash", "on_soft_reset"}) {
        const auto word = notes.config().string(key);
        if (!word || actions.contains(*word))
            continue;
        LintFinding &finding = notes.add(
            LintSeverity::Error, "unknown-action", placeOf(notes, key),
            Message(QT_TRANSLATE_NOOP("messages", "“%2” is nothing that %1 can do: xl refuses the file."),
                    {QString::fromLatin1(key), lintText(*word)}),
            Message(QT_TRANSLATE_NOOP("messages", "Write one of: %1."),
                    {QString::fromLatin1(actions.join(", "))}));
        int howFar = 0;
        const QByteArray meant = nearestWord(*word, actions, &howFar);
        const XlcfgAssignment *last = notes.lastOf(key);
        if (howFar == 1 && !last->adds)
            finding.fix = LintFix{last->value.offset, last->value.length, '"' + meant + '"'};
    }
}

// PV and PVH guests have no firmware of their own to start from.
void lintKernel(LintNotes &notes, GuestType type)
{
    const XlcfgFile &config = notes.config();
    if (type == GuestType::Hvm || config.string("kernel") || config.string("bootloader") ||
        config.string("firmware"))
        return;
    notes.add(
        LintSeverity::Error, "no-kernel", 0,
        Message(QT_TRANSLATE_NOOP("messages",
                                  "The guest is no HVM guest and has neither a kernel nor a bootloader.")),
        Message(QT_TRANSLATE_NOOP("messages", "Add kernel = \"...\" or bootloader = \"pygrub\", or type = "
                                              "\"hvm\" if it starts from its disk.")));
}

void refusedValue(LintNotes &notes, const char *key, const QByteArray &value, const QList<QByteArray> &words)
{
    notes.add(
        LintSeverity::Error, "refused-value", placeOf(notes, key),
        Message(QT_TRANSLATE_NOOP("messages", "“%2” is no value of %1: xl refuses the file."),
                {QString::fromLatin1(key), lintText(value)}),
        Message(QT_TRANSLATE_NOOP("messages", "Write one of: %1."), {QString::fromLatin1(words.join(", "))}));
}

// A key that has one of a few words.
struct Choice
{
    const char *key;
    bool isOfHvm;            // other guests do not have it
    bool isExact;            // small letters count
    qint64 numbers;          // so many do instead, from 0
    QList<QByteArray> words; // as Xen 4.17 has them
};

void lintChoices(LintNotes &notes)
{
    constexpr qint64 anyNumber = std::numeric_limits<qint64>::max();
    static const QList<Choice> choices{
        {"vga", true, true, 0, {"stdvga", "cirrus", "none", "qxl"}},
        {"bios", true, false, 0, {"rombios", "seabios", "ovmf", "unknown"}},
        {"hdtype", true, false, 0, {"ide", "ahci"}},
        {"gfx_passthru", true, false, anyNumber, {"default", "igd"}},
        {"vendor_device", true, false, 0, {"none", "xenserver"}},
        {"device_model_version", false, true, 0, {"qemu-xen", "qemu-xen-traditional"}},
        {"passthrough", false, false, 0, {"default", "disabled", "enabled", "sync_pt", "share_pt"}},
        {"altp2m", false, false, 4, {"disabled", "mixed", "external", "limited"}},
        {"tsc_mode", false, false, 4, {"default", "always_emulate", "native", "native_paravirt"}},
        {"timer_mode",
         false,
         false,
         4,
         {"delay_for_missed_ticks", "no_delay_for_missed_ticks", "no_missed_ticks_pending",
          "one_missed_tick_pending", "unknown"}},
    };
    for (const Choice &choice : choices) {
        const auto value = notes.config().string(choice.key);
        if (!value || (choice.isOfHvm && lintGuestType(notes.config()) != GuestType::Hvm))
            continue;
        const auto number = choice.numbers > 0 ? numberOf(notes, choice.key) : std::nullopt;
        const bool isKnown = number
                                 ? choice.numbers == anyNumber || (*number >= 0 && *number < choice.numbers)
                                 : choice.words.contains(choice.isExact ? *value : value->toLower());
        if (!isKnown)
            refusedValue(notes, choice.key, *value, choice.words);
    }
}

// What xl refuses of a guest that is no HVM guest.
void lintNotHvm(LintNotes &notes, GuestType type)
{
    const XlcfgFile &config = notes.config();
    if (type == GuestType::Pv && config.string("timer_mode"))
        notes.add(LintSeverity::Error, "refused-value", notes.lastOf("timer_mode")->offset,
                  Message(QT_TRANSLATE_NOOP("messages", "xl refuses timer_mode of a PV guest.")),
                  Message(QT_TRANSLATE_NOOP("messages", "Remove the line, or make a remark of it with #.")));
    const auto firmware = config.string("firmware");
    if (type == GuestType::Hvm || !firmware)
        return;
    if (config.string("kernel"))
        notes.add(LintSeverity::Error, "refused-value", notes.lastOf("firmware")->offset,
                  Message(QT_TRANSLATE_NOOP("messages", "xl refuses a firmware beside a kernel where the "
                                                        "guest is no HVM guest.")),
                  Message(QT_TRANSLATE_NOOP("messages", "Remove one of them.")));
    else if (!QByteArrayView("pvgrub32").startsWith(*firmware) &&
             !QByteArrayView("pvgrub64").startsWith(*firmware))
        refusedValue(notes, "firmware", *firmware, {"pvgrub32", "pvgrub64"});
}

// builder= is what Xen before 4.10 knows alone, type= what came after it.
void lintType(LintNotes &notes)
{
    const XlcfgFile &config = notes.config();
    const auto builder = config.string("builder");
    if (!builder)
        return;
    const XlcfgAssignment *last = notes.lastOf("builder");
    const bool isHvm = QByteArrayView("hvm").startsWith(*builder);
    const bool isPv = !isHvm && QByteArrayView("generic").startsWith(*builder);
    if ((!isHvm && !isPv) || config.value("type"))
        return; // refused, which is said elsewhere, or both are there and agree
    LintFinding &finding = notes.add(
        LintSeverity::Note, "deprecated-builder", last->offset,
        Message(QT_TRANSLATE_NOOP("messages", "builder is outdated since Xen 4.10.")),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "Write type = \"%1\", unless an older Xen shall read the file too."),
                {QString::fromLatin1(isHvm ? "hvm" : "pv")}));
    if (!last->adds)
        finding.fix = LintFix{last->offset, last->value.offset + last->value.length - last->offset,
                              config.text.mid(last->offset, last->value.offset - last->offset)
                                      .replace(0, qsizetype(qstrlen("builder")), "type") +
                                  (isHvm ? "\"hvm\"" : "\"pv\"")};
}

void lintOutdated(LintNotes &notes)
{
    const XlcfgFile &config = notes.config();
    if (const XlcfgAssignment *last = notes.lastOf("device_model"))
        notes.add(
            LintSeverity::Warning, "deprecated-key", last->offset,
            Message(QT_TRANSLATE_NOOP("messages", "xl ignores device_model.")),
            Message(QT_TRANSLATE_NOOP("messages", "Remove it, or write device_model_override if another "
                                                  "program is really meant.")));
    for (const char *key : {"tsc_mode", "timer_mode"}) {
        if (numberOf(notes, key))
            notes.add(LintSeverity::Note, "deprecated-number", placeOf(notes, key),
                      Message(QT_TRANSLATE_NOOP("messages", "A number for %1 is outdated."),
                              {QString::fromLatin1(key)}),
                      Message(QT_TRANSLATE_NOOP("messages", "Write the name of the mode, as in tsc_mode = "
                                                            "\"native\".")));
    }
    for (const char *key : {"vncviewer", "altp2mhvm", "msr_relaxed"}) {
        if (const XlcfgAssignment *last = notes.lastOf(key))
            notes.add(LintSeverity::Note, "deprecated-key", last->offset,
                      Message(QT_TRANSLATE_NOOP("messages", "%1 is outdated, and xl warns of it."),
                              {QString::fromLatin1(key)}));
    }
    if (const XlcfgAssignment *last = notes.lastOf("vif2"))
        notes.add(LintSeverity::Warning, "deprecated-key", last->offset,
                  Message(QT_TRANSLATE_NOOP("messages", "xl does not support vif2.")),
                  Message(QT_TRANSLATE_NOOP("messages", "Write its cards into vif.")));
    if (config.string("cmdline") && (config.value("root") || config.value("extra"))) {
        const XlcfgAssignment *extra = notes.lastOf(config.value("root") ? "root" : "extra");
        notes.add(
            LintSeverity::Warning, "cmdline-overrides", extra->offset,
            Message(QT_TRANSLATE_NOOP("messages", "xl ignores root and extra where there is a cmdline.")),
            Message(QT_TRANSLATE_NOOP("messages", "Put all of it into cmdline.")));
    }
}

} // namespace

void lintGuest(LintNotes &notes)
{
    const Guest guest = guestFromConfig(notes.config().text, QStringLiteral("guest.cfg"));
    const bool isSaidElsewhere =
        guest.configProblem && (guest.configProblem->what.id().contains("maxvcpus") ||
                                guest.configProblem->what.id().contains("disk"));
    if (guest.configProblem && !isSaidElsewhere) {
        const QByteArray id = guest.configProblem->what.id();
        const char *key = id.contains("UUID")      ? "uuid"
                          : id.contains("builder") ? "builder"
                          : id.contains("type")    ? "type"
                                                   : "name";
        const char *place = key;
        notes.add(LintSeverity::Error, qstrcmp(key, "name") == 0 ? "no-name" : "refused-value",
                  placeOf(notes, place), guest.configProblem->what, guest.configProblem->remedy);
    }
    lintSizes(notes);
    lintWords(notes);
    lintKernel(notes, guest.type);
    lintChoices(notes);
    lintNotHvm(notes, guest.type);
    lintType(notes);
    lintOutdated(notes);
}

} // namespace domcero
