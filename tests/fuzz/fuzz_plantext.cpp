// SPDX-License-Identifier: GPL-3.0-or-later
// What is taken for a plan is written so that it is taken for the same plan.
#include "fuzz.h"

#include "plan/plantext.h"

using namespace domcero;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto plan = parsePlanText(bytesOf(data, size));
    if (!plan)
        return 0;
    const QByteArray text = planText(*plan);
    const auto again = parsePlanText(text);
    FUZZ_CHECK(again.ok());
    FUZZ_CHECK(planText(*again) == text);
    return 0;
}
