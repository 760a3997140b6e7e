// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/job.h"
#include "remote/transport.h"

#include <QJsonObject>

namespace domcero::cli {

// Plans and jobs as text for people, and as JSON (keys: domcero-cli(1), "JSON").
QString planAsText(const Plan &plan);
QString jobTable(const QList<JobSummary> &jobs);
QString recordText(const JournalRecord &record);
QJsonObject planToJson(const Plan &plan);
QJsonObject jobToJson(const JobSummary &job);
QJsonObject recordToJson(const JournalRecord &record);
QJsonObject outputToJson(int step, bool inUndo, OutputStream stream, const QByteArray &bytes);

} // namespace domcero::cli
