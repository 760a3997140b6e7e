// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keychain.h"

#include <memory>
#include <string>
#include <utility>

#include <windows.h> // before wincred.h

#include <wincred.h>

// Credential Manager, as Microsoft's wincred.h documents it. Its calls end at once.

namespace domcero {

namespace {

// What the list of generic credentials shows; the name that an entry is found by.
std::wstring targetOf(const SecretName &name)
{
    return name.label().toStdWString();
}

Error errorOf(const char *call, DWORD number)
{
    const QString detail = QStringLiteral("%1: error %2").arg(QLatin1String(call), QString::number(number));
    switch (number) {
    case ERROR_NOT_FOUND:
        return makeError(ErrorCode::NotFound,
                         Message(QT_TRANSLATE_NOOP("messages", "Credential Manager holds no such secret.")),
                         detail);
    case ERROR_NO_SUCH_LOGON_SESSION: // a logon over the network has no credentials of its own
        return makeError(
            ErrorCode::NotSupported,
            Message(QT_TRANSLATE_NOOP("messages", "This logon session has no Credential Manager.")), detail);
    case ERROR_ACCESS_DENIED:
        return makeError(ErrorCode::PermissionDenied,
                         Message(QT_TRANSLATE_NOOP("messages", "Credential Manager refused access.")),
                         detail);
    default:
        return makeError(ErrorCode::CommandFailed,
                         Message(QT_TRANSLATE_NOOP("messages", "Credential Manager cannot be used.")),
                         detail);
    }
}

class CredentialManager final : public SecretStore
{
public:
    Place place() const override { return Place::CredentialManager; }

    QFuture<Result<SharedSecret>> read(const SecretName &name) override
    {
        return QtFuture::makeReadyFuture(readNow(name));
    }
    QFuture<Result<void>> write(const SecretName &name, Secret secret) override
    {
        return QtFuture::makeReadyFuture(writeNow(name, secret));
    }
    QFuture<Result<void>> remove(const SecretName &name) override
    {
        return QtFuture::makeReadyFuture(removeNow(name));
    }

private:
    static Result<SharedSecret> readNow(const SecretName &name)
    {
        CREDENTIALW *found = nullptr;
        if (!::CredReadW(targetOf(name).c_str(), CRED_TYPE_GENERIC, 0, &found))
            return errorOf("CredRead", ::GetLastError());
        const auto size = static_cast<qsizetype>(found->CredentialBlobSize);
        SharedSecret secret =
            std::make_shared<Secret>(QByteArray(reinterpret_cast<const char *>(found->CredentialBlob), size));
        if (size > 0)
            ::SecureZeroMemory(found->CredentialBlob, found->CredentialBlobSize);
        ::CredFree(found);
        return secret;
    }

    static Result<void> writeNow(const SecretName &name, const Secret &secret)
    {
        if (secret.size() > CRED_MAX_CREDENTIAL_BLOB_SIZE) {
            return makeError(
                ErrorCode::InvalidInput,
                Message(QT_TRANSLATE_NOOP("messages",
                                          "Credential Manager keeps no secret of more than %1 bytes."),
                        {qint64{CRED_MAX_CREDENTIAL_BLOB_SIZE}}));
        }
        std::wstring target = targetOf(name);
        std::wstring user = name.kindName().toStdWString();
        CREDENTIALW entry{};
        entry.Type = CRED_TYPE_GENERIC;
        entry.TargetName = target.data();
        entry.UserName = user.data();
        entry.CredentialBlobSize = static_cast<DWORD>(secret.size());
        entry.CredentialBlob = reinterpret_cast<BYTE *>(const_cast<char *>(secret.data())); // only read
        entry.Persist = CRED_PERSIST_LOCAL_MACHINE; // for this user, on this machine
        if (!::CredWriteW(&entry, 0))
            return errorOf("CredWrite", ::GetLastError());
        return {};
    }

    static Result<void> removeNow(const SecretName &name)
    {
        if (::CredDeleteW(targetOf(name).c_str(), CRED_TYPE_GENERIC, 0))
            return {};
        const DWORD number = ::GetLastError();
        if (number == ERROR_NOT_FOUND)
            return {};
        return errorOf("CredDelete", number);
    }
};

} // namespace

std::unique_ptr<SecretStore> systemKeychain()
{
    return std::make_unique<CredentialManager>();
}

} // namespace domcero
