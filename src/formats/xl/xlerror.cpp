// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xl/xlerror.h"

#include "base/hosttext.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace domcero {

namespace {

// A line's text, and what it means. The sentence's %1 and %2 are what the pattern captures.
struct Cause
{
    const char *pattern;
    ErrorCode code;
    const char *what;
    const char *remedy;
};

constexpr const char *missingXl = QT_TRANSLATE_NOOP("messages", "The command xl is missing on this host.");
constexpr const char *installXl = QT_TRANSLATE_NOOP(
    "messages", "Install the tools of Xen (Debian: apt install xen-utils; Enterprise Linux: dnf install "
                "xen). If this host has them, check that it is the right host.");
constexpr int commandNotFound = 127; // as a shell says it

constexpr std::array causes{
    Cause{R"re(Domain with name "(.+)" already exists)re", ErrorCode::AlreadyExists,
          QT_TRANSLATE_NOOP("messages", "A guest with the name %1 is on this host already."),
          QT_TRANSLATE_NOOP("messages",
                            "If it was just shut down, wait until it has gone. Else give one of the two "
                            "another name in its config.")},
    Cause{R"re(^(.+) is an invalid domain identifier)re", ErrorCode::NotFound,
          QT_TRANSLATE_NOOP("messages", "The guest %1 does not run on this host."),
          QT_TRANSLATE_NOOP("messages", "It may have ended meanwhile. Start it from its config.")},
    Cause{R"re(Error: Domain '(.+)' does not exist)re", ErrorCode::NotFound,
          QT_TRANSLATE_NOOP("messages", "The guest %1 does not run on this host."),
          QT_TRANSLATE_NOOP("messages", "It may have ended meanwhile. Start it from its config.")},
    Cause{R"re(Can't get domid of domain name '(.+)')re", ErrorCode::NotFound,
          QT_TRANSLATE_NOOP("messages", "The guest %1 does not run on this host."),
          QT_TRANSLATE_NOOP("messages", "It may have ended meanwhile. Start it from its config.")},
    Cause{R"re(Failed to read config file: (.+): No such file or directory)re", ErrorCode::NotFound,
          QT_TRANSLATE_NOOP("messages", "The config file %1 is not on the host."),
          QT_TRANSLATE_NOOP("messages", "Look in /etc/xen whether it was renamed or moved.")},
    Cause{R"re(Failed to read config file: (.+): Permission denied)re", ErrorCode::PermissionDenied,
          QT_TRANSLATE_NOOP("messages", "The account may not read the config file %1."),
          QT_TRANSLATE_NOOP("messages", "Log in as root, or as somebody who may read it.")},
    Cause{R"re(Disk vdev=(\S+) failed to stat: (.+): No such file or directory)re", ErrorCode::NotFound,
          QT_TRANSLATE_NOOP("messages", "The disk %2, which the guest would see as %1, is not on the host."),
          QT_TRANSLATE_NOOP("messages",
                            "Make the volume or image, activate its volume group or log in to its iSCSI "
                            "target, or correct the path in the config.")},
    Cause{R"re(failed to open file '(.+)': No such file or directory)re", ErrorCode::NotFound,
          QT_TRANSLATE_NOOP("messages", "The file %1, which the guest needs to start, is not on the host."),
          QT_TRANSLATE_NOOP("messages", "Correct kernel and ramdisk in the config, or put the file there.")},
    Cause{R"re(Could not find bridge device (\S+))re", ErrorCode::NotFound,
          QT_TRANSLATE_NOOP("messages", "The host has no network bridge %1."),
          QT_TRANSLATE_NOOP("messages",
                            "Make the bridge on the host, or name in the config's vif one that is there.")},
    Cause{R"re(Could not find bridge, and none was specified)re", ErrorCode::NotFound,
          QT_TRANSLATE_NOOP("messages", "The host has no network bridge."),
          QT_TRANSLATE_NOOP("messages", "Make a bridge on the host, and name it in the config's vif.")},
    Cause{
        R"re(can't allocate low memory|mem_init.*: Out of memory|failed to free memory for the domain|Cannot allocate memory)re",
        ErrorCode::NoSpace,
        QT_TRANSLATE_NOOP("messages", "The host has too little free memory for this guest."),
        QT_TRANSLATE_NOOP("messages",
                          "Give the guest less memory in its config, or shut down or shrink another one.")},
    Cause{R"re((?:Device|File) (\S+) is (?:loopback-)?mounted)re", ErrorCode::Conflict,
          QT_TRANSLATE_NOOP("messages", "The disk %1 is in use by another guest or by the host itself."),
          QT_TRANSLATE_NOOP(
              "messages",
              "Shut down the guest that has it, or unmount it on the host. Two systems that write "
              "to one disk destroy it.")},
    Cause{
        R"re(Is another process using the image|Failed to get (?:shared )?"?write"? lock)re",
        ErrorCode::Conflict,
        QT_TRANSLATE_NOOP("messages", "The image is in use by another guest or program."),
        QT_TRANSLATE_NOOP(
            "messages", "Shut down the guest that has it. Two systems that write to one image destroy it.")},
    Cause{R"re(config parsing error in disk specification: .* in [`'](.+)')re", ErrorCode::InvalidInput,
          QT_TRANSLATE_NOOP("messages", "xl does not understand the disk “%1”."),
          QT_TRANSLATE_NOOP("messages", "A disk is written \"target,format,vdev,access\", as in "
                                        "\"/dev/vg0/web,raw,xvda,rw\".")},
    Cause{R"re(^(.+):(\d+): config parsing error)re", ErrorCode::InvalidInput,
          QT_TRANSLATE_NOOP("messages", "xl does not understand line %2 of the config %1."),
          QT_TRANSLATE_NOOP("messages", "Correct that line. What xl expected there is in its text below.")},
    Cause{R"re(Neither kernel nor bootloader specified)re", ErrorCode::InvalidInput,
          QT_TRANSLATE_NOOP("messages",
                            "The config says neither a kernel nor a boot loader, so the guest cannot start."),
          QT_TRANSLATE_NOOP(
              "messages",
              "Add kernel = \"...\" or bootloader = \"pygrub\", or type = \"hvm\" for a guest that "
              "starts like a real machine.")},
    Cause{R"re([Dd]omain name must be specified)re", ErrorCode::InvalidInput,
          QT_TRANSLATE_NOOP("messages", "The config does not say the name of its guest."),
          QT_TRANSLATE_NOOP("messages", "Add a line such as name = \"zimbra\".")},
    Cause{
        R"re(maxvcpus < vcpus)re", ErrorCode::InvalidInput,
        QT_TRANSLATE_NOOP("messages", "The config asks for more CPUs (vcpus) than its own limit (maxvcpus)."),
        QT_TRANSLATE_NOOP("messages", "Raise maxvcpus or remove it.")},
    Cause{R"re(Invalid domain type (.*?)\.?$)re", ErrorCode::InvalidInput,
          QT_TRANSLATE_NOOP("messages", "“%1” is no guest type."),
          QT_TRANSLATE_NOOP("messages", "Write type = \"pv\", type = \"pvh\" or type = \"hvm\".")},
    Cause{R"re(Contradicting "builder" and "type" options)re", ErrorCode::InvalidInput,
          QT_TRANSLATE_NOOP("messages", "The settings builder and type contradict each other."),
          QT_TRANSLATE_NOOP("messages", "Remove builder, which is the older of the two.")},
    Cause{R"re(Failed to parse UUID: (.*)$)re", ErrorCode::InvalidInput,
          QT_TRANSLATE_NOOP("messages", "“%1” is no UUID."),
          QT_TRANSLATE_NOOP("messages",
                            "Remove the line to let xl choose one, or write it as 8-4-4-4-12 hexadecimal "
                            "digits.")},
    Cause{R"re(memory_dynamic_max must be less than or equal to memory_static_max)re",
          ErrorCode::InvalidInput,
          QT_TRANSLATE_NOOP("messages", "That is more memory than the guest can have while it runs."),
          QT_TRANSLATE_NOOP("messages",
                            "Its limit is maxmem of the config. Raise it there and start the guest anew.")},
    Cause{R"re(You have (\d+) physical CPUs and want (\d+) vCPUs)re", ErrorCode::InvalidInput,
          QT_TRANSLATE_NOOP("messages", "The guest would have %2 CPUs, and the host has only %1."),
          QT_TRANSLATE_NOOP("messages", "Give it no more CPUs than the host has.")},
    Cause{R"re(Cannot (?:destroy|pause|shutdown) privileged domain)re", ErrorCode::InvalidInput,
          QT_TRANSLATE_NOOP("messages", "Domain 0 is the host itself and cannot be ended in this way."),
          QT_TRANSLATE_NOOP("messages", "Shut down or reboot the host as a machine.")},
    Cause{
        R"re(privileged command interface: Permission denied|cannot open libxc handle: Permission denied)re",
        ErrorCode::PermissionDenied,
        QT_TRANSLATE_NOOP("messages", "This account may not manage Xen on the host."),
        QT_TRANSLATE_NOOP(
            "messages", "Change the host's settings to log in as root, or to become root by sudo or doas.")},
    Cause{R"re(privileged command interface: |cannot open libxc handle: |not running under Xen)re",
          ErrorCode::NotSupported, QT_TRANSLATE_NOOP("messages", "The host did not boot under Xen."),
          QT_TRANSLATE_NOOP(
              "messages",
              "Choose the entry of Xen in the host's boot menu and reboot it. If there is none, install "
              "the hypervisor (Debian: apt install xen-system-amd64; Enterprise Linux: dnf install xen).")},
    Cause{R"re(cannot connect to xenstore|failed to connect to xenstored?|xs_open)re",
          ErrorCode::NotSupported,
          QT_TRANSLATE_NOOP("messages", "The xenstore daemon of the host does not answer."),
          QT_TRANSLATE_NOOP(
              "messages",
              "Start it on the host: systemctl start xenstored, or on older hosts: service xencommons "
              "start.")},
    Cause{R"re(external graceful (?:shutdown|reboot) not possible)re", ErrorCode::NotSupported,
          QT_TRANSLATE_NOOP("messages",
                            "The guest has no PV drivers, so Xen cannot ask it to shut down or reboot."),
          QT_TRANSLATE_NOOP("messages",
                            "Shut it down from inside, or force it off, which is like pulling its plug.")},
    Cause{R"re(guest didn't acknowledge control request)re", ErrorCode::Timeout,
          QT_TRANSLATE_NOOP("messages", "The guest did not answer the request."),
          QT_TRANSLATE_NOOP(
              "messages", "Look at its console. If it hangs, force it off, which is like pulling its plug.")},
    Cause{R"re(device already exists in xenstore)re", ErrorCode::AlreadyExists,
          QT_TRANSLATE_NOOP("messages", "The guest has a device of that name already."),
          QT_TRANSLATE_NOOP("messages", "Choose another name, or detach the old device first.")},
    Cause{R"re(Device (\S+) not connected)re", ErrorCode::NotFound,
          QT_TRANSLATE_NOOP("messages", "The guest has no device %1."),
          QT_TRANSLATE_NOOP("messages", "Read the host again: it may have been detached meanwhile.")},
    Cause{R"re(unable to remove device with path)re", ErrorCode::Timeout,
          QT_TRANSLATE_NOOP("messages", "The guest does not let go of the device."),
          QT_TRANSLATE_NOOP("messages", "Unmount it inside the guest and try again.")},
    Cause{R"re(bootloader failed - consult logfile (\S+))re", ErrorCode::CommandFailed,
          QT_TRANSLATE_NOOP("messages", "The boot loader of the guest failed on the host."),
          QT_TRANSLATE_NOOP(
              "messages", "The reason is in /var/log/xen on the host, in the log file that xl names below.")},
    Cause{
        R"re(error on QMP socket|device model did not start|Device Model already exited)re",
        ErrorCode::CommandFailed,
        QT_TRANSLATE_NOOP("messages", "The device model (QEMU) of the guest did not start or ended at once."),
        QT_TRANSLATE_NOOP("messages",
                          "The reason is in /var/log/xen/qemu-dm-NAME.log on the host, with the guest's name "
                          "for NAME.")},
    Cause{R"re(unable to read script from|unable to find domain info for domain)re", ErrorCode::Conflict,
          QT_TRANSLATE_NOOP("messages", "The guest was already ending when xl was to end it."),
          QT_TRANSLATE_NOOP("messages", "Wait a moment and read the host again.")},
    Cause{R"re(^command not implemented)re", ErrorCode::NotSupported,
          QT_TRANSLATE_NOOP("messages", "The xl of this host does not know this command."),
          QT_TRANSLATE_NOOP("messages", "Its version of Xen may be too old or too new for it.")},
    Cause{R"re(\bxl: (?:command )?not found|'xl': No such file or directory)re", ErrorCode::NotFound,
          missingXl, installXl},
    Cause{R"re([Tt]imed out|[Tt]imeout)re", ErrorCode::Timeout,
          QT_TRANSLATE_NOOP("messages", "Xen's tools gave up waiting for a part of the guest."),
          QT_TRANSLATE_NOOP("messages", "Read the host again; a busy host may need another try.")},
};

// xl prints these on success too.
bool isChatter(const QString &line)
{
    static constexpr std::array beginnings{
        QLatin1String("Parsing config"),   QLatin1String("Shutting down domain"),
        QLatin1String("Rebooting domain"), QLatin1String("Waiting for "),
        QLatin1String("WARNING:"),         QLatin1String("libxl: warning:"),
        QLatin1String("xc: info:"),        QLatin1String("xc: progress:"),
        QLatin1String("Loading new save"), QLatin1String("Saving to ")};
    return line.trimmed().isEmpty() || std::any_of(beginnings.begin(), beginnings.end(),
                                                   [&](QLatin1String b) { return line.startsWith(b); });
}

// "libxl: error: libxl_x.c:12:function: Domain 3:the text" -> "the text"
QString withoutSource(const QString &line)
{
    static const QRegularExpression source(
        QStringLiteral(R"re(^(?:libxl|xc|xl|libxlu): error: (?:\S+\.c:\d+:\w*:? ?)?(?:Domain \d+:)?)re"));
    return QString(line).remove(source).trimmed();
}

// Compiled once; QRegularExpression may be matched from several threads.
const std::array<QRegularExpression, causes.size()> &patterns()
{
    static const auto all = [] {
        std::array<QRegularExpression, causes.size()> compiled;
        std::transform(causes.begin(), causes.end(), compiled.begin(), [](const Cause &cause) {
            return QRegularExpression(QString::fromLatin1(cause.pattern));
        });
        return compiled;
    }();
    return all;
}

bool matchCause(const QString &line, Error &error)
{
    const QString text = withoutSource(line);
    for (size_t i = 0; i < causes.size(); ++i) {
        const Cause &cause = causes[i];
        const QRegularExpressionMatch match = patterns()[i].match(text);
        if (!match.hasMatch())
            continue;
        error.code = cause.code;
        // Two captures for all: a sentence without %2 does not use the second.
        switch (match.lastCapturedIndex()) {
        case 0:
            error.what = Message(cause.what);
            break;
        case 1:
            error.what = Message(cause.what, {match.captured(1)});
            break;
        default:
            error.what = Message(cause.what, {match.captured(1), match.captured(2)});
            break;
        }
        error.remedy = Message(cause.remedy);
        return true;
    }
    return false;
}

} // namespace

