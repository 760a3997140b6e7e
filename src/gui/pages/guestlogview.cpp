// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/guestlogview.h"

#include "base/hosttext.h"
#include "base/whendone.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/messagebar.h"
#include "services/hostsession.h"
#include "ui_guestlogview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QTextDocumentFragment>

namespace domcero {

using namespace std::chrono_literals;

namespace {

constexpr Clock::Duration period = 3s;

// Keys that mean this view while it has the focus, whatever they mean elsewhere in the window.
bool isOwnKey(const QKeyEvent &event)
{
    return event.matches(QKeySequence::Find) || event.matches(QKeySequence::FindNext) ||
           event.matches(QKeySequence::FindPrevious) || event.matches(QKeySequence::Refresh);
}

} // namespace

GuestLogView::GuestLogView(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::GuestLogView>())
{
    m_ui->setupUi(this);
    m_ui->viewLayout->setContentsMargins(2, 6, 2, 2);
    m_ui->problemBar->setDismissable(false);
    m_ui->notFoundLabel->hide();
    m_buttons = {m_ui->consoleButton, m_ui->xlButton, m_ui->qemuButton};
    for (const GuestLogKind kind : allGuestLogKinds)
        connect(m_buttons[static_cast<std::size_t>(kind)], &QRadioButton::clicked, this,
                [this, kind] { choose(kind); });
    connect(m_ui->loggingBar, &MessageBar::dismissed, this, [this] { m_loggingSeen = true; });
    connect(m_ui->findEdit, &QLineEdit::textChanged, this, &GuestLogView::findTyped);
    connect(m_ui->findEdit, &QLineEdit::returnPressed, this,
            [this] { find(QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier)); });
    connect(m_ui->previousButton, &QToolButton::clicked, this, [this] { find(true); });
    connect(m_ui->nextButton, &QToolButton::clicked, this, [this] { find(false); });
    connect(m_ui->copyButton, &QPushButton::clicked, this, &GuestLogView::copy);
    connect(m_ui->readButton, &QPushButton::clicked, this, &GuestLogView::read);
}

GuestLogView::~GuestLogView() = default;

void GuestLogView::setUp(Clock &clock)
{
    m_clock = &clock;
}

void GuestLogView::follow(HostSession *session, const QString &guest)
{
    if (m_session == session && m_guest == guest)
        return;
    if (m_session)
        m_session->disconnect(this);
    if (m_session != session)
        m_loggingSeen = false;
    m_session = session;
    m_guest = guest;
    ++m_request;
    m_reading = false;
    m_again.reset();
    m_logs.reset();
    m_problem.reset();
    m_inText.reset();
    if (!session)
        return;
    connect(session, &HostSession::linkChanged, this, [this] {
        if (!isVisible())
            return;
        updateAll();
        if (!m_again)
            read();
    });
    if (isVisible()) {
        updateAll();
        read();
    }
}

bool GuestLogView::isConnected() const
{
    return m_session && m_session->link().stage == LinkStage::Connected;
}

void GuestLogView::read()
{
    m_again.reset();
    if (m_reading || !isConnected())
        return;
    m_reading = true;
    whenDone(m_session->readLogs(m_guest), this,
             [this, request = ++m_request](const Result<GuestLogs> &answer) {
                 if (request != m_request)
                     return;
                 m_reading = false;
                 take(answer);
             });
}

void GuestLogView::take(const Result<GuestLogs> &answer)
{
    if (answer) {
        m_logs = *answer;
        m_readAt = m_clock->now();
        m_problem.reset();
    } else {
        m_problem = answer.error();
    }
    if (!isVisible())
        return;
    updateAll();
    m_again = m_clock->after(period, [this] { read(); });
}

void GuestLogView::choose(GuestLogKind kind)
{
    m_wanted = kind;
    updateAll();
}

GuestLogKind GuestLogView::shownKind() const
{
    if (m_logs && !m_logs->log(m_wanted).exists) {
        for (const GuestLogKind kind : allGuestLogKinds) {
            if (m_logs->log(kind).exists)
                return kind;
        }
    }
    return m_wanted;
}

void GuestLogView::find(bool back)
{
    const bool found = m_ui->logText->search(m_ui->findEdit->text(),
                                             back ? LogText::Search::Previous : LogText::Search::Next);
    m_ui->notFoundLabel->setVisible(!found);
}

void GuestLogView::findTyped()
{
    m_ui->notFoundLabel->setVisible(!m_ui->logText->search(m_ui->findEdit->text(), LogText::Search::Here));
}

void GuestLogView::copy()
{
    const QTextCursor cursor = m_ui->logText->textCursor();
    QGuiApplication::clipboard()->setText(cursor.hasSelection() ? cursor.selection().toPlainText()
                                                                : m_ui->logText->log());
}

void GuestLogView::updateAll()
{
    if (!m_session)
        return;
    updateButtons();
    updateBars();
    updateText();
}

