// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/sources.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domcero::sourceFiles;
using domcero::textOf;

// What holds for every file of ours: a licence line, a size that can be read, no mark of unfinished work.
class TestSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFileNamesItsLicence();
    void noFileIsLongerThan500Lines();
    void nothingIsMarkedUnfinished();

private:
    QDir m_top{QStringLiteral(DOMCERO_SOURCE_DIR)};
    QStringList m_files;
};

void TestSources::initTestCase()
{
    const QStringList patterns{u"*.h"_s, u"*.cpp"_s, u"CMakeLists.txt"_s, u"*.cmake"_s, u"*.sh"_s, u"*.py"_s};
    for (const QString &folder : {u"src"_s, u"tests"_s, u"cmake"_s, u"installer"_s, u"resources"_s}) {
        for (const QString &file : sourceFiles(QDir(m_top.filePath(folder)), patterns))
            m_files.append(folder + u'/' + file);
    }
    QVERIFY(m_files.contains(u"src/base/result.h"_s));
    QVERIFY(m_files.contains(u"tests/run.sh"_s));
}

void TestSources::everyFileNamesItsLicence()
{
    QStringList without;
    for (const QString &file : m_files) {
        if (!textOf(m_top.filePath(file)).left(120).contains(u"SPDX-License-Identifier: GPL-3.0-or-later"_s))
            without.append(file);
    }
    QVERIFY2(without.isEmpty(), qPrintable(u"No licence line at the top: "_s + without.join(u", "_s)));
}

void TestSources::noFileIsLongerThan500Lines()
{
    QStringList longFiles;
    for (const QString &file : m_files) {
        const qsizetype lines = textOf(m_top.filePath(file)).count(u'\n');
        if (lines > 500)
            longFiles.append(QStringLiteral("%1 (%2)").arg(file).arg(lines));
    }
    QVERIFY2(longFiles.isEmpty(), qPrintable(longFiles.join(u", "_s)));
}

void TestSources::nothingIsMarkedUnfinished()
{
    QStringList marked;
    for (const QString &file : m_files) {
        const QString text = textOf(m_top.filePath(file));
        for (const QString &mark : {u"TO"_s + u"DO"_s, u"FIX"_s + u"ME"_s}) { // in halves: not to find itself
            if (text.contains(mark))
                marked.append(file + u": "_s + mark);
        }
    }
    QVERIFY2(marked.isEmpty(), qPrintable(marked.join(u", "_s)));
}

QTEST_GUILESS_MAIN(TestSources)
#include "tst_sources.moc"
