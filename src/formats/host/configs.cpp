// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/host/configs.h"

#include "base/hosttext.h"
#include "formats/host/sections.h"
#include "formats/lines.h"

#include <algorithm>
#include <array>
#include <utility>

namespace domcero {

bool mayBeGuestConfig(const QString &path)
{
    const QString name = path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
    static constexpr std::array notGuests{QLatin1String("xl.conf"), QLatin1String("oxenstored.conf"),
                                          QLatin1String("xenstored.conf"), QLatin1String("cpupool"),
                                          QLatin1String("xlu.conf")};
    static constexpr std::array prefixes{QLatin1String("."),         QLatin1String("#"),
                                         QLatin1String("README"),    QLatin1String("xlexample."),
                                         QLatin1String("xmexample"), QLatin1String("xend-"),
                                         QLatin1String("xend.")};
    static constexpr std::array suffixes{
        QLatin1String("~"),           QLatin1String(".bak"),      QLatin1String(".orig"),
        QLatin1String(".swp"),        QLatin1String(".sxp"),      QLatin1String(".dpkg-dist"),
        QLatin1String(".dpkg-old"),   QLatin1String(".dpkg-new"), QLatin1String(".rpmnew"),
        QLatin1String(".rpmsave"),    QLatin1String(".ucf-dist"), QLatin1String(".domcero-new"),
        QLatin1String(".domcero-old")};
    return !name.isEmpty() && std::find(notGuests.begin(), notGuests.end(), name) == notGuests.end() &&
           std::none_of(prefixes.begin(), prefixes.end(),
                        [&](QLatin1String p) { return name.startsWith(p); }) &&
           std::none_of(suffixes.begin(), suffixes.end(), [&](QLatin1String s) { return name.endsWith(s); });
}

namespace {

// The statuses of resources/scripts/README.md.
ConfigFile::Trouble troubleOf(int exitStatus)
{
    switch (exitStatus) {
    case 0:
        return ConfigFile::Trouble::None;
    case 2:
        return ConfigFile::Trouble::TooLarge;
    case 3:
        return ConfigFile::Trouble::HoldsNul;
    default:
        return ConfigFile::Trouble::Unreadable;
    }
}

} // namespace

namespace {

// A link of auto/ and one end of it.
struct LinkEnd
{
    AutostartLink link;
    QString end;
};

// Three lines each: the link, what stands in it, the path it leads to.
QList<LinkEnd> linkEnds(QByteArrayView content)
{
    QStringList all;
    Lines lines(content);
    while (const auto line = lines.next())
        all.append(fromHostBytes(*line));
    QList<LinkEnd> ends;
    for (qsizetype i = 0; i + 2 < all.size(); i += 3)
        ends.append({{all[i], all[i + 1]}, all[i + 2]});
    return ends;
}

} // namespace

Result<ConfigListing> parseConfigs(QByteArrayView output)
{
    const auto sections = parseSections(output);
    if (!sections)
        return sections.error();
    ConfigListing listing;
    QStringList autoTargets;
    QList<LinkEnd> links;
    for (const Section &section : *sections) {
        if (section.name == "auto") {
            Lines lines(section.content);
            while (const auto line = lines.next()) {
                if (!line->isEmpty())
                    autoTargets.append(fromHostBytes(*line));
            }
            continue;
        }
        if (section.name == "links") {
            links = linkEnds(section.content);
            continue;
        }
        const QString path = fromHostBytes(section.name);
        if (section.name == "folder") {
            listing.folderProblem = fromHostBytes(section.content);
            listing.folderMissing = section.content.endsWith(": no such directory");
        } else if (mayBeGuestConfig(path)) {
            const ConfigFile::Trouble trouble = troubleOf(section.exitStatus);
            if (trouble == ConfigFile::Trouble::None)
                listing.files.append({path, section.content});
            else
                listing.files.append({path, {}, false, trouble, fromHostBytes(section.content)});
        }
    }
    for (const QString &target : autoTargets) {
        const auto file = std::find_if(listing.files.begin(), listing.files.end(),
                                       [&](const ConfigFile &f) { return f.path == target; });
        if (file != listing.files.end())
            file->startsWithHost = true;
        else
            listing.autoElsewhere.append(target);
    }
    for (const LinkEnd &link : std::as_const(links)) {
        for (ConfigFile &file : listing.files) {
            if (file.path == link.end)
                file.autostartLinks.append(link.link);
        }
    }
    return listing;
}

} // namespace domcero
