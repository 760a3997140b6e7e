// SPDX-License-Identifier: GPL-3.0-or-later
// Our reading of ~/.ssh/config beside `ssh -G`, over configs made by chance. What is compared is what we
// support: each value, and for a config that ssh refuses, the line of the first mistake.
// DOMCERO_SSHCONFIG_FILES=N makes N configs instead of 500; DOMCERO_SSHCONFIG_SEED=N others;
// DOMCERO_SSHCONFIG_ALIASES=N asks for N names each instead of 1 (each
// asking starts a program, and this test is in the default set).
#include "base/hosttext.h"
#include "formats/sshconfig/keywords.h"
#include "services/localaccount.h"
#include "services/localsshconfig.h"
#include "sshconfig/configgenerator.h"
#include "sshconfig/ouranswer.h"
#include "sshconfig/sshdump.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace domcero;

namespace {

int setting(const char *name, int otherwise)
{
    bool isSet = false;
    const int value = qEnvironmentVariableIntValue(name, &isSet);
    return isSet ? value : otherwise;
}

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
           file.write(text) == text.size() && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

struct Case
{
    QString folder;
    ConfigFiles files;
    QByteArrayList aliases;
    QString difference; // empty: none
    int refused = 0;
};

} // namespace

class TestSshConfigOracle : public QObject
{
    Q_OBJECT

    QString m_ssh = QStandardPaths::findExecutable(QStringLiteral("ssh"));
    QTemporaryDir m_folder;
    SshConfigEnvironment m_environment; // that of ssh: ~ is the account's home, whatever $HOME says
    SshDump m_own;

