// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/config/configsteps.h"

#include "formats/host/configtext.h"
#include "formats/xlcfg/file.h"
#include "plan/config/configplaces.h"
#include "plan/config/configsecrets.h"
#include "plan/config/configwords.h"
#include "plan/guestwords.h"

namespace domcero {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

// Nobody else has such a name; gone already is as good.
Undo removeScratch(const QString &file)
{
    Undo undo{Command{u"rm"_s, {u"-f"_s, file}}};
    undo.guards = {Condition{Kind::FolderExists, folderOfFile(file)}};
    undo.verifies = {Condition{Kind::PathAbsent, file}};
    undo.idempotent = true;
    return undo;
}

Step makeFolder(const QString &kept, const QList<Condition> &guards)
{
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Make the folder %1, if it is missing"), {kept});
    step.command = Command{u"mkdir"_s, {u"-p"_s, u"-m"_s, u"700"_s, kept}};
    step.guards = guards;
    step.verifies = {Condition{Kind::FolderExists, kept}};
    step.idempotent = true;
    step.nothingToUndo = true;
    return step;
}

// With mode, owner and time.
Step copy(const Message &title, const QString &from, const QString &to, const QByteArray &sum,
          const QList<Condition> &guards)
{
    Step step;
    step.title = title;
    step.command = Command{u"cp"_s, {u"-p"_s, from, to}};
    step.guards = guards;
    step.verifies = {fileSum(to, sum)};
    step.verifyWithin = 0s;
    step.flush = {to};
    step.idempotent = true;
    return step;
}

Step keep(const Message &title, const QString &from, const QString &kept, const QByteArray &sum,
          const QList<Condition> &guards)
{
    Step step = copy(title, from, keptFile(kept, sum), sum, guards);
    step.nothingToUndo = true;
    return step;
}

// What both ways have in common: the text is written into `file`, which has the mode already, xl is asked
// about it there, and it is kept.
QList<Step> writeSteps(const ConfigChange &change, const QString &file, const QString &kept,
                       const QList<Condition> &guards)
{
    const QByteArray sum = configSum(change.text);
    Step write;
    write.title = Message(QT_TRANSLATE_NOOP("messages", "Write the new text to %1"), {file});
    write.command = Command{u"dd"_s, {u"of="_s + file, u"conv=fsync"_s}};
    write.input = configInput(change.text).pieces;
    if (!write.input.isEmpty() && !write.input.first().isSecret) // as a plan's text has it
        write.command.standardInput = write.input.takeFirst().text;
    write.guards = guards + QList{Condition{Kind::FileExists, file}};
    write.verifies = {fileSum(file, sum)};
    write.verifyWithin = 0s;
    write.idempotent = true;
    write.nothingToUndo = true; // the file goes as a whole

    Step ask;
    ask.title = Message(QT_TRANSLATE_NOOP("messages", "Ask xl whether it accepts the new text"));
    ask.command = Command{u"xl"_s, {u"-N"_s, u"create"_s, file}};
    ask.guards = {fileSum(file, sum)};
    ask.quiet = true; // it prints the passwords
    ask.idempotent = true;
    ask.nothingToUndo = true;

    return {write, ask,
            keep(Message(QT_TRANSLATE_NOOP("messages", "Keep the new text, too")), file, kept, sum,
                 {fileSum(file, sum)})};
}

Step removeScratchStep(const Message &title, const QString &file)
{
    Step step;
    step.title = title;
    step.command = Command{u"rm"_s, {u"-f"_s, file}};
    step.verifies = {Condition{Kind::PathAbsent, file}};
    step.idempotent = true;
    return step;
}

} // namespace

QString formerFileOf(const QString &path)
{
    return path + u".domcero-old"_s;
}

QString keptFile(const QString &kept, const QByteArray &sum)
{
    return kept + u'/' + QString::fromLatin1(sum);
}

Condition fileSum(const QString &path, const QByteArray &sum)
{
    return Condition{Kind::FileSumIs, path, QString::fromLatin1(sum)};
}

QString folderOfFile(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash <= 0 ? u"/"_s : path.first(slash);
}

PlanLock configLock(const QString &path)
{
    return PlanLock{u"config:"_s + path};
}

std::optional<Error> refuseChange(const ConfigChange &change)
{
    if (auto refused = refuseBadPath(change.path))
        return refused;
    if (change.path.startsWith(u"/dev/") || change.path.startsWith(u"/proc/") ||
        change.path.startsWith(u"/sys/")) {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "%1 is no place for a config."), {change.path}));
    }
    if (auto refused = refuseConfigText(change.text))
        return refused;
    const XlcfgFile file = parseXlcfg(change.text);
    if (file.problem)
        return xlcfgError(file);
    if (configSum(change.text) == change.before)
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "The text is the one that is there.")));
    return std::nullopt;
}

