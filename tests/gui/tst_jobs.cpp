// SPDX-License-Identifier: GPL-3.0-or-later
// The Jobs tab: what became of a job, what a person can do with it, and the list of all of them.
#include "gui/jobsfixture.h"

#include "gui/pages/hostpage.h"
#include "gui/widgets/foldedtext.h"
#include "models/jobtablemodel.h"
#include "plan/jobs.h"
#include "services/hostsession.h"
#include "sim/simjobs.h"
#include "sim/simtransport.h"
#include "text/language.h"

#include <QAbstractButton>
#include <QTest>
#include <QTreeView>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {

const QString markTool = QStringLiteral("mark");
const QString lateTool = QStringLiteral("late");
const QString badTool = QStringLiteral("bad");

} // namespace

class TestJobs : public QObject
{
    Q_OBJECT

    std::unique_ptr<JobsFixture> m_jobs;

    void start(const QStringList &tools)
    {
        m_jobs->openPlan(JobsFixture::plan(tools));
        QVERIFY(m_jobs->apply());
    }
    SimulatedHost &host() { return m_jobs->window.host(m_jobs->demo); }
    QString output(const char *name)
    {
        const auto *folded = qobject_cast<FoldedText *>(m_jobs->window.visible(QLatin1String(name)));
        return folded ? folded->text() : QString();
    }
    QString cell(int row, int column)
    {
        const QAbstractItemModel *model = table()->model();
        return model->index(row, column).data().toString();
    }
    QTreeView *table() { return m_jobs->window.find<QTreeView>(QStringLiteral("jobsTable")); }

private Q_SLOTS:
    void init()
    {
        useLanguage(QStringLiteral("en"));
        m_jobs = std::make_unique<JobsFixture>();
        m_jobs->open();
    }
    void cleanup() { m_jobs.reset(); }

    void aStepFailsAndIsResumed()
    {
        start({markTool, badTool, markTool});
        QVERIFY(m_jobs->untilState(JobState::Failed));
        QVERIFY2(m_jobs->barText().contains(QLatin1String("The command bad failed with exit status 7.")),
                 qPrintable(m_jobs->barText()));
        QCOMPARE(m_jobs->text("step2State"), QStringLiteral("failed"));
        QCOMPARE(output("step2Output"), QStringLiteral("bad: there is no /good"));
        QCOMPARE(m_jobs->text("step3State"), QStringLiteral("not begun"));
        QVERIFY(m_jobs->text("jobStateLabel").startsWith(QLatin1String("failed, 1 of 3 steps done")));
        QCOMPARE(cell(0, JobTableModel::StateColumn), QStringLiteral("failed"));
        for (const char *name :
             {"resumeButton", "stepIsDoneButton", "stepAgainButton", "rollBackButton", "settleButton"})
            QVERIFY2(m_jobs->button(name) && m_jobs->button(name)->isEnabled(), name);
        host().addFile("/good", "");
        QVERIFY(m_jobs->press("resumeButton"));
        QVERIFY(m_jobs->untilState(JobState::Done));
        QCOMPARE(m_jobs->marks(), QByteArray("1 2 3"));
        QVERIFY(!m_jobs->button("resumeButton"));
        QVERIFY(m_jobs->window.until(
            [&] { return cell(0, JobTableModel::StateColumn) == QLatin1String("done"); }));
    }

    void aJobThatIsNotReadYetSaysSo()
    {
        start({markTool});
        QVERIFY(m_jobs->untilState(JobState::Done));
        start({lateTool});
        QVERIFY(m_jobs->window.until([&] { return table()->model()->rowCount() == 2; }));
        m_jobs->window.pass(1s);
        table()->setCurrentIndex(table()->model()->index(1 - table()->currentIndex().row(), 0));
        QCOMPARE(m_jobs->text("meaningLabel"), QStringLiteral("The host is being asked."));
        QVERIFY(m_jobs->untilState(JobState::Done));
        QVERIFY(m_jobs->text("meaningLabel").startsWith(QLatin1String("Every step was done")));
    }

