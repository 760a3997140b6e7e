// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/planrunbook.h"

#include "base/hosttext.h"
#include "plan/conditiontext.h"

namespace domcero {

namespace {

// What Markdown would take for a mark is text here.
QString plain(const QString &text)
{
    static const QString marks = QStringLiteral("\\`*_{}[]<>#|~&");
    QString escaped;
    for (const QChar c : displayText(text)) {
        if (marks.contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

class Runbook
{
public:
    explicit Runbook(const Say &say) : m_say(say) {}

    void line(const QString &text = {}) { m_text += text + u'\n'; }
    QString words(const Message &message) const { return plain(m_say(message)); }
    void heading(const QString &marks, const QString &text) { line(marks + u' ' + text + u'\n'); }
    void paragraph(const Message &message) { line(words(message) + u'\n'); }
    void list(const Message &caption, const QStringList &items)
    {
        if (items.isEmpty())
            return;
        line(words(caption) + u'\n');
        for (const QString &item : items)
            line(QStringLiteral("- ") + item);
        line();
    }
    void conditions(const Message &caption, const QList<Condition> &conditions)
    {
        QStringList items;
        for (const Condition &condition : conditions)
            items.append(words(conditionText(condition)));
        list(caption, items);
    }
    void commands(const Message &caption, const QByteArray &shell)
    {
        const QString text = fromHostBytes(shell);
        QString fence = QStringLiteral("```");
        while (text.contains(fence))
            fence += u'`';
        QStringList lines;
        for (const QString &one : text.split(u'\n'))
            lines.append(displayText(one));
        line(words(caption) + u'\n');
        line(fence + QStringLiteral("sh"));
        line(lines.join(u'\n'));
        line(fence + u'\n');
    }
    QByteArray text() const { return m_text.trimmed().toUtf8() + '\n'; }

private:
    const Say &m_say;
    QString m_text;
};

Message captureText(const Capture &capture)
{
    switch (capture.kind) {
    case Capture::Kind::OutputLine:
        return Message(QT_TRANSLATE_NOOP("messages", "The first line of its output is %1 in what follows."),
                       {u'$' + capture.name});
    case Capture::Kind::DomainId:
        return Message(
            QT_TRANSLATE_NOOP("messages", "The id of the domain %1 is %2 here and in what follows."),
            {capture.subject, u'$' + capture.name});
    case Capture::Kind::FreeNbd:
        return Message(
            QT_TRANSLATE_NOOP("messages", "The first /dev/nbdN that is free is %1 here and in what follows."),
            {u'$' + capture.name});
    case Capture::Kind::Written:
        return Message(QT_TRANSLATE_NOOP("messages",
                                         "The “Last write time” that dumpe2fs -h prints of %1 is %2 here and "
                                         "in what follows."),
                       {capture.subject, u'$' + capture.name});
    case Capture::Kind::FreeLoop:
        return Message(QT_TRANSLATE_NOOP("messages",
                                         "The first /dev/loopN that is free is %1 here and in what follows."),
                       {u'$' + capture.name});
    }
    return {};
}

void step(Runbook &book, const Step &step, int number)
{
    book.heading(QStringLiteral("###"), QStringLiteral("%1. ").arg(number) + book.words(step.title));
    book.conditions(Message(QT_TRANSLATE_NOOP("messages", "Before:")), step.guards);
    if (step.capture)
        book.paragraph(captureText(*step.capture));
    book.commands(Message(QT_TRANSLATE_NOOP("messages", "Run:")), shellText(step.command, step.input));
    book.conditions(Message(QT_TRANSLATE_NOOP("messages", "It is done when this holds:")), step.verifies);
    if (!step.unprovenRemedy.isEmpty() && !step.verifies.isEmpty())
        book.paragraph(step.unprovenRemedy);
    if (step.undo)
        book.commands(Message(QT_TRANSLATE_NOOP("messages", "It is taken back by:")),
                      shellText(step.undo->command, step.undo->input));
    else if (!step.nothingToUndo)
        book.paragraph(Message(QT_TRANSLATE_NOOP("messages", "This step cannot be taken back.")));
}

} // namespace

QByteArray planRunbook(const Plan &plan, const QString &host, const Say &say)
{
    Runbook book(say);
    book.heading(QStringLiteral("#"), book.words(plan.title));
    book.paragraph(
        Message(QT_TRANSLATE_NOOP(
                    "messages",
                    "For the host %1. To be done as root, step by step, stopping at the first that fails."),
                {host}));
    book.paragraph(riskText(plan.risk));
    QStringList losses;
    for (const Message &loss : plan.losses)
        losses.append(book.words(loss));
    book.list(Message(QT_TRANSLATE_NOOP("messages", "What is lost or interrupted:")), losses);
    QStringList secrets;
    for (const QString &slot : plan.secretSlots)
        secrets.append(plain(u'$' + slot));
    book.list(Message(QT_TRANSLATE_NOOP("messages", "Have these secrets at hand:")), secrets);
    QStringList locks;
    for (const PlanLock &lock : plan.locks)
        locks.append(plain(lock.key));
    book.list(Message(QT_TRANSLATE_NOOP("messages", "Nobody else may work on these meanwhile:")), locks);
    book.heading(QStringLiteral("##"), book.words(Message(QT_TRANSLATE_NOOP("messages", "Steps"))));
    int number = 0;
    for (const Step &one : plan.steps)
        step(book, one, ++number);
    return book.text();
}

} // namespace domcero
