// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace domcero::theme {

namespace {

QColor mix(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int x, int y) { return x + static_cast<int>(std::lround((y - x) * share)); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor textColor(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Good:
        return dark ? QColor(0x5c, 0xcf, 0x70) : QColor(0x14, 0x6c, 0x2e);
    case Tone::Warning:
        return dark ? QColor(0xe8, 0xb3, 0x3e) : QColor(0x85, 0x4d, 0x00);
    case Tone::Bad:
        return dark ? QColor(0xff, 0x8f, 0x87) : QColor(0xb3, 0x1d, 0x28);
    case Tone::Info:
        return dark ? QColor(0x7c, 0xba, 0xff) : QColor(0x0a, 0x55, 0xab);
    case Tone::Neutral:
        break;
    }
    return palette.color(QPalette::WindowText);
}

QColor groundColor(Tone tone, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    if (tone == Tone::Neutral)
        return base;
    return mix(base, textColor(tone, palette), isDark(palette) ? 0.16 : 0.10);
}

QColor edgeColor(const QPalette &palette)
{
    return mix(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.22);
}

QColor fadedText(const QPalette &palette)
{
    return mix(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.28);
}

QColor chartColor(int series, const QPalette &palette)
{
    static constexpr std::array<QRgb, 12> onLight{0x0b62c4, 0xb86e00, 0x1a7f37, 0xa11d8f, 0xc7252f, 0x0f7f86,
                                                  0x6b3fc0, 0x7a5c1e, 0xd0457a, 0x4d6478, 0x5f7d00, 0x303840};
    static constexpr std::array<QRgb, 12> onDark{0x6cb1ff, 0xf0c060, 0x5ccf70, 0xf08be0, 0xff8f87, 0x4fd0d4,
                                                 0xb79cff, 0xd2b07a, 0xff9ec2, 0xa9bccb, 0xc3dc5a, 0xe8e8e8};
    const auto at = static_cast<std::size_t>(std::max(0, series)) % onLight.size();
    return QColor(isDark(palette) ? onDark[at] : onLight[at]);
}

QColor partColor(int series, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    if (series < 0)
        return mix(base, palette.color(QPalette::WindowText), 0.16);
    return mix(base, chartColor(series, palette), isDark(palette) ? 0.36 : 0.34);
}

QPalette quietSelection(QPalette palette)
{
    palette.setColor(
        QPalette::Highlight,
        mix(palette.color(QPalette::Base), palette.color(QPalette::Highlight), isDark(palette) ? 0.5 : 0.3));
    palette.setColor(QPalette::HighlightedText, palette.color(QPalette::Text));
    return palette;
}

QPalette palette(bool dark)
{
    const QColor window = dark ? QColor(0x2a, 0x2e, 0x32) : QColor(0xef, 0xf0, 0xf1);
    const QColor base = dark ? QColor(0x1f, 0x22, 0x25) : QColor(0xff, 0xff, 0xff);
    const QColor text = dark ? QColor(0xee, 0xf0, 0xf2) : QColor(0x1e, 0x22, 0x26);
    QPalette colors(dark ? QColor(0x35, 0x3a, 0x3f) : QColor(0xe6, 0xe8, 0xea), window);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        colors.setColor(role, text);
    colors.setColor(QPalette::Base, base);
    colors.setColor(QPalette::AlternateBase, mix(base, window, 0.5));
    colors.setColor(QPalette::ToolTipBase, window);
    colors.setColor(QPalette::Highlight, dark ? QColor(0x1f, 0x5f, 0xa8) : QColor(0x1f, 0x6f, 0xc4));
    colors.setColor(QPalette::HighlightedText, Qt::white);
    colors.setColor(QPalette::Link, textColor(Tone::Info, colors));
    colors.setColor(QPalette::PlaceholderText, mix(text, base, 0.42));
    const QColor disabled = mix(text, window, 0.55);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        colors.setColor(QPalette::Disabled, role, disabled);
    return colors;
}

} // namespace domcero::theme
