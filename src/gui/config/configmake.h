// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/configdocument.h"

#include <functional>

namespace domcero {

// A change that a form wants, made of the text as it is when it is applied.
using ConfigMake = std::function<Result<ConfigEdit>(const ConfigDocument &document)>;

} // namespace domcero
