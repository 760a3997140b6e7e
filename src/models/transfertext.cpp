// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfertext.h"

#include "base/hosttext.h"
#include "text/render.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace domcero::transfertext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Transfers)
};

using Stage = Transfer::Stage;
constexpr double whole = 1000;

QString size(qint64 bytes)
{
    return sizeText(ByteSize::fromBytes(bytes));
}

QString carrying(const Transfer &transfer, const QString &done, const QString &total)
{
    const double rate = transfer.bytesPerSecond();
    if (rate < 1)
        return Words::tr("%1 of %2").arg(done, total);
    if (const auto left = transfer.timeLeft())
        return Words::tr("%1 of %2, %3, %4 left").arg(done, total, rateText(rate), durationText(*left));
    return Words::tr("%1 of %2, %3").arg(done, total, rateText(rate));
}

} // namespace

QString name(const Transfer &transfer)
{
    if (transfer.kind() == Transfer::Kind::Upload)
        return displayText(QFileInfo(transfer.local()).fileName());
    return displayText(transfer.remote().mid(transfer.remote().lastIndexOf(QLatin1Char('/')) + 1));
}

QString place(const Transfer &transfer)
{
    return transfer.kind() == Transfer::Kind::Upload
               ? Words::tr("Upload to %1").arg(displayText(transfer.remote()))
               : Words::tr("Download to %1").arg(displayText(transfer.local()));
}

QString origin(const Transfer &transfer)
{
    return Words::tr("From %1").arg(
        displayText(transfer.kind() == Transfer::Kind::Upload ? transfer.local() : transfer.remote()));
}

QString state(const Transfer &transfer)
{
    const QString done = size(transfer.bytesDone());
    const QString total = size(transfer.bytesTotal());
    if (transfer.waitsForLink()) {
        return transfer.bytesTotal() > 0 ? Words::tr("Waits for the connection: %1 of %2").arg(done, total)
                                         : Words::tr("Waits for the connection");
    }
    switch (transfer.stage()) {
    case Stage::Waiting:
        return Words::tr("Waits for its turn");
    case Stage::Looking:
        return Words::tr("Looks what is there");
    case Stage::Comparing:
        return Words::tr("Compares what is there already: %1 of %2").arg(done, total);
    case Stage::Carrying:
        return carrying(transfer, done, total);
    case Stage::Checking:
        return Words::tr("Checks the sums: %1 of %2").arg(done, total);
    case Stage::Finishing:
        return Words::tr("Writes it to the disk");
    case Stage::Done:
        return transfer.fileBytes() > transfer.bytesTotal()
                   ? Words::tr("Done, and its sums are right: %1, of that %2 holes")
                         .arg(size(transfer.fileBytes()), size(transfer.fileBytes() - transfer.bytesTotal()))
                   : Words::tr("Done, and its sums are right: %1").arg(size(transfer.fileBytes()));
    case Stage::Stopped:
        return transfer.bytesTotal() > 0 ? Words::tr("Stopped: %1 of %2 are kept").arg(done, total)
                                         : Words::tr("Stopped");
    case Stage::Failed:
        break;
    }
    const Error error = transfer.error().value_or(Error{});
    return error.remedy.isEmpty() ? render(error.what)
                                  : Words::tr("%1 %2", "a sentence, and what to do")
                                        .arg(render(error.what), render(error.remedy));
}

int progress(const Transfer &transfer)
{
    if (transfer.stage() == Stage::Done)
        return static_cast<int>(whole);
    if (transfer.bytesTotal() == 0)
        return transfer.isRunning() ? -1 : 0;
    return static_cast<int>(static_cast<double>(transfer.bytesDone()) * whole /
                            static_cast<double>(transfer.bytesTotal()));
}

} // namespace domcero::transfertext
