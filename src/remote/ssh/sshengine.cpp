// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/sshengine.h"

#include "remote/ssh/enginecore.h"
#include "remote/ssh/sshtransport.h"

#include <libssh/libssh.h>

#include <QRandomGenerator>

#include <algorithm>

namespace domcero {

namespace {

std::function<double()> orMachineRandom(std::function<double()> random)
{
    if (random)
        return random;
    return [] { return QRandomGenerator::global()->generateDouble(); };
}

} // namespace

SshEngine::Core::Core(int count, const SshLimits &chosen, Clock &time, std::function<double()> random)
    : limits(chosen), clock(time),
      backoff(chosen.firstRedial, chosen.lastRedial, orMachineRandom(std::move(random))),
      dials(chosen.dialsAtOnce)
{
    ssh_init();
    ssh_set_log_level(SSH_LOG_NONE); // it would write to stderr; its errors come through ssh_get_error
    for (int i = 0; i < std::max(count, 1); ++i)
        threads.push_back(std::make_unique<IoThread>(pool, agents, limits));
}

SshEngine::SshEngine(int threads, const SshLimits &limits, Clock &clock, std::function<double()> random)
    : m_core(std::make_shared<Core>(threads, limits, clock, std::move(random)))
{
}

SshEngine::~SshEngine() = default;

std::unique_ptr<Transport> SshEngine::makeTransport(const HostEntry &entry)
{
    return std::make_unique<SshTransport>(entry, m_core);
}

QString sshLibraryVersion()
{
    return QString::fromLatin1(ssh_version(0));
}

} // namespace domcero
