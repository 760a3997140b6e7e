// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "formats/xl/xlinfo.h"
#include "formats/xl/xllist.h"
#include "formats/xl/xluptime.h"
#include "formats/xl/xlvcpulist.h"

using namespace domcero;

// A recording's first line is its command; the fuzzer may take it off or not.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArrayView text = bytesOf(data, size);
    if (text.startsWith('#'))
        text = text.sliced(text.indexOf('\n') + 1);
    if (const auto rows = parseXlList(text)) {
        for (const XlListRow &row : *rows) {
            FUZZ_CHECK(row.domainId >= 0 && row.vcpus >= 0 && row.cpuSeconds >= 0);
            guestState(row.flags);
        }
    }
    if (const auto rows = parseXlUptime(text)) {
        for (const XlUptimeRow &row : *rows)
            FUZZ_CHECK(row.uptime.count() >= 0);
    }
    if (const auto rows = parseXlVcpuList(text)) {
        for (const XlVcpuRow &row : *rows)
            FUZZ_CHECK(row.online == row.cpu.has_value());
    }
    if (const auto info = parseXlInfo(text))
        FUZZ_CHECK(!info->xenVersion.isEmpty());
    return 0;
}
