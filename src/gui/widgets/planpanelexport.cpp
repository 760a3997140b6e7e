// SPDX-License-Identifier: GPL-3.0-or-later
// PlanPanel: the plan as text that leaves the program.
#include "gui/widgets/planpanel.h"

#include "plan/planrunbook.h"
#include "plan/planscript.h"
#include "text/render.h"

#include <QFileDialog>
#include <QSaveFile>

namespace domcero {

namespace {

QString inWords(const Message &message)
{
    return render(message);
}

} // namespace

QByteArray PlanPanel::script() const
{
    return m_plan ? planScript(*m_plan, inWords) : QByteArray();
}

QByteArray PlanPanel::runbook() const
{
    return m_plan && m_session ? planRunbook(*m_plan, m_session->entry().name, inWords) : QByteArray();
}

void PlanPanel::exportRunbook()
{
    auto *dialog = new QFileDialog(this, tr("Export as runbook"));
    dialog->setObjectName(QStringLiteral("runbookDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Markdown (*.md)"));
    dialog->setDefaultSuffix(QStringLiteral("md"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { writeRunbook(path); });
    dialog->open();
}

bool PlanPanel::writeRunbook(const QString &path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(runbook()) >= 0 && file.commit())
        return true;
    Error error;
    error.code = ErrorCode::PermissionDenied;
    error.what = Message(QT_TRANSLATE_NOOP("messages", "The file %1 cannot be written."), {path});
    error.detail = file.errorString();
    say(Notice::fromError(error));
    return false;
}

} // namespace domcero
