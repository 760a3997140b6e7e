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

// Where a backup shall go: to its own host, to a folder of this machine, or to another host that is
// connected. What was chosen last is proposed again.
class PlaceChooser : public QWidget
{
    Q_OBJECT
public:
    explicit PlaceChooser(QWidget *parent = nullptr);

    // Once. Null managers: this machine alone.
    void setUp(HostManager *manager, Settings *settings);
    // `ownFolder`: on the host itself; empty: it is not among the places.
    void ask(HostSession *session, const QString &ownFolder);

    bool isOwnHost() const; // then nothing is carried
    // Of this machine (without a host) or of another; its folder may be missing: see isComplete().
    HostSession::BackupPlace place() const;
    bool isComplete() const;
    // For sentences: the host's name, or the folder here.
    QString shownPlace() const;
    QWidget *firstField() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void update();
    void browse();
    QString folderHere() const; // lossless host text
    void retranslate();

    HostManager *m_manager = nullptr;
    Settings *m_settings = nullptr;
    QPointer<HostSession> m_session;
    QString m_ownFolder;
    QList<QPointer<HostSession>> m_hosts; // in the order of the box
    QLabel *m_caption;
    QComboBox *m_where;
    QLabel *m_folderCaption;
    QLineEdit *m_here;
    QPushButton *m_browse;
    QLineEdit *m_there;
};

} // namespace domcero
