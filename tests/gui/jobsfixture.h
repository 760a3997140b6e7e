// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/windowfixture.h"
#include "plan/plan.h"
#include "services/livejob.h"

class QAbstractButton;

namespace domcero {

class JobsView;
class PlanPanel;

namespace test {

// The window at the Jobs tab of the demo host, whose tools leave marks: `mark N` makes /did-N, `late N` a
// minute later, `bad N` fails until there is /good. Each step is taken back by `unmark N`.
class JobsFixture
{
public:
    JobsFixture();
    void open(); // the host is connected and read

    static Plan plan(const QStringList &tools);
    // For people to look at: zimbra is shut down, its disk copied (40 s; there is no room for it while /full
    // exists), and zimbra started again.
    static Plan copyOfADisk();
    // Saves it as a file and opens that, as File, Open plan does.
    void openPlan(const Plan &plan);
    bool apply(); // and waits until the host has answered

    JobsView &view();
    PlanPanel &panel();
    std::optional<JobDetail> job();
    bool untilState(JobState state);
    QByteArray idOfJob(); // as the simulated host has it

    QString text(const char *label) const; // empty: it is not shown
    QString barText() const;               // what the panel's message says, with its remedy
    QAbstractButton *button(const char *name) const;
    bool press(const char *button); // false: it is hidden or disabled
    QByteArray marks();
    int rows() const;

    QString demo = QStringLiteral("demo");
    WindowFixture window;

private:
    QTemporaryDir m_folder;
};

} // namespace test
} // namespace domcero
