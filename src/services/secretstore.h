// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "domain/question.h"

#include <QFuture>
#include <QList>
#include <QString>

#include <memory>
#include <tuple>

namespace domcero {

// What a kept secret is known by. A password belongs to the account on the host that asks for it, for itself
// or for sudo; a passphrase to its key file, whichever hosts the key opens.
struct SecretName
{
    SecretQuestion::Kind kind = SecretQuestion::Kind::Password;
    QString owner; // a leg, "root@dom0-a:22", or the absolute path of a private key

    static SecretName ofPassword(const QString &leg);
    static SecretName ofSudoPassword(const QString &leg);
    static SecretName ofPassphrase(const QString &identityFile);
    static SecretName of(const SecretQuestion &question);

    // What a store shows to its user: "Domcero: root@dom0-a:22", and "password", "passphrase" or "sudo
    // password". The label alone tells all apart.
    QString label() const;
    QString kindName() const;

    friend bool operator==(const SecretName &, const SecretName &) = default;
    friend bool operator<(const SecretName &a, const SecretName &b)
    {
        return std::tie(a.kind, a.owner) < std::tie(b.kind, b.owner);
    }
};

// What a store gives out. Shared, for a QFuture of what can only be moved ends its continuation twice in
// Qt 6.4. The bytes go with the last owner.
using SharedSecret = std::shared_ptr<const Secret>;

// Where the system keeps secrets for its user. Main thread: it is called, and its futures end, there; it
// never blocks for a person. Every future ends, but as late as a person who is asked to unlock the keychain
// likes.
//
// Errors: NotFound (of read: nothing is kept under that name), NotSupported (there is no keychain here),
// PermissionDenied (locked, or access was refused), InvalidInput (a secret that it cannot hold),
// CommandFailed. None has a secret in it.
class SecretStore
{
public:
    // What its user calls it.
    enum class Place { Keychain, CredentialManager };

    SecretStore() = default;
    virtual ~SecretStore() = default;
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;

    virtual Place place() const = 0;
    // Never null.
    virtual QFuture<Result<SharedSecret>> read(const SecretName &name) = 0;
    // In place of what was kept under that name.
    virtual QFuture<Result<void>> write(const SecretName &name, Secret secret) = 0;
    // Done also when nothing was kept.
    virtual QFuture<Result<void>> remove(const SecretName &name) = 0;
};

// Removes them all, which may be none. Done, also where there is no keychain to hold them, or what could not
// be removed and why: the first of several.
QFuture<Result<void>> forgetSecrets(SecretStore &store, const QList<SecretName> &names);

} // namespace domcero
