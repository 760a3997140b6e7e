// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"

#include <QCryptographicHash>

#if defined(__x86_64__) && (defined(__GNUC__) || defined(__clang__))
#define DOMCERO_SHA_INSTRUCTIONS
#include <array>
#include <cstdint>
#include <cstring>

#include <QtEndian>
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace domcero {

#ifdef DOMCERO_SHA_INSTRUCTIONS
namespace {

// FIPS 180-4, 4.2.2 and 5.3.3.
alignas(16) constexpr std::array<uint32_t, 64> roundConstants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};
constexpr std::array<uint32_t, 8> firstState{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                             0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
constexpr std::size_t blockBytes = 64;

using State = std::array<uint32_t, 8>;

bool hasInstructions()
{
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    if (__get_cpuid(1, &a, &b, &c, &d) == 0)
        return false;
    const bool hasSse41 = (c & (1U << 19U)) != 0 && (c & (1U << 9U)) != 0; // and SSSE3
    return hasSse41 && __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & (1U << 29U)) != 0;
}

// The instructions keep the eight words of the state as ABEF and CDGH, and do two rounds each.
__attribute__((target("sha,sse4.1,ssse3"))) void addBlocks(State &state, const char *bytes, std::size_t count)
{
    const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
    const auto *const constants = reinterpret_cast<const __m128i *>(roundConstants.data());
    const __m128i dcba = _mm_loadu_si128(reinterpret_cast<const __m128i *>(state.data()));
    const __m128i hgfe = _mm_loadu_si128(reinterpret_cast<const __m128i *>(state.data() + 4));
    const __m128i cdab = _mm_shuffle_epi32(dcba, 0xb1);
    const __m128i efgh = _mm_shuffle_epi32(hgfe, 0x1b);
    __m128i abef = _mm_alignr_epi8(cdab, efgh, 8);
    __m128i cdgh = _mm_blend_epi16(efgh, cdab, 0xf0);
    for (; count > 0; --count, bytes += blockBytes) {
        const __m128i abefBefore = abef;
        const __m128i cdghBefore = cdgh;
        __m128i words[4]; // the last sixteen of the schedule
#pragma GCC unroll 16
        for (int i = 0; i < 16; ++i) {
            if (i < 4) {
                words[i] = _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes) + i),
                                            bigEndian);
            } else {
                const __m128i last = words[(i + 3) % 4];
                const __m128i seventh = _mm_alignr_epi8(last, words[(i + 2) % 4], 4);
                const __m128i sum =
                    _mm_add_epi32(_mm_sha256msg1_epu32(words[i % 4], words[(i + 1) % 4]), seventh);
                words[i % 4] = _mm_sha256msg2_epu32(sum, last);
            }
            const __m128i both = _mm_add_epi32(words[i % 4], _mm_load_si128(constants + i));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, both);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(both, 0x0e));
        }
        abef = _mm_add_epi32(abef, abefBefore);
        cdgh = _mm_add_epi32(cdgh, cdghBefore);
    }
    const __m128i feba = _mm_shuffle_epi32(abef, 0x1b);
    const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xb1);
    _mm_storeu_si128(reinterpret_cast<__m128i *>(state.data()), _mm_blend_epi16(feba, dchg, 0xf0));
    _mm_storeu_si128(reinterpret_cast<__m128i *>(state.data() + 4), _mm_alignr_epi8(dchg, feba, 8));
}

QByteArray byInstructions(QByteArrayView bytes)
{
    State state = firstState;
    const auto size = static_cast<std::size_t>(bytes.size());
    const std::size_t whole = size / blockBytes;
    addBlocks(state, bytes.data(), whole);
    // The rest, a one bit, zeros, and the length in bits: one block or two.
    std::array<char, 2 * blockBytes> end{};
    const std::size_t rest = size % blockBytes;
    if (rest > 0)
        std::memcpy(end.data(), bytes.data() + whole * blockBytes, rest);
    end[rest] = static_cast<char>(0x80);
    const std::size_t blocks = rest + 1 + sizeof(quint64) > blockBytes ? 2 : 1;
    qToBigEndian(static_cast<quint64>(size) * 8, end.data() + blocks * blockBytes - sizeof(quint64));
    addBlocks(state, end.data(), blocks);
    QByteArray sum(sizeof(State), Qt::Uninitialized);
    qToBigEndian<quint32>(state.data(), state.size(), sum.data());
    return sum.toHex();
}

} // namespace
#endif

QByteArray sha256Hex(QByteArrayView bytes)
{
#ifdef DOMCERO_SHA_INSTRUCTIONS
    static const bool fast = hasInstructions();
    if (fast)
        return byInstructions(bytes);
#endif
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace domcero
