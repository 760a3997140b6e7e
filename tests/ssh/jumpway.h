// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loopbacksshd.h"

#include <QFile>

#include <memory>
#include <vector>

namespace domcero::test {

// Machines to pass one behind the other, the last of which is the host. Each is an sshd with a host key, a
// known_hosts file and a client's key of its own, so that nothing that belongs to one leg opens another.
class JumpWay
{
public:
    explicit JumpWay(int machines, const QStringList &configOfFirst = {})
    {
        for (int i = 0; i < machines; ++i) {
            m_servers.push_back(std::make_unique<LoopbackSshd>(i == 0 ? configOfFirst : QStringList()));
            makeOwnKeys(at(i));
        }
    }

    bool start()
    {
        for (const auto &server : m_servers) {
            if (!server->start())
                return false;
        }
        return true;
    }

    LoopbackSshd &at(int machine) { return *m_servers[static_cast<std::size_t>(machine)]; }
    LoopbackSshd &host() { return *m_servers.back(); }
    QString nameOf(int machine)
    {
        return QStringLiteral("%1@127.0.0.1:%2").arg(currentUser()).arg(at(machine).port());
    }

    static JumpHost jumpOver(const LoopbackSshd &server)
    {
        const HostEntry entry = server.entry();
        return {entry.address, entry.port, entry.user, entry.identityFile, entry.knownHostsFile};
    }

    HostEntry entry() const
    {
        HostEntry entry = m_servers.back()->entry();
        for (std::size_t i = 0; i + 1 < m_servers.size(); ++i)
            entry.jumps.append(jumpOver(*m_servers[i]));
        return entry;
    }

    // The client's key of this machine, now with a passphrase.
    static bool protectKey(LoopbackSshd &server, const QString &passphrase)
    {
        return newKey(server.clientKey(), passphrase) && allowClientKey(server);
    }

private:
    static bool newKey(const QString &file, const QString &passphrase = {})
    {
        QFile::remove(file);
        QFile::remove(file + QLatin1String(".pub"));
        return makeKey(file, QStringLiteral("ed25519"), passphrase);
    }
    static bool allowClientKey(LoopbackSshd &server)
    {
        return writeFile(server.path(QStringLiteral("authorized_keys")),
                         readFile(server.clientKey() + QLatin1String(".pub")));
    }
    static void makeOwnKeys(LoopbackSshd &server)
    {
        newKey(server.path(QStringLiteral("host_ed25519")));
        newKey(server.clientKey());
        allowClientKey(server);
    }

    std::vector<std::unique_ptr<LoopbackSshd>> m_servers;
};

} // namespace domcero::test
