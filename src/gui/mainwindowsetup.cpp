// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: menus, status bar, languages, and what is kept between two starts.
#include "gui/mainwindow.h"

#include "base/whendone.h"
#include "gui/icons.h"
#include "gui/pages/backupsview.h"
#include "gui/pages/configview.h"
#include "gui/pages/grouppage.h"
#include "gui/pages/guestpage.h"
#include "gui/pages/guestsview.h"
#include "gui/pages/hostpage.h"
#include "gui/pages/storageview.h"
#include "gui/widgets/commandspanel.h"
#include "gui/widgets/confirmpanel.h"
#include "gui/widgets/messagearea.h"
#include "services/hostmanager.h"
#include "services/hostregistry.h"
#include "services/hostsession.h"
#include "services/settings.h"
#include "text/language.h"
#include "text/render.h"
#include "ui_mainwindow.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QComboBox>
#include <QLabel>
#include <QScreen>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

namespace domcero {

void MainWindow::connectActions()
{
    const std::pair<QAction *, const char *> icons[] = {
        {m_ui->actionAddHost, "add"},       {m_ui->actionQuit, "quit"},
        {m_ui->actionConnect, "connect"},   {m_ui->actionDisconnect, "disconnect"},
        {m_ui->actionTryNow, "connect"},    {m_ui->actionRefresh, "refresh"},
        {m_ui->actionEditHost, "edit"},     {m_ui->actionRemoveHost, "remove"},
        {m_ui->actionFind, "search"},       {m_ui->actionCommands, "commands"},
        {m_ui->actionAbout, "info"},        {m_ui->actionOpenPlan, "commands"},
        {m_ui->actionForgetSecrets, "key"},
    };
    for (const auto &[action, name] : icons)
        action->setIcon(icon(QLatin1String(name)));
    m_ui->menuSort->setIcon(icon(QStringLiteral("sort")));
    m_ui->menuLanguage->setIcon(icon(QStringLiteral("language")));
    m_ui->menuGuest->addActions(m_guestActions.actions());
    m_ui->menuGuest->setToolTipsVisible(true);
    m_ui->menuStorage->addMenu(m_storageActions.newMenu());
    m_ui->menuStorage->addMenu(m_storageActions.more());
    // F2 and Del belong to the tree: elsewhere they are keys of text fields and tables.
    m_tree->view()->addActions({m_ui->actionEditHost, m_ui->actionRemoveHost});
    m_tree->view()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree->view(), &QTreeView::customContextMenuRequested, this, [this](const QPoint &at) {
        const auto place = m_tree->current();
        if (!place || place->kind == HostTreeModel::Kind::Group)
            return;
        QMenu *menu = place->kind == HostTreeModel::Kind::Guest ? m_ui->menuGuest : m_ui->menuHost;
        menu->popup(m_tree->view()->viewport()->mapToGlobal(at));
    });
    connect(m_ui->actionAddHost, &QAction::triggered, this, &MainWindow::addHost);
    connect(m_ui->actionOpenPlan, &QAction::triggered, this, &MainWindow::openPlan);
    connect(m_ui->actionQuit, &QAction::triggered, this, &MainWindow::close);
    connect(m_ui->actionEditHost, &QAction::triggered, this, &MainWindow::editHost);
    connect(m_ui->actionRemoveHost, &QAction::triggered, this, &MainWindow::confirmRemoval);
    connect(m_ui->actionForgetSecrets, &QAction::triggered, this, &MainWindow::confirmForgetting);
    connect(m_ui->actionFind, &QAction::triggered, m_tree, &HostTreePanel::focusSearch);
    connect(m_ui->actionAbout, &QAction::triggered, this, &MainWindow::showAbout);
    const auto connectHost = [this] {
        if (HostSession *session = currentSession())
            m_connector.connectHost(*session);
    };
    connect(m_ui->actionConnect, &QAction::triggered, this, connectHost);
    connect(m_ui->actionTryNow, &QAction::triggered, this, connectHost);
    connect(m_ui->actionDisconnect, &QAction::triggered, this, [this] {
        if (HostSession *session = currentSession())
            m_connector.disconnectHost(*session);
    });
    connect(m_ui->actionRefresh, &QAction::triggered, this, [this] {
        if (HostSession *session = currentSession())
            session->refresh();
        if (m_hostPage)
            m_hostPage->storage().read();
        for (BackupsView *view : findChildren<BackupsView *>())
            view->read();
    });
    connect(m_ui->actionCommands, &QAction::toggled, this, &MainWindow::showCommands);
    connect(m_ui->commandsDock, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        // Minimizing the window hides the dock, too, which is nobody's choice.
        if (!isMinimized() && isVisible())
            m_ui->actionCommands->setChecked(visible);
    });
    connect(m_ui->actionToolBar, &QAction::toggled, m_ui->toolBar, &QWidget::setVisible);
    m_ui->toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
}

