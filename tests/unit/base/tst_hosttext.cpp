// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace domcero;

class TestHostText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyByteStringComesBack()
    {
        QRandomGenerator random(42);
        for (int round = 0; round < 20000; ++round) {
            QByteArray bytes;
            const int length = random.bounded(12);
            for (int i = 0; i < length; ++i)
                bytes += static_cast<char>(random.bounded(256));
            QCOMPARE(toHostBytes(fromHostBytes(bytes)), bytes);
        }
    }
    void validUtf8IsItself()
    {
        const QString text = QStringLiteral("correo-ñandú \U0001F427");
        QCOMPARE(fromHostBytes(text.toUtf8()), text);
        QCOMPARE(toHostBytes(text), text.toUtf8());
    }
    void whatCannotBeShownIsReplaced()
    {
        QCOMPARE(displayText(fromHostBytes("a\xF1"
                                           "b\nc")),
                 QStringLiteral("a\uFFFDb\uFFFDc"));
        QCOMPARE(displayText(QStringLiteral("x\u202Ey")), QStringLiteral("x\uFFFDy"));
        for (const QChar c : QStringLiteral(u"\u00AD\u061C\u200B\u200F\u2028\u2060\u2069\uFEFF"))
            QCOMPARE(displayText(QStringLiteral("x%1y").arg(c)), QStringLiteral("x\uFFFDy"));
        QCOMPARE(displayText(QStringLiteral("\U0001F427")), QStringLiteral("\U0001F427"));
    }
};

QTEST_GUILESS_MAIN(TestHostText)
#include "tst_hosttext.moc"
