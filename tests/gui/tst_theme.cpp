// SPDX-License-Identifier: GPL-3.0-or-later
// Colours that can be read, light and dark; icons that are there in both tones.
#include "gui/icons.h"
#include "gui/theme.h"
#include "models/iconnames.h"

#include <QApplication>
#include <QDirIterator>
#include <QTest>

#include <cmath>

using namespace domcero;

namespace {

// WCAG 2.1, relative luminance and contrast ratio.
double luminance(const QColor &color)
{
    const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

constexpr std::array tones{theme::Tone::Neutral, theme::Tone::Good, theme::Tone::Warning, theme::Tone::Bad,
                           theme::Tone::Info};

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void wordsCanBeRead()
    {
        QFETCH(bool, dark);
        const QPalette palette = theme::palette(dark);
        QCOMPARE(theme::isDark(palette), dark);
        const QColor words = palette.color(QPalette::WindowText);
        for (const theme::Tone tone : tones) {
            QVERIFY(contrast(theme::textColor(tone, palette), palette.color(QPalette::Window)) >= 4.5);
            QVERIFY(contrast(theme::textColor(tone, palette), palette.color(QPalette::Base)) >= 4.5);
            QVERIFY(contrast(words, theme::groundColor(tone, palette)) >= 4.5);
        }
        QVERIFY(contrast(theme::fadedText(palette), palette.color(QPalette::Window)) >= 4.5);
        QVERIFY(contrast(theme::fadedText(palette), palette.color(QPalette::Base)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >=
                4.5);
        const QPalette quiet = theme::quietSelection(palette);
        QVERIFY(contrast(quiet.color(QPalette::HighlightedText), quiet.color(QPalette::Highlight)) >= 4.5);
        QVERIFY(contrast(quiet.color(QPalette::Highlight), palette.color(QPalette::Base)) >= 1.4);
        QSet<QRgb> colors;
        for (int series = 0; series < 12; ++series) {
            const QColor color = theme::chartColor(series, palette);
            QVERIFY(contrast(color, palette.color(QPalette::Base)) >= 3);
            colors.insert(color.rgb());
        }
        QCOMPARE(colors.size(), 12);
    }

    void everyIconIsThereInBothTonesAndAllSizes()
    {
        QSet<QString> names;
        QDirIterator drawn(QStringLiteral(":/icons/light/16"));
        while (drawn.hasNext()) {
            drawn.next();
            names.insert(drawn.fileName());
        }
        QVERIFY(names.size() > 30);
        for (const QString &name : std::as_const(names)) {
            for (const int size : {16, 24, 32, 48, 64}) {
                for (const char *tone : {"light", "dark"}) {
                    if (name == QLatin1String("domcero.png") && qstrcmp(tone, "dark") == 0)
                        continue;
                    const QPixmap picture(
                        QStringLiteral(":/icons/%1/%2/%3").arg(QLatin1String(tone)).arg(size).arg(name));
                    QCOMPARE(picture.size(), QSize(size, size));
                }
            }
        }
    }

    void everyStateHasAnIcon()
    {
        for (const GuestState state :
             {GuestState::Stopped, GuestState::Running, GuestState::Idle, GuestState::Paused,
              GuestState::ShuttingDown, GuestState::Crashed, GuestState::Dying}) {
            for (const bool pending : {false, true}) {
                for (const bool problem : {false, true})
                    QVERIFY(!icon(guestIconName(state, pending, problem)).pixmap(16).isNull());
            }
        }
        for (int stage = 0; stage <= static_cast<int>(LinkStage::Waiting); ++stage) {
            LinkStatus link;
            link.stage = static_cast<LinkStage>(stage);
            QVERIFY(!icon(hostIconName(link)).pixmap(16).isNull());
            link.waitingForUser = true;
            QVERIFY(!icon(hostIconName(link)).pixmap(16).isNull());
        }
    }

    void iconsFollowThePalette()
    {
        const auto drawn = [] { return icon(QStringLiteral("search")).pixmap(32).toImage(); };
        QApplication::setPalette(theme::palette(false));
        const QImage light = drawn();
        QApplication::setPalette(theme::palette(true));
        QVERIFY(drawn() != light);
    }

    void iconsCanBeSeenOnASelection()
    {
        QApplication::setPalette(theme::palette(false));
        const auto drawn = [](bool quiet, QIcon::Mode mode) {
            return icon(QStringLiteral("search"), quiet).pixmap(QSize(32, 32), mode).toImage();
        };
        QVERIFY(drawn(false, QIcon::Selected) != drawn(false, QIcon::Normal));
        QCOMPARE(drawn(true, QIcon::Selected), drawn(false, QIcon::Normal));
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
