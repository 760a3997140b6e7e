// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/contenttools.h"
#include "sim/parttools.h"
#include "sim/simplaces.h"
#include "sim/simprograms.h"
#include "sim/simulatedhost.h"

namespace domcero {

namespace {

constexpr qint64 mebibyte = qint64{1024} * 1024;

SimReply failed(const QByteArray &text)
{
    return SimReply::done(1, {}, "qemu-img: " + text + '\n');
}

SimReply cannotOpen(const QByteArray &path, const QByteArray &why)
{
    return failed("Could not open '" + path + "': " + why);
}

QByteArray percentText(int percent)
{
    return "    (" + QByteArray::number(percent) + ".00/100%)\r";
}

QByteArray fullBackingFile(const SimImage &image)
{
    return image.backingFile.isEmpty() || image.backingFile.startsWith('/')
               ? image.backingFile
               : image.path.left(image.path.lastIndexOf('/') + 1) + image.backingFile;
}

// The image at the path, opened as `format`; else why not.
SimReply opened(SimulatedHost &host, const QByteArray &path, const QByteArray &format, bool writes)
{
    const SimImage *image = simImage(host.machineToChange(), path);
    if (!image)
        return host.exists(path)
                   ? SimReply::done(0)
                   : cannotOpen(path, "Could not open '" + path + "': No such file or directory");
    if (format == "qcow2" && !image->isQcow2)
        return cannotOpen(path, "Image is not in qcow2 format");
    if (host.isOpen(path)) {
        return cannotOpen(path, "Failed to get " + QByteArray(writes ? "\"write\"" : "shared \"write\"") +
                                    " lock\nIs another process using the image [" + path + "]?");
    }
    return SimReply::done(0);
}

SimReply create(SimulatedHost &host, const SimWords &given)
{
    SimImage made;
    made.path = given.words.value(1);
    made.isQcow2 = given.value("-f") == "qcow2";
    made.backingFile = given.value("-b");
    made.mebibytes = given.words.value(2).toLongLong() / mebibyte;
    made.onDiskMiB = 0;
    if (!made.backingFile.isEmpty() && !host.exists(fullBackingFile(made)))
        return failed(made.path + ": Could not open '" + made.backingFile + "': No such file or directory");
    host.removeFile(made.path);
    host.addFile(made.path, made.isQcow2 ? "QFI\xfb" : "");
    host.machineToChange().images += made;
    return SimReply::done(0, "Formatting '" + made.path + "', fmt=" + given.value("-f") +
                                 " size=" + given.words.value(2) + '\n');
}

SimReply info(const SimImage &image, const QByteArray &format)
{
    QByteArray text = "image: " + image.path + "\nfile format: " + format +
                      "\nvirtual size: " + QByteArray::number(image.mebibytes) + " MiB (" +
                      QByteArray::number(image.mebibytes * mebibyte) +
                      " bytes)\ndisk size: " + QByteArray::number(image.onDiskMiB) + " MiB\n";
    if (format == "qcow2" && !image.backingFile.isEmpty()) {
        text += "backing file: " + image.backingFile;
        if (!image.backingFile.startsWith('/'))
            text += " (actual path: " + fullBackingFile(image) + ')';
        text += '\n';
    }
    return SimReply::done(0, text);
}

SimReply snapshot(SimImage &image, const SimWords &given)
{
    if (given.has("-l")) {
        QByteArray text;
        for (qsizetype i = 0; i < image.snapshots.size(); ++i) {
            text += QByteArray::number(i + 1).leftJustified(10) + image.snapshots[i].leftJustified(18) +
                    "     0 B 2026-01-15 10:00:00 00:00:00.000          0\n";
        }
        return SimReply::done(
            0, text.isEmpty() ? text
                              : "Snapshot list:\nID        TAG               VM SIZE                DATE"
                                "     VM CLOCK     ICOUNT\n" +
                                    text);
    }
    const QByteArray made = given.value("-c");
    if (!made.isEmpty()) {
        image.snapshots += made;
        return SimReply::done(0);
    }
    const QByteArray name = given.value("-d", given.value("-a"));
    if (!image.snapshots.contains(name))
        return failed("Could not delete snapshot '" + name + "': snapshot not found");
    if (given.values.contains("-d"))
        image.snapshots.removeAll(name);
    return SimReply::done(0);
}

// What is copied is whole: the target is an image that is made anew, or with -n the volume that is there.
SimReply convert(SimulatedHost &host, const SimWords &given)
{
    const QByteArray from = given.words.value(1);
    const QByteArray to = given.words.value(2);
    const SimPlace place = simPlaceAt(host.machine(), from);
    if (place.path.isEmpty())
        return cannotOpen(from, "No such file or directory");
    return simOverTime(host, percentText, [&host, given, place, to] {
        if (given.has("-n")) {
            SimMachine &machine = host.machineToChange();
            simSetContent(machine, to, place.fileSystem, place.label);
            const SimVolume *source = simVolume(machine, place.path);
            SimVolume *copy = simVolume(machine, to);
            if (source && copy) {
                copy->fileSystemKiB = source->fileSystemKiB;
                copy->fill = source->fill;
                copy->parts = source->parts;
            }
            return SimReply::done(0);
        }
        SimImage made;
        made.path = to;
        made.isQcow2 = given.value("-O") == "qcow2";
        made.mebibytes = place.mebibytes;
        made.onDiskMiB = place.mebibytes / 3;
        if (!made.isQcow2) {
            made.fileSystem = place.fileSystem;
            made.label = place.label;
        }
        if (const QList<SimPart> *parts = simPartsOf(host.machineToChange(), place.path))
            made.parts = *parts;
        host.removeFile(to);
        host.addFile(to, made.isQcow2 ? "QFI\xfb" : "");
        host.machineToChange().images += made;
        return SimReply::done(0);
    });
}

SimReply resize(SimImage &image, const SimWords &given)
{
    const qint64 wanted = given.words.value(2).toLongLong() / mebibyte;
    if (wanted < image.mebibytes && !given.has("--shrink")) {
        return failed("Use the --shrink option to perform a shrink operation.\nqemu-img: warning: Shrinking "
                      "an image will delete all data beyond the shrunken image's end.");
    }
    image.mebibytes = wanted;
    return SimReply::done(0, "Image resized.\n");
}

} // namespace

SimReply simQemuImg(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const SimWords given = simWords(arguments, {"-f", "-F", "-O", "-b", "-c", "-d", "-a"});
    const QByteArray verb = given.words.value(0);
    const QByteArray path = given.words.value(1);
    if (verb == "create")
        return create(host, given);
    const QByteArray format = verb == "snapshot" ? QByteArray("qcow2") : given.value("-f");
    const bool writes = verb == "resize" || verb == "rebase" || verb == "commit";
    if (SimReply refused = opened(host, path, format, writes); refused.exitStatus != 0)
        return refused;
    if (verb == "convert")
        return convert(host, given);
    if (verb == "compare")
        return simOverTime(host, percentText, [] { return SimReply::done(0, "Images are identical.\n"); });
    SimImage *image = simImage(host.machineToChange(), path);
    if (!image)
        return cannotOpen(path, "Image is not in " + format + " format");
    if (verb == "info")
        return info(*image, format);
    if (verb == "snapshot")
        return snapshot(*image, given);
    if (verb == "resize")
        return resize(*image, given);
    if (verb == "check")
        return SimReply::done(0, "No errors were found on the image.\n");
    if (verb == "commit")
        return simOverTime(host, percentText, [] { return SimReply::done(0, "Image committed.\n"); });
    if (verb == "rebase") {
        image->backingFile = given.value("-b");
        return SimReply::done(0);
    }
    return failed("Command not found: " + verb);
}

} // namespace domcero
