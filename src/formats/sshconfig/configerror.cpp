// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sshconfig/configerror.h"

#include "base/hosttext.h"
#include "formats/sshconfig/keywords.h"

#include <initializer_list>

namespace domcero::sshconfigerror {

namespace {

QString shown(QByteArrayView text)
{
    return displayText(fromHostBytes(text));
}

// %1 is the file and %2 the line; the rest begins at %3.
Error refused(const SshConfigPlace &place, const char *what, std::initializer_list<QString> rest = {})
{
    QList<MessageArgument> arguments{displayText(place.file), qint64{place.line}};
    for (const QString &argument : rest)
        arguments += argument;
    Error error;
    error.code = ErrorCode::ParseFailed;
    error.what = Message::of(what, arguments, std::nullopt);
    error.remedy = Message(QT_TRANSLATE_NOOP("messages", "Correct the line: ssh refuses the file as well."));
    return error;
}

} // namespace

Error unknownKeyword(const SshConfigPlace &place, QByteArrayView keyword)
{
    Error error =
        refused(place, QT_TRANSLATE_NOOP("messages", "Line %2 of “%1” has an unknown keyword, “%3”."),
                {shown(keyword)});
    error.remedy = Message(QT_TRANSLATE_NOOP(
        "messages",
        "Correct the line: ssh refuses the file as well. A keyword of other programs can be named "
        "in IgnoreUnknown before it."));
    return error;
}

Error openQuote(const SshConfigPlace &place)
{
    return refused(place, QT_TRANSLATE_NOOP("messages", "Line %2 of “%1” has a quote that does not close."));
}

Error noValue(const SshConfigPlace &place, QByteArrayView keyword)
{
    return refused(place, QT_TRANSLATE_NOOP("messages", "Line %2 of “%1” gives %3 no value."),
                   {shown(sshKeywordName(keyword))});
}

Error badValue(const SshConfigPlace &place, QByteArrayView keyword, QByteArrayView value)
{
    return refused(
        place, QT_TRANSLATE_NOOP("messages", "Line %2 of “%1” gives %3 a value that it does not take, “%4”."),
        {shown(sshKeywordName(keyword)), shown(value)});
}

Error tooManyValues(const SshConfigPlace &place, QByteArrayView keyword)
{
    return refused(place,
                   QT_TRANSLATE_NOOP("messages", "Line %2 of “%1” gives %3 more values than it takes."),
                   {shown(sshKeywordName(keyword))});
}

Error badMatch(const SshConfigPlace &place, QByteArrayView text)
{
    return refused(place,
                   QT_TRANSLATE_NOOP("messages", "Line %2 of “%1” has a bad condition for Match, “%3”."),
                   {shown(text)});
}

Error tooDeep(const SshConfigPlace &place)
{
    return refused(place,
                   QT_TRANSLATE_NOOP("messages", "Line %2 of “%1” includes more files than ssh follows."));
}

Error badToken(const SshConfigPlace &place, QByteArrayView keyword, QByteArrayView token)
{
    return refused(place,
                   QT_TRANSLATE_NOOP("messages", "Line %2 of “%1” has a token that %3 does not know, “%4”."),
                   {shown(sshKeywordName(keyword)), shown(token)});
}

Error noVariable(const SshConfigPlace &place, QByteArrayView name)
{
    return refused(place,
                   QT_TRANSLATE_NOOP("messages",
                                     "Line %2 of “%1” uses the environment variable “%3”, which is not set."),
                   {shown(name)});
}

Error unknownHome(const SshConfigPlace &place, QByteArrayView user)
{
    Error error =
        refused(place,
                QT_TRANSLATE_NOOP("messages",
                                  "Line %2 of “%1” names the home folder of “%3”, which is not known here."),
                {shown(user)});
    error.code = ErrorCode::NotSupported;
    error.remedy = Message(QT_TRANSLATE_NOOP("messages", "Write the path in full."));
    return error;
}

} // namespace domcero::sshconfigerror
