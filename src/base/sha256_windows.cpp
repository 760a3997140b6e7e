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

// The system's own, which uses the processor's instructions.
struct Sha256::State
{
    BCRYPT_HASH_HANDLE hash = nullptr;
};

Sha256::Sha256() : m_state(std::make_unique<State>())
{
    static const BCRYPT_ALG_HANDLE sha256 = openSha256();
    if (BCryptCreateHash(sha256, &m_state->hash, nullptr, 0, nullptr, 0, 0) != 0)
        qFatal("SHA-256 failed");
}

Sha256::~Sha256()
{
    BCryptDestroyHash(m_state->hash);
}

void Sha256::add(QByteArrayView bytes)
{
    if (BCryptHashData(m_state->hash, reinterpret_cast<PUCHAR>(const_cast<char *>(bytes.data())),
                       static_cast<ULONG>(bytes.size()), 0) != 0)
        qFatal("SHA-256 failed");
}

QByteArray Sha256::hex()
{
    std::array<unsigned char, 32> sum{};
    if (BCryptFinishHash(m_state->hash, sum.data(), static_cast<ULONG>(sum.size()), 0) != 0)
        qFatal("SHA-256 failed");
    return QByteArray(reinterpret_cast<const char *>(sum.data()), sum.size()).toHex();
}

} // namespace domcero
