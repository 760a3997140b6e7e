// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace domcero {

// "ana@desk": who works here, as others shall read it in a host's list of jobs.
QString deskName();

} // namespace domcero
