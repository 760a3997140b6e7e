// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/actionoptions.h"

#include "text/render.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace domcero::cli {

namespace {

using Action = GuestAction;

Error wrong(Message what)
{
    return Error{ErrorCode::InvalidInput,
                 std::move(what),
                 Message(QT_TRANSLATE_NOOP("messages", "See domcero-cli --help.")),
                 {},
                 {},
                 {}};
}

// "512m", "2g". The unit must be said: tools differ in what they take a bare number for.
std::optional<ByteSize> sizeFrom(const QString &value)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,9})([mMgG])$"));
    const auto match = form.match(value);
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 number = match.captured(1).toLongLong();
    return match.captured(2).toLower() == QLatin1String("g") ? ByteSize::fromGiB(number)
                                                             : ByteSize::fromMiB(number);
}

struct TextOption
{
    const char *name;
    QString ActionParameters::*member;
};
constexpr std::array texts{
    TextOption{"--file", &ActionParameters::file},     TextOption{"--folder", &ActionParameters::folder},
    TextOption{"--name", &ActionParameters::name},     TextOption{"--device", &ActionParameters::device},
    TextOption{"--target", &ActionParameters::target}, TextOption{"--format", &ActionParameters::format},
    TextOption{"--bridge", &ActionParameters::bridge}};

// The options that an action knows, and how many of them, from the first, it must have.
struct Known
{
    Action action;
    QStringList options;
    qsizetype needed = 0;
};
const QList<Known> &known()
{
    const auto list = [](const char *words) { return QString::fromLatin1(words).split(u' '); };
    static const QList<Known> all{
        {Action::Save, list("--file --folder")},
        {Action::Restore, list("--file --folder")},
        {Action::Rename, list("--name"), 1},
        {Action::SetVcpus, list("--vcpus"), 1},
        {Action::SetMemory, list("--memory"), 1},
        {Action::SetMemoryLimit, list("--memory"), 1},
        {Action::AttachDisk, list("--target --device --format --read-only"), 1},
        {Action::DetachDisk, list("--device"), 1},
        {Action::AttachNic, list("--bridge --device"), 1},
        {Action::DetachNic, list("--device"), 1},
        {Action::InsertDisc, list("--target --device"), 1},
        {Action::EjectDisc, list("--device")},
        {Action::SendSysRq, list("--key"), 1},
    };
    return all;
}
auto knownOf(Action action)
{
    return std::find_if(known().begin(), known().end(), [&](const Known &k) { return k.action == action; });
}

} // namespace

QStringList optionsOfAction(GuestAction action)
{
    const auto found = knownOf(action);
    return found == known().end() ? QStringList() : found->options;
}

std::optional<Result<void>> takeActionOption(const QString &name, const QString &value, Options &options)
{
    ActionParameters &with = options.with;
    if (name == QLatin1String("--vcpus")) {
        bool isNumber = false;
        with.vcpus = value.toInt(&isNumber);
        if (!isNumber || with.vcpus < 1)
            return wrong(
                Message(QT_TRANSLATE_NOOP("messages", "vCPUs are a number from 1, not “%1”."), {value}));
    } else if (name == QLatin1String("--memory")) {
        const auto size = sizeFrom(value);
        if (!size)
            return wrong(Message(
                QT_TRANSLATE_NOOP("messages", "Memory is a number with its unit, 512m or 2g, not “%1”."),
                {value}));
        with.memory = *size;
    } else if (name == QLatin1String("--key")) {
        if (value.size() != 1)
            return wrong(Message(QT_TRANSLATE_NOOP("messages", "The key is one letter, not “%1”."), {value}));
        with.key = value.at(0).toLatin1();
    } else {
        const auto text = std::find_if(texts.begin(), texts.end(),
                                       [&](const TextOption &o) { return name == QLatin1String(o.name); });
        if (text == texts.end())
            return std::nullopt;
        with.*(text->member) = value;
    }
    options.actionOptions += name;
    return Result<void>();
}

std::optional<Error> actionOptionsProblem(GuestAction action, const Options &options)
{
    const auto found = knownOf(action);
    const QStringList allowed = optionsOfAction(action);
    const QString name = QString::fromLatin1(guestActionName(action));
    for (const QString &given : options.actionOptions) {
        if (!allowed.contains(given))
            return wrong(
                Message(QT_TRANSLATE_NOOP("messages", "The action %1 has no use for %2."), {name, given}));
    }
    for (qsizetype i = 0; found != known().end() && i < found->needed; ++i) {
        if (!options.actionOptions.contains(allowed[i]))
            return wrong(
                Message(QT_TRANSLATE_NOOP("messages", "The action %1 needs %2."), {name, allowed[i]}));
    }
    const bool forOne = options.actionOptions.contains(QLatin1String("--file")) || !suitsMany(action);
    if (forOne && options.operands.size() > 3) {
        return wrong(Message(QT_TRANSLATE_NOOP("messages", "That can be done to one guest at a time only.")));
    }
    return std::nullopt;
}

QList<OptionLine> actionOptionLines()
{
    const auto line = [](const char *syntax, const char *meaning) {
        return OptionLine{QString::fromLatin1(syntax), render(Message(meaning))};
    };
    return {
        line("--file FILE", QT_TRANSLATE_NOOP("messages", "save, restore: the file on the host")),
        line("--folder FOLDER",
             QT_TRANSLATE_NOOP("messages", "save, restore: the folder there, for GUEST.save (/var/lib/xen)")),
        line("--name NAME", QT_TRANSLATE_NOOP("messages", "rename: the new name")),
        line("--vcpus NUMBER", QT_TRANSLATE_NOOP("messages", "set-vcpus: how many shall be online")),
        line("--memory SIZE", QT_TRANSLATE_NOOP("messages", "set-memory, set-memory-limit: 512m, 2g")),
        line("--target PATH",
             QT_TRANSLATE_NOOP("messages", "attach-disk, insert-disc: the volume or image on the host")),
        line("--device NAME",
             QT_TRANSLATE_NOOP("messages",
                               "xvdc, hdc, or the interface's MAC address; a free one if not given")),
        line("--format FORMAT",
             QT_TRANSLATE_NOOP("messages",
                               "attach-disk: raw, qcow2, vhd; as the file's name says if not given")),
        line("--read-only", QT_TRANSLATE_NOOP("messages", "attach-disk: the guest only reads")),
        line("--bridge NAME", QT_TRANSLATE_NOOP("messages", "attach-nic: the bridge on the host")),
        line("--key LETTER", QT_TRANSLATE_NOOP("messages", "sysrq: the magic key of Linux, s for sync")),
    };
}

} // namespace domcero::cli
