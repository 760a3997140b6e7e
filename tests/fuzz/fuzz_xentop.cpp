// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "formats/xl/xentop.h"

using namespace domcero;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArrayView text = bytesOf(data, size);
    if (text.startsWith('#'))
        text = text.sliced(text.indexOf('\n') + 1);
    const auto whole = parseXentop(text);

    // The stream sees what the whole does, as long as every line is one that it knows.
    XentopStream stream;
    QList<XentopRound> rounds;
    const QList<QByteArray> lines = text.toByteArray().split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        if (auto round = stream.addLine(lines[i]))
            rounds.append(*std::move(round));
    }
    if (auto round = stream.takePending())
        rounds.append(*std::move(round));
    if (whole)
        FUZZ_CHECK(*whole == rounds && stream.strayLines() == 0);
    for (const XentopRound &round : rounds)
        FUZZ_CHECK(round.number > 0 && !round.readings.isEmpty());
    return 0;
}
