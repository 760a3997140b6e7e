// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/interruption.h"

namespace domcero {

namespace {

Message lostSentence(Progress progress)
{
    switch (progress) {
    case Progress::NothingDone:
        return Message(QT_TRANSLATE_NOOP("messages",
                                         "The connection to the host was lost before anything was changed."));
    case Progress::CommandUnderWay:
        return Message(QT_TRANSLATE_NOOP(
            "messages", "The connection to the host was lost while the command was under way. Whether "
                        "it took effect is not known; the host will be read again."));
    case Progress::CommandDone:
        break;
    }
    return Message(QT_TRANSLATE_NOOP("messages",
                                     "The connection to the host was lost after the command had succeeded. "
                                     "The host will be read again to see what became of it."));
}

Message cancelledSentence(Progress progress)
{
    switch (progress) {
    case Progress::NothingDone:
        return Message(QT_TRANSLATE_NOOP("messages", "Cancelled before anything was changed."));
    case Progress::CommandUnderWay:
        return Message(QT_TRANSLATE_NOOP("messages",
                                         "Cancelled while the command was under way. It may go on, on the "
                                         "host; the host will be read again."));
    case Progress::CommandDone:
        break;
    }
    return Message(QT_TRANSLATE_NOOP("messages",
                                     "The command was given and is not waited for any longer. The host "
                                     "will be read again to see what becomes of it."));
}

} // namespace

Error interrupted(Error error, Progress progress)
{
    switch (error.code) {
    case ErrorCode::ConnectionLost:
        error.what = lostSentence(progress);
        break;
    case ErrorCode::Cancelled:
        error.what = cancelledSentence(progress);
        break;
    case ErrorCode::Timeout:
        if (progress == Progress::CommandUnderWay) {
            error.what =
                Message(QT_TRANSLATE_NOOP("messages", "The host did not finish the command in time. It may "
                                                      "still be under way; the host will be read again."));
        }
        break;
    default:
        break;
    }
    return error;
}

Error cancelledAt(Progress progress)
{
    return Error{ErrorCode::Cancelled, cancelledSentence(progress), {}, {}, {}, {}};
}

} // namespace domcero
