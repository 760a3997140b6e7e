// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "formats/xl/xlerror.h"

using namespace domcero;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Error error = errorFromXl(1, bytesOf(data, size));
    FUZZ_CHECK(!error.what.isEmpty() && !error.remedy.isEmpty());
    // Every place in the sentence has its argument.
    for (const char place : {'1', '2'}) {
        if (error.what.id().contains(QByteArray("%") + place))
            FUZZ_CHECK(error.what.arguments().size() >= place - '0');
    }
    return 0;
}
