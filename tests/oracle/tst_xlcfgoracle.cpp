// SPDX-License-Identifier: GPL-3.0-or-later
// Our xl.cfg, disk and rate parsers beside Xen's own library, over odd cases by hand and many made by chance.
// DOMCERO_ORACLE_CASES=N makes N by chance of each kind instead of 20000; DOMCERO_ORACLE_SEED=N others.
#include "oracle/oracleclient.h"
#include "oracle/ouranswers.h"

#include <QRandomGenerator>
#include <QTest>

using namespace domcero;

namespace {

int caseCount()
{
    bool set = false;
    const int count = qEnvironmentVariableIntValue("DOMCERO_ORACLE_CASES", &set);
    return set ? count : 20000;
}

} // namespace

class TestXlcfgOracle : public QObject
{
    Q_OBJECT

    OracleClient m_oracle;
    QRandomGenerator m_random{1};

    void compareConfigs(const QList<QByteArray> &texts)
    {
        QList<Question> questions;
        QList<QByteArray> ours;
        for (const QByteArray &text : texts) {
            const XlcfgFile file = parseXlcfg(text);
            qsizetype covered = 0;
            for (const XlcfgToken &token : file.tokens) {
                QCOMPARE(token.offset, covered);
                QVERIFY(token.length > 0);
                covered += token.length;
            }
            QCOMPARE(covered, text.size());
            QList<QByteArray> names{"a", "b", "name", "memory", "disk", "vif"};
            names += file.names();
            questions.append({1, text, names});
            ours.append(ourConfig(file, names));
            questions.append({4, text, {}});
            ours.append(file.problem ? file.problem->xlSays : QByteArray());
        }
        const QList<QByteArray> theirs = m_oracle.ask(questions);
        QCOMPARE(theirs.size(), questions.size());
        for (qsizetype i = 0; i < questions.size(); ++i) {
            if (questions[i].kind == 4 && theirs[i] == "refused")
                continue; // the program ended before it could say anything
            QVERIFY2(i < theirs.size(),
                     "the library ended at: " + questions[i].text.toPercentEncoding(" =\n"));
            if (ours[i] != theirs[i])
                qWarning("differs: %s", questions[i].text.toPercentEncoding(" ='\"[],;").constData());
            QCOMPARE(ours[i], theirs[i]);
        }
    }

    void compareDisks(const QList<QByteArray> &texts)
    {
        QList<Question> questions;
        for (const QByteArray &text : texts)
            questions.append({5, text, {}});
        const QList<QByteArray> theirs = m_oracle.ask(questions);
        QCOMPARE(theirs.size(), questions.size());
        for (qsizetype i = 0; i < texts.size(); ++i) {
            if (ourDiskJson(texts[i]) != theirs[i])
                qWarning("differs: %s", texts[i].toPercentEncoding(" =,:/").constData());
            QCOMPARE(ourDiskJson(texts[i]), theirs[i]);
        }
    }

    QByteArray pick(const QList<QByteArray> &pieces) { return pieces[m_random.bounded(pieces.size())]; }

    QByteArray chain(const QList<QByteArray> &pieces, int most)
    {
        QByteArray text;
        for (int n = m_random.bounded(most); n >= 0; --n)
            text += pick(pieces);
        return text;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const int seed = qEnvironmentVariableIntValue("DOMCERO_ORACLE_SEED");
        if (seed)
            m_random.seed(static_cast<quint32>(seed));
    }
    void cleanupTestCase() { m_oracle.close(); }

