// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcessEnvironment>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace domcero::test {

CliProgram::CliProgram() = default;

void CliProgram::prepare(QProcess &process, const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"SSH_AUTH_SOCK", "XDG_CONFIG_HOME", "LC_ALL", "LC_MESSAGES", "LANGUAGE"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("HOME"), m_home.path());
    environment.insert(QStringLiteral("LANG"), QString::fromLatin1(m_language));
    process.setProcessEnvironment(environment);
    process.setProgram(QStringLiteral(DOMCERO_CLI));
    process.setArguments(arguments);
}

std::unique_ptr<QProcess> CliProgram::start(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    prepare(*process, arguments);
    process->setChildProcessModifier([] { ::setsid(); }); // no /dev/tty, wherever the tests run
    process->start(QIODevice::ReadWrite);
    return process;
}

CliResult CliProgram::run(const QStringList &arguments, int timeoutMs)
{
    const auto process = start(arguments);
    process->closeWriteChannel();
    if (!process->waitForFinished(timeoutMs)) {
        process->kill();
        process->waitForFinished();
        return {-1, process->readAllStandardOutput(), process->readAllStandardError() + "(timed out)"};
    }
    return {process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -2,
            process->readAllStandardOutput(), process->readAllStandardError()};
}

CliResult CliProgram::runInShell(const QByteArray &line)
{
    QProcess process;
    prepare(process, {QStringLiteral("-c"), QString::fromUtf8(line), QStringLiteral(DOMCERO_CLI)});
    process.setProgram(QStringLiteral("/bin/sh"));
    process.setWorkingDirectory(m_home.path());
    process.start();
    process.closeWriteChannel();
    process.waitForFinished();
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

CliResult CliProgram::runOnTerminal(const QStringList &arguments,
                                    const QList<std::pair<QByteArray, QByteArray>> &questionsAndAnswers,
                                    int timeoutMs)
{
    int master = -1;
    int slave = -1;
    if (::openpty(&master, &slave, nullptr, nullptr, nullptr) != 0)
        return {};
    ::fcntl(master, F_SETFD, FD_CLOEXEC);
    QProcess process;
    prepare(process, arguments);
    process.setChildProcessModifier([slave] {
        ::setsid();
        ::ioctl(slave, TIOCSCTTY, 0);
        ::close(slave);
    });
    process.start(QIODevice::ReadOnly);
    process.waitForStarted();

    QByteArray shown;
    qsizetype from = 0; // what was shown before the last answer is no question any more
    auto next = questionsAndAnswers.begin();
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < timeoutMs && process.state() != QProcess::NotRunning) {
        pollfd waiting{master, POLLIN, 0};
        if (::poll(&waiting, 1, 20) > 0) {
            char buffer[4096];
            const ssize_t n = ::read(master, buffer, sizeof buffer);
            shown.append(buffer, n > 0 ? n : 0);
        }
        if (next != questionsAndAnswers.end() && shown.indexOf(next->first, from) >= 0) {
            from = shown.size();
            const QByteArray line = next->second + '\n';
            [[maybe_unused]] const ssize_t written =
                ::write(master, line.constData(), static_cast<size_t>(line.size()));
            ++next;
        }
        process.waitForFinished(1);
    }
    const bool ended = process.state() == QProcess::NotRunning;
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    ::close(slave);
    ::close(master);
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(),
            shown + process.readAllStandardError()};
}

bool catches(const QProcess &process, int signal)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(process.processId()));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("SigCgt:"))
            return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (signal - 1)) & 1;
    }
    return false;
}

bool interrupt(QProcess &process, int signal)
{
    const qint64 id = process.processId();
    return id > 0 && ::kill(static_cast<pid_t>(id), signal) == 0;
}

} // namespace domcero::test
