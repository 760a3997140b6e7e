// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/hostregistry.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

namespace domcero {

namespace {

const QLatin1String hostsKey("hosts");

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

Error fileError(ErrorCode code, Message what, const QString &detail)
{
    Error error;
    error.code = code;
    error.what = std::move(what);
    error.remedy = Message(QT_TRANSLATE_NOOP(
        "messages", "Correct the file or move it away, then try again. It was not changed."));
    error.detail = detail;
    return error;
}

quint16 portIn(const QJsonObject &object)
{
    const int port = object.value(QLatin1String("port")).toInt(22);
    return port > 0 && port <= 65535 ? static_cast<quint16>(port) : quint16{0};
}

constexpr QLatin1String oldAlgorithmsKey("oldAlgorithms");

void putFlag(QJsonObject &object, QLatin1String key, bool value)
{
    if (value)
        object.insert(key, true);
    else
        object.remove(key);
}

JumpHost jumpFrom(const QJsonObject &object)
{
    return {text(object, "address"),        portIn(object),
            text(object, "user"),           text(object, "identityFile"),
            text(object, "knownHostsFile"), object.value(oldAlgorithmsKey).toBool()};
}

// Empty for a host of a kind that this version does not know: it stays in the file.
std::optional<HostEntry> entryFrom(const QJsonObject &object)
{
    HostEntry entry;
    const QString kind = object.value(QLatin1String("kind")).toString(QStringLiteral("ssh"));
    if (kind == QLatin1String("demo"))
        entry.kind = HostEntry::Kind::Demo;
    else if (kind != QLatin1String("ssh"))
        return std::nullopt;
    entry.name = text(object, "name");
    entry.group = text(object, "group");
    entry.address = text(object, "address");
    entry.port = portIn(object);
    entry.user = object.value(QLatin1String("user")).toString(entry.user);
    entry.rootBy = rootWayFrom(text(object, "rootBy"));
    entry.identityFile = text(object, "identityFile");
    entry.knownHostsFile = text(object, "knownHostsFile");
    entry.socks = socksFromText(text(object, "socksProxy")).value_or(SocksProxy());
    entry.oldAlgorithms = object.value(oldAlgorithmsKey).toBool();
    const QJsonArray jumps = object.value(QLatin1String("jumps")).toArray();
    for (const auto jump : jumps)
        entry.jumps.append(jumpFrom(jump.toObject()));
    entry.id = QUuid(text(object, "id"));
    if (entry.id.isNull()) // written by hand: the same id at every load
        entry.id = QUuid::createUuidV5(QUuid(), entry.name);
    return entry;
}

void putText(QJsonObject &object, const char *key, const QString &value)
{
    if (value.isEmpty())
        object.remove(QLatin1String(key));
    else
        object.insert(QLatin1String(key), value);
}

// A leg that stays keeps what this version does not know of it.
QJsonArray arrayFrom(const QList<JumpHost> &jumps, const QJsonArray &old)
{
    QJsonArray array;
    for (const JumpHost &jump : jumps) {
        const auto was = std::find_if(old.begin(), old.end(), [&](const QJsonValue &value) {
            return legOf(jumpFrom(value.toObject())) == legOf(jump);
        });
        QJsonObject object = was == old.end() ? QJsonObject() : was->toObject();
        putText(object, "address", jump.address);
        object.insert(QLatin1String("port"), int{jump.port});
        putText(object, "user", jump.user);
        putText(object, "identityFile", jump.identityFile);
        putText(object, "knownHostsFile", jump.knownHostsFile);
        putFlag(object, oldAlgorithmsKey, jump.oldAlgorithms);
        array.append(object);
    }
    return array;
}

QJsonObject objectFrom(const HostEntry &entry, QJsonObject object)
{
    const auto put = [&](const char *key, const QString &value) { putText(object, key, value); };
    put("id", entry.id.toString(QUuid::WithoutBraces));
    put("kind", entry.kind == HostEntry::Kind::Demo ? QStringLiteral("demo") : QStringLiteral("ssh"));
    put("name", entry.name);
    put("group", entry.group);
    put("address", entry.address);
    object.insert(QLatin1String("port"), int{entry.port});
    put("user", entry.user);
    put("rootBy", entry.rootBy == RootBy::Login ? QString() : rootWayName(entry.rootBy));
    put("identityFile", entry.identityFile);
    put("knownHostsFile", entry.knownHostsFile);
    put("socksProxy", socksText(entry.socks));
    putFlag(object, oldAlgorithmsKey, entry.oldAlgorithms);
    const QLatin1String jumpsKey("jumps");
    if (entry.jumps.isEmpty())
        object.remove(jumpsKey);
    else
        object.insert(jumpsKey, arrayFrom(entry.jumps, object.value(jumpsKey).toArray()));
    return object;
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly)) {
        return fileError(
            ErrorCode::PermissionDenied,
            Message(QT_TRANSLATE_NOOP("messages", "The list of hosts in %1 cannot be read."), {path}),
            file.errorString());
    }
    return file.readAll();
}

} // namespace

