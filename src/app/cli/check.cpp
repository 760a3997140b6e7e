// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connection.h"
#include "app/cli/json.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "base/hosttext.h"
#include "text/render.h"

#include <algorithm>

namespace domcero::cli {

namespace {

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good:
        return render(Message(QT_TRANSLATE_NOOP("messages", "good")));
    case Verdict::Warning:
        return render(Message(QT_TRANSLATE_NOOP("messages", "warning")));
    case Verdict::Bad:
        return render(Message(QT_TRANSLATE_NOOP("messages", "BAD")));
    case Verdict::Unknown:
        return render(Message(QT_TRANSLATE_NOOP("messages", "not known")));
    }
    return {};
}

QJsonObject toJson(const QString &host, const HostState &state)
{
    QJsonArray requirements;
    for (const Requirement &requirement : state.requirements)
        requirements.append(requirementToJson(requirement));
    QJsonObject object{
        {QStringLiteral("host"), host},
        {QStringLiteral("requirements"), requirements},
        {QStringLiteral("dom0MemoryBytes"), state.dom0.memory.bytes()},
        {QStringLiteral("dom0Vcpus"), state.dom0.vcpus},
        {QStringLiteral("dom0UptimeSeconds"), static_cast<qint64>(state.dom0.uptime.count())},
        {QStringLiteral("problem"), state.problem ? QJsonValue(errorToJson(*state.problem)) : QJsonValue()},
        {QStringLiteral("configsProblem"),
         state.configsProblem ? QJsonValue(errorToJson(*state.configsProblem)) : QJsonValue()},
    };
    const std::optional<HypervisorInfo> &xen = state.hypervisor;
    const auto known = [&](const char *key, const auto &value) {
        object.insert(QString::fromLatin1(key), xen ? QJsonValue(value(*xen)) : QJsonValue());
    };
    known("hostName", [](const HypervisorInfo &x) { return x.hostName; });
    known("xenVersion", [](const HypervisorInfo &x) { return x.xenVersion; });
    known("kernel", [](const HypervisorInfo &x) { return x.kernel; });
    known("machine", [](const HypervisorInfo &x) { return x.machine; });
    known("cpus", [](const HypervisorInfo &x) { return x.cpus; });
    known("totalMemoryBytes", [](const HypervisorInfo &x) { return x.totalMemory.bytes(); });
    known("freeMemoryBytes", [](const HypervisorInfo &x) { return x.freeMemory.bytes(); });
    return object;
}

void print(Context &context, const HostState &state)
{
    if (state.hypervisor) {
        const HypervisorInfo &xen = *state.hypervisor;
        context.out.text(
            render(Message::counted(
                QT_TRANSLATE_N_NOOP("messages", "%1: Xen %2, kernel %3, %n CPU(s), %4 of memory, %5 free"),
                xen.cpus, {xen.hostName, xen.xenVersion, xen.kernel, xen.totalMemory, xen.freeMemory})) +
            QStringLiteral("\n\n"));
    }
    Table table;
    for (const Requirement &requirement : state.requirements)
        table.rows.append(
            {verdictText(requirement.verdict), render(requirement.title), render(requirement.finding)});
    context.out.text(table.text());
    for (const Requirement &requirement : state.requirements) {
        if (!requirement.remedy.isEmpty())
            context.out.text(u'\n' + render(requirement.title) + QStringLiteral(": ") +
                             render(requirement.remedy) + u'\n');
    }
}

} // namespace

Exit checkHost(Context &context)
{
    return withHost(context, Needs::State, [&](Connection &connection) {
        const HostState &state = connection.session().state();
        // A host that has no xl is just what the list is about; without a list the reason is all there is.
        if (state.requirements.isEmpty() && complainedOfState(context, connection))
            return Exit::Failed;
        if (context.out.isJson()) {
            context.out.document(toJson(connection.session().entry().name, state));
        } else {
            print(context, state);
            for (const auto &problem : {state.problem, state.configsProblem}) {
                if (problem)
                    context.out.complaint(*problem);
            }
        }
        const bool bad = std::any_of(state.requirements.begin(), state.requirements.end(),
                                     [](const Requirement &r) { return r.verdict == Verdict::Bad; });
        return bad || state.problem || state.configsProblem ? Exit::Failed : Exit::Done;
    });
}

} // namespace domcero::cli
