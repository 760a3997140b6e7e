// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace domcero {

// The number by which Xen knows a virtual disk ("xvda" is 51712), as `xl block-list` prints it: xvda.. (a
// disk below 2^20), hda to hdd, sda to sdp, each with an optional partition number, dNpM, or the number
// itself (man xen-vbd-interface(7), libxl__device_disk_dev_number of xen.git). Empty: xl create would refuse
// the name.
std::optional<int> virtualDeviceNumber(QByteArrayView vdev);

} // namespace domcero
