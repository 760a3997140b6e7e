// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "plan/captured.h"
#include "plan/conditionname.h"
#include "plan/plantext.h"
#include "plan/plantextnames.h"
#include "plan/plantextwords.h"
#include "plan/steptools.h"

#include <QRegularExpression>

#include <limits>

namespace domcero {

namespace {

constexpr int largestTime = 365 * 24 * 3600; // seconds

class Reader
{
public:
    Result<Plan> read(QByteArrayView text, bool headOnly = false)
    {
        qsizetype at = 0;
        for (int number = 1; at < text.size(); ++number) {
            qsizetype end = text.indexOf('\n', at);
            if (end < 0)
                end = text.size();
            const QByteArrayView line = text.sliced(at, end - at);
            at = end + 1;
            const QByteArrayView bare = line.trimmed();
            if (bare.isEmpty() || bare.front() == '#')
                continue;
            if (headOnly && line.startsWith("step "))
                return m_plan;
            if (!take(line))
                return problem(number, line);
        }
        if (!m_ended)
            return problem(0, "end");
        if (auto error = planProblem(m_plan))
            return *error;
        return m_plan;
    }

private:
    static Error problem(int number, QByteArrayView line)
    {
        Message what =
            number == 0 ? Message(QT_TRANSLATE_NOOP("messages", "The plan is cut: its last line is missing."))
                        : Message(QT_TRANSLATE_NOOP("messages", "Line %1 of the plan is not understood."),
                                  {qint64{number}});
        return Error{ErrorCode::InvalidInput,
                     what,
                     {},
                     fromHostBytes(line.first(qMin<qsizetype>(line.size(), 200))),
                     {},
                     {}};
    }

    bool take(QByteArrayView line)
    {
        const qsizetype blank = line.indexOf(' ');
        const QByteArray keyword = (blank < 0 ? line : line.first(blank)).toByteArray();
        const auto value = unescapeValue(blank < 0 ? QByteArrayView() : line.sliced(blank + 1));
        if (!value || value->contains('\0') || m_ended)
            return false;
        if (!m_begun)
            return m_begun = keyword == "domcero-plan" && *value == "1";
        if (takeMessage(keyword, *value))
            return true;
        m_message = nullptr;
        if (keyword == "end") {
            m_ended = true;
            return !m_plan.steps.isEmpty();
        }
        if (keyword == "step") {
            m_plan.steps.emplaceBack();
            m_inUndo = false;
            m_word = nullptr;
            return *value == QByteArray::number(m_plan.steps.size());
        }
        return m_plan.steps.isEmpty() ? takeHead(keyword, *value) : takeStep(keyword, *value);
    }

    bool takeHead(const QByteArray &keyword, const QByteArray &value)
    {
        if (keyword == "id") {
            m_plan.id = QUuid::fromString(QLatin1String(value));
            return !m_plan.id.isNull();
        }
        if (keyword == "title" || keyword == "loss") {
            if (keyword == "loss")
                m_plan.losses.emplaceBack();
            return beginMessage(keyword == "title" ? m_plan.title : m_plan.losses.last(), value);
        }
        if (keyword == "risk")
            return set(m_plan.risk, riskOfName(value));
        if (keyword == "state") {
            m_plan.fingerprint = fromHostBytes(value);
            return true;
        }
        if (keyword == "lock") {
            const bool keep = value.endsWith(" keep");
            const auto key = unescapeLockKey(keep ? value.chopped(5) : value);
            m_plan.locks += PlanLock{fromHostBytes(key.value_or(QByteArray())), keep};
            return key.has_value();
        }
        if (keyword == "secret") {
            m_plan.secretSlots += fromHostBytes(value);
            return true;
        }
        return false;
    }

