// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/jobsfixture.h"

#include "gui/pages/hostpage.h"
#include "services/hostsession.h"
#include "sim/simjobs.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <functional>

namespace domcero::test {

// What screenshots.cpp shows of jobs: each thing that a job may come to, one after the other.
inline void takeJobs(const std::function<void(WindowFixture &window, const QString &name)> &take)
{
    using namespace std::chrono_literals;
    JobsFixture jobs;
    jobs.open();
    WindowFixture &window = jobs.window;
    window.window().resize(1024, 700);
    window.window().hostPage().setCurrentTab(5);
    window.pass(1s);
    take(window, QStringLiteral("jobs-none"));
    jobs.openPlan(JobsFixture::copyOfADisk());
    take(window, QStringLiteral("jobs-plan"));
    jobs.apply();
    window.until([&] { return jobs.job() && jobs.job()->journal.currentStep() == 2; });
    window.pass(10s);
    take(window, QStringLiteral("jobs-running"));
    Plan second = JobsFixture::copyOfADisk();
    second.secretSlots = {QStringLiteral("CHAP")};
    jobs.openPlan(second);
    window.find<QLineEdit>(QStringLiteral("secretEdit_CHAP"))->setText(QStringLiteral("sesame"));
    jobs.apply();
    take(window, QStringLiteral("jobs-refused"));
    auto *table = window.find<QTreeView>(QStringLiteral("jobsTable"));
    table->setCurrentIndex(table->model()->index(1, 0));
    jobs.untilState(JobState::Done);
    window.pass(6s);
    take(window, QStringLiteral("jobs-done"));
    window.host(jobs.demo).removeFile("/srv/zimbra.img");
    window.host(jobs.demo).addFile("/full", "");
    jobs.openPlan(JobsFixture::copyOfADisk());
    jobs.apply();
    jobs.untilState(JobState::Failed);
    window.pass(6s);
    take(window, QStringLiteral("jobs-failed"));
    window.find<QWidget>(QStringLiteral("step2Conditions"))->findChild<QToolButton *>()->click();
    window.find<QWidget>(QStringLiteral("step2Output"))->findChild<QToolButton *>()->click();
    window.find<QScrollArea>(QStringLiteral("planScroll"))
        ->ensureWidgetVisible(window.find<QWidget>(QStringLiteral("step2Output")));
    take(window, QStringLiteral("jobs-step"));
    jobs.press("rollBackButton");
    jobs.untilState(JobState::RolledBack);
    window.pass(6s);
    take(window, QStringLiteral("jobs-rolled-back"));
    window.host(jobs.demo).removeFile("/full");
    jobs.openPlan(JobsFixture::copyOfADisk());
    jobs.apply();
    window.until([&] { return jobs.job() && jobs.job()->journal.currentStep() == 2; });
    window.pass(5s);
    window.host(jobs.demo).jobs().killRunner(jobs.idOfJob());
    window.host(jobs.demo).jobs().killTool(jobs.idOfJob());
    window.host(jobs.demo).jobs().reboot();
    jobs.untilState(JobState::Interrupted);
    take(window, QStringLiteral("jobs-interrupted"));
    jobs.press("resumeButton");
    jobs.untilState(JobState::Unknown);
    window.pass(6s);
    take(window, QStringLiteral("jobs-unknown"));
    window.window().resize(1600, 1000);
    take(window, QStringLiteral("jobs-large"));
    window.window().resize(1024, 700);
    jobs.openPlan(JobsFixture::copyOfADisk());
    window.host(jobs.demo).faults().unreachable = true;
    window.host(jobs.demo).faults().dropLinkAfter(1);
    jobs.apply();
    take(window, QStringLiteral("jobs-start-lost"));
}

} // namespace domcero::test
