// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/elevation.h"
#include "remote/ssh/linksecrets.h"

#include <QtTest>

using namespace domcero;

namespace {

const QString leg = QStringLiteral("ana@dom0-a:22");

// The marker behind `word` of the line.
QByteArray markerBehind(const QByteArray &line, const QByteArray &word)
{
    return line.mid(line.indexOf(word) + word.size(), 32);
}
QByteArray promptOf(const Elevation &elevation)
{
    return markerBehind(elevation.line(), "-p ");
}
QByteArray readyOf(const Elevation &elevation)
{
    return markerBehind(elevation.line(), "echo ");
}
QByteArray text(const Secret &secret)
{
    return {secret.data(), secret.size()};
}
Secret secret(const char *bytes)
{
    return Secret(QByteArray(bytes));
}

} // namespace

class TestElevation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLoginsOwnShellIsReadyAtOnce();
    void nothingIsWrittenBeforeSudoAsks();
    void withoutAPromptNoPasswordIsWritten();
    void markersMayComeInPieces();
    void whatSudoRepeatsOfTheLineIsNoPrompt();
    void aSecondPromptIsARefusal();
    void whoIsNotKnownIsAskedForOrRefused();
    void theSentences_data();
    void theSentences();
    void sudoTriesThePasswordOfTheLogin();
};

void TestElevation::theLoginsOwnShellIsReadyAtOnce()
{
    const Elevation elevation;
    QCOMPARE(elevation.line(), QByteArray("exec /bin/sh"));
    QCOMPARE(elevation.state(), Elevation::State::Ready);
}

void TestElevation::nothingIsWrittenBeforeSudoAsks()
{
    Elevation elevation(RootBy::Sudo, secret("of ana"), true);
    QVERIFY(!elevation.line().contains("of ana"));
    QCOMPARE(elevation.state(), Elevation::State::Starting);
    elevation.hear(OutputStream::Error, "We trust you have received the usual lecture\n");
    QVERIFY(elevation.takeReply().isEmpty());
    elevation.hear(OutputStream::Error, promptOf(elevation));
    QCOMPARE(text(elevation.takeReply()), QByteArray("of ana\n"));
    QVERIFY(elevation.takeReply().isEmpty());
    QCOMPARE(elevation.state(), Elevation::State::Starting);
    elevation.hear(OutputStream::Standard, readyOf(elevation) + '\n');
    QCOMPARE(elevation.state(), Elevation::State::Ready);
}

void TestElevation::withoutAPromptNoPasswordIsWritten()
{
    for (const RootBy by : {RootBy::Sudo, RootBy::Doas}) {
        Elevation elevation(by, secret("of ana"), true);
        elevation.hear(OutputStream::Standard, "a start-up file speaks\n" + readyOf(elevation) + '\n');
        QCOMPARE(elevation.state(), Elevation::State::Ready);
        QVERIFY(elevation.takeReply().isEmpty());
    }
}

void TestElevation::markersMayComeInPieces()
{
    Elevation elevation(RootBy::Sudo, secret("of ana"), true);
    for (const char byte : "words before " + promptOf(elevation))
        elevation.hear(OutputStream::Error, QByteArray(1, byte));
    QCOMPARE(text(elevation.takeReply()), QByteArray("of ana\n"));
    for (const char byte : "words before " + readyOf(elevation))
        elevation.hear(OutputStream::Standard, QByteArray(1, byte));
    QCOMPARE(elevation.state(), Elevation::State::Ready);
}

// "Sorry, user ana is not allowed to execute '/bin/sh -c echo MARKER; exec /bin/sh' as root on dom0-a."
void TestElevation::whatSudoRepeatsOfTheLineIsNoPrompt()
{
    Elevation elevation(RootBy::Sudo, secret("of ana"), true);
    elevation.hear(OutputStream::Error,
                   "Sorry, user ana is not allowed to execute '/bin/sh -c echo " + readyOf(elevation));
    QCOMPARE(elevation.state(), Elevation::State::Starting);
    QVERIFY(elevation.takeReply().isEmpty());
}

void TestElevation::aSecondPromptIsARefusal()
{
    Elevation elevation(RootBy::Sudo, secret("wrong"), true);
    elevation.hear(OutputStream::Error, promptOf(elevation));
    QVERIFY(!elevation.takeReply().isEmpty());
    elevation.hear(OutputStream::Error, "\nSorry, try again.\n" + promptOf(elevation));
    QCOMPARE(elevation.state(), Elevation::State::Refused);
    QVERIFY(elevation.takeReply().isEmpty());
    QCOMPARE(elevation.failure(leg, {}).code, ErrorCode::AuthenticationFailed);
}

