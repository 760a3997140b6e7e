// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopbacksshd.h"

#include "domain/sshalgorithms.h"
#include "remote/ssh/knownhosts.h"
#include "remote/ssh/knownhostsfiles.h"

#include <QDir>
#include <QTest>

using namespace domcero;
using namespace domcero::test;
using Kind = HostKeyVerdict::Kind;

namespace {

const QString host = QStringLiteral("dom0-a.example");
// Valid base64; what is in it does not matter here.
const QByteArray keyA = "AAAAC3NzaC1lZDI1NTE5AAAAIBbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";
const QByteArray keyB = "AAAAC3NzaC1lZDI1NTE5AAAAIBccccccccccccccccccccccccccccccccccccccccccc";

QList<int> linesFor(const QByteArray &text, const QString &name = host, quint16 port = 22)
{
    QList<int> lines;
    for (const KnownHostKey &key : knownKeys(text, QStringLiteral("f"), name, port))
        lines += key.line;
    return lines;
}

Kind verdict(const QByteArray &text, const QByteArray &type, const QByteArray &key)
{
    return judgeHostKey(knownKeys(text, QStringLiteral("f"), host, 22), type, key).kind;
}

} // namespace

class TestKnownHosts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAndPatterns()
    {
        const QByteArray text = "# dom0-a.example ssh-ed25519 " + keyA + "\n" +       //
                                "other,DOM0-A.example ssh-ed25519 " + keyA + " c\n" + // 2
                                "  dom0-?.* \tssh-ed25519  " + keyA + "\n" +          // 3
                                "*,!dom0-a.example ssh-ed25519 " + keyA + "\n" +      //
                                "[dom0-a.example]:22 ssh-ed25519 " + keyA + "\n" +    //
                                "[dom0-a.example]:2222 ssh-rsa " + keyA + "\n" +      //
                                "dom0-a.example ssh-ed25519\n" +                      //
                                "@cert-authority * ssh-ed25519 " + keyA + "\n" +      //
                                "dom0-a.example ssh-ed25519 " + keyB;                 // 9, no last newline
        QCOMPARE(linesFor(text), QList<int>({2, 3, 9}));
        QCOMPARE(linesFor(text, host, 2222), QList<int>({4, 6}));
        QCOMPARE(linesFor(text, QStringLiteral("elsewhere")), QList<int>({4}));
    }
    void hashedNamesAreOpenSshs()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("known_hosts"));
        QVERIFY(writeFile(file, "dom0-a.example ssh-ed25519 " + keyA + "\n[dom0-a.example]:99 ssh-ed25519 " +
                                    keyB + "\n"));
        output(QStringLiteral("ssh-keygen"), {QStringLiteral("-H"), QStringLiteral("-f"), file});
        const QByteArray text = readFile(file);
        QVERIFY(text.startsWith("|1|") && hasHashedNames(text));
        QCOMPARE(linesFor(text), QList<int>({1}));
        QCOMPARE(linesFor(text, host, 99), QList<int>({2}));
        QVERIFY(linesFor(text, QStringLiteral("other")).isEmpty());
    }
    void verdicts()
    {
        const QByteArray known = "dom0-a.example ssh-ed25519 " + keyA + "\n";
        QCOMPARE(verdict({}, "ssh-ed25519", keyA), Kind::Unknown);
        QCOMPARE(verdict(known, "ssh-ed25519", keyA), Kind::Known);
        QCOMPARE(verdict(known, "ssh-ed25519", keyB), Kind::Changed);
        QCOMPARE(verdict(known, "ssh-rsa", keyB), Kind::OtherType);
        const QByteArray two = known + "dom0-a.example ssh-ed25519 " + keyB + "\n";
        QCOMPARE(verdict(two, "ssh-ed25519", keyB), Kind::Known);
        const QByteArray revoked = known + "@revoked * ssh-ed25519 " + keyA + "\n";
        QCOMPARE(verdict(revoked, "ssh-ed25519", keyA), Kind::Revoked);
        QCOMPARE(verdict("@revoked * ssh-ed25519 " + keyA + "\n", "ssh-ed25519", keyB), Kind::Unknown);
        const QByteArray rsaFirst = "dom0-a.example ssh-rsa " + keyA + "\n" + known;
        const auto changed =
            judgeHostKey(knownKeys(rsaFirst, QStringLiteral("f"), host, 22), "ssh-ed25519", keyB);
        QCOMPARE(changed.kind, Kind::Changed);
        QCOMPARE(changed.line.line, 2);
    }
    void knownTypesAreAskedForFirst()
    {
        const QByteArrayList &all = safeSshAlgorithms().hostKeys;
        QVERIFY(hostKeyAlgorithms(all, {}).startsWith("ssh-ed25519,"));
        const auto rsa = knownKeys("dom0-a.example ssh-rsa " + keyA, QStringLiteral("f"), host, 22);
        QVERIFY(hostKeyAlgorithms(all, rsa).startsWith("rsa-sha2-512,rsa-sha2-256,ssh-ed25519"));
        QVERIFY(!hostKeyAlgorithms(all, rsa).contains("ssh-rsa"));
        const auto revoked = knownKeys("@revoked * ssh-rsa " + keyA, QStringLiteral("f"), host, 22);
        QVERIFY(hostKeyAlgorithms(all, revoked).startsWith("ssh-ed25519,"));
    }
    void whatIsAddedIsFoundByOpenSsh_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("no file") << QByteArray();
        QTest::newRow("no last newline") << QByteArray("x ssh-ed25519 " + keyB);
        QTest::newRow("hashed") << knownHostsLine(QStringLiteral("x"), 22, "ssh-ed25519", keyB,
                                                  QByteArray(20, 's'));
    }
    void whatIsAddedIsFoundByOpenSsh()
    {
        QFETCH(QByteArray, before);
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("new/known_hosts"));
        if (!before.isEmpty()) {
            QVERIFY(QDir().mkpath(folder.filePath(QStringLiteral("new"))));
            QVERIFY(writeFile(file, before));
        }
        const QString key = folder.filePath(QStringLiteral("key"));
        QVERIFY(makeKey(key, QStringLiteral("ecdsa")));
        const QList<QByteArray> words = readFile(key + QLatin1String(".pub")).split(' ');
        const KnownHostsFiles files(file);
        QVERIFY(files.add(host, 2200, words[0], words[1]).ok());
        const QByteArray after = readFile(file);
        QVERIFY(after.startsWith(before));
        QCOMPARE(hasHashedNames(after), hasHashedNames(before));
        QVERIFY(after.contains(host.toUtf8()) != hasHashedNames(before));
        const QByteArray found = output(
            QStringLiteral("ssh-keygen"),
            {QStringLiteral("-F"), QStringLiteral("[dom0-a.example]:2200"), QStringLiteral("-f"), file});
        QVERIFY2(found.contains(words[1]), found.constData());
        QCOMPARE(judgeHostKey(files.keysOf(host, 2200), words[0], words[1]).kind, Kind::Known);
    }
    void aFileThatCannotBeWrittenIsAnError()
    {
        const KnownHostsFiles files(QStringLiteral("/proc/none/known_hosts"));
        const auto added = files.add(host, 22, "ssh-ed25519", keyA);
        QVERIFY(!added.ok());
        QCOMPARE(added.error().code, ErrorCode::PermissionDenied);
    }
};

QTEST_GUILESS_MAIN(TestKnownHosts)
#include "tst_knownhosts.moc"
