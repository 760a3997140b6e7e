// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/unreadable.h"

#include "base/hosttext.h"

namespace domcero {

namespace {

Error parseFailed(Message what, QString detail = {})
{
    Error error;
    error.code = ErrorCode::ParseFailed;
    error.what = std::move(what);
    error.remedy = Message(QT_TRANSLATE_NOOP(
        "messages",
        "Run it on the host yourself and compare. If the host's version is one that Domcero does not "
        "know, please report it with a transcript made by “domcero-cli record”."));
    error.detail = std::move(detail);
    return error;
}

} // namespace

Error lineNotUnderstood(const char *tool, int lineNumber, QByteArrayView line)
{
    return parseFailed(
        Message(QT_TRANSLATE_NOOP("messages", "Line %2 of the output of “%1” was not understood."),
                {QString::fromLatin1(tool), qint64{lineNumber}}),
        displayText(fromHostBytes(line)));
}

Error outputTooShort(const char *tool)
{
    return parseFailed(Message(QT_TRANSLATE_NOOP("messages", "The output of “%1” ended too early."),
                               {QString::fromLatin1(tool)}));
}

Error fieldMissing(const char *tool, QByteArrayView field)
{
    return parseFailed(Message(
        QT_TRANSLATE_NOOP("messages", "The output of “%1” does not say “%2”, or not as a value of its kind."),
        {QString::fromLatin1(tool), QString::fromLatin1(field)}));
}

} // namespace domcero
