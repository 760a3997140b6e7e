// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/carryform.h"

#include "base/hosttext.h"
#include "gui/backup/placechooser.h"
#include "gui/widgets/labels.h"
#include "models/backuptext.h"
#include "services/backupjobs.h"
#include "services/backups/localbackup.h"
#include "services/settings.h"
#include "text/render.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace domcero {

CarryForm::CarryForm(QWidget *parent)
    : QWidget(parent), m_title(wrappedLabel(this)), m_about(wrappedLabel(this)),
      m_place(new PlaceChooser(this)), m_source(new QWidget(this)), m_sourceCaption(new QLabel(m_source)),
      m_sourceFolder(new QLineEdit(m_source)), m_browse(new QPushButton(m_source)),
      m_foundCaption(new QLabel(m_source)), m_found(new QComboBox(m_source)), m_back(new QPushButton(this)),
      m_apply(new QPushButton(this))
{
    const std::pair<QWidget *, const char *> names[] = {
        {m_title, "carry_title"},
        {m_about, "carry_about"},
        {m_source, "carry_source"},
        {m_sourceCaption, "carry_sourceCaption"},
        {m_sourceFolder, "carry_folder"},
        {m_browse, "carry_browse"},
        {m_foundCaption, "carry_foundCaption"},
        {m_found, "carry_found"},
        {m_back, "carry_back"},
        {m_apply, "carry_apply"},
    };
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    makeHeading(m_title, 1.1);
    m_sourceCaption->setBuddy(m_sourceFolder);
    m_foundCaption->setBuddy(m_found);
    auto *source = new QGridLayout(m_source);
    source->setContentsMargins(0, 0, 0, 0);
    source->addWidget(m_sourceCaption, 0, 0);
    source->addWidget(m_sourceFolder, 0, 1);
    source->addWidget(m_browse, 0, 2);
    source->addWidget(m_foundCaption, 1, 0);
    source->addWidget(m_found, 1, 1, 1, 2);
    source->setColumnStretch(1, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_about);
    layout->addSpacing(6);
    layout->addWidget(m_place);
    layout->addWidget(m_source);
    layout->addStretch();
    layout->addLayout(buttons);
    connect(m_place, &PlaceChooser::changed, this, &CarryForm::check);
    connect(m_sourceFolder, &QLineEdit::editingFinished, this, &CarryForm::look);
    connect(m_found, &QComboBox::currentIndexChanged, this, &CarryForm::check);
    connect(m_browse, &QPushButton::clicked, this, &CarryForm::browse);
    connect(m_back, &QPushButton::clicked, this, &CarryForm::cancelled);
    connect(m_apply, &QPushButton::clicked, this, &CarryForm::accept);
    retranslate();
}

void CarryForm::setUp(HostManager *manager, Settings *settings)
{
    m_settings = settings;
    m_place->setUp(manager, settings);
}

void CarryForm::askWhereTo(HostSession *session, const Backup &backup)
{
    m_isHere = false;
    m_session = session;
    m_backup = backup;
    m_place->ask(session, {});
    retranslate();
    m_place->firstField()->setFocus(Qt::OtherFocusReason);
}

void CarryForm::askWhich(HostSession *session, const QString &folder)
{
    m_isHere = true;
    m_session = session;
    m_folder = folder;
    const QString saved =
        m_settings ? QString::fromUtf8(m_settings->value(QStringLiteral("backups/folder-here"))) : QString();
    m_sourceFolder->setText(
        QDir::toNativeSeparators(saved.isEmpty() ? QDir::homePath() : displayText(saved)));
    retranslate();
    look();
    m_sourceFolder->setFocus(Qt::OtherFocusReason);
}

void CarryForm::look()
{
    m_found->clear();
    const QString folder =
        fromHostBytes(QFile::encodeName(QDir::fromNativeSeparators(m_sourceFolder->text().trimmed())));
    if (!folder.isEmpty() && QDir(m_sourceFolder->text().trimmed()).exists()) {
        for (const Backup &one : localBackups(folder)) {
            if (one.whole)
                m_found->addItem(
                    tr("%1, %2, %3").arg(displayText(one.guest), backuptext::when(one), sizeText(one.stored)),
                    one.folder);
        }
    }
    check();
}

void CarryForm::check()
{
    const bool connected = m_session && m_session->link().stage == LinkStage::Connected;
    const bool ready = m_isHere ? m_found->count() > 0 : m_place->isComplete();
    m_apply->setEnabled(connected && ready);
    m_apply->setToolTip(!connected ? tr("The host is not connected.")
                        : ready    ? QString()
                        : m_isHere ? tr("There is no whole backup in that folder.")
                                   : tr("Choose a folder that is there."));
    m_found->setEnabled(m_found->count() > 0);
}

void CarryForm::browse()
{
    const QString chosen = QFileDialog::getExistingDirectory(this, tr("Folder with backups on this machine"),
                                                             m_sourceFolder->text());
    if (chosen.isEmpty())
        return;
    m_sourceFolder->setText(QDir::toNativeSeparators(chosen));
    look();
}

void CarryForm::accept()
{
    check();
    if (!m_apply->isEnabled())
        return;
    if (m_isHere)
        Q_EMIT here(m_found->currentData().toString(), m_folder);
    else
        Q_EMIT away(m_backup, m_place->place());
}

void CarryForm::retranslate()
{
    m_place->setVisible(!m_isHere);
    m_source->setVisible(m_isHere);
    const QString host = m_session ? displayText(m_session->entry().name) : QString();
    if (m_isHere) {
        m_title->setText(tr("Bring a backup to %1").arg(host));
        m_about->setText(
            tr("It is carried below %1, and held against its sums there. Then it can be restored.")
                .arg(displayText(m_folder)));
    } else {
        m_title->setText(tr("Copy the backup of %1 of %2")
                             .arg(displayText(guestOfBackup(m_backup)), backuptext::when(m_backup)));
        m_about->setText(tr("It stays here too. The copy is held against its sums when it is there."));
    }
    makeFaded(m_about);
    m_sourceCaption->setText(tr("Folder"));
    m_sourceFolder->setAccessibleName(tr("Folder with backups on this machine"));
    m_browse->setText(tr("Choose..."));
    m_foundCaption->setText(tr("Backup"));
    m_found->setAccessibleName(tr("Backup that is brought"));
    m_back->setText(tr("Back to the list"));
    m_apply->setText(m_isHere ? tr("Bring it") : tr("Copy it"));
    check();
}

void CarryForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CarryForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace domcero
