// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobtablemodel.h"
#include "plan/plan.h"
#include "services/hostsession.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QTreeView;

namespace domcero {

class MessageBar;
class PlanPanel;

// Every plan that was ever applied on a host, the newest first, and the one that is selected below it, as it
// runs or as it ended. Also the place where a plan is read before it is applied.
class JobsView : public QWidget
{
    Q_OBJECT
public:
    explicit JobsView(QWidget *parent = nullptr);

    void setUp(Clock &clock);
    void follow(HostSession *session);
    void showPlan(const Plan &plan);
    void selectJob(const QUuid &job); // as soon as it is in the list
    PlanPanel &panel() const { return *m_panel; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void updateList();
    void updateEmpty();
    void retranslate();

    JobTableModel *m_model = nullptr;
    QLabel *m_caption;
    QPushButton *m_refresh;
    MessageBar *m_problem;
    QTreeView *m_table;
    QLabel *m_empty;
    QSplitter *m_splitter;
    PlanPanel *m_panel;
    QPointer<HostSession> m_session;
    QUuid m_wanted;
    QTimer m_second;
};

} // namespace domcero
