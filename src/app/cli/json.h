// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesize.h"
#include "base/error.h"
#include "domain/guest.h"
#include "domain/hostentry.h"
#include "domain/hoststate.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace domcero::cli {

// Values as JSON. The keys and words here are a promise (domcero-cli(1), "JSON"), in English whatever the
// language; sentences are in the language that is installed. Sizes are bytes, times seconds; what is not
// known is null. A byte of a host name that is not UTF-8 comes as the escape \udc80 to \udcff, as Python's
// surrogateescape has it, and means the same when it is given back.
QJsonObject guestToJson(const Guest &guest);
QJsonObject errorToJson(const Error &error);
QJsonObject requirementToJson(const Requirement &requirement);
QString stateName(GuestState state);  // "running", "idle", ...
QString verdictName(Verdict verdict); // "good", "warning", "bad", "unknown"

QString key(const char *name);          // of an object
QJsonValue orNull(const QString &text); // empty: null
QJsonValue orNull(const std::optional<ByteSize> &size);
QJsonValue orNull(const std::optional<double> &number);

QByteArray jsonText(const QJsonArray &array); // one object a line, so that diff and grep are of use
QByteArray jsonText(const QJsonObject &object);

} // namespace domcero::cli
