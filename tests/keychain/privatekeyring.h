// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QTemporaryDir>

namespace domcero::test {

// A session bus of our own, which starts nothing by itself, and on it GNOME Keyring with a keyring that is
// empty and unlocked. All of it lives in one folder; nothing of the user's is touched. Where no service can
// be started, no dialog can either: whoever is asked to unlock the keyring declines.
class PrivateKeyring
{
public:
    static QString missing(); // the program that is not installed, if one is not

    PrivateKeyring();
    ~PrivateKeyring();
    // Also sets DBUS_SESSION_BUS_ADDRESS and the XDG folders of this process. False: it did not start.
    bool startBus();
    bool startKeyring();

    QString path(const QString &name) const { return m_folder.filePath(name); }
    bool lock();
    QStringList labels() const; // of all entries

private:
    bool waitForService(const QString &name) const;

    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_keyring;
};

} // namespace domcero::test
