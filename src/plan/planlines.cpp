// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/planlines.h"

#include "base/hosttext.h"
#include "plan/captured.h"
#include "remote/quoting.h"

namespace domcero {

namespace {

QByteArray variable(const QByteArray &prefix, const QByteArray &name)
{
    return "\"${" + prefix + name + "}\"";
}

QByteArray wordText(const QString &word, const QByteArray &prefix)
{
    const QList<WordPiece> pieces = wordPieces(word);
    QByteArray text;
    for (const WordPiece &piece : pieces) {
        if (piece.isCapture)
            text += variable(prefix, toHostBytes(piece.text));
        else if (!piece.text.isEmpty() || pieces.size() == 1)
            text += quoteForShell(toHostBytes(piece.text));
    }
    return text;
}

} // namespace

QByteArray shellText(const Command &command, const QByteArray &prefix)
{
    QByteArray line = (command.isScript ? "(tool_" : "") + wordText(command.program, prefix);
    for (const QString &argument : command.arguments)
        line += ' ' + wordText(argument, prefix);
    return command.isScript ? line + ')' : line;
}

QByteArray shellText(const Command &command, const QList<InputPiece> &input, const QByteArray &prefix)
{
    QByteArray words;
    if (!command.standardInput.isEmpty())
        words += ' ' + quoteForShell(command.standardInput);
    for (const InputPiece &piece : input)
        words += ' ' + (piece.isSecret ? variable(prefix, piece.text) : quoteForShell(piece.text));
    const QByteArray line = shellText(command, prefix);
    // printf is a part of the shell: nothing of it is in the list of processes. It takes each word as it is.
    return words.isEmpty() ? line : "printf %s" + words + " | " + line;
}

Message riskText(Risk risk)
{
    switch (risk) {
    case Risk::Routine:
        return Message(QT_TRANSLATE_NOOP("messages", "Routine: nothing is lost, or it can be taken back."));
    case Risk::Disruptive:
        return Message(QT_TRANSLATE_NOOP("messages", "Disruptive: people will notice it."));
    case Risk::Destructive:
        return Message(QT_TRANSLATE_NOOP("messages", "Destructive: something will be lost for good."));
    }
    return {};
}

} // namespace domcero
