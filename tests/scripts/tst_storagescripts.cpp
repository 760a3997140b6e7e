// SPDX-License-Identifier: GPL-3.0-or-later
// The scripts `storage` and `images`, and what formats makes of what they print.
#include "scripthost.h"

#include "base/hosttext.h"
#include "domain/storageindex.h"
#include "formats/host/sections.h"
#include "formats/storage/storagereport.h"

using namespace domcero;
using namespace Qt::StringLiterals;

class TestStorageScripts : public domcero::test::ScriptHost
{
    Q_OBJECT

    QByteArray run(const QString &script, const QStringList &arguments)
    {
        for (const char *name : {"ls", "xargs", "sed", "sort", "stat", "od", "head"}) {
            const QString program = QStandardPaths::findExecutable(QLatin1String(name));
            QFile::link(program, at(QLatin1String("bin/") + QLatin1String(name)));
        }
        QProcess process;
        prepare(process, script, arguments);
        process.start();
        process.closeWriteChannel();
        if (!process.waitForFinished(60000))
            qFatal("the script hangs");
        m_standardError = process.readAllStandardError();
        m_exitStatus = process.exitCode();
        return process.readAllStandardOutput();
    }
    QString root() const { return at(QString()); }
    QByteArray storage(const QStringList &paths = {})
    {
        return run(u"storage"_s, QStringList{root()} + paths);
    }
    QByteArray images(int limit, const QStringList &paths = {})
    {
        return run(u"images"_s, QStringList{root(), QString::number(limit)} + paths);
    }

    void block(const QString &name, const QList<QPair<QString, QByteArray>> &attributes) const
    {
        const QString folder = QLatin1String("sys/devices/virtual/block/") + name + u'/';
        for (const auto &[attribute, value] : attributes)
            write(folder + attribute, value + '\n');
        QDir().mkpath(at(QStringLiteral("sys/class/block")));
        QFile::link(QLatin1String("../../devices/virtual/block/") + name,
                    at(QLatin1String("sys/class/block/") + name));
    }
    // A host with a disk, a group and a volume on it; what each of LVM's tools was asked is in the file
    // "asked".
    void aHost() const
    {
        block(u"sda"_s, {{u"size"_s, "8388608"}, {u"dev"_s, "8:0"}, {u"device/model"_s, "DISK   "}});
        block(u"dm-0"_s, {{u"size"_s, "655360"},
                          {u"dev"_s, "253:0"},
                          {u"dm/name"_s, "vg0-web"},
                          {u"dm/uuid"_s, "LVM-x"},
                          {u"slaves/sda/size"_s, "1"}});
        QDir().mkpath(at(u"dev/disk/by-id"_s));
        QDir().mkpath(at(u"dev/disk/by-path"_s));
        QFile::link(u"../../sda"_s, at(u"dev/disk/by-id/wwn-0x6000"_s));
        QFile::link(u"../../dm-0"_s, at(u"dev/disk/by-id/dm-name-vg0-web"_s));
        write(u"run/udev/data/b8:0"_s, "S:disk\nE:ID_SERIAL_SHORT=ABC\n");
        write(u"proc/self/mountinfo"_s,
              "22 1 8:0 / / rw - ext4 /dev/sda rw\n23 1 8:0 / /x* rw - ext4 /dev/s* rw\n");
        write(u"proc/swaps"_s, "Filename Type Size Used Priority\n");
        const QByteArray note = "echo \"${0##*/} $*\" >>" + at(u"asked"_s).toUtf8() + '\n';
        tool(u"pvs"_s, note + "echo '  warning: slow' >&2; echo '  /dev/sda|p1|vg0|a--|4|4|8|1|1023|80|'\n");
        tool(u"vgs"_s, note + "echo '  vg0|g1|wz--n-|8|4|4194304|1023|943|1|'\n");
        tool(u"lvs"_s,
             note +
                 "echo '  "
                 "vg0|web|v1|-wi-ao----|335544320|4194304||||||||253|0||linear|1|0|335544320|/dev/sda:0-79'\n"
                 "exit 5\n");
        tool(u"blkid"_s, note + "echo '/dev/mapper/vg0-web: LABEL=\"web\" TYPE=\"ext4\"'\n");
        tool(u"df"_s, note + "echo '/dev/sda 1000 400 600 40% /'\n");
    }

