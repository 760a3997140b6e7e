// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktopcolors.h"

#include "gui/theme.h"

#include <QAbstractNativeEventFilter>
#include <QApplication>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>

#include <cwchar>

#include <windows.h>

namespace domcero {

namespace {

bool hasHighContrast()
{
    HIGHCONTRASTW contrast{};
    contrast.cbSize = sizeof contrast;
    return ::SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof contrast, &contrast, 0) &&
           (contrast.dwFlags & HCF_HIGHCONTRASTON) != 0;
}

// "Choose your default app mode" in Windows' settings. A contrast theme has colours of its own, which Qt
// takes.
bool isDark()
{
    const QSettings personalize(
        QStringLiteral(R"(HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize)"),
        QSettings::NativeFormat);
    return personalize.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0 && !hasHighContrast();
}

class Follower final : public QObject, public QAbstractNativeEventFilter
{
public:
    explicit Follower(QApplication *application)
        : QObject(application), m_lightStyle(QApplication::style()->name())
    {
        application->installNativeEventFilter(this);
        apply();
    }

    // Every window is told; Windows names the setting in lParam.
    bool nativeEventFilter(const QByteArray &, void *message, qintptr *) override
    {
        const auto *told = static_cast<const MSG *>(message);
        const auto *setting = reinterpret_cast<const wchar_t *>(told->lParam);
        if (told->message == WM_SETTINGCHANGE && setting && std::wcscmp(setting, L"ImmersiveColorSet") == 0)
            QMetaObject::invokeMethod(
                this, [this] { apply(); }, Qt::QueuedConnection);
        return false;
    }

private:
    void apply()
    {
        const bool dark = isDark();
        if (dark == m_dark)
            return;
        m_dark = dark;
        QApplication::setStyle(QStyleFactory::create(dark ? QStringLiteral("Fusion") : m_lightStyle));
        QApplication::setPalette(dark ? theme::palette(true) : QPalette());
    }

    QString m_lightStyle;
    bool m_dark = false;
};

} // namespace

// The frames of the windows too; they are Qt's.
void prepareDesktopColors()
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "windows:darkmode=1");
}

void followDesktopColors()
{
    new Follower(qApp);
}

} // namespace domcero
