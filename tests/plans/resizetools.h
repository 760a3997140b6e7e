// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Disks with files inside for tests with the real tools: made, taken apart, and compared by every file's sum.

#include "formats/block/partitiondump.h"
#include "plan/detachedrunner.h"
#include "plan/plantext.h"
#include "planworld.h"
#include "support/await.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>

namespace domcero::test {

using namespace Qt::StringLiterals;

// By DOMCERO_SEED where that is set; the seed is printed.
inline void seed(QRandomGenerator &random)
{
    const quint32 number = qEnvironmentVariableIsSet("DOMCERO_SEED")
                               ? qEnvironmentVariable("DOMCERO_SEED").toUInt()
                               : QRandomGenerator::global()->generate();
    qInfo("DOMCERO_SEED=%u", number);
    random.seed(number);
}

inline QString toolPath(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/sbin"_s}) : found;
}

// What it prints; a status above `accepted` is the end.
inline QByteArray run(const QString &program, const QStringList &arguments, int accepted = 0)
{
    QProcess process;
    process.start(toolPath(program), arguments);
    if (!process.waitForFinished(120000) || process.exitCode() > accepted)
        qFatal("%s %s: %d %s", qPrintable(program), qPrintable(arguments.join(u' ')), process.exitCode(),
               (process.readAllStandardOutput().right(600) + process.readAllStandardError()).constData());
    return process.readAllStandardOutput();
}

inline void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

// Every file below by its content.
inline QMap<QString, QByteArray> sums(const QString &folder)
{
    QMap<QString, QByteArray> all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(file.fileName()));
        all.insert(QDir(folder).relativeFilePath(file.fileName()),
                   QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256));
    }
    return all;
}

// Files of all lengths, of `kib` KiB together.
inline void fill(QRandomGenerator &random, const QString &folder, qint64 kib)
{
    QDir().mkpath(folder);
    for (int n = 0; kib > 0; ++n) {
        const QString below = folder + u'/' + QString::number(n % 5) + u"/d"_s + QString::number(n % 3);
        QDir().mkpath(below);
        const qint64 length = std::min<qint64>(kib * 1024, random.bounded(4) > 0 ? random.bounded(40001)
                                                                                 : random.bounded(2000001));
        QByteArray bytes(static_cast<qsizetype>(length), '\0');
        for (qsizetype at = 0; at < bytes.size(); at += 509)
            bytes[at] = static_cast<char>(random.bounded(256));
        writeFile(below + u'/' + QString::number(n), bytes);
        kib -= length / 1024 + 4;
    }
}

// By doing it: a container may show the devices and let nobody use them.
inline bool canLoop()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"file"_s);
    writeFile(file, QByteArray(8192, 'x'));
    QProcess process;
    const auto does = [&](const QStringList &arguments) {
        process.start(toolPath(u"losetup"_s), arguments);
        return process.waitForFinished(10000) && process.exitCode() == 0;
    };
    if (!does({u"-f"_s}))
        return false;
    const QString device = QString::fromLocal8Bit(process.readAllStandardOutput()).trimmed();
    return does({u"-o"_s, u"512"_s, u"--sizelimit"_s, u"4096"_s, device, file}) && does({u"-d"_s, device});
}

// Two partitions, of so many MiB; on the second the file system of `part`.
inline void divideImage(const QString &image, const QString &table, qint64 first, qint64 second,
                        const QString &part)
{
    QFile file(image);
    if (!file.open(QIODevice::ReadWrite) || !file.resize((first + second + 4) << 20))
        qFatal("%s cannot be made", qPrintable(image));
    QProcess sfdisk;
    sfdisk.start(toolPath(u"sfdisk"_s), {u"-q"_s, image});
    sfdisk.write("label: " + table.toUtf8() + "\nsize=" + QByteArray::number(first) +
                 "M\nsize=" + QByteArray::number(second) + "M\n");
    sfdisk.closeWriteChannel();
    if (!sfdisk.waitForFinished(30000) || sfdisk.exitCode() != 0)
        qFatal("sfdisk: %s", sfdisk.readAllStandardError().constData());
    QFile inside(part);
    if (!inside.open(QIODevice::ReadOnly) || !file.seek((first + 1) << 20) ||
        file.write(inside.readAll()) != inside.size())
        qFatal("%s cannot be filled", qPrintable(image));
}
inline void cutOut(const QString &image, const Partition &part, const QString &to)
{
    QFile file(image);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(part.start.bytes()))
        qFatal("%s cannot be read", qPrintable(image));
    writeFile(to, file.read(part.size.bytes()));
}

// By the runner with all that it demands and proves, or by the commands alone, which is much quicker.
// What went wrong.
inline QByteArray carriedOut(const Plan &plan, PlanWorld &world, bool byRunner)
{
    if (byRunner) {
        DetachedRunner runner(systemClock(), u"ana@desk"_s, world.root());
        const auto done = runner.run(plan, world.transport(), {}, {});
        if (!await(done))
            return "it never ended";
        return done.result() ? QByteArray()
                             : done.result().error().what.id() + ' ' + done.result().error().detail.toUtf8();
    }
    for (const Step &step : plan.steps) {
        if (qEnvironmentVariableIsSet("DOMCERO_STEPS"))
            qInfo("%s", qPrintable(step.command.displayText()));
        run(step.command.program, step.command.arguments, step.accepts);
    }
    return {};
}

// What the host keeps is kept in the test's own folder.
inline Plan within(const Plan &plan, const QString &folder)
{
    const auto moved = parsePlanText(planText(plan).replace("/var/lib/domcero", folder.toUtf8()));
    if (!moved)
        qFatal("the plan's text was not understood");
    return *moved;
}

} // namespace domcero::test
