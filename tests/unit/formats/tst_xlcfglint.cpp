// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/configkeys.h"
#include "formats/xlcfg/lint.h"
#include "formats/xlcfg/lintkeys.h"

#include <QSet>
#include <QTest>

using namespace domcero;

// What lint finds, where, and the edit that mends it. Rows of the manual's traps have their number in the
// name.
class TestXlcfgLint : public QObject
{
    Q_OBJECT

    const QByteArray head = "name='x';kernel='/k'\n";

    static QByteArrayList idsOf(const QByteArray &text)
    {
        QByteArrayList ids;
        for (const LintFinding &finding : lintConfig(parseXlcfg(text)))
            ids.append(finding.id);
        return ids;
    }
    static QByteArray mended(const QByteArray &text, const LintFix &fix)
    {
        return QByteArray(text).replace(fix.offset, fix.length, fix.text);
    }

private Q_SLOTS:
    void knowsTheKeys()
    {
        QCOMPARE(xlcfgKeyNames().size(), configKeys().size());
        QVERIFY(xlcfgKeyNames().contains("memory"));
        for (const ConfigKey &key : configKeys()) // none of them is unknown to lint
            QVERIFY2(!idsOf(head + key.name + "='1'\n").contains("unknown-key"), key.name);
        QCOMPARE(nearestWord("memroy", xlcfgKeyNames()), "memory");
        QCOMPARE(nearestWord("zzz", xlcfgKeyNames()), QByteArray());
    }
    void aGoodConfigHasNoFindings()
    {
        const QByteArray text = "name = \"zimbra\"\nuuid = \"11111111-1111-4111-8111-111111111111\"\n"
                                "type = \"pv\"\nmemory = 6144\nmaxmem = 8192\nvcpus = 2\nmaxvcpus = 4\n"
                                "kernel = \"/boot/vmlinuz\"\nextra = \"console=hvc0\"\n"
                                "disk = [ '/dev/vg0/root,raw,xvda,rw', '/x.iso,raw,xvdb,ro,cdrom' ]\n"
                                "vif = [ 'mac=00:16:3e:00:00:01,bridge=br0' ]\non_crash = \"restart\"\n"
                                "vcpus += ''\n";
        QCOMPARE(idsOf(QByteArray(text).replace("vcpus += ''\n", "")), QByteArrayList());
        QCOMPARE(idsOf(text), QByteArrayList{"number-added"});
    }
    void valuesThatXlTakes()
    {
        const QByteArray hvm = "name='x'\ntype='hvm'\nmemory=128\n";
        for (const char *line : {"tsc_mode='NATIVE'\n", "timer_mode='unknown'\n", "bios='OVMF'\n",
                                 "vga='qxl'\n", "hdtype='ahci'\n", "gfx_passthru=7\n", "gfx_passthru='igd'\n",
                                 "altp2m='limited'\n", "passthrough='share_pt'\n", "vendor_device='none'\n",
                                 "device_model_version='qemu-xen'\n", "firmware='/x'\n"})
            QCOMPARE(idsOf(hvm + line), QByteArrayList());
        QCOMPARE(idsOf("name='x'\ntype='pv'\nmemory=128\nfirmware='pvgrub64'\n"), QByteArrayList());
    }
    void findings_data()
    {
        QTest::addColumn<QByteArray>("text"); // behind head
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QByteArray>("mended"); // empty: no edit is sure
        const auto row = [](const char *tag, const QByteArray &text, const char *id, int line, int column,
                            const QByteArray &mended) {
            QTest::newRow(tag) << text << QByteArray(id) << line << column << mended;
        };
        row("unknown key", "memroy=512\n", "unknown-key", 2, 1, "memory=512\n");
        row("unknown key far off", "qwertz=512\n", "unknown-key", 2, 1, "");
        row("memory with a unit", "memory = '2g'\n", "not-a-number", 2, 10, "memory = 2048\n");
        row("memory of words", "memory = 'much'\n", "not-a-number", 2, 10, "");
        row("yes", "acpi='yes'\n", "not-a-number", 2, 6, "acpi=1\n");
        row("octal", "memory=0512\n", "octal-number", 2, 8, "");
        row("text for a list", "disk='/a,raw,xvda'\n", "text-for-list", 2, 6, "disk=[ '/a,raw,xvda' ]\n");
        row("list for a text", "ramdisk=['/k']\n", "list-for-text", 2, 9, "");
        row("list in a list", "disk=[['x'],'/a,raw,xvda']\n", "list-in-list", 2, 7, "");
        row("list for a number", "vcpus=[1]\n", "list-for-text", 2, 7, "");
        row("number for a text", "ramdisk=5\n", "number-for-text", 2, 9, "ramdisk=\"5\"\n");
        row("switch", "acpi=2\n", "switch-out-of-range", 2, 6, "");
        row("set twice", "memory=1\nmemory=2\n", "set-twice", 2, 1, "");
        row("maxmem", "memory=512\nmaxmem=256\n", "maxmem-below-memory", 3, 8, "");
        row("vcpus", "vcpus=4\nmaxvcpus=2\n", "vcpus-above-maxvcpus", 3, 10, "");
        row("no processors", "vcpus=0\n", "out-of-range", 2, 7, "");
        row("negative memory", "memory='-5'\n", "out-of-range", 2, 8, "");
        row("action", "on_crash=\"restrat\"\n", "unknown-action", 2, 10, "on_crash=\"restart\"\n");
        row("grants", "max_grant_frames='-1'\n", "out-of-range", 2, 18, "");
        row("vga", "type='hvm'\nvga='vesa'\n", "refused-value", 3, 5, "");
        row("bios", "type='hvm'\nbios='uefi'\n", "refused-value", 3, 6, "");
        row("hdtype", "type='hvm'\nhdtype='sata'\n", "refused-value", 3, 8, "");
        row("gfx_passthru", "type='hvm'\ngfx_passthru='yes'\n", "refused-value", 3, 14, "");
        row("tsc_mode of no such word", "tsc_mode='nativ'\n", "refused-value", 2, 10, "");
        row("altp2m of no such number", "altp2m=4\n", "refused-value", 2, 8, "");
        row("passthrough", "passthrough='yes'\n", "refused-value", 2, 13, "");
        row("device_model_version", "device_model_version='qemu'\n", "refused-value", 2, 22, "");
        row("timer_mode of PV", "timer_mode='no_missed_ticks_pending'\n", "refused-value", 2, 1, "");
        row("firmware beside a kernel", "type='pvh'\nfirmware='pvgrub64'\n", "refused-value", 3, 1, "");
        row("tsc_mode", "tsc_mode=2\n", "deprecated-number", 2, 10, "");
        row("vncviewer", "vncviewer=1\n", "deprecated-key", 2, 1, "");
        row("type", "type='xvm'\n", "refused-value", 2, 6, "");
        row("uuid", "uuid='5'\n", "refused-value", 2, 6, "");
        row("device_model", "device_model='qemu-dm'\n", "deprecated-key", 2, 1, "");
        row("cmdline", "cmdline='a'\nextra='b'\n", "cmdline-overrides", 3, 1, "");
        row("vdev twice", "disk=['/a,raw,xvda','/b,raw,51712']\n", "duplicate-vdev", 2, 21, "");
        row("disk twice", "disk=['/a,raw,xvda','/a,raw,xvdb,r']\n", "disk-twice", 2, 21, "");
        row("old prefix", "disk=['phy:/a,xvda,w']\n", "old-disk-prefix", 2, 7, "");
        row("mac twice", "vif=['mac=0:16:3e:0:0:1','mac=00:16:3E:00:00:01']\n", "duplicate-mac", 2, 26, "");
        row("mac of a group", "vif=['mac=01:16:3e:0:0:1']\n", "group-mac", 2, 6, "");
        row("bad mac", "vif=['mac=00:16:3e:0:1']\n", "bad-vif-word", 2, 6, "");
        row("rate", "vif=['rate=10Mb']\n", "bad-vif-value", 2, 6, "");
        row("netdev", "vif=['netdev=eth0']\n", "deprecated-netdev", 2, 6, "");
        row("row 1: no format", "disk=['/dev/vg/rootDomu,xvda,w']\n", "bad-disk", 2, 7,
            "disk=['/dev/vg/rootDomu,raw,xvda,w']\n");
        row("row 2: no format before hdc:cdrom", "disk=['/var/w.iso,hdc:cdrom,ro']\n", "bad-disk", 2, 7,
            "disk=['/var/w.iso,raw,hdc:cdrom,ro']\n");
        row("row 3: four values", "disk=['/dev/a,raw,xvda,rw,x']\n", "bad-disk", 2, 7, "");
        row("row 4: xvba", "disk=['/dev/a,raw,xvba,rw']\n", "no-such-vdev", 2, 7,
            "disk=['/dev/a,raw,xvda,rw']\n");
        row("row 5: relative", "disk=['vg/a,raw,xvda,rw']\n", "relative-target", 2, 7, "");
        row("row 6: one card in two", "vif=['bridge=br0','mac=00:16:3E:74:34:32']\n", "one-nic-in-two", 2, 6,
            "");
        row("row 7: wiki marks", "type='hvm'\nvif=['_type=ioemu_,bridge=br0']\n", "bad-vif-word", 3, 6,
            "type='hvm'\nvif=['type=ioemu,bridge=br0']\n");
        row("row 9: builder", "builder=\"hvm\"\n", "deprecated-builder", 2, 1, "type=\"hvm\"\n");
        row("row 9: both", "builder='hvm'\ntype='pv'\n", "refused-value", 2, 9, "");
        row("row 10: no key", "ramdsik='/i'\n", "unknown-key", 2, 1, "ramdisk='/i'\n");
        row("row 14: populate on demand", "type='hvm'\nmemory=512\nmaxmem=1024\n", "populate-on-demand", 4, 8,
            "");
        row("row 14: maxmem below memory", "memory=2\nmaxmem=1\n", "maxmem-below-memory", 3, 8, "");
        row("row 41: model for PV", "vif=['model=e1000']\n", "emulated-nic-without-hvm", 2, 6, "");
    }
    void findings()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, id);
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(QByteArray, mended);
        const QByteArray whole = head + text;
        const QList<LintFinding> findings = lintConfig(parseXlcfg(whole));
        QCOMPARE(findings.size(), 1);
        const LintFinding &finding = findings.first();
        QCOMPARE(finding.id, id);
        QCOMPARE(finding.line, line);
        QCOMPARE(finding.column, column);
        QVERIFY(!finding.what.isEmpty());
        QCOMPARE(finding.fix.has_value(), !mended.isEmpty());
        if (finding.fix)
            QCOMPARE(this->mended(whole, *finding.fix), head + mended);
    }
    void refusedFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("mended");
        const auto row = [](const char *tag, const QByteArray &text, const char *id,
                            const QByteArray &mended) {
            QTest::newRow(tag) << text << QByteArray(id) << mended;
        };
        row("row 8: typographic quotes", "name = \xE2\x80\x9Cmy guest\xE2\x80\x9D # \xC3\xB1\n",
            "typographic-quotes", "name = \"my guest\" # \xC3\xB1\n");
        row("comment at the end", "name='x'\n# end", "comment-at-end", "name='x'\n# end\n");
        row("byte order mark", "\xEF\xBB\xBFname='x'\n", "byte-order-mark", "name='x'\n");
        row("Windows", "name='x'\r\n", "windows-line-end", "name='x'\n");
        row("True", "acpi = True\n", "python-value", "acpi = 1\n");
        row("unquoted", "name = zimbra\n", "unquoted-text", "name = \"zimbra\"\n");
        row("negative", "rtc_timeoffset = -5\n", "unquoted-text", "rtc_timeoffset = \"-5\"\n");
        row("import", "import os\n", "python", "");
        row("escape", "name = 'a\\q'\n", "bad-escape", "");
        row("list", "vif = [ 'a' 'b' ]\n", "syntax", "");
    }
    void refusedFiles()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, mended);
        const QList<LintFinding> findings = lintConfig(parseXlcfg(text));
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().id, id);
        QCOMPARE(findings.first().severity, LintSeverity::Error);
        QCOMPARE(findings.first().fix.has_value(), !mended.isEmpty());
        if (!mended.isEmpty()) {
            QCOMPARE(this->mended(text, *findings.first().fix), mended);
            QVERIFY(!parseXlcfg(mended).problem);
        }
    }
    void aFileWithoutANameIsAnError() { QCOMPARE(idsOf("kernel='/k'\n"), QByteArrayList{"no-name"}); }
    void aGuestNeedsSomethingToStartFrom()
    {
        QCOMPARE(idsOf("name='x'\n"), QByteArrayList{"no-kernel"});
        QCOMPARE(idsOf("name='x'\ntype='pvh'\n"), QByteArrayList{"no-kernel"});
        QCOMPARE(idsOf("name='x'\nfirmware='pvgrub64'\n"), QByteArrayList());
        QCOMPARE(idsOf("name='x'\ntype='hvm'\n"), QByteArrayList());
        QCOMPARE(idsOf("name='x'\nbootloader='pygrub'\n"), QByteArrayList());
    }
    void severalFiles()
    {
        const auto file = [](const char *name, const QByteArray &text) {
            return LintFile{QString::fromLatin1(name), parseXlcfg(text)};
        };
        const auto findings = lintConfigs(
            {file("a", "kernel='/k';name='web'\ndisk=['/dev/vg0/web,raw,xvda,rw','/i.iso,raw,hdc,ro,cdrom']\n"
                       "vif=['mac=00:16:3e:00:00:01']\n"),
             file("b", "kernel='/k';name='web'\ndisk=['vg0/web,raw,xvdb,rw','/i.iso,raw,hdc,ro,cdrom']\n"
                       "vif=['mac=0:16:3e:0:0:1']\n"),
             file("c", "kernel='/k';name='c'\ndisk=['/dev/vg0/web,raw,xvda,r']\n"), file("d", "name=x\n")});
        QSet<QByteArray> ids;
        for (const LintFinding &finding : findings[0])
            ids += finding.id;
        QCOMPARE(ids, (QSet<QByteArray>{"name-in-two-files", "mac-in-two-files", "disk-written-by-two"}));
        QCOMPARE(findings[1].size(), 4); // the relative path too
        QCOMPARE(findings[2].size(), 1);
        QCOMPARE(findings[2].first().id, "disk-read-while-written");
        QCOMPARE(findings[3].first().id, "unquoted-text");
    }
};

QTEST_GUILESS_MAIN(TestXlcfgLint)
#include "tst_xlcfglint.moc"
