// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simjobs.h"

#include "base/hosttext.h"
#include "formats/host/sections.h"
#include "plan/plantext.h"
#include "plan/plantextwords.h"
#include "sim/simplanrun.h"
#include "sim/simulatedhost.h"

namespace domcero {

namespace {

// "secret NAME VALUE" lines up to "end" are taken off.
QMap<QByteArray, QByteArray> takeSecrets(QByteArray &input)
{
    QMap<QByteArray, QByteArray> secrets;
    while (!input.isEmpty()) {
        const qsizetype end = input.indexOf('\n');
        const QByteArray line = input.left(end);
        input = end < 0 ? QByteArray() : input.mid(end + 1);
        if (line == "end")
            break;
        const QByteArrayList words = line.split(' ');
        secrets[words.value(1)] = unescapeValue(words.mid(2).join(' ')).value_or(QByteArray());
    }
    return secrets;
}

} // namespace

SimJobs::SimJobs(SimulatedHost &host) : m_host(host), m_boot("5d0bce20-0000-4000-8000-000000000000") {}

SimJobs::~SimJobs() = default;

SimJobs::Position SimJobs::Position::from(const QByteArrayList &arguments)
{
    return {arguments.value(3).toLongLong(), arguments.value(4), arguments.value(5).toLongLong(),
            arguments.value(6).toLongLong()};
}

SimReply SimJobs::script(const QByteArray &name, const QByteArrayList &arguments, const QByteArray &input)
{
    if (name == "planstart")
        return SimReply::done(0, start(arguments, input) + '\n');
    const auto found = m_jobs.find(arguments.value(1));
    if (name == "planjobs") {
        if (arguments.value(1, "-") == "-")
            return SimReply::done(0, list(input));
        return SimReply::done(0, found == m_jobs.end() ? QByteArray() : detail(found->second));
    }
    if (name == "planfollow") {
        Position position = Position::from(arguments);
        QByteArrayList lines = news(arguments.value(1), position);
        lines += found == m_jobs.end() ? "gone" : isRunning(arguments.value(1)) ? "alive yes" : "alive no";
        return SimReply::done(0, lines.join('\n') + "\nover\n");
    }
    if (found == m_jobs.end())
        return SimReply::done(0, "refused no-job\n");
    if (name == "planask")
        return SimReply::done(0, ask(found->second, arguments.value(2), arguments.value(3)) + '\n');
    if (name != "planresume")
        return SimReply::done(127, {}, "/bin/sh: 1: " + name + ": not found\n");
    QByteArray rest = input;
    const auto secrets = takeSecrets(rest);
    return SimReply::done(0, launch(found->second, arguments.value(3), arguments.value(4).toInt(),
                                    arguments.value(2), secrets) +
                                 '\n');
}

QByteArray SimJobs::start(const QByteArrayList &arguments, const QByteArray &input)
{
    const QByteArray id = arguments.value(1);
    QByteArray rest = input;
    const auto secrets = takeSecrets(rest);
    const qsizetype end = rest.indexOf("\nend\n");
    if (!m_jobs.contains(id)) {
        if (end < 0)
            return "failed half of a plan came";
        const QByteArray text = rest.left(end + 5);
        const auto plan = parsePlanText(text);
        if (!plan)
            return "refused plan";
        SimJob &job = m_jobs[id];
        job.id = id;
        job.who = arguments.value(2);
        job.text = text;
        job.plan = *plan;
        m_host.addFile(arguments.value(0) + "/jobs/" + id + "/runner", "#!/bin/sh\n"); // a plan may copy it
    }
    SimJob &job = m_jobs[id];
    return job.attempts > 0 ? "already" : launch(job, "run", 0, job.who, secrets);
}

QByteArray SimJobs::launch(SimJob &job, const QByteArray &how, int step, const QByteArray &who,
                           const QMap<QByteArray, QByteArray> &secrets)
{
    if (job.run)
        return "refused running";
    const Journal journal = job.read();
    switch (journal.state(false)) {
    case JobState::Done:
        return "refused finished";
    case JobState::RolledBack:
        return "refused rolledback";
    case JobState::Settled:
        return "refused settled";
    default:
        break;
    }
    if (journal.inUndo() && how != "rollback")
        return "refused rolling-back";
    if (how == "done" || how == "again") {
        int open = 1;
        while (open <= job.plan.steps.size() && journal.stepState(open) == StepState::Done)
            ++open;
        if (open != step || journal.stepState(open) == StepState::New)
            return "refused step " + QByteArray::number(open);
    }
    for (const QString &slot : job.plan.secretSlots) {
        if (!secrets.contains(toHostBytes(slot)))
            return "refused secrets";
    }
    job.cancelAsked = false;
    ++job.attempts;
    const auto run = std::make_shared<SimPlanRun>(*this, job, how, step, secrets);
    job.run = run;
    if (run->begin(who))
        return "started " + QByteArray::number(job.attempts);
    // The last record says why.
    const QByteArrayList words = job.journal.trimmed().split('\n').last().split(' ');
    return words.value(3) == "lock" ? "locked " + words.mid(4, 4).join(' ') : "refused " + words.value(3);
}

QByteArray SimJobs::ask(SimJob &job, const QByteArray &who, const QByteArray &what)
{
    if (what == "cancel") {
        job.cancelAsked = true;
        return "asked";
    }
    if (job.run)
        return "refused running";
    const JobState state = job.read().state(false);
    if (state == JobState::Done || state == JobState::RolledBack || state == JobState::Settled)
        return "refused " +
               (state == JobState::Done ? QByteArray("finished") : jobStateName(state).replace("-", ""));
    ++job.attempts;
    record(job, {"settled", who});
    dropLocks(job, true);
    return "settled";
}

void SimJobs::record(SimJob &job, const QByteArrayList &words)
{
    const double uptime = std::chrono::duration<double>(m_host.uptime()).count();
    job.journal += QByteArray::number(++job.sequence) + ' ' + QByteArray::number(uptime, 'f', 2) + ' ' +
                   words.join(' ') + " .\n";
}

bool SimJobs::isRunning(const QByteArray &job) const
{
    const auto found = m_jobs.find(job);
    return found != m_jobs.end() && found->second.run;
}

bool SimJobs::isHeld(const Lock &lock) const
{
    const auto holder = m_jobs.find(lock.job);
    if (holder == m_jobs.end())
        return false;
    if (holder->second.run)
        return true;
    const Journal journal = holder->second.read();
    const JobState state = journal.state(false);
    return lock.keep && journal.hasBegun() && state != JobState::Done && state != JobState::RolledBack &&
           state != JobState::Settled;
}

bool SimJobs::takeLocks(SimJob &job, QByteArrayList &refusal)
{
    for (const PlanLock &wanted : job.plan.locks) {
        const QByteArray key = escapeLockKey(toHostBytes(wanted.key));
        const auto lock = m_locks.find(key);
        if (lock != m_locks.end() && lock->second.job != job.id && isHeld(lock->second)) {
            refusal = {"lock", key, lock->second.job, QByteArray::number(lock->second.since),
                       lock->second.who};
            return false;
        }
    }
    for (const PlanLock &wanted : job.plan.locks)
        m_locks[escapeLockKey(toHostBytes(wanted.key))] = {job.id, m_host.clock().now().toSecsSinceEpoch(),
                                                           wanted.keep, job.who};
    return true;
}

void SimJobs::dropLocks(SimJob &job, bool all)
{
    for (auto it = m_locks.begin(); it != m_locks.end();)
        it = it->second.job == job.id && (all || !it->second.keep) ? m_locks.erase(it) : std::next(it);
}

void SimJobs::ended(SimJob &job)
{
    const Journal journal = job.read();
    const JobState state = journal.state(false);
    dropLocks(job, !journal.hasBegun() || state == JobState::Done || state == JobState::RolledBack);
    job.run.reset();
}

QByteArray SimJobs::list(const QByteArray &known) const
{
    const QByteArrayList same = known.split('\n');
    QByteArray text;
    for (const auto &[id, job] : m_jobs) {
        if (same.contains(id + ' ' + QByteArray::number(job.journal.size()))) {
            text += sectionText(Section{id, 1, {}});
            continue;
        }
        QByteArray head;
        for (const QByteArray &line : job.text.split('\n')) {
            if (line.startsWith("step ") || !head.contains("\nstep "))
                head += line + '\n';
        }
        text += sectionText(Section{id, job.run ? 0 : 1, job.who + '\n' + head + '\n' + job.journal});
    }
    return text;
}

QByteArray SimJobs::detail(const SimJob &job) const
{
    QByteArray text = sectionText(Section{"plan", job.run ? 0 : 1, job.text});
    for (auto it = job.readings.begin(); it != job.readings.end(); ++it)
        text += sectionText(Section{it.key(), 0, it.value()});
    return text + sectionText(Section{"who", 0, job.who + '\n'}) +
           sectionText(Section{"journal", 0, job.journal});
}

QByteArrayList SimJobs::news(const QByteArray &id, Position &position) const
{
    QByteArrayList lines;
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return lines;
    const SimJob &job = found->second;
    const auto piece = [&](const char *word, const QByteArray &bytes, qsizetype &at) {
        if (at < bytes.size()) {
            lines += QByteArray(word) + ' ' + position.step + ' ' + QByteArray::number(at) + ' ' +
                     bytes.mid(at).toHex();
            at = bytes.size();
        }
    };
    const auto output = [&] {
        const SimJob::Output said = job.outputs.value(position.step);
        piece("out", said.out, position.out);
        piece("err", said.err, position.err);
    };
    for (qsizetype end = job.journal.indexOf('\n', position.journal); end >= 0;
         end = job.journal.indexOf('\n', position.journal)) {
        const QByteArray line = job.journal.mid(position.journal, end - position.journal);
        const QByteArrayList words = line.split(' ');
        const QByteArray event = words.value(2);
        if (event == "begin" || event == "adopted" || event == "undo-begin" || event == "undo-adopted") {
            const QByteArray key = (event.startsWith("undo-") ? "u" : "") + words.value(3);
            if (key != position.step) {
                output();
                position.step = key;
                position.out = position.err = 0;
            }
        } else if (!event.isEmpty()) {
            output();
        }
        lines += "journal " + QByteArray::number(position.journal) + ' ' + line;
        position.journal = end + 1;
    }
    output();
    return lines;
}

void SimJobs::killRunner(const QByteArray &job)
{
    m_jobs[job].run.reset();
}

void SimJobs::killTool(const QByteArray &id)
{
    SimJob &job = m_jobs[id];
    if (job.tool == 0)
        return;
    m_host.kill(job.tool);
    job.tool = 0;
    if (const auto run = job.run)
        run->toolEnded(137);
}

void SimJobs::reboot()
{
    for (auto &[id, job] : m_jobs) {
        job.run.reset();
        killTool(id);
    }
    m_boot.replace(m_boot.size() - 4, 4, QByteArray::number(++m_boots).rightJustified(4, '0'));
}

} // namespace domcero
