// SPDX-License-Identifier: GPL-3.0-or-later
#include "planworld.h"

#include "support/await.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QThread>

#include <csignal>

namespace domcero::test {

PlanWorld::PlanWorld(const QStringList &shell)
{
    for (const char *folder : {"bin", "root"})
        QDir().mkpath(path(QLatin1String(folder)));
    const QByteArray here = m_folder.path().toUtf8();
    tool(QStringLiteral("mark"),
         "echo \"$1\" >>" + here + "/marks; echo out-$1; echo err-$1 >&2; : >" + here + "/did-$1\n");
    tool(QStringLiteral("late"), ": >" + here + "/waiting-$1\nuntil [ -e " + here +
                                     "/open-$1 ]; do sleep 0.05; done\nexec mark $1\n");
    tool(QStringLiteral("early"),
         "mark $1\n: >" + here + "/waiting-$1\nuntil [ -e " + here + "/open-$1 ]; do sleep 0.05; done\n");
    tool(QStringLiteral("bad"), "[ -e " + here + "/good ] && exec mark $2\necho it is bad >&2; exit $1\n");
    tool(QStringLiteral("dies"), "kill -9 $$\n");
    tool(QStringLiteral("takes"), "echo \"-$1\" >>" + here + "/marks; rm -f " + here + "/did-$1\n");
    write(QStringLiteral("boot"), "11111111-aaaa-bbbb-cccc-000000000000\n");
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"),
                       path(QStringLiteral("bin")) + QLatin1String(":/usr/sbin:/usr/bin:/sbin:/bin"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    environment.insert(QStringLiteral("DOMCERO_PLAN_SHELL"), shell.join(QLatin1Char(' ')));
    environment.insert(QStringLiteral("DOMCERO_PLAN_BOOT"), path(QStringLiteral("boot")));
    environment.insert(QStringLiteral("DOMCERO_PLAN_INIT"), QStringLiteral("/nonexistent"));
    environment.insert(QStringLiteral("DOMCERO_PLAN_KEEP"), QString::number(keptJobs));
    m_transport = std::make_unique<LocalTransport>(shell, environment);
}

PlanWorld::~PlanWorld()
{
    // What a failed test left running.
    const QDir jobs(root() + QLatin1String("/jobs"));
    for (const QString &job : jobs.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        Plan plan;
        plan.id = QUuid::fromString(job);
        killRunner(plan);
        for (const QString &pid : QDir(jobs.filePath(job)).entryList({QStringLiteral("*.pid")}))
            killTool(plan, pid.chopped(4));
    }
}

void PlanWorld::write(const QString &name, const QByteArray &text) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(name));
}

QByteArray PlanWorld::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool PlanWorld::has(const QString &name) const
{
    return QFile::exists(path(name));
}

void PlanWorld::remove(const QString &name) const
{
    QFile::remove(path(name));
}

bool PlanWorld::waitFor(const QString &name) const
{
    return QTest::qWaitFor([&] { return has(name); }, 120000);
}

void PlanWorld::tool(const QString &name, const QByteArray &body) const
{
    write(QLatin1String("bin/") + name, "#!/bin/sh\n" + body);
    QFile::setPermissions(path(QLatin1String("bin/") + name), QFile::Permissions(0x7755));
}

Step PlanWorld::step(const QString &tool, const QString &number) const
{
    Step step;
    step.command = Command{tool, {number}};
    step.guards = {{Condition::Kind::PathAbsent, path(QLatin1String("did-") + number)}};
    step.verifies = {{Condition::Kind::FileExists, path(QLatin1String("did-") + number)}};
    step.verifyWithin = std::chrono::seconds(0);
    return step;
}

Plan PlanWorld::plan(const QList<Step> &steps) const
{
    Plan plan;
    plan.id = QUuid::createUuid();
    plan.title = Message("A test of %1", {QStringLiteral("marks")});
    plan.steps = steps;
    return plan;
}

QString PlanWorld::jobPath(const Plan &plan, const QString &name) const
{
    return QLatin1String("root/jobs/") + plan.id.toString(QUuid::WithoutBraces) + QLatin1Char('/') + name;
}

QByteArray PlanWorld::journalText(const Plan &plan) const
{
    return read(jobPath(plan, QStringLiteral("journal")));
}

QByteArrayList PlanWorld::events(const Plan &plan) const
{
    QByteArrayList events;
    for (const QByteArray &line : journalText(plan).split('\n')) {
        const auto record = JournalRecord::parse(line);
        if (!record)
            continue;
        QByteArrayList words{record->event};
        if (record->event == "opened" || record->event == "begin" || record->event == "undo-begin")
            words += record->fields.value(0);
        else if (record->event == "refused")
            words += record->fields.mid(0, 2);
        else
            words += record->fields;
        if (record->event != "locked" && record->event != "ended" && record->event != "undo-ended")
            events += words.join(' ');
    }
    return events;
}

bool PlanWorld::waitForEvent(const Plan &plan, const QByteArray &event) const
{
    return QTest::qWaitFor([&] { return events(plan).contains(event); }, 120000);
}

bool PlanWorld::waitForEnd(const Plan &plan)
{
    return QTest::qWaitFor(
        [&] {
            const auto job = jobs().detail(plan.id);
            return await(job) && job.result() && !job.result()->alive;
        },
        120000);
}

void PlanWorld::killRunner(const Plan &plan, int signal) const
{
    for (int attempt = 9; attempt > 0; --attempt) {
        const QByteArrayList claim =
            read(jobPath(plan, QStringLiteral("attempt-%1/claim").arg(attempt))).trimmed().split(' ');
        if (claim.size() == 3 && claim[1].toInt() > 1) {
            ::kill(claim[1].toInt(), signal);
            return;
        }
    }
}

void PlanWorld::killTool(const Plan &plan, const QString &step) const
{
    const int pid = read(jobPath(plan, step + QLatin1String(".pid"))).split(' ').value(1).toInt();
    if (pid > 1)
        ::kill(pid, SIGKILL);
}

void PlanWorld::reboot(const Plan &plan)
{
    killRunner(plan);
    for (qsizetype step = 1; step <= plan.steps.size(); ++step)
        killTool(plan, QStringLiteral("%1").arg(step, 3, 10, QLatin1Char('0')));
    write(QStringLiteral("boot"),
          "22222222-aaaa-bbbb-cccc-00000000000" + QByteArray::number(++m_boots) + '\n');
}

} // namespace domcero::test
