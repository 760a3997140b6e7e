// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configdocument.h"

#include "services/configcompare.h"
#include "services/configtext.h"

#include <QTest>

using namespace domcero;
using namespace Qt::StringLiterals;

namespace {

QString applied(const QString &text, const Result<ConfigEdit> &edit)
{
    if (!edit)
        return u"refused: "_s + QString::fromUtf8(edit.error().what.id());
    QString changed = text;
    return changed.replace(edit->start, edit->length, edit->text);
}

const QString config = u"# the web server\n"
                       "name = 'web'\n"
                       "memory = 512   # MiB\n"
                       "disk = [ '/dev/vg0/web,raw,xvda,rw',\n"
                       "         '/srv/a b.qcow2,qcow2,xvdb,ro' ]\n"
                       "vif = [ 'mac=00:16:3e:00:00:01,bridge=br0' ]\n"_s;

} // namespace

class TestConfigDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytesSurvive_data();
    void bytesSurvive();
    void editsChangeTheirTokenAlone_data();
    void editsChangeTheirTokenAlone();
    void readsDisksAndCards();
    void aSpecThatXlRefusesIsSaid();
    void placesOfMarksAreOfTheText();
    void aMendIsOfTheText();
    void keysByPlace();
    void tokensOfALine();
    void editBetweenIsShort();
    void xlsReadingBesideOurs();
    void aRefusedFileCannotBeEdited();
    void aListThatWasAddedToIsEditedWhole();
    void anEmptyDriveGetsADisc();
};

void TestConfigDocument::bytesSurvive_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain") << QByteArray("name = 'web'\n");
    QTest::newRow("no end of line") << QByteArray("name = 'web'");
    QTest::newRow("carriage returns") << QByteArray("a = 1 # x\r\r\nb = 2\r");
    QTest::newRow("latin 1") << QByteArray("name = 'caf\xe9' # \xff\n");
    QTest::newRow("separators") << QByteArray("# \xe2\x80\xa8 \xe2\x80\xa9 \xef\xb7\x90\xef\xb7\x91\n");
    QTest::newRow("nul") << QByteArray("a = 1\0b", 7);
    QTest::newRow("wide") << QByteArray("# \xf0\x9f\x90\xa7 \xc2\xa0\n");
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all.append(static_cast<char>(i));
    QTest::newRow("every byte") << all;
}

void TestConfigDocument::bytesSurvive()
{
    QFETCH(QByteArray, bytes);
    const QString text = configTextFrom(bytes);
    QCOMPARE(bytesOfConfigText(text), bytes);
    QCOMPARE(ConfigDocument::ofBytes(bytes).bytes(), bytes);
    for (const char16_t harmful :
         {char16_t(u'\r'), char16_t(0), char16_t(0x2028), char16_t(0x2029), char16_t(0xFDD0)})
        QVERIFY(!text.contains(QChar(harmful)));
    ConfigPlaces places(bytes);
    QCOMPARE(places.at(bytes.size()), text.size());
}

