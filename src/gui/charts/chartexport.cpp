// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartexport.h"

#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QWidget>

#include <functional>

namespace domcero {

namespace {

constexpr int margin = 8;

Result<void> save(const QString &path, const std::function<bool(QIODevice &)> &write)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && write(file) && file.commit())
        return {};
    Error error;
    error.code = ErrorCode::PermissionDenied;
    error.what = Message(QT_TRANSLATE_NOOP("messages", "The file %1 cannot be written."), {path});
    error.remedy = Message(QT_TRANSLATE_NOOP(
        "messages", "Choose another folder, or check that there is room and that you may write there."));
    error.detail = file.errorString();
    return error;
}

} // namespace

Result<void> saveChartPicture(QWidget &charts, const QString &title, const QString &path)
{
    const qreal scale = charts.devicePixelRatioF();
    const int top = charts.fontMetrics().height() + 2 * margin;
    const QSize size(charts.width() + 2 * margin, charts.height() + top + margin);
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(charts.palette().color(QPalette::Window));
    QPainter painter(&image);
    painter.setPen(charts.palette().color(QPalette::WindowText));
    painter.setFont(charts.font());
    painter.drawText(QRect(margin, 0, size.width() - 2 * margin, top), Qt::AlignVCenter | Qt::TextSingleLine,
                     title);
    painter.drawPixmap(margin, top, charts.grab());
    painter.end();
    return save(path, [&](QIODevice &file) { return image.save(&file, "PNG"); });
}

Result<void> saveChartTable(const QByteArray &csv, const QString &path)
{
    return save(path, [&](QIODevice &file) { return file.write(csv) == csv.size(); });
}

} // namespace domcero
