// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/startgate.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace domcero {

namespace {
constexpr qsizetype keptNoise = 16 * 1024;
}

QByteArray randomMarker()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toHex();
}

qsizetype partOfMarkerAtEnd(QByteArrayView text, QByteArrayView marker)
{
    for (qsizetype length = std::min(text.size(), marker.size() - 1); length > 0; --length) {
        if (text.last(length) == marker.first(length))
            return length;
    }
    return 0;
}

qint64 StartGate::processGroup() const
{
    return m_open ? m_noise.mid(m_noise.trimmed().lastIndexOf('\n') + 1).trimmed().toLongLong() : 0;
}

QByteArrayView StartGate::pass(QByteArrayView bytes)
{
    if (m_open)
        return bytes;
    const qsizetype before = m_noise.size();
    m_noise.append(bytes.data(), bytes.size());
    const qsizetype at = m_noise.indexOf(m_marker);
    if (at < 0) {
        if (m_noise.size() > 2 * keptNoise)
            m_noise = m_noise.last(keptNoise);
        return {};
    }
    m_open = true;
    const qsizetype consumed = at + m_marker.size() - before;
    m_noise.truncate(at);
    return bytes.sliced(consumed);
}

} // namespace domcero
