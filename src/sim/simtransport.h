// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/transport.h"
#include "sim/simschedule.h"
#include "sim/simulatedhost.h"

#include <QPointer>

#include <map>
#include <memory>
#include <optional>

namespace domcero {

class SimFollow;
class SimWatch;

// A connection to a simulated host: dials, asks, loses its link and dials again as a real one does, in the
// stages of LinkStatus and at the host's pace. What goes wrong is set in the host's SimFaults.
class SimTransport final : public Transport
{
    Q_OBJECT
public:
    explicit SimTransport(std::shared_ptr<SimulatedHost> host, QObject *parent = nullptr);
    ~SimTransport() override;

    void connectToHost() override;
    void disconnectFromHost() override;
    void checkNow() override;
    LinkStatus status() const override { return m_status; }
    std::unique_ptr<LineStream> openStream(const Command &script) override;
    void answerHostKey(bool accepted) override;
    void answerSecret(Secret secret) override;
    void answerPrompts(std::vector<Secret> answers) override;
    void cancelQuestion() override;

    SimulatedHost &host() { return *m_host; }
    // The link goes now; the transport dials again by itself.
    void loseLink();

protected:
    QFuture<Result<CommandResult>> start(const Command &command, const RunOptions &options) override;

private:
    struct Pending;

    void reach(LinkStage stage);
    void nextStage(LinkStage stage, void (SimTransport::*step)());
    void dial();
    void checkHostKey();
    void authenticate();
    SecretQuestion secretAsked(bool previousWasWrong) const;
    void askSecret(bool previousWasWrong);
    void becomeRoot();
    void askPrompts(); // the next round, or in
    void refuseLogin();
    void connected();
    void failDial(const Error &error, bool forGood);
    void waitAndRedial(const Error &error);
    void dropEverything(const Error &error);

    void send(quint64 id, const Command &command);
    void said(quint64 id, const QByteArray &output, const QByteArray &errors);
    void finish(quint64 id, const Result<CommandResult> &result);

    std::shared_ptr<SimulatedHost> m_host;
    LinkStatus m_status;
    int m_secretsTried = 0;
    qsizetype m_round = 0; // of the prompts
    bool m_promptsRefused = false;
    bool m_waitsForPrompts = false;
    bool m_passwordKnown = false;
    bool m_sudoPasswordKnown = false;
    std::map<quint64, std::shared_ptr<Pending>> m_pending;
    quint64 m_lastId = 0;
    QList<QPointer<SimWatch>> m_streams;
    QList<QPointer<SimFollow>> m_follows;
    quint64 m_dialling = 0; // the scheduled next stage
    SimSchedule m_schedule;
};

} // namespace domcero
