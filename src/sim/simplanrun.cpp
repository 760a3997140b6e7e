// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simplanrun.h"

#include "base/hosttext.h"
#include "plan/captured.h"
#include "plan/conditioncheck.h"
#include "plan/plantextwords.h"
#include "sim/extfilesystem.h"
#include "sim/simulatedhost.h"

#include <utility>

namespace domcero {

using namespace std::chrono_literals;

namespace {

constexpr auto pause = 200ms;

} // namespace

SimPlanRun::SimPlanRun(SimJobs &jobs, SimJob &job, QByteArray how, int askedStep,
                       QMap<QByteArray, QByteArray> secrets)
    : m_jobs(jobs), m_job(job), m_how(std::move(how)), m_asked(askedStep), m_secrets(std::move(secrets)),
      m_back(m_how == "rollback"), m_schedule(jobs.host().clock())
{
}

bool SimPlanRun::begin(const QByteArray &who)
{
    m_sameBoot = m_job.lastBoot.isEmpty() || m_job.lastBoot == m_jobs.boot();
    m_job.lastBoot = m_jobs.boot();
    record({"opened", m_how, QByteArray::number(m_job.attempts),
            QByteArray::number(m_jobs.host().clock().now().toSecsSinceEpoch()), m_jobs.boot(), "4242", "4242",
            who});
    QByteArrayList refusal;
    if (!m_jobs.takeLocks(m_job, refusal)) {
        record(QByteArrayList{"refused"} + refusal);
        m_job.run.reset();
        return false;
    }
    record({"locked"});
    m_schedule.in({}, [this] {
        const auto self = shared_from_this();
        goOn();
    });
    return true;
}

void SimPlanRun::record(const QByteArrayList &words)
{
    m_jobs.record(m_job, words);
}

QByteArray SimPlanRun::event(const char *name) const
{
    if (!m_undo)
        return name;
    return qstrcmp(name, "done") == 0 ? QByteArray("undone") : QByteArray("undo-") + name;
}

void SimPlanRun::step(const QByteArrayList &words)
{
    record(QByteArrayList{event(words.first().constData()), QByteArray::number(m_step)} + words.mid(1));
}

QByteArray SimPlanRun::key() const
{
    return (m_undo ? "u" : "") + QByteArray::number(m_step);
}

QByteArray SimPlanRun::fileName() const
{
    return (m_undo ? "u" : "") + QByteArray::number(m_step).rightJustified(3, '0') + ".reading";
}

void SimPlanRun::select(int step, bool undo)
{
    m_step = step;
    m_undo = undo;
}

const Command &SimPlanRun::command() const
{
    const Step &step = m_job.plan.steps[m_step - 1];
    return m_undo ? step.undo->command : step.command;
}

const QList<InputPiece> &SimPlanRun::input() const
{
    const Step &step = m_job.plan.steps[m_step - 1];
    return m_undo ? step.undo->input : step.input;
}

const QList<Condition> &SimPlanRun::guards() const
{
    const Step &step = m_job.plan.steps[m_step - 1];
    return m_undo ? step.undo->guards : step.guards;
}

const QList<Condition> &SimPlanRun::verifies() const
{
    const Step &step = m_job.plan.steps[m_step - 1];
    return m_undo ? step.undo->verifies : step.verifies;
}

std::chrono::milliseconds SimPlanRun::within() const
{
    const Step &step = m_job.plan.steps[m_step - 1];
    return m_undo ? step.undo->verifyWithin : step.verifyWithin;
}

int SimPlanRun::accepted() const
{
    return m_undo ? 0 : m_job.plan.steps[m_step - 1].accepts;
}

bool SimPlanRun::idempotent() const
{
    const Step &step = m_job.plan.steps[m_step - 1];
    return m_undo ? step.undo->idempotent : step.idempotent;
}

QString SimPlanRun::resolved(const QString &word) const
{
    QString text;
    for (const WordPiece &piece : wordPieces(word))
        text += piece.isCapture ? fromHostBytes(m_job.values.value(toHostBytes(piece.text))) : piece.text;
    return text;
}

void SimPlanRun::later(std::function<void()> call)
{
    m_schedule.in(pause, [this, call = std::move(call)] {
        const auto self = shared_from_this();
        call();
    });
}

void SimPlanRun::end()
{
    const auto self = shared_from_this();
    m_jobs.ended(m_job);
}

bool SimPlanRun::mayBegin()
{
    if (!m_job.cancelAsked)
        return true;
    record({"cancelled", QByteArray::number(m_step)});
    return false;
}

void SimPlanRun::fail(const QByteArray &kind, int which, int verdict)
{
    const QByteArray &answer = m_reading.standardOutput;
    m_job.readings[fileName()] = QByteArray::number(m_reading.exitStatus) + ' ' +
                                 QByteArray::number(answer.size()) + '\n' + answer + '\n' +
                                 m_reading.standardError + '\n';
    step({"failed", kind, QByteArray::number(which), QByteArray::number(verdict)});
    end();
}

void SimPlanRun::allHold(const QList<Condition> &conditions, Then then, qsizetype at)
{
    if (at >= conditions.size()) {
        then(0, 0);
        return;
    }
    Condition condition = conditions[at];
    condition.subject = resolved(condition.subject);
    condition.value = resolved(condition.value);
    const auto answer = std::make_shared<CommandResult>();
    SimulatedHost::Listener listener;
    listener.said = [answer](const QByteArray &output, const QByteArray &errors) {
        answer->standardOutput += output;
        answer->standardError += errors;
    };
    listener.ended = [weak = weak_from_this(), answer, condition, conditions, then, at](int status) {
        const auto self = weak.lock();
        if (!self)
            return;
        answer->exitStatus = status;
        const auto verdict = judge(condition, *answer);
        if (verdict && verdict->holds) {
            self->allHold(conditions, then, at + 1);
            return;
        }
        self->m_reading = *answer;
        then(static_cast<int>(at) + 1, !verdict ? 3 : verdict->final ? 2 : 1);
    };
    m_jobs.host().execute(readingOf(condition), listener);
}

void SimPlanRun::perform()
{
    if (!mayBegin()) {
        end();
        return;
    }
    const auto &capture = m_job.plan.steps[m_step - 1].capture;
    if (!m_undo && capture && capture->kind != Capture::Kind::OutputLine) {
        const SimDomain *domain = m_jobs.host().domainByName(toHostBytes(capture->subject));
        const QByteArray value = capture->kind == Capture::Kind::FreeNbd    ? QByteArray("/dev/nbd0")
                                 : capture->kind == Capture::Kind::FreeLoop ? QByteArray("/dev/loop0")
                                 : capture->kind == Capture::Kind::Written  ? QByteArray(simExtWritten)
                                 : domain                                   ? QByteArray::number(domain->id)
                                                                            : QByteArray();
        if (!keepValue(value))
            return;
    }
    allHold(guards(), [this](int which, int verdict) {
        if (verdict != 0)
            fail("guard", which, verdict);
        else
            give();
    });
}

void SimPlanRun::give()
{
    Command given = command();
    given.program = resolved(given.program);
    for (QString &argument : given.arguments)
        argument = resolved(argument);
    for (const InputPiece &piece : input())
        given.standardInput += piece.isSecret ? m_secrets.value(piece.text) : piece.text;
    SimJob::Output &output = m_job.outputs[key()];
    step({"begin", QByteArray::number(output.out.size())});
    const QByteArray outputKey = key();
    SimulatedHost::Listener listener;
    const bool quiet = !m_undo && m_job.plan.steps[m_step - 1].quiet;
    listener.said = [job = &m_job, outputKey, quiet](const QByteArray &out, const QByteArray &err) {
        if (!quiet)
            job->outputs[outputKey].out += out;
        job->outputs[outputKey].err += err;
    };
    listener.ended = [job = &m_job](int status) {
        job->tool = 0;
        if (const auto run = job->run)
            run->toolEnded(status);
    };
    m_job.toolKey = outputKey;
    CommandResult answer;
    switch (m_jobs.host().faults().fateOf(given, &answer)) {
    case SimFaults::Fate::Hang:
        return;
    case SimFaults::Fate::Answer:
        m_schedule.in({}, [listener, answer] {
            listener.said(answer.standardOutput, answer.standardError);
            listener.ended(answer.exitStatus);
        });
        return;
    case SimFaults::Fate::Run:
        m_job.tool = m_jobs.host().execute(given, listener);
    }
}

// Of the command of this attempt, or of one that was adopted: reopen() sees that it has gone.
void SimPlanRun::toolEnded(int status)
{
    if (m_job.toolKey != key() || m_deadline.count() < 0)
        return;
    const auto self = shared_from_this();
    step({"ended", QByteArray::number(status)});
    if (status > accepted()) {
        step({"failed", "status", QByteArray::number(status)});
        end();
        return;
    }
    m_deadline = m_jobs.host().uptime() + within();
    prove("run", [this](int which, int verdict) { fail("proof", which, verdict); });
}

void SimPlanRun::prove(const QByteArray &how, std::function<void(int, int)> failed)
{
    allHold(verifies(), [this, how, failed = std::move(failed)](int which, int verdict) {
        if (verdict == 0) {
            complete(how);
        } else if (verdict == 2 || m_jobs.host().uptime() >= m_deadline) {
            failed(which, verdict);
        } else if (m_job.cancelAsked) {
            mayBegin();
            end();
        } else {
            later([this, how, failed] { prove(how, failed); });
        }
    });
}

bool SimPlanRun::keepValue(const QByteArray &value)
{
    if (value.isEmpty()) {
        step({"failed", "value"});
        end();
        return false;
    }
    const QByteArray name = toHostBytes(m_job.plan.steps[m_step - 1].capture->name);
    m_job.values[name] = value;
    record({"value", name, escapeField(value)});
    return true;
}

void SimPlanRun::complete(const QByteArray &how)
{
    const auto &capture = m_job.plan.steps[m_step - 1].capture;
    if (!m_undo && capture && capture->kind == Capture::Kind::OutputLine) {
        if (!keepValue(m_job.outputs.value(key()).out.split('\n').first()))
            return;
    }
    step({"done", how});
    m_deadline = 0ms;
    goOn();
}

void SimPlanRun::awaitTool(std::function<void()> then)
{
    if (m_deadline.count() >= 0)
        step({"adopted"});
    m_deadline = -1ms; // its status is not ours to judge
    if (m_job.cancelAsked) {
        mayBegin();
        end();
        return;
    }
    later(std::move(then));
}

void SimPlanRun::reopen(bool failedBefore)
{
    if (m_job.tool != 0 && m_job.toolKey == key()) {
        awaitTool([this, failedBefore] { reopen(failedBefore); });
        return;
    }
    m_deadline = 0ms;
    if (verifies().isEmpty()) {
        decide(failedBefore);
        return;
    }
    const auto look = [this, failedBefore] {
        prove("proved", [this, failedBefore](int, int) { decide(failedBefore); });
    };
    if (!failedBefore && !idempotent()) {
        waitSinceBegin();
        look();
        return;
    }
    // What may be given again is not waited for.
    allHold(guards(), [this, look](int, int verdict) {
        if (verdict != 0)
            waitSinceBegin();
        look();
    });
}

// After the same boot the proof may still be on its way.
void SimPlanRun::waitSinceBegin()
{
    if (!m_sameBoot)
        return;
    const Journal journal = m_job.read();
    for (const JournalRecord &record : journal.records()) {
        if (record.event == event("begin") && record.fields.value(0).toInt() == m_step)
            m_deadline = std::chrono::milliseconds(static_cast<qint64>(record.uptime * 1000)) + within();
    }
}

void SimPlanRun::decide(bool failedBefore)
{
    const auto doubt = [this] {
        step({"unknown"});
        end();
    };
    if (!failedBefore && !idempotent()) {
        doubt();
        return;
    }
    allHold(guards(), [this, failedBefore, doubt](int which, int verdict) {
        if (verdict == 0)
            perform();
        else if (failedBefore)
            fail("guard", which, verdict);
        else
            doubt();
    });
}

} // namespace domcero
