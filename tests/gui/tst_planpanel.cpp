// SPDX-License-Identifier: GPL-3.0-or-later
// A plan from a file: read, applied, refused, its start lost, its secrets, its way out of the program.
#include "gui/jobsfixture.h"

#include "gui/pages/hostpage.h"
#include "gui/widgets/planpanel.h"
#include "services/hostsession.h"
#include "text/language.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {

const QString markTool = QStringLiteral("mark");
const QString lateTool = QStringLiteral("late");

Plan locked(Plan plan)
{
    plan.locks = {{QStringLiteral("guest:web"), false}};
    return plan;
}

} // namespace

class TestPlanPanel : public QObject
{
    Q_OBJECT

    std::unique_ptr<JobsFixture> m_jobs;

private Q_SLOTS:
    void init()
    {
        useLanguage(QStringLiteral("en"));
        m_jobs = std::make_unique<JobsFixture>();
        m_jobs->open();
    }
    void cleanup() { m_jobs.reset(); }

    void isReadBeforeItIsApplied()
    {
        Plan plan = JobsFixture::plan({markTool, markTool});
        plan.risk = Risk::Destructive;
        plan.losses = {Message("All that was in it.")};
        plan.steps[1].undo.reset();
        m_jobs->openPlan(plan);
        QCOMPARE(m_jobs->text("planTitle"), QStringLiteral("Leave marks"));
        QCOMPARE(m_jobs->text("step2Sentence"), QStringLiteral("2. Make the mark 2"));
        QCOMPARE(m_jobs->text("step2Command"), QStringLiteral("mark 2"));
        QVERIFY(m_jobs->text("riskLabel").startsWith(QLatin1String("Destructive")));
        QVERIFY(m_jobs->text("lossesLabel").contains(QLatin1String("All that was in it.")));
        QVERIFY(m_jobs->text("undoLabel").contains(QLatin1String("cannot be taken back: 2")));
        QVERIFY(m_jobs->text("step1State").isEmpty() && m_jobs->text("jobStateLabel").isEmpty());
        QVERIFY(!m_jobs->button("cancelJobButton") && !m_jobs->button("resumeButton"));
        QVERIFY(m_jobs->button("applyPlanButton")->isEnabled());
        m_jobs->window.pass(10s);
        QVERIFY(m_jobs->marks().isEmpty());
        QVERIFY(m_jobs->press("discardButton"));
        QVERIFY(m_jobs->text("planTitle").isEmpty());
        QVERIFY(m_jobs->window.visible(QStringLiteral("jobsEmpty")));
    }

