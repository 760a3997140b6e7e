// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "domain/dialstep.h"
#include "domain/linkstatus.h"
#include "domain/question.h"
#include "remote/ssh/runrequest.h"

#include <QList>

namespace domcero {

// What one connection tells its transport; called in the I/O thread.
class LinkEvents : public RunEvents
{
public:
    // `jump`: as LinkStatus has it. All but Connected.
    virtual void stageReached(LinkStage stage, bool waitingForUser, const QString &jump) = 0;
    virtual void stepTaken(const DialStep &step) = 0;
    virtual void connected(const QStringList &oldAlgorithms) = 0; // as LinkStatus has them
    virtual void hostKeyAsked(const HostKeyQuestion &question) = 0;
    virtual void secretAsked(const SecretQuestion &question) = 0;
    virtual void secretRefused(const SecretQuestion &question) = 0;
    virtual void promptsAsked(const PromptsQuestion &question) = 0;
    virtual void hostSaid(const HostNotice &notice) = 0;
    virtual void passwordChanged(const QString &leg, Secret newOne) = 0; // empty: not known
    // The last call of a connection. `heals`: worth dialling again.
    virtual void linkEnded(const Error &error, bool heals) = 0;
    // `receipt`: streamTaken() is waited for before there are more.
    virtual void streamLines(quint64 id, const QList<QByteArray> &lines, bool receipt) = 0;
    virtual void streamEnded(quint64 id, const Error &error) = 0;
    virtual void streamsRefused() = 0; // the server allows one channel only
};

} // namespace domcero
