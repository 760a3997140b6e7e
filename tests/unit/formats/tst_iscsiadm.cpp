// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/iscsi/iscsiadm.h"

#include <QTest>

using namespace domcero;
using namespace Qt::StringLiterals;

class TestIscsiadm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTargets()
    {
        const auto nodes = parseIscsiTargets("127.0.0.1:3260,1 iqn.2024-01.lab.dom0:disk1\n"
                                             "[fd00::5]:3260,4294967295 iqn.2001-04.com.example:b\n");
        QVERIFY(nodes);
        QCOMPARE(nodes->at(0).portal, u"127.0.0.1:3260"_s);
        QCOMPARE(nodes->at(0).portalGroup, 1);
        QCOMPARE(nodes->at(0).target, u"iqn.2024-01.lab.dom0:disk1"_s);
        QCOMPARE(nodes->at(1).portal, u"[fd00::5]:3260"_s);
        QCOMPARE(nodes->at(1).portalGroup, -1);
        QVERIFY(!parseIscsiTargets("iscsiadm: No records found\n"));
        QVERIFY(parseIscsiTargets({}) && parseIscsiTargets({})->isEmpty());
    }

    void readsNodes()
    {
        const auto nodes = parseIscsiNodes("# BEGIN RECORD 2.1.8\n"
                                           "node.name = iqn.2024-01.lab.dom0:disk1\n"
                                           "node.tpgt = 1\n"
                                           "node.startup = automatic\n"
                                           "iface.iscsi_ifacename = default\n"
                                           "node.session.auth.authmethod = CHAP\n"
                                           "node.session.auth.username = chapuser\n"
                                           "node.session.auth.password = ********\n"
                                           "node.conn[0].address = 127.0.0.1\n"
                                           "node.conn[0].port = 3260\n"
                                           "# END RECORD\n"
                                           "# BEGIN RECORD 2.1.8\n"
                                           "node.name = iqn.b\n"
                                           "node.startup = manual\n"
                                           "node.session.auth.authmethod = None\n"
                                           "node.session.auth.username = <empty>\n"
                                           "node.conn[0].address = fd00::5\n"
                                           "# END RECORD\n");
        QVERIFY(nodes);
        QCOMPARE(nodes->size(), 2);
        const IscsiNode expected{u"iqn.2024-01.lab.dom0:disk1"_s,
                                 u"127.0.0.1:3260"_s,
                                 1,
                                 u"default"_s,
                                 IscsiNode::Startup::Automatic,
                                 true,
                                 u"chapuser"_s};
        QCOMPARE(nodes->at(0), expected);
        QCOMPARE(nodes->at(1).portal, u"[fd00::5]:3260"_s);
        QVERIFY(!nodes->at(1).chap && nodes->at(1).chapUser.isEmpty());
        QCOMPARE(nodes->at(1).startup, IscsiNode::Startup::Manual);
        QVERIFY(!parseIscsiNodes("# BEGIN RECORD 2.1.8\n# END RECORD\n"));
        QVERIFY(parseIscsiNodes({}) && parseIscsiNodes({})->isEmpty());
    }

    void readsSessions()
    {
        const auto sessions =
            parseIscsiSessions("tcp: [3] 127.0.0.1:3260,1 iqn.2024-01.lab.dom0:disk1 (non-flash)\n"
                               "iser: [12] 10.0.0.1:3260,1 iqn.b\n");
        QVERIFY(sessions);
        QCOMPARE(sessions->at(0).id, 3);
        QCOMPARE(sessions->at(0).target, u"iqn.2024-01.lab.dom0:disk1"_s);
        QCOMPARE(sessions->at(0).transport, u"tcp"_s);
        QCOMPARE(sessions->at(1).id, 12);
        QVERIFY(!parseIscsiSessions("iscsiadm: No active sessions.\n"));
    }

    void readsSessionsOfTheKernel()
    {
        const auto sessions =
            parseSysIscsi("session3/targetname:iqn.a\nsession3/state:LOGGED_IN\n"
                          "session4/targetname:iqn.b\nsession4/state:FAILED\nsessionX/targetname:iqn.c\n",
                          "connection3:0/persistent_address:127.0.0.1\n"
                          "connection3:0/persistent_port:3261\n"
                          "connection4:0/persistent_address:fd00::5\n");
        QCOMPARE(sessions.size(), 2);
        QCOMPARE(sessions.at(0).portal, u"127.0.0.1:3261"_s);
        QVERIFY(sessions.at(0).loggedIn());
        QCOMPARE(sessions.at(1).portal, u"[fd00::5]:3260"_s);
        QVERIFY(!sessions.at(1).loggedIn());
    }

    void readsTheInitiator()
    {
        QCOMPARE(parseInitiatorName("InitiatorName=iqn.2024-01.lab.dom0:initiator\n"),
                 u"iqn.2024-01.lab.dom0:initiator"_s);
        QCOMPARE(parseInitiatorName("## x\n"), QString());
    }
};

QTEST_GUILESS_MAIN(TestIscsiadm)
#include "tst_iscsiadm.moc"
