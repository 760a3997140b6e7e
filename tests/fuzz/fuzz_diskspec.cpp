// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "formats/xlcfg/diskspec.h"
#include "formats/xlcfg/vdev.h"
#include "formats/xlcfg/vifspec.h"

using namespace domcero;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView text = bytesOf(data, size);
    if (const auto disk = parseDiskSpec(text)) {
        FUZZ_CHECK(disk->hasTarget || disk->cdrom);
        FUZZ_CHECK(!disk->cdrom || disk->readOnly);
        virtualDeviceNumber(disk->vdev);
    } else {
        FUZZ_CHECK(!disk.error().what.isEmpty());
    }
    const VifSpec vif = parseVifSpec(text);
    FUZZ_CHECK(vif.mac().isEmpty() || vif.mac().size() == 17);
    parseVifRate(text);
    parseVifRate(vif.values.value("rate"));
    return 0;
}
