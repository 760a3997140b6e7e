// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "formats/xl/xllistlong.h"

using namespace domcero;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArrayView text = bytesOf(data, size);
    if (text.startsWith('#'))
        text = text.sliced(text.indexOf('\n') + 1);
    if (const auto guests = parseXlListLong(text)) {
        for (const Guest &guest : *guests)
            FUZZ_CHECK(guest.domainId && guest.vcpus >= 0 && guest.maxVcpus >= 0);
    } else {
        FUZZ_CHECK(guests.error().code == ErrorCode::ParseFailed);
    }
    return 0;
}
