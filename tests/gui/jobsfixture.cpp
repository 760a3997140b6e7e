// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobsfixture.h"

#include "gui/pages/hostpage.h"
#include "gui/pages/jobsview.h"
#include "gui/widgets/planpanel.h"
#include "plan/plantext.h"
#include "services/hostjobs.h"
#include "services/hostsession.h"
#include "sim/simjobs.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QTreeView>

namespace domcero::test {

using namespace std::chrono_literals;

namespace {

SimReply mark(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &)
{
    const QByteArray &number = arguments.last();
    host.addFile("/marks", host.contentOf("/marks") + number + ' ');
    host.addFile("/did-" + number, "");
    return SimReply::done(0, "made the mark " + number + '\n');
}

SimReply late(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input)
{
    return SimReply::later(
        60s, [&host, arguments, input] { return mark(host, arguments, input); }, "patience\n");
}

SimReply bad(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input)
{
    if (host.exists("/good"))
        return mark(host, arguments, input);
    return SimReply::done(7, {}, "bad: there is no /good\n");
}

SimReply unmark(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &)
{
    host.addFile("/marks", host.contentOf("/marks") + '-' + arguments.last() + ' ');
    host.removeFile("/did-" + arguments.last());
    return SimReply::done(0);
}

SimReply copied(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &)
{
    const QByteArray file = arguments.value(1).mid(3);
    if (host.exists("/full")) {
        return SimReply::done(1, {},
                              "dd: error writing '" + file + "': No space left on device\n" +
                                  "1201+0 records in\n1200+0 records out\n");
    }
    host.addFile(file, "a copy");
    return SimReply::done(0, {}, "2560+0 records in\n2560+0 records out\n");
}

SimReply dd(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input)
{
    return SimReply::later(
        40s, [&host, arguments, input] { return copied(host, arguments, input); }, {},
        "4294967296 bytes (4.3 GB, 4.0 GiB) copied, 17 s, 253 MB/s\n");
}

Condition alive()
{
    return {Condition::Kind::DomainAlive, QStringLiteral("zimbra")};
}

Condition absent()
{
    return {Condition::Kind::DomainAbsent, QStringLiteral("zimbra")};
}

} // namespace

JobsFixture::JobsFixture() = default;

void JobsFixture::open()
{
    window.open();
    SimulatedHost &host = window.host(demo);
    host.addProgram(QStringLiteral("mark"), mark);
    host.addProgram(QStringLiteral("late"), late);
    host.addProgram(QStringLiteral("bad"), bad);
    host.addProgram(QStringLiteral("unmark"), unmark);
    host.addProgram(QStringLiteral("dd"), dd);
    if (!window.untilRead(demo))
        qFatal("the demo host cannot be read");
    window.window().selectHost(demo);
    window.pass(200ms);
}

Plan JobsFixture::plan(const QStringList &tools)
{
    Plan plan;
    plan.id = QUuid::createUuid();
    plan.title = Message("Leave marks");
    for (int number = 1; number <= tools.size(); ++number) {
        const QString did = QStringLiteral("/did-%1").arg(number);
        Step step;
        step.title = Message("Make the mark %1", {QString::number(number)});
        step.command = Command{tools[number - 1], {QString::number(number)}};
        step.guards = {{Condition::Kind::PathAbsent, did}};
        step.verifies = {{Condition::Kind::FileExists, did}};
        step.verifyWithin = 0s;
        step.undo = Undo{Command{QStringLiteral("unmark"), {QString::number(number)}},
                         {},
                         {{Condition::Kind::FileExists, did}},
                         {{Condition::Kind::PathAbsent, did}}};
        plan.steps += step;
    }
    return plan;
}

Plan JobsFixture::copyOfADisk()
{
    const QString guest = QStringLiteral("zimbra");
    const QString image = QStringLiteral("/srv/zimbra.img");
    const QString disk = QStringLiteral("/dev/vg0/zimbra");
    const Command start{QStringLiteral("xl"),
                        {QStringLiteral("create"), QStringLiteral("/etc/xen/zimbra.cfg")}};
    Plan plan;
    plan.id = QUuid::createUuid();
    plan.title = Message("Save %1 to %2", {disk, image});
    plan.risk = Risk::Disruptive;
    plan.losses = {Message("What %1 serves is not available until it is started again.", {guest})};
    plan.locks = {{QStringLiteral("guest:zimbra"), true}};
    Step off;
    off.title = Message("Shut down the guest %1", {guest});
    off.command = Command{QStringLiteral("xl"), {QStringLiteral("shutdown"), guest}};
    off.guards = {alive()};
    off.verifies = {absent()};
    off.undo = Undo{start, {}, {absent()}, {alive()}};
    Step copy;
    copy.title = plan.title;
    copy.command =
        Command{QStringLiteral("dd"),
                {QStringLiteral("if=") + disk, QStringLiteral("of=") + image, QStringLiteral("bs=4M")}};
    copy.guards = {absent(), {Condition::Kind::PathAbsent, image}};
    copy.verifies = {{Condition::Kind::FileExists, image}};
    copy.verifyWithin = 0s;
    copy.undo = Undo{Command{QStringLiteral("rm"), {QStringLiteral("-f"), image}},
                     {},
                     {},
                     {{Condition::Kind::PathAbsent, image}}};
    Step on;
    on.title = Message("Start the guest %1", {guest});
    on.command = start;
    on.guards = {absent()};
    on.verifies = {alive()};
    plan.steps = {off, copy, on};
    return plan;
}

void JobsFixture::openPlan(const Plan &plan)
{
    QFile file(m_folder.filePath(QStringLiteral("plan")));
    const QByteArray text = planText(plan);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("no plan can be written");
    file.close();
    window.window().openPlanFile(file.fileName());
    window.pass(200ms);
}

bool JobsFixture::apply()
{
    return press("applyPlanButton") && window.until([this] { return !panel().isAsking(); });
}

JobsView &JobsFixture::view()
{
    return window.window().hostPage().jobs();
}

PlanPanel &JobsFixture::panel()
{
    return view().panel();
}

std::optional<JobDetail> JobsFixture::job()
{
    return panel().liveJob() ? panel().liveJob()->detail() : std::nullopt;
}

bool JobsFixture::untilState(JobState state)
{
    const bool reached = window.until([&] { return job() && job()->state() == state; });
    window.pass(200ms);
    return reached;
}

QByteArray JobsFixture::idOfJob()
{
    return panel().job().toByteArray(QUuid::WithoutBraces);
}

QString JobsFixture::text(const char *label) const
{
    const auto *shown = qobject_cast<QLabel *>(window.visible(QLatin1String(label)));
    return shown ? shown->text() : QString();
}

QString JobsFixture::barText() const
{
    const QWidget *bar = window.visible(QStringLiteral("panelBar"));
    QStringList texts;
    if (bar) {
        for (const QLabel *label : bar->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                texts.append(label->text());
        }
    }
    return texts.join(QLatin1Char(' '));
}

QAbstractButton *JobsFixture::button(const char *name) const
{
    return qobject_cast<QAbstractButton *>(window.visible(QLatin1String(name)));
}

bool JobsFixture::press(const char *name)
{
    QAbstractButton *found = button(name);
    if (!found || !found->isEnabled())
        return false;
    found->click();
    window.pass(200ms);
    return true;
}

QByteArray JobsFixture::marks()
{
    return window.host(demo).contentOf("/marks").trimmed();
}

int JobsFixture::rows() const
{
    return window.find<QTreeView>(QStringLiteral("jobsTable"))->model()->rowCount();
}

} // namespace domcero::test