    QProcessEnvironment sshEnvironment(const QString &home) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), home);
        environment.insert(QStringLiteral("AGENT_OF_TEST"), QStringLiteral("/agent"));
        environment.remove(QStringLiteral("NO_SUCH_VARIABLE"));
        return environment;
    }

    // Files of a config are read with $HOME as home, as its Includes are by ssh.
    SshConfig readOurs(const QString &home) const
    {
        SshConfigEnvironment environment = m_environment;
        environment.home = home;
        const QString path = home + QStringLiteral("/.ssh/config");
        QFile file(path);
        return file.open(QIODevice::ReadOnly)
                   ? parseSshConfig({path, file.readAll()}, environment, readSshConfigFiles)
                   : SshConfig();
    }

    SshConfigEnvironment environmentWith(const QString &home) const
    {
        SshConfigEnvironment environment = m_environment;
        environment.variable = [this, home](const QString &name) -> std::optional<QString> {
            const QProcessEnvironment variables = sshEnvironment(home);
            return variables.contains(name) ? std::optional(variables.value(name)) : std::nullopt;
        };
        return environment;
    }

    // Empty when both say the same.
    QString difference(const QString &home, const SshConfig &config, const QByteArray &alias,
                       bool &isRefused) const
    {
        const SshAnswer theirs =
            askSsh(m_ssh, home + QStringLiteral("/.ssh/config"), alias, sshEnvironment(home));
        const auto ours = ourAnswer(config, alias, environmentWith(home), m_own);
        isRefused = theirs.isRefused;
        if (!ours) {
            const auto &arguments = ours.error().what.arguments();
            const QString file = std::get<QString>(arguments.value(0, QString()));
            const qint64 line = std::get<qint64>(arguments.value(1, qint64{0}));
            const QString text =
                QString::fromUtf8(ours.error().what.id()) + QStringLiteral(" %1:%2").arg(file).arg(line);
            if (!theirs.isRefused)
                return QStringLiteral("only we refuse: ") + text;
            if (theirs.line > 0 && (theirs.line != line || QString::fromUtf8(theirs.file) != file))
                return QStringLiteral("we refuse ") + text + QStringLiteral(", ssh says: ") +
                       QString::fromUtf8(theirs.errors);
            return {};
        }
        if (theirs.isRefused)
            return QStringLiteral("only ssh refuses: ") + QString::fromUtf8(theirs.errors);
        const SshDump compared = comparable(theirs.dump);
        for (const QByteArray &keyword : compared.keys() + ours->keys()) {
            if (compared.value(keyword) != ours->value(keyword))
                return QString::fromUtf8(keyword + ": ssh has " + compared.value(keyword).join(" | ") +
                                         ", we have " + ours->value(keyword).join(" | "));
        }
        return {};
    }

    void compare(Case &what) const
    {
        for (auto it = what.files.begin(); it != what.files.end(); ++it) {
            if (!write(what.folder + QStringLiteral("/.ssh/") + it.key(), it.value()))
                what.difference = QStringLiteral("cannot write ") + it.key();
        }
        const SshConfig config = readOurs(what.folder);
        for (const QByteArray &alias : std::as_const(what.aliases)) {
            bool isRefused = false;
            const QString differs = difference(what.folder, config, alias, isRefused);
            what.refused += isRefused;
            if (!differs.isEmpty() && what.difference.isEmpty())
                what.difference = QString::fromLatin1(alias) + QStringLiteral(": ") + differs;
        }
        if (what.difference.isEmpty())
            QDir(what.folder).removeRecursively();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (m_ssh.isEmpty())
            QSKIP("no ssh on this machine");
        m_environment = localSshEnvironment();
        const auto home = [] { // as getpwuid() has it: ssh does not ask $HOME
            QProcess process;
            process.start(QStringLiteral("sh"),
                          {QStringLiteral("-c"), QStringLiteral("eval echo ~$(id -un)")});
            process.waitForFinished();
            return QString::fromUtf8(process.readAllStandardOutput().trimmed());
        }();
        QVERIFY(!home.isEmpty());
        m_environment.home = home;
        QVERIFY(write(m_folder.filePath(QStringLiteral("empty")), {}));
        const SshAnswer answer =
            askSsh(m_ssh, m_folder.filePath(QStringLiteral("empty")), "none.of.it", sshEnvironment(home));
        QVERIFY2(!answer.isRefused, answer.errors.constData());
        m_own = answer.dump;
        m_own.remove("hostname");
    }

    void configsMadeByChance()
    {
        const auto seed = static_cast<quint32>(setting("DOMCERO_SSHCONFIG_SEED", 1));
        const int count = setting("DOMCERO_SSHCONFIG_FILES", 500);
        const int names = setting("DOMCERO_SSHCONFIG_ALIASES", 1);
        QRandomGenerator random(seed);
        std::vector<Case> cases;
        for (int i = 0; i < count; ++i) {
            Case next;
            next.folder = m_folder.filePath(QString::number(i));
            next.files = ConfigGenerator(random.generate(), next.folder).make();
            QByteArrayList all = ConfigGenerator::aliases();
            for (int n = 0; n < names && !all.isEmpty(); ++n)
                next.aliases += all.takeAt(random.bounded(all.size()));
            cases.push_back(next);
        }
        std::atomic<size_t> taken = 0;
        std::vector<std::thread> workers;
        for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i) {
            workers.emplace_back([&] {
                for (size_t next = taken++; next < cases.size(); next = taken++)
                    compare(cases[next]);
            });
        }
        for (std::thread &worker : workers)
            worker.join();

        int refused = 0;
        QStringList differences;
        for (const Case &each : cases) {
            refused += each.refused;
            if (!each.difference.isEmpty())
                differences += each.folder + QStringLiteral(" ") + each.difference;
        }
        qInfo("seed %u: %d configs, %d names each, %d readings, of which ssh refused %d; %d configs differ",
              seed, count, names, count * names, refused, static_cast<int>(differences.size()));
        if (!differences.isEmpty()) {
            m_folder.setAutoRemove(false);
            QFAIL(qPrintable(differences.mid(0, 20).join(u'\n')));
        }
        QVERIFY(count < 100 || (refused > 0 && refused < count * names / 2));
    }

    void includesGoSixteenLevelsDeep()
    {
        for (const int levels : {16, 17}) {
            const QString home = m_folder.filePath(QStringLiteral("deep%1").arg(levels));
            QVERIFY(write(home + QStringLiteral("/.ssh/config"), "Include level1\n"));
            for (int i = 1; i <= levels; ++i)
                QVERIFY(write(home + QStringLiteral("/.ssh/level%1").arg(i),
                              i < levels
                                  ? QByteArray("Include level%1\n").replace("%1", QByteArray::number(i + 1))
                                  : QByteArray("Port 5\n")));
            bool isRefused = false;
            const QString differs = difference(home, readOurs(home), "x", isRefused);
            QVERIFY2(differs.isEmpty(), qPrintable(differs));
            QCOMPARE(isRefused, levels > 16);
        }
    }

    // Whatever is in our table is known to ssh, unless it came later.
    void everyKeywordIsKnownToSsh()
    {
        QByteArray text;
        for (const QByteArray &keyword : sshKeywordNames(false))
            text +=
                keyword + (keyword == "permitremoteopen" ? " any\n" : " \"\"\n"); // that one ends ssh at once
        const QString path = m_folder.filePath(QStringLiteral("all"));
        QVERIFY(write(path, text + "NoSuchKeyword x\n"));
        const SshAnswer answer = askSsh(m_ssh, path, "x", sshEnvironment(m_environment.home));
        QStringList unknown;
        for (const QByteArray &line : answer.errors.split('\n')) {
            if (line.contains("Bad configuration option"))
                unknown += QString::fromUtf8(line.trimmed().split(' ').last());
        }
        QCOMPARE(unknown, QStringList(QStringLiteral("nosuchkeyword")));
    }
};

QTEST_GUILESS_MAIN(TestSshConfigOracle)
#include "tst_sshconfigoracle.moc"
