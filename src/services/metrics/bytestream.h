// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtEndian>

#include <bit>
#include <vector>

namespace domcero {

// Numbers to bytes, little endian.
class ByteWriter
{
public:
    template <typename T>
    void put(T number)
    {
        char bytes[sizeof(T)];
        if constexpr (std::is_same_v<T, double>)
            qToLittleEndian(std::bit_cast<quint64>(number), bytes);
        else
            qToLittleEndian(number, bytes);
        m_bytes.append(bytes, sizeof(T));
    }
    void put(const std::vector<quint16> &numbers, std::size_t from, std::size_t count)
    {
        const qsizetype at = m_bytes.size();
        m_bytes.resize(at + static_cast<qsizetype>(count * sizeof(quint16)));
        qToLittleEndian<quint16>(numbers.data() + from, static_cast<qsizetype>(count), m_bytes.data() + at);
    }
    void putText(const QByteArray &text)
    {
        put(static_cast<quint16>(text.size()));
        m_bytes.append(text);
    }
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

// And back. What is not there reads as zero, and good() is false from then on.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes) : m_bytes(bytes) {}

    template <typename T>
    T take()
    {
        if (!has(sizeof(T)))
            return T{};
        const char *const at = m_bytes.data() + m_at;
        m_at += static_cast<qsizetype>(sizeof(T));
        if constexpr (std::is_same_v<T, double>)
            return std::bit_cast<double>(qFromLittleEndian<quint64>(at));
        else
            return qFromLittleEndian<T>(at);
    }
    void take(std::vector<quint16> &numbers, std::size_t count)
    {
        if (!has(count * sizeof(quint16)))
            return;
        const std::size_t before = numbers.size();
        numbers.resize(before + count);
        qFromLittleEndian<quint16>(m_bytes.data() + m_at, static_cast<qsizetype>(count),
                                   numbers.data() + before);
        m_at += static_cast<qsizetype>(count * sizeof(quint16));
    }
    QByteArray takeText()
    {
        const auto size = take<quint16>();
        if (!has(size))
            return {};
        QByteArray text = m_bytes.sliced(m_at, size).toByteArray();
        m_at += size;
        return text;
    }
    bool good() const { return m_good; }
    bool atEnd() const { return m_at == m_bytes.size(); }

private:
    bool has(std::size_t count)
    {
        m_good = m_good && count <= static_cast<std::size_t>(m_bytes.size() - m_at);
        return m_good;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_good = true;
};

} // namespace domcero