void MainWindow::makeSortMenu()
{
    auto *group = new QActionGroup(this);
    const std::tuple<QAction *, int, Qt::SortOrder> orders[] = {
        {m_ui->actionSortName, HostTreeModel::NameColumn, Qt::AscendingOrder},
        {m_ui->actionSortState, HostTreeModel::StateColumn, Qt::DescendingOrder},
        {m_ui->actionSortLoad, HostTreeModel::CpuColumn, Qt::DescendingOrder},
    };
    const int saved = m_context.settings.value(QStringLiteral("tree/sort")).toInt();
    for (const auto &[action, column, order] : orders) {
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, column = column, order = order] {
            m_treeModel.sort(column, order);
            m_context.settings.setValue(QStringLiteral("tree/sort"), QByteArray::number(column));
        });
        if (column == saved) {
            action->setChecked(true);
            m_treeModel.sort(column, order);
        }
    }
}

void MainWindow::makeLanguageMenu()
{
    m_languages = new QActionGroup(this);
    const QStringList known = languages();
    for (const QString &language : known) {
        QAction *action = m_ui->menuLanguage->addAction(languageName(language));
        action->setObjectName(QStringLiteral("actionLanguage_") + language);
        action->setCheckable(true);
        action->setData(language);
        m_languages->addAction(action);
        connect(action, &QAction::triggered, this, [this, language] { setLanguage(language); });
    }
}

void MainWindow::makeStatusBar()
{
    m_counts = new QLabel(m_ui->statusBar);
    m_counts->setObjectName(QStringLiteral("countsLabel"));
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setContentsMargins(6, 0, 0, 0);
    m_ui->statusBar->addWidget(m_counts, 1);
    m_language = new QComboBox(m_ui->statusBar);
    m_language->setObjectName(QStringLiteral("languageBox"));
    const QStringList known = languages();
    for (const QString &language : known)
        m_language->addItem(icon(QStringLiteral("language")), languageName(language), language);
    connect(m_language, &QComboBox::activated, this,
            [this](int index) { setLanguage(m_language->itemData(index).toString()); });
    m_ui->statusBar->addPermanentWidget(m_language);
    m_commandsButton = new QToolButton(m_ui->statusBar);
    m_commandsButton->setObjectName(QStringLiteral("commandsButton"));
    m_commandsButton->setDefaultAction(m_ui->actionCommands);
    m_commandsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_commandsButton->setFocusPolicy(Qt::StrongFocus);
    m_commandsButton->setAutoRaise(true);
    m_ui->statusBar->addPermanentWidget(m_commandsButton);
}

void MainWindow::setLanguage(const QString &language)
{
    m_context.settings.setLanguage(language);
    useLanguage(language);
}

void MainWindow::confirmRemoval()
{
    HostSession *session = currentSession();
    if (!session || m_pages->currentWidget() != m_hostPage || session->entry().kind == HostEntry::Kind::Demo)
        return;
    const HostEntry entry = session->entry();
    Confirmation confirmation;
    confirmation.tone = theme::Tone::Warning;
    confirmation.title = [name = entry.name] { return tr("Remove %1 from the list?").arg(name); };
    confirmation.losses = [place = session->secretPlace(), isBusy = onItsWay(session).any()] {
        QString text = tr(
            "Its address and login settings are forgotten here. Nothing changes on the host itself, and its "
            "guests run on.");
        if (isBusy)
            text +=
                QLatin1Char('\n') + tr("A backup or a file that is on its way from it or to it is cut, and "
                                       "the half of it may stay where it went.");
        if (place == SecretStore::Place::Keychain)
            text += QLatin1Char('\n') + tr("A password in the keychain goes as well, unless another host in "
                                           "the list has the same account.");
        else if (place == SecretStore::Place::CredentialManager)
            text +=
                QLatin1Char('\n') + tr("A password in Credential Manager goes as well, unless another host "
                                       "in the list has the same account.");
        return text;
    };
    confirmation.applyText = [] { return tr("&Remove"); };
    confirmation.apply = [this, entry] {
        const Result<void> removed = m_context.manager.registry().remove(entry.id);
        if (!removed)
            m_messages->put(entry.id.toString(), Notice::fromError(removed.error()));
    };
    m_confirm->ask(confirmation);
}

