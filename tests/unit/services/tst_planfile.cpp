// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/planfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace domcero;

// Plans out of files of this machine.
class TestPlanFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QByteArray &text)
    {
        QFile file(m_folder.filePath(QStringLiteral("plan")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("no plan can be written");
        return file.fileName();
    }

private Q_SLOTS:
    void isAnotherJobEachTime()
    {
        const QString path = file("domcero-plan 1\n# for people\nid 11111111-2222-3333-4444-555555555555\n"
                                  "title Go\nstep 1\narg true\nend\n");
        const Result<Plan> first = readPlanFile(path);
        const Result<Plan> second = readPlanFile(path);
        QVERIFY(first.ok() && second.ok());
        QCOMPARE(first->steps, second->steps);
        QVERIFY(!first->id.isNull() && first->id != second->id);
    }

    void saysWhyNot()
    {
        QCOMPARE(readPlanFile(m_folder.filePath(QStringLiteral("none"))).error().code, ErrorCode::NotFound);
        QCOMPARE(readPlanFile(m_folder.path()).error().code, ErrorCode::PermissionDenied);
        QCOMPARE(readPlanFile(file(QByteArray(1024 * 1024 + 1, '#'))).error().code,
                 ErrorCode::OutputTooLarge);
        QCOMPARE(readPlanFile(file("domcero-plan 1\nmagic\n")).error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestPlanFile)
#include "tst_planfile.moc"