    bool takeStep(const QByteArray &keyword, const QByteArray &value)
    {
        Step &step = m_plan.steps.last();
        if (keyword == "undo") {
            m_word = nullptr;
            step.nothingToUndo = value == "none";
            m_inUndo = value.isEmpty();
            if (m_inUndo)
                step.undo.emplace();
            return m_inUndo || step.nothingToUndo;
        }
        if (m_inUndo)
            return takePart(*step.undo, keyword, value);
        if (keyword == "title")
            return beginMessage(step.title, value);
        if (keyword == "remedy")
            return beginMessage(step.unprovenRemedy, value);
        if (keyword == "let")
            return takeLet(step, value);
        if (keyword == "timeout")
            return setSeconds(step.timeout, value);
        if (keyword == "until")
            return setStatus(step.neededUntil, value);
        if (keyword == "accept")
            return setStatus(step.accepts, value);
        if (keyword == "progress")
            return set(step.progress, progressOfName(value));
        if (keyword == "quiet")
            return step.quiet = value.isEmpty();
        return takePart(step, keyword, value);
    }

    // What a step and its undo have in common.
    template <typename Part>
    bool takePart(Part &part, const QByteArray &keyword, const QByteArray &value)
    {
        if (keyword == "arg") {
            QString &word =
                part.command.program.isNull() ? part.command.program : part.command.arguments.emplaceBack();
            word = fromHostBytes(value);
            if (word.isNull())
                word = QLatin1String("");
            m_word = &word;
            return true;
        }
        if (keyword == "script") {
            if (!part.command.program.isNull() || !isStepTool(fromHostBytes(value)))
                return false;
            part.command.program = fromHostBytes(value);
            part.command.isScript = true;
            m_word = nullptr;
            return true;
        }
        if (keyword == "use" || keyword == "more") {
            if (!m_word)
                return false;
            *m_word += keyword == "use" ? captured(fromHostBytes(value)) : fromHostBytes(value);
            return true;
        }
        if (keyword == "subject" || keyword == "value") {
            QString *target = keyword == "subject" ? m_subject : m_value;
            if (!target)
                return false;
            *target = fromHostBytes(value);
            m_word = target;
            return true;
        }
        m_word = m_subject = m_value = nullptr;
        if (keyword == "input") {
            if (part.input.isEmpty())
                part.command.standardInput += value;
            else
                part.input += InputPiece{false, value};
            return true;
        }
        if (keyword == "input-secret") {
            part.input += InputPiece{true, value};
            return true;
        }
        if (keyword == "guard" || keyword == "verify") {
            const auto kind = conditionKind(value);
            Condition &condition = (keyword == "guard" ? part.guards : part.verifies).emplaceBack();
            condition.kind = kind.value_or(condition.kind);
            m_subject = &condition.subject;
            m_value = &condition.value;
            return kind.has_value();
        }
        if (keyword == "within")
            return setSeconds(part.verifyWithin, value);
        if (keyword == "flush") {
            m_word = &part.flush.emplaceBack(fromHostBytes(value));
            return true;
        }
        if (keyword == "idempotent")
            return part.idempotent = value.isEmpty();
        return false;
    }

    bool takeLet(Step &step, const QByteArray &value)
    {
        m_word = m_value = nullptr;
        const qsizetype sign = value.indexOf(" = ");
        const auto kind = sign < 0 ? std::nullopt : captureOfName(value.mid(sign + 3));
        if (!kind || step.capture)
            return false;
        step.capture = Capture{fromHostBytes(value.first(sign)), *kind, {}};
        m_subject = &step.capture->subject;
        return true;
    }

    bool beginMessage(Message &message, const QByteArray &id)
    {
        message = Message(id.constData());
        m_message = &message;
        m_arguments.clear();
        m_word = m_subject = m_value = nullptr;
        return !id.isEmpty();
    }

    bool takeMessage(const QByteArray &keyword, const QByteArray &value)
    {
        if (!m_message)
            return false;
        if (keyword == "count") {
            bool ok = false;
            m_count = value.toInt(&ok);
            if (ok)
                *m_message = Message::of(m_message->id(), m_arguments, m_count);
            return ok;
        }
        if (keyword != "with")
            return false;
        const qsizetype blank = value.indexOf(' ');
        const QByteArray kind = blank < 0 ? value : value.first(blank);
        const QByteArray text = blank < 0 ? QByteArray() : value.mid(blank + 1);
        bool ok = true;
        if (kind == "text")
            m_arguments += fromHostBytes(text);
        else if (kind == "number")
            m_arguments += text.toLongLong(&ok);
        else if (kind == "real")
            m_arguments += text.toDouble(&ok);
        else if (kind == "bytes")
            m_arguments += ByteSize::fromBytes(text.toLongLong(&ok));
        else
            return false;
        *m_message = Message::of(m_message->id(), m_arguments, m_message->count());
        return ok;
    }