void TestConfigDocument::editsChangeTheirTokenAlone_data()
{
    using Make = std::function<Result<ConfigEdit>(const ConfigDocument &)>;
    QTest::addColumn<Make>("make");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    const auto row = [](const char *name, const Make &make, const QString &from, const QString &to) {
        QTest::newRow(name) << make << from << to;
    };
    row(
        "number", [](const ConfigDocument &d) { return d.withLiteral("memory", u"1024"_s); }, u"512"_s,
        u"1024"_s);
    row(
        "text", [](const ConfigDocument &d) { return d.withText("name", u"correo"_s); }, u"'web'"_s,
        u"'correo'"_s);
    row(
        "digits as text", [](const ConfigDocument &d) { return d.withText("name", u"123"_s); }, u"'web'"_s,
        u"'123'"_s);
    row(
        "without", [](const ConfigDocument &d) { return d.without("memory"); }, u"memory = 512   # MiB\n"_s,
        QString());
    row(
        "vdev",
        [](const ConfigDocument &d) {
            ConfigDisk disk = d.disks().first();
            disk.vdev = u"xvdc"_s;
            return d.withDisk(disk);
        },
        u"raw,xvda"_s, u"raw,xvdc"_s);
    row(
        "access",
        [](const ConfigDocument &d) {
            ConfigDisk disk = d.disks().last();
            disk.readOnly = false;
            return d.withDisk(disk);
        },
        u"xvdb,ro"_s, u"xvdb,rw"_s);
    row(
        "bridge",
        [](const ConfigDocument &d) {
            ConfigNic nic = d.nics().first();
            nic.bridge = u"dmz"_s;
            return d.withNic(nic);
        },
        u"bridge=br0"_s, u"bridge=dmz"_s);
    row(
        "no bridge",
        [](const ConfigDocument &d) {
            ConfigNic nic = d.nics().first();
            nic.bridge.clear();
            return d.withNic(nic);
        },
        u",bridge=br0"_s, QString());
    row(
        "second disk gone", [](const ConfigDocument &d) { return d.withoutItem("disk", 1); },
        u",\n         '/srv/a b.qcow2,qcow2,xvdb,ro' ]"_s, u"\n ]"_s);
    row(
        "disk added",
        [](const ConfigDocument &d) {
            return d.withAddedDisk({0, {}, {}, u"/dev/vg0/x"_s, u"raw"_s, u"xvdd"_s});
        },
        u"xvdb,ro' ]"_s, u"xvdb,ro',\n         '/dev/vg0/x,raw,xvdd,rw' ]"_s);
    row(
        "disk with a comma added",
        [](const ConfigDocument &d) {
            return d.withAddedDisk({0, {}, {}, u"/srv/a,b"_s, u"raw"_s, u"xvdd"_s});
        },
        u"xvdb,ro' ]"_s, u"xvdb,ro',\n         'format=raw,vdev=xvdd,access=rw,target=/srv/a,b' ]"_s);
    row(
        "empty drive added",
        [](const ConfigDocument &d) {
            return d.withAddedDisk({0, {}, {}, {}, u"empty"_s, u"hdc"_s, true, true});
        },
        u"xvdb,ro' ]"_s, u"xvdb,ro',\n         ',empty,hdc,ro,cdrom' ]"_s);
    row(
        "card added",
        [](const ConfigDocument &d) {
            ConfigNic nic;
            nic.mac = u"00:16:3e:00:00:02"_s;
            nic.bridge = u"br1"_s;
            return d.withAddedNic(nic);
        },
        u"bridge=br0' ]"_s, u"bridge=br0', 'mac=00:16:3e:00:00:02,bridge=br1' ]"_s);
}

void TestConfigDocument::editsChangeTheirTokenAlone()
{
    using Make = std::function<Result<ConfigEdit>(const ConfigDocument &)>;
    QFETCH(Make, make);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QString expected = config;
    QCOMPARE(expected.count(from), 1);
    expected.replace(from, to);
    QCOMPARE(applied(config, make(ConfigDocument(config))), expected);
}

void TestConfigDocument::readsDisksAndCards()
{
    const ConfigDocument document(config);
    const QList<ConfigDisk> disks = document.disks();
    QCOMPARE(disks.size(), 2);
    QCOMPARE(disks[1].target, u"/srv/a b.qcow2"_s);
    QCOMPARE(disks[1].format, u"qcow2"_s);
    QVERIFY(disks[1].readOnly && !disks[0].readOnly);
    QCOMPARE(document.nics().first().mac, u"00:16:3e:00:00:01"_s);
    QCOMPARE(document.value("memory").text, u"512"_s);
    QCOMPARE(document.value("memory").start, config.indexOf(u"memory"_s));
    QCOMPARE(document.value("disk").items.size(), 2);
    QCOMPARE(document.value("nothing").kind, ConfigValue::Kind::Absent);
    QCOMPARE(document.guest(u"/etc/xen/web.cfg"_s).name, u"web"_s);
}

void TestConfigDocument::aSpecThatXlRefusesIsSaid()
{
    const ConfigDocument document(u"disk = [ '/dev/vg/root,xvda,w' ]\n"_s);
    QVERIFY(document.disks().first().problem);
    ConfigDisk wanted;
    wanted.vdev.clear();
    QVERIFY(!document.withAddedDisk(wanted));
}

void TestConfigDocument::placesOfMarksAreOfTheText()
{
    // The comment has characters of two, three and four bytes, and one that is none.
    const QString text =
        configTextFrom("# \xc3\xa9 \xe2\x82\xac \xf0\x9f\x90\xa7 \xff\nname = 'a'\nmemroy = 512\n");
    const QList<ConfigMark> marks = ConfigDocument(text).marks();
    const auto mark =
        std::find_if(marks.begin(), marks.end(), [](const ConfigMark &m) { return m.id == "unknown-key"; });
    QVERIFY(mark != marks.end());
    QCOMPARE(text.mid(mark->start, mark->length), u"memroy"_s);
    QCOMPARE(mark->line, 3);
}

