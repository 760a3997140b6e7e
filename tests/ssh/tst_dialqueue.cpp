// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/dialqueue.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace domcero;

class TestDialQueue : public QObject
{
    Q_OBJECT
    using Tickets = std::vector<std::unique_ptr<DialQueue::Ticket>>;

    void add(Tickets &tickets, DialQueue &queue, const char *machine, int number)
    {
        tickets.push_back(std::make_unique<DialQueue::Ticket>(queue, QLatin1String(machine),
                                                              [this, number] { m_gone += number; }));
    }
    QList<int> m_gone;

private Q_SLOTS:
    void init() { m_gone.clear(); }

    void someGoAtOnceTheOthersInTheirOrder()
    {
        DialQueue queue(2);
        Tickets tickets;
        for (int i = 0; i < 5; ++i)
            add(tickets, queue, "bastion", i);
        add(tickets, queue, "another", 9);
        QVERIFY(m_gone.isEmpty()); // never before its maker has the ticket
        QCoreApplication::processEvents();
        QCOMPARE(m_gone, (QList{0, 1, 9}));
        tickets[1].reset();
        QCoreApplication::processEvents();
        QCOMPARE(m_gone, (QList{0, 1, 9, 2}));
        tickets[3].reset(); // which had not gone yet
        QCoreApplication::processEvents();
        QCOMPARE(m_gone, (QList{0, 1, 9, 2}));
        tickets[0].reset();
        tickets[2].reset();
        QCoreApplication::processEvents();
        QCOMPARE(m_gone, (QList{0, 1, 9, 2, 4}));
    }

    void aTicketMayGoInItsOwnCall()
    {
        DialQueue queue(1);
        Tickets tickets(1);
        tickets[0] = std::make_unique<DialQueue::Ticket>(queue, QStringLiteral("x"), [&] {
            m_gone += 0;
            tickets[0].reset();
        });
        add(tickets, queue, "x", 1);
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
        QCOMPARE(m_gone, (QList{0, 1}));
    }
};

QTEST_GUILESS_MAIN(TestDialQueue)
#include "tst_dialqueue.moc"