    template <typename T>
    static bool set(T &target, const std::optional<T> &value)
    {
        if (value)
            target = *value;
        return value.has_value();
    }

    static bool setSeconds(std::chrono::milliseconds &target, const QByteArray &value)
    {
        bool ok = false;
        const int seconds = value.toInt(&ok);
        target = std::chrono::seconds(seconds);
        return ok && seconds >= 0 && seconds <= largestTime;
    }

    // Above 127 it is the shell's word for a signal, or for a program that is not there.
    static bool setStatus(int &target, const QByteArray &value)
    {
        bool ok = false;
        target = value.toInt(&ok);
        return ok && target >= 1 && target <= 125;
    }

    Plan m_plan;
    bool m_begun = false;
    bool m_ended = false;
    bool m_inUndo = false;
    Message *m_message = nullptr; // that `with` and `count` belong to
    QList<MessageArgument> m_arguments;
    int m_count = 0;
    QString *m_word = nullptr; // that `use` and `more` go on
    QString *m_subject = nullptr;
    QString *m_value = nullptr;
};

Error cannot(const Message &what)
{
    return Error{ErrorCode::InvalidInput, what, {}, {}, {}, {}};
}

bool isName(const QString &name)
{
    static const QRegularExpression harmless(QStringLiteral("\\A[A-Z][A-Z0-9_]*\\z"));
    return harmless.match(name).hasMatch();
}

template <typename Part>
bool isWhole(const Part &part, const QStringList &known, const QStringList &slots_)
{
    QStringList words = part.command.arguments;
    words.prepend(part.command.program);
    for (const QList<Condition> &conditions : {part.guards, part.verifies}) {
        for (const Condition &condition : conditions)
            words += {condition.subject, condition.value};
    }
    for (const QString &word : words + part.flush) {
        if (word.contains(QChar(0)))
            return false;
        for (const WordPiece &piece : wordPieces(word)) {
            if (piece.isCapture && !known.contains(piece.text))
                return false;
        }
    }
    for (const InputPiece &piece : part.input) {
        if (piece.isSecret ? !slots_.contains(fromHostBytes(piece.text)) : piece.text.contains('\0'))
            return false;
    }
    return !part.command.program.isEmpty() && (!part.command.isScript || isStepTool(part.command.program)) &&
           !part.command.standardInput.contains('\0');
}

} // namespace

Result<Plan> parsePlanText(QByteArrayView text)
{
    return Reader().read(text);
}

Result<Plan> parsePlanHead(QByteArrayView text)
{
    return Reader().read(text, true);
}

std::optional<Error> planProblem(const Plan &plan)
{
    if (plan.id.isNull() || plan.steps.isEmpty())
        return cannot(Message(QT_TRANSLATE_NOOP("messages", "The plan has no steps.")));
    for (const QString &slot : plan.secretSlots) {
        if (!isName(slot))
            return cannot(
                Message(QT_TRANSLATE_NOOP("messages", "%1 cannot be the name of a value."), {slot}));
    }
    QStringList known;
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        const Step &step = plan.steps[i];
        const Error broken = cannot(Message(
            QT_TRANSLATE_NOOP("messages", "Step %1 of the plan cannot be carried out as it is written."),
            {qint64{i} + 1}));
        if (step.capture && !isName(step.capture->name))
            return broken;
        // What is read before the command can stand in it.
        if (step.capture && step.capture->kind != Capture::Kind::OutputLine)
            known += step.capture->name;
        if (!isWhole(step, known, plan.secretSlots))
            return broken;
        if (step.capture)
            known += step.capture->name;
        if (step.undo && !isWhole(*step.undo, known, plan.secretSlots))
            return broken;
    }
    return std::nullopt;
}

} // namespace domcero
