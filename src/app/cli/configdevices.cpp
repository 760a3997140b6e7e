// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/configverbs.h"
#include "base/hosttext.h"
#include "formats/xlcfg/diskdevice.h"
#include "formats/xlcfg/nicdevice.h"

namespace domcero::cli {

namespace {

QList<QByteArray> bytesOf(const QStringList &words)
{
    QList<QByteArray> all;
    for (const QString &word : words)
        all.append(toHostBytes(word));
    return all;
}

Exit print(const char *what, const QByteArray &json, Output &out)
{
    out.bytes(out.isJson() ? json : what + json + '\n');
    return Exit::Done;
}

} // namespace

Exit showDisk(const QStringList &specs, Output &out)
{
    const auto disk = readDisk(bytesOf(specs), DiskDialect::Xen417);
    if (disk)
        return print("disk: ", diskDeviceJson(disk->device), out);
    out.error(disk.error());
    return Exit::Failed;
}

Exit showNic(const QStringList &words, Output &out)
{
    const auto nic = readNicArguments(bytesOf(words));
    if (nic)
        return print("vif: ", nicDeviceJson(*nic), out);
    out.error(nic.error());
    return Exit::Failed;
}

} // namespace domcero::cli
