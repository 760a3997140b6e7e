// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/localsshconfig.h"

#include "base/hosttext.h"
#include "services/localaccount.h"

#include <QDir>
#include <QFile>
#include <QSysInfo>

#include <algorithm>

namespace domcero {

namespace {

bool hasGlobSigns(const QString &text)
{
    return text.contains(u'*') || text.contains(u'?') || text.contains(u'[');
}

// The paths that fit, one part of the pattern after the other.
QStringList fitting(const QString &pattern)
{
    const QStringList parts = QDir::fromNativeSeparators(pattern).split(u'/');
    QStringList paths{parts.value(0)}; // empty, or a drive
    for (const QString &part : parts.mid(1)) {
        QStringList further;
        for (const QString &path : std::as_const(paths)) {
            if (!hasGlobSigns(part)) {
                further += path + u'/' + part;
                continue;
            }
            QDir::Filters filters =
                QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot | QDir::CaseSensitive;
            if (part.startsWith(u'.'))
                filters |= QDir::Hidden;
            for (const QString &name : QDir(path + u'/').entryList({part}, filters, QDir::Unsorted)) {
                if (name.startsWith(u'.') == part.startsWith(u'.'))
                    further += path + u'/' + name;
            }
        }
        paths = further;
    }
    std::sort(paths.begin(), paths.end(),
              [](const QString &a, const QString &b) { return toHostBytes(a) < toHostBytes(b); });
    return paths;
}

Error unreadable(const QString &path, const QString &reason)
{
    Error error;
    error.code = ErrorCode::PermissionDenied;
    error.what = Message(QT_TRANSLATE_NOOP("messages", "The file %1 cannot be read."), {displayText(path)});
    error.remedy =
        Message(QT_TRANSLATE_NOOP("messages", "Look at the owner and the permissions of the file."));
    error.detail = reason;
    return error;
}

} // namespace

SshConfigEnvironment localSshEnvironment()
{
    const LocalAccount account = localAccount();
    SshConfigEnvironment environment;
    environment.home = QDir::homePath();
    environment.localUser = account.name;
    environment.localHost = QSysInfo::machineHostName();
    environment.uid = account.uid;
    environment.variable = [](const QString &name) -> std::optional<QString> {
        const QByteArray key = name.toUtf8();
        if (!qEnvironmentVariableIsSet(key.constData()))
            return std::nullopt;
        return qEnvironmentVariable(key.constData());
    };
    return environment;
}

LocalSshConfig readLocalSshConfig()
{
    LocalSshConfig local{{}, localSshEnvironment()};
    QFile file(local.environment.home + QStringLiteral("/.ssh/config"));
    if (file.open(QIODevice::ReadOnly))
        local.config =
            parseSshConfig({file.fileName(), file.readAll()}, local.environment, readSshConfigFiles);
    return local;
}

Result<QList<SshConfigText>> readSshConfigFiles(const QString &pattern)
{
    QList<SshConfigText> files;
    for (const QString &path : fitting(pattern)) {
        QFile file(path);
        if (!file.exists())
            continue;
        if (QFileInfo(path).isDir()) { // which OpenSSH opens and finds empty
            files.append({path, {}});
            continue;
        }
        if (!file.open(QIODevice::ReadOnly))
            return unreadable(path, file.errorString());
        files.append({path, file.readAll()});
    }
    return files;
}

} // namespace domcero
