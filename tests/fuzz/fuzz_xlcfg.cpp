// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "formats/xlcfg/convert.h"
#include "formats/xlcfg/edit.h"
#include "formats/xlcfg/file.h"
#include "formats/xlcfg/guestfromconfig.h"
#include "formats/xlcfg/lint.h"
#include "formats/xlcfg/straighten.h"

using namespace domcero;

static void checkValue(const XlcfgValue &value, qsizetype fileSize)
{
    FUZZ_CHECK(value.offset >= 0 && value.length > 0 && value.offset + value.length <= fileSize);
    for (const XlcfgValue &item : value.items)
        checkValue(item, fileSize);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView text = bytesOf(data, size);
    const XlcfgFile file = parseXlcfg(text);
    qsizetype covered = 0;
    for (const XlcfgToken &token : file.tokens) {
        FUZZ_CHECK(token.offset == covered && token.length > 0);
        covered += token.length;
    }
    FUZZ_CHECK(covered == text.size());
    for (const XlcfgAssignment &assignment : file.assignments) {
        FUZZ_CHECK(!assignment.name.isEmpty() && assignment.line > 0);
        checkValue(assignment.value, text.size());
        FUZZ_CHECK(file.value(assignment.name));
    }
    if (file.problem) {
        FUZZ_CHECK(file.problem->offset >= 0 && file.problem->offset <= text.size());
        FUZZ_CHECK(file.problem->line > 0 && file.problem->column > 0 && !file.problem->what.isEmpty());
    }
    const Guest guest = guestFromConfig(text, QStringLiteral("/etc/xen/fuzz.cfg"));
    FUZZ_CHECK(!guest.name.isEmpty());
    FUZZ_CHECK(!file.problem || guest.configProblem);
    FUZZ_CHECK(withXlcfgKey(file, "memory", "777").ok() == !file.problem);
    FUZZ_CHECK(withoutXlcfgKey(file, "memory").ok() == !file.problem);
    for (const LintFinding &finding : lintConfig(file)) {
        FUZZ_CHECK(finding.offset >= 0 && finding.offset <= text.size() && finding.line > 0);
        FUZZ_CHECK(!finding.fix || (finding.fix->offset >= 0 && finding.fix->length >= 0 &&
                                    finding.fix->offset + finding.fix->length <= text.size()));
    }
    const ConvertedXlcfg converted = convertXlcfg(text);
    FUZZ_CHECK(converted.refusals.isEmpty() ? !parseXlcfg(converted.text).problem : converted.text.isEmpty());
    if (const auto straight = straightenedXlcfg(text.toByteArray())) {
        FUZZ_CHECK(*straight != text);
        FUZZ_CHECK(file.problem || !parseXlcfg(*straight).problem);
    }
    return 0;
}
