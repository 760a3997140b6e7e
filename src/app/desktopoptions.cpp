// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktopoptions.h"

#include "text/language.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace domcero {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(domcero::DesktopOptions)
};

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Texts::tr("Manages plain Xen hosts (xl) over SSH. Without a saved host it shows a simulated one."));
    const QString file = Texts::tr("FILE");
    parser.addOptions({
        {QStringLiteral("hosts"),
         Texts::tr(
             "Read and keep the saved hosts in this file, and the readings for their charts in the folder "
             "metrics beside it."),
         file},
        {QStringLiteral("known-hosts"),
         Texts::tr("Look for host keys in this file instead of ~/.ssh/known_hosts."), file},
        {QStringLiteral("settings"), Texts::tr("Keep the window's settings in this file."), file},
        {QStringLiteral("language"), Texts::tr("Speak this language: en or es."), Texts::tr("LANGUAGE")},
        {QStringLiteral("palette"), Texts::tr("Use dark or light colours, whatever the desktop says."),
         QStringLiteral("dark|light")},
        {{QStringLiteral("h"), QStringLiteral("help")}, Texts::tr("Show this help.")},
        {{QStringLiteral("v"), QStringLiteral("version")}, Texts::tr("Show the version.")},
    });
    parser.addPositionalArgument(QStringLiteral("host"), Texts::tr("The saved host to show first."),
                                 QStringLiteral("[HOST]"));
}

} // namespace

DesktopOptions parseDesktopOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    DesktopOptions options;
    const bool parsed = parser.parse(arguments);
    options.hostsFile = parser.value(QStringLiteral("hosts"));
    options.knownHostsFile = parser.value(QStringLiteral("known-hosts"));
    options.settingsFile = parser.value(QStringLiteral("settings"));
    options.language = parser.value(QStringLiteral("language"));
    options.palette = parser.value(QStringLiteral("palette"));
    options.help = parser.isSet(QStringLiteral("help"));
    options.version = parser.isSet(QStringLiteral("version"));
    options.host = parser.positionalArguments().value(0);
    if (!parsed)
        options.problem = parser.errorText();
    else if (!options.language.isEmpty() && !languages().contains(options.language))
        options.problem = Texts::tr("The language must be en or es.");
    else if (!options.palette.isEmpty() && options.palette != QLatin1String("dark") &&
             options.palette != QLatin1String("light"))
        options.problem = Texts::tr("The palette must be dark or light.");
    else if (parser.positionalArguments().size() > 1)
        options.problem = Texts::tr("Name one host only.");
    return options;
}

QString desktopHelp()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

} // namespace domcero
