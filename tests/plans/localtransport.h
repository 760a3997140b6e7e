// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/transport.h"

#include <QPointer>
#include <QProcess>
#include <QProcessEnvironment>

#include <map>
#include <memory>

namespace domcero::test {

// This machine as a host: commands run in a process of a given shell, as the SSH transport runs them. Its
// link can be lost, which ends nothing that runs.
class LocalTransport final : public Transport
{
    Q_OBJECT
public:
    LocalTransport(QStringList shell, QProcessEnvironment environment);
    ~LocalTransport() override;

    void connectToHost() override { setStage(LinkStage::Connected); }
    void disconnectFromHost() override { loseLink(); }
    void checkNow() override {}
    LinkStatus status() const override { return m_status; }
    std::unique_ptr<LineStream> openStream(const Command &script) override;
    void answerHostKey(bool) override {}
    void answerSecret(Secret) override {}
    void answerPrompts(std::vector<Secret>) override {}
    void cancelQuestion() override {}

    void loseLink();
    bool refusesStreams = false;

protected:
    QFuture<Result<CommandResult>> start(const Command &command, const RunOptions &options) override;

private:
    struct Pending;
    std::unique_ptr<QProcess> process(const Command &command) const;
    void setStage(LinkStage stage);

    QStringList m_shell;
    QProcessEnvironment m_environment;
    LinkStatus m_status;
    std::map<int, std::shared_ptr<Pending>> m_pending;
    int m_lastId = 0;
    QList<QPointer<LineStream>> m_streams;
};

} // namespace domcero::test
