// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/storageview.h"

#include "base/hosttext.h"
#include "gui/transferactions.h"
#include "gui/widgets/drophint.h"
#include "ui_storageview.h"

#include <QDragEnterEvent>
#include <QMimeData>

namespace domcero {

void StorageView::setUpTransfers()
{
    m_transferActions = new TransferActions(this);
    m_dropHint = new DropHint(this);
    setAcceptDrops(true);
    connect(m_ui->uploadButton, &QPushButton::clicked, m_transferActions, &TransferActions::chooseFiles);
    connect(m_ui->downloadButton, &QPushButton::clicked, m_transferActions, &TransferActions::download);
}

void StorageView::offerTransfers()
{
    m_transferActions->setThing(m_session, m_picture, selectedThing());
    m_ui->uploadButton->setVisible(m_picture != nullptr);
    m_ui->downloadButton->setVisible(m_picture != nullptr);
    m_ui->uploadButton->setEnabled(m_transferActions->canUpload());
    m_ui->uploadButton->setToolTip(
        tr("Send a file of this machine to the host; files can also be dropped on this page"));
    const QString why = m_transferActions->whyNoDownload();
    m_ui->downloadButton->setEnabled(why.isEmpty());
    m_ui->downloadButton->setToolTip(
        why.isEmpty() ? tr("Fetch the selected image or volume to a file of this machine") : why);
}

void StorageView::dragEnterEvent(QDragEnterEvent *event)
{
    const qsizetype count = draggedFiles(event->mimeData()).size();
    if (!event->mimeData()->hasUrls() || !m_transferActions->canUpload())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (count == 0) {
        m_dropHint->say(tr("Only files of this machine can be dropped here, no folders"));
        return;
    }
    m_dropHint->say(tr("Drop to upload %n file(s) to %1", nullptr, static_cast<int>(count))
                        .arg(displayText(m_session->entry().name)));
}

void StorageView::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_dropHint->hide();
    QWidget::dragLeaveEvent(event);
}

void StorageView::dropEvent(QDropEvent *event)
{
    m_dropHint->hide();
    const QStringList files = draggedFiles(event->mimeData());
    if (files.isEmpty() || !m_transferActions->canUpload())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_transferActions->upload(files);
}

} // namespace domcero
