// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/loginprompts.h"

#include <QTest>

using namespace domcero;
using namespace Qt::StringLiterals;

namespace {

PromptsQuestion asking(const QStringList &texts)
{
    PromptsQuestion question;
    for (const QString &text : texts)
        question.prompts.append({text, false});
    return question;
}

std::vector<Secret> answers(const QByteArrayList &given)
{
    std::vector<Secret> secrets;
    for (const QByteArray &one : given)
        secrets.emplace_back(one);
    return secrets;
}

} // namespace

class TestLoginPrompts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown");
        QTest::newRow("nothing") << QByteArray() << QString();
        QTest::newRow("a line") << QByteArray("  Say\tit: ") << u"Say it:"_s;
        QTest::newRow("lines") << QByteArray("\r\n\nOne\r\n\n\n\nTwo \n\n") << u"One\n\nTwo"_s;
        QTest::newRow("accents") << QByteArray("Contraseña") << u"Contraseña"_s;
        QTest::newRow("no UTF-8") << QByteArray("a\xff") << u"a\uFFFD"_s;
        QTest::newRow("escape") << QByteArray("\x1b[2J\x07") << u"\uFFFD[2J\uFFFD"_s;
        QTest::newRow("cut") << QByteArray(21, 'x') << QString(20, u'x') + u'…';
        QTest::newRow("cut before a pair")
            << QByteArray(19, 'x') + "\xf0\x9f\x90\xa7y" << QString(19, u'x') + u'…';
        QTest::newRow("cut bytes") << QByteArray(60, '\xff') << QString(20, u'\uFFFD') + u'…';
    }

    void words()
    {
        QFETCH(QByteArray, bytes);
        QTEST(hostWords(bytes, 20), "shown");
    }

    void linesAreBoundedAndAPromptIsOneLine()
    {
        QVERIFY(hostWords(QByteArray("a\n").repeated(400)).count(u'\n') < 30);
        QCOMPARE(promptWords("otp-md5 97\nResponse: "), u"otp-md5 97 Response:"_s);
    }

    void whatAsksForThePassword_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("present");
        QTest::addColumn<bool>("another");
        QTest::newRow("PAM") << u"Password:"_s << true << false;
        QTest::newRow("FreeBSD") << u"(ana@dom0) Password for ana@dom0:"_s << true << false;
        QTest::newRow("LDAP") << u"LDAP Password:"_s << true << false;
        QTest::newRow("Spanish") << u"Contraseña:"_s << true << false;
        QTest::newRow("German") << u"Passwort:"_s << true << false;
        QTest::newRow("current") << u"Current password:"_s << false << false;
        QTest::newRow("current, Spanish") << u"Contraseña actual:"_s << false << false;
        QTest::newRow("new") << u"New password:"_s << false << true;
        QTest::newRow("retyped") << u"Retype new password:"_s << false << true;
        QTest::newRow("new, Spanish") << u"Nueva contraseña:"_s << false << true;
        QTest::newRow("retyped, Spanish") << u"Vuelva a escribir la nueva contraseña:"_s << false << true;
        QTest::newRow("confirmed") << u"Confirm password"_s << false << true;
        QTest::newRow("code") << u"Verification code:"_s << false << false;
        QTest::newRow("OATH") << u"One-time password (OATH) for `ana':"_s << false << false;
        QTest::newRow("S/Key") << u"s/key 97 ab1234 Password:"_s << false << false;
        QTest::newRow("token") << u"Password or token code:"_s << false << false;
        QTest::newRow("factor") << u"First Factor:"_s << false << false;
        QTest::newRow("PIN") << u"PIN:"_s << false << false;
        QTest::newRow("empty") << QString() << false << false;
    }

    void whatAsksForThePassword()
    {
        QFETCH(QString, text);
        QTEST(asksForThePassword({text, false}), "present");
        QTEST(asksForANewPassword({text, false}), "another");
        QVERIFY(!asksForThePassword({text, true}));
        QVERIFY(!asksForANewPassword({text, true}));
    }

    void aChangeIsKnownOnceItIsConfirmed()
    {
        PasswordChange change;
        QVERIFY(!change.happened());
        change.answered(asking({u"Current password:"_s}), answers({"old"}));
        QVERIFY(!change.happened());
        change.answered(asking({u"New password:"_s}), answers({"easy"}));
        QVERIFY(change.happened());
        // PAM finds it too easy, and asks again.
        change.answered(asking({u"New password:"_s}), answers({"hard"}));
        change.answered(asking({u"Retype new password:"_s}), answers({"hard"}));
        QCOMPARE(QByteArray(change.take().data()), QByteArray("hard"));
    }

    void aFormWithBothFields()
    {
        PasswordChange change;
        change.answered(asking({u"New password:"_s, u"Again, the new password:"_s}), answers({"a", "a"}));
        QCOMPARE(QByteArray(change.take().data()), QByteArray("a"));
    }

    void whatWasNotTypedTwiceAlikeIsNotKnown()
    {
        PasswordChange once;
        once.answered(asking({u"New password:"_s}), answers({"a"}));
        QVERIFY(once.take().isEmpty());
        PasswordChange unlike;
        unlike.answered(asking({u"New password:"_s}), answers({"a"}));
        unlike.answered(asking({u"Retype new password:"_s}), answers({"b"}));
        QVERIFY(unlike.happened());
        QVERIFY(unlike.take().isEmpty());
        PasswordChange empty;
        empty.answered(asking({u"New password:"_s, u"Retype new password:"_s}), answers({"", ""}));
        QVERIFY(empty.take().isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestLoginPrompts)
#include "tst_loginprompts.moc"
