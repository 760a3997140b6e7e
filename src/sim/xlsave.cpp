// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simprograms.h"
#include "sim/simulatedhost.h"

#include <algorithm>

// `xl save` and `xl restore`. Texts of 4.17 as recorded in the lab.

namespace domcero {

namespace {

QByteArray folderOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return slash <= 0 ? QByteArray("/") : path.left(slash);
}

const QByteArray magic = "Xen saved domain, xl format\n";

SimReply write(SimulatedHost &host, int id, const QByteArray &path)
{
    const SimDomain *domain = host.domainById(id);
    if (!domain)
        return SimReply::done(1);
    host.addFile(path, magic + simConfigJson(domain->config, 0, true));
    host.save(id, path);
    const QByteArray number = QByteArray::number(domain->config.memoryKiB / 2);
    host.remove(id);
    return SimReply::done(0, {},
                          "xc: progress: Frames: " + number + '/' + number +
                              "  100%\n"
                              "xc: progress: End of stream: 0/0    0%\n");
}

SimReply revive(SimulatedHost &host, const SimDomain &saved)
{
    // What a failed attach has left behind was saved with the rest, and is not to be had again.
    const bool whole = std::all_of(saved.config.disks.begin(), saved.config.disks.end(),
                                   [](const SimDisk &disk) { return disk.state == 4; });
    const int id = host.takeDomainId();
    const QByteArray number = QByteArray::number(id);
    QByteArray failure;
    if (host.domainByName(saved.config.name)) {
        failure = "libxl: error: libxl_domain.c:81:libxl__domain_rename: Domain " + number +
                  ":Domain with name \"" + saved.config.name +
                  "\" already exists.\nlibxl: error: libxl_create.c:1296:initiate_domain_create: Domain " +
                  number + ":cannot make domain: -6\n";
    } else if (!whole) {
        failure = "libxl: error: libxl_create.c:1672:domcreate_launch_dm: Domain " + number +
                  ":unable to add disk devices\n";
    }
    if (!failure.isEmpty()) {
        return SimReply::done(1, {},
                              failure + "libxl: error: libxl_domain.c:1183:libxl__destroy_domid: Domain " +
                                  number +
                                  ":Non-existant domain\n"
                                  "libxl: error: libxl_domain.c:1137:domain_destroy_callback: Domain " +
                                  number +
                                  ":Unable to destroy guest\n"
                                  "libxl: error: libxl_domain.c:1064:domain_destroy_cb: Domain " +
                                  number + ":Destruction of domain failed\n");
    }
    host.introduce(id, saved.config);
    return SimReply::later(host.pace().create, [&host, id] {
        host.startRunning(id, false);
        return SimReply::done(0, {}, "xc: info: Restore successful\n");
    });
}

} // namespace

SimReply simXlSave(SimulatedHost &host, const QByteArrayList &arguments)
{
    const SimOptions options = simOptions(arguments, "pc");
    if (options.words.size() < 2)
        return simMissingOperand("save", 2);
    const SimDomain *domain = host.domain(options.words[0]);
    if (!domain)
        return simInvalidDomain(options.words[0]);
    const QByteArray path = options.words[1];
    if (!host.isFolder(folderOf(path)))
        return SimReply::done(
            2, {}, "Failed to open temp file " + path + " for writing: No such file or directory\n");
    const QByteArray said = "Saving to " + path + " new xl format (info 0x3/0x0/1459)\n";
    const int id = domain->id;
    return SimReply::later(
        host.pace().create, [&host, id, path] { return write(host, id, path); }, {}, said);
}

SimReply simXlRestore(SimulatedHost &host, const QByteArrayList &arguments)
{
    const SimOptions options = simOptions(arguments, "pFdeV");
    if (options.words.isEmpty())
        return simMissingOperand("restore");
    const QByteArray path = options.words.last();
    if (!host.exists(path))
        return SimReply::done(1, {}, "Can't open restore file: No such file or directory\n");
    const SimDomain *saved = host.savedIn(path);
    if (!host.contentOf(path).startsWith(magic) || !saved)
        return SimReply::done(2, {}, "File has wrong magic number - corrupt or for a different tool?\n");
    const SimDomain copy = *saved;
    const QByteArray said =
        "Loading new save file " + path +
        " (new xl fmt info 0x3/0x0/1459)\n"
        " Savefile contains xl domain config in JSON format\nParsing config from <saved>\n";
    return SimReply::later(
        host.pace().create, [&host, copy] { return revive(host, copy); }, {}, said);
}

} // namespace domcero
