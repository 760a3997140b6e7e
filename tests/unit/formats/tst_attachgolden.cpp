// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/diskdevice.h"
#include "formats/xlcfg/nicdevice.h"

#include <QFile>
#include <QTest>

using namespace domcero;

// Disks and network cards as a true xl 4.17.7 read them: tests/golden/attach-xen4.17.7.
class TestAttachGolden : public QObject
{
    Q_OBJECT

    static QList<QByteArray> wordsOf(const QByteArray &line)
    {
        QList<QByteArray> words;
        for (const QByteArray &word : line.split(' ')) {
            if (!word.isEmpty())
                words.append(word == "%" ? QByteArray("") : QByteArray::fromPercentEncoding(word));
        }
        return words;
    }

private Q_SLOTS:
    void readsAsXlDoes_data()
    {
        QTest::addColumn<bool>("isDisk");
        QTest::addColumn<QList<QByteArray>>("words");
        QTest::addColumn<QByteArray>("printed"); // empty: refused
        QFile file(QStringLiteral(DOMCERO_SOURCE_DIR "/tests/golden/attach-xen4.17.7/answers.xl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int row = 0;
        for (const QByteArray &record : ('\n' + file.readAll()).split('$').mid(1)) {
            const QByteArray question = record.mid(1, record.indexOf('\n') - 1);
            const QByteArray answer = record.mid(record.indexOf('\n') + 1);
            QVERIFY(answer.startsWith("exit="));
            const QByteArray printed = answer.startsWith("exit=0\n") ? answer.mid(7) : QByteArray();
            const bool isDisk = question.startsWith("block-attach");
            QTest::newRow(QByteArray::number(row++) + ": " + question)
                << isDisk << wordsOf(question).mid(1) << printed;
        }
        QVERIFY(row > 300);
    }
    void readsAsXlDoes()
    {
        QFETCH(bool, isDisk);
        QFETCH(QList<QByteArray>, words);
        QFETCH(QByteArray, printed);
        QByteArray ours;
        if (isDisk) {
            if (const auto disk = readDisk(words, DiskDialect::Xen417))
                ours = "disk: " + diskDeviceJson(disk->device) + '\n';
        } else if (const auto nic = readNicArguments(words)) {
            ours = "vif: " + nicDeviceJson(*nic) + '\n';
        }
        QCOMPARE(ours, printed);
    }
};

QTEST_GUILESS_MAIN(TestAttachGolden)
#include "tst_attachgolden.moc"
