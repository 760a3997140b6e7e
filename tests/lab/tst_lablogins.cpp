// SPDX-License-Identifier: GPL-3.0-or-later
#include "labcopy.h"
#include "text/language.h"
#include "text/render.h"

#include "remote/transport.h"

#include <QTest>

using namespace domcero;
using namespace std::chrono_literals;
using test::LabCopy;

// Logins to a true dom0 by Debian's own sshd, PAM, sudo and doas. Skipped where the lab is not built. The
// functions share one copy of the lab.
class TestLabLogins : public QObject
{
    Q_OBJECT

    std::unique_ptr<LabCopy> m_lab;

    QByteArray dom0(const QString &command) const { return m_lab->dom0(command); }
    std::unique_ptr<HostSession> session(const QString &user, RootBy rootBy = RootBy::Login)
    {
        HostEntry entry = m_lab->entry(user);
        entry.rootBy = rootBy;
        return m_lab->makeSession(entry);
    }
    static bool readOrRefused(HostSession &session)
    {
        return LabCopy::waitFor([&] { return session.state().readAt > 0ms || session.link().error; });
    }
    // In both languages, for the log: what the person would read.
    static void say(const Error &error)
    {
        for (const QString &language : languages()) {
            useLanguage(language);
            qInfo("  %s", qPrintable(render(error)));
        }
        qInfo("  %s", qPrintable(error.detail));
    }
    static void perform(HostSession &session, GuestAction action, const char *guest)
    {
        const auto future = session.perform(action, QString::fromLatin1(guest));
        QVERIFY(LabCopy::waitFor([&] { return future.isFinished(); }));
        QVERIFY2(future.result(), future.result() ? "" : qPrintable(future.result().error().detail));
    }
    // The error that a link to dom0 as `user` ends with.
    Error refusal(const QString &user, RootBy rootBy, const QByteArray &password = {})
    {
        const auto refused = session(user, rootBy);
        connect(refused.get(), &HostSession::questionChanged, refused.get(), [&] {
            if (refused->secretQuestion())
                refused->answerSecret(Secret(password));
        });
        refused->connectToHost();
        if (!LabCopy::waitFor([&] { return refused->link().error.has_value(); }))
            return {};
        say(*refused->link().error);
        return *refused->link().error;
    }
    // What a person was asked, and answered.
    struct Conversation
    {
        QStringList asked;
        QList<QByteArray> secrets;     // to the password's questions
        QList<QByteArrayList> prompts; // to the rounds of the host's own
    };
    static void answer(HostSession &session, Conversation &with)
    {
        connect(&session, &HostSession::questionChanged, &session, [&session, &with] {
            if (const auto question = session.promptsQuestion()) {
                QStringList texts;
                for (const LoginPrompt &prompt : question->prompts)
                    texts += prompt.text;
                with.asked +=
                    texts.join(u'|') + (question->previousWereRefused ? QStringLiteral(" again") : QString());
                if (with.prompts.isEmpty())
                    return;
                std::vector<Secret> answers;
                for (const QByteArray &one : with.prompts.takeFirst())
                    answers.emplace_back(one);
                session.answerPrompts(std::move(answers));
            } else if (const auto secret = session.secretQuestion()) {
                with.asked += secret->previousWasWrong || secret->previousMayBeWrong
                                  ? QStringLiteral("password again")
                                  : QStringLiteral("password");
                if (!with.secrets.isEmpty())
                    session.answerSecret(Secret(with.secrets.takeFirst()));
            }
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!LabCopy::isBuilt())
            QSKIP("The lab is not built: tests/lab/lab.sh build.");
        m_lab = std::make_unique<LabCopy>(
            QStringLiteral("tst-logins-%1").arg(QCoreApplication::applicationPid()));
        QVERIFY(m_lab->restore());
        // An account with a second factor: the PAM module of Google's Authenticator, with codes for once.
        const QByteArray made = dom0(QStringLiteral(
            "set -e; useradd -m -s /bin/bash token; echo token:lab-token | chpasswd; "
            "printf '%s\\n' JBSWY3DPEHPK3PXPJBSWY3DPEH '\" RATE_LIMIT 30 30' '\" DISALLOW_REUSE' '\" "
            "TOTP_AUTH' "
            "11111111 22222222 33333333 44444444 55555555 >/home/token/.google_authenticator; "
            "install -d -m 700 -o token -g token /home/token/.ssh; "
            "install -m 600 -o token -g token /root/.ssh/authorized_keys /home/token/.ssh/; "
            "chown token:token /home/token/.google_authenticator; chmod 400 "
            "/home/token/.google_authenticator; "
            "echo 'auth required pam_google_authenticator.so nullok' >>/etc/pam.d/sshd; "
            "printf 'KbdInteractiveAuthentication yes\\nMatch User token\\n"
            "AuthenticationMethods publickey,keyboard-interactive\\n' >/etc/ssh/sshd_config.d/token.conf; "
            "sshd -t; systemctl restart ssh; echo made"));
        QVERIFY2(made.endsWith("made\n"), made.constData());
    }
    void cleanupTestCase() { m_lab.reset(); }

    // The key, then what PAM asks: the password and the code, each in a round of its own; wrong first.
    void keyThenPasswordThenCode()
    {
        Conversation said;
        said.secrets = {"lab-token", "lab-token"};
        said.prompts = {{"99999999"}, {"11111111"}};
        const auto token = session(QStringLiteral("token"));
        answer(*token, said);
        token->connectToHost();
        QVERIFY(LabCopy::waitFor(
            [&] { return token->link().stage == LinkStage::Connected || token->link().error; }));
        QVERIFY2(!token->link().error, token->link().error ? qPrintable(token->link().error->detail) : "");
        qInfo("asked: %s", qPrintable(said.asked.join(QLatin1String(", "))));
        QCOMPARE(said.asked.first(), QStringLiteral("password"));
        QVERIFY(said.asked.contains(QStringLiteral("Verification code:")));
        QVERIFY(said.prompts.isEmpty());
    }

    // A password that is over its time: PAM asks for the old one again and for a new one, twice.
    void aPasswordThatMustBeChanged()
    {
        QCOMPARE(dom0(QStringLiteral("chage -d 0 token")), QByteArray());
        Conversation said;
        said.secrets = {"lab-token", "lab-token"};
        said.prompts = {{"22222222"}, {"lab-token"}, {"Otra-vez-41-nueva"}, {"Otra-vez-41-nueva"}};
        const auto token = session(QStringLiteral("token"));
        answer(*token, said);
        token->connectToHost();
        QVERIFY(LabCopy::waitFor(
            [&] { return token->link().stage == LinkStage::Connected || token->link().error; }));
        qInfo("asked: %s", qPrintable(said.asked.join(QLatin1String(", "))));
        QVERIFY2(!token->link().error, token->link().error ? qPrintable(token->link().error->detail) : "");
        QVERIFY(said.asked.contains(QStringLiteral("New password:")));
        QVERIFY(!dom0(QStringLiteral("chage -l token")).contains("must be changed"));
    }

    // The codes are used up: three times no, and a sentence.
    void aCodeThatIsUsedUp()
    {
        Conversation said;
        said.secrets = QList<QByteArray>(6, "Otra-vez-41-nueva");
        said.prompts = QList<QByteArrayList>(6, {"11111111"});
        const auto token = session(QStringLiteral("token"));
        answer(*token, said);
        token->connectToHost();
        QVERIFY(LabCopy::waitFor([&] { return token->link().error.has_value(); }));
        say(*token->link().error);
        QCOMPARE(token->link().error->code, ErrorCode::AuthenticationFailed);
    }

    void anAccountWithoutRight()
    {
        const auto plain = session(QStringLiteral("plain"));
        plain->connectToHost();
        QVERIFY(LabCopy::waitFor([&] {
            if (plain->secretQuestion())
                plain->answerSecret(Secret(QByteArray("lab-plain")));
            return plain->state().readAt > 0ms;
        }));
        QVERIFY(plain->state().problem);
        QCOMPARE(plain->state().problem->code, ErrorCode::PermissionDenied);
        QVERIFY(!plain->state().requirements.isEmpty());
    }

    // The true sudo of Debian: a wrong password, the right one, an action as a job, what is given up.
    void rootBySudo()
    {
        const auto admin = session(QStringLiteral("admin"), RootBy::Sudo);
        QList<SecretQuestion> asked;
        const auto answer = [&] {
            const auto question = admin->secretQuestion();
            if (!question)
                return;
            asked += *question;
            admin->answerSecret(Secret(QByteArray(asked.size() == 1 ? "wrong" : "lab-admin")));
        };
        connect(admin.get(), &HostSession::questionChanged, admin.get(), answer);
        admin->connectToHost();
        QVERIFY(readOrRefused(*admin));
        const auto problem = admin->link().error ? admin->link().error : admin->state().problem;
        QVERIFY2(!problem, problem ? qPrintable(problem->detail) : "");
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[0].kind, SecretQuestion::Kind::SudoPassword);
        QVERIFY(!asked[0].previousWasWrong);
        QVERIFY(asked[1].previousWasWrong);
        perform(*admin, GuestAction::Start, "pv2");
        perform(*admin, GuestAction::ForceOff, "pv2");

        RunOptions run;
        run.timeout = 5s;
        const auto stuck = admin->transport().run(
            Command{QStringLiteral("sleep"), {QStringLiteral("4719.5")}, {}, false}, run);
        QVERIFY(LabCopy::waitFor([&] { return stuck.isFinished(); }));
        QCOMPARE(stuck.result().error().code, ErrorCode::Timeout);
        QVERIFY(
            LabCopy::waitFor([&] { return !dom0(QStringLiteral("ps -eo args")).contains("sleep 4719.5"); }));
        admin->disconnectFromHost();
        QVERIFY(LabCopy::waitFor([&] { return !dom0(QStringLiteral("ps -eo args")).contains("sudo -S"); }));
        QVERIFY(!dom0(QStringLiteral("journalctl -b --no-pager; cat /var/log/auth.log 2>/dev/null"))
                     .contains("lab-admin"));
    }