    void aFileThatIsNoPlanIsSaid()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("x")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("domcero-plan 1\nmagic\n") > 0);
        file.close();
        m_jobs->window.window().openPlanFile(file.fileName());
        m_jobs->window.pass(200ms);
        QVERIFY(m_jobs->text("planTitle").isEmpty());
        QStringList texts;
        for (const QLabel *label : m_jobs->window.window().findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        QVERIFY(texts.join(u'\n').contains(QLatin1String("Line 2 of the plan is not understood.")));
    }

    void runsOnTheHost()
    {
        m_jobs->openPlan(JobsFixture::plan({markTool, lateTool, markTool}));
        QVERIFY(m_jobs->apply());
        QVERIFY(m_jobs->untilState(JobState::Running));
        QVERIFY(
            m_jobs->window.until([&] { return m_jobs->text("step2State") == QLatin1String("under way"); }));
        QVERIFY(m_jobs->text("jobStateLabel").startsWith(QLatin1String("running, 1 of 3 steps done")));
        QVERIFY(m_jobs->text("step1State").startsWith(QLatin1String("done and proved")));
        QCOMPARE(m_jobs->text("step3State"), QStringLiteral("not begun"));
        QVERIFY(m_jobs->window.visible(QStringLiteral("planProgress")));
        QVERIFY(m_jobs->window.visible(QStringLiteral("step2Output"))); // "patience"
        QVERIFY(!m_jobs->window.visible(QStringLiteral("step3Output")));
        QVERIFY(!m_jobs->button("applyPlanButton"));
        QCOMPARE(m_jobs->rows(), 1);
        QVERIFY(m_jobs->untilState(JobState::Done));
        QCOMPARE(m_jobs->marks(), QByteArray("1 2 3"));
        QVERIFY(m_jobs->text("step3State").startsWith(QLatin1String("done and proved")));
        QVERIFY(m_jobs->text("meaningLabel").startsWith(QLatin1String("Every step was done")));
        QVERIFY(!m_jobs->button("cancelJobButton") && !m_jobs->button("resumeButton"));
        QVERIFY(m_jobs->barText().isEmpty());
    }

    // Who holds it, since when; the secret need not be typed again; and behind the other it can be applied.
    void aRefusedStartKeepsWhatWasTyped()
    {
        m_jobs->openPlan(locked(JobsFixture::plan({lateTool})));
        QVERIFY(m_jobs->apply());
        QVERIFY(m_jobs->untilState(JobState::Running));
        Plan second = locked(JobsFixture::plan({markTool}));
        second.steps[0].command.arguments = {QStringLiteral("2")};
        second.steps[0].guards.clear();
        second.steps[0].input = {{true, "CHAP"}};
        second.secretSlots = {QStringLiteral("CHAP")};
        m_jobs->openPlan(second);
        QVERIFY(!m_jobs->button("applyPlanButton")->isEnabled());
        auto *field = m_jobs->window.find<QLineEdit>(QStringLiteral("secretEdit_CHAP"));
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        field->setText(QStringLiteral("sesame"));
        QVERIFY(m_jobs->apply());
        QVERIFY2(m_jobs->barText().startsWith(
                     QLatin1String("Another job is at work on the guest web: it was started by ")),
                 qPrintable(m_jobs->barText()));
        QVERIFY(m_jobs->barText().contains(QLatin1String(" UTC.")));
        QCOMPARE(field->text(), QStringLiteral("sesame"));
        QVERIFY(m_jobs->window.until([&] { return m_jobs->marks() == "1"; }));
        m_jobs->window.pass(3s);
        QVERIFY(m_jobs->apply());
        QVERIFY2(m_jobs->untilState(JobState::Done), qPrintable(m_jobs->barText()));
        QCOMPARE(m_jobs->marks(), QByteArray("1 2"));
        QVERIFY(!m_jobs->window.window().findChild<QLineEdit *>(QStringLiteral("secretEdit_CHAP")) ||
                field->text().isEmpty());
    }

    void aLostAnswerIsResolved_data()
    {
        QTest::addColumn<bool>("arrived");
        QTest::newRow("the host had it") << true;
        QTest::newRow("it never came there") << false;
    }
    void aLostAnswerIsResolved()
    {
        QFETCH(bool, arrived);
        m_jobs->openPlan(JobsFixture::plan({markTool}));
        SimFaults &faults = m_jobs->window.host(m_jobs->demo).faults();
        faults.unreachable = true;
        faults.dropLinkAfter(1, arrived ? SimFaults::Loss::AfterCommand : SimFaults::Loss::BeforeCommand);
        QVERIFY(m_jobs->apply());
        QVERIFY2(m_jobs->barText().startsWith(QLatin1String("It is not known whether the job was started")),
                 qPrintable(m_jobs->barText()));
        QVERIFY(!m_jobs->button("applyPlanButton")->isEnabled());
        faults.unreachable = false;
        if (!arrived) {
            QVERIFY(m_jobs->window.until(
                [&] { return m_jobs->barText().contains(QLatin1String("not in its list so far")); }));
            QVERIFY(m_jobs->marks().isEmpty());
            QVERIFY(m_jobs->apply());
        }
        QVERIFY(m_jobs->untilState(JobState::Done));
        QCOMPARE(m_jobs->marks(), QByteArray("1"));
        QCOMPARE(m_jobs->rows(), 1);
        QVERIFY(m_jobs->barText().isEmpty());
    }

    void leavesTheProgram()
    {
        m_jobs->openPlan(JobsFixture::plan({markTool}));
        QVERIFY(m_jobs->press("copyScriptButton"));
        QString script = QApplication::clipboard()->text();
        QVERIFY(script.startsWith(QLatin1String("#!/bin/sh\n# Leave marks\n")));
        QVERIFY(script.contains(QLatin1String("\nmark 1\n")));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("runbook.md"));
        QVERIFY(m_jobs->press("runbookButton"));
        auto *dialog = m_jobs->window.find<QFileDialog>(QStringLiteral("runbookDialog"));
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        const auto saved = [&path] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        QVERIFY(saved().startsWith(QLatin1String("# Leave marks\n\nFor the host demo.")));
        QVERIFY(saved().contains(QLatin1String("There is a file /did-1.")));
        useLanguage(QStringLiteral("es"));
        QVERIFY(m_jobs->panel().writeRunbook(path));
        QVERIFY2(saved().contains(QLatin1String("## Pasos")), qPrintable(saved()));
        script = QString::fromUtf8(m_jobs->panel().script());
        QVERIFY2(script.contains(QLatin1String("Existe el archivo /did-1.")), qPrintable(script));
        QVERIFY(!m_jobs->panel().writeRunbook(folder.filePath(QStringLiteral("no/where"))));
        QVERIFY(!m_jobs->barText().isEmpty());
    }

    void byKeysAlone()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("plan"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) &&
                file.write("domcero-plan 1\nid 11111111-2222-3333-4444-555555555555\ntitle Go\n"
                           "step 1\narg late\narg 1\nstep 2\narg mark\narg 2\nend\n") > 0);
        file.close();
        MainWindow &shown = m_jobs->window.window();
        QApplication::setActiveWindow(&shown);
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); // Windows' own has no widgets
        QTest::keyClick(&shown, Qt::Key_O, Qt::ControlModifier);
        m_jobs->window.pass(200ms);
        auto *dialog = m_jobs->window.find<QFileDialog>(QStringLiteral("planDialog"));
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        QVERIFY(name);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
        m_jobs->window.pass(200ms);
        QCOMPARE(m_jobs->text("planTitle"), QStringLiteral("Go"));
        QApplication::setActiveWindow(&shown);
        QVERIFY(pressByTab("applyPlanButton"));
        QVERIFY(m_jobs->untilState(JobState::Running));
        QVERIFY(pressByTab("cancelJobButton"));
        QVERIFY(m_jobs->untilState(JobState::Cancelled));
        QCOMPARE(m_jobs->marks(), QByteArray("1"));
        QVERIFY(pressByTab("resumeButton"));
        QVERIFY(m_jobs->untilState(JobState::Done));
        QCOMPARE(m_jobs->marks(), QByteArray("1 2"));
    }

private:
    bool pressByTab(const char *name)
    {
        MainWindow &shown = m_jobs->window.window();
        for (int i = 0; i < 120; ++i) {
            QWidget *now = QApplication::focusWidget();
            if (!now || now->window() != &shown) { // on a screen, a dialog that goes takes the focus with it
                QApplication::setActiveWindow(&shown);
                shown.tree().view()->setFocus();
                m_jobs->window.pass(200ms);
                continue;
            }
            if (now->objectName() == QLatin1String(name)) {
                QTest::keyClick(now, Qt::Key_Space);
                m_jobs->window.pass(200ms);
                return true;
            }
            QTest::keyClick(now, Qt::Key_Tab);
        }
        const auto *button = shown.findChild<QWidget *>(QLatin1String(name));
        qWarning("%s: there %d, shown %d, enabled %d; the focus is on %s, the window is active: %d", name,
                 button != nullptr, button && button->isVisible(), button && button->isEnabled(),
                 QApplication::focusWidget() ? qPrintable(QApplication::focusWidget()->objectName())
                                             : "nothing",
                 shown.isActiveWindow());
        return false;
    }
};

QTEST_MAIN(TestPlanPanel)
#include "tst_planpanel.moc"
