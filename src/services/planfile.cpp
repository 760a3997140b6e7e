// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/planfile.h"

#include "plan/plantext.h"

#include <QFile>

namespace domcero {

namespace {

constexpr qint64 mostBytes = qint64{1024} * 1024;

} // namespace

Result<Plan> readPlanFile(const QString &path)
{
    QFile file(path);
    Error error;
    if (!file.open(QIODevice::ReadOnly)) {
        error.code = file.exists() ? ErrorCode::PermissionDenied : ErrorCode::NotFound;
        error.what = Message(QT_TRANSLATE_NOOP("messages", "The file %1 cannot be read."), {path});
        error.detail = file.errorString();
        return error;
    }
    const QByteArray text = file.read(mostBytes + 1);
    if (text.size() > mostBytes) {
        error.code = ErrorCode::OutputTooLarge;
        error.what = Message(QT_TRANSLATE_NOOP("messages", "The file %1 is too large for a plan."), {path});
        return error;
    }
    Result<Plan> plan = parsePlanText(text);
    if (plan)
        plan->id = QUuid::createUuid();
    return plan;
}

} // namespace domcero
