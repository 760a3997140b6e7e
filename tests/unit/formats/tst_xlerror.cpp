// SPDX-License-Identifier: GPL-3.0-or-later
// The causes that tests/golden has no recording of; texts as Xen 4.17 printed them.
#include "formats/xl/xlerror.h"

#include <QTest>

using namespace domcero;

namespace {

QString argument(const Message &message, int i)
{
    if (i >= message.arguments().size())
        return {};
    const auto *text = std::get_if<QString>(&message.arguments()[i]);
    return text ? *text : QString();
}

} // namespace

class TestXlError : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void causes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("first"); // what the first argument of the sentence is
        const auto row = [](const char *tag, const char *text, ErrorCode code, const char *first = "") {
            QTest::newRow(tag) << QByteArray(text) << code << QString::fromUtf8(first);
        };
        row("the first line counts",
            "Parsing config from /etc/xen/hvm1.cfg\n"
            "libxl: error: libxl_domain.c:81:libxl__domain_rename: Domain 10:Domain with name \"hvm 1\" "
            "already exists.\n"
            "libxl: error: libxl_xshelp.c:206:libxl__xs_read_mandatory: xenstore read failed: "
            "`/libxl/10/type': No such "
            "file or directory\n"
            "libxl: error: libxl_dom.c:1216:libxl__userdata_path: unable to find domain info for domain 7: "
            "No such file\n",
            ErrorCode::AlreadyExists, "hvm 1");
        row("no device model",
            "libxl: error: libxl_qmp.c:1399:qmp_ev_fd_callback: Domain 11:error on QMP socket: Connection "
            "reset by peer\n"
            "libxl: error: libxl_dm.c:3381:device_model_postconfig_done: Domain 11:Post DM startup configs "
            "failed, rc=-26\n",
            ErrorCode::CommandFailed);
        row("same device again",
            "libxl: error: libxl_disk.c:343:device_disk_add: Domain 1:device already exists in xenstore\n"
            "libxl: error: libxl_device.c:1486:device_addrm_aocomplete: unable to add device\n",
            ErrorCode::AlreadyExists);
        row("attach of a missing disk",
            "libxl: error: libxl_device.c:455:libxl__device_disk_set_backend: Disk vdev=xvdd failed to stat: "
            "/dev/vg0/a: b: No "
            "such file or directory\n",
            ErrorCode::NotFound, "xvdd");
        row("detach of nothing",
            "libxl: error: libxl_disk.c:516:libxl__disk_from_xenstore: disk /libxl/1/device/vbd/268441856 "
            "does not exist (no "
            "backend path\nError: Device xvdz not connected.\n",
            ErrorCode::NotFound, "xvdz");
        row("detach hangs",
            "libxl: error: libxl_device.c:1181:device_backend_callback: Domain 9:unable to remove device "
            "with path "
            "/local/domain/0/backend/qdisk/9/51776\n",
            ErrorCode::Timeout);
        row("destroy of a guest that goes",
            "libxl: error: libxl_linux.c:119:libxl__hotplug_nic: Domain 7:unable to read script from "
            "/local/domain/0/backend/vif/7/0: No such file or directory\ndestroy failed (rc=-15)\n",
            ErrorCode::Conflict);
        row("more memory than maxmem",
            "libxl: error: libxl_mem.c:278:libxl_set_memory_target: Domain 1:memory_dynamic_max must be less "
            "than or equal to "
            "memory_static_max\n\ncannot set domid 1 dynamic max memory to : 900\n",
            ErrorCode::InvalidInput);
        row("more CPUs than the host",
            "You are overcommmitting! You have 2 physical CPUs and want 5 vCPUs! Aborting, use --ignore-host "
            "to continue\n",
            ErrorCode::InvalidInput, "2");
        row("hanging guest",
            "Shutting down domain 13\nlibxl: error: libxl_domain.c:854:pvcontrol_cb: guest didn't "
            "acknowledge control request: "
            "-9\nshutdown failed (rc=-9)\n",
            ErrorCode::Timeout);
        row("no xl (dash)", "sh: 1: xl: not found\n", ErrorCode::NotFound);
        row("no xl (bash)", "bash: xl: command not found\n", ErrorCode::NotFound);
        row("not under Xen",
            "xencall: error: Could not obtain handle on privileged command interface: No such file or "
            "directory\n"
            "libxl: error: libxl.c:102:libxl_ctx_alloc: cannot open libxc handle: No such file or "
            "directory\n",
            ErrorCode::NotSupported);
        row("disk not understood",
            "Parsing config from x\ncommand line: config parsing error in disk specification: unknown value "
            "for format: near "
            "`xvda' in `/dev/vg/rootDomu,xvda,w'\n",
            ErrorCode::InvalidInput, "/dev/vg/rootDomu,xvda,w");
        row("no name", "Parsing config from x\nDomain name must be specified.\n", ErrorCode::InvalidInput);
        row("file in use by the block script",
            "libxl: error: libxl_device.c:1337:device_hotplug_child_death_cb: script: File /x.img is "
            "loopback-mounted through "
            "/dev/loop0,\nwhich is mounted in a guest domain,\nand so cannot be mounted now.\n",
            ErrorCode::Conflict, "/x.img");
        row("not known",
            "Parsing config from x\nlibxl: error: libxl_new.c:12:libxl__new: Domain 3:something new\n",
            ErrorCode::CommandFailed);
        row("nothing said", "", ErrorCode::CommandFailed);
    }
    void causes()
    {
        QFETCH(QByteArray, text);
        QFETCH(ErrorCode, code);
        QFETCH(QString, first);
        const Error error = errorFromXl(1, text);
        QCOMPARE(errorCodeName(error.code), errorCodeName(code));
        QVERIFY(!error.what.isEmpty() && !error.remedy.isEmpty());
        if (!first.isEmpty())
            QCOMPARE(argument(error.what, 0), first);
        QCOMPARE(error.detail, QString::fromUtf8(text).trimmed());
        const int places = error.what.id().contains("%2") ? 2 : error.what.id().contains("%1") ? 1 : 0;
        QVERIFY(error.what.arguments().size() >= places);
    }
    void whatIsNotKnownIsSaid()
    {
        const Error error =
            errorFromXl(3, "libxl: error: libxl_new.c:12:libxl__new: Domain 3:something new\nmore\n");
        QCOMPARE(argument(error.what, 1), QStringLiteral("something new"));
        QCOMPARE(errorCodeName(errorFromXl(127, "").code), QByteArray("not-found"));
    }
};

QTEST_GUILESS_MAIN(TestXlError)
#include "tst_xlerror.moc"
