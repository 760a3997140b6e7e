// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keychain.h"

#include <QTest>

#include <string>

#include <windows.h> // before wincred.h

#include <wincred.h>

using namespace domcero;
using namespace Qt::StringLiterals;

// Credential Manager itself, with entries that nobody else has and that are removed again.
class TestKeychainWindows : public QObject
{
    Q_OBJECT

    const SecretName m_password =
        SecretName::ofPassword(u"domcero-test-%1@dom0-a:22"_s.arg(::GetCurrentProcessId()));
    const SecretName m_passphrase =
        SecretName::ofPassphrase(u"C:/domcero-test-%1/id_ed25519"_s.arg(::GetCurrentProcessId()));
    std::unique_ptr<SecretStore> m_store = systemKeychain();

    QByteArray read(const SecretName &name)
    {
        const auto answer = m_store->read(name).result();
        return answer ? QByteArray((*answer)->data(), (*answer)->size())
                      : "error " + errorCodeName(answer.error().code);
    }
    QByteArray write(const SecretName &name, const QByteArray &secret)
    {
        return outcome(m_store->write(name, Secret(secret)).result());
    }
    QByteArray remove(const SecretName &name) { return outcome(m_store->remove(name).result()); }
    static QByteArray outcome(const Result<void> &answer)
    {
        return answer ? "done" : "error " + errorCodeName(answer.error().code);
    }

private Q_SLOTS:
    void cleanup()
    {
        QCOMPARE(remove(m_password), QByteArray("done"));
        QCOMPARE(remove(m_passphrase), QByteArray("done"));
    }

    void itsPlaceIsNamed() { QCOMPARE(m_store->place(), SecretStore::Place::CredentialManager); }

    void whatIsWrittenIsReadAndRemoved()
    {
        QCOMPARE(read(m_password), QByteArray("error not-found"));
        QCOMPARE(write(m_password, "contraseña 1"), QByteArray("done"));
        QCOMPARE(write(m_passphrase, "phrase"), QByteArray("done"));
        QCOMPARE(read(m_password), QByteArray("contraseña 1"));
        QCOMPARE(write(m_password, "contraseña 2"), QByteArray("done"));
        QCOMPARE(read(m_password), QByteArray("contraseña 2"));
        QCOMPARE(read(m_passphrase), QByteArray("phrase"));
        QCOMPARE(remove(m_password), QByteArray("done"));
        QCOMPARE(read(m_password), QByteArray("error not-found"));
        QCOMPARE(read(m_passphrase), QByteArray("phrase"));
    }

    void anEntryIsFoundByItsName()
    {
        QCOMPARE(write(m_password, "word"), QByteArray("done"));
        const std::wstring target = (u"Domcero: "_s + m_password.owner).toStdWString();
        CREDENTIALW *found = nullptr;
        QVERIFY(::CredReadW(target.c_str(), CRED_TYPE_GENERIC, 0, &found));
        const DWORD persist = found->Persist;
        ::CredFree(found);
        QCOMPARE(persist, DWORD{CRED_PERSIST_LOCAL_MACHINE});
    }

    void whatIsTooLongIsRefused()
    {
        const QByteArray longest(CRED_MAX_CREDENTIAL_BLOB_SIZE, 'x');
        QCOMPARE(write(m_password, longest), QByteArray("done"));
        QCOMPARE(read(m_password), longest);
        QCOMPARE(write(m_password, longest + 'x'), QByteArray("error invalid-input"));
        QCOMPARE(read(m_password), longest); // what was kept stays
    }
};

QTEST_GUILESS_MAIN(TestKeychainWindows)
#include "tst_keychain_windows.moc"
