// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connection.h"
#include "app/cli/json.h"
#include "app/cli/verbs.h"
#include "base/hosttext.h"
#include "services/transfer/transfers.h"
#include "text/render.h"

namespace domcero::cli {

namespace {

using Stage = Transfer::Stage;

QString size(qint64 bytes)
{
    return sizeText(ByteSize::fromBytes(bytes));
}

// While it goes, on the terminal.
QString progressLine(const Transfer &transfer)
{
    const QString done = size(transfer.bytesDone());
    const QString total = size(transfer.bytesTotal());
    if (transfer.waitsForLink())
        return render(Message(QT_TRANSLATE_NOOP("messages", "waits for the connection")));
    switch (transfer.stage()) {
    case Stage::Comparing:
        return render(Message(QT_TRANSLATE_NOOP("messages", "compares what is there already: %1 of %2"),
                              {done, total}));
    case Stage::Checking:
        return render(Message(QT_TRANSLATE_NOOP("messages", "checks the sums: %1 of %2"), {done, total}));
    case Stage::Carrying:
        break;
    default:
        return {};
    }
    if (transfer.bytesPerSecond() < 1) // not known yet
        return render(Message(QT_TRANSLATE_NOOP("messages", "%1 of %2"), {done, total}));
    const QString rate = rateText(transfer.bytesPerSecond());
    const auto left = transfer.timeLeft();
    return left ? render(Message(QT_TRANSLATE_NOOP("messages", "%1 of %2, %3, %4 left"),
                                 {done, total, rate, durationText(*left)}))
                : render(Message(QT_TRANSLATE_NOOP("messages", "%1 of %2, %3"), {done, total, rate}));
}

QString resultName(const Transfer &transfer)
{
    switch (transfer.stage()) {
    case Stage::Done:
        return QStringLiteral("done");
    case Stage::Failed:
        return QStringLiteral("failed");
    default:
        return QStringLiteral("stopped");
    }
}

QJsonObject toJson(const Transfer &transfer)
{
    return {
        {key("result"), resultName(transfer)},
        {key("local"), transfer.local()},
        {key("remote"), transfer.remote()},
        {key("bytes"), transfer.fileBytes()},
        {key("found"), transfer.bytesFound()},
        {key("sent"), transfer.bytesSent()},
        {key("error"), transfer.error() ? QJsonValue(errorToJson(*transfer.error())) : QJsonValue()},
    };
}

void report(Output &out, const Transfer &transfer)
{
    if (out.isJson()) {
        out.document(toJson(transfer));
        return;
    }
    const bool up = transfer.kind() == Transfer::Kind::Upload;
    const QString place = displayText(up ? transfer.remote() : transfer.local());
    if (transfer.stage() == Stage::Done) {
        out.text(
            render(Message(QT_TRANSLATE_NOOP("messages", "%1: %2, its sums are right; %3 went over the line"),
                           {place, size(transfer.fileBytes()), size(transfer.bytesSent())})) +
            u'\n');
    } else if (transfer.stage() == Stage::Stopped) {
        out.note(render(Message(QT_TRANSLATE_NOOP(
            "messages", "Stopped. What has arrived is kept: give the same command to go on."))));
    }
}

} // namespace

Exit fileVerb(Context &context)
{
    return withHost(context, Needs::Link, [&](Connection &connection) {
        const QStringList &words = context.options.operands;
        const bool up = words[0] == QLatin1String("put");
        Transfers &transfers = connection.session().transfers();
        Transfer *transfer = transfers.add(up ? Transfer::Kind::Upload : Transfer::Kind::Download,
                                           {words[up ? 2 : 3], words[up ? 3 : 2], context.options.overwrite});
        QObject scope;
        QObject::connect(transfer, &Transfer::changed, &scope, [&] {
            if (!context.out.isJson())
                context.out.progress(progressLine(*transfer));
        });
        connection.waitUntil([&] { return transfer->stage() >= Stage::Done || connection.isCut(); });
        const bool cut = connection.isCut();
        if (transfer->stage() < Stage::Done)
            transfer->stop();
        if (!context.out.isJson())
            context.out.progress({});
        if (transfer->error() && !context.out.isJson())
            context.out.complaint(*transfer->error());
        report(context.out, *transfer);
        if (transfer->stage() == Stage::Done)
            return Exit::Done;
        return cut ? Exit::NoConnection : Exit::Failed;
    });
}

} // namespace domcero::cli
