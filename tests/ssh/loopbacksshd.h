// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hostentry.h"

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace domcero::test {

// A private sshd of the machine's OpenSSH on 127.0.0.1, with host keys, a home and a port of its own, that
// logs in the user of the test. It takes the key `clientKey()` and nothing else unless `config` says so. Keys
// are made once per program.
class LoopbackSshd
{
public:
    explicit LoopbackSshd(const QStringList &config = {},
                          const QStringList &hostKeyTypes = {QStringLiteral("ed25519")});
    ~LoopbackSshd();
    LoopbackSshd(const LoopbackSshd &) = delete;
    LoopbackSshd &operator=(const LoopbackSshd &) = delete;

    static bool isPossible(); // is there an sshd?

    bool start();            // also again, after kill(): same port, same keys
    void kill();             // with all its sessions, at once
    void stop(bool stopped); // SIGSTOP, SIGCONT to all of it
    void makeNewHostKeys();

    quint16 port() const { return m_port; }
    qint64 processId() const { return m_process ? m_process->processId() : 0; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString clientKey() const { return path(QStringLiteral("client")); }
    QByteArray hostKey(const QString &type = QStringLiteral("ed25519")) const; // "ssh-ed25519 AAAA..."
    QByteArray log() const;

    // An entry that knows this server's key already.
    HostEntry entry() const;
    // The same behind another port, of something that leads here.
    HostEntry entryAt(quint16 port) const;
    QString knownHosts() const { return path(QStringLiteral("known_hosts")); }
    void writeKnownHosts(const QByteArray &text) const;

private:
    QStringList m_config;
    QStringList m_types;
    QTemporaryDir m_folder;
    quint16 m_port = 0;
    std::unique_ptr<QProcess> m_process;
};

// Runs a program to its end; its output, or an empty array when it failed.
QByteArray output(const QString &program, const QStringList &arguments, const QByteArray &input = {});
QList<qint64> descendants(qint64 process);
// Waits until no process below the server has these bytes in its command line.
bool goneFromHost(const LoopbackSshd &server, const QByteArray &words);
QString currentUser();
// A key pair FILE and FILE.pub.
bool makeKey(const QString &file, const QString &type, const QString &passphrase = {},
             const QStringList &more = {});
bool writeFile(const QString &path, const QByteArray &content, bool secret = false);
QByteArray readFile(const QString &path);

} // namespace domcero::test
