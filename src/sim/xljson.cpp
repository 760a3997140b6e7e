// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simprograms.h"

#include <utility>

// libxl's JSON as yajl beautifies it: four blanks a level, an empty map with an empty line in it.

namespace domcero {

namespace {

class JsonObject
{
public:
    explicit JsonObject(int depth) : m_depth(depth) {}

    JsonObject &raw(const QByteArray &key, const QByteArray &value)
    {
        m_members += indent(m_depth + 1) + '"' + key + "\": " + value;
        return *this;
    }
    JsonObject &text(const QByteArray &key, const QByteArray &value)
    {
        QByteArray escaped;
        for (const char c : value) {
            if (c == '"' || c == '\\')
                escaped += '\\';
            escaped += c;
        }
        return raw(key, '"' + escaped + '"');
    }
    JsonObject &number(const QByteArray &key, qint64 value) { return raw(key, QByteArray::number(value)); }
    JsonObject &yes(const QByteArray &key) { return text(key, "True"); }
    JsonObject &empty(const QByteArray &key) { return raw(key, JsonObject(m_depth + 1).written()); }

    QByteArray written() const { return "{\n" + m_members.join(",\n") + '\n' + indent(m_depth) + '}'; }
    static QByteArray array(int depth, const QByteArrayList &items)
    {
        QByteArrayList lines;
        for (const QByteArray &item : items)
            lines += indent(depth + 1) + item;
        return "[\n" + lines.join(",\n") + '\n' + indent(depth) + ']';
    }

private:
    static QByteArray indent(int depth) { return QByteArray(4 * depth, ' '); }

    int m_depth;
    QByteArrayList m_members;
};

QByteArray scheduling(int depth, bool living)
{
    JsonObject object(depth);
    if (living)
        object.text("sched", "credit2").number("weight", 256).number("cap", 0);
    return object.written();
}

QByteArray typeJson(const SimGuestConfig &config, int depth)
{
    JsonObject object(depth);
    if (config.type == "hvm") {
        object.empty("vga");
        object.raw("vnc", JsonObject(depth + 1).yes("enable").text("listen", config.vncListen).written());
        object.empty("sdl").empty("spice");
        if (!config.serial.isEmpty())
            object.text("serial", config.serial);
        if (!config.boot.isEmpty())
            object.text("boot", config.boot);
        object.empty("rdm");
    }
    return object.written();
}

QByteArray buildJson(const SimGuestConfig &config, int depth, bool living)
{
    QByteArrayList online;
    for (int vcpu = 0; vcpu < config.vcpus; ++vcpu)
        online += QByteArray::number(vcpu);
    JsonObject build(depth);
    build.number("max_vcpus", config.maxVcpus).raw("avail_vcpus", JsonObject::array(depth + 1, online));
    build.number("max_memkb", config.maxMemoryKiB).number("target_memkb", config.memoryKiB);
    if (living)
        build.number("video_memkb", config.type == "hvm" ? 8192 : 0);
    build.raw("sched_params", scheduling(depth + 1, living)).yes("claim_mode");
    if (!config.bootloader.isEmpty())
        build.text("bootloader", config.bootloader);
    if (!config.kernel.isEmpty())
        build.text("kernel", config.kernel);
    if (!config.commandLine.isEmpty())
        build.text("cmdline", config.commandLine);
    if (!config.ramdisk.isEmpty())
        build.text("ramdisk", config.ramdisk);
    build.raw("type." + config.type, typeJson(config, depth + 1)).empty("arch_arm");
    JsonObject x86(depth + 1);
    if (living)
        x86.text("msr_relaxed", "False");
    return build.raw("arch_x86", x86.written()).written();
}

QByteArray diskJson(const SimDisk &disk, int depth, bool living)
{
    JsonObject object(depth);
    if (!disk.target.isEmpty())
        object.text("pdev_path", disk.target);
    object.text("vdev", disk.vdev).text("format", disk.target.isEmpty() ? "empty" : disk.format);
    if (disk.cdrom)
        object.number("removable", 1);
    object.number("readwrite", disk.readOnly ? 0 : 1);
    if (disk.cdrom)
        object.number("is_cdrom", 1);
    if (living)
        object.text("colo_restore_enable", "False");
    return object.written();
}

QByteArray nicJson(const SimNic &nic, int index, int depth, bool living, bool hvm)
{
    JsonObject object(depth);
    object.number("devid", index);
    if (!nic.model.isEmpty())
        object.text("model", nic.model);
    object.text("mac", nic.mac).text("bridge", nic.bridge);
    if (living || !nic.type.isEmpty())
        object.text("nictype", hvm && nic.type != "vif" ? "vif_ioemu" : "vif");
    return object.written();
}

} // namespace

QByteArray simConfigJson(const SimGuestConfig &config, int depth, bool living)
{
    JsonObject create(depth + 1);
    create.text("type", config.type).text("name", config.name);
    if (living)
        create.number("domid", 4294967295);
    create.text("uuid", config.uuid).yes("run_hotplug_scripts");

    JsonObject object(depth);
    object.raw("c_info", create.written()).raw("b_info", buildJson(config, depth + 1, living));
    QByteArrayList items;
    for (const SimDisk &disk : config.disks)
        items += diskJson(disk, depth + 2, living);
    if (!items.isEmpty())
        object.raw("disks", JsonObject::array(depth + 1, std::exchange(items, {})));
    for (const SimNic &nic : config.nics)
        items += nicJson(nic, static_cast<int>(items.size()), depth + 2, living, config.type == "hvm");
    if (!items.isEmpty())
        object.raw("nics", JsonObject::array(depth + 1, items));
    if (config.vfb) {
        JsonObject vfb(depth + 2);
        vfb.number("devid", 0);
        vfb.raw("vnc", JsonObject(depth + 3).text("listen", config.vncListen).written()).empty("sdl");
        object.raw("vfbs", JsonObject::array(depth + 1, {vfb.written()}));
        object.raw("vkbs",
                   JsonObject::array(depth + 1, {JsonObject(depth + 2).number("devid", 0).written()}));
    }
    if (config.onPoweroff != "destroy")
        object.text("on_poweroff", config.onPoweroff);
    object.text("on_reboot", config.onReboot);
    if (config.onCrash != "destroy")
        object.text("on_crash", config.onCrash);
    return object.text("on_soft_reset", "soft_reset").written();
}

QByteArray simDomainJson(const SimDomain &domain, int depth)
{
    JsonObject object(depth);
    object.number("domid", domain.id);
    if (!domain.isDom0())
        return object.raw("config", simConfigJson(domain.config, depth + 1, true)).written();
    JsonObject config(depth + 1);
    config.raw("c_info", JsonObject(depth + 2).text("type", "pv").text("name", "Domain-0").written());
    JsonObject build(depth + 2);
    build.number("max_memkb", domain.memoryKiB()).number("target_memkb", domain.memoryKiB() - 1);
    build.raw("sched_params", scheduling(depth + 3, true))
        .empty("type.pv")
        .empty("arch_arm")
        .empty("arch_x86");
    return object.raw("config", config.raw("b_info", build.written()).written()).written();
}

} // namespace domcero