void GuestLogView::updateButtons()
{
    const std::array<QString, allGuestLogKinds.size()> absent{tr("There is no log of this guest's console."),
                                                              tr("xl has logged nothing of this guest."),
                                                              tr("QEMU has logged nothing of this guest.")};
    const GuestLogKind shown = shownKind();
    for (const GuestLogKind kind : allGuestLogKinds) {
        const auto i = static_cast<std::size_t>(kind);
        const bool exists = m_logs && m_logs->log(kind).exists;
        m_buttons[i]->setEnabled(exists);
        m_buttons[i]->setChecked(kind == shown);
        m_buttons[i]->setToolTip(exists   ? displayText(m_logs->log(kind).path)
                                 : m_logs ? absent[i]
                                          : QString());
    }
    m_ui->readButton->setEnabled(isConnected());
}

void GuestLogView::updateBars()
{
    std::optional<Error> problem;
    if (isConnected() && m_problem)
        problem = m_problem;
    else if (m_logs)
        problem = m_logs->log(shownKind()).problem;
    if (problem)
        m_ui->problemBar->say(Notice::fromError(*problem));
    else
        m_ui->problemBar->hide();
    using Logging = GuestLogs::ConsoleLogging;
    const Logging logging = m_logs ? m_logs->consoleLogging : Logging::Unknown;
    if (!m_loggingSeen && (logging == Logging::Off || logging == Logging::NotRunning))
        m_ui->loggingBar->say(loggingNotice());
    else
        m_ui->loggingBar->hide();
}

Notice GuestLogView::loggingNotice() const
{
    const QString host = displayText(m_session->entry().name);
    Notice notice;
    notice.tone = theme::Tone::Info;
    if (m_logs->consoleLogging == GuestLogs::ConsoleLogging::NotRunning) {
        notice.text = [host] {
            return tr("No xenconsoled was found running on %1: nothing is logged of consoles.").arg(host);
        };
        return notice;
    }
    notice.text = [host] { return tr("xenconsoled on %1 does not log what consoles say.").arg(host); };
    notice.remedy = [] {
        return tr(
            "To have it logged, put XENCONSOLED_ARGS=\"--log=guest\" into /etc/default/xen (Debian), or "
            "XENCONSOLED_TRACE=guest into /etc/default/xencommons or /etc/sysconfig/xencommons (others), "
            "and restart xenconsoled. What was said before is not in the log. Should the log of a running "
            "guest not begin, start the guest again.");
    };
    return notice;
}

void GuestLogView::updateText()
{
    const GuestLogKind kind = shownKind();
    const QString text = m_logs ? m_logs->log(kind).text : QString();
    if (m_inText == kind) {
        m_ui->logText->carryOn(text);
    } else {
        m_ui->logText->showLog(text);
        m_ui->notFoundLabel->hide();
    }
    m_inText = kind;
    const bool any = !text.isEmpty();
    m_ui->logText->setVisible(any);
    m_ui->copyButton->setEnabled(any);
    for (QWidget *finder :
         std::initializer_list<QWidget *>{m_ui->findEdit, m_ui->previousButton, m_ui->nextButton})
        finder->setEnabled(any);
    if (!any)
        m_ui->notFoundLabel->hide();
    makeToned(m_ui->notFoundLabel, theme::Tone::Bad);
    const QString empty = any ? QString() : emptyText();
    setTextIfChanged(m_ui->emptyLabel, empty);
    m_ui->emptyLabel->setVisible(!empty.isEmpty());
    const QString note = noteText();
    setTextIfChanged(m_ui->noteLabel, note);
    m_ui->noteLabel->setVisible(!note.isEmpty());
    makeFaded(m_ui->noteLabel);
}

QString GuestLogView::emptyText() const
{
    const QString host = displayText(m_session->entry().name);
    if (!m_logs && !isConnected())
        return tr("%1 is not connected. The logs are read once it is.").arg(host);
    if (!m_logs)
        return m_problem ? QString() : tr("Reading the logs...");
    const GuestLog &log = m_logs->log(shownKind());
    if (!log.exists)
        return tr("There is no log of this guest on %1 yet.").arg(host);
    return log.problem ? QString() : tr("This log is empty.");
}

QString GuestLogView::noteText() const
{
    if (!m_logs || !m_logs->log(shownKind()).exists)
        return {};
    QString path = displayText(m_logs->log(shownKind()).path);
    if (isConnected())
        return path;
    const QString when = QLocale().toString(m_readAt.toLocalTime(), QLocale::ShortFormat);
    return tr("%1, read at %2: %3 is not connected").arg(path, when, displayText(m_session->entry().name));
}

bool GuestLogView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void GuestLogView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find)) {
        m_ui->findEdit->setFocus(Qt::ShortcutFocusReason);
        m_ui->findEdit->selectAll();
    } else if (event->matches(QKeySequence::FindNext) || event->matches(QKeySequence::FindPrevious)) {
        find(event->matches(QKeySequence::FindPrevious));
    } else if (event->matches(QKeySequence::Refresh)) {
        read();
        if (isConnected())
            m_session->refresh();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void GuestLogView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        updateAll();
    QWidget::changeEvent(event);
}

void GuestLogView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateAll();
    read();
}

void GuestLogView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_again.reset();
}

} // namespace domcero
