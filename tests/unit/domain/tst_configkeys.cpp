// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/configkeys.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace domcero;

// The catalogue of a config's keys: each once, each explained, and as xl reads it.
class TestConfigKeys : public QObject
{
    Q_OBJECT

    static QByteArray kindsOf(const ConfigKey &key)
    {
        QByteArray kinds;
        for (const auto &[kind, letter] :
             {std::pair(ConfigKind::Text, 'T'), std::pair(ConfigKind::Number, 'N'),
              std::pair(ConfigKind::Switch, 'B'), std::pair(ConfigKind::List, 'L')}) {
            if (key.kinds.testFlag(kind))
                kinds += letter;
        }
        return kinds;
    }

private Q_SLOTS:
    void areWhatXlReads();
    void areExplained();
    void areFoundByName();
    void stateWhatReplacesThem();
    void standGroupByGroup();
    void haveFieldsInAForm();
};

// The accessors that xl_parse.c of Xen 4.17 to 4.20 calls for each key (T string, N long, B defbool, L list).
void TestConfigKeys::areWhatXlReads()
{
    const QByteArray read =
        "acpi:B acpi_firmware:T acpi_laptop_slate:B acpi_s3:B acpi_s4:B altp2m:TN altp2m_count:N "
        "altp2mhvm:B apic:B arm_sci:T bios:T bios_path_override:T boot:T bootloader:T "
        "bootloader_args:TL bootloader_restrict:B bootloader_user:T builder:T cap:N channel:L "
        "cmdline:T cpu_weight:N cpuid:TL cpus:TL cpus_soft:TL device_model:T device_model_args:L "
        "device_model_args_hvm:L device_model_args_pv:L device_model_override:T "
        "device_model_stubdomain_override:B device_model_stubdomain_seclabel:T device_model_user:T "
        "device_model_version:T device_tree:T disk:L display:T dm_restrict:B driver_domain:B dtdev:L "
        "e820_host:B extra:T extratime:N firmware:T firmware_override:T gfx_passthru:TN gic_version:T "
        "hap:B hdtype:T hpet:B hvm_pirq:B init_seclabel:T iomem:L ioports:L irqs:L kernel:T keymap:T "
        "latency:N llc_colors:L localtime:B max_event_channels:N max_grant_frames:N "
        "max_grant_version:N max_maptrack_frames:N maxmem:N maxvcpus:N mca_caps:L memory:N "
        "mmio_hole:N ms_vm_genid:T msr_relaxed:B name:T nestedhvm:B nographic:B nomigrate:B nr_spis:N "
        "nx:B on_crash:T on_poweroff:T on_reboot:T on_soft_reset:T on_watchdog:T oos:B opengl:B p9:L "
        "pae:B passthrough:T pci:L pci_msitranslate:N pci_permissive:N pci_power_mgmt:N pci_seize:N "
        "period:N pool:T pvcalls:L pvshim:B pvshim_cmdline:T pvshim_extra:T pvshim_path:T ramdisk:T "
        "rdm:T rdm_mem_boundary:N root:T rtc_timeoffset:N sdl:B seclabel:T serial:TL shadow_memory:N "
        "slice:N smbios:L smbios_firmware:T soundhw:T spice:B spice_clipboard_sharing:B "
        "spice_image_compression:T spice_streaming_video:T spiceagent_mouse:B "
        "spicedisable_ticketing:B spicehost:T spicepasswd:T spiceport:N spicetls_port:N "
        "spiceusbredirection:N spicevdagent:B stdvga:N stubdomain_cmdline:T stubdomain_kernel:T "
        "stubdomain_memory:N stubdomain_ramdisk:T sve:T tee:T timer_mode:TN trap_unmapped_accesses:B "
        "tsc_mode:TN type:T usb:B usbctrl:L usbdev:L usbdevice:TL usbversion:N uuid:T vcpus:N "
        "vdispl:L vendor_device:T vfb:L vga:T videoram:N vif:L vif2:L viridian:BL virtio:L vkb:L "
        "vkb_device:B vmtrace_buf_kb:N vnc:NB vncdisplay:N vnclisten:T vncpasswd:T vncunused:B "
        "vncviewer:N vnuma:L vpmu:B vpt_align:B vsnd:L vtpm:L vuart:T xauthority:T xen_platform_pci:B "
        "xen_platform_pci_bar_uc:B xend_suspend_evtchn_compat:B xenstore_feature_mask:N "
        "xenstore_quota:L";
    QByteArrayList keys;
    for (const ConfigKey &key : configKeys())
        keys.append(key.name + ':' + kindsOf(key));
    std::sort(keys.begin(), keys.end());
    QByteArrayList expected = read.split(' ');
    std::sort(expected.begin(), expected.end());
    QCOMPARE(keys, expected);
}