    QByteArray asked() const
    {
        QFile file(at(u"asked"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QByteArray qcow2(const QByteArray &backing)
    {
        QByteArray bytes("QFI\xfb\0\0\0\2\0\0\0\0\0\0\0\x68\0\0\0", 19);
        bytes += static_cast<char>(backing.size());
        bytes.resize(24, '\0');
        bytes += QByteArray("\0\0\0\0\x40\0\0\0", 8);
        bytes.resize(0x68, '\0');
        return bytes + backing + QByteArray(4000, '\0');
    }

    QByteArray m_standardError;
    int m_exitStatus = 0;

private Q_SLOTS:
    void cleanup() { QFile::remove(at(u"asked"_s)); }

    void tellsAllOfAHost()
    {
        aHost();
        const auto state = parseStorageReport(storage());
        QCOMPARE(m_standardError, QByteArray());
        QVERIFY2(state, state ? "" : qPrintable(state.error().detail));
        QVERIFY2(state->problems.isEmpty(),
                 state->problems.isEmpty() ? "" : qPrintable(state->problems.first().error.detail));
        const StorageIndex index(*state);
        const BlockDevice *sda = index.device(u"sda"_s);
        QVERIFY(sda);
        QCOMPARE(sda->size, ByteSize::fromGiB(4));
        QCOMPARE(sda->model, u"DISK"_s);
        QCOMPARE(sda->serial, u"ABC"_s);
        QCOMPARE(sda->stableNames, QStringList{u"/dev/disk/by-id/wwn-0x6000"_s});
        QCOMPARE(sda->children, QStringList{u"dm-0"_s});
        const LogicalVolume *web = index.volume(u"vg0/web"_s);
        QVERIFY(web && web->number == DeviceNumber(253, 0));
        QCOMPARE(index.contentOf(StorageId::volume(*web))->label, u"web"_s);
        QCOMPARE(state->lvmWarnings, QStringList{u"warning: slow"_s});
        QCOMPARE(state->mounts.first().used, std::optional(ByteSize::fromKiB(400)));
        QVERIFY(!state->iscsi.installed);
    }

    void onlyReads()
    {
        aHost();
        (void)storage();
        const QByteArrayList lines = asked().trimmed().split('\n');
        QCOMPARE(lines.size(), 5); // each tool once, however many volumes there are
        for (const QByteArray &line : lines) {
            for (const char *word : {"scan", "--cache", "-w ", "activate"})
                QVERIFY2(!line.contains(word), line.constData());
        }
        QVERIFY(lines.at(3).startsWith("blkid -c /dev/null "));
        QCOMPARE(lines.at(4), QByteArray("df -P -k /dev/s* /dev/sda")); // no name is a pattern
    }

    void missingToolsAreNoProblem()
    {
        aHost();
        for (const char *name : {"pvs", "vgs", "lvs"})
            hide(QLatin1String(name));
        const auto state = parseStorageReport(storage());
        QVERIFY(state);
        QVERIFY(state->problems.isEmpty() && state->groups.isEmpty());
        QCOMPARE(state->devices.size(), 2);
    }

    void aToolThatHasNoRightIsAProblem()
    {
        aHost();
        tool(u"vgs"_s, "echo '  Running as a non-root user.' >&2; exit 5\n");
        const auto state = parseStorageReport(storage());
        QVERIFY(state);
        QCOMPARE(state->problems.size(), 1);
        QCOMPARE(state->problems.first().error.detail.trimmed(), u"Running as a non-root user."_s);
    }

    void aHostWithoutSysSaysSo()
    {
        const auto state = parseStorageReport(storage());
        QVERIFY(state);
        QVERIFY(state->hasProblem(StoragePart::Devices));
    }

    void secretsOfTheInitiatorStay()
    {
        aHost();
        tool(u"iscsiadm"_s,
             "echo '# BEGIN RECORD 2.1.8'\necho 'node.name = iqn.a'\n"
             "echo 'node.session.auth.username = me'\necho 'node.session.auth.password = hunter2'\n"
             "echo 'node.conn[0].address = 10.0.0.1'\necho '# END RECORD'\n");
        write(u"sys/class/iscsi_session/session3/targetname"_s, "iqn.a\n");
        write(u"sys/class/iscsi_session/session3/state"_s, "LOGGED_IN\n");
        write(u"sys/class/iscsi_session/session3/password"_s, "hunter2\n");
        write(u"sys/class/iscsi_connection/connection3:0/persistent_address"_s, "10.0.0.1\n");
        write(u"etc/iscsi/initiatorname.iscsi"_s, "# the password is hunter2\nInitiatorName=iqn.me\n");
        const QByteArray output = storage();
        QVERIFY(!output.contains("hunter2"));
        const auto state = parseStorageReport(output);
        QVERIFY(state);
        QCOMPARE(state->iscsi.name, u"iqn.me"_s);
        QCOMPARE(state->iscsi.nodes.value(0).chapUser, u"me"_s);
        QCOMPARE(state->iscsi.nodes.value(0).portal, u"10.0.0.1:3260"_s);
        QCOMPARE(state->iscsi.sessions.value(0).portal, u"10.0.0.1:3260"_s);
    }

    void anInitiatorWithoutNodesIsNoProblem()
    {
        aHost();
        tool(u"iscsiadm"_s, "echo 'iscsiadm: No records found' >&2; exit 21\n");
        const auto state = parseStorageReport(storage());
        QVERIFY(state && state->problems.isEmpty() && state->iscsi.installed && state->iscsi.nodes.isEmpty());
    }

    void readsImagesOfAllNames()
    {
        const QList<QByteArray> names{"plain.img", "with blank.img", "new\nline.img",  "quote'\".img",
                                      "-n.img",    "latin-\xf1.img", "$(touch x).img", "*.img"};
        QStringList paths;
        for (const QByteArray &name : names) {
            const QString path = fromHostBytes("/srv/disks/" + name);
            const QByteArray bytes = root().toUtf8() + "/srv/disks/" + name;
            QDir().mkpath(at(u"srv/disks"_s));
            FILE *file = fopen(bytes.constData(), "wb");
            QVERIFY(file);
            fputs(QByteArray(70000, 'x').constData(), file);
            fclose(file);
            paths.append(path);
        }
        QStringList arguments;
        for (const QString &path : std::as_const(paths))
            arguments.append(QString::fromLocal8Bit(toHostBytes(path)));
        tool(u"blkid"_s,
             "for f in \"$@\"; do case $f in */plain.img) echo \"$f: TYPE=\\\"ext4\\\"\";; esac; done\n");
        const auto report = parseImageReport(images(0, arguments));
        QCOMPARE(m_standardError, QByteArray());
        QVERIFY(report);
        // What QProcess cannot hand over is not the script's fault.
        QVERIFY(report->images.size() >= names.size() - 1);
        QCOMPARE(report->images.at(0).path, u"/srv/disks/plain.img"_s);
        QVERIFY(report->images.at(0).content);
        QCOMPARE(report->images.at(2).path, u"/srv/disks/new\nline.img"_s);
        QCOMPARE(report->images.at(2).fileSize, ByteSize::fromBytes(70000));
        QVERIFY(report->folders.isEmpty());
        QVERIFY(!QFile::exists(at(u"x"_s)));
        for (const QByteArray &name : names) // Qt cannot remove what is not UTF-8
            ::unlink((root().toUtf8() + "/srv/disks/" + name).constData());
    }

    void looksThroughFolders()
    {
        write(u"var/lib/xen/images/web/disk"_s, QByteArray(70000, 'x'));
        write(u"var/lib/xen/images/notes.txt"_s, "x");
        write(u"srv/disks/top.qcow2"_s, qcow2("base.img"));
        write(u"srv/disks/base.img"_s, QByteArray(70000, 'x'));
        write(u"srv/disks/report.pdf"_s, QByteArray(70000, 'x'));
        tool(u"blkid"_s, "exit 2\n");
        auto report = parseImageReport(images(500, {u"/srv/disks/top.qcow2"_s, u"/nosuch.img"_s}));
        QVERIFY(report);
        QStringList paths;
        for (const ImageFile &image : report->images)
            paths.append(image.path);
        QCOMPARE(paths, (QStringList{u"/srv/disks/top.qcow2"_s, u"/var/lib/xen/images/web/disk"_s,
                                     u"/srv/disks/base.img"_s}));
        QCOMPARE(report->images.first().format, ImageFormat::Qcow2);
        QCOMPARE(report->images.first().backingFile, u"/srv/disks/base.img"_s);
        QCOMPARE(report->images.first().virtualSize, ByteSize::fromGiB(1));
        QCOMPARE(report->missing, QStringList{u"/nosuch.img"_s});
        QCOMPARE(report->folders, (QStringList{u"/var/lib/xen/images"_s, u"/srv/disks"_s}));
        QVERIFY(!report->cutShort);
    }

    void stopsAtItsLimit()
    {
        for (int i = 0; i < 5; ++i)
            write(u"var/lib/xen/images/%1.img"_s.arg(i), "x");
        write(u"srv/asked.img"_s, "x");
        const auto report = parseImageReport(images(3, {u"/srv/asked.img"_s}));
        QVERIFY(report);
        QCOMPARE(report->images.size(), 4); // what is asked for is not counted
        QVERIFY(report->cutShort);
    }

    void foldersOfEverybodyAreNotLookedThrough()
    {
        write(u"root/a.img"_s, "x");
        write(u"root/b.img"_s, "x");
        const auto report = parseImageReport(images(500, {u"/root/a.img"_s}));
        QVERIFY(report);
        QCOMPARE(report->images.size(), 1);
    }

    void aFixedVhdIsKnownByItsEnd()
    {
        QByteArray footer("conectix");
        footer.resize(512, '\0');
        footer[63] = 2;
        footer[53] = 4;
        write(u"srv/a.vhd"_s, QByteArray(70000, '\0') + footer);
        const auto report = parseImageReport(images(0, {u"/srv/a.vhd"_s}));
        QVERIFY(report);
        QCOMPARE(report->images.value(0).format, ImageFormat::Vhd);
    }

    void whoLocksAnImageIsSaid()
    {
        write(u"srv/a.qcow2"_s, qcow2({}));
        write(u"proc/locks"_s, "1: OFDLCK ADVISORY READ -1 00:00:1 100 101\n");
        const QByteArray output = images(0, {u"/srv/a.qcow2"_s});
        QVERIFY(output.contains("OFDLCK"));
    }
};

QTEST_GUILESS_MAIN(TestStorageScripts)
#include "tst_storagescripts.moc"
