// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/hosttreemodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace domcero;

namespace {

HostEntry entry(const QString &name, const QString &group = {})
{
    HostEntry made;
    made.id = QUuid::createUuid();
    made.name = name;
    made.group = group;
    made.address = name + QStringLiteral(".example");
    return made;
}

Guest guest(const QString &name, GuestState state = GuestState::Running)
{
    Guest made;
    made.name = name;
    made.state = state;
    made.vcpus = 2;
    made.memory = ByteSize::fromMiB(512);
    return made;
}

HostState state(const QList<Guest> &guests)
{
    HostState made;
    made.guests = guests;
    made.hypervisor.emplace();
    made.hypervisor->cpus = 4;
    return made;
}

Usage usage(double cpu)
{
    Usage made;
    made.cpuPercent = cpu;
    return made;
}

LinkStatus connected()
{
    LinkStatus status;
    status.stage = LinkStage::Connected;
    return status;
}

QStringList names(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList all;
    for (int row = 0; row < model.rowCount(parent); ++row)
        all.append(model.index(row, 0, parent).data().toString());
    return all;
}

} // namespace

class TestHostTreeModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<HostTreeModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_reset = std::make_unique<QSignalSpy>(m_model.get(), &QAbstractItemModel::modelReset);
        m_a = entry(QStringLiteral("dom0-a"), QStringLiteral("Puebla"));
        m_b = entry(QStringLiteral("dom0-b"), QStringLiteral("Puebla"));
        m_c = entry(QStringLiteral("dom0-c"));
        for (const HostEntry &host : {m_b, m_c, m_a}) {
            m_model->setHost(host);
            m_model->setLink(host.id, connected());
        }
        m_model->setState(m_a.id, state({guest(QStringLiteral("mail")), guest(QStringLiteral("web")),
                                         guest(QStringLiteral("w2012"), GuestState::Stopped)}));
    }
    void cleanup() { QCOMPARE(m_reset->count(), 0); }

    void hostsStandInTheirGroups()
    {
        QCOMPARE(names(*m_model), QStringList({QStringLiteral("dom0-c"), QStringLiteral("Puebla")}));
        QCOMPARE(names(*m_model, m_model->groupIndex(QStringLiteral("Puebla"))),
                 QStringList({QStringLiteral("dom0-a"), QStringLiteral("dom0-b")}));
        QCOMPARE(names(*m_model, m_model->hostIndex(m_a.id)),
                 QStringList({QStringLiteral("mail"), QStringLiteral("w2012"), QStringLiteral("web")}));
    }

    void guestsComeAndGoRowByRow()
    {
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        const QPersistentModelIndex web = m_model->guestIndex(m_a.id, QStringLiteral("web"));
        m_model->setState(m_a.id, state({guest(QStringLiteral("dns")), guest(QStringLiteral("mail")),
                                         guest(QStringLiteral("web"))}));
        QCOMPARE(names(*m_model, m_model->hostIndex(m_a.id)),
                 QStringList({QStringLiteral("dns"), QStringLiteral("mail"), QStringLiteral("web")}));
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(removed.count(), 1);
        QVERIFY(web.isValid());
        QCOMPARE(web.data().toString(), QStringLiteral("web"));
    }

    void onlyWhatChangedIsAnnounced()
    {
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setState(
            m_a.id, state({guest(QStringLiteral("mail")), guest(QStringLiteral("w2012"), GuestState::Stopped),
                           guest(QStringLiteral("web"), GuestState::Paused)}));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().toModelIndex(), m_model->guestIndex(m_a.id, QStringLiteral("web")));
        m_model->setState(
            m_a.id, state({guest(QStringLiteral("mail")), guest(QStringLiteral("w2012"), GuestState::Stopped),
                           guest(QStringLiteral("web"), GuestState::Paused)}));
        QCOMPARE(changed.count(), 1);
    }

    void usageOfAHostIsTwoSignals()
    {
        UsageHistory history;
        history.append(QStringLiteral("mail"), usage(50));
        history.append(QStringLiteral("web"), usage(150));
        history.append(QStringLiteral("w2012"), usage(99)); // stopped meanwhile
        history.append(QStringLiteral("Domain-0"), usage(20));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setUsage(m_a.id, history);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(m_model->guestIndex(m_a.id, QStringLiteral("web")).data(HostTreeModel::LoadRole).toDouble(),
                 0.75);
        QVERIFY(
            !m_model->guestIndex(m_a.id, QStringLiteral("w2012")).data(HostTreeModel::LoadRole).isValid());
        QCOMPARE(m_model->hostIndex(m_a.id).data(HostTreeModel::LoadRole).toDouble(), 220.0 / 400.0);
    }

    void aLostLinkTakesTheLoadAway()
    {
        UsageHistory history;
        history.append(QStringLiteral("mail"), usage(50));
        m_model->setUsage(m_a.id, history);
        LinkStatus waiting;
        waiting.stage = LinkStage::Waiting;
        m_model->setLink(m_a.id, waiting);
        QVERIFY(!m_model->guestIndex(m_a.id, QStringLiteral("mail")).data(HostTreeModel::LoadRole).isValid());
        QVERIFY(!m_model->guestIndex(m_a.id, QStringLiteral("mail")).data(HostTreeModel::AliveRole).toBool());
        QCOMPARE(m_model->unreachableCount(), 1);
        QCOMPARE(m_model->hostCount(), 3);
    }

    void theFilterKeepsWhatIsAboveAndBelow()
    {
        m_model->setState(m_c.id, state({guest(QStringLiteral("webmail")), guest(QStringLiteral("ldap"))}));
        m_model->setFilter(QStringLiteral("WEB"));
        QCOMPARE(names(*m_model), QStringList({QStringLiteral("dom0-c"), QStringLiteral("Puebla")}));
        QCOMPARE(names(*m_model, m_model->groupIndex(QStringLiteral("Puebla"))),
                 QStringList({QStringLiteral("dom0-a")}));
        QCOMPARE(names(*m_model, m_model->hostIndex(m_a.id)), QStringList({QStringLiteral("web")}));
        QCOMPARE(names(*m_model, m_model->hostIndex(m_c.id)), QStringList({QStringLiteral("webmail")}));
        m_model->setFilter(QStringLiteral("puebla"));
        QCOMPARE(names(*m_model), QStringList({QStringLiteral("Puebla")}));
        QCOMPARE(names(*m_model, m_model->hostIndex(m_a.id)),
                 QStringList({QStringLiteral("mail"), QStringLiteral("w2012"), QStringLiteral("web")}));
        m_model->setFilter(QStringLiteral("dom0-b.example"));
        QCOMPARE(names(*m_model, m_model->groupIndex(QStringLiteral("Puebla"))),
                 QStringList({QStringLiteral("dom0-b")}));
        m_model->setFilter(QStringLiteral("no such thing"));
        QCOMPARE(m_model->rowCount(), 0);
        m_model->setFilter({});
        QCOMPARE(names(*m_model, m_model->hostIndex(m_a.id)),
                 QStringList({QStringLiteral("mail"), QStringLiteral("w2012"), QStringLiteral("web")}));
    }

    void aGuestThatComesWhileFilteringIsFiltered()
    {
        m_model->setFilter(QStringLiteral("dns"));
        QCOMPARE(m_model->rowCount(), 0);
        m_model->setState(m_a.id, state({guest(QStringLiteral("dns")), guest(QStringLiteral("mail"))}));
        QCOMPARE(names(*m_model), QStringList({QStringLiteral("Puebla")}));
        QCOMPARE(names(*m_model, m_model->hostIndex(m_a.id)), QStringList({QStringLiteral("dns")}));
        m_model->setState(m_a.id, state({guest(QStringLiteral("mail"))}));
        QCOMPARE(m_model->rowCount(), 0);
        m_model->setFilter({});
        QCOMPARE(names(*m_model, m_model->hostIndex(m_a.id)), QStringList({QStringLiteral("mail")}));
    }

    void sortingKeepsSelectionsAndFilter()
    {
        UsageHistory history;
        history.append(QStringLiteral("mail"), usage(10));
        history.append(QStringLiteral("web"), usage(90));
        m_model->setUsage(m_a.id, history);
        const QPersistentModelIndex mail = m_model->guestIndex(m_a.id, QStringLiteral("mail"));
        m_model->sort(HostTreeModel::CpuColumn, Qt::DescendingOrder);
        QCOMPARE(names(*m_model, m_model->hostIndex(m_a.id)),
                 QStringList({QStringLiteral("web"), QStringLiteral("mail"), QStringLiteral("w2012")}));
        QCOMPARE(mail.data().toString(), QStringLiteral("mail"));
        QCOMPARE(mail.row(), 1);
        history.append(QStringLiteral("mail"), usage(190));
        m_model->setUsage(m_a.id, history);
        QCOMPARE(mail.row(), 1); // in its place until somebody calls resort
        m_model->resort();
        QCOMPARE(mail.row(), 0);
        m_model->setFilter(QStringLiteral("w2012"));
        m_model->sort(HostTreeModel::NameColumn);
        m_model->setFilter({});
        QCOMPARE(names(*m_model, m_model->hostIndex(m_a.id)),
                 QStringList({QStringLiteral("mail"), QStringLiteral("w2012"), QStringLiteral("web")}));
    }

    void aHostMovesToAnotherGroupWithItsGuests()
    {
        HostEntry moved = m_a;
        moved.group = QStringLiteral("Lab");
        moved.name = QStringLiteral("dom0-z");
        m_model->setHost(moved);
        QCOMPARE(names(*m_model),
                 QStringList({QStringLiteral("dom0-c"), QStringLiteral("Lab"), QStringLiteral("Puebla")}));
        QCOMPARE(names(*m_model, m_model->hostIndex(m_a.id)),
                 QStringList({QStringLiteral("mail"), QStringLiteral("w2012"), QStringLiteral("web")}));
        moved.group.clear();
        m_model->setHost(moved);
        QCOMPARE(names(*m_model),
                 QStringList({QStringLiteral("dom0-c"), QStringLiteral("dom0-z"), QStringLiteral("Puebla")}));
    }

    void theLastHostTakesItsGroupAlong()
    {
        QSignalSpy counts(m_model.get(), &HostTreeModel::countsChanged);
        m_model->removeHost(m_a.id);
        QCOMPARE(names(*m_model), QStringList({QStringLiteral("dom0-c"), QStringLiteral("Puebla")}));
        m_model->removeHost(m_b.id);
        QCOMPARE(names(*m_model), QStringList({QStringLiteral("dom0-c")}));
        QCOMPARE(counts.count(), 2);
        QCOMPARE(m_model->hostCount(), 1);
        QVERIFY(!m_model->hostIndex(m_a.id).isValid());
    }

    void whatIsUnderWayIsSaid()
    {
        m_model->setPending(m_a.id, QStringLiteral("web"), GuestAction::ShutDown);
        const QModelIndex web = m_model->guestIndex(m_a.id, QStringLiteral("web"));
        QCOMPARE(web.data(HostTreeModel::IconRole).toString(), QStringLiteral("guest-busy"));
        const QString during = web.siblingAtColumn(HostTreeModel::StateColumn).data().toString();
        m_model->setPending(m_a.id, QStringLiteral("web"), std::nullopt);
        QVERIFY(web.siblingAtColumn(HostTreeModel::StateColumn).data().toString() != during);
    }

private:
    std::unique_ptr<HostTreeModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QSignalSpy> m_reset;
    HostEntry m_a;
    HostEntry m_b;
    HostEntry m_c;
};

QTEST_GUILESS_MAIN(TestHostTreeModel)
#include "tst_hosttreemodel.moc"