Error errorFromXl(int exitStatus, QByteArrayView standardError)
{
    QStringList lines;
    const QList<QByteArray> raw = standardError.toByteArray().split('\n');
    for (const QByteArray &line : raw)
        lines.append(displayText(fromHostBytes(line)));

    Error error;
    error.code = ErrorCode::CommandFailed;
    error.detail = lines.join(QLatin1Char('\n')).trimmed();
    QString first;
    for (const QString &line : lines) {
        if (isChatter(line))
            continue;
        if (matchCause(line, error))
            return error;
        if (first.isEmpty())
            first = withoutSource(line);
    }
    if (exitStatus == commandNotFound) {
        error.code = ErrorCode::NotFound;
        error.what = Message(missingXl);
        error.remedy = Message(installXl);
        return error;
    }
    if (first.isEmpty())
        error.what = Message(QT_TRANSLATE_NOOP("messages", "xl ended with status %1 and said nothing."),
                             {qint64{exitStatus}});
    else
        error.what =
            Message(QT_TRANSLATE_NOOP("messages", "xl failed (status %1): %2"), {qint64{exitStatus}, first});
    error.remedy = Message(QT_TRANSLATE_NOOP(
        "messages", "The whole text of xl is below; more may be in /var/log/xen on the host."));
    return error;
}

} // namespace domcero