    void anAccountThatMayNotSudo()
    {
        const Error error = refusal(QStringLiteral("plain"), RootBy::Sudo, "lab-plain");
        QCOMPARE(error.code, ErrorCode::PermissionDenied);
        QVERIFY2(error.what.id().contains("may not become root"), qPrintable(error.detail));
    }

    void aSudoThatWantsATerminal()
    {
        dom0(QStringLiteral("echo 'Defaults:admin requiretty' >/etc/sudoers.d/domcero-test"));
        const Error error = refusal(QStringLiteral("admin"), RootBy::Sudo);
        dom0(QStringLiteral("rm /etc/sudoers.d/domcero-test"));
        QCOMPARE(error.code, ErrorCode::PermissionDenied);
        QVERIFY2(error.what.id().contains("wants a terminal"), qPrintable(error.detail));
    }

    void rootByDoas()
    {
        dom0(QStringLiteral("echo 'permit nopass admin as root' >/etc/doas.conf; chmod 600 /etc/doas.conf"));
        const auto admin = session(QStringLiteral("admin"), RootBy::Doas);
        admin->connectToHost();
        QVERIFY(readOrRefused(*admin));
        const auto problem = admin->link().error ? admin->link().error : admin->state().problem;
        QVERIFY2(!problem, problem ? qPrintable(problem->detail) : "");
        perform(*admin, GuestAction::Start, "pv2");
        perform(*admin, GuestAction::ForceOff, "pv2");
    }

    void aDoasThatWantsAPassword()
    {
        dom0(QStringLiteral("echo 'permit admin as root' >/etc/doas.conf"));
        const Error error = refusal(QStringLiteral("admin"), RootBy::Doas);
        QCOMPARE(error.code, ErrorCode::PermissionDenied);
        QVERIFY2(error.what.id().contains("doas asks"), qPrintable(error.detail));
    }

    void anAccountThatMayNotDoas()
    {
        const Error error = refusal(QStringLiteral("plain"), RootBy::Doas);
        QCOMPARE(error.code, ErrorCode::PermissionDenied);
        QVERIFY2(error.what.id().contains("may not become root"), qPrintable(error.detail));
    }
};

QTEST_GUILESS_MAIN(TestLabLogins)
#include "tst_lablogins.moc"
