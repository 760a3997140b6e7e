// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/maylose.h"

#include "app/cli/terminal.h"
#include "text/render.h"

namespace domcero::cli {

bool mayLose(Context &context, const QList<Message> &losses)
{
    if (context.options.yes)
        return true;
    QStringList lines;
    for (const Message &loss : losses)
        lines += render(loss);
    const auto terminal = Terminal::open();
    if (!terminal) {
        Error error;
        error.code = ErrorCode::Cancelled;
        error.what = Message(QT_TRANSLATE_NOOP(
            "messages", "Something would be lost, and there is no terminal to ask on. Nothing was done."));
        error.remedy = Message(QT_TRANSLATE_NOOP("messages", "With --yes it is done without a question."));
        error.detail = lines.join(u'\n');
        context.out.error(error);
        return false;
    }
    for (const QString &line : lines)
        terminal->say(line);
    const auto yes =
        terminal->askYesNo(render(Message(QT_TRANSLATE_NOOP("messages", "Do it all the same? (yes/no)"))));
    if (yes.value_or(false))
        return true;
    context.out.note(render(Message(QT_TRANSLATE_NOOP("messages", "Nothing was done."))));
    return false;
}

} // namespace domcero::cli
