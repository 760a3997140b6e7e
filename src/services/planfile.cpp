// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/planfile.h"

#include "plan/plantext.h"

#include <QFile>

namespace domcero {

namespace {

constexpr qint64 mostBytes = qint64{1024} * 1024;

} // namespace

Result<Plan> readPlan(QIODevice &device, const QString &name)
{
    const QByteArray text = device.read(mostBytes + 1);
    if (text.size() > mostBytes) {
        Error error;
        error.code = ErrorCode::OutputTooLarge;
        error.what = Message(QT_TRANSLATE_NOOP("messages", "The file %1 is too large for a plan."), {name});
        return error;
    }
    Result<Plan> plan = parsePlanText(text);
    if (plan)
        plan->id = QUuid::createUuid();
    return plan;
}

Result<Plan> readPlanFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        Error error;
        error.code = file.exists() ? ErrorCode::PermissionDenied : ErrorCode::NotFound;
        error.what = Message(QT_TRANSLATE_NOOP("messages", "The file %1 cannot be read."), {path});
        error.detail = file.errorString();
        return error;
    }
    return readPlan(file, path);
}

} // namespace domcero
