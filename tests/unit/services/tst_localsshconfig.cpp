// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/localsshconfig.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace domcero;
using namespace Qt::StringLiterals;

class TestLocalSshConfig : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    void write(const QString &name, const QByteArray &text)
    {
        const QString path = m_folder.filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    QStringList fitting(const QString &pattern)
    {
        QStringList names;
        const auto files = readSshConfigFiles(m_folder.path() + u'/' + pattern);
        for (const SshConfigText &file : files.valueOr({}))
            names += QDir(m_folder.path()).relativeFilePath(file.name) + u'=' + QString::fromUtf8(file.text);
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name :
             {"d/b.conf", "d/a.conf", "d/.c.conf", "d/x.txt", "e1/k.conf", "e2/k.conf", "d/two words.conf"})
            write(QLatin1String(name), QByteArray(name).right(6).left(1));
    }
    void filesAreFoundAsByGlob()
    {
        QCOMPARE(fitting(u"d/a.conf"_s), QStringList(u"d/a.conf=a"_s));
        QCOMPARE(fitting(u"d/nosuch"_s), QStringList());
        QCOMPARE(fitting(u"nosuch/*"_s), QStringList());
        QCOMPARE(fitting(u"d/*.conf"_s),
                 QStringList({u"d/a.conf=a"_s, u"d/b.conf=b"_s, u"d/two words.conf=s"_s}));
        QCOMPARE(fitting(u"d/.*.conf"_s), QStringList(u"d/.c.conf=c"_s));
        QCOMPARE(fitting(u"d/[b-z].conf"_s), QStringList(u"d/b.conf=b"_s));
        QCOMPARE(fitting(u"e?/*"_s), QStringList({u"e1/k.conf=k"_s, u"e2/k.conf=k"_s}));
        QCOMPARE(fitting(u"d"_s), QStringList(u"d="_s)); // OpenSSH opens a folder and finds nothing in it
    }
    void theUsersConfigIsReadWithItsIncludes()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows asks the account, not a variable, where the user's folder is");
#endif
        const QByteArray home = qgetenv("HOME");
        qputenv("HOME", m_folder.path().toUtf8());
        QVERIFY(readLocalSshConfig().hostNames().isEmpty());
        write(u".ssh/config"_s, "Include more\nHost *\nUser x\n");
        write(u".ssh/more"_s, "Host db\nIdentityFile ~/k\n");
        const LocalSshConfig local = readLocalSshConfig();
        qputenv("HOME", home);
        QCOMPARE(local.hostNames(), QStringList(u"db"_s));
        const auto host = local.resolve({u"db"_s, {}, {}, {}});
        QVERIFY(host);
        QCOMPARE(host->user, u"x"_s);
        QCOMPARE(*host->identityFiles, QStringList(QDir::cleanPath(m_folder.path()) + u"/k"_s));
    }
    void theEnvironmentIsTheUsers()
    {
        const SshConfigEnvironment environment = localSshEnvironment();
        QVERIFY(!environment.localUser.isEmpty());
        QVERIFY(!environment.localHost.isEmpty());
        QVERIFY(environment.variable(u"PATH"_s).has_value());
        QVERIFY(!environment.variable(u"DOMCERO_NO_SUCH"_s));
    }
};

QTEST_GUILESS_MAIN(TestLocalSshConfig)
#include "tst_localsshconfig.moc"