    void aGuardThatDoesNotHoldIsSaid()
    {
        host().addFile("/did-2", "");
        start({markTool, markTool});
        QVERIFY(m_jobs->untilState(JobState::Failed));
        QVERIFY2(m_jobs->barText().contains(QLatin1String("There is a file /did-2 on the host already.")),
                 qPrintable(m_jobs->barText()));
        QVERIFY(m_jobs->text("step2State").startsWith(QLatin1String("not begun: what must hold")));
    }

    void isRolledBack()
    {
        start({markTool, markTool, badTool});
        QVERIFY(m_jobs->untilState(JobState::Failed));
        QVERIFY(m_jobs->press("rollBackButton"));
        QVERIFY(m_jobs->untilState(JobState::RolledBack));
        QCOMPARE(m_jobs->marks(), QByteArray("1 2 -2 -1"));
        QCOMPARE(m_jobs->text("step1State"), QStringLiteral("taken back"));
        QVERIFY(!m_jobs->button("rollBackButton") && !m_jobs->button("resumeButton"));
        QVERIFY(m_jobs->barText().isEmpty());
        QVERIFY(m_jobs->text("meaningLabel").startsWith(QLatin1String("Its steps were taken back")));
    }

    void isLeftAsItIs()
    {
        start({markTool, badTool});
        QVERIFY(m_jobs->untilState(JobState::Failed));
        QVERIFY(m_jobs->press("settleButton"));
        QVERIFY(m_jobs->untilState(JobState::Settled));
        QCOMPARE(m_jobs->marks(), QByteArray("1"));
        QVERIFY(!m_jobs->button("settleButton") && !m_jobs->button("rollBackButton"));
    }

    void isCancelledBetweenTwoSteps()
    {
        start({lateTool, markTool});
        QVERIFY(m_jobs->untilState(JobState::Running));
        QVERIFY(m_jobs->press("cancelJobButton"));
        QVERIFY(m_jobs->window.until(
            [&] { return m_jobs->text("meaningLabel").startsWith(QLatin1String("It was asked to stop")); }));
        QVERIFY(!m_jobs->button("cancelJobButton")->isEnabled());
        QVERIFY(m_jobs->untilState(JobState::Cancelled));
        QCOMPARE(m_jobs->marks(), QByteArray("1"));
        QVERIFY(m_jobs->barText().contains(QLatin1String("cancelled")));
        QVERIFY(m_jobs->press("resumeButton"));
        QVERIFY(m_jobs->untilState(JobState::Done));
        QCOMPARE(m_jobs->marks(), QByteArray("1 2"));
    }

