// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/commandlog.h"
#include "services/hostmanager.h"
#include "services/hostregistry.h"
#include "services/hostsession.h"
#include "support/faketransport.h"
#include "support/manualclock.h"
#include "support/secretstoredouble.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace domcero;
using test::FakeTransport;

class TestHostManager : public QObject
{
    Q_OBJECT

    static HostEntry entry(const QString &name, const QString &group = {})
    {
        HostEntry entry;
        entry.name = name;
        entry.group = group;
        entry.address = name;
        return entry;
    }
    static QStringList names(const HostManager &manager)
    {
        QStringList list;
        for (const HostSession *session : manager.sessions())
            list.append(session->entry().name);
        return list;
    }

    QTemporaryDir m_folder;
    test::ManualClock m_clock;
    CommandLog m_log;
    QHash<QString, FakeTransport *> m_transports;

    TransportFactory factory()
    {
        return [this](const HostEntry &e) {
            auto transport = std::make_unique<FakeTransport>();
            m_transports.insert(e.name, transport.get());
            return transport;
        };
    }

private Q_SLOTS:
    void init() { QFile::remove(m_folder.filePath(QStringLiteral("hosts.json"))); }

    void theDemoComesAndGoes()
    {
        HostRegistry registry(m_folder.filePath(QStringLiteral("hosts.json")));
        HostManager manager(registry, m_log, factory(), m_clock);
        QCOMPARE(names(manager), (QStringList{QStringLiteral("demo")}));
        QCOMPARE(manager.sessions().first()->entry().kind, HostEntry::Kind::Demo);
        QPointer<HostSession> demo = manager.sessions().first();
        QSignalSpy removed(&manager, &HostManager::sessionAboutToBeRemoved);
        QSignalSpy added(&manager, &HostManager::sessionAdded);
        const auto a = registry.add(entry(QStringLiteral("a")));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(added.size(), 1);
        QCOMPARE(names(manager), (QStringList{QStringLiteral("a")}));
        QTRY_VERIFY(!demo);
        QVERIFY(registry.remove(a->id));
        QCOMPARE(names(manager), (QStringList{QStringLiteral("demo")}));
    }

    void sessionsAreInTheOrderOfTheTree()
    {
        HostRegistry registry(m_folder.filePath(QStringLiteral("hosts.json")));
        HostManager manager(registry, m_log, factory(), m_clock);
        for (const auto &[name, group] : {std::pair("c", ""), {"b", "Puebla"}, {"d", "Lab"}, {"a", "Puebla"}})
            QVERIFY(registry.add(entry(QLatin1String(name), QLatin1String(group))));
        QCOMPARE(names(manager), (QStringList{QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("a"),
                                              QStringLiteral("b")}));
        HostSession *const c = manager.sessions().first();
        QCOMPARE(manager.session(c->entry().id), c);
        QVERIFY(!manager.session(QUuid::createUuid()));
    }

    void aChangedHostGetsANewSessionThatGoesOn()
    {
        HostRegistry registry(m_folder.filePath(QStringLiteral("hosts.json")));
        HostEntry a = *registry.add(entry(QStringLiteral("a")));
        HostEntry b = *registry.add(entry(QStringLiteral("b")));
        HostManager manager(registry, m_log, factory(), m_clock);
        QCOMPARE(m_transports.value(QStringLiteral("a"))->hostName(), QStringLiteral("a"));
        manager.session(a.id)->connectToHost();
        HostSession *const sessionOfB = manager.session(b.id);
        a.name = QStringLiteral("z");
        QVERIFY(registry.change(a));
        QCOMPARE(names(manager), (QStringList{QStringLiteral("b"), QStringLiteral("z")}));
        QCOMPARE(manager.session(b.id), sessionOfB);
        QCOMPARE(manager.session(a.id)->link().stage, LinkStage::Connected);
        b.port = 23;
        QVERIFY(registry.change(b));
        QCOMPARE(manager.session(b.id)->link().stage, LinkStage::Disconnected);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void whatRunsIsInTheLog()
    {
        HostRegistry registry(m_folder.filePath(QStringLiteral("hosts.json")));
        QVERIFY(registry.add(entry(QStringLiteral("a"))));
        CommandLog log;
        HostManager manager(registry, log, factory(), m_clock);
        manager.sessions().first()->connectToHost();
        QTRY_VERIFY(!log.records().isEmpty());
        QCOMPARE(log.records().first().host, QStringLiteral("a"));
    }

    // A host that goes takes its kept password along, unless another one has the same account.
    void aPasswordGoesWithTheLastHostOfItsAccount()
    {
        test::SecretStoreDouble secrets;
        const SecretName name = SecretName::ofPassword(QStringLiteral("root@dom0:22"));
        const SecretName other = SecretName::ofPassword(QStringLiteral("root@other:22"));
        secrets.keep(name, "word");
        secrets.keep(other, "other");
        HostRegistry registry(m_folder.filePath(QStringLiteral("hosts.json")));
        HostManager manager(registry, m_log, factory(), m_clock, &secrets);
        QSignalSpy failures(&manager, &HostManager::keychainFailed);
        HostEntry one = entry(QStringLiteral("one"));
        one.address = QStringLiteral("dom0");
        HostEntry two = one;
        two.name = QStringLiteral("two");
        one = *registry.add(one);
        two = *registry.add(two);
        QVERIFY(registry.remove(two.id));
        QCOMPARE(secrets.kept(name), QByteArray("word"));
        one.name = QStringLiteral("renamed");
        QVERIFY(registry.change(one));
        QCOMPARE(secrets.kept(name), QByteArray("word"));
        QVERIFY(secrets.asked.isEmpty());
        one.address = QStringLiteral("other"); // it moves to the account of nobody
        QVERIFY(registry.change(one));
        QVERIFY(secrets.kept(name).isEmpty());
        QCOMPARE(secrets.kept(other), QByteArray("other"));
        secrets.fails = ErrorCode::PermissionDenied;
        QVERIFY(registry.remove(one.id));
        QCOMPARE(failures.size(), 1);
        QCOMPARE(failures[0][0].toString(), QStringLiteral("renamed"));
        QCOMPARE(failures[0][1].value<Error>().what.id(),
                 QByteArray("The kept password of %1 was not removed."));
    }
};

QTEST_GUILESS_MAIN(TestHostManager)
#include "tst_hostmanager.moc"
