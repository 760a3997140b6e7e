// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/hostsession.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace domcero {

class HostManager;
class PlaceChooser;
class Settings;

// What is asked before a backup that is there is carried: where to, or, of one on this machine, which. Esc
// goes back.
class CarryForm : public QWidget
{
    Q_OBJECT
public:
    explicit CarryForm(QWidget *parent = nullptr);

    void setUp(HostManager *manager, Settings *settings);
    void askWhereTo(HostSession *session, const Backup &backup);
    void askWhich(HostSession *session, const QString &folder); // of this machine, into that folder

Q_SIGNALS:
    void away(const domcero::Backup &backup, const domcero::HostSession::BackupPlace &to);
    void here(const QString &localFolder, const QString &folder);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void look(); // for backups in the folder of this machine
    void check();
    void accept();
    void browse();
    void retranslate();

    bool m_isHere = false;
    QPointer<HostSession> m_session;
    Backup m_backup;
    QString m_folder;
    QLabel *m_title;
    QLabel *m_about;
    PlaceChooser *m_place;
    QWidget *m_source;
    QLabel *m_sourceCaption;
    QLineEdit *m_sourceFolder;
    QPushButton *m_browse;
    QLabel *m_foundCaption;
    QComboBox *m_found;
    QPushButton *m_back;
    QPushButton *m_apply;
    Settings *m_settings = nullptr;
};

} // namespace domcero
