// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"

#include <openssl/evp.h>

#include <array>

namespace domcero {

struct Sha256::State
{
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
};

Sha256::Sha256() : m_state(std::make_unique<State>())
{
    if (!m_state->context || EVP_DigestInit_ex(m_state->context.get(), EVP_sha256(), nullptr) != 1)
        qFatal("libcrypto has no SHA-256");
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_state->context.get(), bytes.data(), static_cast<std::size_t>(bytes.size()));
}

QByteArray Sha256::hex()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> sum{};
    unsigned length = 0;
    EVP_DigestFinal_ex(m_state->context.get(), sum.data(), &length);
    return QByteArray(reinterpret_cast<const char *>(sum.data()), length).toHex();
}

} // namespace domcero