    void configsByHand()
    {
        compareConfigs({
            "",
            "\n",
            "a=1",
            "a=1\n",
            "a = 1\r\n",
            "a=1\r",
            "\xEF\xBB\xBF"
            "a=1\n",
            "a=1\f\n",
            "A=1\n",
            "a-b=1\n",
            "a.b=1\n",
            "a=1 #",
            "a=1 # x",
            "a=1 # x\n",
            "#",
            "# x",
            "# x\n",
            "@",
            "a=1\n@",
            "a=1 @",
            "a='",
            "a='x",
            "a=1\n'",
            "a=1\n\"",
            "a+",
            "a=1+",
            "a+=1",
            "a=5\na+=6\n",
            "a='x'\na+='y'\n",
            "a=['x']\na+=['y']\n",
            "a=['x']\na+='y'\n",
            "a='x'\na+=['y']\n",
            "a=[1]\na=2\na+='3'\n",
            "a=1 b=2",
            "a=1;b=2",
            ";;;a=1;;",
            "a\n=1\n",
            "a=\n1\n",
            "a=1\\\nb=2\n",
            "a=abc\n",
            "a=True\n",
            "a=None",
            "a=-1",
            "a=1.5",
            "a=1k",
            "a=\"\"\"x\"\"\"",
            "a=('x')",
            "a='x'+'y'",
            "a='x' 'y'",
            "a=[]",
            "a=[,]",
            "a=[1,]",
            "a=[1,,2]",
            "a=[1 2]",
            "a=[1;2]",
            "a=[\n#c\n1 # d\n,\n2\n,\n]\n",
            "a=[1",
            "a=[1,",
            "a=[",
            "a=[[1,2],['b',[]]]\n",
            "a=]",
            "a=[1]]",
            "a=['x',\n'y']",
            "a='\\\\\\'\\\"\\a\\b\\f\\n\\r\\t\\v'",
            "a='\\q'",
            "a='\\x41'",
            "a='\\101'",
            "a='\\12'",
            "a='\\1 2'",
            "a='\\1+5x'",
            "a='\\1'",
            "a='\\0'",
            "a='\\101\\x41'",
            "a='x\\\ny'",
            "a='\xF1\xC3\xB1'",
            "a=0x10",
            "a=0777",
            "a=08",
            "a=12abc",
            "a=0x",
            "a='1024'",
            "a=' 12'",
            "a='12 '",
            "a='-5'",
            "a='+5'",
            "a=''",
            "a='2g'",
            "a=9223372036854775807",
            "a=9223372036854775808",
            "a='-9223372036854775808'",
            "a='-9223372036854775809'",
            "a='0X1f'",
            "a='0x'",
            "a='\\v7'",
            "import os\n",
            "def f():\n  pass\n",
            "if a:\n",
            "a=1 # \xE9\nb=2\n",
            QByteArray("a=1 # \0\n", 8),
            QByteArray("a='\0'\n", 6),
            QByteArray("a=1\0\n", 5),
            "a=1\t\t\n\t \n",
            "a=\"x'y\"",
            "a='x\"y'",
            "a=1;#c\n",
            "a=[#c\n]",
            "a=[ 1 ,\n 2 ]\n;",
            "name=\xE2\x80\x9Cx\xE2\x80\x9D\n",
            "memory = 512\nname = 'x'\ndisk = [ 'phy:/dev/a,xvda,w' ]\nvif = [ '' ]\n",
            "= 1",
            "1 = 2",
            "'a' = 1",
            "[1]",
            ",",
            "a==1",
            "a+=+=1",
            "a=;",
            "a;",
            "a",
            "a=1,2",
            "_a=1",
            "9=1",
        });
    }
    void disksByHand()
    {
        compareDisks({
            "",
            "/dev/vg/g,raw,xvda,rw",
            "/dev/vg/g,,xvda,",
            "/dev/vg/g,raw,xvda",
            "/dev/vg/g,xvda,w",
            "phy:/dev/vg/g,xvda,w",
            "file:/x.iso,hdc:cdrom,r",
            "/x.iso,raw,hdc,ro,cdrom",
            "/x.iso,hdc:cdrom,ro",
            ",hdc:cdrom,r",
            ",,hdc:cdrom,r",
            "vdev=hdc,devtype=cdrom",
            "vdev=xvda",
            "target=/a,vdev=xvda",
            "vdev=xvda,target=/a,b=c d",
            "vdev=xvda,target=/a,",
            "format=qcow2,vdev=xvda,access=rw,target=/i",
            "/a,raw,xvda,w!",
            "/a,RAW,xvda,w",
            "/a=b.img,raw,xvda,rw",
            "tap:qcow2:/x,xvda,w",
            "tap:aio:/x,xvda,w",
            "qed:/x,xvda,w",
            "vmdk:/x,xvda,w",
            "rbd:pool/x,raw,xvda,rw",
            "rbd:/x",
            "iscsi:iqn.x:y,xvda,w",
            "drbd:r0,xvda,w",
            "enbd:/x,xvda",
            "nbd:/x,xvda",
            "/dev/a ,raw,xvda,rw",
            " /dev/a, raw, xvda, rw",
            "/a,raw,xvda,rw,discard",
            "/a,raw,xvda,rw,no-discard,direct-io-safe",
            "/a,raw,xvda,rw,backendtype=qdisk",
            "/a,raw,xvda,rw,backendtype=foo",
            "/a,raw,xvda,rw,script=block-x,backend=dd",
            "/a,raw,xvda,rw,foo=bar",
            "/a,raw,xvda,rw,x",
            "/a,raw,xvda,format=qcow2",
            "format=raw,/a,xvda,rw",
            "/a,format=raw,xvda",
            "/a,raw,xvda,vdev=xvdb",
            "/a,raw,hda:disk,rw",
            "/a,raw,hda:floppy,rw",
            "devtype=disk,/a,raw,hda",
            "cdrom,/a,raw,hda",
            "cdrom",
            "/dev/disk/by-path/ip-1:3260-iscsi-x,raw,xvda,rw",
            "/a,,xvda,,",
            "/a\n,raw,xvda,rw",
            " \n/a,raw,xvda",
            "/a,raw, ,rw",
            "phy:phy:/a,xvda,w",
            "raw:qcow2:/a,xvda,w",
            "specification=virtio,/a,raw,xvda,rw",
            "specification=foo,/a,raw,xvda,rw",
            "colo-port=0,/a,raw,xvda",
            "target=",
            "=",
            ",",
            ",,,",
            "/a,raw,xvda,ro,access=rw",
            "script=a,script=b,/a,raw,xvda",
            "script=,script=b,/a,raw,xvda",
            "devtype=foo",
        });
    }
    void configsByChance()
    {
        const QList<QByteArray> pieces{"a",
                                       "b",
                                       "name",
                                       "memory",
                                       "disk",
                                       "a=1\n",
                                       "b='x'\n",
                                       "a+=[1]\n",
                                       "b+='y'\n",
                                       "=",
                                       "+=",
                                       " = ",
                                       "[",
                                       "]",
                                       ",",
                                       ";",
                                       "\n",
                                       " ",
                                       "\t",
                                       "'x'",
                                       "\"y\"",
                                       "'",
                                       "\"",
                                       "#",
                                       "# c\n",
                                       "12",
                                       "0x1f",
                                       "010",
                                       "08",
                                       "-",
                                       "+",
                                       ".",
                                       "(",
                                       "A",
                                       "_",
                                       "\\",
                                       "\r",
                                       "\\n",
                                       "\\x",
                                       "\\1",
                                       "\\10",
                                       "\\101",
                                       "\xC3\xB1",
                                       "\xFF",
                                       "['x', 'y']",
                                       "[1,[2]]",
                                       "a = [\n 'x',\n]\n",
                                       "a=0\n",
                                       "@"};
        QList<QByteArray> texts;
        for (int i = caseCount(); i > 0; --i)
            texts.append(chain(pieces, 9));
        compareConfigs(texts);
    }
    void changedConfigs()
    {
        const QByteArray config =
            "# mail server\nname = \"zimbra\"\nuuid = '11111111-1111-4111-8111-111111111111'\ntype=\"pv\"\n"
            "memory = 6144 ; maxmem=8192\nvcpus=4\nkernel = '/boot/vmlinuz' # caf\xC3\xA9\n"
            "disk = [ '/dev/vg0/root,raw,xvda,rw',  # system\n  \"phy:/dev/vg0/data,xvdb,w\", ]\n"
            "vif = [ 'mac=00:16:3e:00:00:01,bridge=br0' ]\nextra = 'a'\nextra += \" b\\n\"\nvnuma = [[ 'x' "
            "]]\n";
        QList<QByteArray> texts{config};
        for (qsizetype length = 0; length < config.size(); ++length)
            texts.append(config.first(length));
        for (int i = caseCount() / 2; i > 0; --i) {
            QByteArray text = config;
            for (int n = m_random.bounded(3); n >= 0 && !text.isEmpty(); --n) {
                const qsizetype at = m_random.bounded(text.size());
                switch (m_random.bounded(4)) {
                case 0:
                    text.remove(at, 1 + m_random.bounded(4));
                    break;
                case 1:
                    text[at] = static_cast<char>(1 + m_random.bounded(255));
                    break;
                case 2:
                    text.insert(at, static_cast<char>(1 + m_random.bounded(255)));
                    break;
                default:
                    text.insert(at, text.mid(m_random.bounded(text.size()), m_random.bounded(30)));
                    break;
                }
            }
            texts.append(text);
        }
        compareConfigs(texts);
    }
    void disksByChance()
    {
        // Without "trusted": the lexer shipped with Xen 4.17 and 4.18 does not know it.
        const QList<QByteArray> pieces{",",
                                       ",",
                                       ",",
                                       "/dev/a",
                                       "/x.iso",
                                       "raw",
                                       "qcow2",
                                       "vhd",
                                       "empty",
                                       "xvda",
                                       "hdc",
                                       "rw",
                                       "r",
                                       "ro",
                                       "w",
                                       ":",
                                       "=",
                                       " ",
                                       "\n",
                                       "\t",
                                       "phy:",
                                       "file:",
                                       "tap:",
                                       "qcow2:",
                                       "raw:",
                                       "iscsi:",
                                       "nbd:",
                                       "foo:",
                                       "format=",
                                       "vdev=",
                                       "access=",
                                       "target=",
                                       "devtype=",
                                       "cdrom",
                                       "disk",
                                       "script=",
                                       "backend=",
                                       "backendtype=",
                                       "phy",
                                       "qdisk",
                                       "discard",
                                       "no-discard",
                                       "direct-io-safe",
                                       "x",
                                       "hdc:cdrom",
                                       ":disk",
                                       "colo-port=",
                                       "1",
                                       "colo-host=",
                                       "specification=",
                                       "xen",
                                       "A",
                                       "-",
                                       "/",
                                       "\xFF",
                                       "_="};
        QList<QByteArray> texts;
        for (int i = caseCount(); i > 0; --i) {
            switch (m_random.bounded(3)) {
            case 0:
                texts.append(chain(pieces, 8));
                break;
            case 1:
                texts.append("/dev/a,raw,xvda,rw," + chain(pieces, 4));
                break;
            default:
                texts.append(chain(pieces, 3) + ",raw,xvda," + chain(pieces, 2));
                break;
            }
        }
        compareDisks(texts);
    }
    void rates()
    {
        QList<QByteArray> texts{"",        "10Mb/s", "10MB/s@20ms",         "1Gb/s@1s",
                                "100b/s",  "0Kb/s",  "250KB/s@50us",        "10Mb/s@",
                                "10mb/s",  "10Mb",   "4294967295GB/s@100s", "4294967296Kb/s",
                                "010Kb/s", "08Kb/s", "1KB/s@4294967295u",   "1KB/s@4295s",
                                "1B/s@3"};
        const QList<QByteArray> pieces{"1", "0",  "8", "10", "4294967295", "G", "M",    "K", "b",
                                       "B", "/s", "@", "m",  "u",          "s", "Kb/s", "x"};
        for (int i = caseCount() / 10; i > 0; --i)
            texts.append(chain(pieces, 7));
        QList<Question> questions;
        for (const QByteArray &text : texts)
            questions.append({3, text, {}});
        const QList<QByteArray> theirs = m_oracle.ask(questions);
        QCOMPARE(theirs.size(), questions.size());
        for (qsizetype i = 0; i < texts.size(); ++i)
            QVERIFY2(ourRate(texts[i]) == theirs[i],
                     texts[i] + ": " + ourRate(texts[i]) + ", the library: " + theirs[i]);
    }
};

QTEST_GUILESS_MAIN(TestXlcfgOracle)
#include "tst_xlcfgoracle.moc"
