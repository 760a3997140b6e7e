// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"

#include <QtGlobal>

#include <windows.h>

#include <bcrypt.h>

#include <array>

namespace domcero {

namespace {

// Debian 12's headers do not have Windows 10's handles that need no opening. It stays open.
BCRYPT_ALG_HANDLE openSha256()
{
    BCRYPT_ALG_HANDLE sha256 = nullptr;
    if (BCryptOpenAlgorithmProvider(&sha256, BCRYPT_SHA256_ALGORITHM, nullptr, 0) != 0)
        qFatal("Windows has no SHA-256");
    return sha256;
}

} // namespace

// The system's own, which uses the processor's instructions. A call takes 4 GiB at most; a piece has less.
QByteArray sha256Hex(QByteArrayView bytes)
{
    static const BCRYPT_ALG_HANDLE sha256 = openSha256();
    std::array<unsigned char, 32> sum{};
    if (BCryptHash(sha256, nullptr, 0, reinterpret_cast<PUCHAR>(const_cast<char *>(bytes.data())),
                   static_cast<ULONG>(bytes.size()), sum.data(), static_cast<ULONG>(sum.size())) != 0)
        qFatal("SHA-256 failed");
    return QByteArray(reinterpret_cast<const char *>(sum.data()), sum.size()).toHex();
}

} // namespace domcero
