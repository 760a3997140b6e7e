// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"

#include <windows.h>

#include <bcrypt.h>

#include <array>

namespace domcero {

// The system's own, which uses the processor's instructions. A call takes 4 GiB at most; a piece has less.
QByteArray sha256Hex(QByteArrayView bytes)
{
    std::array<unsigned char, 32> sum{};
    BCryptHash(BCRYPT_SHA256_ALG_HANDLE, nullptr, 0,
               reinterpret_cast<PUCHAR>(const_cast<char *>(bytes.data())), static_cast<ULONG>(bytes.size()),
               sum.data(), static_cast<ULONG>(sum.size()));
    return QByteArray(reinterpret_cast<const char *>(sum.data()), sum.size()).toHex();
}

} // namespace domcero
