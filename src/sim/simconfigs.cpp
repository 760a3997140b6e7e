// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simconfigs.h"

#include "formats/host/configtext.h"
#include "formats/host/sections.h"
#include "sim/simplaces.h"
#include "sim/simprograms.h"
#include "sim/simulatedhost.h"

#include <QRegularExpression>

namespace domcero {

namespace {

constexpr qsizetype longest = 262144;

bool isFile(const SimulatedHost &host, const QByteArray &path)
{
    return host.files().contains(host.links().value(path, path));
}

QByteArray textSections(SimulatedHost &host, const QByteArray &path)
{
    if (!host.exists(path))
        return sectionText({"text", 4, {}});
    if (!isFile(host, path))
        return sectionText({"text", 1, "not a regular file"});
    const QByteArray text = host.contentOf(path);
    if (host.faults().configsShut)
        return sectionText({"text", 1, "cat: " + path + ": Permission denied"});
    if (text.size() > longest)
        return sectionText({"text", 2, {}});
    if (text.contains('\0'))
        return sectionText({"text", 3, {}});
    return sectionText({"text", 0, text}) + sectionText({"sum", 0, configSum(text)});
}

QByteArray versions(const SimulatedHost &host, const QByteArray &folder)
{
    QByteArray answer;
    const QByteArray prefix = folder + '/';
    for (auto it = host.files().lowerBound(prefix); it != host.files().end() && it.key().startsWith(prefix);
         ++it) {
        const QByteArray name = it.key().mid(prefix.size());
        if (name == configSum(it.value()))
            answer += sectionText(
                {name, 0,
                 QByteArray::number(host.writtenAt(it.key())) + ' ' + QByteArray::number(it.value().size())});
    }
    return answer;
}

SimReply noSuchFile(const QByteArray &before, const QByteArray &path)
{
    return SimReply::done(1, {}, before + path + "': No such file or directory\n");
}

} // namespace

SimReply simConfig(SimulatedHost &host, const QByteArrayList &arguments)
{
    const QByteArray what = arguments.value(0);
    const QByteArray place = arguments.value(1);
    if (!place.startsWith('/'))
        return SimReply::done(1, {}, "no whole path: " + place + '\n');
    if (what == "versions")
        return SimReply::done(0, versions(host, place));
    const QByteArray path =
        what == "text" ? host.links().value(place, place) : place + '/' + arguments.value(2);
    return SimReply::done(0, sectionText({"path", 0, path}) + textSections(host, path));
}

SimReply simAskXl(SimulatedHost &host, const QByteArray &text)
{
    const QByteArray file = "config"; // in a folder of its own
    host.addFile(file, text);
    const SimReply said = simXlCreate(host, {"-q", file}, true);
    host.removeFile(file);
    QString json = QString::fromLatin1(said.output);
    static const QRegularExpression password(QStringLiteral("^( *\"passwd\": \").*\""),
                                             QRegularExpression::MultilineOption);
    json.replace(password, QStringLiteral("\\1\""));
    const auto section = [](const char *name, int status, QByteArray content) {
        while (content.endsWith('\n')) // as $(cat) has it
            content.chop(1);
        return sectionText({name, status, content});
    };
    return SimReply::done(0, section("json", said.exitStatus.value_or(0), json.toLatin1()) +
                                 section("said", 0, said.errors));
}

SimReply simSha256sum(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray path = arguments.value(0);
    if (!isFile(host, path))
        return SimReply::done(1, {}, "sha256sum: " + path + ": No such file or directory\n");
    QByteArray name = path;
    const bool escaped = name.contains('\\') || name.contains('\n');
    name.replace('\\', "\\\\").replace('\n', "\\n");
    return SimReply::done(0, (escaped ? "\\" : "") + configSum(host.contentOf(path)) + "  " + name + '\n');
}

// cp -p FROM TO, of a file
SimReply simCp(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArrayList words = simOptions(arguments, "pf").words;
    const QByteArray from = words.value(0);
    const QByteArray to = words.value(1);
    if (!isFile(host, from))
        return noSuchFile("cp: cannot stat '", from);
    const qsizetype slash = to.lastIndexOf('/');
    if (slash > 0 && !host.isFolder(to.first(slash)))
        return noSuchFile("cp: cannot create regular file '", to);
    host.addFile(to, host.contentOf(from));
    host.setWrittenAt(to, host.writtenAt(host.links().value(from, from)));
    if (const SimImage *image = simImage(host.machineToChange(), from)) {
        SimImage copy = *image;
        copy.path = to;
        host.machineToChange().images.removeIf([&](const SimImage &other) { return other.path == to; });
        host.machineToChange().images += copy;
    }
    return SimReply::done(0);
}

// dd of=FILE, from standard input
SimReply simDd(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input)
{
    for (const QByteArray &word : arguments) {
        if (!word.startsWith("of="))
            continue;
        host.addFile(word.mid(3), input);
        return SimReply::done(0, {}, QByteArray::number(input.size()) + " bytes copied\n");
    }
    return SimReply::done(1, {}, "dd: no file\n");
}

} // namespace domcero
