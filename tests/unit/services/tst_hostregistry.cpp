// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/hostregistry.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace domcero;

class TestHostRegistry : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

    void write(const QByteArray &content) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QByteArray content() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }
    QJsonObject document() const { return QJsonDocument::fromJson(content()).object(); }
    static HostEntry entry(const QString &name)
    {
        HostEntry entry;
        entry.name = name;
        entry.address = name + QLatin1String(".example");
        return entry;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("hosts.json"));
    }

    void whatIsSavedComesBack()
    {
        m_path = m_folder->filePath(QStringLiteral("deeper/and deeper/hosts.json"));
        HostEntry full = entry(QString::fromUtf8("añejo \"1\""));
        full.group = QStringLiteral("Puebla");
        full.port = 2222;
        full.user = QStringLiteral("admin");
        full.identityFile = QStringLiteral("/home/a b/id");
        full.knownHostsFile = QStringLiteral("/k");
        full.jumps = {{QStringLiteral("bastion"), 22, QStringLiteral("ana"), {}, {}},
                      {QStringLiteral("fd00::1"), 2222, QStringLiteral("b"), QStringLiteral("/key"),
                       QStringLiteral("/known")}};
        HostRegistry registry(m_path);
        QSignalSpy changed(&registry, &HostRegistry::changed);
        QVERIFY(registry.load());
        QCOMPARE(changed.size(), 0);
        const auto added = registry.add(full);
        QVERIFY(added);
        QVERIFY(!added->id.isNull());
        QVERIFY(registry.add(entry(QStringLiteral("b"))));
        QCOMPARE(changed.size(), 2);
        full.id = added->id;

        HostRegistry again(m_path);
        QVERIFY(again.load());
        QCOMPARE(again.hosts(), registry.hosts());
        QVERIFY(again.find(full.name));
        QCOMPARE(*again.find(full.name), full);
        QVERIFY(!again.find(QStringLiteral("B")));
#ifdef Q_OS_UNIX // on Windows the folder's own list of who may read it holds
        QCOMPARE(QFileInfo(m_path).permissions() & QFile::Permissions(0x0fff),
                 (QFile::ReadUser | QFile::WriteUser) & QFile::Permissions(0x0fff));
#endif
    }

    void changeAndRemove()
    {
        HostRegistry registry(m_path);
        HostEntry a = *registry.add(entry(QStringLiteral("a")));
        const HostEntry b = *registry.add(entry(QStringLiteral("b")));
        a.name = QStringLiteral("c");
        QVERIFY(registry.change(a));
        QCOMPARE(registry.hosts(), (QList<HostEntry>{a, b}));
        QVERIFY(registry.remove(a.id));
        QCOMPARE(registry.hosts(), (QList<HostEntry>{b}));
        const auto gone = registry.change(a);
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, ErrorCode::NotFound);
        QVERIFY(registry.remove(b.id));
        QVERIFY(registry.hosts().isEmpty());
    }

    void whatCannotBeUsedIsRefused()
    {
        HostRegistry registry(m_path);
        HostEntry a = *registry.add(entry(QStringLiteral("a")));
        const QByteArray before = content();
        HostEntry bad = entry(QStringLiteral(" "));
        QCOMPARE(registry.add(bad).error().code, ErrorCode::InvalidInput);
        bad = entry(QStringLiteral("x"));
        bad.address.clear();
        QCOMPARE(registry.add(bad).error().code, ErrorCode::InvalidInput);
        bad = entry(QStringLiteral("x"));
        bad.port = 0;
        QCOMPARE(registry.add(bad).error().code, ErrorCode::InvalidInput);
        QCOMPARE(registry.add(entry(QStringLiteral("a"))).error().code, ErrorCode::AlreadyExists);
        QCOMPARE(content(), before);
        QVERIFY(registry.change(a)); // under its own name
        HostEntry demo = entry(QStringLiteral("demo"));
        demo.kind = HostEntry::Kind::Demo;
        demo.address.clear();
        QVERIFY(registry.add(demo));
    }

    void waysToRoot()
    {
        write(R"({"hosts": [{"name": "a", "address": "x", "rootBy": "sudo"},
            {"name": "b", "address": "x", "rootBy": "doas"}, {"name": "c", "address": "x"},
            {"name": "d", "address": "x", "rootBy": "magic"}]})");
        HostRegistry registry(m_path);
        QVERIFY(registry.load());
        QList<RootBy> ways;
        for (const HostEntry &host : registry.hosts())
            ways += host.rootBy;
        QCOMPARE(ways, (QList<RootBy>{RootBy::Sudo, RootBy::Doas, RootBy::Login, RootBy::Login}));
        HostEntry a = registry.hosts()[0];
        a.rootBy = RootBy::Login;
        QVERIFY(registry.change(a));
        HostEntry c = registry.hosts()[2];
        c.rootBy = RootBy::Doas;
        QVERIFY(registry.change(c));
        HostRegistry again(m_path);
        QVERIFY(again.load());
        QCOMPARE(again.find(QStringLiteral("a"))->rootBy, RootBy::Login);
        QCOMPARE(again.find(QStringLiteral("b"))->rootBy, RootBy::Doas);
        QCOMPARE(again.find(QStringLiteral("c"))->rootBy, RootBy::Doas);
        QVERIFY(!content().contains("login"));
    }

    void jumpHosts()
    {
        write(R"({"hosts": [{"name": "a", "address": "x", "jumps": [
            {"address": "b", "port": 2200, "user": "ana", "colour": "red", "oldAlgorithms": true}, {"address": "c", "user": "ana"}]}]})");
        HostRegistry registry(m_path);
        QVERIFY(registry.load());
        HostEntry a = registry.hosts().first();
        QCOMPARE(a.jumps.size(), 2);
        QCOMPARE(legOf(a.jumps[0]), QStringLiteral("ana@b:2200"));
        QCOMPARE(legOf(a.jumps[1]), QStringLiteral("ana@c:22"));
        QVERIFY(a.jumps[0].oldAlgorithms && !a.jumps[1].oldAlgorithms && !a.oldAlgorithms);
        std::swap(a.jumps[0], a.jumps[1]);
        QVERIFY(registry.change(a));
        const auto jumps = [&] {
            return document()
                .value(QLatin1String("hosts"))
                .toArray()
                .first()
                .toObject()
                .value(QLatin1String("jumps"));
        };
        QCOMPARE(jumps().toArray().at(1).toObject().value(QLatin1String("colour")).toString(),
                 QStringLiteral("red"));
        a.jumps.append(a.jumps.first());
        QCOMPARE(registry.change(a).error().code, ErrorCode::InvalidInput);
        a.jumps.clear();
        QVERIFY(registry.change(a));
        QVERIFY(jumps().isUndefined());
    }

    void unknownThingsAreKept()
    {
        write(R"({"version": 7, "hosts": [
            {"id": "11111111-1111-4111-8111-111111111111", "name": "a", "address": "x", "jumpHost": "b"},
            {"kind": "xapi", "name": "pool", "address": "y"}], "groups": {"Puebla": 1}})");
        HostRegistry registry(m_path);
        QVERIFY(registry.load());
        QCOMPARE(registry.hosts().size(), 1);
        HostEntry a = registry.hosts().first();
        QCOMPARE(a.port, 22);
        QCOMPARE(a.user, QStringLiteral("root"));
        a.port = 2200;
        QVERIFY(registry.change(a));
        QVERIFY(registry.add(entry(QStringLiteral("c"))));
        const QJsonObject now = document();
        QCOMPARE(now.value(QLatin1String("version")).toInt(), 7);
        QCOMPARE(now.value(QLatin1String("groups")).toObject().size(), 1);
        const QJsonArray hosts = now.value(QLatin1String("hosts")).toArray();
        QCOMPARE(hosts.size(), 3);
        QCOMPARE(hosts.at(0).toObject().value(QLatin1String("jumpHost")).toString(), QStringLiteral("b"));
        QCOMPARE(hosts.at(0).toObject().value(QLatin1String("port")).toInt(), 2200);
        QCOMPARE(hosts.at(1).toObject().value(QLatin1String("kind")).toString(), QStringLiteral("xapi"));
    }

    void aBrokenFileIsNeverOverwritten_data()
    {
        QTest::addColumn<QByteArray>("broken");
        QTest::newRow("cut") << QByteArray("{\"hosts\": [{\"name\": \"a\", ");
        QTest::newRow("no JSON") << QByteArray("hosts:\n - a\n");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("hosts is no list") << QByteArray("{\"hosts\": {}}");
        QTest::newRow("no name") << QByteArray("{\"hosts\": [{\"address\": \"a\"}]}");
        QTest::newRow("no address") << QByteArray("{\"hosts\": [{\"name\": \"a\"}]}");
        QTest::newRow("no port") << QByteArray(
            "{\"hosts\": [{\"name\": \"a\", \"address\": \"a\", \"port\": 70000}]}");
        QTest::newRow("a jump host without an address") << QByteArray(
            "{\"hosts\": [{\"name\": \"a\", \"address\": \"a\", \"jumps\": [{\"user\": \"u\"}]}]}");
        QTest::newRow("twice") << QByteArray(
            "{\"hosts\": [{\"name\": \"a\", \"address\": \"a\"}, {\"name\": \"a\", \"address\": \"b\"}]}");
    }
    void aBrokenFileIsNeverOverwritten()
    {
        QFETCH(QByteArray, broken);
        write(broken);
        HostRegistry registry(m_path);
        const auto loaded = registry.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::ParseFailed);
        QVERIFY(!registry.add(entry(QStringLiteral("new"))));
        QVERIFY(!registry.remove(QUuid::createUuid()));
        QCOMPARE(content(), broken);
        write("{}"); // put right
        QVERIFY(registry.add(entry(QStringLiteral("new"))));
        QCOMPARE(registry.hosts().size(), 1);
    }

    void theOtherProgramsHostsAreKept()
    {
        HostRegistry one(m_path);
        HostRegistry two(m_path);
        QVERIFY(one.add(entry(QStringLiteral("a"))));
        QVERIFY(two.add(entry(QStringLiteral("b"))));
        QVERIFY(one.add(entry(QStringLiteral("c"))));
        QCOMPARE(one.hosts().size(), 3);
        QCOMPARE(two.add(entry(QStringLiteral("c"))).error().code, ErrorCode::AlreadyExists);
    }

    void aHandWrittenHostHasOneId()
    {
        write(R"({"hosts": [{"name": "a", "address": "x"}]})");
        HostRegistry one(m_path);
        HostRegistry two(m_path);
        QVERIFY(one.load());
        QVERIFY(two.load());
        QVERIFY(!one.hosts().first().id.isNull());
        QCOMPARE(one.hosts().first().id, two.hosts().first().id);
    }

    void aFolderThatCannotBeWritten()
    {
        m_path = m_folder->filePath(QStringLiteral("file/hosts.json"));
        QFile file(m_folder->filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        HostRegistry registry(m_path);
        QSignalSpy changed(&registry, &HostRegistry::changed);
        QVERIFY(!registry.add(entry(QStringLiteral("a"))));
        QVERIFY(registry.hosts().isEmpty());
        QCOMPARE(changed.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestHostRegistry)
#include "tst_hostregistry.moc"
