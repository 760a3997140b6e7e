// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/copyform.h"

#include "base/hosttext.h"
#include "gui/backup/placechoice.h"
#include "gui/widgets/labels.h"
#include "models/backuptext.h"
#include "services/backupjobs.h"
#include "text/render.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace domcero {

CopyForm::CopyForm(QWidget *parent)
    : QWidget(parent), m_title(wrappedLabel(this)), m_place(new PlaceChoice(this)),
      m_hint(wrappedLabel(this)), m_whyNot(wrappedLabel(this)), m_back(new QPushButton(this)),
      m_apply(new QPushButton(this))
{
    m_title->setObjectName(QStringLiteral("copy_title"));
    m_place->setObjectName(QStringLiteral("copy_place"));
    m_hint->setObjectName(QStringLiteral("copy_hint"));
    m_back->setObjectName(QStringLiteral("copy_back"));
    m_apply->setObjectName(QStringLiteral("copy_apply"));
    m_whyNot->setObjectName(QStringLiteral("copy_whyNot"));
    makeHeading(m_title, 1.1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_place);
    layout->addWidget(m_hint);
    layout->addWidget(m_whyNot);
    layout->addStretch();
    layout->addLayout(buttons);
    connect(m_place, &PlaceChoice::changed, this, &CopyForm::check);
    connect(m_back, &QPushButton::clicked, this, &CopyForm::cancelled);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        check();
        if (!m_apply->isEnabled())
            return;
        m_place->remember();
        Q_EMIT accepted(m_backup, m_place->place());
    });
    retranslate();
}

void CopyForm::setUp(HostManager &manager, Settings &settings)
{
    m_place->setUp(manager, settings);
}

void CopyForm::ask(HostSession *session, const Backup &backup)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    connect(session, &HostSession::linkChanged, this, &CopyForm::check);
    m_backup = backup;
    m_place->ask(*session, true);
    retranslate();
    m_back->setFocus(Qt::OtherFocusReason);
}

void CopyForm::check()
{
    const QString whyNot = !m_session || m_session->link().stage != LinkStage::Connected
                               ? tr("The host is not connected.")
                               : m_place->whyNot();
    m_apply->setEnabled(whyNot.isEmpty());
    m_apply->setToolTip(whyNot);
    setTextIfChanged(m_whyNot, whyNot);
}

void CopyForm::retranslate()
{
    m_title->setText(tr("Copy the backup of %1 of %2")
                         .arg(displayText(guestOfBackup(m_backup)), backuptext::when(m_backup)));
    m_hint->setText(
        tr("It stays where it is. What is carried, %1, goes through this machine: this window must "
           "stay open until it is there. Its sums are proved where it arrives.")
            .arg(sizeText(m_backup.stored)));
    makeFaded(m_hint);
    m_back->setText(tr("Back to the list"));
    m_apply->setText(tr("Copy"));
    check();
}

void CopyForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CopyForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace domcero
