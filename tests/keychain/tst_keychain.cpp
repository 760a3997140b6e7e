// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keychain.h"
#include "privatekeyring.h"
#include "support/await.h"

#include <QDirIterator>
#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace domcero;
using namespace Qt::StringLiterals;
using domcero::test::PrivateKeyring;

// The desktop's keychain, true but private; and what is said where there is none. The order matters: it is
// locked at the end, for nobody is there to unlock it.
class TestKeychain : public QObject
{
    Q_OBJECT

    const SecretName m_password = SecretName::ofPassword(u"root@dom0-a:22"_s);
    const SecretName m_passphrase = SecretName::ofPassphrase(u"/home/ana/.ssh/id_ed25519"_s);
    std::unique_ptr<PrivateKeyring> m_keyring;
    std::unique_ptr<SecretStore> m_store;

    QByteArray read(const SecretName &name)
    {
        const auto future = m_store->read(name);
        if (!test::await(future))
            return "no answer";
        const auto answer = future.result();
        return answer ? QByteArray((*answer)->data(), (*answer)->size())
                      : "error " + errorCodeName(answer.error().code);
    }
    QByteArray write(const SecretName &name, const QByteArray &secret)
    {
        return outcome(m_store->write(name, Secret(secret)));
    }
    QByteArray remove(const SecretName &name) { return outcome(m_store->remove(name)); }
    static QByteArray outcome(const QFuture<Result<void>> &future)
    {
        if (!test::await(future))
            return "no answer";
        const auto answer = future.result();
        return answer ? "done" : "error " + errorCodeName(answer.error().code);
    }
    // The same by another process, as the next start of the program is one.
    QByteArray elsewhere(const QString &variable = {}, const QString &value = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (!variable.isEmpty())
            environment.insert(variable, value);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(), {u"--read"_s, m_password.owner});
        return process.waitForFinished(30000) ? process.readAllStandardOutput() : "no end";
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = PrivateKeyring::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing + u" is not installed"_s));
        m_keyring = std::make_unique<PrivateKeyring>();
        QVERIFY(m_keyring->startBus());
        m_store = systemKeychain();
        QCOMPARE(m_store->place(), SecretStore::Place::Keychain);
    }
    void cleanupTestCase()
    {
        m_store.reset();
        // GLib ends a program that loses its session bus, in the next turn of the event loop.
        m_keyring.reset();
    }

    void withoutABusThereIsNone()
    {
        QCOMPARE(elsewhere(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s),
                 QByteArray("error not-supported"));
    }

    void withoutAServiceThereIsNone()
    {
        QCOMPARE(elsewhere(), QByteArray("error not-supported"));
        QCOMPARE(write(m_password, "word"), QByteArray("error not-supported"));
        QCOMPARE(remove(m_password), QByteArray("error not-supported"));
    }

    void withoutGlibThereIsNone()
    {
        QCOMPARE(elsewhere(u"QT_NO_GLIB"_s, u"1"_s), QByteArray("error not-supported"));
    }

    void whatIsWrittenIsReadAndRemoved()
    {
        QVERIFY(m_keyring->startKeyring());
        QCOMPARE(read(m_password), QByteArray("error not-found"));
        QCOMPARE(write(m_password, "contraseña 1"), QByteArray("done"));
        QCOMPARE(write(m_passphrase, "phrase"), QByteArray("done"));
        QCOMPARE(read(m_password), QByteArray("contraseña 1"));
        QCOMPARE(write(m_password, "contraseña 2"), QByteArray("done"));
        QCOMPARE(read(m_password), QByteArray("contraseña 2"));
        QCOMPARE(read(m_passphrase), QByteArray("phrase"));
        QCOMPARE(elsewhere(), QByteArray("contraseña 2"));
        QCOMPARE(read(SecretName::ofPassword(u"root@dom0-b:22"_s)), QByteArray("error not-found"));
        QCOMPARE(remove(m_passphrase), QByteArray("done"));
        QCOMPARE(read(m_passphrase), QByteArray("error not-found"));
        QCOMPARE(remove(m_passphrase), QByteArray("done")); // it is not there
        QCOMPARE(read(m_password), QByteArray("contraseña 2"));
    }

    void anEntryIsFoundByItsLabel()
    {
        QCOMPARE(write(m_passphrase, "phrase"), QByteArray("done"));
        QCOMPARE(m_keyring->labels(),
                 (QStringList{u"Domcero: /home/ana/.ssh/id_ed25519"_s, u"Domcero: root@dom0-a:22"_s}));
    }

    void severalAtOnce()
    {
        const auto one = m_store->read(m_password);
        const auto two = m_store->read(m_passphrase);
        QVERIFY(test::await(one) && test::await(two));
        QVERIFY(one.result() && two.result());
    }

    void nothingLiesAboutInTheClear()
    {
        int files = 0;
        QDirIterator all(m_keyring->path({}), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains("contrase") && !bytes.contains("phrase"), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files >= 2); // the bus' own, and the keyring
    }

    void aLockedOneSaysSo()
    {
        QVERIFY(m_keyring->lock());
        QCOMPARE(read(m_password), QByteArray("error permission-denied"));
        QCOMPARE(write(m_password, "word"), QByteArray("error permission-denied"));
        QCOMPARE(remove(m_password), QByteArray("error permission-denied"));
        QCOMPARE(read(SecretName::ofPassword(u"root@dom0-b:22"_s)), QByteArray("error not-found"));
    }

    void anAnswerToAStoreThatIsGone()
    {
        const auto future = m_store->read(m_password);
        m_store.reset();
        QTest::qWait(300);
    }
};

namespace {

int readAndPrint(const QString &leg)
{
    const auto store = systemKeychain();
    const auto future = store->read(SecretName::ofPassword(leg));
    if (!test::await(future))
        return 1;
    const auto answer = future.result();
    const QByteArray said = answer ? QByteArray((*answer)->data(), (*answer)->size())
                                   : "error " + errorCodeName(answer.error().code);
    std::fputs(said.constData(), stdout);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == u"--read"_s)
        return readAndPrint(words.value(2));
    TestKeychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychain.moc"
