// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopbacksshd.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

#include <csignal>
#include <pwd.h>
#include <unistd.h>

namespace domcero::test {

namespace {

QString sshdProgram()
{
    return QStandardPaths::findExecutable(
        QStringLiteral("sshd"),
        {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin"), QStringLiteral("/usr/bin")});
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

// Making keys takes longer than most tests: one folder of them for the whole program.
QString sharedKey(const QString &name, const QString &type)
{
    static const QTemporaryDir folder;
    const QString file = folder.filePath(name + QLatin1Char('-') + type);
    if (!QFileInfo::exists(file))
        makeKey(file, type);
    return file;
}

void copyKey(const QString &from, const QString &to)
{
    QFile::remove(to);
    QFile::remove(to + QLatin1String(".pub"));
    QFile::copy(from, to);
    QFile::copy(from + QLatin1String(".pub"), to + QLatin1String(".pub"));
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

bool LoopbackSshd::isPossible()
{
    return !sshdProgram().isEmpty();
}

LoopbackSshd::LoopbackSshd(const QStringList &config, const QStringList &hostKeyTypes)
    : m_config(config), m_types(hostKeyTypes), m_port(freePort())
{
    for (const QString &type : m_types)
        copyKey(sharedKey(QStringLiteral("host"), type), path(QStringLiteral("host_") + type));
    copyKey(sharedKey(QStringLiteral("client"), QStringLiteral("ed25519")), clientKey());
    QFile::copy(clientKey() + QLatin1String(".pub"), path(QStringLiteral("authorized_keys")));
}

LoopbackSshd::~LoopbackSshd()
{
    kill();
}

void LoopbackSshd::makeNewHostKeys()
{
    for (const QString &type : m_types)
        copyKey(sharedKey(QStringLiteral("otherhost"), type), path(QStringLiteral("host_") + type));
}

bool LoopbackSshd::start()
{
    if (::geteuid() == 0)
        QDir().mkpath(QStringLiteral("/run/sshd"));
    QByteArray text = "ListenAddress 127.0.0.1\nUsePAM no\nStrictModes no\nPermitRootLogin yes\n"
                      "PasswordAuthentication no\nKbdInteractiveAuthentication no\nPidFile none\n"
                      "PrintMotd no\nMaxStartups 200\nLogLevel VERBOSE\n";
    text += "Port " + QByteArray::number(m_port) + "\nAuthorizedKeysFile " +
            path(QStringLiteral("authorized_keys")).toUtf8() + '\n';
    // bash reads ~/.bashrc for every command over ssh: the user's own must neither slow the tests nor speak
    // in them.
    text += "SetEnv HOME=" + m_folder.path().toUtf8() + '\n';
    for (const QString &type : m_types)
        text += "HostKey " + path(QStringLiteral("host_") + type).toUtf8() + '\n';
    // sshd takes the first of two.
    text.prepend(m_config.join(QLatin1Char('\n')).toUtf8() + '\n');
    if (!writeFile(path(QStringLiteral("sshd_config")), text))
        return false;

    m_process = std::make_unique<QProcess>();
    m_process->setStandardErrorFile(path(QStringLiteral("log")), QIODevice::Append);
    const QByteArray before = log();
    m_process->start(sshdProgram(), {QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"),
                                     path(QStringLiteral("sshd_config"))});
    return m_process->waitForStarted() &&
           QTest::qWaitFor(
               [this, &before] {
                   return log().mid(before.size()).contains("Server listening") ||
                          m_process->state() == QProcess::NotRunning;
               },
               20000) &&
           m_process->state() == QProcess::Running;
}

void LoopbackSshd::kill()
{
    if (!m_process)
        return;
    for (const qint64 process : descendants(m_process->processId()))
        ::kill(static_cast<pid_t>(process), SIGKILL);
    m_process->kill();
    m_process->waitForFinished();
    m_process.reset();
}

void LoopbackSshd::stop(bool stopped)
{
    const int signal = stopped ? SIGSTOP : SIGCONT;
    for (const qint64 process : descendants(m_process->processId()))
        ::kill(static_cast<pid_t>(process), signal);
    ::kill(static_cast<pid_t>(m_process->processId()), signal);
}

QByteArray LoopbackSshd::hostKey(const QString &type) const
{
    const QList<QByteArray> words = readFile(path(QStringLiteral("host_%1.pub").arg(type))).split(' ');
    return words.size() < 2 ? QByteArray() : words[0] + ' ' + words[1].trimmed();
}

QByteArray LoopbackSshd::log() const
{
    return readFile(path(QStringLiteral("log")));
}

HostEntry LoopbackSshd::entry() const
{
    return entryAt(m_port);
}

HostEntry LoopbackSshd::entryAt(quint16 port) const
{
    QByteArray known;
    for (const QString &type : m_types)
        known += "[127.0.0.1]:" + QByteArray::number(port) + ' ' + hostKey(type) + '\n';
    writeKnownHosts(known);
    HostEntry entry;
    entry.name = QStringLiteral("loopback");
    entry.address = QStringLiteral("127.0.0.1");
    entry.port = port;
    entry.user = currentUser();
    entry.identityFile = clientKey();
    entry.knownHostsFile = knownHosts();
    return entry;
}

void LoopbackSshd::writeKnownHosts(const QByteArray &text) const
{
    writeFile(knownHosts(), text);
}

QByteArray output(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0) {
        qWarning().noquote() << program << arguments << "failed:" << process.readAllStandardError();
        return {};
    }
    return process.readAllStandardOutput();
}

bool goneFromHost(const LoopbackSshd &server, const QByteArray &words)
{
    return QTest::qWaitFor(
        [&] {
            const QList<qint64> all = descendants(server.processId());
            return std::none_of(all.begin(), all.end(), [&](qint64 id) {
                return readFile(QStringLiteral("/proc/%1/cmdline").arg(id)).contains(words);
            });
        },
        20000);
}

QList<qint64> descendants(qint64 process)
{
    QMultiHash<qint64, qint64> children;
    const QStringList names = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &name : names) {
        bool isNumber = false;
        const qint64 id = name.toLongLong(&isNumber);
        if (!isNumber)
            continue;
        const QByteArray stat = readFile(QStringLiteral("/proc/%1/stat").arg(id));
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (fields.size() > 1)
            children.insert(fields[1].toLongLong(), id);
    }
    QList<qint64> found;
    QList<qint64> queue{process};
    while (!queue.isEmpty()) {
        const QList<qint64> own = children.values(queue.takeFirst());
        found += own;
        queue += own;
    }
    return found;
}

QString currentUser()
{
    const passwd *entry = ::getpwuid(::geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

bool makeKey(const QString &file, const QString &type, const QString &passphrase, const QStringList &more)
{
    QStringList arguments{QStringLiteral("-q"),
                          QStringLiteral("-t"),
                          type,
                          QStringLiteral("-f"),
                          file,
                          QStringLiteral("-N"),
                          passphrase,
                          QStringLiteral("-C"),
                          QStringLiteral("test")};
    QProcess process;
    process.start(QStringLiteral("ssh-keygen"), arguments + more);
    return process.waitForFinished(60000) && process.exitCode() == 0;
}

bool writeFile(const QString &path, const QByteArray &content, bool secret)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return false;
    if (secret)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return true;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace domcero::test
