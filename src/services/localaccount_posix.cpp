// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "services/localaccount.h"

#include <pwd.h>
#include <unistd.h>

namespace domcero {

LocalAccount localAccount()
{
    const uid_t uid = getuid();
    const passwd *entry = getpwuid(uid);
    return {entry ? fromHostBytes(entry->pw_name) : qEnvironmentVariable("USER"), qint64{uid}};
}

} // namespace domcero