void TestConfigDocument::aMendIsOfTheText()
{
    const QString text = u"# \u20ac\nname = 'a'\nmemroy = 512\n"_s;
    const QList<ConfigMark> marks = ConfigDocument(text).marks();
    const auto mark =
        std::find_if(marks.begin(), marks.end(), [](const ConfigMark &m) { return m.fix.has_value(); });
    QVERIFY(mark != marks.end());
    QCOMPARE(applied(text, *mark->fix), u"# \u20ac\nname = 'a'\nmemory = 512\n"_s);
}

void TestConfigDocument::keysByPlace()
{
    const ConfigDocument document(config);
    QCOMPARE(document.keyAt(config.indexOf(u"512"_s)), QByteArray("memory"));
    QCOMPARE(document.keyAt(config.indexOf(u"a b"_s)), QByteArray("disk"));
    QCOMPARE(document.keyAt(2), QByteArray());
}

void TestConfigDocument::tokensOfALine()
{
    const QString line = u"memory = 512 # \u20ac 'x'"_s;
    const QList<ConfigToken> tokens = ConfigDocument::lineTokens(line);
    const QList<ConfigToken> expected{{ConfigTokenKind::Key, 0, 6},
                                      {ConfigTokenKind::Sign, 7, 1},
                                      {ConfigTokenKind::Number, 9, 3},
                                      {ConfigTokenKind::Comment, 13, line.size() - 13}};
    QCOMPARE(tokens, expected);
}

void TestConfigDocument::editBetweenIsShort()
{
    QCOMPARE(editBetween(u"abc"_s, u"abc"_s), (ConfigEdit{3, 0, {}}));
    QCOMPARE(editBetween(u"aaaa"_s, u"aaa"_s), (ConfigEdit{3, 1, {}}));
    QCOMPARE(editBetween(u"memory=512"_s, u"memory=1512"_s), (ConfigEdit{7, 0, u"1"_s}));
    QCOMPARE(editBetween({}, u"x"_s), (ConfigEdit{0, 0, u"x"_s}));
}

void TestConfigDocument::xlsReadingBesideOurs()
{
    const Guest ours = ConfigDocument(config).guest(u"/etc/xen/web.cfg"_s);
    Guest theirs = ours;
    theirs.uuid = u"made-up-at-the-start"_s;
    const auto differing = [&] {
        QList<ConfigReading::What> list;
        for (const ConfigReading &reading : compareReadings(ours, theirs)) {
            if (!reading.isSame())
                list.append(reading.what);
        }
        return list;
    };
    QCOMPARE(differing(), QList<ConfigReading::What>());
    theirs.memory = ByteSize::fromMiB(513);
    theirs.disks.removeLast();
    theirs.nics.append(GuestNic{u"00:16:3e:00:00:09"_s, u"br0"_s, {}});
    QCOMPARE(differing(),
             (QList{ConfigReading::What::Memory, ConfigReading::What::Disk, ConfigReading::What::Nic}));
}

void TestConfigDocument::aRefusedFileCannotBeEdited()
{
    const ConfigDocument document(u"name = web\n"_s);
    QVERIFY(document.problem());
    QVERIFY(!document.withLiteral("memory", u"1"_s));
    QVERIFY(!document.marks().isEmpty());
}

void TestConfigDocument::aListThatWasAddedToIsEditedWhole()
{
    const QString text = u"cpus = [ '0' ]\ncpus += [ '1' ] # both\n"_s;
    const ConfigDocument document(text);
    QCOMPARE(document.value("cpus").text, u"[ '0', '1' ]"_s);
    const ConfigDocument changed(applied(text, document.withLiteral("cpus", u"[ '0', '2' ]"_s)));
    QCOMPARE(changed.value("cpus").items, (QStringList{u"0"_s, u"2"_s}));
}

void TestConfigDocument::anEmptyDriveGetsADisc()
{
    for (const QString &spec : {u",empty,hdc,ro,cdrom"_s, u",hdc:cdrom,r"_s}) {
        const QString text = u"disk = [ '"_s + spec + u"' ]\n"_s;
        const ConfigDocument document(text);
        ConfigDisk drive = document.disks().first();
        QVERIFY(drive.cdrom && drive.target.isEmpty());
        drive.target = u"/srv/a.iso"_s;
        drive.format = u"raw"_s;
        const ConfigDocument changed(applied(text, document.withDisk(drive)));
        QCOMPARE(changed.disks().first().target, u"/srv/a.iso"_s);
        QVERIFY(changed.disks().first().cdrom);
    }
}

QTEST_GUILESS_MAIN(TestConfigDocument)
#include "tst_configdocument.moc"
