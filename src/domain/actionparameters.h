// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesize.h"

#include <QString>

namespace domcero {

// What an action is told beside the guest: the fields that it has a use for, the others stay empty. Strings
// are lossless host text. What is missing or cannot be is refused by the planner, with the sentence.
struct ActionParameters
{
    QString folder; // save, restore: the file is FOLDER/GUEST.save (savefile.h)
    QString file;   // save, restore: this very file instead
    QString name;   // rename
    int vcpus = 0;
    ByteSize memory;
    QString device; // disk: xvdc; disc drive: hdc, empty when the guest has one only; NIC: its MAC address
    QString target; // disk: volume or image; disc: the image
    QString format; // disk: "raw", "qcow2", "vhd"
    bool readOnly = false;
    QString bridge;
    char key = 0; // sysrq
    // Of those that canLast(): in the guest that runs, in its config, or in both.
    enum class Where { Now, Config, Both } where = Where::Now;

    friend bool operator==(const ActionParameters &, const ActionParameters &) = default;
};

} // namespace domcero
