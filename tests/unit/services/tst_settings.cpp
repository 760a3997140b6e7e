// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/settings.h"
#include "services/usagehistory.h"

#include <QTemporaryDir>
#include <QTest>

using namespace domcero;
using namespace std::chrono_literals;

class TestSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsSetComesBack()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("domcero.ini"));
        const QByteArray geometry("\x01\xd9\0\xff;,=\n", 8);
        {
            Settings settings(path);
            QCOMPARE(settings.language(), QString());
            QCOMPARE(settings.value(QStringLiteral("window")), QByteArray());
            settings.setLanguage(QStringLiteral("es"));
            settings.setValue(QStringLiteral("window"), geometry);
        }
        Settings settings(path);
        QCOMPARE(settings.language(), QStringLiteral("es"));
        QCOMPARE(settings.value(QStringLiteral("window")), geometry);
        settings.setLanguage({});
        QCOMPARE(settings.language(), QString());
    }

    void usageIsARing()
    {
        UsageHistory history(3);
        QVERIFY(!history.latest(QStringLiteral("a")));
        for (int i = 1; i <= 5; ++i)
            history.append(QStringLiteral("a"), Usage{i * 1000ms, 10.0 * i, {}, 0, 0, 0, 0});
        QCOMPARE(history.of(QStringLiteral("a")).size(), 3);
        QCOMPARE(history.of(QStringLiteral("a")).first().at, 3000ms);
        QCOMPARE(history.latest(QStringLiteral("a"))->cpuPercent, 50.0);
        QVERIFY(history.of(QStringLiteral("b")).isEmpty());
        history.forget(QStringLiteral("a"));
        QVERIFY(!history.latest(QStringLiteral("a")));
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
