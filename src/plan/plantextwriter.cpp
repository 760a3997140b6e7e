// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "plan/captured.h"
#include "plan/conditionname.h"
#include "plan/plantext.h"
#include "plan/plantextnames.h"
#include "plan/plantextwords.h"

namespace domcero {

namespace {

class Writer
{
public:
    void line(const QByteArray &keyword, QByteArrayView value = {})
    {
        m_text += keyword;
        if (!value.isEmpty())
            m_text += ' ' + escapeValue(value);
        m_text += '\n';
    }
    void hostLine(const QByteArray &keyword, const QString &value) { line(keyword, toHostBytes(value)); }

    void message(const QByteArray &keyword, const Message &message)
    {
        if (message.isEmpty())
            return;
        line(keyword, message.id());
        for (const MessageArgument &argument : message.arguments()) {
            if (const auto *text = std::get_if<QString>(&argument))
                line("with", "text " + toHostBytes(*text));
            else if (const auto *number = std::get_if<qint64>(&argument))
                line("with", "number " + QByteArray::number(*number));
            else if (const auto *real = std::get_if<double>(&argument))
                line("with", "real " + QByteArray::number(*real, 'g', 17));
            else
                line("with", "bytes " + QByteArray::number(std::get<ByteSize>(argument).bytes()));
        }
        if (message.count())
            line("count", QByteArray::number(*message.count()));
    }

    void pieces(const QByteArray &keyword, const QString &word)
    {
        const QList<WordPiece> pieces = wordPieces(word);
        hostLine(keyword, pieces.first().text);
        for (const WordPiece &piece : pieces.mid(1))
            hostLine(piece.isCapture ? "use" : "more", piece.text);
    }

    void command(const Command &command, const QList<InputPiece> &input)
    {
        pieces(command.isScript ? "script" : "arg", command.program);
        for (const QString &argument : command.arguments)
            pieces("arg", argument);
        if (!command.standardInput.isEmpty())
            line("input", command.standardInput);
        for (const InputPiece &piece : input)
            line(piece.isSecret ? "input-secret" : "input", piece.text);
    }

    void conditions(const QByteArray &keyword, const QList<Condition> &conditions)
    {
        for (const Condition &condition : conditions) {
            line(keyword, conditionName(condition.kind));
            if (!condition.subject.isEmpty())
                pieces("subject", condition.subject);
            if (!condition.value.isEmpty())
                pieces("value", condition.value);
        }
    }

    void seconds(const QByteArray &keyword, std::chrono::milliseconds time)
    {
        line(keyword, QByteArray::number(static_cast<qint64>((time.count() + 999) / 1000)));
    }

    void step(const Step &step, qsizetype number)
    {
        line("step", QByteArray::number(number));
        message("title", step.title);
        command(step.command, step.input);
        conditions("guard", step.guards);
        conditions("verify", step.verifies);
        if (step.capture) {
            line("let", toHostBytes(step.capture->name) + " = " + captureName(step.capture->kind));
            if (!step.capture->subject.isEmpty())
                hostLine("subject", step.capture->subject);
        }
        seconds("timeout", step.timeout);
        seconds("within", step.verifyWithin);
        message("remedy", step.unprovenRemedy);
        for (const QString &path : step.flush)
            pieces("flush", path);
        if (step.idempotent)
            line("idempotent");
        if (step.neededUntil > 0)
            line("until", QByteArray::number(step.neededUntil));
        if (step.accepts > 0)
            line("accept", QByteArray::number(step.accepts));
        if (step.progress != ProgressKind::None)
            line("progress", progressName(step.progress));
        if (step.quiet)
            line("quiet");
        if (step.undo) {
            line("undo");
            command(step.undo->command, step.undo->input);
            conditions("guard", step.undo->guards);
            conditions("verify", step.undo->verifies);
            seconds("within", step.undo->verifyWithin);
            for (const QString &path : step.undo->flush)
                pieces("flush", path);
            if (step.undo->idempotent)
                line("idempotent");
        } else if (step.nothingToUndo) {
            line("undo", "none");
        }
    }

    QByteArray take() { return std::move(m_text); }

private:
    QByteArray m_text;
};

} // namespace

QByteArray planText(const Plan &plan)
{
    Writer writer;
    writer.line("domcero-plan", "1");
    writer.line("id", plan.id.toByteArray(QUuid::WithoutBraces));
    writer.message("title", plan.title);
    writer.line("risk", riskName(plan.risk));
    for (const Message &loss : plan.losses)
        writer.message("loss", loss);
    if (!plan.fingerprint.isEmpty())
        writer.hostLine("state", plan.fingerprint);
    for (const PlanLock &lock : plan.locks)
        writer.line("lock", escapeLockKey(toHostBytes(lock.key)) + (lock.keep ? " keep" : ""));
    for (const QString &slot : plan.secretSlots)
        writer.hostLine("secret", slot);
    for (qsizetype i = 0; i < plan.steps.size(); ++i)
        writer.step(plan.steps[i], i + 1);
    writer.line("end");
    return writer.take();
}

} // namespace domcero
