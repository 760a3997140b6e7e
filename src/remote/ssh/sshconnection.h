// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hostentry.h"
#include "remote/ssh/authenticator.h"
#include "remote/ssh/channelset.h"
#include "remote/ssh/dialer.h"
#include "remote/ssh/iocontext.h"
#include "remote/ssh/knownhostsfiles.h"
#include "remote/ssh/linkevents.h"
#include "remote/ssh/sshpump.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace domcero {

// One connection to one host, from the look-up of its name to its end; it never dials twice (SshTransport
// does). A state machine on the I/O thread, the stages in the order of LinkStage, each with a deadline while
// no person is asked. Once linkEnded() has been told it does nothing more and waits to be destroyed.
class SshConnection : public QObject
{
public:
    SshConnection(HostEntry entry, KnownSecrets known, IoContext &io, std::unique_ptr<LinkEvents> events);
    ~SshConnection() override;

    void start();
    void close(const Error &error); // by the user: nothing is told but the end of what was running
    void answerHostKey(bool accepted);
    void answerSecret(Secret secret);
    void cancelQuestion();

    void run(RunRequest request);
    void cancel(quint64 id);
    void openStream(quint64 id, const Command &script, const QByteArray &text);
    void sendLine(quint64 id, const QByteArray &line);
    void closeStream(quint64 id);
    void streamTaken(quint64 id); // see LinkEvents::streamLines

private:
    enum class State {
        Resolving,
        Dialling,
        KeyExchange,
        HostKey,
        AskingHostKey,
        Authenticating,
        Connected,
        Ended
    };

    void resolved(const QList<QHostAddress> &addresses, const QString &detail);
    void dialled(net::Handle socket);
    bool configure();
    void step();
    void stepKeyExchange();
    void checkHostKey();
    void hostKeyAccepted();
    void stepAuthentication();
    void stepConnected();
    void startHeartbeat();
    void beat();
    void broken();
    void enter(State state, LinkStage stage);
    void fail(const Error &error, bool heals);
    QString libraryError() const;

    const HostEntry m_entry;
    const QString m_leg; // "user@host:port"
    IoContext &m_io;
    std::unique_ptr<LinkEvents> m_events;
    KnownSecrets m_known;
    KnownHostsFiles m_knownHosts;
    QList<KnownHostKey> m_knownKeys;
    QByteArray m_keyType;
    QByteArray m_key;
    std::shared_ptr<void> m_token; // of results from the pool
    State m_state = State::Resolving;
    Dialer *m_dialer = nullptr;
    std::unique_ptr<SshPump> m_pump;
    std::unique_ptr<Authenticator> m_authenticator;
    std::unique_ptr<ChannelSet> m_channels;
    QTimer m_deadline;
    QTimer m_heartbeat;
    QElapsedTimer m_asked; // when the server was asked for a sign of life, if it was
};

} // namespace domcero
