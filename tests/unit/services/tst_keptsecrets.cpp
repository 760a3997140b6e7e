// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/hostsession.h"
#include "support/faketransport.h"
#include "support/manualclock.h"
#include "support/secretquestions.h"
#include "support/secretstoredouble.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace domcero;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace domcero::test;

// What a session does with a keychain when its transport asks for a secret.
class TestKeptSecrets : public QObject
{
    Q_OBJECT

    const SecretName m_name = SecretName::ofPassword(leg);
    std::unique_ptr<test::ManualClock> m_clock;
    std::unique_ptr<SecretStoreDouble> m_store;
    std::unique_ptr<HostSession> m_session;
    FakeTransport *m_transport = nullptr;

    void makeSession(SecretStore *store)
    {
        m_session.reset();
        auto transport = std::make_unique<FakeTransport>();
        m_transport = transport.get();
        HostEntry entry;
        entry.name = u"dom0-a"_s;
        entry.address = u"dom0-a"_s;
        m_session = std::make_unique<HostSession>(entry, std::move(transport), *m_clock, store);
        m_session->setReads(false);
    }
    void ask(const SecretQuestion &question) { Q_EMIT m_transport->secretQuestion(question); }
    void type(const char *secret, KeepSecret keep)
    {
        QVERIFY(m_session->secretQuestion());
        m_session->answerSecret(Secret(QByteArray(secret)), keep);
        QVERIFY(!m_session->secretQuestion());
    }
    void connected() { m_transport->setStage(LinkStage::Connected); }
    void failed() { m_transport->setStage(LinkStage::Disconnected); }
    QByteArrayList given() const { return m_transport->answers; }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<test::ManualClock>();
        m_store = std::make_unique<SecretStoreDouble>();
        makeSession(m_store.get());
    }
    void cleanup() { m_session.reset(); }

    void names()
    {
        QCOMPARE(SecretName::of(password()), m_name);
        QCOMPARE(SecretName::of(passphrase()).owner, QFileInfo(keyFile).absoluteFilePath());
        QCOMPARE(SecretName::of(passphrase()), SecretName::ofPassphrase(keyFile));
        QVERIFY(SecretName::ofPassphrase(u"keys/mine"_s).owner.endsWith(u"/keys/mine"_s));
        QVERIFY(QDir::isAbsolutePath(SecretName::ofPassphrase(u"keys/mine"_s).owner));
        HostEntry entry;
        entry.address = u"fd00::1"_s;
        entry.port = 2222;
        QCOMPARE(legOf(entry), u"root@[fd00::1]:2222"_s);
        QCOMPARE(identityFilesOf(entry).size(), 3);
        entry.identityFile = keyFile;
        QCOMPARE(identityFilesOf(entry), QStringList{keyFile});
    }

    void aKeptSecretAnswersWithoutAsking()
    {
        m_store->keep(m_name, "kept");
        QSignalSpy shown(m_session.get(), &HostSession::questionChanged);
        ask(password());
        QCOMPARE(given(), QByteArrayList{"secret kept"});
        QCOMPARE(shown.size(), 0);
        connected();
        QCOMPARE(m_store->asked, QStringList{u"read "_s + leg}); // it is kept already
    }

    void withoutAStoreAPersonIsAsked()
    {
        makeSession(nullptr);
        ask(password());
        QVERIFY(m_session->secretQuestion());
        QVERIFY(!m_session->secretOffer().place);
        QVERIFY(!m_session->secretPlace());
        type("typed", KeepSecret::Yes);
        connected();
        QCOMPARE(given(), QByteArrayList{"secret typed"});
    }

    void aMissIsAskedAndKeptOnceItHasWorked()
    {
        ask(password());
        QCOMPARE(*m_session->secretOffer().place, SecretStore::Place::Keychain);
        QVERIFY(!m_session->secretOffer().keptWasRefused);
        QVERIFY(!m_session->secretOffer().problem);
        type("typed", KeepSecret::Yes);
        QVERIFY(m_store->kept(m_name).isEmpty());
        connected();
        QCOMPARE(m_store->kept(m_name), QByteArray("typed"));
        // The next dial needs nobody.
        failed();
        ask(password());
        QVERIFY(!m_session->secretQuestion());
        QCOMPARE(given(), (QByteArrayList{"secret typed", "secret typed"}));
    }

    void withoutTheTickNothingIsKept_data()
    {
        QTest::addColumn<int>("keep");
        QTest::newRow("no") << int(KeepSecret::No);
        QTest::newRow("as it is") << int(KeepSecret::AsItIs);
    }
    void withoutTheTickNothingIsKept()
    {
        QFETCH(int, keep);
        ask(password());
        type("typed", static_cast<KeepSecret>(keep));
        connected();
        QCOMPARE(m_store->asked, QStringList{u"read "_s + leg});
    }

    void aWrongOneIsNeverKept()
    {
        ask(password());
        type("wrong", KeepSecret::Yes);
        ask(password(true));
        QVERIFY(!m_session->secretOffer().keptWasRefused);
        type("right", KeepSecret::No);
        connected();
        QVERIFY(m_store->kept(m_name).isEmpty());
        QCOMPARE(m_store->asked.size(), 1);
    }

    void aRefusedDialKeepsNothing()
    {
        ask(password());
        type("wrong", KeepSecret::Yes);
        failed();
        connected(); // of another dial, by another way
        QCOMPARE(m_store->asked.size(), 1);
    }

    // Three wrong passphrases, and then the password lets in.
    void whatWasRefusedToTheEndIsNotKept()
    {
        ask(passphrase());
        type("wrong", KeepSecret::Yes);
        Q_EMIT m_transport->secretRefused(passphrase(true));
        ask(password());
        type("right", KeepSecret::Yes);
        connected();
        QVERIFY(m_store->kept(SecretName::ofPassphrase(keyFile)).isEmpty());
        QCOMPARE(m_store->kept(m_name), QByteArray("right"));
    }

    void aPassphraseAndAPasswordAreKeptApart()
    {
        ask(passphrase());
        type("phrase", KeepSecret::Yes);
        ask(password());
        type("word", KeepSecret::Yes);
        connected();
        QCOMPARE(m_store->kept(SecretName::ofPassphrase(keyFile)), QByteArray("phrase"));
        QCOMPARE(m_store->kept(m_name), QByteArray("word"));
    }

    void aRefusedKeptOneIsSaidAndReplaced()
    {
        m_store->keep(m_name, "old");
        ask(password());
        ask(password(true));
        QVERIFY(m_session->secretQuestion()->previousWasWrong);
        QVERIFY(m_session->secretOffer().keptWasRefused);
        type("slip", KeepSecret::Yes);
        ask(password(true));
        QVERIFY(!m_session->secretOffer().keptWasRefused); // the typed one was
        QCOMPARE(m_store->kept(m_name), QByteArray("old"));
        type("new", KeepSecret::Yes);
        QCOMPARE(m_store->kept(m_name), QByteArray("old"));
        connected();
        QCOMPARE(m_store->kept(m_name), QByteArray("new"));
        QCOMPARE(m_store->asked, (QStringList{u"read "_s + leg, u"write "_s + leg}));
    }

    void aRefusedKeptOneGoesWithTheTickOff()
    {
        m_store->keep(m_name, "old");
        ask(password());
        ask(password(true));
        type("new", KeepSecret::No);
        QCOMPARE(m_store->kept(m_name), QByteArray("old"));
        connected();
        QVERIFY(m_store->kept(m_name).isEmpty());
    }

    void aRefusedKeptOneStaysWhereNobodyDecides()
    {
        m_store->keep(m_name, "old");
        ask(password());
        ask(password(true));
        type("new", KeepSecret::AsItIs);
        connected();
        QCOMPARE(m_store->kept(m_name), QByteArray("old"));
    }

    void aRefusedKeptOneStaysWhenTheDialFails()
    {
        m_store->keep(m_name, "old");
        ask(password());
        ask(password(true));
        type("new", KeepSecret::No);
        failed();
        QCOMPARE(m_store->kept(m_name), QByteArray("old"));
    }

    // The transport remembers what has worked; when that is refused later it was the kept one.
    void aKeptOneThatTheTransportHadInMemoryIsNotTriedTwice()
    {
        m_store->keep(m_name, "old");
        ask(password());
        connected();
        failed();
        ask(password(true));
        QVERIFY(m_session->secretQuestion());
        QVERIFY(m_session->secretOffer().keptWasRefused);
        QCOMPARE(given(), QByteArrayList{"secret old"});
    }

    // A code may have been wrong as well: nothing is known against the kept password.
    void whatMayBeWrongIsNotSaidToBeTheKeptOne()
    {
        m_store->keep(m_name, "old");
        ask(password());
        SecretQuestion again = password();
        again.previousMayBeWrong = true;
        ask(again);
        QVERIFY(m_session->secretQuestion());
        QVERIFY(!m_session->secretOffer().keptWasRefused);
        type("old", KeepSecret::No);
        connected();
        QCOMPARE(m_store->kept(m_name), QByteArray("old"));
    }

    void aPasswordThatTheHostHadChangedReplacesTheKeptOne()
    {
        m_store->keep(m_name, "old");
        ask(password());
        Q_EMIT m_transport->passwordChanged(password().leg, Secret(QByteArray("new")));
        connected();
        QCOMPARE(m_store->kept(m_name), QByteArray("new"));
    }

    void aChangedPasswordIsKeptWhereTheFormerWasToBe()
    {
        ask(password());
        type("old", KeepSecret::Yes);
        Q_EMIT m_transport->passwordChanged(password().leg, Secret(QByteArray("new")));
        connected();
        QCOMPARE(m_store->kept(m_name), QByteArray("new"));
    }

    void aChangedPasswordIsNotKeptUnasked()
    {
        QSignalSpy failed(m_session.get(), &HostSession::keychainFailed);
        ask(password());
        type("old", KeepSecret::No);
        Q_EMIT m_transport->passwordChanged(password().leg, Secret(QByteArray("new")));
        connected();
        QCOMPARE(m_store->kept(m_name), QByteArray());
        QCOMPARE(failed.size(), 0);
    }

    void aChangedPasswordThatIsNotKnownRemovesTheKeptOneAndIsSaid()
    {
        QSignalSpy failed(m_session.get(), &HostSession::keychainFailed);
        m_store->keep(m_name, "old");
        ask(password());
        Q_EMIT m_transport->passwordChanged(password().leg, Secret());
        connected();
        QCOMPARE(m_store->kept(m_name), QByteArray());
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed[0][0].value<Error>().what.id().contains("was changed during the login"));
    }

    void anEmptyKeptOneIsNone()
    {
        m_store->keep(m_name, "");
        ask(password());
        QVERIFY(m_session->secretQuestion());
    }

    // An empty password is asked for again without a word that it was wrong.
    void theStoreIsAskedOnceInADial()
    {
        m_store->keep(m_name, "old");
        ask(password());
        ask(password(true));
        type("", KeepSecret::No);
        ask(password());
        QVERIFY(m_session->secretQuestion());
        QCOMPARE(m_store->asked.size(), 1);
    }

    void anErrorIsSaidAndBlocksNothing()
    {
        m_store->keep(m_name, "kept");
        m_store->fails = ErrorCode::PermissionDenied;
        ask(password());
        QVERIFY(m_session->secretQuestion());
        QCOMPARE(m_session->secretOffer().problem->code, ErrorCode::PermissionDenied);
        QVERIFY(m_session->secretOffer().place);
        type("typed", KeepSecret::No);
        connected();
        QCOMPARE(m_store->kept(m_name), QByteArray("kept")); // it was not refused
    }

    void whereThereIsNoKeychainNoneIsOffered()
    {
        m_store->fails = ErrorCode::NotSupported;
        ask(password());
        QVERIFY(m_session->secretQuestion());
        QVERIFY(!m_session->secretOffer().place);
        QVERIFY(!m_session->secretOffer().problem);
    }

    void whileTheStoreIsAskedNobodyIsWaitedFor()
    {
        m_store->hold(true);
        m_store->keep(m_name, "kept");
        QSignalSpy shown(m_session.get(), &HostSession::questionChanged);
        m_transport->setStage(LinkStage::Authenticating);
        ask(password());
        QVERIFY(!m_session->secretQuestion());
        QVERIFY(!m_session->link().waitingForUser);
        m_session->answerSecret(Secret(QByteArray("nobody asked")));
        m_store->release();
        QCOMPARE(given(), QByteArrayList{"secret kept"});
        QCOMPARE(shown.size(), 0);
        QCOMPARE(m_clock->pendingTimers(), 0u);
    }

    void aSlowStoreLeavesTheQuestionToThePerson()
    {
        m_store->hold(true);
        ask(password());
        m_clock->advance(2900ms);
        QVERIFY(!m_session->secretQuestion());
        m_clock->advance(200ms);
        QVERIFY(m_session->secretQuestion());
        QCOMPARE(m_session->secretOffer().problem->code, ErrorCode::Timeout);
        m_store->release(); // nothing is kept: now that is known
        QVERIFY(m_session->secretQuestion());
        QVERIFY(!m_session->secretOffer().problem);
    }

    void aLateAnswerCountsWhileTheQuestionStands()
    {
        m_store->hold(true);
        m_store->keep(m_name, "kept");
        ask(password());
        m_clock->advance(60s); // its user unlocks it meanwhile
        QVERIFY(m_session->secretQuestion());
        m_store->release();
        QVERIFY(!m_session->secretQuestion());
        QCOMPARE(given(), QByteArrayList{"secret kept"});
    }

    void anAnswerThatComesTooLateIsIgnored_data()
    {
        QTest::addColumn<QString>("before");
        for (const char *before :
             {"cancelled", "disconnected", "waiting", "connected", "answered", "asked anew"})
            QTest::newRow(before) << QString::fromLatin1(before);
    }
    void anAnswerThatComesTooLateIsIgnored()
    {
        QFETCH(QString, before);
        m_store->hold(true);
        m_store->keep(m_name, "kept");
        ask(password());
        QByteArrayList expected;
        if (before == u"cancelled"_s) {
            m_session->cancelQuestion();
            expected = {"cancel"};
        } else if (before == u"disconnected"_s) {
            m_session->disconnectFromHost();
        } else if (before == u"waiting"_s) {
            m_transport->setStage(LinkStage::Waiting);
        } else if (before == u"connected"_s) {
            connected();
        } else if (before == u"answered"_s) {
            m_clock->advance(5s);
            type("typed", KeepSecret::No);
            ask(password(true));
            expected = {"secret typed"};
        } else {
            ask(passphrase());
        }
        const bool stands = m_session->secretQuestion().has_value();
        m_store->release();
        QCOMPARE(given(), expected);
        QCOMPARE(m_session->secretQuestion().has_value(), stands || before == u"asked anew"_s);
        QCOMPARE(m_clock->pendingTimers(), 0u);
    }

    void anAnswerToASessionThatIsGone()
    {
        m_store->hold(true);
        m_store->keep(m_name, "kept");
        ask(password());
        m_session.reset();
        m_store->release();
        QCOMPARE(m_clock->pendingTimers(), 0u);
    }

    void whatCannotBeKeptIsSaid()
    {
        QSignalSpy failures(m_session.get(), &HostSession::keychainFailed);
        ask(password());
        type("typed", KeepSecret::Yes);
        m_store->fails = ErrorCode::PermissionDenied;
        connected();
        QCOMPARE(m_session->link().stage, LinkStage::Connected);
        QCOMPARE(failures.size(), 1);
        const auto error = failures[0][0].value<Error>();
        QCOMPARE(error.what.id(), QByteArray("The password of %1 was not kept."));
        QCOMPARE(std::get<QString>(error.what.arguments()[0]), leg);
        QCOMPARE(error.remedy.id(), QByteArray("The keychain is locked."));
    }

    void whatCannotBeRemovedIsSaid()
    {
        QSignalSpy failures(m_session.get(), &HostSession::keychainFailed);
        m_store->keep(m_name, "old");
        ask(password());
        ask(password(true));
        type("new", KeepSecret::No);
        m_store->fails = ErrorCode::PermissionDenied;
        connected();
        QCOMPARE(failures.size(), 1);
        QCOMPARE(failures[0][0].value<Error>().what.id(),
                 QByteArray("The kept password of %1 was not removed."));
    }

    void forgettingTakesThePasswordAndTheKeysOfTheHost()
    {
        const SecretName other = SecretName::ofPassword(u"root@dom0-b:22"_s);
        const SecretName usual = SecretName::ofPassphrase(QDir::homePath() + u"/.ssh/id_rsa"_s);
        m_store->keep(m_name, "kept");
        m_store->keep(usual, "phrase");
        m_store->keep(other, "other");
        QFuture<Result<void>> forgotten = m_session->forgetSecrets();
        QVERIFY(forgotten.isFinished());
        QVERIFY(forgotten.result());
        QVERIFY(m_store->kept(m_name).isEmpty());
        QVERIFY(m_store->kept(usual).isEmpty());
        QCOMPARE(m_store->kept(other), QByteArray("other"));
        m_store->fails = ErrorCode::NotSupported; // where there is none nothing is kept
        forgotten = m_session->forgetSecrets();
        QVERIFY(forgotten.result());
        m_store->fails = ErrorCode::PermissionDenied;
        forgotten = m_session->forgetSecrets();
        QCOMPARE(forgotten.result().error().code, ErrorCode::PermissionDenied);
        QCOMPARE(forgotten.result().error().what.id(),
                 QByteArray("The kept password of %1 was not removed."));
    }
};

QTEST_GUILESS_MAIN(TestKeptSecrets)
#include "tst_keptsecrets.moc"
