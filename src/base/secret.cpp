// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

namespace domcero {

void Secret::wipe()
{
    // Through a volatile pointer, or the compiler may leave out stores to memory that nobody reads again.
    volatile char *bytes = m_bytes.isEmpty() ? nullptr : m_bytes.data();
    for (qsizetype i = 0; i < m_bytes.size(); ++i)
        bytes[i] = 0;
    m_bytes.clear();
}

} // namespace domcero
