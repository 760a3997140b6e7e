// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/configview.h"

#include "base/hosttext.h"
#include "gui/config/configdriftview.h"
#include "gui/config/configreview.h"
#include "gui/config/configversions.h"
#include "gui/config/configwordview.h"
#include "gui/config/guestfileactions.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/mergepanel.h"
#include "gui/widgets/messagebar.h"
#include "services/configonhost.h"
#include "services/configtext.h"
#include "ui_configview.h"

#include <QKeyEvent>
#include <QMenu>
#include <QShortcut>

#include <algorithm>

namespace domcero {

namespace {

constexpr int typingPause = 150; // ms, until what was typed is looked at
constexpr int roomForBoth = 900; // pixels

} // namespace

ConfigView::ConfigView(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::ConfigView>()), m_review(new ConfigReview(this)),
      m_versions(new ConfigVersions(this)), m_word(new ConfigWordView(this)), m_merge(new MergePanel(this)),
      m_driftView(new ConfigDriftView(this)), m_files(new GuestFileActions(this)), m_menu(new QMenu(this))
{
    m_ui->setupUi(this);
    m_ui->viewLayout->setContentsMargins(2, 6, 2, 2);
    m_ui->editSplitter->setStretchFactor(0, 4);
    m_ui->editSplitter->setStretchFactor(1, 5);
    m_ui->textSplitter->setStretchFactor(0, 4);
    m_ui->textSplitter->setStretchFactor(1, 1);
    for (QWidget *part : QList<QWidget *>{m_review, m_versions, m_word, m_merge, m_driftView})
        m_ui->configStack->addWidget(part);
    m_ui->configNotFound->hide();
    m_ui->configBar->hide();
    m_ui->driftBar->hide();
    m_ui->driftBar->setDismissable(false);
    m_soon.setObjectName(QStringLiteral("configSoon"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(typingPause);
    connect(&m_soon, &QTimer::timeout, this, &ConfigView::analyse);
    ConfigEditor *text = m_ui->configText;
    text->installEventFilter(this);
    connect(text, &QPlainTextEdit::textChanged, this, &ConfigView::textChanged);
    connect(text, &ConfigEditor::pasted, this, &ConfigView::offerToStraighten);
    connect(text, &QPlainTextEdit::undoAvailable, this, &ConfigView::updateButtons);
    connect(text, &QPlainTextEdit::redoAvailable, this, &ConfigView::updateButtons);
    connect(m_ui->undoButton, &QPushButton::clicked, text, &QPlainTextEdit::undo);
    connect(m_ui->redoButton, &QPushButton::clicked, text, &QPlainTextEdit::redo);
    connect(m_ui->dropButton, &QPushButton::clicked, this, [this] {
        if (m_base)
            m_ui->configText->replaceAll(configTextFrom(m_base->bytes));
    });
    connect(m_ui->saveButton, &QPushButton::clicked, this, &ConfigView::review);
    connect(m_ui->askButton, &QPushButton::clicked, this, &ConfigView::askXl);
    connect(m_ui->versionsButton, &QPushButton::clicked, this, &ConfigView::showVersions);
    connect(m_ui->configFind, &QLineEdit::textChanged, this, [this] { m_ui->configNotFound->hide(); });
    connect(m_ui->configFind, &QLineEdit::returnPressed, this,
            [this] { find(QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier)); });
    connect(m_ui->configForm, &ConfigForm::wants, this, &ConfigView::apply);
    connect(m_ui->configKeys, &ConfigKeysTable::wants, this, &ConfigView::apply);
    connect(m_ui->configFindings, &ConfigFindings::chosen, this,
            [this](const ConfigMark &mark) { m_ui->configText->goTo(mark.start); });
    connect(m_ui->configFindings, &ConfigFindings::mendWanted, this, &ConfigView::mend);
    connect(m_ui->configFindings, &ConfigFindings::mendAllWanted, this, &ConfigView::mendAll);
    const auto back = [this] {
        m_theirs.reset();
        showPart(m_ui->editSplitter);
        m_ui->configText->setFocus(Qt::OtherFocusReason);
    };
    connect(m_review, &ConfigReview::accepted, this, &ConfigView::save);
    connect(m_review, &ConfigReview::cancelled, this, back);
    connect(m_word, &ConfigWordView::closed, this, back);
    connect(m_versions, &ConfigVersions::closed, this, back);
    connect(m_versions, &ConfigVersions::wanted, this, &ConfigView::readVersion);
    connect(m_versions, &ConfigVersions::taken, this, [this, back](const QString &taken) {
        m_ui->configText->replaceAll(taken);
        back();
    });
    connect(m_driftView, &ConfigDriftView::closed, this, back);
    connect(m_driftView, &ConfigDriftView::permanentWanted, this, [this](const ConfigDrift &drift) {
        if (!drift.permanent)
            return;
        m_ui->configText->replaceAll(configTextFrom(*drift.permanent));
        analyse();
    });
    connect(m_driftView, &ConfigDriftView::takeBackWanted, this, &ConfigView::takeBack);
    connect(m_merge, &MergePanel::cancelled, this, back);
    connect(m_merge, &MergePanel::merged, this, [this, back](const QByteArray &merged) {
        if (!m_theirs)
            return;
        m_base = m_theirs;
        m_ui->configText->replaceAll(configTextFrom(merged));
        m_ui->configBar->hide();
        back();
        analyse();
    });
    auto *save = new QShortcut(QKeySequence::Save, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, this, [this] {
        if (m_ui->configStack->currentWidget() == m_ui->editSplitter)
            review();
    });
    makeMenu();
    retranslate();
    updateAll();
}

ConfigView::~ConfigView() = default;

void ConfigView::setUp(HostManager &manager)
{
    m_manager = &manager;
}

// What is done to the guest as a whole: its config is its file.
void ConfigView::makeMenu()
{
    m_menu->setObjectName(QStringLiteral("menuConfigGuest"));
    m_menu->setToolTipsVisible(true);
    m_copyGuest = m_menu->addAction(QString());
    m_renameGuest = m_menu->addAction(QString());
    m_deleteGuest = m_menu->addAction(QString());
    m_copyGuest->setObjectName(QStringLiteral("actionCopyGuest"));
    m_renameGuest->setObjectName(QStringLiteral("actionRenameGuest"));
    m_deleteGuest->setObjectName(QStringLiteral("actionDeleteGuest"));
    m_ui->guestMenuButton->setMenu(m_menu);
    connect(m_copyGuest, &QAction::triggered, this, [this] {
        if (const Guest *known = guest(); known && m_base)
            m_files->askCopy(m_session, *known, *m_base,
                             [this](qsizetype count) { return freeMacs(count, m_document, *m_manager); });
    });
    connect(m_renameGuest, &QAction::triggered, this, [this] {
        if (const Guest *known = guest(); known && m_base)
            m_files->askRename(m_session, *known, *m_base);
    });
    connect(m_deleteGuest, &QAction::triggered, this, [this] {
        if (const Guest *known = guest(); known && m_base)
            m_files->askRemoval(m_session, *known, *m_base);
    });
}

void ConfigView::retranslate()
{
    m_copyGuest->setText(tr("New guest from this..."));
    m_renameGuest->setText(tr("Rename for good..."));
    m_deleteGuest->setText(tr("Delete..."));
}

const Guest *ConfigView::guest() const
{
    return m_session ? m_session->state().guest(m_name) : nullptr;
}

bool ConfigView::isConnected() const
{
    return m_session && m_session->link().stage == LinkStage::Connected;
}

bool ConfigView::isChanged() const
{
    return m_base && m_document.bytes() != m_base->bytes;
}

QString ConfigView::draftKey() const
{
    return m_host.toString() + QLatin1Char(' ') + m_path;
}

QString ConfigView::draftTitle() const
{
    return tr("%1 on %2").arg(displayText(m_name), displayText(m_hostName));
}

QStringList ConfigView::unsaved() const
{
    QStringList titles;
    for (auto draft = m_drafts.begin(); draft != m_drafts.end(); ++draft) {
        if (draft.key() != draftKey())
            titles.append(draft->title);
    }
    if (isChanged())
        titles.append(draftTitle());
    return titles;
}

void ConfigView::textChanged()
{
    if (m_loading)
        return;
    m_soon.start();
}

// The text was changed: what it says now is shown, and the form follows.
void ConfigView::analyse()
{
    m_soon.stop();
    const QString text = m_ui->configText->text();
    if (text != m_document.text())
        m_document = ConfigDocument(text);
    m_marks = hostMarks();
    m_ui->configText->setMarks(m_marks);
    m_ui->configFindings->setMarks(m_marks);
    m_ui->configForm->show(m_document, m_marks);
    m_ui->configKeys->show(m_document);
    updateDrift();
    updateButtons();
}

void ConfigView::apply(const QByteArray &key, const ConfigMake &make)
{
    if (!m_base || m_saving)
        return;
    if (m_ui->configText->text() != m_document.text())
        analyse(); // what was typed in the text just now
    const Result<ConfigEdit> edit = make(m_document);
    if (!edit) {
        say(Notice::fromError(edit.error()));
        m_ui->configForm->show(m_document, m_marks); // as it was
        return;
    }
    m_ui->configBar->hide();
    const QTextDocument *document = m_ui->configText->document();
    const bool joins = key == m_lastKey && document->revision() == m_lastRevision;
    m_ui->configText->apply(*edit, joins && key != "disk" && key != "vif");
    m_lastKey = key;
    m_lastRevision = document->revision();
    analyse();
}

void ConfigView::mend(const ConfigMark &mark)
{
    if (!mark.fix || m_ui->configText->text() != m_document.text())
        return; // the text has changed since: its marks are about to
    m_ui->configText->apply(*mark.fix);
    analyse();
}

// One after the other, each of what the one before has left: a mend may bring or take others.
void ConfigView::mendAll()
{
    for (qsizetype tries = m_marks.size(); tries > 0; --tries) {
        const auto found = std::find_if(m_marks.begin(), m_marks.end(),
                                        [](const ConfigMark &mark) { return mark.fix.has_value(); });
        if (found == m_marks.end())
            break;
        mend(ConfigMark(*found));
    }
}

// Of what was copied out of a document (rows 7 and 8 of the manual's traps).
void ConfigView::offerToStraighten()
{
    analyse();
    if (!m_document.straightened())
        return;
    Notice notice;
    notice.tone = theme::Tone::Warning;
    notice.text = [] {
        return tr(
            "There are quotes of a word processor or marks of a wiki in this text, which xl does not take.");
    };
    say(notice);
    m_ui->configBar->setAction([] { return tr("Straighten them"); },
                               [this] {
                                   if (const auto edit = m_document.straightened())
                                       m_ui->configText->apply(*edit);
                                   m_ui->configBar->hide();
                                   analyse();
                               });
}

void ConfigView::find(bool back)
{
    m_ui->configNotFound->setVisible(!m_ui->configText->findText(m_ui->configFind->text(), back));
}

void ConfigView::say(const Notice &notice)
{
    m_ui->configBar->clearAction();
    m_ui->configBar->say(notice);
    m_ui->configBar->show();
}

void ConfigView::showPart(QWidget *part)
{
    // Only what is shown has a say in how small the window may be.
    for (int i = 0; i < m_ui->configStack->count(); ++i) {
        QWidget *each = m_ui->configStack->widget(i);
        const auto policy = each == part ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        each->setSizePolicy(policy, policy);
    }
    m_ui->configStack->setCurrentWidget(part);
    if (part != m_ui->editSplitter && part != m_ui->emptyPage)
        m_ui->configBar->hide(); // what it said is answered by that part
    m_ui->driftBar->setVisible(part == m_ui->editSplitter && !m_drift.isEmpty());
    updateButtons();
}

void ConfigView::updateAll()
{
    m_ui->pathLabel->setText(displayText(m_base ? m_base->path : m_path));
    if (!m_base) {
        updateEmpty();
        showPart(m_ui->emptyPage);
    } else if (m_ui->configStack->currentWidget() == m_ui->emptyPage) {
        showPart(m_ui->editSplitter);
    }
    updateButtons();
}

void ConfigView::updateEmpty()
{
    QString text;
    if (!m_session || !guest() || m_problem)
        text.clear(); // the page or the bar says it
    else if (m_path.isEmpty())
        text = tr("This guest has no config file in /etc/xen: it was started from "
                  "a file elsewhere, or its "
                  "file was "
                  "removed since.");
    else if (!isConnected())
        text = tr("The config is read as soon as %1 is connected.").arg(displayText(m_session->entry().name));
    else
        text = tr("The config is being read.");
    m_ui->emptyLabel->setText(text);
}

void ConfigView::updateButtons()
{
    const QWidget *part = m_ui->configStack->currentWidget();
    const bool editing = part == m_ui->editSplitter;
    const bool changed = isChanged();
    m_ui->saveButton->setEnabled(editing && changed && isConnected() && !m_saving);
    m_ui->undoButton->setEnabled(editing && m_ui->configText->document()->isUndoAvailable());
    m_ui->redoButton->setEnabled(editing && m_ui->configText->document()->isRedoAvailable());
    m_ui->dropButton->setEnabled(editing && changed);
    m_ui->configFind->setEnabled(editing);
    m_ui->askButton->setEnabled(editing && isConnected());
    m_ui->versionsButton->setEnabled(editing && isConnected());
    m_ui->guestMenuButton->setEnabled(editing && isConnected() && !changed);
    makeToned(m_ui->changedLabel, theme::Tone::Warning);
    setTextIfChanged(m_ui->changedLabel, changed ? tr("changed, not saved") : QString());
}

bool ConfigView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->configText && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Find)) {
            m_ui->configFind->setFocus(Qt::ShortcutFocusReason);
            m_ui->configFind->selectAll();
            return true;
        }
        if (key->matches(QKeySequence::FindNext) || key->matches(QKeySequence::FindPrevious)) {
            find(key->matches(QKeySequence::FindPrevious));
            return true;
        }
    }
    if (watched == m_ui->configText && event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Find) || key->matches(QKeySequence::FindNext) ||
            key->matches(QKeySequence::FindPrevious)) {
            key->accept(); // here, whatever it means elsewhere in the window
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ConfigView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        placeText();
        updateAll();
        updateDrift();
    } else if (event->type() == QEvent::PaletteChange) {
        updateButtons();
    }
    QWidget::changeEvent(event);
}

// Beside the form where there is room for both, else a page of its own before it.
void ConfigView::placeText()
{
    const bool isNarrow = width() < roomForBoth;
    const int tab = m_ui->formTabs->indexOf(m_ui->textSplitter);
    if (isNarrow && tab < 0) {
        m_ui->formTabs->insertTab(0, m_ui->textSplitter, tr("Text"));
        m_ui->formTabs->setCurrentIndex(0);
    } else if (!isNarrow && tab >= 0) {
        m_ui->formTabs->removeTab(tab);
        m_ui->editSplitter->addWidget(m_ui->textSplitter);
        m_ui->textSplitter->show();
    } else if (tab >= 0) {
        m_ui->formTabs->setTabText(tab, tr("Text"));
    }
}

void ConfigView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeText();
}

void ConfigView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
}

} // namespace domcero
