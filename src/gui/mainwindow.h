// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/backup/backupactions.h"
#include "gui/backup/leftoverwatch.h"
#include "gui/context.h"
#include "gui/guestactionset.h"
#include "gui/hostattention.h"
#include "gui/hostconnector.h"
#include "gui/storageactionset.h"
#include "gui/widgets/hosttreepanel.h"
#include "models/hosttreefeed.h"
#include "models/hosttreemodel.h"
#include "services/hostsession.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

class QActionGroup;
class QComboBox;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace domcero {

class AboutPage;
class CommandsPanel;
class ActionPanel;
class ConfirmPanel;
class GroupPage;
class GuestPage;
class HostFormPage;
class HostPage;
class MessageArea;

namespace Ui {
class MainWindow;
}

// The window: the tree at the left, the page of what is selected at the right, the Commands log below. Pages
// are made when they are first shown. Gui thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const GuiContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    // Connects the hosts; called once the window is on the screen.
    void start();
    // By saved name; false when there is no such host.
    bool selectHost(const QString &name);
    // Above the page: something that went wrong before there was a window.
    void showError(const Error &error);
    void showUnknownHost(const QString &name);

    // For tests and screenshots.
    HostTreePanel &tree() const { return *m_tree; }
    HostTreeModel &treeModel() { return m_treeModel; }
    GuestActionSet &guestActions() { return m_guestActions; }
    StorageActionSet &storageActions() { return m_storageActions; }
    HostPage &hostPage();
    void showAbout();
    void addHost();
    void editHost();
    void openPlanFile(const QString &path); // for the host that is shown
    void setLanguage(const QString &language);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void connectActions();
    void makeStatusBar();
    void makeLanguageMenu();
    void makeSortMenu();
    void restoreFromSettings();
    void saveToSettings();

    void connectBackups();
    struct OnItsWay
    {
        bool backup = false; // one that is carried
        bool file = false;
        bool any() const { return backup || file; }
    };
    OnItsWay onItsWay(HostSession *only = nullptr) const; // null: of all hosts
    void confirmStopping();
    void followTransfers(HostSession *session);
    void ask(HostSession *session, const ActionQuestion &question);
    void confirm(const Confirmation &asked);
    void showPlace(const TreePlace &place);
    void showPage(QWidget *page);
    void putStatusBarLast();
    void showCurrentPlace(); // back from a form
    void selectFirst();
    GuestPage &guestPage();
    GroupPage &groupPage();
    HostFormPage &formPage();
    void showCommands(bool visible);
    void confirmRemoval();
    void confirmForgetting();
    void confirmClosing(const QStringList &unsaved);
    void forgetSecrets(HostSession &session);
    void openPlan();

    HostSession *currentSession() const; // of the host, or of the guest's host
    void followSession();
    void updateTargets();
    void updateHostActions();
    void updateStatus();
    void updateTitle();
    void retranslate();

    GuiContext m_context;
    std::unique_ptr<Ui::MainWindow> m_ui;
    HostTreeModel m_treeModel;
    HostTreeFeed m_treeFeed;
    HostConnector m_connector;
    HostAttention m_attention;
    GuestActionSet m_guestActions;
    StorageActionSet m_storageActions;
    BackupActions m_backupActions;
    LeftoverWatch m_leftovers;
    HostTreePanel *m_tree;
    MessageArea *m_messages;
    QStackedWidget *m_pages;
    ConfirmPanel *m_confirm;
    ActionPanel *m_actionPanel = nullptr;
    HostPage *m_hostPage = nullptr;
    GuestPage *m_guestPage = nullptr;
    GroupPage *m_groupPage = nullptr;
    HostFormPage *m_formPage = nullptr;
    AboutPage *m_aboutPage = nullptr;
    CommandsPanel *m_commands = nullptr;
    QLabel *m_counts;
    QComboBox *m_language;
    QToolButton *m_commandsButton;
    QActionGroup *m_languages;
    TreePlace m_place;
    QPointer<HostSession> m_followed;
    QUuid m_selectWhenAdded;
    bool m_closes = false; // whatever is not saved
};

} // namespace domcero
