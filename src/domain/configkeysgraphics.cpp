// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/configkeyrows.h"

namespace domcero::configkeyrows {

namespace {

// Screen, keyboard, serial ports, USB and sound.
constexpr Row rows[]{
    Row{"vga", Group::Graphics, T, Hvm | Form,
        QT_TRANSLATE_NOOP("messages", "Emulated graphics card: stdvga for large pictures, cirrus for old "
                                      "systems, qxl for SPICE, none for no card."),
        QT_TRANSLATE_NOOP("messages", "cirrus."), "stdvga cirrus qxl none"},
    Row{"stdvga", Group::Graphics, N, Hvm | Form | Old,
        QT_TRANSLATE_NOOP("messages",
                          "The older form of vga: 1 is stdvga, 0 cirrus. Ignored where there is vga."),
        QT_TRANSLATE_NOOP("messages", "0: cirrus."), nullptr, "vga"},
    Row{"videoram", Group::Graphics, N, Hvm | Form,
        QT_TRANSLATE_NOOP("messages", "Memory in MiB of the emulated graphics card: 16 at least for stdvga, "
                                      "8 for cirrus, 128 for qxl."),
        QT_TRANSLATE_NOOP("messages", "The least that the card takes.")},
    Row{"vnc", Group::Graphics, B | N, All | Form,
        QT_TRANSLATE_NOOP("messages",
                          "Shows the guest's screen by VNC. A PV guest gets a graphics card by it."),
        QT_TRANSLATE_NOOP("messages", "On (1) for HVM, off (0) for others.")},
    Row{"vnclisten", Group::Graphics, T, All | Form,
        QT_TRANSLATE_NOOP("messages", "Address of the host at which VNC listens, perhaps with a display: "
                                      "127.0.0.1:1. At 0.0.0.0 everybody on the network reaches it."),
        QT_TRANSLATE_NOOP("messages", "127.0.0.1: only the host itself.")},
    Row{"vncdisplay", Group::Graphics, N, All | Form,
        QT_TRANSLATE_NOOP("messages", "Number of the VNC display; the TCP port is 5900 and this number."),
        QT_TRANSLATE_NOOP("messages", "0, or the next one that is free (vncunused).")},
    Row{"vncunused", Group::Graphics, B, All | Form,
        QT_TRANSLATE_NOOP("messages", "Takes the next VNC display that is free, from vncdisplay on."),
        QT_TRANSLATE_NOOP("messages", "On (1).")},
    Row{"vncpasswd", Group::Graphics, T, All | Form | Secret,
        QT_TRANSLATE_NOOP("messages", "Password for VNC, of which 8 characters count. It stands in the file "
                                      "as it is. Empty: none is asked."),
        QT_TRANSLATE_NOOP("messages", "No password.")},
    Row{"vncviewer", Group::Graphics, N, All | Old,
        QT_TRANSLATE_NOOP("messages", "xl ignores it. xl create -V opens a viewer.")},
    Row{"vfb", Group::Graphics, L, Pv,
        QT_TRANSLATE_NOOP(
            "messages",
            "Graphics cards of a PV guest, a text each with key=value: vnc, vnclisten, vncdisplay, "
            "vncpasswd, keymap, sdl. With them the keys of that name outside are ignored."),
        QT_TRANSLATE_NOOP("messages", "None, unless vnc is on.")},
    Row{"vdispl", Group::Graphics, L, All,
        QT_TRANSLATE_NOOP(
            "messages", "Virtual displays of Xen, a text each: backend=DOMAIN,connectors=ID:WIDTHxHEIGHT.")},
    Row{"sdl", Group::Graphics, B, All | Form,
        QT_TRANSLATE_NOOP("messages", "Shows the guest's screen in a window on the X display of the host."),
        QT_TRANSLATE_NOOP("messages", "Off (0).")},
    Row{"opengl", Group::Graphics, B, All,
        QT_TRANSLATE_NOOP("messages", "Draws the SDL window by OpenGL; only qemu-xen-traditional can."),
        QT_TRANSLATE_NOOP("messages", "Off (0).")},
    Row{"display", Group::Graphics, T, All,
        QT_TRANSLATE_NOOP("messages", "X display for the SDL window, as :0.")},
    Row{"xauthority", Group::Graphics, T, All,
        QT_TRANSLATE_NOOP("messages", "Path of the X authority file for the SDL window.")},
    Row{"nographic", Group::Graphics, B, Hvm,
        QT_TRANSLATE_NOOP("messages",
                          "Runs the guest without an emulated graphics card, by its serial console."),
        QT_TRANSLATE_NOOP("messages", "Off (0).")},
    Row{"gfx_passthru", Group::Graphics, N | T, Hvm | Others,
        QT_TRANSLATE_NOOP("messages", "Makes the graphics card in pci the guest's first one: 1 or default, "
                                      "igd for that of an Intel processor, 0 not."),
        QT_TRANSLATE_NOOP("messages", "Off (0)."), "default igd"},
    Row{"spice", Group::Graphics, B, Hvm | Form,
        QT_TRANSLATE_NOOP("messages", "Shows the guest's screen by SPICE. It needs spiceport, and "
                                      "spicepasswd or spicedisable_ticketing."),
        QT_TRANSLATE_NOOP("messages", "Off (0).")},
    Row{"spicehost", Group::Graphics, T, Hvm,
        QT_TRANSLATE_NOOP("messages", "Address of the host at which SPICE listens."),
        QT_TRANSLATE_NOOP("messages", "All addresses.")},
    Row{"spiceport", Group::Graphics, N, Hvm, QT_TRANSLATE_NOOP("messages", "TCP port of SPICE.")},
    Row{"spicetls_port", Group::Graphics, N, Hvm,
        QT_TRANSLATE_NOOP("messages", "TCP port of SPICE with TLS.")},
    Row{"spicedisable_ticketing", Group::Graphics, B, Hvm,
        QT_TRANSLATE_NOOP("messages", "Lets everybody in by SPICE without a password."),
        QT_TRANSLATE_NOOP("messages", "Off (0): spicepasswd must be there.")},
    Row{"spicepasswd", Group::Graphics, T, Hvm | Secret,
        QT_TRANSLATE_NOOP("messages", "Password for SPICE. It stands in the file as it is.")},
    Row{"spiceagent_mouse", Group::Graphics, B, Hvm,
        QT_TRANSLATE_NOOP("messages", "Takes the pointer of SPICE from the agent in the guest."),
        QT_TRANSLATE_NOOP("messages", "On (1).")},
    Row{"spicevdagent", Group::Graphics, B, Hvm,
        QT_TRANSLATE_NOOP(
            "messages", "Gives the guest a line to SPICE's agent in it: fitting screen, pointer, clipboard."),
        QT_TRANSLATE_NOOP("messages", "Off (0).")},
    Row{"spice_clipboard_sharing", Group::Graphics, B, Hvm,
        QT_TRANSLATE_NOOP("messages", "Shares the clipboard by SPICE. Needs spicevdagent."),
        QT_TRANSLATE_NOOP("messages", "Off (0).")},
    Row{"spiceusbredirection", Group::Graphics, N, Hvm,
        QT_TRANSLATE_NOOP("messages",
                          "Number of USB devices, up to 4, that the client of SPICE can lend the guest."),
        QT_TRANSLATE_NOOP("messages", "0.")},
    Row{"spice_image_compression", Group::Graphics, T, Hvm,
        QT_TRANSLATE_NOOP("messages", "How SPICE compresses images."),
        QT_TRANSLATE_NOOP("messages", "As QEMU does."), "auto_glz auto_lz quic glz lz off"},
    Row{"spice_streaming_video", Group::Graphics, T, Hvm,
        QT_TRANSLATE_NOOP("messages", "Which parts of the screen SPICE sends as video."),
        QT_TRANSLATE_NOOP("messages", "As QEMU does."), "filter all off"},
    Row{"keymap", Group::Input, T, All | Form | Others,
        QT_TRANSLATE_NOOP("messages",
                          "Layout of the keyboard for VNC, as es or en-us. Many viewers do without."),
        QT_TRANSLATE_NOOP("messages", "en-us."),
        "ar da de de-ch en-gb en-us es et fi fo fr fr-be fr-ca fr-ch hr hu is it ja lt lv mk nl nl-be no pl "
        "pt pt-br ru sl sv th tr"},
    Row{"usb", Group::Input, B, Hvm | Form,
        QT_TRANSLATE_NOOP("messages", "Gives the guest an emulated USB bus, for usbdevice."),
        QT_TRANSLATE_NOOP("messages", "Off (0).")},
    Row{"usbversion", Group::Input, N, Hvm,
        QT_TRANSLATE_NOOP("messages",
                          "Version of an emulated USB bus: 1, 2 or 3. Not together with usb and usbdevice."),
        QT_TRANSLATE_NOOP("messages", "No bus."), "1 2 3"},
    Row{"usbdevice", Group::Input, T | L, Hvm | Form | Others,
        QT_TRANSLATE_NOOP("messages",
                          "Devices on the USB bus: tablet makes the pointer of VNC fit, host:BUS.ADDRESS or "
                          "host:VENDOR:PRODUCT passes one of the host through."),
        QT_TRANSLATE_NOOP("messages", "None."), "tablet mouse keyboard"},
    Row{"serial", Group::Input, T | L, Hvm | Form | Others,
        QT_TRANSLATE_NOOP(
            "messages",
            "Where the serial ports lead: pty lets xl console reach the first one. A list gives several."),
        QT_TRANSLATE_NOOP(
            "messages", "Into a page of the screen (vc); without graphics nowhere that xl console reaches."),
        "pty none"},
    Row{"vkb", Group::Input, L, All,
        QT_TRANSLATE_NOOP("messages", "Virtual keyboards and pointers of Xen, a text each with key=value; "
                                      "backend-type=qemu or linux must be there.")},
    Row{"vkb_device", Group::Input, B, Hvm,
        QT_TRANSLATE_NOOP("messages",
                          "Gives an HVM guest Xen's keyboard and pointer besides the emulated ones."),
        QT_TRANSLATE_NOOP("messages", "On (1).")},
    Row{"soundhw", Group::Input, T, Hvm, QT_TRANSLATE_NOOP("messages", "Emulated sound card."),
        QT_TRANSLATE_NOOP("messages", "None."), "hda ac97 es1370 adlib cs4231a gus sb16"},
    Row{"vsnd", Group::Input, L, All,
        QT_TRANSLATE_NOOP(
            "messages",
            "Virtual sound cards of Xen: a list for each, of texts CARD, PCM and STREAM with key=value.")},
    Row{"vuart", Group::Input, T, All,
        QT_TRANSLATE_NOOP("messages", "Arm: an emulated serial port, as a console."),
        QT_TRANSLATE_NOOP("messages", "None."), "sbsa_uart"},
};

} // namespace

std::span<const Row> ofGraphics()
{
    return rows;
}

} // namespace domcero::configkeyrows
