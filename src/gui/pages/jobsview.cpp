// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/jobsview.h"

#include "gui/icons.h"
#include "gui/widgets/jobdelegate.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/messagebar.h"
#include "gui/widgets/planpanel.h"
#include "services/hostjobs.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace domcero {

JobsView::JobsView(QWidget *parent)
    : QWidget(parent), m_caption(wrappedLabel(this)), m_refresh(new QPushButton(this)),
      m_problem(new MessageBar(this)), m_table(new QTreeView(this)), m_empty(wrappedLabel(this)),
      m_splitter(new QSplitter(Qt::Vertical, this)), m_panel(new PlanPanel(this))
{
    m_caption->setObjectName(QStringLiteral("jobsCaption"));
    m_refresh->setObjectName(QStringLiteral("jobsRefreshButton"));
    m_refresh->setIcon(icon(QStringLiteral("refresh")));
    m_problem->setObjectName(QStringLiteral("jobsProblem"));
    m_problem->setDismissable(false);
    m_problem->hide();
    m_table->setObjectName(QStringLiteral("jobsTable"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setItemDelegate(new JobDelegate(m_table));
    m_empty->setObjectName(QStringLiteral("jobsEmpty"));
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_splitter->setObjectName(QStringLiteral("jobsSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    // Some rows of the list; what is read and decided is below it.
    const int row = m_table->fontMetrics().height() + 6;
    m_table->setMinimumHeight(3 * row);
    m_splitter->setSizes({6 * row, 20 * row});
    auto *top = new QHBoxLayout;
    top->addWidget(m_caption, 1);
    top->addWidget(m_refresh);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_problem);
    layout->addWidget(m_empty);
    layout->addWidget(m_splitter, 1);
    connect(m_refresh, &QPushButton::clicked, this, [this] {
        if (m_session)
            m_session->jobs().refresh();
    });
    connect(m_panel, &PlanPanel::started, this, &JobsView::selectJob);
    connect(m_panel, &PlanPanel::discarded, this, &JobsView::updateEmpty);
    m_second.setInterval(1000);
}

void JobsView::setUp(Clock &clock)
{
    m_model = new JobTableModel(clock, this);
    m_table->setModel(m_model);
    m_table->header()->setStretchLastSection(false);
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    const int digits[JobTableModel::ColumnCount] = {22, 20, 14, 15, 9};
    for (int column = 0; column < JobTableModel::ColumnCount; ++column)
        m_table->header()->resizeSection(column, digits[column] * digit + 8);
    m_table->header()->setSectionResizeMode(JobTableModel::TitleColumn, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) {
                if (!now.isValid())
                    return;
                m_panel->showJob(now.data(JobTableModel::IdRole).toUuid());
                updateEmpty();
            });
    connect(&m_second, &QTimer::timeout, m_model, &JobTableModel::tick);
    retranslate();
}

void JobsView::follow(HostSession *session)
{
    if (m_session == session)
        return;
    if (m_session) {
        m_session->disconnect(this);
        m_session->jobs().disconnect(this);
        m_session->jobs().setWatched(this, false);
    }
    m_session = session;
    m_wanted = QUuid();
    m_panel->setSession(session);
    m_table->setCurrentIndex({});
    if (session) {
        connect(session, &HostSession::linkChanged, this, &JobsView::updateEmpty);
        connect(&session->jobs(), &HostJobs::changed, this, &JobsView::updateList);
        session->jobs().setWatched(this, isVisible());
    }
    updateList();
}

void JobsView::showPlan(const Plan &plan)
{
    m_wanted = QUuid();
    m_table->setCurrentIndex({});
    m_panel->showPlan(plan);
    updateEmpty();
}

void JobsView::selectJob(const QUuid &job)
{
    m_wanted = job;
    m_panel->showJob(job);
    updateList();
}

void JobsView::updateList()
{
    m_model->setJobs(m_session ? m_session->jobs().list() : QList<JobSummary>());
    if (const int row = m_model->rowOf(m_wanted); row >= 0) {
        m_wanted = QUuid();
        m_table->setCurrentIndex(m_model->index(row, 0));
    }
    updateEmpty();
}

void JobsView::updateEmpty()
{
    const bool empty = m_model->rowCount() == 0;
    const bool any = !empty || m_panel->showsDraft() || !m_panel->job().isNull();
    const bool connected = m_session && m_session->link().stage == LinkStage::Connected;
    m_splitter->setVisible(any);
    m_table->setVisible(!empty);
    m_empty->setVisible(!any);
    m_refresh->setEnabled(connected);
    if (!m_session)
        return;
    const HostJobs &jobs = m_session->jobs();
    m_problem->setVisible(connected && jobs.problem());
    if (connected && jobs.problem())
        m_problem->say(Notice::fromError(*jobs.problem()));
    setTextIfChanged(m_caption,
                     !empty ? tr("Every plan that was applied on this host, the newest first.") : QString());
    setTextIfChanged(
        m_empty,
        !connected ? tr("The jobs of this host are shown here once it is connected.")
        : !jobs.isRead()
            ? tr("The host is being read.")
            : tr("No plan was applied on this host yet. What changes it in several steps is first shown "
                 "as a plan, and is kept here with its commands and their output. A plan that was saved "
                 "as a file can be opened with File, Open plan."));
}

void JobsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_model)
        retranslate();
    QWidget::changeEvent(event);
}

void JobsView::retranslate()
{
    m_refresh->setText(tr("Read agai&n"));
    m_table->setAccessibleName(tr("Jobs of the host"));
    m_model->retranslate();
    for (int column = 0; column < JobTableModel::ColumnCount; ++column) {
        const int needed = m_table->header()->sectionSizeHint(column);
        if (m_table->header()->sectionSize(column) < needed)
            m_table->header()->resizeSection(column, needed);
    }
    updateEmpty();
}

void JobsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_second.start();
    if (m_session)
        m_session->jobs().setWatched(this, true);
}

void JobsView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_second.stop();
    if (m_session)
        m_session->jobs().setWatched(this, false);
}

} // namespace domcero
