// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainwindow.h"

#include "base/hosttext.h"
#include "gui/config/guestfileactions.h"
#include "gui/icons.h"
#include "gui/pages/aboutpage.h"
#include "gui/pages/configview.h"
#include "gui/pages/grouppage.h"
#include "gui/pages/guestpage.h"
#include "gui/pages/guestsview.h"
#include "gui/pages/hostformpage.h"
#include "gui/pages/hostpage.h"
#include "gui/pages/storageview.h"
#include "gui/transferactions.h"
#include "gui/widgets/actionpanel.h"
#include "gui/widgets/commandspanel.h"
#include "gui/widgets/confirmpanel.h"
#include "gui/widgets/enterpresses.h"
#include "gui/widgets/messagearea.h"
#include "services/hostmanager.h"
#include "services/hostregistry.h"
#include "services/settings.h"
#include "text/language.h"
#include "ui_mainwindow.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QComboBox>
#include <QLabel>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QTreeView>

namespace domcero {

MainWindow::MainWindow(const GuiContext &context, QWidget *parent)
    : QMainWindow(parent), m_context(context), m_ui(std::make_unique<Ui::MainWindow>()),
      m_treeFeed(context.manager, m_treeModel, context.clock), m_connector(context.manager, context.settings),
      m_attention(context.manager), m_leftovers(context.manager)
{
    m_ui->setupUi(this);
    setWindowIcon(programIcon());
    new EnterPresses(this);
    m_tree = new HostTreePanel(m_treeModel, m_ui->navigation);
    m_tree->setObjectName(QStringLiteral("treePanel"));
    auto *navigation = new QVBoxLayout(m_ui->navigation);
    navigation->setContentsMargins(0, 0, 0, 0);
    navigation->addWidget(m_tree);
    m_messages = new MessageArea(m_ui->content);
    m_messages->setObjectName(QStringLiteral("messages"));
    m_pages = new QStackedWidget(m_ui->content);
    m_pages->setObjectName(QStringLiteral("pages"));
    m_confirm = new ConfirmPanel(m_ui->content);
    m_confirm->setObjectName(QStringLiteral("confirmPanel"));
    m_actionPanel = new ActionPanel(m_ui->content);
    m_actionPanel->setObjectName(QStringLiteral("actionPanel"));
    m_ui->contentLayout->addWidget(m_messages);
    m_ui->contentLayout->addWidget(m_pages, 1);
    auto *confirmFrame = new QVBoxLayout;
    confirmFrame->setContentsMargins(12, 0, 12, 8);
    confirmFrame->addWidget(m_confirm);
    confirmFrame->addWidget(m_actionPanel);
    m_ui->contentLayout->addLayout(confirmFrame);
    m_ui->splitter->setStretchFactor(1, 1);
    m_attention.watch(m_tree->view());
    m_ui->commandsDock->hide();

    connectActions();
    makeSortMenu();
    makeLanguageMenu();
    makeStatusBar();
    connect(m_tree, &HostTreePanel::selected, this, &MainWindow::showPlace);
    connect(&m_guestActions, &GuestActionSet::confirmationNeeded, this, &MainWindow::confirm);
    connect(&m_guestActions, &GuestActionSet::questionNeeded, this, &MainWindow::ask);
    connect(&m_storageActions, &StorageActionSet::questionNeeded, this, &MainWindow::ask);
    connect(&m_storageActions, &StorageActionSet::said, m_messages, &MessageArea::put);
    connect(&m_guestActions, &GuestActionSet::started, m_messages, &MessageArea::take);
    connect(&m_guestActions, &GuestActionSet::finished, m_messages, &MessageArea::put);
    connectBackups();
    connect(&m_context.manager, &HostManager::keychainFailed, this,
            [this](const QString &host, const Error &error) {
                m_messages->put(QStringLiteral("keychain/") + host, Notice::fromError(error));
            });
    connect(&m_context.manager, &HostManager::saidAtLogin, this,
            [this](const QString &host, const QList<HostNotice> &notices) {
                QStringList said;
                for (const HostNotice &notice : notices)
                    said += notice.words;
                Notice shown;
                shown.text = [host, words = said.join(QLatin1Char('\n'))] {
                    return tr("%1 said at the login: %2").arg(host, words);
                };
                m_messages->put(QStringLiteral("said/") + host, shown);
            });
    connect(&m_treeModel, &HostTreeModel::countsChanged, this, &MainWindow::updateStatus);
    connect(&m_context.manager, &HostManager::sessionAboutToBeRemoved, this, [this](HostSession *session) {
        m_confirm->cancel();
        m_actionPanel->cancel();
        if (m_hostPage && m_hostPage->session() == session)
            m_hostPage->setSession(nullptr);
        if (m_guestPage && m_guestPage->session() == session)
            m_guestPage->setGuest(nullptr, {});
        if (m_followed == session)
            m_guestActions.setTargets(nullptr, {});
    });
    // After all who listen to it: the tree has the host by then.
    for (HostSession *session : m_context.manager.sessions())
        followTransfers(session);
    connect(&m_context.manager, &HostManager::sessionAdded, this, [this](HostSession *session) {
        followTransfers(session);
        if (session->entry().id == m_place.host && m_place.kind != HostTreeModel::Kind::Group)
            showPlace(m_place);
    });
    // Once the session is gone for good, not when it makes room for a changed one.
    connect(&m_treeModel, &QAbstractItemModel::rowsRemoved, this, &MainWindow::selectFirst,
            Qt::QueuedConnection);
    restoreFromSettings();
    retranslate();
    selectFirst();
}

MainWindow::~MainWindow()
{
    // Pages show sessions; nothing of the window is to hear of them once it is being taken down.
    m_treeModel.disconnect(this);
    m_context.manager.disconnect(this);
}

void MainWindow::start()
{
    m_tree->view()->setFocus(Qt::OtherFocusReason);
    m_connector.connectAll();
}

bool MainWindow::selectHost(const QString &name)
{
    const QList<HostSession *> sessions = m_context.manager.sessions();
    for (const HostSession *session : sessions) {
        if (session->entry().name == name)
            return m_tree->select({HostTreeModel::Kind::Host, {}, session->entry().id, {}});
    }
    return false;
}

void MainWindow::showError(const Error &error)
{
    m_messages->put(QStringLiteral("start"), Notice::fromError(error));
}

void MainWindow::showUnknownHost(const QString &name)
{
    Notice notice;
    notice.tone = theme::Tone::Warning;
    notice.text = [name] { return tr("There is no saved host named %1.").arg(name); };
    notice.remedy = [] { return tr("Choose a host in the tree, or add it."); };
    m_messages->put(QStringLiteral("start"), notice);
}

void MainWindow::selectFirst()
{
    const auto place = m_tree->current();
    if (place && (place->kind == HostTreeModel::Kind::Group || m_context.manager.session(place->host)))
        return;
    const QList<HostSession *> sessions = m_context.manager.sessions();
    if (!sessions.isEmpty() &&
        m_tree->select({HostTreeModel::Kind::Host, {}, sessions.first()->entry().id, {}}))
        return;
    showPlace({});
}

// --- pages
// --------------------------------------------------------------------------------------------------

HostPage &MainWindow::hostPage()
{
    if (!m_hostPage) {
        m_hostPage =
            new HostPage(m_context.manager, m_connector, m_guestActions, m_storageActions, m_backupActions,
                         m_context.settings, m_context.metrics, m_context.clock, m_pages);
        m_pages->addWidget(m_hostPage);
        m_hostPage->guests().restoreState(m_context.settings.value(QStringLiteral("guests/header")));
        m_hostPage->storage().restoreState(m_context.settings.value(QStringLiteral("storage/header")));
        m_hostPage->setCurrentTab(m_context.settings.value(QStringLiteral("host/tab")).toInt());
        connect(m_hostPage, &HostPage::targetsChanged, this, &MainWindow::updateTargets);
        connect(&m_hostPage->storage().transferActions(), &TransferActions::questionNeeded, this,
                &MainWindow::ask);
        connect(m_hostPage, &HostPage::addHostRequested, this, &MainWindow::addHost);
        connect(&m_hostPage->guests(), &GuestsView::opened, this, [this](const QString &guest) {
            m_tree->select({HostTreeModel::Kind::Guest, {}, m_place.host, guest});
        });
    }
    return *m_hostPage;
}

GuestPage &MainWindow::guestPage()
{
    if (!m_guestPage) {
        m_guestPage = new GuestPage(m_guestActions, m_backupActions, m_context.manager, m_context.settings,
                                    m_context.metrics, m_context.clock, m_pages);
        m_pages->addWidget(m_guestPage);
        const GuestFileActions &files = m_guestPage->config().fileActions();
        connect(&files, &GuestFileActions::questionNeeded, this, &MainWindow::ask);
        connect(&files, &GuestFileActions::started, m_messages, &MessageArea::take);
        connect(&files, &GuestFileActions::finished, m_messages, &MessageArea::put);
    }
    return *m_guestPage;
}

GroupPage &MainWindow::groupPage()
{
    if (!m_groupPage) {
        m_groupPage = new GroupPage(m_treeModel, m_pages);
        m_groupPage->setObjectName(QStringLiteral("GroupPage"));
        m_groupPage->restoreState(m_context.settings.value(QStringLiteral("group/header")));
        m_pages->addWidget(m_groupPage);
        connect(m_groupPage, &GroupPage::opened, m_tree, &HostTreePanel::select);
        m_attention.watch(m_groupPage->view());
    }
    return *m_groupPage;
}

HostFormPage &MainWindow::formPage()
{
    if (!m_formPage) {
        m_formPage = new HostFormPage(m_context.manager.registry(), m_pages);
        m_pages->addWidget(m_formPage);
        connect(m_formPage, &HostFormPage::cancelled, this, &MainWindow::showCurrentPlace);
        connect(m_formPage, &HostFormPage::saved, this, [this](const QUuid &id) {
            const TreePlace place{HostTreeModel::Kind::Host, {}, id, {}};
            if (HostSession *session = m_context.manager.session(id))
                m_connector.connectHost(*session);
            if (!m_tree->select(place) || m_place == place)
                showPlace(place);
        });
    }
    return *m_formPage;
}

void MainWindow::showAbout()
{
    if (!m_aboutPage) {
        m_aboutPage = new AboutPage(m_context.sshLibrary, m_pages);
        m_aboutPage->setObjectName(QStringLiteral("AboutPage"));
        m_pages->addWidget(m_aboutPage);
        connect(m_aboutPage, &AboutPage::closed, this, &MainWindow::showCurrentPlace);
    }
    showPage(m_aboutPage);
}

void MainWindow::addHost()
{
    showPage(&formPage());
    m_formPage->startAdding();
}

void MainWindow::editHost()
{
    HostSession *session = m_context.manager.session(m_place.host);
    if (!session || session->entry().kind == HostEntry::Kind::Demo)
        return;
    // With other settings it is another connection. Without one, they may be what is to be mended.
    if (session->link().stage == LinkStage::Connected && onItsWay(session).any()) {
        Notice notice;
        notice.tone = theme::Tone::Warning;
        notice.text = [name = displayText(session->entry().name)] {
            return tr("%1 cannot be edited now: a backup or a file is on its way, and would be cut.")
                .arg(name);
        };
        notice.remedy = [] { return tr("Stop that first, or wait until it has arrived."); };
        m_messages->put(session->entry().id.toString(), notice);
        return;
    }
    showPage(&formPage());
    m_formPage->startEditing(session->entry());
}

void MainWindow::ask(HostSession *session, const ActionQuestion &question)
{
    m_confirm->cancel();
    m_actionPanel->ask(session, question);
}

void MainWindow::confirm(const Confirmation &asked)
{
    m_actionPanel->cancel();
    m_confirm->ask(asked);
}

void MainWindow::showPlace(const TreePlace &place)
{
    m_place = place;
    HostSession *session = m_context.manager.session(place.host);
    if (place.kind == HostTreeModel::Kind::Group || !session) {
        groupPage().setGroup(place.group);
        showPage(m_groupPage);
    } else if (place.kind == HostTreeModel::Kind::Host) {
        hostPage().setSession(session);
        showPage(m_hostPage);
    } else {
        guestPage().setGuest(session, place.guest);
        showPage(m_guestPage);
    }
}

void MainWindow::showPage(QWidget *page)
{
    m_confirm->cancel();
    m_actionPanel->cancel();
    m_pages->setCurrentWidget(page);
    putStatusBarLast();
    followSession();
    updateTargets();
    updateHostActions();
    updateTitle();
}

// Tab goes from the tree to the page; what is made when first shown would come behind the status bar.
void MainWindow::putStatusBarLast()
{
    QWidget *last = previousInFocusChain();
    while (last != this && (last->focusPolicy() == Qt::NoFocus || m_ui->statusBar->isAncestorOf(last)))
        last = last->previousInFocusChain();
    if (last == this)
        return;
    setTabOrder(last, m_language);
    setTabOrder(m_language, m_commandsButton);
}

void MainWindow::showCurrentPlace()
{
    showPlace(m_place);
    m_tree->view()->setFocus();
}

void MainWindow::showCommands(bool visible)
{
    if (visible && !m_commands) {
        m_commands = new CommandsPanel(m_context.log, m_ui->commandsDockContents);
        m_ui->commandsDockLayout->addWidget(m_commands);
        m_commands->restoreState(m_context.settings.value(QStringLiteral("commands/splitter")));
        resizeDocks({m_ui->commandsDock}, {height() / 3}, Qt::Vertical);
    }
    m_ui->commandsDock->setVisible(visible);
}

// --- what follows the selection
// -------------------------------------------------------------------------------

HostSession *MainWindow::currentSession() const
{
    const QWidget *page = m_pages->currentWidget();
    if (page && (page == m_hostPage || page == m_guestPage))
        return m_context.manager.session(m_place.host);
    return nullptr;
}

void MainWindow::followSession()
{
    HostSession *session = currentSession();
    m_attention.setSelected(session);
    if (m_followed == session)
        return;
    if (m_followed)
        m_followed->disconnect(this);
    m_followed = session;
    if (session)
        connect(session, &HostSession::linkChanged, this, &MainWindow::updateHostActions);
}

void MainWindow::updateTargets()
{
    HostSession *session = currentSession();
    QStringList guests;
    if (session && m_pages->currentWidget() == m_guestPage)
        guests = {m_guestPage->guest()};
    else if (session && m_pages->currentWidget() == m_hostPage && m_hostPage->showsGuests())
        guests = m_hostPage->guests().selectedGuests();
    m_guestActions.setTargets(session, guests);
}

void MainWindow::updateHostActions()
{
    const HostSession *session = currentSession();
    const LinkStage stage = session ? session->link().stage : LinkStage::Disconnected;
    const bool onHostPage = session && m_pages->currentWidget() == m_hostPage;
    const bool saved = onHostPage && session->entry().kind != HostEntry::Kind::Demo;
    m_ui->actionConnect->setEnabled(session && stage == LinkStage::Disconnected);
    m_ui->actionDisconnect->setEnabled(session && stage != LinkStage::Disconnected);
    m_ui->actionTryNow->setEnabled(session && stage == LinkStage::Waiting);
    m_ui->actionRefresh->setEnabled(session && stage == LinkStage::Connected);
    m_ui->actionOpenPlan->setEnabled(session);
    m_ui->actionEditHost->setEnabled(saved);
    m_ui->actionRemoveHost->setEnabled(saved);
    m_ui->actionForgetSecrets->setEnabled(saved && session->secretPlace());
}

void MainWindow::updateStatus()
{
    const int hosts = m_treeModel.hostCount();
    const int unreachable = m_treeModel.unreachableCount();
    const QString all = tr("%n host(s)", nullptr, hosts);
    const QString text = unreachable > 0 ? tr("%1, %n unreachable", nullptr, unreachable).arg(all) : all;
    if (m_counts->text() != text)
        m_counts->setText(text);
}

void MainWindow::updateTitle()
{
    const HostSession *session = currentSession();
    QString name = session ? session->entry().name : QString();
    if (session && m_pages->currentWidget() == m_guestPage)
        name = tr("%1 on %2").arg(m_guestPage->guest(), name);
    setWindowTitle(name.isEmpty() ? tr("Domcero") : tr("%1 - Domcero").arg(displayText(name)));
}

} // namespace domcero
