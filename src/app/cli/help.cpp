// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/actionoptions.h"
#include "app/cli/storagerequestline.h"
#include "app/cli/table.h"
#include "text/render.h"

namespace domcero::cli {

namespace {

OptionLine line(const char *syntax, const char *meaning)
{
    return {QString::fromLatin1(syntax), render(Message(meaning))};
}

QString section(const char *title, const QList<OptionLine> &lines)
{
    Table table;
    for (const OptionLine &l : lines)
        table.rows.append({QStringLiteral("  ") + l.syntax, l.meaning});
    return render(Message(title)) + u'\n' + table.text() + u'\n';
}

// The names of the actions, in lines that a terminal has room for.
QString nameLines(const char *title, const QString &names)
{
    QString text = render(Message(title));
    qsizetype lineBegan = 0;
    for (const QString &word : names.split(u' ')) {
        if (text.size() - lineBegan + word.size() > 78) {
            lineBegan = text.size() + 1;
            text += QStringLiteral("\n ");
        }
        text += u' ' + word;
    }
    return text;
}

QList<OptionLine> deedKeyLines()
{
    return {
        line("name=NAME", QT_TRANSLATE_NOOP("messages", "the new volume, snapshot or label; the new name")),
        line("size=SIZE", QT_TRANSLATE_NOOP("messages", "of what is new or grows: 512m, 2g")),
        line("group=GROUP", QT_TRANSLATE_NOOP("messages", "create-group, extend-group, convert: the group")),
        line("file=FILE", QT_TRANSLATE_NOOP("messages", "convert: the new image file on the host")),
        line("format=FORMAT", QT_TRANSLATE_NOOP("messages", "raw, qcow2; ext2, ext3, ext4, xfs")),
        line("backing=FILE", QT_TRANSLATE_NOOP("messages", "create-image, rebase-image: what it builds on")),
        line("age=AGE",
             QT_TRANSLATE_NOOP("messages", "make-file-system: of the guest; current, old, very-old")),
        line("typed=THING", QT_TRANSLATE_NOOP("messages", "what is destroyed, named once more")),
        line("portal=ADDRESS:PORT", QT_TRANSLATE_NOOP("messages", "iSCSI: where the target is")),
        line("user=USER", QT_TRANSLATE_NOOP("messages", "set-target-login: the password is asked for")),
        line("automatic=yes|no", QT_TRANSLATE_NOOP("messages", "set-target-startup: at boot")),
        line("force=yes|no", QT_TRANSLATE_NOOP("messages", "rebase-image: to a copy of the same content")),
        line("in-place=yes|no", QT_TRANSLATE_NOOP("messages", "resize: without a copy")),
        line("stop-guests=yes|no",
             QT_TRANSLATE_NOOP("messages", "resize: shut its guest down first, start it again")),
    };
}

QList<OptionLine> backupKeyLines()
{
    return {
        line("folder=FOLDER", QT_TRANSLATE_NOOP("messages", "make, list: where they lie on the host")),
        line("to=DIRECTORY", QT_TRANSLATE_NOOP("messages", "make: to this machine, while it is read")),
        line("keep=N", QT_TRANSLATE_NOOP("messages", "make: keep the last N, remove the older ones")),
        line("pause=yes|no", QT_TRANSLATE_NOOP("messages", "make: pause the guest for the snapshots")),
        line("flush=yes|no", QT_TRANSLATE_NOOP("messages", "make: ask the guest to write first (SysRq s)")),
        line("room=SIZE", QT_TRANSLATE_NOOP("messages", "make: room of each snapshot, for what changes")),
        line("without=DISK,...", QT_TRANSLATE_NOOP("messages", "make: disks that are left out")),
        line("at=HH:MM", QT_TRANSLATE_NOOP("messages", "schedule: when, by the host's clock (02:30)")),
        line("days=mon,...", QT_TRANSLATE_NOOP("messages", "schedule: on these days; each day")),
        line("name=NAME", QT_TRANSLATE_NOOP("messages", "restore: of the new guest")),
        line("path=FILE", QT_TRANSLATE_NOOP("messages", "restore: its config")),
        line("uuid=UUID", QT_TRANSLATE_NOOP("messages", "restore: its UUID")),
        line("mac=ADDRESS,...", QT_TRANSLATE_NOOP("messages", "restore: of its network cards")),
        line("DISK=PATH", QT_TRANSLATE_NOOP("messages", "restore: where a disk goes")),
        line("in-place=yes|no",
             QT_TRANSLATE_NOOP("messages", "restore: put the disks back, keep the present ones")),
        line("config=yes|no", QT_TRANSLATE_NOOP("messages", "restore in place: the config too")),
    };
}

} // namespace

QList<OptionLine> verbLines()
{
    return {
        line("hosts", QT_TRANSLATE_NOOP("messages", "List the hosts that can be named here")),
        line("check HOST", QT_TRANSLATE_NOOP("messages", "Check what a Xen host needs, with a remedy each")),
        line("guests HOST", QT_TRANSLATE_NOOP("messages", "List the guests, stopped ones too")),
        line("storage HOST",
             QT_TRANSLATE_NOOP("messages", "List disks, volumes and image files, and who uses them")),
        line("run HOST ACTION GUEST...", QT_TRANSLATE_NOOP("messages", "Act on guests and prove the result")),
        line("guest copy HOST GUEST NAME",
             QT_TRANSLATE_NOOP("messages", "Make a new guest from one, with clones of its disks")),
        line("guest rename HOST GUEST NAME",
             QT_TRANSLATE_NOOP("messages", "Give a guest, its config and its links another name")),
        line("guest delete HOST GUEST",
             QT_TRANSLATE_NOOP("messages", "Remove a stopped guest's config, which is kept, and its links")),
        line("backup make HOST GUEST ...",
             QT_TRANSLATE_NOOP("messages", "Back a guest up on its host, while it runs")),
        line("backup list HOST [GUEST] ...", QT_TRANSLATE_NOOP("messages", "List backups")),
        line("backup check HOST FOLDER",
             QT_TRANSLATE_NOOP("messages", "Say whether a backup can be restored")),
        line("backup restore HOST FOLDER ...",
             QT_TRANSLATE_NOOP("messages", "Make a guest of a backup, or put its disks back")),
        line("backup fetch HOST FOLDER TO",
             QT_TRANSLATE_NOOP("messages", "Carry a backup of a host to this machine")),
        line("backup send HOST DIRECTORY ...",
             QT_TRANSLATE_NOOP("messages", "Carry a backup of this machine to a host")),
        line("backup drop HOST FOLDER...", QT_TRANSLATE_NOOP("messages", "Remove backups")),
        line("backup schedule HOST GUEST ...",
             QT_TRANSLATE_NOOP("messages", "Have the host back a guest up by itself")),
        line("backup schedules HOST",
             QT_TRANSLATE_NOOP("messages", "List what hosts back up, with the last job")),
        line("backup unschedule HOST GUEST", QT_TRANSLATE_NOOP("messages", "No longer; backups stay")),
        line(
            "file put HOST FILE PATH",
            QT_TRANSLATE_NOOP("messages", "Send a file to the host; what has come is kept and gone on with")),
        line("file get HOST PATH FILE",
             QT_TRANSLATE_NOOP("messages", "Fetch a file or a disk of the host, likewise")),
        line("watch HOST", QT_TRANSLATE_NOOP("messages", "Print changes as they happen, until interrupted")),
        line("record HOST",
             QT_TRANSLATE_NOOP("messages", "Write what the host answers, redacted, for a bug report")),
        line("plan show FILE", QT_TRANSLATE_NOOP("messages", "Print a plan: its steps, commands and proofs")),
        line("plan apply HOST FILE", QT_TRANSLATE_NOOP("messages", "Run a plan on the host, as a job")),
        line("plan storage HOST DEED THING...",
             QT_TRANSLATE_NOOP("messages", "Print the plan of a change to the storage, for plan apply")),
        line("plan resize HOST DISK SIZE",
             QT_TRANSLATE_NOOP("messages", "Print the plan that resizes a volume with what is on it")),
        line("plan backup HOST GUEST ...",
             QT_TRANSLATE_NOOP("messages", "Print the plan of a backup, for plan apply")),
        line("plan restore HOST FOLDER ...",
             QT_TRANSLATE_NOOP("messages", "Print the plan of a restore, for plan apply")),
        line("plan jobs HOST", QT_TRANSLATE_NOOP("messages", "List the jobs of the host")),
        line("plan follow HOST [JOB]", QT_TRANSLATE_NOOP("messages", "Print what a job says, to its end")),
        line("plan resume HOST [JOB]", QT_TRANSLATE_NOOP("messages", "Let a job go on that was cut short")),
        line("plan rollback HOST [JOB]", QT_TRANSLATE_NOOP("messages", "Take the steps of a job back")),
        line("plan cancel HOST [JOB]", QT_TRANSLATE_NOOP("messages", "Stop a job before its next step")),
        line("plan settle HOST [JOB]", QT_TRANSLATE_NOOP("messages", "Leave an unfinished job as it is")),
        line("config show FILE",
             QT_TRANSLATE_NOOP("messages", "Print a config as xl reads it; - is standard input")),
        line("config get FILE KEY", QT_TRANSLATE_NOOP("messages", "Print one value of it")),
        line("config set FILE KEY VALUE",
             QT_TRANSLATE_NOOP("messages", "Change one value; the rest keeps every byte")),
        line("config unset FILE KEY", QT_TRANSLATE_NOOP("messages", "Take a key out")),
        line("config convert FILE",
             QT_TRANSLATE_NOOP("messages", "Make a config of xl of an old Python one, without running it")),
        line("config disk SPEC...", QT_TRANSLATE_NOOP("messages", "Print what xl makes of a disk")),
        line("config vif [KEY=VALUE]...",
             QT_TRANSLATE_NOOP("messages", "Print what xl makes of a network card")),
        line("lint FILE...",
             QT_TRANSLATE_NOOP("messages", "Say what xl refuses or ignores in configs, and what is unwise")),
    };
}

QList<OptionLine> optionLines()
{
    return {
        line("--json", QT_TRANSLATE_NOOP("messages", "Print JSON")),
        line("--follow", QT_TRANSLATE_NOOP("messages", "Stay with the job until its end")),
        line("--step-done N", QT_TRANSLATE_NOOP("messages", "The open step N was done: go on behind it")),
        line("--step-again N", QT_TRANSLATE_NOOP("messages", "Do the open step N again")),
        line("--in-place", QT_TRANSLATE_NOOP("messages", "plan resize: shrink without a copy")),
        line("--stop-guests",
             QT_TRANSLATE_NOOP("messages", "plan resize: shut its guest down first, start it again")),
        line("--with-disks", QT_TRANSLATE_NOOP("messages", "guest delete: its volumes and images too")),
        line("--overwrite", QT_TRANSLATE_NOOP("messages", "file: replace a file that is there")),
        line("--string", QT_TRANSLATE_NOOP("messages", "config set: write the value as a text")),
        line("--yes", QT_TRANSLATE_NOOP("messages", "Do not ask before something is lost")),
        line("--identity FILE", QT_TRANSLATE_NOOP("messages", "Private key to log in with")),
        line("--sudo", QT_TRANSLATE_NOOP("messages", "Become root on the host with sudo")),
        line("--doas", QT_TRANSLATE_NOOP("messages", "Become root on the host with doas")),
        line("--old-algorithms", QT_TRANSLATE_NOOP("messages", "Allow outdated encryption (SHA-1, CBC)")),
        line("--jump HOST[,HOST...]", QT_TRANSLATE_NOOP("messages", "Go through these jump hosts")),
        line("--socks-proxy HOST:PORT", QT_TRANSLATE_NOOP("messages", "Go through this SOCKS5 proxy")),
        line("--known-hosts FILE",
             QT_TRANSLATE_NOOP("messages", "Use this file instead of ~/.ssh/known_hosts")),
        line("--trust-host-key SHA256:...",
             QT_TRANSLATE_NOOP("messages", "Accept an unknown host key if this is its fingerprint")),
        line("--hosts FILE", QT_TRANSLATE_NOOP("messages", "Use this file of saved hosts")),
        line("--output FILE", QT_TRANSLATE_NOOP("messages", "Write the record to a new file")),
        line("--timeout SECONDS",
             QT_TRANSLATE_NOOP("messages", "Wait this long for the connection and the first reading (30)")),
        line("--language en|es", QT_TRANSLATE_NOOP("messages", "Language of what is printed")),
        line("--version", QT_TRANSLATE_NOOP("messages", "Print the version")),
        line("-h, --help", QT_TRANSLATE_NOOP("messages", "Print this help")),
    };
}

QString helpText()
{
    const QList<OptionLine> hosts{
        line("NAME", QT_TRANSLATE_NOOP("messages", "A host saved in Domcero, or a Host of ~/.ssh/config")),
        line("[USER@]ADDRESS[:PORT]",
             QT_TRANSLATE_NOOP("messages", "Any host; IPv6 in brackets; the user is root if not given")),
        line("demo", QT_TRANSLATE_NOOP("messages", "The simulated host")),
    };
    const QList<OptionLine> statuses{
        line("0", QT_TRANSLATE_NOOP("messages", "Done")),
        line("1", QT_TRANSLATE_NOOP("messages", "Refused or failed")),
        line("2", QT_TRANSLATE_NOOP("messages", "The command line is wrong")),
        line("3", QT_TRANSLATE_NOOP("messages", "No connection")),
    };
    return render(Message(QT_TRANSLATE_NOOP("messages", "Usage: domcero-cli COMMAND [OPTION]..."))) +
           QStringLiteral("\n\n") + section(QT_TRANSLATE_NOOP("messages", "Commands:"), verbLines()) + u'\n' +
           section(QT_TRANSLATE_NOOP("messages", "HOST:"), hosts) + u'\n' +
           nameLines(QT_TRANSLATE_NOOP("messages", "ACTION:"), actionNames()) + QStringLiteral("\n\n") +
           section(QT_TRANSLATE_NOOP("messages", "Options of ACTION:"), actionOptionLines()) + u'\n' +
           nameLines(QT_TRANSLATE_NOOP("messages", "DEED:"), storageDeedNames()) + QStringLiteral("\n\n") +
           section(QT_TRANSLATE_NOOP("messages", "KEY=VALUE of DEED:"), deedKeyLines()) + u'\n' +
           section(QT_TRANSLATE_NOOP("messages", "KEY=VALUE of backup:"), backupKeyLines()) + u'\n' +
           section(QT_TRANSLATE_NOOP("messages", "Options:"), optionLines()) + u'\n' +
           section(QT_TRANSLATE_NOOP("messages", "Exit status:"), statuses);
}

} // namespace domcero::cli
