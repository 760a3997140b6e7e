// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/hostsession.h"

#include "remote/transport.h"
#include "services/hostreader.h"

namespace domcero {

class HostSession::Private
{
public:
    Private(HostEntry e, std::unique_ptr<Transport> t, Clock &clock)
        : entry(std::move(e)), transport(std::move(t)), reader(*transport, clock)
    {
    }

    HostEntry entry;
    std::unique_ptr<Transport> transport;
    HostReader reader; // before the transport goes, it goes
    std::optional<HostKeyQuestion> hostKeyQuestion;
    std::optional<SecretQuestion> secretQuestion;
    bool connected = false;
};

HostSession::HostSession(HostEntry entry, std::unique_ptr<Transport> transport, Clock &clock, QObject *parent)
    : QObject(parent), d(new Private(std::move(entry), std::move(transport), clock))
{
    connect(&d->reader, &HostReader::stateChanged, this, &HostSession::stateChanged);
    connect(&d->reader, &HostReader::usageChanged, this, &HostSession::usageChanged);
    connect(d->transport.get(), &Transport::statusChanged, this, &HostSession::follow);
    connect(d->transport.get(), &Transport::hostKeyQuestion, this, [this](const HostKeyQuestion &question) {
        d->hostKeyQuestion = question;
        Q_EMIT questionChanged();
    });
    connect(d->transport.get(), &Transport::secretQuestion, this, [this](const SecretQuestion &question) {
        d->secretQuestion = question;
        Q_EMIT questionChanged();
    });
}

HostSession::~HostSession()
{
    d->reader.stop();
}

void HostSession::follow(const LinkStatus &status)
{
    const bool connected = status.stage == LinkStage::Connected;
    if (connected != d->connected) {
        d->connected = connected;
        if (connected)
            d->reader.start();
        else
            d->reader.stop();
    }
    // The attempt that asked is over.
    if (connected || status.stage == LinkStage::Disconnected || status.stage == LinkStage::Waiting)
        dropQuestions();
    Q_EMIT linkChanged();
}

void HostSession::dropQuestions()
{
    if (!d->hostKeyQuestion && !d->secretQuestion)
        return;
    d->hostKeyQuestion.reset();
    d->secretQuestion.reset();
    Q_EMIT questionChanged();
}

const HostEntry &HostSession::entry() const
{
    return d->entry;
}

LinkStatus HostSession::link() const
{
    return d->transport->status();
}

const HostState &HostSession::state() const
{
    return d->reader.state();
}

const UsageHistory &HostSession::usage() const
{
    return d->reader.usage();
}

std::optional<std::chrono::milliseconds> HostSession::dataAge() const
{
    return d->reader.dataAge();
}

Transport &HostSession::transport()
{
    return *d->transport;
}

void HostSession::connectToHost()
{
    d->transport->connectToHost();
}

void HostSession::disconnectFromHost()
{
    d->transport->disconnectFromHost();
}

void HostSession::refresh()
{
    d->reader.refresh();
}

std::optional<HostKeyQuestion> HostSession::hostKeyQuestion() const
{
    return d->hostKeyQuestion;
}

std::optional<SecretQuestion> HostSession::secretQuestion() const
{
    return d->secretQuestion;
}

void HostSession::answerHostKey(bool accepted)
{
    if (!d->hostKeyQuestion)
        return;
    dropQuestions();
    d->transport->answerHostKey(accepted);
}

void HostSession::answerSecret(Secret secret)
{
    if (!d->secretQuestion)
        return;
    dropQuestions();
    d->transport->answerSecret(std::move(secret));
}

void HostSession::cancelQuestion()
{
    if (!d->hostKeyQuestion && !d->secretQuestion)
        return;
    dropQuestions();
    d->transport->cancelQuestion();
}

} // namespace domcero