HostRegistry::HostRegistry(QString filePath, QObject *parent)
    : QObject(parent), m_filePath(std::move(filePath))
{
}

QString HostRegistry::defaultFilePath()
{
    // Not AppConfigLocation: the desktop and the command line are two programs with one list.
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QLatin1String("/domcero/hosts.json");
}

Result<void> HostRegistry::load()
{
    const Result<QByteArray> content = contentOf(m_filePath);
    if (!content)
        return content.error();
    QJsonParseError problem{};
    const QJsonDocument document =
        content->isEmpty() ? QJsonDocument(QJsonObject()) : QJsonDocument::fromJson(*content, &problem);
    const QJsonValue list = document.object().value(hostsKey);
    if (!document.isObject() || !(list.isArray() || list.isUndefined())) {
        return fileError(
            ErrorCode::ParseFailed,
            Message(QT_TRANSLATE_NOOP("messages",
                                      "The list of hosts in %1 is not in the form that Domcero writes."),
                    {m_filePath}),
            problem.error == QJsonParseError::NoError
                ? QStringLiteral("no list \"hosts\"")
                : QStringLiteral("%1 at byte %2").arg(problem.errorString()).arg(problem.offset));
    }

    QList<HostEntry> hosts;
    QSet<QString> names;
    QSet<QUuid> ids;
    const QJsonArray array = list.toArray();
    for (const auto value : array) {
        const std::optional<HostEntry> entry = entryFrom(value.toObject());
        if (!entry)
            continue;
        const bool isWay = std::all_of(entry->jumps.begin(), entry->jumps.end(), [](const JumpHost &jump) {
            return !jump.address.isEmpty() && !jump.user.isEmpty() && jump.port != 0;
        });
        const bool usable = isWay && !entry->name.isEmpty() && entry->port != 0 &&
                            (entry->kind == HostEntry::Kind::Demo || !entry->address.isEmpty());
        if (!usable || names.contains(entry->name) || ids.contains(entry->id)) {
            return fileError(
                ErrorCode::ParseFailed,
                Message(QT_TRANSLATE_NOOP("messages",
                                          "The list of hosts in %1 has an entry that cannot be used, or "
                                          "one host twice: \"%2\"."),
                        {m_filePath, entry->name}),
                {});
        }
        names.insert(entry->name);
        ids.insert(entry->id);
        hosts.append(*entry);
    }
    m_document = document.object();
    if (m_hosts != hosts) {
        m_hosts = hosts;
        Q_EMIT changed();
    }
    return {};
}

const HostEntry *HostRegistry::find(const QString &name) const
{
    const auto found =
        std::find_if(m_hosts.begin(), m_hosts.end(), [&](const HostEntry &e) { return e.name == name; });
    return found == m_hosts.end() ? nullptr : &*found;
}

Result<HostEntry> HostRegistry::add(HostEntry entry)
{
    entry.id = QUuid::createUuid();
    if (const Result<void> read = load(); !read)
        return read.error();
    if (const Result<void> checked = check(entry); !checked)
        return checked.error();
    if (const Result<void> saved = save(m_hosts + QList<HostEntry>{entry}); !saved)
        return saved.error();
    return entry;
}

