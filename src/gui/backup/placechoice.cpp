// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/placechoice.h"

#include "base/hosttext.h"
#include "services/hostmanager.h"
#include "services/settings.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace domcero {

namespace {

constexpr QLatin1String desk("desk");
constexpr QLatin1String deskKey("backups/desk");

QString folderKey(const HostSession &session)
{
    return QStringLiteral("backups/folder/") + session.entry().id.toString(QUuid::WithoutBraces);
}

} // namespace

QString savedBackupFolder(const Settings &settings, const HostSession &session)
{
    const QByteArray saved = settings.value(folderKey(session));
    return saved.isEmpty() ? QString::fromLatin1(usualBackupFolder) : fromHostBytes(saved);
}

void saveBackupFolder(Settings &settings, const HostSession &session, const QString &folder)
{
    const bool usual = folder.isEmpty() || folder == QLatin1String(usualBackupFolder);
    settings.setValue(folderKey(session), usual ? QByteArray() : toHostBytes(folder));
}

PlaceChoice::PlaceChoice(QWidget *parent)
    : QWidget(parent), m_label(new QLabel(this)), m_where(new QComboBox(this)), m_folder(new QLineEdit(this)),
      m_browse(new QPushButton(this))
{
    m_label->setBuddy(m_where);
    m_where->setObjectName(QStringLiteral("place_where"));
    m_folder->setObjectName(QStringLiteral("place_folder"));
    m_browse->setObjectName(QStringLiteral("place_browse"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_label);
    layout->addWidget(m_where);
    layout->addWidget(m_folder, 1);
    layout->addWidget(m_browse);
    connect(m_where, &QComboBox::currentIndexChanged, this, &PlaceChoice::chosen);
    connect(m_folder, &QLineEdit::textChanged, this, &PlaceChoice::changed);
    connect(m_browse, &QPushButton::clicked, this, &PlaceChoice::browse);
    retranslate();
}

void PlaceChoice::setUp(HostManager &manager, Settings &settings)
{
    m_manager = &manager;
    m_settings = &settings;
}

void PlaceChoice::ask(HostSession &own, bool elsewhere)
{
    m_own = &own;
    const QSignalBlocker quiet(m_where);
    m_where->clear();
    if (!elsewhere)
        m_where->addItem(displayText(own.entry().name), own.entry().id.toString());
    m_where->addItem(QString(), QString(desk));
    for (const HostSession *one : m_manager->sessions()) {
        if (one != &own && one->link().stage == LinkStage::Connected)
            m_where->addItem(displayText(one->entry().name), one->entry().id.toString());
    }
    m_where->setCurrentIndex(0);
    retranslate();
    chosen();
}

HostSession *PlaceChoice::host() const
{
    return m_manager ? m_manager->session(QUuid(m_where->currentData().toString())) : nullptr;
}

bool PlaceChoice::isDesk() const
{
    return m_where->currentData().toString() == desk;
}

bool PlaceChoice::isHere() const
{
    return host() == m_own;
}

HostSession::BackupPlace PlaceChoice::place() const
{
    QString folder = m_folder->text().trimmed();
    while (folder.size() > 1 && folder.endsWith(u'/'))
        folder.chop(1);
    return {isHere() ? nullptr : host(), folder};
}

QString PlaceChoice::whyNot() const
{
    if (isDesk()) {
        const QString folder = place().folder;
        return folder.isEmpty() || !QDir::isAbsolutePath(folder) || !QDir(folder).exists()
                   ? tr("Choose a folder of this machine that is there.")
                   : QString();
    }
    const HostSession *one = host();
    if (!one || one->link().stage != LinkStage::Connected)
        return tr("The host is not connected.");
    return place().folder.startsWith(u'/') ? QString() : tr("The folder is a whole path, from / on.");
}

void PlaceChoice::remember() const
{
    if (isDesk())
        m_settings->setValue(deskKey, place().folder.toUtf8());
    else if (const HostSession *one = host())
        saveBackupFolder(*m_settings, *one, place().folder);
}

QString PlaceChoice::shown() const
{
    return m_where->currentText();
}

void PlaceChoice::chosen()
{
    const HostSession *one = host();
    m_folder->setText(isDesk() ? QString::fromUtf8(m_settings->value(deskKey))
                      : one    ? displayText(savedBackupFolder(*m_settings, *one))
                               : QString());
    m_browse->setVisible(isDesk());
    Q_EMIT changed();
}

void PlaceChoice::browse()
{
    auto *dialog = new QFileDialog(this, tr("Folder for backups"), m_folder->text());
    dialog->setObjectName(QStringLiteral("folderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void PlaceChoice::retranslate()
{
    m_label->setText(tr("It goes to"));
    m_where->setItemText(m_where->findData(QString(desk)), tr("this machine"));
    m_where->setAccessibleName(tr("Where the backup goes"));
    m_folder->setAccessibleName(tr("Folder there"));
    m_browse->setText(tr("Choose..."));
}

void PlaceChoice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace domcero
