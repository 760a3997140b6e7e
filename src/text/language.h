// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace domcero {

// The language of everything the program says. Qt tells open windows by QEvent::LanguageChange. Main thread;
// needs a QCoreApplication.
QStringList languages();                       // "en", "es"
QString languageName(const QString &language); // "English", "Español": each in itself
// "en", "es", or empty for the system's (English where the system's is neither).
void useLanguage(const QString &language);
QString currentLanguage(); // "en" or "es"

} // namespace domcero
