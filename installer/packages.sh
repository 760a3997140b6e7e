# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
#
# The Debian packages that Domcero needs, by purpose: the only place where they are listed.
# The lab has its own list beside it, tests/lab/packages.

# To build the program: compiler, Qt, libssh, the charts' library, the keychain's, translations, icons (SVG to PNG).
PACKAGES_BUILD=(
    g++ cmake ninja-build pkg-config lld ccache
    qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libssh-dev libssl-dev libqcustomplot-dev
    qtkeychain-qt6-dev
    librsvg2-bin
)

# To run it on a desktop: Qt's own sentences in Spanish, a font, the agent and known_hosts of OpenSSH, and what QtKeychain
# loads when it talks to a keychain other than KWallet.
PACKAGES_RUN=(qt6-translations-l10n fonts-dejavu-core openssh-client libsecret-1-0)

# To test it: a screen, a window manager, accessibility (the window is driven through it), other shells, a private sshd,
# a keychain, the tools that resize disks, and Xen's own config parser, which ours is held against.
PACKAGES_TEST=(
    xvfb xauth openbox xdotool x11-utils imagemagick
    dbus at-spi2-core python3 python3-gi python3-pyatspi gir1.2-atspi-2.0
    busybox bash-completion fish tcsh zsh openssh-server procps psmisc iproute2 git shellcheck desktop-file-utils appstream
    gnome-keyring e2fsprogs ntfs-3g xfsprogs btrfs-progs fdisk qemu-utils libxen-dev
)

# To make Debian packages of it (with PACKAGES_BUILD), and to judge them.
PACKAGES_DEB=(dpkg-dev file git)
PACKAGES_LINTIAN=(lintian)

# To build it for Windows (with PACKAGES_BUILD): the compiler, what unpacks Debian's sources, icons, zip and installer; and
# Wine, which runs it.
PACKAGES_WINDOWS=(
    g++-mingw-w64-x86-64-posix mingw-w64-tools dpkg-dev python3 qt6-translations-l10n icoutils zip nsis
)
PACKAGES_WINE=(wine wine64 procps)

# For --fuzz and --tidy.
PACKAGES_CLANG=(clang libclang-rt-dev clang-tidy clang-tools clang-format)

# For pristine.sh, which makes a Debian root of its own.
PACKAGES_PRISTINE=(mmdebstrap git)
