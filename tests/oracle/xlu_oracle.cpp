// SPDX-License-Identifier: GPL-3.0-or-later
// Answers questions about configs, disks and rates with Xen's libxlutil. A question on stdin and an answer on
// stdout are four bytes of length (big endian) and as many of data. A question is a QDataStream of its kind
// (1 config, 2 disk, 3 rate, 4 why a config is refused, 5 the
// JSON of a disk whose words are separated by NUL bytes), the text, and for a config the keys to look up; the
// answer is a text that tst_xlcfgoracle.cpp makes of our own reading too.
extern "C" {
#include <libxlutil.h>
}

#include <QByteArray>
#include <QDataStream>
#include <QIODevice>
#include <QList>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

namespace {

FILE *nowhere = nullptr;

QByteArray dumpValue(const XLU_Config *config, XLU_ConfigValue *value)
{
    if (xlu_cfg_value_type(value) == XLU_STRING) {
        char *text = nullptr;
        xlu_cfg_value_get_string(config, value, &text, 1);
        const QByteArray bytes(text);
        return "s" + QByteArray::number(bytes.size()) + ":" + bytes;
    }
    XLU_ConfigList *list = nullptr;
    xlu_cfg_value_get_list(config, value, &list, 1);
    QByteArray dump = "[";
    for (int i = 0; XLU_ConfigValue *item = xlu_cfg_get_listitem2(list, i); ++i)
        dump += dumpValue(config, item) + ",";
    return dump + "]";
}

QByteArray askConfig(const QByteArray &text, const QList<QByteArray> &names)
{
    XLU_Config *config = xlu_cfg_init(nowhere, "config");
    QByteArray dump = "refused";
    if (xlu_cfg_readdata(config, text.constData(), static_cast<int>(text.size())) == 0) {
        dump = "read";
        for (const QByteArray &name : names) {
            const char *string = nullptr;
            XLU_ConfigList *list = nullptr;
            dump += "\n" + name + "=";
            if (xlu_cfg_get_string(config, name.constData(), &string, 1) == 0) {
                const QByteArray bytes(string);
                dump += "s" + QByteArray::number(bytes.size()) + ":" + bytes;
            } else if (xlu_cfg_get_list(config, name.constData(), &list, nullptr, 1) == 0) {
                dump += "[";
                for (int i = 0; XLU_ConfigValue *item = xlu_cfg_get_listitem2(list, i); ++i)
                    dump += dumpValue(config, item) + ",";
                dump += "]";
            }
            long number = 0;
            dump += xlu_cfg_get_long(config, name.constData(), &number, 1) == 0
                        ? " n" + QByteArray::number(qint64{number})
                        : QByteArray(" n-");
        }
    }
    xlu_cfg_destroy(config);
    return dump;
}

// The first complaint without file and line; empty for a good file.
QByteArray askComplaint(const QByteArray &text)
{
    char *said = nullptr;
    size_t length = 0;
    FILE *report = open_memstream(&said, &length);
    XLU_Config *config = xlu_cfg_init(report, "config");
    const bool good = xlu_cfg_readdata(config, text.constData(), static_cast<int>(text.size())) == 0;
    xlu_cfg_destroy(config);
    fclose(report);
    QByteArray line(said, static_cast<qsizetype>(length));
    free(said);
    line = line.mid(line.indexOf("config parsing error"));
    const qsizetype next = line.indexOf("\nconfig:");
    if (next >= 0)
        line.truncate(next);
    const qsizetype warning = line.indexOf("\nwarning:");
    if (warning >= 0)
        line.truncate(warning);
    if (line.endsWith('\n'))
        line.chop(1);
    return good ? QByteArray() : line;
}

QByteArray askDiskJson(const QByteArray &text)
{
    const QList<QByteArray> words = text.split('\0');
    QList<const char *> specs;
    for (const QByteArray &word : words)
        specs.append(word.constData());
    XLU_Config *config = xlu_cfg_init(nowhere, "config");
    libxl_device_disk disk;
    libxl_device_disk_init(&disk);
    QByteArray json = "refused";
    if (xlu_disk_parse(config, static_cast<int>(specs.size()), specs.constData(), &disk) == 0) {
        char *printed = libxl_device_disk_to_json(nullptr, &disk);
        json = printed;
        free(printed);
    }
    libxl_device_disk_dispose(&disk);
    xlu_cfg_destroy(config);
    return json;
}

QByteArray orNull(const char *text)
{
    return text ? "'" + QByteArray(text) + "'" : QByteArray("-");
}

QByteArray askDisk(const QByteArray &text)
{
    XLU_Config *config = xlu_cfg_init(nowhere, "config");
    libxl_device_disk disk;
    libxl_device_disk_init(&disk);
    const char *spec = text.constData();
    QByteArray dump = "refused";
    if (xlu_disk_parse(config, 1, &spec, &disk) == 0) {
        dump = orNull(disk.pdev_path) + " " + libxl_disk_format_to_string(disk.format) + " " +
               orNull(disk.vdev) + (disk.readwrite ? " rw" : " ro") + (disk.is_cdrom ? " cdrom" : "") + " " +
               orNull(disk.script) + " " + orNull(disk.backend_domname) + " " +
               libxl_disk_backend_to_string(disk.backend) + (disk.direct_io_safe ? " direct" : "") +
               " discard=" +
               (libxl_defbool_is_default(disk.discard_enable)
                    ? "-"
                    : QByteArray::number(int{libxl_defbool_val(disk.discard_enable)}));
    }
    libxl_device_disk_dispose(&disk);
    xlu_cfg_destroy(config);
    return dump;
}

QByteArray askRate(const QByteArray &text)
{
    XLU_Config *config = xlu_cfg_init(nowhere, "config");
    libxl_device_nic nic;
    libxl_device_nic_init(&nic);
    errno = 0;
    QByteArray dump = "refused";
    if (xlu_vif_parse_rate(config, text.constData(), &nic) == 0)
        dump = QByteArray::number(quint64{nic.rate_bytes_per_interval}) + " per " +
               QByteArray::number(nic.rate_interval_usecs);
    libxl_device_nic_dispose(&nic);
    xlu_cfg_destroy(config);
    return dump;
}

bool readAll(char *into, size_t length)
{
    return fread(into, 1, length, stdin) == length;
}

} // namespace

int main()
{
    nowhere = fopen("/dev/null", "w");
    unsigned char size[4];
    while (readAll(reinterpret_cast<char *>(size), 4)) {
        QByteArray question(static_cast<qsizetype>(size[0]) << 24 | size[1] << 16 | size[2] << 8 | size[3],
                            Qt::Uninitialized);
        if (!readAll(question.data(), static_cast<size_t>(question.size())))
            return 1;
        QDataStream in(question);
        quint8 kind = 0;
        QByteArray text;
        QList<QByteArray> names;
        in >> kind >> text >> names;
        const QByteArray answer = kind == 1   ? askConfig(text, names)
                                  : kind == 2 ? askDisk(text)
                                  : kind == 3 ? askRate(text)
                                  : kind == 4 ? askComplaint(text)
                                              : askDiskJson(text);
        QByteArray length;
        QDataStream(&length, QIODevice::WriteOnly) << static_cast<quint32>(answer.size());
        fwrite(length.constData(), 1, 4, stdout);
        fwrite(answer.constData(), 1, static_cast<size_t>(answer.size()), stdout);
        fflush(stdout);
    }
    return 0;
}
