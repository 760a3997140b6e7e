// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/lint.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace domcero;

// Lint against a true xl 4.17.7 (tests/golden/create-xen4.17.7): what xl refuses has an error, and where lint
// says that xl refuses a file, xl does.
class TestLintGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAsXlDoes_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<bool>("isRefused");
        QFile file(QStringLiteral(DOMCERO_SOURCE_DIR "/tests/golden/create-xen4.17.7/answers.xl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int rows = 0;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.isEmpty() || line.startsWith('#'))
                continue;
            const qsizetype blank = line.indexOf(' ');
            QTest::newRow(line) << line.mid(blank + 1).replace("\\n", "\n") + '\n'
                                << (line.left(blank) != "0");
            ++rows;
        }
        QVERIFY(rows > 400);
    }
    void refusesAsXlDoes()
    {
        QFETCH(QByteArray, config);
        QFETCH(bool, isRefused);
        const QList<LintFinding> findings = lintConfig(parseXlcfg("name='x'\nkernel='/k'\n" + config));
        const bool hasError = std::any_of(findings.begin(), findings.end(), [](const LintFinding &finding) {
            return finding.severity == LintSeverity::Error;
        });
        const bool saysSo = std::any_of(findings.begin(), findings.end(), [](const LintFinding &finding) {
            return finding.what.id().contains("refuses the file");
        });
        if (isRefused)
            QVERIFY(hasError);
        else
            QVERIFY(!saysSo);
    }
};

QTEST_GUILESS_MAIN(TestLintGolden)
#include "tst_lintgolden.moc"
