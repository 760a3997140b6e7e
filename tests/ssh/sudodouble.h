// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loopbacksshd.h"

#include <QFile>

namespace domcero::test {

// A sudo and a doas of our own as all of the PATH (but env) of what a private sshd starts, for the true ones
// are not asked for a password by whoever runs the tests. They take the options that Elevation gives, say
// what the true ones say (sudo 1.9.13, OpenDoas 6.8), and write down how they were called.
class SudoDouble
{
public:
    SudoDouble() : m_server({QStringLiteral("SetEnv HOME=%1 PATH=%1/bin").arg(home())}) {}

    bool start()
    {
        return QDir().mkpath(m_folder.filePath(QStringLiteral("bin"))) &&
               QFile::link(QStringLiteral("/usr/bin/env"), file("bin/env")) && put("sudo", sudo()) &&
               put("doas", doas()) && writeFile(file("log"), {}) && m_server.start();
    }
    // What sudo does: "asks" for the password "right", "free" of one, "denies", "tty", "hangs", "tires" of
    // waiting for the password and "asks" from then on; doas: "free", "denies", "asks".
    void behave(const QByteArray &how) { writeFile(file("mode"), how); }
    void setPassword(const QByteArray &password) { writeFile(file("password"), password); }
    bool uninstall() { return QFile::remove(file("bin/sudo")); }

    LoopbackSshd &server() { return m_server; }
    HostEntry entry(RootBy by = RootBy::Sudo) const
    {
        HostEntry entry = m_server.entry();
        entry.rootBy = by;
        return entry;
    }
    QList<QByteArray> calls() const { return readFile(file("log")).trimmed().split('\n'); }
    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

private:
    QString home() const { return m_folder.path(); }
    bool put(const char *name, const QByteArray &text)
    {
        const QString path = file("bin/") + QLatin1String(name);
        return writeFile(path,
                         "#!/bin/sh\nPATH=/usr/bin:/bin\nhere=" + m_folder.path().toUtf8() + '\n' + text) &&
               QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    // The command runs as a child, as under the true one; `read` takes a pipe byte by byte, as it does.
    static QByteArray sudo()
    {
        return R"sh(
echo "sudo $*" >>$here/log
while :; do
    case $1 in
        -S | -H) shift ;;
        -u) shift 2 ;;
        -p) prompt=$2; shift 2 ;;
        *) break ;;
    esac
done
case $(cat $here/mode) in
    free) "$@"; exit $? ;;
    tty) echo 'sudo: sorry, you must have a tty to run sudo' >&2; exit 1 ;;
    hangs) exec sleep 1000 ;;
    tires)
        printf '%s' "$prompt" >&2
        until [ -e $here/tired ]; do sleep 0.05; done
        echo asks >$here/mode
        echo 'sudo: timed out reading password' >&2
        exit 1 ;;
esac
echo 'We trust you have received the usual lecture from the local System Administrator.' >&2
tries=0
while [ $tries -lt 3 ]; do
    printf '%s' "$prompt" >&2
    if ! IFS= read -r given; then
        printf '\nsudo: no password was provided\nsudo: a password is required\n' >&2
        exit 1
    fi
    if [ "$given" = "$(cat $here/password)" ]; then
        if [ "$(cat $here/mode)" = denies ]; then
            echo 'ana is not in the sudoers file.' >&2
            exit 1
        fi
        "$@"
        exit $?
    fi
    echo 'Sorry, try again.' >&2
    tries=$((tries + 1))
done
echo 'sudo: 3 incorrect password attempts' >&2
exit 1
)sh";
    }
    static QByteArray doas()
    {
        return R"sh(
echo "doas $*" >>$here/log
[ "$1 $2 $3" = '-n -u root' ] || exit 1
shift 3
case $(cat $here/mode) in
    free) exec "$@" ;;
    denies) echo 'doas: Operation not permitted' >&2; exit 1 ;;
    asks) echo 'doas: Authentication required' >&2; exit 1 ;;
esac
)sh";
    }

    QTemporaryDir m_folder;
    LoopbackSshd m_server;
};

} // namespace domcero::test
