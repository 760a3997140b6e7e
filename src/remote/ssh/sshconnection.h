// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hostentry.h"
#include "remote/ssh/channelset.h"
#include "remote/ssh/elevation.h"
#include "remote/ssh/iocontext.h"
#include "remote/ssh/jumptunnel.h"
#include "remote/ssh/linkevents.h"
#include "remote/ssh/linksecrets.h"
#include "remote/ssh/sshleg.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace domcero {

// One connection to one host, from the look-up of its name to its end; it never dials twice (SshTransport
// does). The legs of its way are logged in to one after the other, the first over TCP, each further one
// through a tunnel of the one before; commands run on the last, once their shell is root's. What ends one leg
// ends all. On the I/O thread. Once linkEnded() has been told it does nothing more and waits to be destroyed.
class SshConnection : public QObject, private SshLeg::Owner
{
public:
    SshConnection(HostEntry entry, LinkSecrets known, IoContext &io, std::unique_ptr<LinkEvents> events);
    ~SshConnection() override;

    void start();
    void close(const Error &error); // by the user: nothing is told but the end of what was running
    void answerHostKey(bool accepted);
    void answerSecret(Secret secret);
    void answerPrompts(std::vector<Secret> answers);
    void cancelQuestion();
    void checkNow(); // asks each leg for a sign of life

    void run(RunRequest request);
    void cancel(quint64 id);
    void openStream(quint64 id, const Command &script, const QByteArray &text);
    void sendLine(quint64 id, const QByteArray &line);
    void closeStream(quint64 id);
    void streamTaken(quint64 id); // see LinkEvents::streamLines

private:
    void legStage(const SshLeg &leg, LinkStage stage, bool waitingForUser) override;
    void legTook(const DialStep &step) override;
    void legAsksHostKey(const HostKeyQuestion &question) override;
    void legAsksSecret(const SecretQuestion &question) override;
    void legRefusedSecret(const SecretQuestion &question) override;
    void legAsksPrompts(const PromptsQuestion &question) override;
    void legSaid(const HostNotice &notice) override;
    void legChangedPassword(const SshLeg &leg, Secret newOne) override;
    void legLoggedIn(SshLeg &leg) override;
    void legStep(SshLeg &leg) override;
    void legSilent(SshLeg &leg) override;
    void legFailed(const Error &error, bool heals) override;

    SshLeg &addLeg();
    void openTunnel(SshLeg &from);
    void stepTunnel(SshLeg &leg, JumpTunnel &tunnel);
    void tunnelRefused(const SshLeg &from, const JumpTunnel &tunnel);
    void stepChannels();
    void becomeRoot();
    void stepRoot();
    void rootRefused(const Error &error);
    void askForSudo(bool previousWasWrong);
    void connected();
    QString jumpOf(const SshLeg &leg) const;
    void tell(DialStep::Kind kind, const QString &leg, const QString &detail,
              DialStep::Outcome outcome = DialStep::Outcome::Done, const Message &words = {});
    void fail(const Error &error, bool heals);

    const HostEntry m_entry;
    const QString m_name; // "user@host:port"
    const QList<HostEntry> m_way;
    IoContext &m_io;
    std::unique_ptr<LinkEvents> m_events;
    LinkSecrets m_secrets;
    std::optional<SecretQuestion> m_question;
    RootAccess m_root;
    // The tunnel of a number goes from the leg of that number to the next. Destroyed from the far end.
    std::vector<std::unique_ptr<SshLeg>> m_legs;
    std::vector<std::unique_ptr<JumpTunnel>> m_tunnels;
    QElapsedTimer m_sinceStep;              // of a tunnel, or of becoming root
    QTimer m_opening;                       // the deadline of the newest tunnel
    std::unique_ptr<ChannelSet> m_channels; // once logged in to the host
    QTimer m_becoming;                      // the deadline of sudo or doas
    int m_sudoAnswers = 0;
    bool m_isConnected = false;
    bool m_ended = false;
};

} // namespace domcero
