// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/config/configfields.h"

#include <QCoreApplication>

namespace domcero {

namespace {

using Kind = ConfigFieldSpec::Kind;
using Part = ConfigSection::Part;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(domcero::ConfigFields)
};

QList<ConfigSection> sections()
{
    return {
        {"general",
         [] { return Words::tr("Guest"); },
         Part::Fields,
         {{"name", Kind::Text, [] { return Words::tr("Name"); }},
          {"type", Kind::Choice, [] { return Words::tr("Type"); }},
          {"builder", Kind::Choice, [] { return Words::tr("Builder (old)"); }, true},
          {"memory", Kind::Number, [] { return Words::tr("Memory (MiB)"); }},
          {"maxmem", Kind::Number, [] { return Words::tr("Memory at most (MiB)"); }},
          {"vcpus", Kind::Number, [] { return Words::tr("vCPUs"); }},
          {"maxvcpus", Kind::Number, [] { return Words::tr("vCPUs at most"); }},
          {"uuid", Kind::Text, [] { return Words::tr("UUID"); }}}},
        {"disks", [] { return Words::tr("Disks"); }, Part::Disks, {}},
        {"nics", [] { return Words::tr("Network interfaces"); }, Part::Nics, {}},
        {"boot",
         [] { return Words::tr("Start"); },
         Part::Fields,
         {{"kernel", Kind::Text, [] { return Words::tr("Kernel"); }},
          {"ramdisk", Kind::Text, [] { return Words::tr("Initial RAM disk"); }},
          {"root", Kind::Text, [] { return Words::tr("Root device"); }},
          {"extra", Kind::Text, [] { return Words::tr("More for the kernel"); }},
          {"cmdline", Kind::Text, [] { return Words::tr("Kernel's command line"); }},
          {"bootloader", Kind::Choice, [] { return Words::tr("Boot loader"); }},
          {"bootloader_args", Kind::Free, [] { return Words::tr("Its arguments"); }},
          {"boot", Kind::Text, [] { return Words::tr("Boot order"); }},
          {"firmware", Kind::Choice, [] { return Words::tr("Firmware"); }},
          {"bios", Kind::Choice, [] { return Words::tr("BIOS"); }}}},
        {"screen",
         [] { return Words::tr("Screen"); },
         Part::Fields,
         {{"vnc", Kind::Switch, [] { return Words::tr("VNC"); }},
          {"vnclisten", Kind::Text, [] { return Words::tr("VNC listens on"); }},
          {"vncdisplay", Kind::Number, [] { return Words::tr("VNC display"); }},
          {"vncunused", Kind::Switch, [] { return Words::tr("First free VNC display"); }},
          {"vncpasswd", Kind::Secret, [] { return Words::tr("VNC password"); }},
          {"sdl", Kind::Switch, [] { return Words::tr("Window on the host (SDL)"); }},
          {"spice", Kind::Switch, [] { return Words::tr("SPICE"); }},
          {"vga", Kind::Choice, [] { return Words::tr("Graphics card"); }},
          {"videoram", Kind::Number, [] { return Words::tr("Its memory (MiB)"); }},
          {"keymap", Kind::Text, [] { return Words::tr("Keyboard layout"); }},
          {"serial", Kind::Free, [] { return Words::tr("Serial port"); }},
          {"usb", Kind::Switch, [] { return Words::tr("USB"); }},
          {"usbdevice", Kind::Free, [] { return Words::tr("USB devices"); }}}},
        {"events",
         [] { return Words::tr("What happens when it"); },
         Part::Fields,
         {{"on_poweroff", Kind::Choice, [] { return Words::tr("powers off"); }},
          {"on_reboot", Kind::Choice, [] { return Words::tr("reboots"); }},
          {"on_crash", Kind::Choice, [] { return Words::tr("crashes"); }},
          {"on_watchdog", Kind::Choice, [] { return Words::tr("does not feed its watchdog"); }},
          {"on_soft_reset", Kind::Choice, [] { return Words::tr("resets itself softly"); }}}},
        {"processor",
         [] { return Words::tr("Processor and clock"); },
         Part::Fields,
         {{"cpus", Kind::Free, [] { return Words::tr("Runs on the CPUs"); }},
          {"cpus_soft", Kind::Free, [] { return Words::tr("Prefers the CPUs"); }},
          {"cpu_weight", Kind::Number, [] { return Words::tr("Weight"); }},
          {"cap", Kind::Number, [] { return Words::tr("Cap (% of a CPU)"); }},
          {"acpi", Kind::Switch, [] { return Words::tr("ACPI"); }},
          {"apic", Kind::Switch, [] { return Words::tr("APIC"); }},
          {"pae", Kind::Switch, [] { return Words::tr("PAE"); }},
          {"hap", Kind::Switch, [] { return Words::tr("Hardware assisted paging"); }},
          {"nestedhvm", Kind::Switch, [] { return Words::tr("Nested virtualization"); }},
          {"localtime", Kind::Switch, [] { return Words::tr("Clock in local time"); }},
          {"rtc_timeoffset", Kind::Number, [] { return Words::tr("Clock's offset (s)"); }}}},
    };
}

} // namespace

const QList<ConfigSection> &configSections()
{
    static const QList<ConfigSection> all = sections();
    return all;
}

} // namespace domcero
