// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/guestidentity.h"

#include <QTest>

using namespace domcero;
using namespace Qt::StringLiterals;

namespace {

// 0x01020304, 0x02030405, ...: the same in every run.
RandomBits counting(quint32 from = 0x01020304)
{
    return [next = from]() mutable { return std::exchange(next, next + 0x01010101); };
}

Guest guestWithMac(const QString &mac)
{
    Guest guest;
    guest.nics.append({mac, u"br0"_s, {}});
    return guest;
}

} // namespace

class TestGuestIdentity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMacOfXensRange()
    {
        QCOMPARE(newMac({}, counting()), u"00:16:3e:02:03:04"_s);
        QCOMPARE(newMac({}, counting(0xffffffff)), u"00:16:3e:7f:ff:ff"_s);
        QCOMPARE(newMac({}, counting(0)), u"00:16:3e:00:00:00"_s);
    }
    void aMacThatNobodyHas()
    {
        const QList<Guest> guests{guestWithMac(u"00:16:3e:02:03:04"_s), guestWithMac(u"00:16:3e:02:03:05"_s)};
        QCOMPARE(newMac(guests, counting()), u"00:16:3e:02:03:06"_s);
        const RandomBits same = [] { return 0x020304u; };
        QCOMPARE(newMacs(2, guests, same), (QStringList{u"00:16:3e:02:03:06"_s, u"00:16:3e:02:03:07"_s}));
        QCOMPARE(newMacs(1, {}, same, "kernel='/k'\nname='a'\nvif=['mac=0:16:3E:2:3:4']\n"),
                 QStringList{u"00:16:3e:02:03:05"_s});
        QCOMPARE(newMacs(0, guests, same), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestGuestIdentity)
#include "tst_guestidentity.moc"
