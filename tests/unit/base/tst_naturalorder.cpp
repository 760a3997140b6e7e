// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/naturalorder.h"

#include <QStringList>
#include <QTest>

using namespace domcero;
using namespace Qt::StringLiterals;

class TestNaturalOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsAsPeopleDo()
    {
        // Each before all that follow it.
        const QStringList sorted{QString(),   u"-"_s,       u"01"_s,
                                 u"1"_s,      u"2"_s,       u"10"_s,
                                 u"sda"_s,    u"sda1"_s,    u"sda2"_s,
                                 u"sda10"_s,  u"sdb"_s,     u"web"_s,
                                 u"web-1"_s,  u"web-01b"_s, u"web-1c"_s,
                                 u"web9-2"_s, u"web9-10"_s, u"web99999999999999999999999"_s};
        for (qsizetype i = 0; i < sorted.size(); ++i) {
            for (qsizetype j = 0; j < sorted.size(); ++j)
                QVERIFY2(naturalLess(sorted.at(i), sorted.at(j)) == (i < j),
                         qPrintable(sorted.at(i) + u" < "_s + sorted.at(j)));
        }
    }
};

QTEST_GUILESS_MAIN(TestNaturalOrder)
#include "tst_naturalorder.moc"
