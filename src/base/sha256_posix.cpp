// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"

#include <openssl/evp.h>

#include <array>

namespace domcero {

QByteArray sha256Hex(QByteArrayView bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> sum{};
    unsigned length = 0;
    EVP_Digest(bytes.data(), static_cast<std::size_t>(bytes.size()), sum.data(), &length, EVP_sha256(),
               nullptr);
    return QByteArray(reinterpret_cast<const char *>(sum.data()), length).toHex();
}

} // namespace domcero
