// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "remote/command.h"
#include "sim/simfaults.h"
#include "sim/simguest.h"
#include "sim/simmachine.h"
#include "sim/simreply.h"
#include "sim/simschedule.h"

#include <QMap>
#include <QObject>
#include <QSet>

#include <functional>
#include <map>
#include <memory>

namespace domcero {

class SimJobs;

// A dom0 that is not there: its machine, its files, its domains, on its own time. Programs that run on it
// answer in the formats of the real tools (the conformance list holds them to it). Several transports may
// share one host, as several logins share a machine: what one starts, the other sees, and a lost link changes
// nothing here.
//
// One thread. Time comes from the clock; nothing happens that the clock or the event loop did not call,
// except the loads, which are caught up with when somebody looks.
class SimulatedHost : public QObject
{
    Q_OBJECT
public:
    SimulatedHost(Clock &clock, SimMachine machine, SimPace pace, quint64 seed);
    ~SimulatedHost() override;

    // Building the world.
    void addFile(const QByteArray &path, const QByteArray &text);
    // To be written to, now; null: there is no such file.
    QByteArray *fileToChange(const QByteArray &path);
    // When it was written to, in seconds since 1970.
    qint64 writtenAt(const QByteArray &path) const { return m_written.value(path); }
    void setWrittenAt(const QByteArray &path, qint64 seconds) { m_written[path] = seconds; }
    void removeFile(const QByteArray &path);
    void removeLink(const QByteArray &path) { m_links.remove(path); }
    // `text` is what stands in the link, when it is not the path that it leads to.
    void addLink(const QByteArray &path, const QByteArray &target, const QByteArray &text = {})
    {
        m_links[path] = target;
        m_linkTexts[path] = text.isEmpty() ? target : text;
    }
    void addFolder(const QByteArray &path) { m_folders.insert(path); }
    void removeFolder(const QByteArray &path) { m_folders.remove(path); }
    void addProgram(const QString &name, SimProgram answer) { m_programs[name] = answer; }
    void setBehaviour(const QByteArray &guest, const SimBehaviour &behaviour)
    {
        m_behaviours[guest] = behaviour;
    }
    void setPace(const SimPace &pace) { m_pace = pace; }
    // A guest that has been running since `ago`; its config must be good.
    SimDomain &boot(const QByteArray &configPath, std::chrono::seconds ago);
    SimFaults &faults() { return m_faults; }
    SimJobs &jobs() { return *m_jobs; }

    // Running a program. `output` and `ended` are called later, never from within.
    struct Listener
    {
        std::function<void(const QByteArray &output, const QByteArray &errors)> said;
        std::function<void(int exitStatus)> ended;
    };
    quint64 execute(const Command &command, Listener listener);
    // Nobody listens any more: the program goes on, until it writes (SIGPIPE), as over a closed SSH channel.
    void abandon(quint64 process);
    // It is as if it had never been started.
    void kill(quint64 process) { m_processes.erase(process); }

    // What programs read.
    const SimMachine &machine() const { return m_machine; }
    SimProgram program(const QString &name) const { return m_programs.value(name); }
    const SimPace &pace() const { return m_pace; }
    const QMap<QByteArray, QByteArray> &files() const { return m_files; }
    const QMap<QByteArray, QByteArray> &links() const { return m_links; }
    const QMap<QByteArray, QByteArray> &linkTexts() const { return m_linkTexts; }
    const SimDomain *savedIn(const QByteArray &path) const;
    bool exists(const QByteArray &path) const; // file, link, volume or folder
    bool isFolder(const QByteArray &path) const;
    bool isDevice(const QByteArray &path) const;
    bool isOpen(const QByteArray &device) const; // a living guest has it as a disk
    QByteArray contentOf(const QByteArray &path) const;
    const std::map<int, SimDomain> &domains(); // caught up with the clock
    const SimDomain *domain(const QByteArray &nameOrId);
    SimDomain *domainById(int id);
    const SimDomain *domainByName(const QByteArray &name) const;
    qint64 freeKiB() const;
    std::chrono::milliseconds uptime() const;
    Clock &clock() const { return m_schedule.clock(); }
    SimSchedule &schedule() { return m_schedule; }
    quint64 seed() const { return m_seed; }

    // What programs change.
    SimMachine &machineToChange() { return m_machine; }
    int takeDomainId() { return m_nextId++; }
    SimDomain &introduce(int id, const SimGuestConfig &config);
    void startRunning(int id, bool paused);
    void setPaused(int id, bool paused);
    void askToStop(int id, bool reboot);
    void remove(int id); // destroyed
    void crash(int id) { shutDown(id, 3); }
    void save(int id, const QByteArray &path); // its state, beside the file's text

Q_SIGNALS:
    void introduced(); // @introduceDomain
    void released();   // @releaseDomain: a domain shut down, or is gone

private:
    struct Process
    {
        Listener listener;
        bool abandoned = false;
    };
    void carryOn(quint64 process, const SimReply &reply);
    void catchUp();
    void shutDown(int id, int reason);
    void tearDown(int id, bool again);
    void logOfXl(const SimDomain &domain, const QByteArray &text);

    SimMachine m_machine;
    SimPace m_pace;
    quint64 m_seed;
    SimFaults m_faults;
    QMap<QByteArray, QByteArray> m_files;
    QMap<QByteArray, qint64> m_written;
    QMap<QByteArray, QByteArray> m_links;
    QMap<QByteArray, QByteArray> m_linkTexts;
    QSet<QByteArray> m_folders;
    QMap<QByteArray, SimDomain> m_saved;  // by the file's path
    QMap<QString, SimProgram> m_programs; // beside those that every host has
    QMap<QByteArray, SimBehaviour> m_behaviours;
    std::map<int, SimDomain> m_domains;
    int m_nextId = 1;
    std::map<quint64, Process> m_processes;
    quint64 m_lastProcess = 0;
    std::chrono::milliseconds m_began;
    std::chrono::milliseconds m_caughtUp;
    std::unique_ptr<SimJobs> m_jobs;
    SimSchedule m_schedule; // last: what it holds refers to the rest
};

} // namespace domcero
