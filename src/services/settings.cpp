// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/settings.h"

#include <QSettings>
#include <QStandardPaths>

namespace domcero {

namespace {

const QString languageKey = QStringLiteral("language");
const QString stateGroup = QStringLiteral("state/");

QString defaultFilePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QLatin1String("/domcero/domcero.ini");
}

} // namespace

Settings::Settings(const QString &filePath)
    : m_settings(std::make_unique<QSettings>(filePath.isEmpty() ? defaultFilePath() : filePath,
                                             QSettings::IniFormat))
{
}

Settings::~Settings() = default;

QString Settings::language() const
{
    return m_settings->value(languageKey).toString();
}

void Settings::setLanguage(const QString &language)
{
    if (language.isEmpty())
        m_settings->remove(languageKey);
    else
        m_settings->setValue(languageKey, language);
}

QByteArray Settings::value(const QString &key) const
{
    return m_settings->value(stateGroup + key).toByteArray();
}

void Settings::setValue(const QString &key, const QByteArray &value)
{
    m_settings->setValue(stateGroup + key, value);
}

} // namespace domcero
