// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hostconfig.h"
#include "gui/config/configmake.h"
#include "services/configdrift.h"
#include "services/hostsession.h"

#include <QHash>
#include <QPointer>
#include <QTimer>
#include <QUuid>
#include <QWidget>

#include <memory>

class QAction;
class QMenu;

namespace domcero {

class ConfigDriftView;
class ConfigReview;
class ConfigVersions;
class ConfigWordView;
class GuestFileActions;
class HostManager;
class MergePanel;
struct Notice;

namespace Ui {
class ConfigView;
}

// The config of a guest: its text and its form side by side, what is wrong with it, what the host's own xl
// reads, the texts that were kept, and the saving. Read when it comes on the screen; what was changed and not
// saved is kept while the window lives, whatever is looked at meanwhile. When the file was changed on the
// host since it was read, nothing is saved over it: both are shown with what they have in common.
class ConfigView : public QWidget
{
    Q_OBJECT
public:
    explicit ConfigView(QWidget *parent = nullptr);
    ~ConfigView() override;

    void setUp(HostManager &manager); // once, before anything else
    void follow(HostSession *session, const QString &guest);
    // Texts of any guest that were changed and not saved: "web on dom0-a".
    QStringList unsaved() const;
    void read(); // now, if it is on the screen and the host connected
    GuestFileActions &fileActions() const { return *m_files; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    // A text under way, of a guest that is shown or was.
    struct Draft
    {
        HostConfig base; // as it was read, or saved
        QString text;
        QString title;
    };
    bool isConnected() const;
    bool isChanged() const;
    const Guest *guest() const;
    QString draftKey() const;
    QString draftTitle() const;

    // configview.cpp: the editing
    void textChanged();
    void analyse();
    void apply(const QByteArray &key, const ConfigMake &make);
    void mend(const ConfigMark &mark);
    void mendAll();
    void offerToStraighten();
    void find(bool back);
    void updateAll();
    void updateButtons();
    void updateEmpty();
    void say(const Notice &notice);
    void showPart(QWidget *part);
    void makeMenu();
    void placeText();
    void retranslate();

    // configviewhost.cpp: what goes to and comes from the host
    void leave();
    void arrive(const QString &path);
    void stateChanged();
    void keepDraft();
    void take(const Result<HostConfig> &answer);
    void load(const HostConfig &config);
    void compareWith(const HostConfig &theirs);
    void review();
    void save();
    void saved(const ConfigChange &change, const Result<void> &result);
    void savedElsewhere(const QString &key, const QString &title, const ConfigChange &change,
                        const Result<void> &result);
    void askXl();
    void showVersions();
    void readVersion(const QByteArray &sum);
    void offerHost();
    QList<ConfigMark> hostMarks() const;
    void updateDrift();
    void takeBack(const ConfigDrift &drift);

    std::unique_ptr<Ui::ConfigView> m_ui;
    ConfigReview *m_review;
    ConfigVersions *m_versions;
    ConfigWordView *m_word;
    MergePanel *m_merge;
    ConfigDriftView *m_driftView;
    GuestFileActions *m_files;
    QMenu *m_menu;
    QAction *m_copyGuest;
    QAction *m_renameGuest;
    QAction *m_deleteGuest;
    HostManager *m_manager = nullptr;
    QPointer<HostSession> m_session;
    QUuid m_host; // of the session, which may be gone before its draft is kept
    QString m_hostName;
    QString m_name;
    QString m_path; // as the guest has it; empty: no config
    std::optional<HostConfig> m_base;
    std::optional<ConfigChange> m_reviewed; // what is shown before it is saved, and then saved
    std::optional<HostConfig> m_theirs;     // what the host has, while the two are compared
    ConfigDocument m_document;
    QList<ConfigMark> m_marks;
    QList<ConfigDrift> m_drift;
    std::optional<Error> m_problem; // why it could not be read
    QHash<QString, Draft> m_drafts;
    QTimer m_soon{this};
    QByteArray m_lastKey; // of the last change by the form, and the text's revision behind it
    int m_lastRevision = -1;
    quint64 m_request = 0; // answers to older ones are dropped
    quint64 m_visit = 0;   // likewise, of what is asked beside: another guest is another visit
    quint64 m_asked = 0;   // of xl
    bool m_reading = false;
    bool m_saving = false;
    bool m_loading = false; // the text is being set, not changed
};

} // namespace domcero
