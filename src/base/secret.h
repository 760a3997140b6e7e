// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>

namespace domcero {

// A password or passphrase. Not copyable by accident into a log: it has no stream operator, and its bytes are
// overwritten when it goes. Move-only. Held in memory for as long as it is needed and no longer.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes) : m_bytes(std::move(bytes)) { m_bytes.detach(); }
    explicit Secret(const QString &text) : m_bytes(text.toUtf8()) {}
    ~Secret() { wipe(); }
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    Secret(Secret &&other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}
    Secret &operator=(Secret &&other) noexcept
    {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
        return *this;
    }

    bool isEmpty() const { return m_bytes.isEmpty(); }
    // NUL-terminated, for libraries that want it so. Do not keep.
    const char *data() const { return m_bytes.constData(); }
    qsizetype size() const { return m_bytes.size(); }
    Secret copy() const { return Secret(QByteArray(m_bytes.constData(), m_bytes.size())); }
    void wipe();

private:
    QByteArray m_bytes;
};

} // namespace domcero
