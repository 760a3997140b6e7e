// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace domcero::test {

// A config that two admins have changed: its memory differently, lines that touch, one line in two places,
// and what fits together.
struct MergeTexts
{
    QByteArray base = "# web server\n"
                      "name = \"web\"\n"
                      "memory = 1024\n"
                      "vcpus = 2\n"
                      "bootloader = \"pygrub\"\n"
                      "vif = [ 'bridge=xenbr0, mac=00:16:3e:5f:01:02' ]\n"
                      "disk = [ 'phy:/dev/vg0/web-root,xvda1,w',\n"
                      "         'phy:/dev/vg0/web-swap,xvda2,w' ]\n"
                      "on_poweroff = \"destroy\"\n"
                      "on_reboot = \"restart\"\n"
                      "on_crash = \"restart\"\n"
                      "extra = \"console=hvc0\"\n";
    QByteArray mine = "# web server\n"
                      "name = \"web\"\n"
                      "memory = 2048\n"
                      "vcpus = 2\n"
                      "maxvcpus = 4\n"
                      "bootloader = \"pygrub\"\n"
                      "vif = [ 'bridge=xenbr0, mac=00:16:3e:5f:01:02' ]\n"
                      "disk = [ 'phy:/dev/vg0/web-root,xvda1,w',\n"
                      "         'phy:/dev/vg0/web-srv,xvda3,w',\n"
                      "         'phy:/dev/vg0/web-swap,xvda2,w' ]\n"
                      "on_poweroff = \"destroy\"\n"
                      "on_reboot = \"restart\"\n"
                      "on_crash = \"preserve\"\n"
                      "extra = \"console=hvc0\"\n";
    QByteArray theirs =
        "# web server of the shop, asked for by the people of accounting in the spring of 2019\n"
        "name = \"web\"\n"
        "memory = 1536\n"
        "vcpus = 2\n"
        "bootloader = \"pygrub\"\n"
        "vif = [ 'bridge=xenbr0, mac=00:16:3e:5f:01:02' ]\n"
        "disk = [ 'phy:/dev/vg0/web-root,xvda1,w',\n"
        "         'phy:/dev/vg0/web-swap,xvda2,w' ]\n"
        "on_poweroff = \"destroy\"\n"
        "on_reboot = \"destroy\"\n"
        "on_crash = \"restart\"\n"
        "extra = \"console=hvc0\"\n"
        "cpus = \"2-3\"\n";
};

} // namespace domcero::test
