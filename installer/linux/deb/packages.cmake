# SPDX-License-Identifier: GPL-3.0-or-later
# The two Debian packages, made by installer/linux/deb.sh: domcero-cli by itself, since it needs neither Widgets nor a
# screen, and domcero, the window. The maintainer comes from deb.sh; libraries are found by dpkg-shlibdeps.
set(CPACK_GENERATOR DEB)
set(CPACK_COMPONENTS_ALL cli desktop)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each has its own, the first line of its description
set(CPACK_PACKAGE_CONTACT "The Domcero project")
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/finish.cmake)
set(CPACK_DOMCERO_SOURCE ${PROJECT_SOURCE_DIR})

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# ssh-agent holds keys, ssh-keygen shows the fingerprints that questions are about; neither is needed to connect.
set(CPACK_DEBIAN_CLI_PACKAGE_NAME domcero-cli)
set(CPACK_DEBIAN_CLI_PACKAGE_RECOMMENDS openssh-client)
set(CPACK_DEBIAN_CLI_PACKAGE_SUGGESTS domcero)
set(CPACK_DEBIAN_CLI_DESCRIPTION "plain Xen hosts and their guests from the command line
Domcero is for the people who run Xen hosts with the xl toolstack and config
files, without XAPI and without libvirt. It logs in to each dom0 over SSH;
nothing has to be installed there.

This is its command line: it lists and checks hosts and guests, acts on
guests and proves the result by reading the host again, runs plans on the
host as jobs that survive a lost link, and prints JSON for scripts. It needs
no screen.")

# Qt's platform plugin for X11, also used by way of Xwayland, is in libqt6gui6. The icons of the window are PNG, so
# the SVG plugin is not needed. Qt's own sentences in Spanish are in qt6-translations-l10n; Wayland itself was not tried.
# QtKeychain loads libsecret, which no tool sees, for any keychain but KWallet; the keychain itself it recommends.
set(CPACK_DEBIAN_DESKTOP_PACKAGE_NAME domcero)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_RECOMMENDS
    "domcero-cli (= ${PROJECT_VERSION}), openssh-client, qt6-translations-l10n, libsecret-1-0")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_SUGGESTS qt6-wayland)
set(CPACK_DEBIAN_DESKTOP_DESCRIPTION "manages plain Xen hosts over SSH from a desktop window
Domcero is for the people who run Xen hosts with the xl toolstack and config
files, without XAPI and without libvirt. It logs in to each dom0 over SSH;
nothing has to be installed there.

The window shows hosts and guests as they are, with charts of the last day.
Every command that changes a host can be read before and after, and the host
is read again to prove what was done. Spanish and English, switched while it
runs. A simulated host is there to try everything on.")
include(CPack)
