// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/jobactions.h"
#include "gui/widgets/messagebar.h"
#include "services/hostsession.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace domcero {

class LiveJob;
class StepView;

namespace Ui {
class PlanPanel;
}

// A plan before it is applied, and a job while it runs and ever after: sentences with the commands under
// them, risk, what is lost, what can be taken back; Apply, Cancel, and what a person can decide. A page
// embeds it, gives it a session, and a plan or a job. Gui thread.
class PlanPanel : public QWidget
{
    Q_OBJECT
public:
    explicit PlanPanel(QWidget *parent = nullptr);
    ~PlanPanel() override;

    void setSession(HostSession *session); // and shows nothing
    void showPlan(const Plan &plan);
    void showJob(const QUuid &job);
    void showNothing();
    bool showsDraft() const { return m_isDraft; }
    bool isAsking() const { return m_asking; } // the host, about what is shown
    QUuid job() const;                         // null: none is shown
    const LiveJob *liveJob() const;            // null likewise

    QByteArray script() const;
    QByteArray runbook() const; // in the language of now
    bool writeRunbook(const QString &path);

Q_SIGNALS:
    void started(const QUuid &job); // the plan that was shown runs on the host
    void discarded();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setPlan(const Plan &plan);
    void update();
    void updateHead();
    void updateSteps();
    void updateState();
    void updateButtons();
    QString undoText() const;
    void apply();
    void act(JobAction action);
    void cancel();
    void await(QFuture<Result<void>> asked, bool isStart);
    void seeWhetherItStarted();
    void becomeJob();
    void exportRunbook();
    void say(const Notice &notice);

    std::unique_ptr<Ui::PlanPanel> m_ui;
    QPointer<HostSession> m_session;
    QPointer<LiveJob> m_live;
    std::optional<Plan> m_plan;
    QList<StepView *> m_steps;
    QTimer m_soon;       // news of a job come in bursts
    quint64 m_shown = 0; // answers about what was shown before are dropped
    bool m_isDraft = false;
    bool m_asking = false;
    enum class Start { Told, Open, NotSeen }; // Open: the answer was lost, the list of jobs will tell
    Start m_start = Start::Told;
    bool m_cancelAsked = false;
    bool m_isError = false; // the bar says what was refused, not how the job stands
};

} // namespace domcero
