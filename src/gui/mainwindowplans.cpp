// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: plans that come from files.
#include "gui/mainwindow.h"

#include "gui/pages/hostpage.h"
#include "gui/widgets/messagearea.h"
#include "services/planfile.h"

#include <QFileDialog>

namespace domcero {

void MainWindow::openPlan()
{
    auto *dialog = new QFileDialog(this, tr("Open plan"));
    dialog->setObjectName(QStringLiteral("planDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openPlanFile);
    dialog->open();
}

void MainWindow::openPlanFile(const QString &path)
{
    const HostSession *session = currentSession();
    if (!session)
        return;
    const Result<Plan> plan = readPlanFile(path);
    if (!plan) {
        m_messages->put(QStringLiteral("plan"), Notice::fromError(plan.error()));
        return;
    }
    m_messages->take(QStringLiteral("plan"));
    const TreePlace place{HostTreeModel::Kind::Host, {}, session->entry().id, {}};
    if (!m_tree->select(place))
        showPlace(place);
    hostPage().showPlan(*plan);
}

} // namespace domcero
