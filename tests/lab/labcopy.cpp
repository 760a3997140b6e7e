// SPDX-License-Identifier: GPL-3.0-or-later
#include "labcopy.h"

#include "remote/transport.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

namespace domcero::test {

using namespace std::chrono_literals;

LabCopy::LabCopy(const QString &name) : m_name(name) {}

LabCopy::~LabCopy()
{
    dropEngine();
    lab({QStringLiteral("down"), m_name});
}

int LabCopy::lab(const QStringList &arguments, QByteArray *output)
{
    QProcess process;
    process.setProcessChannelMode(output ? QProcess::SeparateChannels : QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(DOMCERO_SOURCE_DIR "/tests/lab/lab.sh"), arguments);
    if (!process.waitForFinished(300000))
        return -1;
    if (output)
        *output = process.readAllStandardOutput();
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

bool LabCopy::isBuilt()
{
    return lab({QStringLiteral("is-built")}) == 0;
}

bool LabCopy::restore()
{
    if (lab({QStringLiteral("restore"), m_name, QStringLiteral("--ttl"), QStringLiteral("1800"),
             QStringLiteral("--owner"), QString::number(QCoreApplication::applicationPid())}) != 0)
        return false;
    QByteArray port;
    QByteArray key;
    QByteArray hosts;
    QFile known(m_folder.filePath(QStringLiteral("known_hosts")));
    if (lab({QStringLiteral("port"), m_name}, &port) != 0 ||
        lab({QStringLiteral("key"), m_name}, &key) != 0 ||
        lab({QStringLiteral("known-hosts"), m_name}, &hosts) != 0 || !known.open(QIODevice::WriteOnly))
        return false;
    known.write(hosts);
    known.close();
    m_entry.name = QStringLiteral("lab");
    m_entry.address = QStringLiteral("127.0.0.1");
    m_entry.port = port.trimmed().toUShort();
    m_entry.identityFile = QString::fromLocal8Bit(key.trimmed());
    m_entry.knownHostsFile = known.fileName();
    m_engine = std::make_unique<SshEngine>();
    m_session = makeSession(entry());
    return true;
}

bool LabCopy::bringUp()
{
    if (!restore())
        return false;
    m_session->connectToHost();
    return waitFor([this] { return m_session->state().readAt > 0ms; });
}

std::unique_ptr<QProcess> LabCopy::begin(const QString &command) const
{
    auto process = std::make_unique<QProcess>();
    process->start(QStringLiteral(DOMCERO_SOURCE_DIR "/tests/lab/lab.sh"),
                   {QStringLiteral("ssh"), m_name, QStringLiteral("--"), command});
    return process;
}

bool LabCopy::cut()
{
    return lab({QStringLiteral("cut"), m_name}) == 0;
}

bool LabCopy::heal()
{
    return lab({QStringLiteral("heal"), m_name}) == 0;
}

HostEntry LabCopy::entry(const QString &user) const
{
    HostEntry entry = m_entry;
    entry.user = user;
    return entry;
}

std::unique_ptr<HostSession> LabCopy::makeSession(const HostEntry &entry)
{
    auto transport = m_engine->makeTransport(entry);
    transport->setHostName(entry.name);
    return std::make_unique<HostSession>(entry, std::move(transport), systemClock());
}

void LabCopy::dropEngine()
{
    m_session.reset();
    m_engine.reset();
}

QByteArray LabCopy::dom0(const QString &command) const
{
    QByteArray output;
    lab({QStringLiteral("ssh"), m_name, QStringLiteral("--"),
         QStringLiteral("PATH=/usr/sbin:/usr/bin:/sbin:/bin; { ") + command + QStringLiteral("; } 2>&1")},
        &output);
    return output;
}

bool LabCopy::waitFor(const std::function<bool()> &condition, std::chrono::seconds time)
{
    return QTest::qWaitFor(condition, static_cast<int>(std::chrono::milliseconds(time).count()));
}

} // namespace domcero::test
