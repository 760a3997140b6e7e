// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backup.h"
#include "services/hostsession.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace domcero {

class HostManager;
class PlaceChoice;
class Settings;

// Where a backup that is there is copied to: this machine, or another host. Esc goes back.
class CopyForm : public QWidget
{
    Q_OBJECT
public:
    explicit CopyForm(QWidget *parent = nullptr);

    void setUp(HostManager &manager, Settings &settings);
    void ask(HostSession *session, const Backup &backup);

Q_SIGNALS:
    void accepted(const domcero::Backup &backup, const domcero::HostSession::BackupPlace &to);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void check();
    void retranslate();

    QPointer<HostSession> m_session;
    Backup m_backup;
    QLabel *m_title;
    PlaceChoice *m_place;
    QLabel *m_hint;
    QLabel *m_whyNot; // for those, too, who see no tooltip
    QPushButton *m_back;
    QPushButton *m_apply;
};

} // namespace domcero