void TestConfigKeys::areExplained()
{
    QSet<QByteArray> helps;
    for (const ConfigKey &key : configKeys()) {
        const QByteArray help = key.help.id();
        QVERIFY2(help.size() > 10 && help.endsWith('.'), key.name);
        QVERIFY2(!helps.contains(help), key.name);
        helps.insert(help);
        QVERIFY2(key.forPv || key.forPvh || key.forHvm, key.name);
        QVERIFY2(!key.choices.contains(QByteArray()), key.name);
        QCOMPARE(QSet<QByteArray>(key.choices.begin(), key.choices.end()).size(), key.choices.size());
        QVERIFY2(!key.hasOtherValues || !key.choices.isEmpty(), key.name);
        QCOMPARE(key.secret, key.name.endsWith("passwd"));
    }
}

void TestConfigKeys::areFoundByName()
{
    for (const ConfigKey &key : configKeys())
        QCOMPARE(configKey(key.name), &key);
    QCOMPARE(configKey("memroy"), nullptr);
    QCOMPARE(configKey(""), nullptr);
    QCOMPARE(configKey("on_crash")->choices.size(), 7);
    QVERIFY(configKey("firmware")->hasOtherValues);
    QVERIFY(!configKey("vga")->isFor(GuestType::Pv));
    QVERIFY(configKey("vga")->isFor(GuestType::Hvm));
    QVERIFY(configKey("vga")->isFor(GuestType::Unknown));
    QVERIFY(!configKey("bootloader")->isFor(GuestType::Hvm));
}

void TestConfigKeys::stateWhatReplacesThem()
{
    for (const ConfigKey &key : configKeys()) {
        if (key.replacedBy.isEmpty())
            continue;
        QVERIFY2(key.deprecated, key.name);
        const ConfigKey *better = configKey(key.replacedBy);
        QVERIFY2(better && !better->deprecated, key.name);
    }
    QCOMPARE(configKey("builder")->replacedBy, "type");
}

void TestConfigKeys::standGroupByGroup()
{
    QSet<QByteArray> titles;
    ConfigKeyGroup last = configKeys().first().group;
    titles.insert(configKeyGroupTitle(last).id());
    for (const ConfigKey &key : configKeys()) {
        QVERIFY2(key.group >= last, key.name);
        last = key.group;
        titles.insert(configKeyGroupTitle(last).id());
    }
    QCOMPARE(configKeys().first().name, "name");
    QCOMPARE(titles.size(), static_cast<int>(ConfigKeyGroup::Advanced) + 1);
}

void TestConfigKeys::haveFieldsInAForm()
{
    const QByteArray fields =
        "name uuid type builder memory maxmem vcpus maxvcpus cpus cpus_soft cpu_weight cap kernel ramdisk "
        "root extra cmdline bootloader bootloader_args boot bios firmware vnc vnclisten vncdisplay vncpasswd "
        "vncunused keymap sdl spice serial vga videoram stdvga usb usbdevice on_poweroff on_reboot on_crash "
        "on_watchdog on_soft_reset acpi apic pae hap nestedhvm localtime rtc_timeoffset disk vif";
    QByteArrayList inForm;
    for (const ConfigKey &key : configKeys()) {
        if (key.inForm)
            inForm.append(key.name);
    }
    QByteArrayList expected = fields.split(' ');
    std::sort(inForm.begin(), inForm.end());
    std::sort(expected.begin(), expected.end());
    QCOMPARE(inForm, expected);
}

QTEST_GUILESS_MAIN(TestConfigKeys)
#include "tst_configkeys.moc"
