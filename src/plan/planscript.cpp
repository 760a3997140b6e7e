// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/planscript.h"

#include "base/hosttext.h"
#include "plan/conditiontext.h"
#include "plan/steptools.h"
#include "remote/quoting.h"

namespace domcero {

namespace {

const QByteArray prefix = "value_"; // a plan's NAME may be one that the shell itself uses

class Script
{
public:
    explicit Script(const Say &say) : m_say(say) {}

    void line(const QByteArray &text = {}) { m_text += text + '\n'; }
    // A comment ends with its line, and texts come from plan files and hosts: displayText() leaves no line
    // break in.
    void comment(const QString &text) { line("# " + displayText(text).toUtf8()); }
    void comment(const Message &message) { comment(m_say(message)); }
    void item(const Message &message) { comment(QStringLiteral("- ") + m_say(message)); }
    QByteArray word(const QString &text) const { return quoteForShell(displayText(text).toUtf8()); }
    QByteArray word(const Message &message) const { return word(m_say(message)); }
    QByteArray word(const Condition &condition) const { return word(conditionText(condition)); }
    QString words(const Message &message) const { return m_say(message); }
    const QByteArray &text() const { return m_text; }

private:
    const Say &m_say;
    QByteArray m_text;
};

// As arguments of domcero_wait: what a shell can test by itself. Empty: a person must be asked.
QByteArray testOf(const Condition &condition)
{
    const QByteArray path = ' ' + shellText(Command{condition.subject}, prefix);
    switch (condition.kind) {
    case Condition::Kind::FileExists:
        return "test -f" + path;
    case Condition::Kind::FolderExists:
        return "test -d" + path;
    case Condition::Kind::DeviceExists:
        return "test -b" + path;
    case Condition::Kind::PathAbsent:
        return "domcero_absent" + path;
    case Condition::Kind::FileSumIs:
        return "domcero_sum" + path + ' ' + shellText(Command{condition.value}, prefix);
    case Condition::Kind::LinkTo:
        return "domcero_linked" + path + ' ' + shellText(Command{condition.value}, prefix);
    default:
        return {};
    }
}

// The tools of its steps, as they are given by the runner.
void tools(Script &script, const Plan &plan)
{
    QStringList names;
    for (const Step &step : plan.steps) {
        for (const Command *command : {&step.command, step.undo ? &step.undo->command : nullptr}) {
            if (command && command->isScript && !names.contains(command->program))
                names += command->program;
        }
    }
    if (!names.isEmpty())
        script.line(stepToolFunctions(names).trimmed());
}

// The shell functions that the steps use. The prefix keeps them apart from the plan's own commands.
void functions(Script &script)
{
    script.line("domcero_say() {");
    script.line("    printf '%s\\n' \"$1\" >&2");
    script.line("}");
    script.line("domcero_stop() { # WHY SENTENCE");
    script.line("    printf '%s %s\\n' \"$1\" \"$2\" >&2");
    script.line("    exit 1");
    script.line("}");
    script.line("domcero_absent() {");
    script.line("    [ ! -e \"$1\" ] && [ ! -L \"$1\" ]");
    script.line("}");
    script.line("domcero_linked() {");
    script.line("    [ \"$(readlink \"$1\")\" = \"$2\" ]");
    script.line("}");
    script.line("domcero_sum() {");
    script.line("    [ \"$(sha256sum <\"$1\")\" = \"$2  -\" ]");
    script.line("}");
    script.line("domcero_wait() { # SECONDS SENTENCE TEST ...");
    script.line("    left=$1 sentence=$2");
    script.line("    shift 2");
    script.line("    until \"$@\"; do");
    script.line("        [ \"$left\" -gt 0 ] || domcero_stop " +
                script.word(Message(QT_TRANSLATE_NOOP("messages", "Stopped, for this does not hold:"))) +
                " \"$sentence\"");
    script.line("        left=$((left - 1))");
    script.line("        sleep 1");
    script.line("    done");
    script.line("}");
    script.line("domcero_ask() { # SENTENCE");
    script.line("    [ \"$terminal\" = yes ] || domcero_stop " +
                script.word(Message(QT_TRANSLATE_NOOP(
                    "messages", "Stopped, for there is no terminal on which to ask whether this holds:"))) +
                " \"$1\"");
    script.line("    printf '%s %s ' \"$1\" " +
                script.word(Message(QT_TRANSLATE_NOOP("messages", "Does this hold? (y/n)"))) + " >&2");
    script.line("    IFS= read -r answer </dev/tty || answer=");
    script.line("    case $answer in");
    script.line("    [yYsS]*) ;;");
    script.line("    *) domcero_stop " +
                script.word(Message(QT_TRANSLATE_NOOP("messages", "Stopped, for this does not hold:"))) +
                " \"$1\" ;;");
    script.line("    esac");
    script.line("}");
}

void head(Script &script, const Plan &plan)
{
    script.line("#!/bin/sh");
    script.comment(plan.title);
    script.line("#");
    script.comment(Message(QT_TRANSLATE_NOOP(
        "messages", "Made by Domcero from a plan. Read all of it before you run it, as root, on the host.")));
    script.comment(Message(QT_TRANSLATE_NOOP(
        "messages",
        "It stops at the first command that fails, and where something does not hold that must.")));
    script.comment(Message(QT_TRANSLATE_NOOP(
        "messages",
        "Only files are tested. About all else it asks you: look at the host before you answer.")));
    script.comment(Message(QT_TRANSLATE_NOOP(
        "messages", "It keeps no journal, locks nothing and cannot be resumed: look where it stopped.")));
    script.comment(riskText(plan.risk));
    for (const Message &loss : plan.losses)
        script.item(loss);
    script.line("set -eu");
    script.line("export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/sbin:/usr/local/bin");
    functions(script);
}

void secrets(Script &script, const Plan &plan)
{
    if (plan.secretSlots.isEmpty())
        return;
    script.line();
    script.comment(Message(QT_TRANSLATE_NOOP("messages", "Asked for, and kept in no file.")));
    script.line("if [ -t 0 ]; then");
    script.line("    settings=$(stty -g)");
    script.line("    trap 'stty \"$settings\"' EXIT");
    script.line("    trap 'exit 129' HUP");
    script.line("    trap 'exit 130' INT");
    script.line("    trap 'exit 143' TERM");
    script.line("    stty -echo");
    script.line("fi");
    for (const QString &slot : plan.secretSlots) {
        const QByteArray name = slot.toUtf8();
        script.line("printf '%s: ' " + quoteForShell(name) + " >&2");
        script.line("IFS= read -r " + prefix + name);
        script.line("echo >&2");
    }
    script.line("[ ! -t 0 ] || stty \"$settings\"");
    script.line("trap - EXIT HUP INT TERM");
}

void conditions(Script &script, const QList<Condition> &conditions, std::chrono::milliseconds within)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(within).count();
    for (const Condition &condition : conditions) {
        const QByteArray test = testOf(condition);
        script.line(test.isEmpty() ? "domcero_ask " + script.word(condition)
                                   : "domcero_wait " + QByteArray::number(qint64{seconds}) + ' ' +
                                         script.word(condition) + ' ' + test);
    }
}

void command(Script &script, const Step &step, int number)
{
    const QByteArray line = shellText(step.command, step.input, prefix) + (step.quiet ? " >/dev/null" : "");
    const QByteArray name = step.capture ? prefix + step.capture->name.toUtf8() : QByteArray();
    const QByteArray orStop =
        " || domcero_stop " +
        script.word(
            Message(QT_TRANSLATE_NOOP("messages", "Step %1 did not yield the value that later steps need."),
                    {qint64{number}})) +
        " ''";
    if (!step.capture) {
        script.line(step.accepts > 0 ? line + " || [ $? -le " + QByteArray::number(step.accepts) + " ]"
                                     : line);
    } else if (step.capture->kind == Capture::Kind::OutputLine) {
        script.line(name + "=$(" + line + ")");
        script.line(name + "=$(printf '%s\\n' \"$" + name + "\" | sed -n 1p)");
        script.line("[ -n \"$" + name + "\" ]" + orStop);
    } else if (step.capture->kind == Capture::Kind::DomainId) {
        script.line(name + "=$(xl domid " + shellText(Command{step.capture->subject}, prefix) + ")");
        script.line(line);
    } else if (step.capture->kind == Capture::Kind::Written) {
        script.line(name + "=$(dumpe2fs -h " + shellText(Command{step.capture->subject}, prefix) +
                    " 2>/dev/null | sed -n 's/^Last write time: *//p')");
        script.line("[ -n \"$" + name + "\" ]" + orStop);
        script.line(line);
    } else if (step.capture->kind == Capture::Kind::FreeLoop) {
        script.line(name + "=$(losetup -f)" + orStop);
        script.line(line);
    } else {
        script.line("nbd=0");
        script.line("while [ -e \"/sys/block/nbd$nbd/pid\" ]; do nbd=$((nbd + 1)); done");
        script.line("[ -d \"/sys/block/nbd$nbd\" ]" + orStop);
        script.line(name + "=/dev/nbd$nbd");
        script.line(line);
    }
    if (!step.flush.isEmpty())
        script.line("sync");
}

} // namespace

QByteArray planScript(const Plan &plan, const Say &say)
{
    Script script(say);
    head(script, plan);
    tools(script, plan);
    secrets(script, plan);
    script.line();
    script.line("terminal=no");
    script.line("[ ! -t 0 ] || terminal=yes");
    script.line("exec </dev/null"); // what a person types is not for the commands
    int number = 0;
    for (const Step &step : plan.steps) {
        script.line();
        script.line("domcero_say " +
                    script.word(QStringLiteral("%1. ").arg(++number) + script.words(step.title)));
        conditions(script, step.guards, {});
        command(script, step, number);
        conditions(script, step.verifies, step.verifyWithin);
        if (step.undo) {
            script.comment(Message(QT_TRANSLATE_NOOP("messages", "It is taken back by:")));
            script.comment(QStringLiteral("    ") +
                           fromHostBytes(shellText(step.undo->command, step.undo->input, prefix)));
        }
    }
    return script.text();
}

} // namespace domcero