void TestElevation::whoIsNotKnownIsAskedForOrRefused()
{
    Elevation asking(RootBy::Sudo, {}, true);
    asking.hear(OutputStream::Error, promptOf(asking));
    QCOMPARE(asking.state(), Elevation::State::Asking);
    asking.answer(secret("of ana"));
    QCOMPARE(text(asking.takeReply()), QByteArray("of ana\n"));

    Elevation notAsking(RootBy::Sudo, {}, false);
    notAsking.hear(OutputStream::Error, promptOf(notAsking));
    QCOMPARE(notAsking.state(), Elevation::State::Refused);
    QVERIFY(notAsking.failure(leg, {}).what.id().contains("now asks"));
}

// The texts: recorded in the lab (Debian 12, sudo 1.9.13), or of the tools' sources (sudo 1.7 to 1.9,
// OpenDoas 6.8).
void TestElevation::theSentences_data()
{
    QTest::addColumn<RootBy>("by");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QByteArray>("what");
    const auto row = [](const char *name, RootBy by, const char *said, ErrorCode code, const char *what) {
        QTest::newRow(name) << by << QByteArray(said) << code << QByteArray(what);
    };
    row("not in the sudoers", RootBy::Sudo, "ana is not in the sudoers file.\n", ErrorCode::PermissionDenied,
        "may not become root");
    row("not in the sudoers, older", RootBy::Sudo,
        "ana is not in the sudoers file.  This incident will be reported.\n", ErrorCode::PermissionDenied,
        "may not become root");
    row("not this program", RootBy::Sudo,
        "Sorry, user ana is not allowed to execute '/bin/sh -c echo x; exec /bin/sh' as root on dom0-a.\n",
        ErrorCode::PermissionDenied, "may not become root");
    row("not on this host", RootBy::Sudo, "ana is not allowed to run sudo on dom0-a.\n",
        ErrorCode::PermissionDenied, "may not become root");
    row("a terminal", RootBy::Sudo, "sudo: sorry, you must have a tty to run sudo\n",
        ErrorCode::PermissionDenied, "wants a terminal");
    row("no sudo", RootBy::Sudo, "env: 'sudo': No such file or directory\n", ErrorCode::NotSupported,
        "finds no");
    row("no sudo, BusyBox", RootBy::Sudo, "env: can't execute 'sudo': No such file or directory\n",
        ErrorCode::NotSupported, "finds no");
    row("no doas", RootBy::Doas, "env: \342\200\230doas\342\200\231: No such file or directory\n",
        ErrorCode::NotSupported, "finds no");
    row("sudo is broken", RootBy::Sudo,
        "sudo: /usr/bin/sudo must be owned by uid 0 and have the setuid bit set\n", ErrorCode::NotSupported,
        "no shell of root");
    row("doas does not permit", RootBy::Doas, "doas: Operation not permitted\n", ErrorCode::PermissionDenied,
        "may not become root");
    row("doas asks", RootBy::Doas, "doas: Authentication required\n", ErrorCode::PermissionDenied,
        "on a terminal only");
    row("no shell at all", RootBy::Login, "This account is currently not available.\n",
        ErrorCode::NotSupported, "does not run /bin/sh");
}

void TestElevation::theSentences()
{
    QFETCH(RootBy, by);
    QFETCH(QByteArray, said);
    Elevation elevation(by, {}, true);
    if (by == RootBy::Sudo)
        said.prepend(promptOf(elevation));
    const Error error = elevation.failure(leg, QString::fromUtf8(said));
    QTEST(error.code, "code");
    QFETCH(QByteArray, what);
    QVERIFY2(error.what.id().contains(what), error.what.id());
    QVERIFY(!error.remedy.isEmpty());
    QVERIFY(by != RootBy::Sudo || !error.detail.contains(QString::fromLatin1(promptOf(elevation))));
}

void TestElevation::sudoTriesThePasswordOfTheLogin()
{
    using Kind = SecretQuestion::Kind;
    LinkSecrets secrets;
    QVERIFY(secrets.forSudo(leg).isEmpty());
    secrets.keep({Kind::Password, QStringLiteral("ana@bastion:22"), {}}, secret("of the bastion"));
    QVERIFY(secrets.forSudo(leg).isEmpty());
    secrets.keep({Kind::Password, leg, {}}, secret("of the login"));
    QCOMPARE(text(secrets.forSudo(leg)), QByteArray("of the login"));
    secrets.keep({Kind::SudoPassword, leg, {}}, secret("of sudo"));
    LinkSecrets all;
    all.add(secrets.copy());
    QCOMPARE(text(all.forSudo(leg)), QByteArray("of sudo"));
    QCOMPARE(text(all.of(leg).at(QString())), QByteArray("of the login"));
    all.drop({Kind::SudoPassword, leg, {}});
    QCOMPARE(text(all.forSudo(leg)), QByteArray("of the login"));
    all.changePassword(leg, secret("a new one"));
    QCOMPARE(text(all.forSudo(leg)), QByteArray("a new one"));
    all.changePassword(leg, {});
    QVERIFY(all.forSudo(leg).isEmpty());
    all.clear();
    QVERIFY(all.of(leg).empty());
}

QTEST_GUILESS_MAIN(TestElevation)
#include "tst_elevation.moc"
