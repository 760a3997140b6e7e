// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/placechooser.h"

#include "base/hosttext.h"
#include "services/hostmanager.h"
#include "services/settings.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace domcero {

namespace {

enum Where { OwnHost = -1, Here = -2 }; // else a place in the list of hosts

QString hereKey()
{
    return QStringLiteral("backups/folder-here");
}

} // namespace

PlaceChooser::PlaceChooser(QWidget *parent)
    : QWidget(parent), m_caption(new QLabel(this)), m_where(new QComboBox(this)),
      m_folderCaption(new QLabel(this)), m_here(new QLineEdit(this)), m_browse(new QPushButton(this)),
      m_there(new QLineEdit(this))
{
    const std::pair<QWidget *, const char *> names[] = {
        {this, "place"},          {m_caption, "place_caption"},
        {m_where, "place_where"}, {m_folderCaption, "place_folderCaption"},
        {m_here, "place_here"},   {m_browse, "place_browse"},
        {m_there, "place_there"},
    };
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    m_where->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_caption->setBuddy(m_where);
    auto *where = new QHBoxLayout;
    where->addWidget(m_caption);
    where->addWidget(m_where);
    where->addStretch();
    auto *folder = new QHBoxLayout;
    folder->addWidget(m_folderCaption);
    folder->addWidget(m_here, 1);
    folder->addWidget(m_there, 1);
    folder->addWidget(m_browse);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(where);
    layout->addLayout(folder);
    connect(m_where, &QComboBox::currentIndexChanged, this, &PlaceChooser::update);
    connect(m_browse, &QPushButton::clicked, this, &PlaceChooser::browse);
    connect(m_here, &QLineEdit::textChanged, this, [this] {
        if (m_settings && QFileInfo(m_here->text()).isDir())
            m_settings->setValue(hereKey(), folderHere().toUtf8());
        Q_EMIT changed();
    });
    connect(m_there, &QLineEdit::textChanged, this, &PlaceChooser::changed);
    retranslate();
}

void PlaceChooser::setUp(HostManager *manager, Settings *settings)
{
    m_manager = manager;
    m_settings = settings;
}

void PlaceChooser::ask(HostSession *session, const QString &ownFolder)
{
    m_session = session;
    m_ownFolder = ownFolder;
    const QString saved = m_settings ? QString::fromUtf8(m_settings->value(hereKey())) : QString();
    const QSignalBlocker quiet(m_here);
    const QSignalBlocker quietToo(m_there);
    m_here->setText(QDir::toNativeSeparators(saved.isEmpty() ? QDir::homePath() : displayText(saved)));
    m_there->setText(QString::fromLatin1(usualBackupFolder));
    fill();
    m_where->setCurrentIndex(0);
    update();
}

void PlaceChooser::fill()
{
    const QVariant chosen = m_where->currentData();
    const QSignalBlocker quiet(m_where);
    m_where->clear();
    m_hosts.clear();
    if (!m_ownFolder.isEmpty() && m_session)
        m_where->addItem(tr("%1, the host itself").arg(displayText(m_session->entry().name)), OwnHost);
    m_where->addItem(tr("This machine"), Here);
    const QList<HostSession *> sessions = m_manager ? m_manager->sessions() : QList<HostSession *>();
    for (HostSession *other : sessions) {
        if (other == m_session || other->link().stage != LinkStage::Connected)
            continue;
        m_where->addItem(tr("%1, another host").arg(displayText(other->entry().name)),
                         static_cast<int>(m_hosts.size()));
        m_hosts += other;
    }
    const int again = m_where->findData(chosen);
    m_where->setCurrentIndex(std::max(0, again));
}

bool PlaceChooser::isOwnHost() const
{
    return m_where->currentData().toInt() == OwnHost;
}

QString PlaceChooser::folderHere() const
{
    return fromHostBytes(QFile::encodeName(QDir::fromNativeSeparators(m_here->text().trimmed())));
}

HostSession::BackupPlace PlaceChooser::place() const
{
    const int where = m_where->currentData().toInt();
    if (where >= 0)
        return {m_hosts.value(where), m_there->text().trimmed()};
    return {nullptr, folderHere()};
}

bool PlaceChooser::isComplete() const
{
    const int where = m_where->currentData().toInt();
    if (where == OwnHost)
        return true;
    if (where == Here)
        return QFileInfo(m_here->text().trimmed()).isDir();
    const HostSession *other = m_hosts.value(where);
    return other && other->link().stage == LinkStage::Connected && m_there->text().trimmed().startsWith(u'/');
}

QString PlaceChooser::shownPlace() const
{
    const int where = m_where->currentData().toInt();
    if (where >= 0 && m_hosts.value(where))
        return displayText(m_hosts.value(where)->entry().name);
    return where == OwnHost ? displayText(m_ownFolder) : tr("this machine");
}

QWidget *PlaceChooser::firstField() const
{
    return m_where;
}

void PlaceChooser::update()
{
    const int where = m_where->currentData().toInt();
    m_here->setVisible(where == Here);
    m_browse->setVisible(where == Here);
    m_there->setVisible(where >= 0);
    m_folderCaption->setVisible(where != OwnHost);
    m_folderCaption->setBuddy(where == Here ? m_here : m_there);
    Q_EMIT changed();
}

void PlaceChooser::browse()
{
    const QString chosen =
        QFileDialog::getExistingDirectory(this, tr("Folder for backups on this machine"), m_here->text());
    if (!chosen.isEmpty())
        m_here->setText(QDir::toNativeSeparators(chosen));
}

void PlaceChooser::retranslate()
{
    m_caption->setText(tr("It goes to"));
    m_where->setAccessibleName(tr("Where the backup goes"));
    m_folderCaption->setText(tr("Folder"));
    m_here->setAccessibleName(tr("Folder for backups on this machine"));
    m_there->setAccessibleName(tr("Folder for backups on the other host"));
    m_browse->setText(tr("Choose..."));
    if (m_session)
        fill();
}

void PlaceChooser::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace domcero
