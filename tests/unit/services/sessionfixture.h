// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/hostsession.h"
#include "support/fakehost.h"
#include "support/faketransport.h"
#include "support/manualclock.h"

#include <QCoreApplication>
#include <QObject>

namespace domcero::test {

// A session with a small host that answers by what a test says: two living guests, two configs.
class SessionFixture : public QObject
{
protected:
    std::unique_ptr<test::ManualClock> m_clock;
    std::unique_ptr<HostSession> m_session;
    std::unique_ptr<FakeHost> m_host;
    FakeTransport *m_transport = nullptr;
    QUuid m_entryId; // null: its phase is 0

    // Everything that is under way, with all that follows from it, has ended.
    void settle()
    {
        for (int quiet = 0; quiet < 3; ++quiet) {
            const qsizetype before = m_transport->asked.size();
            QCoreApplication::processEvents();
            if (m_transport->asked.size() != before)
                quiet = 0;
        }
    }
    void advance(Clock::Duration by)
    {
        m_clock->advance(by);
        settle();
    }
    void connectHost()
    {
        m_session->connectToHost();
        settle();
        m_transport->asked.clear();
    }
    QStringList guests() const
    {
        QStringList names;
        for (const Guest &guest : m_session->state().guests)
            names.append(guest.name);
        return names;
    }
    const Guest &guest(const char *name) const
    {
        const Guest *const found = m_session->state().guest(QString::fromUtf8(name));
        if (!found)
            qFatal("no guest %s", name);
        return *found;
    }

    void setUp()
    {
        m_clock = std::make_unique<test::ManualClock>();
        auto transport = std::make_unique<FakeTransport>();
        m_transport = transport.get();
        HostEntry entry;
        entry.name = QStringLiteral("dom0-a");
        entry.id = m_entryId;
        m_session = std::make_unique<HostSession>(entry, std::move(transport), *m_clock);
        m_host = std::make_unique<FakeHost>(*m_transport);
        m_host->domains = {FakeDomain{1, "mail"}, FakeDomain{2, "web server"}};
        m_host->configs = {{"/etc/xen/mail.cfg", "name = 'mail'\nmemory = 128\n"},
                           {"/etc/xen/old.cfg", "name = 'old'\nmemory = 64\nvcpus = 3\n"}};
        m_host->autoTargets = "/etc/xen/mail.cfg";
        m_host->tell();
    }
    void tearDown()
    {
        m_host.reset();
        m_session.reset();
    }
};

} // namespace domcero::test
