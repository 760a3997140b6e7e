// SPDX-License-Identifier: GPL-3.0-or-later
// 10,000 configs parsed and written back, beside libxlutil parsing the same; and lint of 500, together. The
// configs are those of hosts: forty lines, remarks, lists of three disks and two network cards.
#include "formats/xlcfg/edit.h"
#include "formats/xlcfg/lint.h"

#ifdef DOMCERO_HAS_XLUTIL
extern "C" {
#include <libxlutil.h>
}
#endif

#include <QElapsedTimer>

#include <cstdio>

using namespace domcero;

namespace {

QByteArray configOf(int i)
{
    const QByteArray n = QByteArray::number(i);
    QByteArray text =
        "# guest " + n + ", made by hand\nname = \"guest" + n + "\"\ntype = 'pv'\nmemory = 2048 # MiB\n";
    for (int line = 0; line < 20; ++line)
        text += "# a remark of the usual length, line " + QByteArray::number(line) + " of guest " + n + "\n";
    return text + "vcpus = 2\nmaxvcpus=4\nkernel = \"/boot/vmlinuz-" + n +
           "\"\nextra = 'console=hvc0 ro'\non_poweroff = 'destroy'\non_reboot = \"restart\"\non_crash = "
           "'restart'\n"
           "disk = [ '/dev/vg0/root" +
           n + ",raw,xvda,rw', # system\n         'phy:/dev/vg0/data" + n +
           ",xvdb,w',\n         '/iso/cd.iso,raw,xvdc,ro,cdrom', ]\nvif = [ 'mac=00:16:3e:" +
           QByteArray::number(i / 256 % 256, 16) + ":" + QByteArray::number(i % 256, 16) +
           ":01,bridge=br0', 'bridge=br1' ]\n";
}

double perThousand(qint64 nanoseconds, qsizetype count)
{
    return static_cast<double>(nanoseconds) / 1e6 / static_cast<double>(count) * 1000;
}

} // namespace

int main()
{
    QList<QByteArray> texts;
    for (int i = 0; i < 10000; ++i)
        texts.append(configOf(i));
    QElapsedTimer timer;
    for (int round = 0; round < 3; ++round) {
        timer.start();
        qsizetype same = 0;
        for (const QByteArray &text : std::as_const(texts)) {
            const XlcfgFile file = parseXlcfg(text);
            QByteArray back;
            for (const XlcfgToken &token : file.tokens)
                back += QByteArrayView(file.text).sliced(token.offset, token.length);
            same += !file.problem && back == text;
        }
        const double ours = perThousand(timer.nsecsElapsed(), texts.size());
        if (same != texts.size())
            return 1;
        double theirs = 0;
#ifdef DOMCERO_HAS_XLUTIL
        FILE *nowhere = fopen("/dev/null", "w");
        timer.start();
        for (const QByteArray &text : std::as_const(texts)) {
            XLU_Config *config = xlu_cfg_init(nowhere, "config");
            if (xlu_cfg_readdata(config, text.constData(), static_cast<int>(text.size())) != 0)
                return 1;
            xlu_cfg_destroy(config);
        }
        theirs = perThousand(timer.nsecsElapsed(), texts.size());
        fclose(nowhere);
#endif
        timer.start();
        for (const QByteArray &text : std::as_const(texts)) {
            if (!withXlcfgKey(parseXlcfg(text), "memory", "777"))
                return 1;
        }
        const double edits = perThousand(timer.nsecsElapsed(), texts.size());
        QList<LintFile> files;
        for (int i = 0; i < 500; ++i)
            files.append({QString::number(i), parseXlcfg(texts[i])});
        timer.start();
        qsizetype findings = 0;
        for (const QList<LintFinding> &of : lintConfigs(files))
            findings += of.size();
        const double lint = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        std::printf(
            "ms for 1000 configs: parse and write back %.2f, libxlutil's parse %.2f, change of one key %.2f; "
            "lint of 500 together %.1f ms, %lld findings\n",
            ours, theirs, edits, lint, static_cast<long long>(findings));
    }
    return 0;
}
