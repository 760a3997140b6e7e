// SPDX-License-Identifier: GPL-3.0-or-later
// Logins that ask for more than a password: rounds of prompts, a password that is changed.
#include "loopbacksshd.h"
#include "serverdouble.h"
#include "testlink.h"

#include "domain/loginprompts.h"

#include <QElapsedTimer>

using namespace domcero;
using namespace domcero::test;
using namespace Qt::StringLiterals;

using Prompt = ServerDouble::Prompt;
using Round = ServerDouble::Round;

namespace {

Round passwordRound(const QByteArray &password = "right")
{
    return {{}, {}, {Prompt{"Password: ", false, password}}};
}

Round codeRound(const QByteArray &code = "123456")
{
    return {{}, {}, {Prompt{"Verification code: ", false, code}}};
}

ServerDouble::Rules interactive(const QList<Round> &rounds)
{
    ServerDouble::Rules rules;
    rules.takesPassword = false;
    rules.takesInteractive = true;
    rules.rounds = rounds;
    return rules;
}

QStringList texts(const PromptsQuestion &question)
{
    QStringList all;
    for (const LoginPrompt &prompt : question.prompts)
        all += prompt.text + (prompt.echo ? u" (seen)"_s : QString());
    return all;
}

} // namespace

class TestSshPrompts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!LoopbackSshd::isPossible())
            QSKIP("no sshd on this machine");
        QVERIFY(m_home.isValid());
        qputenv("HOME", m_home.path().toLocal8Bit());
        qunsetenv("SSH_AUTH_SOCK");
    }

    void severalPromptsInSeveralRounds()
    {
        const ServerDouble server(interactive(
            {Round{"Gate",
                   "Say who you are.\nBoth of you.",
                   {Prompt{"Name: ", true, "ana"}, Prompt{"PIN:", false, "42"}, Prompt{"", true, ""}}},
             Round{{}, {}, {Prompt{"Code 7:", true, "seven"}}}, codeRound()}));
        SshEngine engine;
        TestLink link(engine, server.entry());
        link.prompts = {{"ana", "42", ""}, {"seven"}, {"123456"}};
        QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
        QCOMPARE(link.promptsQuestions.size(), 3);
        const PromptsQuestion first = link.promptsQuestions.first();
        QCOMPARE(first.leg, u"admin@127.0.0.1:%1"_s.arg(server.entry().port));
        QCOMPARE(first.words, u"Gate\nSay who you are.\nBoth of you."_s);
        QCOMPARE(texts(first), QStringList({u"Name: (seen)"_s, u"PIN:"_s, u" (seen)"_s}));
        QVERIFY(!first.previousWereRefused);
        QCOMPARE(texts(link.promptsQuestions[1]), QStringList(u"Code 7: (seen)"_s));
        QCOMPARE(texts(link.promptsQuestions[2]), QStringList(u"Verification code:"_s));
        QVERIFY(link.secretQuestions.isEmpty());
        QCOMPARE(server.conversations(), 1);
        QVERIFY(std::any_of(link.statuses.begin(), link.statuses.end(), [](const LinkStatus &status) {
            return status.stage == LinkStage::Authenticating && status.waitingForUser;
        }));
        // It runs nothing, but it is a connection.
        QCOMPARE(link.run(u"true"_s, {}, change()).error().code, ErrorCode::NotSupported);
    }

    void wrongAnswersThenRightOnes()
    {
        const ServerDouble server(interactive({codeRound()}));
        SshEngine engine;
        TestLink link(engine, server.entry());
        link.prompts = {{"1"}, {"2"}, {"123456"}};
        QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
        QCOMPARE(link.promptsQuestions.size(), 3);
        QVERIFY(!link.promptsQuestions[0].previousWereRefused);
        QVERIFY(link.promptsQuestions[1].previousWereRefused);
    }

    void wrongAnswersThreeTimes()
    {
        const ServerDouble server(interactive({codeRound(), codeRound("second")}));
        SshEngine engine;
        TestLink link(engine, server.entry());
        link.prompts = QList<QByteArrayList>(12, {"wrong"});
        QVERIFY(!link.connectIt());
        QCOMPARE(link.promptsQuestions.size(), 6);
        QCOMPARE(server.conversations(), 3);
        QVERIFY(isRefusedForGood(link, ErrorCode::AuthenticationFailed));
        QVERIFY2(link.error().detail.contains("the answers were refused"_L1),
                 qPrintable(link.error().detail));
    }

    // The password is asked for as one, and known at the next dial; the code is neither.
    void passwordThenCode()
    {
        ServerDouble server(interactive({passwordRound(), codeRound()}));
        ManualClock clock;
        SshEngine engine(1, {}, clock, [] { return 0.0; });
        TestLink link(engine, server.entry());
        link.secrets = {"right"};
        link.prompts = {{"123456"}};
        link.cancelWhenOutOfSecrets = false;
        QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
        QCOMPARE(link.secretQuestions.size(), 1);
        QCOMPARE(link.secretQuestions[0].kind, SecretQuestion::Kind::Password);
        QCOMPARE(link.promptsQuestions.size(), 1);
        server.hangUp();
        QVERIFY(link.waitFor(LinkStage::Waiting));
        clock.advance(link.transport->status().retryIn);
        // The dial waits at the question, for as long as it takes, and burns no try.
        QTRY_COMPARE_WITH_TIMEOUT(link.promptsQuestions.size(), 2, 60000);
        QVERIFY(link.transport->status().waitingForUser);
        QCOMPARE(link.transport->status().stage, LinkStage::Authenticating);
        QCOMPARE(link.secretQuestions.size(), 1);
        QCOMPARE(server.conversations(), 2);
        QCOMPARE(server.roundsAnswered(), 3);
        QTest::qWait(300);
        QCOMPARE(server.conversations(), 2);
        link.answerPrompts({"123456"});
        QVERIFY(link.waitFor(LinkStage::Connected));
        QCOMPARE(server.logins(), 2);
    }

    // PAM asks for the code even after a wrong password, and does not tell which of the two it was.
    void passwordThenAWrongCodeIsNotSaidToBeAWrongPassword()
    {
        const ServerDouble server(interactive({passwordRound(), codeRound()}));
        SshEngine engine;
        TestLink link(engine, server.entry());
        link.secrets = {"right", "right"};
        link.prompts = {{"0"}, {"123456"}};
        QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
        QCOMPARE(link.secretQuestions.size(), 2);
        QVERIFY(!link.secretQuestions[1].previousWasWrong);
        QVERIFY(link.secretQuestions[1].previousMayBeWrong);
        QVERIFY(link.promptsQuestions[1].previousWereRefused);
    }

    void whatOnlyLooksLikeAPasswordIsNotKept_data()
    {
        QTest::addColumn<QByteArray>("prompt");
        QTest::newRow("code") << QByteArray("Verification code: ");
        QTest::newRow("one-time") << QByteArray("One-time password (OATH) for `admin': ");
        QTest::newRow("nothing") << QByteArray();
    }

    void whatOnlyLooksLikeAPasswordIsNotKept()
    {
        QFETCH(QByteArray, prompt);
        ServerDouble server(interactive({Round{{}, {}, {Prompt{prompt, false, "1"}}}}));
        ManualClock clock;
        SshEngine engine(1, {}, clock, [] { return 0.0; });
        TestLink link(engine, server.entry());
        link.prompts = {{"1"}, {"1"}};
        QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
        server.hangUp();
        QVERIFY(link.waitFor(LinkStage::Waiting));
        clock.advance(link.transport->status().retryIn);
        QVERIFY(link.waitFor(LinkStage::Connected));
        QCOMPARE(link.promptsQuestions.size(), 2);
        QVERIFY(link.secretQuestions.isEmpty());
    }

    void roundsWithoutPromptsAreAnsweredAndShown()
    {
        const ServerDouble server(interactive({Round{{}, "Your password has expired.", {}}, Round{{}, {}, {}},
                                               passwordRound(), Round{"Note", "Be good.", {}}}));
        SshEngine engine;
        TestLink link(engine, server.entry());
        link.secrets = {"right"};
        QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
        QCOMPARE(link.said, QStringList({u"Your password has expired."_s, u"Note\nBe good."_s}));
        QCOMPARE(link.secretQuestions.size(), 1);
        QVERIFY(link.promptsQuestions.isEmpty());
        QCOMPARE(server.roundsAnswered(), 4);
    }

    void tooManyPromptsAreRefusedWithTheReason_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("taken");
        QTest::newRow("as many as there may be") << mostPromptsOfARound << true;
        QTest::newRow("one more") << mostPromptsOfARound + 1 << false;
        QTest::newRow("more than libssh takes") << 300 << false;
        QTest::newRow("many more") << 20000 << false;
    }

    void tooManyPromptsAreRefusedWithTheReason()
    {
        QFETCH(int, count);
        QFETCH(bool, taken);
        const ServerDouble server(interactive({Round{{}, {}, QList<Prompt>(count, Prompt{"?", true, "a"})}}));
        SshEngine engine;
        TestLink link(engine, server.entry());
        link.prompts = {QByteArrayList(count, "a")};
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(link.connectIt(), taken);
        QCOMPARE(link.promptsQuestions.size(), taken ? 1 : 0);
        if (!taken) {
            QVERIFY2(isRefusedForGood(link, ErrorCode::AuthenticationFailed), link.error().what.id());
            QVERIFY2(link.error().what.id().contains("at the login"), link.error().what.id());
            QVERIFY(timer.elapsed() < 20000); // not the deadline's doing
        }
    }

    void roundsWithoutEndAreRefusedWithTheReason()
    {
        const ServerDouble server(interactive(QList<Round>(200, Round{{}, "more", {}})));
        SshEngine engine;
        TestLink link(engine, server.entry());
        QVERIFY(!link.connectIt());
        QVERIFY(isRefusedForGood(link, ErrorCode::AuthenticationFailed));
        QVERIFY2(link.error().what.id().contains("went on asking"), link.error().what.id());
        QCOMPARE(server.roundsAnswered(), mostRoundsOfALogin);
    }

    void hostileTextsAreMadeHarmless()
    {
        const QByteArray evil = "\x1b]0;owned\x07\x1b[2J\r\x7f\xc2\x9b"
                                "31m\xe2\x80\xae"
                                "&Evil\xff: ";
        const ServerDouble server(interactive(
            {Round{evil, evil + QByteArray(100000, 'x'), {Prompt{evil, true, "1"}}},
             Round{QByteArray(2000, '\n'), "\n \n", {Prompt{QByteArray(60000, 'p'), false, "1"}}}}));
        SshEngine engine;
        TestLink link(engine, server.entry());
        link.prompts = {{"1"}, {"1"}};
        QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
        const PromptsQuestion first = link.promptsQuestions.first();
        for (const QString &text : {first.words, first.prompts.first().text}) {
            for (const QChar c : text)
                QVERIFY2(c == u'\n' || (c.isPrint() && c != QChar(0x202e)), qPrintable(text));
            QVERIFY(text.contains(QChar(QChar::ReplacementCharacter)));
            QVERIFY(text.contains(u"&Evil"_s));
        }
        QVERIFY(first.words.size() < 2100);
        QVERIFY(first.words.endsWith(u'…'));
        QCOMPARE(link.promptsQuestions[1].words, u"…"_s);
        QVERIFY(link.promptsQuestions[1].prompts.first().text.size() <= 201);
    }

    // More than an SSH packet holds: libssh gives the connection up.
    void megabytesEndTheConnection()
    {
        const ServerDouble server(
            interactive({Round{{}, QByteArray(4 * 1024 * 1024, 'x'), {Prompt{"?", true, "1"}}}}));
        SshEngine engine;
        TestLink link(engine, server.entry());
        QVERIFY(!link.connectIt());
        QVERIFY(link.promptsQuestions.isEmpty());
        QVERIFY(!link.error().what.isEmpty() && !link.error().remedy.isEmpty());
    }

    void aChangedPasswordIsKnownIfItWasTypedTwice_data()
    {
        QTest::addColumn<bool>("twice");
        QTest::newRow("typed twice") << true;
        QTest::newRow("typed once") << false;
    }

    void aChangedPasswordIsKnownIfItWasTypedTwice()
    {
        QFETCH(bool, twice);
        const Round again{{}, {}, {Prompt{"Retype new password: ", false, "new"}}};
        QList<Round> rounds{passwordRound(),
                            Round{{}, "You are required to change your password immediately.", {}},
                            Round{{}, {}, {Prompt{"Current password: ", false, "right"}}},
                            Round{{}, {}, {Prompt{"New password: ", false, "new"}}}};
        if (twice)
            rounds += again;
        ServerDouble server(interactive(rounds));
        ManualClock clock;
        SshEngine engine(1, {}, clock, [] { return 0.0; });
        TestLink link(engine, server.entry());
        QByteArrayList changed;
        connect(link.transport.get(), &Transport::passwordChanged, this,
                [&](const QString &leg, const Secret &secret) {
                    QCOMPARE(leg, link.secretQuestions.first().leg);
                    changed += secret.data();
                });
        link.secrets = {"right"};
        link.prompts = {{"right"}, {"new"}, {"new"}};
        link.cancelWhenOutOfSecrets = false;
        QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
        QCOMPARE(link.said, QStringList(u"You are required to change your password immediately."_s));
        QCOMPARE(changed, QByteArrayList{twice ? "new" : ""});
        // The double still wants the former one: it refuses what is known, or it is asked for.
        server.hangUp();
        QVERIFY(link.waitFor(LinkStage::Waiting));
        link.prompts.clear();
        const int seen = server.passwordsSeen();
        clock.advance(link.transport->status().retryIn);
        if (twice) {
            QTRY_COMPARE_WITH_TIMEOUT(server.passwordsSeen(), seen + 1, 60000);
            QCOMPARE(link.secretQuestions.size(), 1);
        } else {
            QTRY_COMPARE_WITH_TIMEOUT(link.secretQuestions.size(), 2, 60000);
            QVERIFY(!link.secretQuestions[1].previousWasWrong);
            QCOMPARE(server.passwordsSeen(), seen);
        }
    }

    // libssh cannot answer it, so the sentence says with what it can be done.
    void aDemandForANewPasswordIsSaid()
    {
        ServerDouble::Rules rules;
        rules.demandsNewPassword = true;
        const ServerDouble server(rules);
        SshEngine engine;
        TestLink link(engine, server.entry());
        link.secrets = {"wrong", "right"};
        QVERIFY(!link.connectIt());
        QCOMPARE(link.secretQuestions.size(), 2);
        QVERIFY(isRefusedForGood(link, ErrorCode::AuthenticationFailed));
        QVERIFY2(link.error().what.id().contains("demands a new password"), link.error().what.id());
        QVERIFY(mentions(link.error().remedy, u"127.0.0.1"_s));
        QVERIFY(mentions(link.error().remedy, u"admin"_s));
        QCOMPARE(server.logins(), 0);
    }

    // As OpenSSH lets somebody in by key whose password has expired.
    void anExpiredPasswordAfterALoginByKeyIsSaid()
    {
        LoopbackSshd server(
            {u"ForceCommand echo 'WARNING: Your password has expired.' >&2; echo 'Password change "
             "required but no TTY available.' >&2; exit 1"_s});
        QVERIFY(server.start());
        SshEngine engine;
        TestLink link(engine, server.entry());
        QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
        for (const RunOptions &options : {RunOptions{}, change()}) {
            const auto refused = link.run(u"true"_s, {}, options);
            QCOMPARE(refused.error().code, ErrorCode::PermissionDenied);
            QVERIFY2(refused.error().what.id().contains("has expired"), refused.error().what.id());
            QVERIFY(!refused.error().remedy.isEmpty());
        }
    }

    void aHostThatHangsUpWhileItWaitsSaysSo_data()
    {
        QTest::addColumn<bool>("prompts");
        QTest::newRow("password") << false;
        QTest::newRow("code") << true;
    }

    void aHostThatHangsUpWhileItWaitsSaysSo()
    {
        QFETCH(bool, prompts);
        ServerDouble server(interactive({prompts ? codeRound() : passwordRound()}));
        SshEngine engine;
        TestLink link(engine, server.entry());
        link.cancelWhenOutOfSecrets = false;
        link.transport->connectToHost();
        QTRY_VERIFY_WITH_TIMEOUT(!link.promptsQuestions.isEmpty() || !link.secretQuestions.isEmpty(), 60000);
        server.hangUp();
        QVERIFY(link.waitFor(LinkStage::Disconnected));
        QVERIFY(isRefusedForGood(link, ErrorCode::Timeout));
        QVERIFY2(link.error().what.id().contains("hung up while it waited"), link.error().what.id());
        link.answerPrompts({"123456"}); // too late, and no harm
        link.transport->answerSecret(Secret(QByteArray("right")));
    }

    void anAnswerThatTakesLongIsNoTimeOut()
    {
        const ServerDouble server(interactive({codeRound()}));
        SshLimits limits;
        limits.authentication = std::chrono::milliseconds(1500);
        SshEngine engine(1, limits);
        TestLink link(engine, server.entry());
        link.cancelWhenOutOfSecrets = false;
        link.transport->connectToHost();
        QTRY_VERIFY_WITH_TIMEOUT(!link.promptsQuestions.isEmpty(), 60000);
        QTest::qWait(2500);
        link.answerPrompts({"123456"});
        QVERIFY(link.waitFor(LinkStage::Connected));
    }

    void theLoginGraceTimeOfATrueSshd()
    {
        LoopbackSshd server(
            {u"LoginGraceTime 8"_s}); // long enough for a busy machine to come to the question
        QVERIFY(server.start());
        HostEntry entry = server.entry();
        entry.identityFile = server.path(u"mine"_s);
        QVERIFY(makeKey(entry.identityFile, u"ed25519"_s, u"phrase"_s));
        QVERIFY(writeFile(server.path(u"authorized_keys"_s), readFile(entry.identityFile + ".pub"_L1)));
        SshEngine engine;
        TestLink link(engine, entry);
        link.cancelWhenOutOfSecrets = false;
        link.transport->connectToHost();
        QVERIFY(link.waitFor(LinkStage::Disconnected));
        QCOMPARE(link.secretQuestions.size(), 1);
        QVERIFY2(link.error().what.id().contains("hung up while it waited"), link.error().what.id());
    }

private:
    QTemporaryDir m_home;
};

QTEST_GUILESS_MAIN(TestSshPrompts)
#include "tst_sshprompts.moc"
