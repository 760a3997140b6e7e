// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "formats/host/configs.h"
#include "formats/host/consoletext.h"
#include "formats/host/facts.h"
#include "formats/host/guestlogs.h"
#include "formats/host/proc.h"
#include "formats/host/sections.h"

using namespace domcero;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView text = bytesOf(data, size);
    if (const auto sections = parseSections(text)) {
        QByteArray again;
        for (const Section &section : *sections)
            again += sectionText(section);
        const auto second = parseSections(again);
        FUZZ_CHECK(second && *second == *sections);
        FUZZ_CHECK(parseFacts(text).ok() && parseConfigs(text).ok());
        FUZZ_CHECK(parseGuestLogs(text, QStringLiteral("web")).ok());
    }
    // The fields of each section by themselves, without the framing.
    (void)parseMemoryInfo(text);
    (void)parseLoadAverage(text);
    (void)parseProcUptime(text);
    (void)parseProcStat(text);
    // Plain text stays as it is.
    const QString plain = consoleText(text);
    FUZZ_CHECK(consoleText(plain.toUtf8()) == plain);
    return 0;
}