Result<void> HostRegistry::change(const HostEntry &entry)
{
    return load().andThen([&] { return check(entry); }).andThen([&]() -> Result<void> {
        QList<HostEntry> hosts = m_hosts;
        const auto found =
            std::find_if(hosts.begin(), hosts.end(), [&](const HostEntry &e) { return e.id == entry.id; });
        if (found == hosts.end()) {
            Error error;
            error.code = ErrorCode::NotFound;
            error.what =
                Message(QT_TRANSLATE_NOOP("messages", "The host %1 is no longer in the list."), {entry.name});
            return error;
        }
        *found = entry;
        return save(hosts);
    });
}

Result<void> HostRegistry::remove(const QUuid &id)
{
    return load().andThen([&] {
        QList<HostEntry> hosts = m_hosts;
        hosts.removeIf([&](const HostEntry &e) { return e.id == id; });
        return save(hosts);
    });
}

Result<void> HostRegistry::check(const HostEntry &entry) const
{
    Error error;
    error.code = ErrorCode::InvalidInput;
    if (entry.name.trimmed().isEmpty()) {
        error.what = Message(QT_TRANSLATE_NOOP("messages", "The host needs a name."));
        return error;
    }
    if (entry.kind == HostEntry::Kind::Ssh && entry.address.trimmed().isEmpty()) {
        error.what = Message(QT_TRANSLATE_NOOP("messages", "The host needs an address."));
        return error;
    }
    if (entry.port == 0) {
        error.what = Message(QT_TRANSLATE_NOOP("messages", "The port must be a number from 1 to 65535."));
        return error;
    }
    if (const Result<void> way = checkWay(entry); !way)
        return way;
    if (const HostEntry *same = find(entry.name); same && same->id != entry.id) {
        error.code = ErrorCode::AlreadyExists;
        error.what =
            Message(QT_TRANSLATE_NOOP("messages", "There is a host named %1 already."), {entry.name});
        return error;
    }
    return {};
}

Result<void> HostRegistry::save(const QList<HostEntry> &hosts)
{
    QJsonArray array;
    QList<HostEntry> toWrite = hosts;
    const QJsonArray old = m_document.value(hostsKey).toArray();
    for (const auto value : old) {
        const QJsonObject object = value.toObject();
        const std::optional<HostEntry> was = entryFrom(object);
        if (!was) {
            array.append(value);
            continue;
        }
        const auto now =
            std::find_if(toWrite.begin(), toWrite.end(), [&](const HostEntry &e) { return e.id == was->id; });
        if (now != toWrite.end()) {
            array.append(objectFrom(*now, object));
            toWrite.erase(now);
        }
    }
    for (const HostEntry &entry : std::as_const(toWrite))
        array.append(objectFrom(entry, {}));
    QJsonObject document = m_document;
    document.insert(hostsKey, array);
    const QByteArray content = QJsonDocument(document).toJson();

    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    const QString folder = QFileInfo(m_filePath).absolutePath();
    if (!QFileInfo::exists(folder) && QDir().mkpath(folder))
        QFile::setPermissions(folder, ownerOnly | QFile::ExeOwner);
    QSaveFile file(m_filePath);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly) &&
                         file.write(content) == content.size() && file.commit();
    if (!written) {
        Error error;
        error.code = ErrorCode::PermissionDenied;
        error.what = Message(QT_TRANSLATE_NOOP("messages", "The list of hosts cannot be written to %1."),
                             {m_filePath});
        error.remedy = Message(
            QT_TRANSLATE_NOOP("messages", "Check that there is room and that the folder belongs to you."));
        error.detail = file.errorString();
        return error;
    }
    m_document = document;
    m_hosts = hosts;
    Q_EMIT changed();
    return {};
}

HostEntry demoHostEntry()
{
    HostEntry entry;
    entry.id = QUuid::fromString(QLatin1String("d0000000-0000-4000-8000-00000000de30"));
    entry.kind = HostEntry::Kind::Demo;
    entry.name = QStringLiteral("demo");
    return entry;
}

} // namespace domcero
