// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace domcero {

// SHA-256, as 64 lower-case hexadecimal digits. By libcrypto, on Windows by the system's CNG: both use the
// processor's instructions and are about ten times as fast as Qt's own, which counts when a file of many GiB
// is proved. Any thread, one at a time.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    void add(QByteArrayView bytes); // less than 4 GiB at once
    QByteArray hex();               // of all of it; once

private:
    struct State;
    std::unique_ptr<State> m_state;
};

inline QByteArray sha256Hex(QByteArrayView bytes)
{
    Sha256 sum;
    sum.add(bytes);
    return sum.hex();
}

} // namespace domcero
