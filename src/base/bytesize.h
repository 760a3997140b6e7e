// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>

namespace domcero {

// A number of bytes. Extents, sectors, KiB and MiB of the tools become a ByteSize where their text is read,
// and turn back into the tool's unit only where a command is written. Never negative; a difference that would
// be is zero.
class ByteSize
{
public:
    constexpr ByteSize() = default;
    static constexpr ByteSize fromBytes(qint64 n) { return ByteSize(n); }
    static constexpr ByteSize fromKiB(qint64 n) { return ByteSize(n * 1024); }
    static constexpr ByteSize fromMiB(qint64 n) { return ByteSize(n * 1024 * 1024); }
    static constexpr ByteSize fromGiB(qint64 n) { return ByteSize(n * 1024 * 1024 * 1024); }

    constexpr qint64 bytes() const { return m_bytes; }
    constexpr qint64 wholeMiB() const { return m_bytes / (qint64{1024} * 1024); }
    constexpr double gibibytes() const { return static_cast<double>(m_bytes) / (1024.0 * 1024.0 * 1024.0); }
    constexpr bool isZero() const { return m_bytes == 0; }

    friend constexpr auto operator<=>(ByteSize, ByteSize) = default;
    friend constexpr ByteSize operator+(ByteSize a, ByteSize b) { return ByteSize(a.m_bytes + b.m_bytes); }
    friend constexpr ByteSize operator-(ByteSize a, ByteSize b) { return ByteSize(a.m_bytes - b.m_bytes); }

private:
    constexpr explicit ByteSize(qint64 n) : m_bytes(n < 0 ? 0 : n) {}
    qint64 m_bytes = 0;
};

} // namespace domcero
