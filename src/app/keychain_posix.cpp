// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keychain.h"

#include <QAbstractEventDispatcher>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QPromise>
#include <qt6keychain/keychain.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace domcero {

namespace {

const QString secretService = QStringLiteral("org.freedesktop.secrets");

Error noKeychain()
{
    return makeError(ErrorCode::NotSupported,
                     Message(QT_TRANSLATE_NOOP("messages", "There is no keychain on this desktop.")));
}

Error isLocked(const QString &detail = {})
{
    return makeError(ErrorCode::PermissionDenied,
                     Message(QT_TRANSLATE_NOOP("messages", "The keychain is locked.")), detail);
}

Error notFound()
{
    return makeError(ErrorCode::NotFound,
                     Message(QT_TRANSLATE_NOOP("messages", "The keychain holds no such secret.")));
}

// libsecret lives by GLib's main context: without it (QT_NO_GLIB) its calls would never end.
bool hasMainContext()
{
    const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    return dispatcher && dispatcher->inherits("QEventDispatcherGlib");
}

// Whether somebody on the session bus is, or can be started as, a keychain. QtKeychain tells only by a text.
bool someKeychainIsThere()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    const QDBusConnectionInterface *names = bus.interface();
    const QStringList running = names->registeredServiceNames().value();
    const QStringList startable = names->activatableServiceNames().value();
    const auto isKeychain = [](const QString &name) {
        return name == secretService || name.startsWith(QLatin1String("org.kde.kwalletd"));
    };
    return std::any_of(running.begin(), running.end(), isKeychain) ||
           std::any_of(startable.begin(), startable.end(), isKeychain);
}

Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return notFound();
    case QKeychain::AccessDeniedByUser:
        return makeError(ErrorCode::PermissionDenied,
                         Message(QT_TRANSLATE_NOOP("messages", "The keychain refused access.")),
                         job.errorString());
    case QKeychain::AccessDenied: // libsecret's IS_LOCKED, after its user declined to unlock it
        return isLocked(job.errorString());
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return noKeychain();
    default:
        break;
    }
    if (!someKeychainIsThere())
        return noKeychain();
    return makeError(ErrorCode::CommandFailed,
                     Message(QT_TRANSLATE_NOOP("messages", "The keychain cannot be used.")),
                     job.errorString());
}

// The memory itself, which others may share: what QtKeychain has of it is to go as well.
void wipeShared(const QByteArray &bytes)
{
    volatile char *byte = const_cast<char *>(bytes.constData());
    for (qsizetype i = 0; i < bytes.size(); ++i)
        byte[i] = 0;
}

// Whether the secret service holds the entry in a collection that is locked: libsecret finds nothing there
// when its user declines to unlock it, and has then removed nothing, and says so of neither. False where
// another keychain is in use.
template <typename Call>
void whetherLocked(const SecretName &name, QObject *parent, Call call)
{
    QDBusMessage search = QDBusMessage::createMethodCall(
        secretService, QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("SearchItems"));
    search.setAutoStartService(false);
    qDBusRegisterMetaType<QMap<QString, QString>>();
    search << QVariant::fromValue(QMap<QString, QString>{{QStringLiteral("server"), name.label()},
                                                         {QStringLiteral("user"), name.kindName()}});
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(search), parent);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, parent, [watcher, call] {
        watcher->deleteLater();
        const QDBusPendingReply<QList<QDBusObjectPath>, QList<QDBusObjectPath>> reply = *watcher;
        call(!reply.isError() && !reply.argumentAt<1>().isEmpty());
    });
}

template <typename T>
class Answer
{
public:
    Answer() : m_promise(std::make_shared<QPromise<Result<T>>>()) { m_promise->start(); }
    QFuture<Result<T>> future() const { return m_promise->future(); }
    void give(Result<T> result) const
    {
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<Result<T>>> m_promise;
};

// QtKeychain has no label for an entry: programs that list a keychain show the service, which is therefore
// our label. It carries its jobs out one after the other, so its user is asked to unlock it once.
class DesktopKeychain final : public SecretStore
{
public:
    Place place() const override { return Place::Keychain; }
    QFuture<Result<SharedSecret>> read(const SecretName &name) override;
    QFuture<Result<void>> write(const SecretName &name, Secret secret) override;
    QFuture<Result<void>> remove(const SecretName &name) override;

private:
    template <typename Call>
    void run(QKeychain::Job *job, const SecretName &name, Call finished)
    {
        job->setKey(name.kindName());
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, &m_scope, finished);
        job->start();
    }

    QObject m_scope; // what ends later is not heard
};

QFuture<Result<SharedSecret>> DesktopKeychain::read(const SecretName &name)
{
    const Answer<SharedSecret> answer;
    if (!hasMainContext()) {
        answer.give(noKeychain());
        return answer.future();
    }
    auto *job = new QKeychain::ReadPasswordJob(name.label());
    run(job, name, [this, job, name, answer] {
        if (job->error() == QKeychain::NoError) {
            const QByteArray bytes = job->binaryData();
            const auto secret = std::make_shared<Secret>(bytes); // a copy of its own
            wipeShared(bytes);
            answer.give(SharedSecret(secret));
        } else if (job->error() == QKeychain::EntryNotFound) {
            whetherLocked(name, &m_scope,
                          [answer](bool locked) { answer.give(locked ? isLocked() : notFound()); });
        } else {
            answer.give(errorOf(*job));
        }
    });
    return answer.future();
}

QFuture<Result<void>> DesktopKeychain::write(const SecretName &name, Secret secret)
{
    const Answer<void> answer;
    if (!hasMainContext()) {
        answer.give(noKeychain());
        return answer.future();
    }
    auto *job = new QKeychain::WritePasswordJob(name.label());
    // As text: programs that list a keychain can then show it to its user.
    QString text = QString::fromUtf8(secret.data(), secret.size());
    job->setTextData(text);
    text.fill(QChar(u'\0'));
    run(job, name,
        [job, answer] { answer.give(job->error() == QKeychain::NoError ? Result<void>() : errorOf(*job)); });
    return answer.future();
}

QFuture<Result<void>> DesktopKeychain::remove(const SecretName &name)
{
    const Answer<void> answer;
    if (!hasMainContext()) {
        answer.give(noKeychain());
        return answer.future();
    }
    auto *job = new QKeychain::DeletePasswordJob(name.label());
    run(job, name, [this, job, name, answer] {
        if (job->error() != QKeychain::NoError && job->error() != QKeychain::EntryNotFound) {
            answer.give(errorOf(*job));
            return;
        }
        whetherLocked(name, &m_scope, [answer](bool locked) {
            answer.give(locked ? Result<void>(isLocked()) : Result<void>());
        });
    });
    return answer.future();
}

} // namespace

std::unique_ptr<SecretStore> systemKeychain()
{
    return std::make_unique<DesktopKeychain>();
}

} // namespace domcero