QList<Step> keepSteps(const QString &path, const QByteArray &sum, const QString &kept,
                      const QList<Condition> &guards)
{
    return {makeFolder(kept, guards),
            keep(Message(QT_TRANSLATE_NOOP("messages", "Keep the present text of %1"), {path}), path, kept,
                 sum, guards)};
}

Step removeFormerStep(const QString &path, const QByteArray &sum, const QString &kept)
{
    const QString former = formerFileOf(path);
    Step step = removeScratchStep(
        Message(QT_TRANSLATE_NOOP("messages", "Remove what was laid ready; the kept text stays")), former);
    step.undo = Undo{Command{u"cp"_s, {u"-p"_s, keptFile(kept, sum), former}}};
    step.undo->guards = {fileSum(keptFile(kept, sum), sum)};
    step.undo->verifies = {fileSum(former, sum)};
    step.undo->verifyWithin = 0s;
    step.undo->idempotent = true;
    return step;
}

// The former text lies beside the new one until it is replaced, so that it can be put back in one moment too.
QList<Step> replaceSteps(const ConfigChange &change, const QString &kept)
{
    const QString &path = change.path;
    const QString next = newFileOf(path);
    const QString former = formerFileOf(path);
    const QByteArray sum = configSum(change.text);
    const Condition asItWas = fileSum(path, change.before);
    QList<Step> steps = keepSteps(path, change.before, kept, {asItWas});

    Step beside = copy(Message(QT_TRANSLATE_NOOP("messages", "Lay the former text ready, to put it back")),
                       path, former, change.before, {asItWas});
    beside.undo = removeScratch(former);
    Step make = copy(
        Message(QT_TRANSLATE_NOOP("messages", "Make %1 with the mode and the owner of the config"), {next}),
        path, next, change.before, {asItWas});
    make.undo = removeScratch(next);
    steps += {beside, make};
    steps += writeSteps(change, next, kept, {asItWas});

    Step replace;
    replace.title = Message(QT_TRANSLATE_NOOP("messages", "Put the new text in the place of %1"), {path});
    replace.command = Command{u"mv"_s, {u"-f"_s, next, path}};
    replace.guards = {asItWas, fileSum(next, sum)};
    replace.verifies = {fileSum(path, sum), Condition{Kind::PathAbsent, next}};
    replace.verifyWithin = 0s;
    replace.flush = {path};
    replace.idempotent = true;
    replace.undo = Undo{Command{u"mv"_s, {u"-f"_s, former, path}}};
    replace.undo->guards = {fileSum(path, sum), fileSum(former, change.before)};
    replace.undo->verifies = {asItWas};
    replace.undo->verifyWithin = 0s;
    replace.undo->flush = {path};
    replace.undo->idempotent = true;

    return steps + QList{replace, removeFormerStep(path, change.before, kept)};
}

QList<Step> createSteps(const ConfigChange &change, const QString &kept)
{
    const QString &path = change.path;
    const QString next = newFileOf(path);
    const QByteArray sum = configSum(change.text);
    const Condition isNew{Kind::PathAbsent, path};

    Step make;
    make.title = Message(QT_TRANSLATE_NOOP("messages", "Make the file %1, for root alone"), {next});
    make.command = Command{u"install"_s, {u"-m"_s, u"600"_s, u"/dev/null"_s, next}};
    make.guards = {isNew, Condition{Kind::FolderExists, folderOfFile(path)}};
    make.verifies = {Condition{Kind::FileExists, next}};
    make.idempotent = true;
    make.undo = removeScratch(next);
    QList<Step> steps{makeFolder(kept, {isNew}), make};
    steps += writeSteps(change, next, kept, {isNew});

    // A hard link, for it fails where there is a file.
    Step link;
    link.title = Message(QT_TRANSLATE_NOOP("messages", "Give it its name, %1"), {path});
    link.command = Command{u"ln"_s, {next, path}};
    link.guards = {isNew, fileSum(next, sum)};
    link.verifies = {fileSum(path, sum)};
    link.verifyWithin = 0s;
    link.flush = {path};
    link.idempotent = true;
    link.undo = Undo{Command{u"rm"_s, {path}}};
    link.undo->guards = {fileSum(path, sum)};
    link.undo->verifies = {isNew};
    link.undo->verifyWithin = 0s;
    link.undo->idempotent = true;

    Step rest = removeScratchStep(
        Message(QT_TRANSLATE_NOOP("messages", "Remove the name that it had meanwhile")), next);
    rest.nothingToUndo = true;
    return steps + QList{link, rest};
}

} // namespace domcero
