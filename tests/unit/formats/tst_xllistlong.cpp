// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "formats/xl/xllistlong.h"

#include <QFile>
#include <QTest>

using namespace domcero;

class TestXlListLong : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newLayout()
    {
        const auto guests = parseXlListLong(R"([
    {"domid": 0, "config": {"c_info": {"type": "pv", "name": "Domain-0"}, "b_info": {"max_memkb": 1048576}}},
    {"domid": 4, "config": {
        "c_info": {"type": "hvm", "name": "w2012", "domid": 4294967295, "uuid": "AAAAAAAA-4444-4444-8444-444444444444"},
        "b_info": {"max_vcpus": 2, "avail_vcpus": [0, 1], "max_memkb": 262144, "target_memkb": 131072, "type.hvm": {}},
        "disks": [
            {"pdev_path": "/i/w.qcow2", "vdev": "hda", "format": "qcow2", "readwrite": 1},
            {"vdev": "hdc", "format": "empty", "removable": 1, "is_cdrom": 1}],
        "nics": [{"devid": 0, "model": "e1000", "mac": "00:16:3E:00:00:04", "bridge": "br0"}]}}
])");
        QVERIFY(guests.ok());
        QCOMPARE(guests->size(), 2);
        const Guest &dom0 = (*guests)[0];
        QCOMPARE(dom0.domainId, 0);
        QCOMPARE(dom0.name, QStringLiteral("Domain-0"));
        const Guest &hvm = (*guests)[1];
        QCOMPARE(hvm.type, GuestType::Hvm);
        QCOMPARE(hvm.uuid, QStringLiteral("aaaaaaaa-4444-4444-8444-444444444444"));
        QCOMPARE(hvm.domainId, 4);
        QCOMPARE(hvm.maxVcpus, 2);
        QCOMPARE(hvm.vcpus, 2);
        QCOMPARE(hvm.memory, ByteSize::fromMiB(128));
        QCOMPARE(hvm.maxMemory, ByteSize::fromMiB(256));
        QCOMPARE(hvm.disks.size(), 2);
        QCOMPARE(hvm.disks[0], (GuestDisk{QStringLiteral("/i/w.qcow2"), QStringLiteral("qcow2"),
                                          QStringLiteral("hda"), false, false}));
        QVERIFY(hvm.disks[1].cdrom && hvm.disks[1].readOnly && hvm.disks[1].target.isEmpty());
        QCOMPARE(hvm.nics[0].mac, QStringLiteral("00:16:3e:00:00:04"));
        QCOMPARE(hvm.nics[0].model, QStringLiteral("e1000"));
    }
    // Xen 4.4 writes every field, defaults too, and the type's own part as "u".
    void oldLayout()
    {
        const auto guests = parseXlListLong(R"([{"domid": 1, "config": {
        "c_info": {"type": "pv", "hap": "<default>", "name": "old", "uuid": "11111111-1111-4111-8111-111111111111",
                   "pvh": "True"},
        "b_info": {"max_vcpus": 1, "avail_vcpus": [0], "max_memkb": 18446744073709551615, "target_memkb": 131072,
                   "u": {"kernel": "/boot/vmlinuz", "bootloader": null}},
        "disks": [{"backend_domid": 0, "pdev_path": "/dev/vg/x", "vdev": "xvda", "backend": "phy", "format": "raw",
                   "script": null, "removable": 0, "readwrite": 0, "is_cdrom": 0}],
        "nics": [{"devid": 0, "mtu": 1492, "model": null, "mac": "00:16:3e:00:00:01", "ip": null, "bridge": "xenbr0"}],
        "pcidevs": [], "on_poweroff": "destroy"}}])");
        QVERIFY(guests.ok());
        const Guest &old = guests->first();
        QCOMPARE(old.type, GuestType::Pvh);
        QVERIFY(old.maxMemory.isZero());
        QCOMPARE(old.memory, ByteSize::fromMiB(128));
        QVERIFY(old.disks[0].readOnly);
        QVERIFY(old.nics[0].model.isEmpty());
    }
    void namesOfAnyBytes_data()
    {
        QTest::addColumn<QByteArray>("inJson");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("Latin-1") << QByteArray("ni\xF1o \xE9") << QByteArray("ni\xF1o \xE9");
        QTest::newRow("UTF-8") << QByteArray("ni\xC3\xB1o \xF0\x9F\x90\xA7")
                               << QByteArray("ni\xC3\xB1o \xF0\x9F\x90\xA7");
        QTest::newRow("mixed") << QByteArray("\xC3\xB1\xC3\xFF\xF0\x9F\x90\xA7\x80")
                               << QByteArray("\xC3\xB1\xC3\xFF\xF0\x9F\x90\xA7\x80");
        QTest::newRow("escapes") << QByteArray(R"(a\"b\\c\/d\ne)") << QByteArray("a\"b\\c/d\ne");
    }
    void namesOfAnyBytes()
    {
        QFETCH(QByteArray, inJson);
        QFETCH(QByteArray, name);
        const auto guests =
            parseXlListLong("[{\"domid\": 3, \"config\": {\"c_info\": {\"type\": \"pvh\", \"name\": \"" +
                            inJson + "\"}, \"b_info\": {}}}]");
        QVERIFY(guests.ok());
        QCOMPARE(toHostBytes(guests->first().name), name);
        QCOMPARE(guests->first().type, GuestType::Pvh);
    }
    void whatIsCutOrNoJsonIsAnError()
    {
        const QByteArray text = R"([{"domid": 1, "config": {"c_info": {"name": "a"}, "b_info": {}}}])";
        QVERIFY(parseXlListLong(text).ok());
        for (qsizetype length = 0; length < text.size(); ++length) {
            const auto cut = parseXlListLong(text.first(length));
            QVERIFY(!cut.ok());
            QCOMPARE(cut.error().code, ErrorCode::ParseFailed);
        }
        QVERIFY(parseXlListLong("[]").ok());
        QVERIFY(!parseXlListLong("{}").ok());
        QVERIFY(!parseXlListLong("[1]").ok());
        QVERIFY(!parseXlListLong("(domain (domid 1))").ok());
    }

    // Of a true xl 4.17.
    void theDryRun()
    {
        QFile file(QStringLiteral(DOMCERO_GOLDEN_DIR "/lab-debian12-xen4.17/xl-create-dryrun.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray recorded = file.readAll();
        const qsizetype begin = recorded.indexOf('\n') + 1;
        const qsizetype end = recorded.indexOf("# stderr");
        const QByteArray text = recorded.sliced(begin, (end < 0 ? recorded.size() : end) - begin);
        const auto guest = parseXlDryRun(text);
        QVERIFY(guest.ok());
        QCOMPARE(guest->name, QStringLiteral("pv2"));
        QCOMPARE(guest->state, GuestState::Stopped);
        QVERIFY(!guest->domainId);
        QCOMPARE(guest->type, GuestType::Pv);
        QCOMPARE(guest->memory, ByteSize::fromMiB(96));
        QCOMPARE(guest->disks.size(), 1);
        QCOMPARE(guest->configuredDisks, guest->disks);
        QCOMPARE(guest->nics.first().mac, QStringLiteral("00:16:3e:00:00:02"));
        QVERIFY(!parseXlDryRun(text.chopped(3)).ok());
        const auto least = parseXlDryRun(R"({"c_info": {"type": "pv", "name": "a"}, "b_info": {}})");
        QCOMPARE(least->memory, ByteSize::fromMiB(32)); // what xl prints of a config that says no more
        QCOMPARE(least->maxMemory, ByteSize::fromMiB(32));
        QCOMPARE(least->maxVcpus, 1);
        QCOMPARE(least->vcpus, 1);
        QVERIFY(!parseXlDryRun("{}").ok());
    }
};

QTEST_GUILESS_MAIN(TestXlListLong)
#include "tst_xllistlong.moc"
