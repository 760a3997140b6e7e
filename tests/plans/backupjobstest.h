// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/host/backups.h"
#include "plan/backup/backupplans.h"
#include "runnertest.h"
#include "services/backupreader.h"

#include <QDir>
#include <QRandomGenerator>
#include <QtEndian>

namespace domcero::test {

using namespace Qt::StringLiterals;

// A guest that is stopped, whose disk is a file of the folder that stands for a host.
class BackupJobsTest : public RunnerTest
{
    Q_OBJECT
protected:
    static QByteArray disk()
    {
        static const QByteArray made = [] {
            QByteArray data(qsizetype{40} * 1024 * 1024, '\0');
            QRandomGenerator generator(7);
            for (qsizetype i = 0; i < data.size(); i += 1000)
                qToLittleEndian(generator.generate(), data.data() + i);
            return data;
        }();
        return made;
    }
    QString at(const QString &name) const { return m_world->path(name); }
    QString image() const { return at(u"images/it's a disk.img"_s); }
    QString config() const { return at(u"xen/web server.cfg"_s); }
    QByteArray configText() const
    {
        return "name = 'web server'\nmemory = 256\ndisk = [\"file:" + image().toUtf8() + ",xvda,w\"]\n";
    }
    HostState host() const
    {
        Guest guest;
        guest.name = u"web server"_s;
        guest.configPath = config();
        guest.configuredDisks = guest.disks = {{image(), u"raw"_s, u"xvda"_s, false, false}};
        HostState state;
        state.guests = {guest};
        return state;
    }
    StorageState storage() const
    {
        StorageState state;
        ImageFile file;
        file.path = image();
        file.format = ImageFormat::Raw;
        file.virtualSize = ByteSize::fromBytes(disk().size());
        state.images = {file};
        return state;
    }
    BackupMaking making(qint64 now = 1795995326) const
    {
        return {u"dom0-a"_s, std::chrono::seconds(now), true};
    }
    BackupRequest request() const
    {
        BackupRequest request;
        request.guest = u"web server"_s;
        request.folder = at(u"backups"_s);
        return request;
    }
    Plan backup(qint64 now = 1795995326) const
    {
        const auto plan = planBackup(request(), host(), storage(), making(now));
        if (!plan)
            qFatal("no plan: %s", plan.error().what.id().constData());
        return *plan;
    }
    QString folder(qint64 now = 1795995326) const
    {
        return at(u"backups/web%20server/"_s) + backupFolderName(std::chrono::seconds(now));
    }
    QStringList folders() const
    {
        return QDir(at(u"backups/web%20server"_s))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    QList<Backup> list() const
    {
        const auto read = readBackups(m_world->transport(), at(u"backups"_s));
        if (!await(read) || !read.result())
            qFatal("no list");
        return read.result()->backups;
    }
    // The packer stops at its second piece until `go` is there.
    void hold()
    {
        const QByteArray here = at({}).toUtf8();
        m_world->tool(u"zstd"_s, "case \"$*\" in *-q\\ -c*) n=$(cat " + here +
                                     "n 2>/dev/null || echo 0); n=$((n + 1)); echo $n >" + here +
                                     "n; if [ $n = 2 ]; then : >" + here + "waiting; until [ -e " + here +
                                     "go ]; do sleep 0.05; done; fi;; esac\nexec /usr/bin/zstd \"$@\"\n");
    }

private Q_SLOTS:
    void initTestCase_data() { addShells(); }
    void init()
    {
        QFETCH_GLOBAL(QStringList, shell);
        m_world = std::make_unique<PlanWorld>(shell);
        for (const char *name : {"xen", "images", "units", "cron"})
            QDir().mkpath(at(QLatin1String(name)));
        m_world->write(u"images/it's a disk.img"_s, disk());
        m_world->write(u"xen/web server.cfg"_s, configText());
        m_world->tool(
            u"xl"_s,
            "[ \"$1\" != list ] || {\n"
            "echo 'Name                                        ID   Mem VCPUs\tState\tTime(s)'\n"
            "echo 'Domain-0                                     0   512     1     r-----       4.5'\n"
            "}\nexit 0\n");
    }
    void cleanup() { m_world.reset(); }
};

} // namespace domcero::test
