// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/icons.h"

#include "gui/theme.h"

#include <QApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>
#include <array>

namespace domcero {

namespace {

constexpr std::array renderedSizes{16, 24, 32, 48, 64}; // as cmake/icons.cmake makes them

class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(QString name, bool quiet) : m_name(std::move(name)), m_quiet(quiet) {}

    QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_quiet); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const QPalette palette = QApplication::palette();
        // On a selected row the ground is the highlight, whatever the window is.
        const bool dark = mode == QIcon::Selected && !m_quiet
                              ? palette.color(QPalette::Highlight).lightness() < 140
                              : theme::isDark(palette);
        const int side = std::min(size.width(), size.height());
        const QString key = QStringLiteral("domcero/%1/%2/%3/%4").arg(m_name).arg(side).arg(dark).arg(mode);
        QPixmap drawn;
        if (QPixmapCache::find(key, &drawn))
            return drawn;
        const auto rendered = std::lower_bound(renderedSizes.begin(), renderedSizes.end(), side);
        drawn.load(QStringLiteral(":/icons/%1/%2/%3.png")
                       .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"))
                       .arg(rendered == renderedSizes.end() ? renderedSizes.back() : *rendered)
                       .arg(m_name));
        if (drawn.height() != side && !drawn.isNull())
            drawn = drawn.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        if (mode == QIcon::Disabled) {
            QStyleOption option;
            option.palette = palette;
            drawn = QApplication::style()->generatedIconPixmap(QIcon::Disabled, drawn, &option);
        }
        QPixmapCache::insert(key, drawn);
        return drawn;
    }

    QString key() const override { return QStringLiteral("domcero"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    QString m_name;
    bool m_quiet;
};

} // namespace

QIcon icon(const QString &name, bool quiet)
{
    static std::array<QHash<QString, QIcon>, 2> all;
    QHash<QString, QIcon> &made = all[quiet ? 1 : 0];
    const auto known = made.constFind(name);
    if (known != made.constEnd())
        return *known;
    return *made.insert(name, QIcon(new ThemedIconEngine(name, quiet)));
}

QIcon programIcon()
{
    QIcon made;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        made.addFile(QStringLiteral(":/icons/light/%1/domcero.png").arg(size), QSize(size, size));
    return made;
}

} // namespace domcero
