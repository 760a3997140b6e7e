// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/guestcolors.h"

#include <QSet>
#include <QTest>

using namespace domcero;

namespace {

QList<Guest> named(const QStringList &names)
{
    QList<Guest> guests;
    for (const QString &name : names) {
        Guest guest;
        guest.name = name;
        guests.append(guest);
    }
    return guests;
}

QStringList many(int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names.append(QStringLiteral("guest-%1").arg(i));
    return names;
}

} // namespace

class TestGuestColors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asManyGuestsAsColorsAreAllTold()
    {
        const QStringList names = many(GuestColors::count);
        const GuestColors colors(named(names));
        QSet<int> seen;
        for (const QString &name : names) {
            QVERIFY(colors.of(name) >= 0 && colors.of(name) < GuestColors::count);
            seen.insert(colors.of(name));
        }
        QCOMPARE(seen.size(), GuestColors::count);
    }

    void theOrderDoesNotMatter()
    {
        const QStringList names = many(9);
        QStringList turned;
        for (const QString &name : names)
            turned.prepend(name);
        const GuestColors one(named(names));
        const GuestColors other(named(turned));
        for (const QString &name : names)
            QCOMPARE(one.of(name), other.of(name));
    }

    void whoComesChangesFewOthers()
    {
        const QStringList names = many(6);
        const GuestColors before(named(names));
        const GuestColors after(named(names + QStringList{QStringLiteral("web")}));
        int changed = 0;
        for (const QString &name : names)
            changed += before.of(name) != after.of(name);
        QVERIFY(changed <= 1);
    }

    void moreGuestsThanColorsShare()
    {
        const QStringList names = many(40);
        const GuestColors colors(named(names));
        for (const QString &name : names)
            QVERIFY(colors.of(name) >= 0);
        QCOMPARE(colors.of(QStringLiteral("nobody")), -1);
    }
};

QTEST_APPLESS_MAIN(TestGuestColors)
#include "tst_guestcolors.moc"
