// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/lintspec.h"

#include <optional>

namespace domcero {

namespace {

struct Pair
{
    QByteArray key;
    QByteArray value;
};

// split_string_into_pair() of xl_parse.c: something before the first "=" and something behind it.
std::optional<Pair> pairOf(const QByteArray &text)
{
    QByteArrayList words;
    for (const QByteArray &word : text.split('=')) {
        if (!word.isEmpty())
            words.append(word);
    }
    if (words.size() < 2)
        return std::nullopt;
    return Pair{words[0].trimmed(), words[1].trimmed()};
}

Message howToWriteAChannel()
{
    return Message(QT_TRANSLATE_NOOP("messages", "Write name=NAME,connection=pty, or name=NAME,"
                                                 "connection=socket,path=FILE."));
}

LintFinding &refuse(LintNotes &notes, const XlcfgValue &item, qsizetype at, Message what)
{
    return notes.add(LintSeverity::Error, "bad-channel", lintPlace(notes, item, at), std::move(what),
                     howToWriteAChannel());
}

void unknownConnection(LintNotes &notes, const XlcfgValue &item, const LintPiece &piece,
                       const QByteArray &connection)
{
    LintFinding &finding =
        refuse(notes, item, piece.at,
               Message(QT_TRANSLATE_NOOP("messages", "“%2” is no value of %1: xl refuses the file."),
                       {QStringLiteral("connection"), lintText(connection)}));
    const QByteArray better = connection.toLower();
    if (better == "pty" || better == "socket")
        finding.fix = lintRewritten(
            notes, item, QByteArray(item.text).replace(piece.at, piece.text.size(), "connection=" + better));
}

void lintChannel(LintNotes &notes, const XlcfgValue &item)
{
    QByteArray name;
    QByteArray connection;
    QByteArray path;
    for (const LintPiece &piece : lintPieces(item.text)) {
        const auto pair = pairOf(piece.text);
        if (!pair) {
            refuse(notes, item, piece.at,
                   Message(QT_TRANSLATE_NOOP("messages", "“%1” is no key=value: xl refuses the file."),
                           {lintText(piece.text)}));
            return;
        }
        if (pair->key == "name") {
            name = pair->value;
        } else if (pair->key == "path") {
            path = pair->value;
        } else if (pair->key == "connection") {
            connection = pair->value;
            if (connection != "pty" && connection != "socket") {
                unknownConnection(notes, item, piece, connection);
                return;
            }
        } else if (pair->key != "backend") {
            notes.add(
                LintSeverity::Warning, "bad-channel-word", lintPlace(notes, item, piece.at),
                Message(QT_TRANSLATE_NOOP("messages", "xl does not know “%1” of a channel and ignores it."),
                        {lintText(pair->key)}),
                howToWriteAChannel());
        }
    }
    if (connection.isEmpty())
        refuse(notes, item, 0,
               Message(QT_TRANSLATE_NOOP("messages", "The channel has no connection: xl refuses the file.")));
    else if (connection == "socket" && path.isEmpty())
        refuse(notes, item, 0,
               Message(QT_TRANSLATE_NOOP("messages", "The channel is a socket without a path: xl refuses "
                                                     "the file.")));
    else if (name.isEmpty())
        refuse(notes, item, 0,
               Message(QT_TRANSLATE_NOOP("messages", "The channel has no name: xl reads it, and cannot make "
                                                     "the guest.")));
}

} // namespace

void lintChannels(LintNotes &notes)
{
    for (const XlcfgValue &item : notes.items("channel"))
        lintChannel(notes, item);
}

} // namespace domcero
