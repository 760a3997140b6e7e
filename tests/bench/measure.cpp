// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QProcess>

#include <algorithm>
#include <unistd.h>

namespace domcero::bench {

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

double cpuMs(qint64 process)
{
    qint64 ticks = 0;
    for (const qint64 id : test::descendants(process) + QList<qint64>{process}) {
        const QByteArray stat = test::readFile(QStringLiteral("/proc/%1/stat").arg(id));
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        for (int field = 11; field <= 14 && fields.size() > 14; ++field) // utime, stime, cutime, cstime
            ticks += fields[field].toLongLong();
    }
    return static_cast<double>(ticks) * 1000.0 / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

QStringList sshArguments(const test::LoopbackSshd &server, const HostEntry &entry)
{
    return {QStringLiteral("-F"),
            QStringLiteral("none"),
            QStringLiteral("-o"),
            QStringLiteral("BatchMode=yes"),
            QStringLiteral("-o"),
            QStringLiteral("StrictHostKeyChecking=yes"),
            QStringLiteral("-o"),
            QStringLiteral("UserKnownHostsFile=") + server.knownHosts(),
            QStringLiteral("-i"),
            server.clientKey(),
            QStringLiteral("-p"),
            QString::number(entry.port),
            entry.user + QLatin1Char('@') + entry.address};
}

double timeProgram(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        return -1;
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

bool finish(const QFuture<Result<CommandResult>> &future)
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<Result<CommandResult>> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        loop.exec();
    }
    return future.result().ok() && future.result()->exitStatus == 0;
}

bool connectIt(Transport &transport)
{
    QEventLoop loop;
    QObject::connect(&transport, &Transport::statusChanged, &loop, [&loop](const LinkStatus &status) {
        if (status.stage == LinkStage::Connected || status.error)
            loop.quit();
    });
    transport.connectToHost();
    loop.exec();
    return transport.status().stage == LinkStage::Connected;
}

const char *verdict(double ratio, double goal)
{
    return ratio <= goal ? "pass" : "MISSED";
}

} // namespace domcero::bench