    void aPersonDecides_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QByteArray>("marks");
        QTest::newRow("it is done") << QStringLiteral("stepIsDoneButton") << QByteArray("2");
        QTest::newRow("give it again") << QStringLiteral("stepAgainButton") << QByteArray("1 2");
    }
    void aPersonDecides()
    {
        QFETCH(QString, button);
        QFETCH(QByteArray, marks);
        start({lateTool, markTool});
        QVERIFY(
            m_jobs->window.until([&] { return m_jobs->text("step1State") == QLatin1String("under way"); }));
        host().jobs().killRunner(m_jobs->idOfJob());
        host().jobs().killTool(m_jobs->idOfJob());
        host().jobs().reboot();
        QVERIFY(m_jobs->untilState(JobState::Interrupted));
        QVERIFY(m_jobs->text("step1State").startsWith(QLatin1String("open: it was begun")));
        QVERIFY(m_jobs->barText().contains(QLatin1String("interrupted")));
        QVERIFY(m_jobs->press("resumeButton"));
        QVERIFY(m_jobs->untilState(JobState::Unknown));
        QVERIFY(m_jobs->barText().startsWith(QLatin1String("Whether step 1 was done cannot be told")));
        QVERIFY(m_jobs->text("stepIsDoneMeaning").contains(QLatin1String("step 1 was done")));
        QVERIFY(m_jobs->press(button.toLatin1().constData()));
        QVERIFY(m_jobs->untilState(JobState::Done));
        QCOMPARE(m_jobs->marks(), marks);
        if (marks == "2")
            QCOMPARE(m_jobs->text("step1State"), QStringLiteral("done, as a person said"));
    }

    void theLinkIsLostAndComesBack()
    {
        start({lateTool, markTool});
        QVERIFY(
            m_jobs->window.until([&] { return m_jobs->text("step1State") == QLatin1String("under way"); }));
        host().faults().unreachable = true;
        m_jobs->window.transport(m_jobs->demo).loseLink();
        QVERIFY(m_jobs->window.until(
            [&] { return m_jobs->text("jobStateLabel").contains(QLatin1String("as last seen")); }));
        QVERIFY(!m_jobs->button("cancelJobButton")->isEnabled());
        QVERIFY(!m_jobs->button("cancelJobButton")->toolTip().isEmpty());
        m_jobs->window.pass(90s); // it goes on by itself
        QCOMPARE(m_jobs->marks(), QByteArray("1 2"));
        QVERIFY(m_jobs->text("jobStateLabel").startsWith(QLatin1String("running")));
        host().faults().unreachable = false;
        QVERIFY(m_jobs->untilState(JobState::Done));
        QVERIFY(!m_jobs->text("jobStateLabel").contains(QLatin1String("as last seen")));
        QCOMPARE(output("step2Output"), QStringLiteral("made the mark 2"));
    }

    void theListHasThemAll()
    {
        start({markTool});
        QVERIFY(m_jobs->untilState(JobState::Done));
        m_jobs->window.pass(2s);
        // Somebody else's, from another desk.
        Jobs other(m_jobs->window.transport(m_jobs->demo), QStringLiteral("luis@mesa"));
        Plan plan = JobsFixture::plan({lateTool});
        plan.title = Message("Theirs");
        plan.steps[0].guards.clear();
        const auto started = other.start(plan);
        QVERIFY(m_jobs->window.until([&] { return m_jobs->rows() == 2; }));
        QVERIFY(started.isFinished() && started.result().ok());
        QCOMPARE(cell(0, JobTableModel::TitleColumn), QStringLiteral("Theirs"));
        QCOMPARE(cell(0, JobTableModel::WhoColumn), QStringLiteral("luis@mesa"));
        QCOMPARE(cell(0, JobTableModel::StateColumn), QStringLiteral("running"));
        QCOMPARE(cell(1, JobTableModel::StateColumn), QStringLiteral("done"));
        QCOMPARE(m_jobs->text("planTitle"), QStringLiteral("Leave marks"));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Home);
        m_jobs->window.pass(1s);
        QCOMPARE(m_jobs->text("planTitle"), QStringLiteral("Theirs"));
        const QString before = cell(0, JobTableModel::DurationColumn);
        m_jobs->window.pass(10s);
        QVERIFY(cell(0, JobTableModel::DurationColumn) != before);
        QTest::keyClick(table(), Qt::Key_End);
        m_jobs->window.pass(1s);
        QCOMPARE(m_jobs->text("planTitle"), QStringLiteral("Leave marks"));
        QCOMPARE(output("step1Output"), QStringLiteral("made the mark 1"));
    }

    void aListThatCannotBeReadIsSaid()
    {
        host().faults().failNext({QStringLiteral("planjobs")}, {1, {}, "sh: no\n", 0ms}, 1);
        m_jobs->openPlan(JobsFixture::plan({markTool}));
        QVERIFY(m_jobs->press("discardButton"));
        QVERIFY(m_jobs->window.visible(QStringLiteral("jobsProblem")));
        QVERIFY(m_jobs->press("jobsRefreshButton"));
        QVERIFY(m_jobs->window.until([&] { return !m_jobs->window.visible(QStringLiteral("jobsProblem")); }));
    }

    void speaksTheOtherLanguage()
    {
        start({markTool, badTool});
        QVERIFY(m_jobs->untilState(JobState::Failed));
        m_jobs->window.window().setLanguage(QStringLiteral("es"));
        m_jobs->window.pass(200ms);
        QVERIFY2(m_jobs->text("jobStateLabel").startsWith(QLatin1String("fallida, 1 de 2 pasos hechos")),
                 qPrintable(m_jobs->text("jobStateLabel")));
        QCOMPARE(m_jobs->button("rollBackButton")->text().remove(u'&'), QStringLiteral("Revertir"));
        m_jobs->window.window().setLanguage(QStringLiteral("en"));
    }
};

QTEST_MAIN(TestJobs)
#include "tst_jobs.moc"
