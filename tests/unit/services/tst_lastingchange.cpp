// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/lastingchange.h"

#include <QTest>

using namespace domcero;
using namespace Qt::StringLiterals;

namespace {

const QString config = u"name = 'web'\n"
                       "memory = 512 # MiB\n"
                       "maxmem = 1024\n"
                       "vcpus = 2\n"
                       "disk = [ '/dev/vg0/web,raw,xvda,rw', '/srv/a.iso,raw,hdc,ro,cdrom' ]\n"
                       "vif = [ 'mac=00:16:3E:00:00:01,bridge=br0' ]\n"_s;

} // namespace

class TestLastingChange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theConfigSaysIt_data()
    {
        QTest::addColumn<GuestAction>("action");
        QTest::addColumn<ActionParameters>("with");
        QTest::addColumn<QString>("from"); // of the config; null: it is refused
        QTest::addColumn<QString>("to");
        ActionParameters with;
        with.vcpus = 4;
        QTest::newRow("vcpus") << GuestAction::SetVcpus << with << u"vcpus = 2"_s << u"vcpus = 4"_s;
        with = {};
        with.memory = ByteSize::fromMiB(768);
        QTest::newRow("memory") << GuestAction::SetMemory << with << u"memory = 512"_s << u"memory = 768"_s;
        with.memory = ByteSize::fromMiB(2048);
        QTest::newRow("memory above its ceiling")
            << GuestAction::SetMemory << with << u"memory = 512 # MiB\nmaxmem = 1024"_s
            << u"memory = 2048 # MiB\nmaxmem = 2048"_s;
        with = {};
        with.target = u"/srv/data.qcow2"_s;
        with.device = u"xvdb"_s;
        with.readOnly = true;
        QTest::newRow("disk") << GuestAction::AttachDisk << with << u"cdrom' ]"_s
                              << u"cdrom', '/srv/data.qcow2,qcow2,xvdb,ro' ]"_s;
        with = {};
        with.device = u"xvda"_s;
        QTest::newRow("disk away") << GuestAction::DetachDisk << with << u"'/dev/vg0/web,raw,xvda,rw', "_s
                                   << QString(u""_s);
        with.device = u"xvdz"_s;
        QTest::newRow("no such disk") << GuestAction::DetachDisk << with << QString() << QString();
        with = {};
        with.device = u"00:16:3e:00:00:02"_s;
        with.bridge = u"br1"_s;
        QTest::newRow("card") << GuestAction::AttachNic << with << u"br0' ]"_s
                              << u"br0', 'mac=00:16:3e:00:00:02,bridge=br1' ]"_s;
        with.device = u"00:16:3e:00:00:01"_s;
        QTest::newRow("card away") << GuestAction::DetachNic << with
                                   << u"vif = [ 'mac=00:16:3E:00:00:01,bridge=br0' ]"_s << u"vif = [  ]"_s;
        with = {};
        with.target = u"/srv/b.iso"_s;
        QTest::newRow("disc") << GuestAction::InsertDisc << with << u"/srv/a.iso"_s << u"/srv/b.iso"_s;
        QTest::newRow("reboot") << GuestAction::Reboot << with << QString() << QString();
    }
    void theConfigSaysIt()
    {
        QFETCH(GuestAction, action);
        QFETCH(ActionParameters, with);
        QFETCH(QString, from);
        QFETCH(QString, to);
        const Result<ConfigEdit> edit = lastingEdit(ConfigDocument(config), action, with);
        QCOMPARE(edit.ok(), !from.isNull());
        if (!edit)
            return;
        QString expected = config;
        QCOMPARE(expected.count(from), 1);
        QString changed = config;
        QCOMPARE(changed.replace(edit->start, edit->length, edit->text), expected.replace(from, to));
    }
    void anEjectedDiscIsAnEmptyDrive()
    {
        ActionParameters with;
        with.device = u"hdc"_s;
        const Result<ConfigEdit> edit = lastingEdit(ConfigDocument(config), GuestAction::EjectDisc, with);
        QVERIFY(edit);
        QString changed = config;
        const ConfigDocument document(changed.replace(edit->start, edit->length, edit->text));
        QVERIFY(document.disks().last().target.isEmpty() && document.disks().last().cdrom);
        QVERIFY(!document.disks().last().problem);
        QCOMPARE(document.disks().first().vdev, u"xvda"_s);
    }
};

QTEST_GUILESS_MAIN(TestLastingChange)
#include "tst_lastingchange.moc"
