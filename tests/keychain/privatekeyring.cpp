// SPDX-License-Identifier: GPL-3.0-or-later
#include "privatekeyring.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVariant>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QThread>

#include <chrono>

namespace domcero::test {

namespace {

using namespace std::chrono_literals;

const QString service = QStringLiteral("org.freedesktop.secrets");
const QString collection = QStringLiteral("/org/freedesktop/secrets/collection/login");

constexpr const char *busConfig = R"(<busconfig>
  <type>session</type>
  <listen>unix:dir=%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

// Not by QDBusInterface, which leaks what it learns of an interface.
QVariant property(const QString &path, const QString &interface, const QString &name)
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        service, path, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    call << interface << name;
    const QDBusReply<QDBusVariant> reply = QDBusConnection::sessionBus().call(call);
    return reply.value().variant();
}

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(5000))
        process.kill();
    process.waitForFinished(5000);
}

} // namespace

QString PrivateKeyring::missing()
{
    for (const char *program : {"dbus-daemon", "gnome-keyring-daemon"}) {
        if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
            return QLatin1String(program);
    }
    return {};
}

PrivateKeyring::PrivateKeyring() = default;

PrivateKeyring::~PrivateKeyring()
{
    end(m_keyring);
    end(m_bus);
}

bool PrivateKeyring::startBus()
{
    const std::pair<const char *, const char *> folders[] = {
        {"XDG_DATA_HOME", "data"},
        {"XDG_CONFIG_HOME", "config"},
        {"XDG_CACHE_HOME", "cache"},
        {"XDG_RUNTIME_DIR", "run"},
    };
    for (const auto &[variable, name] : folders) {
        const QString folder = path(QLatin1String(name));
        if (!QDir().mkpath(folder) ||
            !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            return false;
        qputenv(variable, folder.toLocal8Bit());
    }
    for (const char *variable :
         {"DISPLAY", "WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL", "XDG_CURRENT_DESKTOP"})
        qunsetenv(variable);

    QFile config(path(QStringLiteral("bus.conf")));
    if (!config.open(QIODevice::WriteOnly) ||
        config.write(QString::fromLatin1(busConfig).arg(path(QStringLiteral("run"))).toLocal8Bit()) < 0)
        return false;
    config.close();
    m_bus.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_bus.start(QStringLiteral("dbus-daemon"),
                {QStringLiteral("--nofork"), QStringLiteral("--print-address=1"),
                 QStringLiteral("--config-file=") + config.fileName()});
    if (!m_bus.waitForStarted() || !m_bus.waitForReadyRead(10000))
        return false;
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    return QDBusConnection::sessionBus().isConnected();
}

bool PrivateKeyring::startKeyring()
{
    m_keyring.setProcessChannelMode(QProcess::MergedChannels);
    m_keyring.start(
        QStringLiteral("gnome-keyring-daemon"),
        {QStringLiteral("--foreground"), QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
    if (!m_keyring.waitForStarted())
        return false;
    m_keyring.write("master");
    m_keyring.closeWriteChannel();
    return m_keyring.waitForBytesWritten() && waitForService(service);
}

bool PrivateKeyring::waitForService(const QString &name) const
{
    for (const QDeadlineTimer deadline(10s); !deadline.hasExpired(); QThread::msleep(20)) {
        if (QDBusConnection::sessionBus().interface()->isServiceRegistered(name))
            return true;
    }
    return false;
}

bool PrivateKeyring::lock()
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, QStringLiteral("/org/freedesktop/secrets"),
                                                       QStringLiteral("org.freedesktop.Secret.Service"),
                                                       QStringLiteral("Lock"));
    call << QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(collection)});
    QDBusConnection::sessionBus().call(call);
    return property(collection, QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked"))
        .toBool();
}

QStringList PrivateKeyring::labels() const
{
    const auto items = qdbus_cast<QList<QDBusObjectPath>>(
        property(collection, QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Items")));
    QStringList labels;
    for (const QDBusObjectPath &item : items)
        labels.append(
            property(item.path(), QStringLiteral("org.freedesktop.Secret.Item"), QStringLiteral("Label"))
                .toString());
    labels.sort();
    return labels;
}

} // namespace domcero::test
