// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/drophint.h"

#include "gui/theme.h"
#include "gui/widgets/labels.h"

#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace domcero {

namespace {
constexpr int border = 6;
constexpr int corner = 8;
constexpr int line = 2;
constexpr double scale = 1.3;
} // namespace

DropHint::DropHint(QWidget *page) : QLabel(page)
{
    setObjectName(QStringLiteral("dropHint"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAlignment(Qt::AlignCenter);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    makeHeading(this, scale);
    hide();
}

void DropHint::say(const QString &words)
{
    setText(words);
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void DropHint::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().window());
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = theme::groundColor(theme::Tone::Info, palette());
    painter.setBrush(ground);
    painter.setPen(QPen(theme::textColor(theme::Tone::Info, palette()), line, Qt::DashLine));
    painter.drawRoundedRect(rect().adjusted(border, border, -border, -border), corner, corner);
    painter.end();
    QLabel::paintEvent(event);
}

QStringList draggedFiles(const QMimeData *data)
{
    QStringList files;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (!url.isLocalFile() || !QFileInfo(url.toLocalFile()).isFile())
            return {};
        files.append(url.toLocalFile());
    }
    return files;
}

} // namespace domcero