void MainWindow::confirmForgetting()
{
    HostSession *session = currentSession();
    if (!session || !session->secretPlace())
        return;
    const bool manager = session->secretPlace() == SecretStore::Place::CredentialManager;
    Confirmation confirmation;
    confirmation.tone = theme::Tone::Warning;
    confirmation.title = [name = session->entry().name] {
        return tr("Forget the secrets that are kept for %1?").arg(name);
    };
    confirmation.losses = [manager] {
        const QString what =
            manager ? tr("Its password and the passphrases of its keys are removed from Credential Manager; "
                         "for other hosts with the same keys they are then asked for, too.")
                    : tr("Its password and the passphrases of its keys are removed from the keychain; for "
                         "other hosts with the same keys they are then asked for, too.");
        return what + QLatin1Char('\n') +
               tr("What the program has in memory to connect again stays there until it ends.");
    };
    confirmation.applyText = [] { return tr("&Forget"); };
    confirmation.apply = [this, asked = QPointer<HostSession>(session)] {
        if (asked)
            forgetSecrets(*asked);
    };
    m_confirm->ask(confirmation);
}

void MainWindow::forgetSecrets(HostSession &session)
{
    const QString name = session.entry().name;
    whenDone(session.forgetSecrets(), this, [this, name](const Result<void> &forgotten) {
        Notice notice;
        notice.text = [name] { return tr("No secret is kept for %1 any more.").arg(name); };
        m_messages->put(QStringLiteral("keychain/") + name,
                        forgotten ? notice : Notice::fromError(forgotten.error()));
    });
}

void MainWindow::restoreFromSettings()
{
    const Settings &settings = m_context.settings;
    const QByteArray geometry = settings.value(QStringLiteral("window/geometry"));
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(QSize(1280, 800).boundedTo(screen()->availableSize() - QSize(20, 50)).expandedTo({1000, 640}));
    const QByteArray splitter = settings.value(QStringLiteral("window/splitter"));
    if (splitter.isEmpty() || !m_ui->splitter->restoreState(splitter))
        m_ui->splitter->setSizes({260, 1020});
    m_tree->restoreState(settings.value(QStringLiteral("tree/folded")));
    const bool toolBar = settings.value(QStringLiteral("window/toolbar")) != "hidden";
    m_ui->actionToolBar->setChecked(toolBar);
    m_ui->toolBar->setVisible(toolBar);
    if (settings.value(QStringLiteral("window/commands")) == "shown")
        m_ui->actionCommands->setChecked(true);
}

void MainWindow::saveToSettings()
{
    Settings &settings = m_context.settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/splitter"), m_ui->splitter->saveState());
    settings.setValue(QStringLiteral("window/toolbar"),
                      m_ui->actionToolBar->isChecked() ? "shown" : "hidden");
    settings.setValue(QStringLiteral("window/commands"),
                      m_ui->actionCommands->isChecked() ? "shown" : "hidden");
    settings.setValue(QStringLiteral("tree/folded"), m_tree->saveState());
    if (m_hostPage) {
        settings.setValue(QStringLiteral("guests/header"), m_hostPage->guests().saveState());
        settings.setValue(QStringLiteral("storage/header"), m_hostPage->storage().saveState());
        settings.setValue(QStringLiteral("host/tab"), QByteArray::number(m_hostPage->currentTab()));
    }
    if (m_groupPage)
        settings.setValue(QStringLiteral("group/header"), m_groupPage->saveState());
    if (m_commands)
        settings.setValue(QStringLiteral("commands/splitter"), m_commands->saveState());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const QStringList unsaved = m_guestPage ? m_guestPage->config().unsaved() : QStringList();
    if (!m_closes && !unsaved.isEmpty()) {
        event->ignore();
        confirmClosing(unsaved);
        return;
    }
    if (!m_closes && onItsWay().any()) {
        event->ignore();
        confirmStopping();
        return;
    }
    saveToSettings();
    QMainWindow::closeEvent(event);
}

void MainWindow::confirmClosing(const QStringList &unsaved)
{
    Confirmation confirmation;
    confirmation.tone = theme::Tone::Warning;
    confirmation.title = [] { return tr("Close Domcero and lose changes of configs?"); };
    confirmation.losses = [unsaved] {
        return tr("Changed, and not saved:") + QLatin1Char('\n') + unsaved.join(QLatin1Char('\n'));
    };
    confirmation.applyText = [] { return tr("&Close"); };
    confirmation.apply = [this] {
        m_closes = !onItsWay().any(); // which is asked about, too
        if (m_closes)
            close();
        else
            confirmStopping();
    };
    m_confirm->ask(confirmation);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    m_guestActions.retranslate();
    m_storageActions.retranslate();
    m_treeModel.retranslate();
    m_language->setAccessibleName(tr("Language"));
    m_language->setToolTip(tr("Language"));
    m_language->setCurrentIndex(m_language->findData(currentLanguage()));
    const QList<QAction *> choices = m_languages->actions();
    for (QAction *choice : choices)
        choice->setChecked(choice->data().toString() == currentLanguage());
    updateStatus();
    updateTitle();
}

} // namespace domcero
