// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/render.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace domcero {

namespace {

struct Scaled
{
    double value = 0;
    int power = 0; // of 1024
};

// A value that would be rounded to 1024 goes up to the next unit: "1.0 GiB", never "1024.0 MiB".
Scaled scaled(double bytes)
{
    Scaled s{bytes, 0};
    while (s.power < 5 && s.value >= (s.power == 0 ? 1024.0 : 1023.95)) {
        s.value /= 1024.0;
        ++s.power;
    }
    return s;
}

QString numberText(const Scaled &s)
{
    return QLocale().toString(s.value, 'f', s.power == 0 ? 0 : 1);
}

constexpr std::array units{QT_TRANSLATE_NOOP("messages", "%1 B"),   QT_TRANSLATE_NOOP("messages", "%1 KiB"),
                           QT_TRANSLATE_NOOP("messages", "%1 MiB"), QT_TRANSLATE_NOOP("messages", "%1 GiB"),
                           QT_TRANSLATE_NOOP("messages", "%1 TiB"), QT_TRANSLATE_NOOP("messages", "%1 PiB")};
constexpr std::array rates{
    QT_TRANSLATE_NOOP("messages", "%1 B/s"),   QT_TRANSLATE_NOOP("messages", "%1 KiB/s"),
    QT_TRANSLATE_NOOP("messages", "%1 MiB/s"), QT_TRANSLATE_NOOP("messages", "%1 GiB/s"),
    QT_TRANSLATE_NOOP("messages", "%1 TiB/s"), QT_TRANSLATE_NOOP("messages", "%1 PiB/s")};

QString inUnit(const char *unit, const Scaled &s)
{
    return QCoreApplication::translate("messages", unit).arg(numberText(s));
}

} // namespace

QString sizeText(ByteSize size)
{
    const Scaled s = scaled(static_cast<double>(size.bytes()));
    return inUnit(units.at(static_cast<std::size_t>(s.power)), s);
}

QString rateText(double bytesPerSecond)
{
    const Scaled s = scaled(std::isfinite(bytesPerSecond) ? std::max(0.0, bytesPerSecond) : 0.0);
    return inUnit(rates.at(static_cast<std::size_t>(s.power)), s);
}

QString percentText(double percent)
{
    const double shown = std::isfinite(percent) ? std::max(0.0, percent) : 0.0;
    // Under ten per cent a tenth is worth its place; above it only makes columns flicker.
    const int decimals = shown > 0 && shown < 9.95 ? 1 : 0;
    return QCoreApplication::translate("messages", "%1 %").arg(QLocale().toString(shown, 'f', decimals));
}

QString durationText(std::chrono::seconds s)
{
    const QLocale locale;
    const qint64 seconds = std::max<qint64>(0, s.count());
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    if (days >= 7)
        return QCoreApplication::translate("messages", "%1 d").arg(locale.toString(days));
    if (days > 0)
        return QCoreApplication::translate("messages", "%1 d %2 h")
            .arg(locale.toString(days), locale.toString(hours % 24));
    if (hours > 0)
        return QCoreApplication::translate("messages", "%1 h %2 min")
            .arg(locale.toString(hours), locale.toString(minutes % 60));
    if (minutes > 0)
        return QCoreApplication::translate("messages", "%1 min").arg(locale.toString(minutes));
    return QCoreApplication::translate("messages", "%1 s").arg(locale.toString(seconds));
}

} // namespace domcero
