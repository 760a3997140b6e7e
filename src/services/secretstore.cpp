// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secretstore.h"

#include "base/whendone.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPromise>

#include <memory>

namespace domcero {

SecretName SecretName::ofPassword(const QString &leg)
{
    return {SecretQuestion::Kind::Password, leg};
}

SecretName SecretName::ofSudoPassword(const QString &leg)
{
    return {SecretQuestion::Kind::SudoPassword, leg};
}

SecretName SecretName::ofPassphrase(const QString &identityFile)
{
    return {SecretQuestion::Kind::KeyPassphrase, QFileInfo(identityFile).absoluteFilePath()};
}

SecretName SecretName::of(const SecretQuestion &question)
{
    return question.kind == SecretQuestion::Kind::KeyPassphrase ? ofPassphrase(question.identityFile)
                                                                : SecretName{question.kind, question.leg};
}

QString SecretName::label() const
{
    const QString label = QStringLiteral("Domcero: ") + owner;
    return kind == SecretQuestion::Kind::SudoPassword ? label + QStringLiteral(" (sudo)") : label;
}

QString SecretName::kindName() const
{
    switch (kind) {
    case SecretQuestion::Kind::Password:
        break;
    case SecretQuestion::Kind::KeyPassphrase:
        return QStringLiteral("passphrase");
    case SecretQuestion::Kind::SudoPassword:
        return QStringLiteral("sudo password");
    }
    return QStringLiteral("password");
}

namespace {

Error notForgotten(const SecretName &name, const Error &reason)
{
    Error error = reason;
    error.what = name.kind == SecretQuestion::Kind::KeyPassphrase
                     ? Message(QT_TRANSLATE_NOOP("messages", "The kept passphrase of %1 was not removed."),
                               {name.owner})
                     : Message(QT_TRANSLATE_NOOP("messages", "The kept password of %1 was not removed."),
                               {name.owner});
    error.remedy = reason.what;
    return error;
}

struct Forgetting
{
    QPromise<Result<void>> promise;
    qsizetype left = 0;
    Result<void> outcome;
};

} // namespace

QFuture<Result<void>> forgetSecrets(SecretStore &store, const QList<SecretName> &names)
{
    if (names.isEmpty())
        return QtFuture::makeReadyFuture(Result<void>());
    const auto all = std::make_shared<Forgetting>();
    all->left = names.size();
    all->promise.start();
    const auto one = [all](const Result<void> &removed, const SecretName &name) {
        if (!removed && removed.error().code != ErrorCode::NotSupported && all->outcome)
            all->outcome = notForgotten(name, removed.error());
        if (--all->left > 0)
            return;
        all->promise.addResult(all->outcome);
        all->promise.finish();
    };
    for (const SecretName &name : names) {
        whenDone(store.remove(name), QCoreApplication::instance(),
                 [one, name](const Result<void> &removed) { one(removed, name); });
    }
    return all->promise.future();
}

} // namespace domcero
