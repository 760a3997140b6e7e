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
class Settings;

// Where a backup goes: to a folder of its own host, of another one that is connected, or of this machine. The
// folders are remembered, for each host and for this machine.
class PlaceChoice : public QWidget
{
    Q_OBJECT
public:
    explicit PlaceChoice(QWidget *parent = nullptr);

    void setUp(HostManager &manager, Settings &settings);
    // Of a backup of that host; `elsewhere`: not to that host itself.
    void ask(HostSession &own, bool elsewhere);

    bool isHere() const; // on the host itself
    // Null: this machine, or here.
    HostSession::BackupPlace place() const;
    QString whyNot() const; // empty: it can go there
    void remember() const;
    QString shown() const; // "this machine", the host's name

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void chosen();
    void browse();
    void retranslate();
    HostSession *host() const;
    bool isDesk() const;

    HostManager *m_manager = nullptr;
    Settings *m_settings = nullptr;
    QPointer<HostSession> m_own;
    QLabel *m_label;
    QComboBox *m_where;
    QLineEdit *m_folder;
    QPushButton *m_browse;
};

// The folder for backups on a host that was last said, or the usual one.
QString savedBackupFolder(const Settings &settings, const HostSession &session);
void saveBackupFolder(Settings &settings, const HostSession &session, const QString &folder);

} // namespace domcero
