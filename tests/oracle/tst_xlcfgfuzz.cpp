// SPDX-License-Identifier: GPL-3.0-or-later
// Configs and disks made and mutated by chance, beside libxlutil in a process of its own: what it accepts we
// accept with the same values, what it refuses we refuse, and a change of one key changes that key alone for
// the library too. DOMCERO_FUZZ_CASES=N makes N inputs instead of 30000, DOMCERO_FUZZ_SEED=N others. No
// disagreement is known but that a list may be nested here only to a depth of 200.
#include "formats/xlcfg/edit.h"
#include "oracle/oracleclient.h"
#include "oracle/ouranswers.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace domcero;

namespace {

int fromEnvironment(const char *name, int otherwise)
{
    bool isSet = false;
    const int value = qEnvironmentVariableIntValue(name, &isSet);
    return isSet ? value : otherwise;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestXlcfgFuzz : public QObject
{
    Q_OBJECT

    struct Expectation
    {
        QByteArray answer;
        bool isChange = false; // of a key: the question was made by us
    };

    OracleClient m_oracle;
    QRandomGenerator m_random{1};
    QList<QByteArray> m_configs;
    QList<QByteArray> m_disks;
    QList<Question> m_questions;
    QList<Expectation> m_expected;
    qint64 m_accepted = 0;

    int below(qsizetype n) { return m_random.bounded(static_cast<int>(n)); }
    const QByteArray &pick(const QList<QByteArray> &all) { return all[below(all.size())]; }

    QByteArray mutated(QByteArray text, const QList<QByteArray> &words)
    {
        for (int n = below(1 + below(4)); n >= 0; --n) {
            const int at = below(text.size() + 1);
            switch (below(7)) {
            case 0:
                text.remove(at, 1 + below(6));
                break;
            case 1:
                if (at < text.size())
                    text[at] = static_cast<char>(below(500) == 0 ? 0 : 1 + below(255));
                break;
            case 2:
                text.insert(at, text.mid(below(text.size() + 1), below(40)));
                break;
            case 3:
                text.truncate(at);
                break;
            default:
                text.insert(at, pick(words));
                break;
            }
        }
        return text.left(4000);
    }

    static QByteArray dumpOf(const XlcfgFile &file, const QList<QByteArray> &names)
    {
        return ourConfig(file, names);
    }

    void askConfig(const QByteArray &text)
    {
        const XlcfgFile file = parseXlcfg(text);
        QList<QByteArray> names = file.names();
        names += {"memory", "name", "disk"};
        m_questions.append({1, text, names});
        m_expected.append({dumpOf(file, names), false});
        if (file.problem)
            return;
        ++m_accepted;
        // What the file says but for the key, and the key.
        const QByteArray key =
            below(3) == 0 && !file.names().isEmpty() ? pick(file.names()) : QByteArray("memory");
        const bool takesOut = below(4) == 0;
        const auto changed = takesOut ? withoutXlcfgKey(file, key) : withXlcfgKey(file, key, "777");
        if (!changed) {
            qWarning("not changed: %s", text.toPercentEncoding(" ='\"[],;").constData());
            m_expected.last().answer = "changed";
            return;
        }
        names.removeAll(key);
        QByteArray wanted = dumpOf(file, names) + "\n" + key + "=" + (takesOut ? " n-" : "s3:777 n777");
        m_questions.append({1, *changed, names + QList<QByteArray>{key}});
        m_expected.append({wanted, true});
    }

    void askDisk(const QByteArray &words)
    {
        m_questions.append({5, words, {}});
        m_expected.append({ourDiskJson(words), false});
        m_accepted += m_expected.last().answer != "refused";
    }

    void compare()
    {
        const QList<QByteArray> theirs = m_oracle.ask(m_questions);
        QCOMPARE(theirs.size(), m_questions.size());
        for (qsizetype i = 0; i < theirs.size(); ++i) {
            if (theirs[i] == m_expected[i].answer)
                continue;
            qWarning("%s: %s", m_expected[i].isChange ? "changed wrongly" : "differs",
                     m_questions[i].text.toPercentEncoding(" ='\"[],;:/").constData());
            QCOMPARE(m_expected[i].answer, theirs[i]);
        }
        m_questions.clear();
        m_expected.clear();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_random.seed(static_cast<quint32>(fromEnvironment("DOMCERO_FUZZ_SEED", 1)));
        const QDir seeds(QStringLiteral(DOMCERO_SOURCE_DIR "/tests/fuzz/seeds"));
        for (const QString &name : seeds.entryList({QStringLiteral("xlcfg-*")}))
            m_configs.append(readFile(seeds.filePath(name)));
        QVERIFY(!m_configs.isEmpty());
        m_configs += {"",
                      "a=1",
                      "a=1; memory=2\n",
                      "memory=5\nmemory += 6\n# end\n",
                      "memory = [1,\n2] # x\n",
                      "name='x'\r",
                      "a=[ 'x', # c\n 'y' ]\na+=['z',]\n;;memory='0x10' ;b=\"\\n\"\n@"};
        for (const QByteArray &record :
             readFile(QStringLiteral(DOMCERO_SOURCE_DIR "/tests/golden/attach-xen4.17.7/answers.xl"))
                 .split('$')) {
            const QByteArray line = record.left(record.indexOf('\n')).trimmed();
            if (!line.startsWith("block-attach "))
                continue;
            QByteArrayList words;
            for (const QByteArray &word : line.split(' ').mid(1))
                words += word == "%" ? QByteArray() : QByteArray::fromPercentEncoding(word);
            m_disks.append(words.join('\0'));
        }
        QVERIFY(m_disks.size() > 100);
    }
    void cleanupTestCase() { m_oracle.close(); }

    void configsAndDisks()
    {
        const QList<QByteArray> configWords{
            "memory",    "name",        "disk", "=",    "+=",       "[",     "]",          ",",
            ";",         "\n",          " ",    "\t",   "'x'",      "\"y\"", "'",          "\"",
            "#",         "# c\n",       "12",   "0x1f", "010",      "-",     "\\",         "\\n",
            "\\x",       "\\101",       "\r",   "\r\n", "\xC3\xB1", "\xFF",  "['x', 'y']", "memory=3\n",
            "memory+=4", "\nmemory = ", "@",    "a",    "A",        "_",     "(",          "import os\n"};
        const QList<QByteArray> diskWords{",",
                                          ",",
                                          ",",
                                          "/dev/a",
                                          "raw",
                                          "qcow2",
                                          "vhd",
                                          "empty",
                                          "xvda",
                                          "hdc",
                                          "rw",
                                          "r",
                                          "ro",
                                          ":",
                                          "=",
                                          " ",
                                          "\n",
                                          "phy:",
                                          "tap:",
                                          "qcow2:",
                                          "raw:",
                                          "iscsi:",
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
                                          "qdisk",
                                          "discard",
                                          "no-discard",
                                          "direct-io-safe",
                                          "hdc:cdrom",
                                          ":disk",
                                          "colo-port=",
                                          "1",
                                          "colo",
                                          "specification=",
                                          "virtio",
                                          "trusted",
                                          "untrusted",
                                          "A",
                                          "-",
                                          "\xFF",
                                          "_=",
                                          QByteArray("\0", 1)};
        const int cases = fromEnvironment("DOMCERO_FUZZ_CASES", 30000);
        qint64 asked = 0;
        for (int done = 0; done < cases && !QTest::currentTestFailed();) {
            for (int i = 0; i < 2000; ++i, ++done) {
                if (below(2) == 0)
                    askConfig(mutated(pick(m_configs), configWords));
                else
                    askDisk(mutated(pick(m_disks), diskWords));
            }
            asked += m_questions.size();
            compare();
        }
        qInfo("%lld questions, %lld inputs accepted", asked, m_accepted);
    }
};

QTEST_GUILESS_MAIN(TestXlcfgFuzz)
#include "tst_xlcfgfuzz.moc"
