// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/extentbar.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace domcero;

namespace {

double widthOf(const QList<PartPlace> &places)
{
    return places.isEmpty() ? 0 : places.last().left + places.last().width;
}

BarPart part(const char *name, double extents)
{
    BarPart made;
    made.weight = extents;
    made.label = QLatin1String(name);
    made.words = made.label;
    made.id = StorageId::volume(QStringLiteral("vg0"), made.label);
    return made;
}

BarPart freePart(double extents)
{
    BarPart made;
    made.look = BarPart::Look::Free;
    made.weight = extents;
    made.words = QStringLiteral("free");
    return made;
}

} // namespace

class TestExtentBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void largePartsAreToScale()
    {
        const QList<PartPlace> places = placeParts({100, 300}, 400, 8);
        QCOMPARE(places, (QList<PartPlace>{{0, 1, 0, 100}, {1, 1, 100, 300}}));
    }

    void aSmallPartCanBeHit()
    {
        const QList<PartPlace> places = placeParts({1, 100000, 1}, 400, 8);
        QCOMPARE(places.size(), 3);
        QCOMPARE(places[0].width, 8.0);
        QCOMPARE(places[2].width, 8.0);
        QCOMPARE(widthOf(places), 400.0);
    }

    void thousandsShareTheirPlaces()
    {
        const QList<PartPlace> places = placeParts(QList<double>(5000, 1), 400, 8);
        QVERIFY(places.size() > 20 && places.size() <= 50);
        QVERIFY(std::abs(widthOf(places) - 400) < 0.001);
        qsizetype next = 0;
        for (const PartPlace &place : places) {
            QCOMPARE(place.first, next);
            next += place.count;
        }
        QCOMPARE(next, 5000);
    }

    void nothingHasNoPlaces()
    {
        QVERIFY(placeParts({}, 400, 8).isEmpty());
        QVERIFY(placeParts({0, 0}, 400, 8).isEmpty());
        QVERIFY(placeParts({1}, 0, 8).isEmpty());
    }

    void keysGoFromPartToPart()
    {
        ExtentBar bar;
        bar.resize(400, 30);
        bar.setParts({part("mail", 100), part("web", 100), freePart(200)});
        bar.show();
        QSignalSpy chosen(&bar, &ExtentBar::chosen);
        bar.setFocus();
        QTest::keyClick(&bar, Qt::Key_Home);
        QTest::keyClick(&bar, Qt::Key_Right);
        QTest::keyClick(&bar, Qt::Key_Right);
        QCOMPARE(chosen.size(), 2); // what is free is nothing to choose
        QCOMPARE(chosen[1][0].value<StorageId>().name, QStringLiteral("vg0/web"));
        QCOMPARE(bar.accessibleDescription(), QStringLiteral("free"));
        QTest::keyClick(&bar, Qt::Key_Left);
        QCOMPARE(bar.accessibleDescription(), QStringLiteral("web"));
        QTest::mouseClick(&bar, Qt::LeftButton, {}, {20, 10});
        QCOMPARE(bar.accessibleDescription(), QStringLiteral("mail"));
    }

    void theKeysFollowWhatIsSelectedElsewhere()
    {
        ExtentBar bar;
        bar.resize(400, 30);
        bar.setParts({part("mail", 100), part("web", 100), part("mail", 100)});
        bar.setCurrent(StorageId::volume(QStringLiteral("vg0"), QStringLiteral("web")));
        QCOMPARE(bar.accessibleDescription(), QStringLiteral("web"));
        QVERIFY(!bar.rectOf(StorageId::volume(QStringLiteral("vg0"), QStringLiteral("mail"))).isEmpty());
    }
};

QTEST_MAIN(TestExtentBar)
#include "tst_extentbar.moc"
