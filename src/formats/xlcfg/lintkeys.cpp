// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/lintkeys.h"

#include <algorithm>
#include <array>

namespace domcero {

namespace {

struct Key
{
    const char *name;
    XlcfgKinds kinds;
};

constexpr XlcfgKinds T = XlcfgText;
constexpr XlcfgKinds N = XlcfgNumber;
constexpr XlcfgKinds B = XlcfgSwitch;
constexpr XlcfgKinds L = XlcfgList;

// In the order of the alphabet.
constexpr std::array keys{Key{"acpi", B},
                          Key{"acpi_firmware", T},
                          Key{"acpi_laptop_slate", B},
                          Key{"acpi_s3", B},
                          Key{"acpi_s4", B},
                          Key{"altp2m", N | T},
                          Key{"altp2m_count", N},
                          Key{"altp2mhvm", B},
                          Key{"apic", B},
                          Key{"arm_sci", T},
                          Key{"bios", T},
                          Key{"bios_path_override", T},
                          Key{"boot", T},
                          Key{"bootloader", T},
                          Key{"bootloader_args", T | L},
                          Key{"bootloader_restrict", B},
                          Key{"bootloader_user", T},
                          Key{"builder", T},
                          Key{"cap", N},
                          Key{"channel", L},
                          Key{"cmdline", T},
                          Key{"cpu_weight", N},
                          Key{"cpuid", T | L},
                          Key{"cpus", T | L},
                          Key{"cpus_soft", T | L},
                          Key{"device_model", T},
                          Key{"device_model_args", L},
                          Key{"device_model_override", T},
                          Key{"device_model_stubdomain_override", B},
                          Key{"device_model_stubdomain_seclabel", T},
                          Key{"device_model_user", T},
                          Key{"device_model_version", T},
                          Key{"device_tree", T},
                          Key{"disk", L},
                          Key{"display", T},
                          Key{"dm_restrict", B},
                          Key{"driver_domain", B},
                          Key{"dtdev", L},
                          Key{"e820_host", B},
                          Key{"extra", T},
                          Key{"extratime", N},
                          Key{"firmware", T},
                          Key{"firmware_override", T},
                          Key{"gfx_passthru", N | T},
                          Key{"gic_version", T},
                          Key{"hap", B},
                          Key{"hdtype", T},
                          Key{"hpet", B},
                          Key{"hvm_pirq", B},
                          Key{"init_seclabel", T},
                          Key{"iomem", L},
                          Key{"ioports", L},
                          Key{"irqs", L},
                          Key{"kernel", T},
                          Key{"keymap", T},
                          Key{"latency", N},
                          Key{"llc_colors", L},
                          Key{"localtime", B},
                          Key{"max_event_channels", N},
                          Key{"max_grant_frames", N},
                          Key{"max_grant_version", N},
                          Key{"max_maptrack_frames", N},
                          Key{"maxmem", N},
                          Key{"maxvcpus", N},
                          Key{"mca_caps", L},
                          Key{"memory", N},
                          Key{"mmio_hole", N},
                          Key{"ms_vm_genid", T},
                          Key{"msr_relaxed", B},
                          Key{"name", T},
                          Key{"nestedhvm", B},
                          Key{"nographic", B},
                          Key{"nomigrate", B},
                          Key{"nr_spis", N},
                          Key{"nx", B},
                          Key{"on_crash", T},
                          Key{"on_poweroff", T},
                          Key{"on_reboot", T},
                          Key{"on_soft_reset", T},
                          Key{"on_watchdog", T},
                          Key{"oos", B},
                          Key{"opengl", B},
                          Key{"p9", L},
                          Key{"pae", B},
                          Key{"passthrough", T},
                          Key{"pci", L},
                          Key{"pci_msitranslate", N},
                          Key{"pci_permissive", N},
                          Key{"pci_power_mgmt", N},
                          Key{"pci_seize", N},
                          Key{"period", N},
                          Key{"pool", T},
                          Key{"pvcalls", L},
                          Key{"pvshim", B},
                          Key{"pvshim_cmdline", T},
                          Key{"pvshim_extra", T},
                          Key{"pvshim_path", T},
                          Key{"ramdisk", T},
                          Key{"rdm", T},
                          Key{"rdm_mem_boundary", N},
                          Key{"root", T},
                          Key{"rtc_timeoffset", N},
                          Key{"sdl", B},
                          Key{"seclabel", T},
                          Key{"serial", T | L},
                          Key{"shadow_memory", N},
                          Key{"slice", N},
                          Key{"smbios", L},
                          Key{"smbios_firmware", T},
                          Key{"soundhw", T},
                          Key{"spice", B},
                          Key{"spice_clipboard_sharing", B},
                          Key{"spice_image_compression", T},
                          Key{"spice_streaming_video", T},
                          Key{"spiceagent_mouse", B},
                          Key{"spicedisable_ticketing", B},
                          Key{"spicehost", T},
                          Key{"spicepasswd", T},
                          Key{"spiceport", N},
                          Key{"spicetls_port", N},
                          Key{"spiceusbredirection", N},
                          Key{"spicevdagent", B},
                          Key{"stdvga", N},
                          Key{"stubdomain_cmdline", T},
                          Key{"stubdomain_kernel", T},
                          Key{"stubdomain_memory", N},
                          Key{"stubdomain_ramdisk", T},
                          Key{"sve", T},
                          Key{"tee", T},
                          Key{"timer_mode", N | T},
                          Key{"trap_unmapped_accesses", B},
                          Key{"tsc_mode", N | T},
                          Key{"type", T},
                          Key{"usb", B},
                          Key{"usbctrl", L},
                          Key{"usbdev", L},
                          Key{"usbdevice", T | L},
                          Key{"usbversion", N},
                          Key{"uuid", T},
                          Key{"vcpus", N},
                          Key{"vdispl", L},
                          Key{"vendor_device", T},
                          Key{"vfb", L},
                          Key{"vga", T},
                          Key{"videoram", N},
                          Key{"vif", L},
                          Key{"vif2", L},
                          Key{"viridian", B | L},
                          Key{"virtio", L},
                          Key{"vkb", L},
                          Key{"vkb_device", B},
                          Key{"vmtrace_buf_kb", N},
                          Key{"vnc", B | N},
                          Key{"vncdisplay", N},
                          Key{"vnclisten", T},
                          Key{"vncpasswd", T},
                          Key{"vncunused", B},
                          Key{"vncviewer", N},
                          Key{"vnuma", L},
                          Key{"vpmu", B},
                          Key{"vpt_align", B},
                          Key{"vsnd", L},
                          Key{"vtpm", L},
                          Key{"vuart", T},
                          Key{"xauthority", T},
                          Key{"xen_platform_pci", B},
                          Key{"xen_platform_pci_bar_uc", B},
                          Key{"xend_suspend_evtchn_compat", B},
                          Key{"xenstore_feature_mask", N},
                          Key{"xenstore_quota", L}};

// How many letters must be put in, taken out, changed or swapped to make one word of the other; more than two
// is three.
int distance(QByteArrayView a, QByteArrayView b)
{
    constexpr int many = 3;
    if (qAbs(a.size() - b.size()) >= many)
        return many;
    QList<QList<int>> d(a.size() + 1, QList<int>(b.size() + 1));
    for (qsizetype i = 0; i <= a.size(); ++i) {
        for (qsizetype j = 0; j <= b.size(); ++j) {
            int &here = d[i][j];
            if (i == 0 || j == 0) {
                here = static_cast<int>(i + j);
                continue;
            }
            here = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                here = std::min(here, d[i - 2][j - 2] + 1);
        }
    }
    return std::min(many, d[a.size()][b.size()]);
}

} // namespace

XlcfgKinds xlcfgKinds(QByteArrayView name)
{
    const auto found =
        std::find_if(keys.begin(), keys.end(), [&](const Key &k) { return name == QByteArrayView(k.name); });
    return found == keys.end() ? 0 : found->kinds;
}

QList<QByteArray> xlcfgKeyNames()
{
    QList<QByteArray> names;
    for (const Key &key : keys)
        names.append(key.name);
    return names;
}

QByteArray nearestWord(QByteArrayView word, const QList<QByteArray> &known, int *howFar)
{
    QByteArray nearest;
    int least = word.size() > 4 ? 3 : 2;
    bool isAlone = true;
    for (const QByteArray &candidate : known) {
        const int far = distance(word, candidate);
        if (far < least) {
            least = far;
            nearest = candidate;
            isAlone = true;
        } else if (far == least && !nearest.isEmpty()) {
            isAlone = false;
        }
    }
    if (howFar)
        *howFar = isAlone ? least : 2;
    return nearest;
}

} // namespace domcero
