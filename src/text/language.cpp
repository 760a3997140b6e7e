// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

// Outside of any namespace: the macro declares a function of the resource compiler.
static void initTranslations()
{
    Q_INIT_RESOURCE(domcero_translations);
}

namespace domcero {

namespace {

struct Installed
{
    QString language = QStringLiteral("en");
    std::unique_ptr<QTranslator> ours;
    std::unique_ptr<QTranslator> qt; // buttons and dialogs of Qt itself
};

Installed &installed()
{
    static Installed the;
    return the;
}

QString systemLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &locale : wanted) {
        const QString language = locale.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
        if (languages().contains(language))
            return language;
    }
    return QStringLiteral("en");
}

// Numbers and dates follow the user's own region where it speaks the language; else the region that the
// program is written for: 1,234.5 in both.
QLocale localeFor(const QString &language)
{
    const bool spanish = language == QLatin1String("es");
    const QLocale system = QLocale::system();
    if (system.language() == (spanish ? QLocale::Spanish : QLocale::English))
        return system;
    return spanish ? QLocale(QLocale::Spanish, QLocale::Mexico)
                   : QLocale(QLocale::English, QLocale::UnitedStates);
}

std::unique_ptr<QTranslator> load(const QString &name, const QStringList &folders)
{
    auto translator = std::make_unique<QTranslator>();
    for (const QString &folder : folders) {
        if (translator->load(name, folder))
            return translator;
    }
    return nullptr;
}

} // namespace

QStringList languages()
{
    return {QStringLiteral("en"), QStringLiteral("es")};
}

QString languageName(const QString &language)
{
    return language == QLatin1String("es") ? QStringLiteral("Español") : QStringLiteral("English");
}

void useLanguage(const QString &language)
{
    initTranslations();
    const QString chosen = languages().contains(language) ? language : systemLanguage();
    Installed &now = installed();
    // Removed when the program's end has taken the application before us, too: then there is nobody to tell.
    now.ours.reset();
    now.qt.reset();
    QLocale::setDefault(localeFor(chosen));

    const QString folder = QStringLiteral(":/translations");
    now.language = chosen;
    now.qt = load(QStringLiteral("qtbase_") + chosen,
                  {folder, QLibraryInfo::path(QLibraryInfo::TranslationsPath)});
    now.ours = load(QStringLiteral("domcero_") + chosen, {folder});
    if (now.qt)
        QCoreApplication::installTranslator(now.qt.get());
    if (now.ours)
        QCoreApplication::installTranslator(now.ours.get());
}

QString currentLanguage()
{
    return installed().language;
}

} // namespace domcero
