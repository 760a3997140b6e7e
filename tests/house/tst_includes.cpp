// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/includerule.h"
#include "house/sources.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domcero::IncludeRule;
using domcero::sourceFiles;
using domcero::textOf;

// The rule of src/README.md, held: who includes what; and that the rule would notice.
class TestIncludes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theMapNamesTheLayersThatAreBuilt();
    void everyIncludePointsDown();
    void anOffenderIsNamed_data();
    void anOffenderIsNamed();

private:
    QDir m_source{QStringLiteral(DOMCERO_SOURCE_DIR "/src")};
    IncludeRule m_rule;
};

void TestIncludes::initTestCase()
{
    m_rule = IncludeRule::fromMap(textOf(m_source.filePath(QStringLiteral("README.md"))));
}

void TestIncludes::theMapNamesTheLayersThatAreBuilt()
{
    QStringList built;
    for (const QString &file : sourceFiles(m_source, {QStringLiteral("CMakeLists.txt")})) {
        if (file.contains(u'/'))
            built.append(file.section(u'/', 0, -2));
    }
    QStringList named = m_rule.layers();
    named.sort();
    QCOMPARE(named, built);
}

void TestIncludes::everyIncludePointsDown()
{
    const QStringList offences = m_rule.offences(m_source);
    QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
}

void TestIncludes::anOffenderIsNamed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("allowed");

    const auto row = [](const char *name, const QString &file, const QString &line, bool allowed) {
        QTest::newRow(name) << file << line << allowed;
    };
    row("down", u"domain/guest.h"_s, u"#include \"base/bytesize.h\""_s, true);
    row("own folder", u"domain/guest.h"_s, u"#include \"domain/usage.h\""_s, true);
    row("down by several", u"services/x.cpp"_s, u"#include \"base/result.h\""_s, true);
    row("the seam from plan", u"plan/x.cpp"_s, u"#include \"remote/transport.h\""_s, true);
    row("app joins all", u"app/main.cpp"_s, u"#include \"remote/transport.h\""_s, true);
    row("a form", u"gui/x.cpp"_s, u"#include \"ui_hostpage.h\""_s, true);
    row("libssh at home", u"remote/ssh/x.cpp"_s, u"#include <libssh/libssh.h>"_s, true);

    row("up", u"base/x.cpp"_s, u"#include \"domain/guest.h\""_s, false);
    row("sideways", u"text/x.cpp"_s, u"#include \"remote/command.h\""_s, false);
    row("formats and I/O", u"formats/xl/x.cpp"_s, u"  #  include \"remote/command.h\""_s, false);
    row("gui and the seam", u"gui/pages/x.cpp"_s, u"#include \"remote/transport.h\""_s, false);
    row("models and the seam", u"models/x.h"_s, u"#include \"remote/command.h\""_s, false);
    row("plan and services", u"plan/x.cpp"_s, u"#include \"services/settings.h\""_s, false);
    row("the seam and ssh", u"remote/transport.cpp"_s, u"#include \"remote/ssh/x.h\""_s, false);
    row("libssh elsewhere", u"remote/x.cpp"_s, u"#include <libssh/libssh.h>"_s, false);
    row("libssh in app", u"app/main.cpp"_s, u"#include <libssh/libssh.h>"_s, false);
    row("not written from src", u"domain/guest.cpp"_s, u"#include \"guest.h\""_s, false);
    row("a form below gui", u"services/x.cpp"_s, u"#include \"ui_hostpage.h\""_s, false);
    row("no layer", u"utils/x.cpp"_s, u"#include \"base/result.h\""_s, false);
}

void TestIncludes::anOffenderIsNamed()
{
    QFETCH(QString, file);
    QFETCH(QString, line);
    QFETCH(bool, allowed);
    const QSet<QString> exists{u"base/bytesize.h"_s, u"base/result.h"_s,      u"domain/guest.h"_s,
                               u"domain/usage.h"_s,  u"remote/command.h"_s,   u"remote/transport.h"_s,
                               u"remote/ssh/x.h"_s,  u"services/settings.h"_s};
    const QStringList offences = m_rule.offences(file, u"// a file\n"_s + line + u'\n', exists);
    QCOMPARE(offences.isEmpty(), allowed);
    if (!allowed)
        QVERIFY2(offences.first().startsWith(u"src/"_s + file), qPrintable(offences.first()));
}

QTEST_GUILESS_MAIN(TestIncludes)
#include "tst_includes.moc"
