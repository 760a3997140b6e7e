// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/connectionpanel.h"

#include "base/secret.h"
#include "domain/loginprompts.h"
#include "gui/icons.h"
#include "gui/widgets/labels.h"
#include "text/render.h"
#include "ui_connectionpanel.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QTextEdit>

#include <algorithm>

namespace domcero {

namespace {

// The focus goes to a question that comes up, but is never taken from somebody who types.
void offerFocus(QWidget *field)
{
    const QWidget *now = QApplication::focusWidget();
    if (field->isVisible() && !qobject_cast<const QLineEdit *>(now))
        field->setFocus(Qt::OtherFocusReason);
}

} // namespace

ConnectionPanel::ConnectionPanel(QWidget *parent)
    : Card(parent), m_ui(std::make_unique<Ui::ConnectionPanel>())
{
    m_ui->setupUi(this);
    m_ui->panelLayout->setContentsMargins(14, 10, 10, 10);
    makeHeading(m_ui->titleLabel, 1.1);
    m_ui->fingerprintValue->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connect(m_ui->trustButton, &QPushButton::clicked, this, [this] {
        if (m_session)
            m_session->answerHostKey(true);
    });
    connect(m_ui->cancelButton, &QPushButton::clicked, this, [this] {
        if (m_session && m_session->link().waitingForUser)
            m_session->cancelQuestion();
        else
            Q_EMIT disconnectRequested();
    });
    connect(m_ui->secretEdit, &QLineEdit::returnPressed, this, &ConnectionPanel::answerSecret);
    connect(m_ui->secretButton, &QPushButton::clicked, this, &ConnectionPanel::answerSecret);
    connect(m_ui->promptFields, &PromptFields::submitted, this, &ConnectionPanel::answerPrompts);
    connect(m_ui->continueButton, &QPushButton::clicked, this, &ConnectionPanel::answerPrompts);
    connect(m_ui->keepBox, &QCheckBox::toggled, this, [this] {
        if (m_session && m_session->secretQuestion())
            m_ui->textLabel->setText(secretText());
    });
    connect(m_ui->stepsButton, &QPushButton::clicked, this, &ConnectionPanel::stepsRequested);
    connect(m_ui->tryNowButton, &QPushButton::clicked, this, &ConnectionPanel::connectRequested);
    hide();
}

ConnectionPanel::~ConnectionPanel() = default;

void ConnectionPanel::setSession(HostSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_ui->secretEdit->clear();
    m_ui->promptFields->clear();
    m_asked.clear();
    m_keepAsked.clear();
    if (session) {
        connect(session, &HostSession::hostSaid, this, &ConnectionPanel::update);
        connect(session, &HostSession::linkChanged, this, &ConnectionPanel::update);
        connect(session, &HostSession::questionChanged, this, &ConnectionPanel::update);
    }
    update();
}

void ConnectionPanel::answerSecret()
{
    if (!m_session)
        return;
    Secret secret(m_ui->secretEdit->text());
    m_ui->secretEdit->clear();
    KeepSecret keep = KeepSecret::AsItIs;
    if (m_session->secretOffer().place)
        keep = m_ui->keepBox->isChecked() ? KeepSecret::Yes : KeepSecret::No;
    m_session->answerSecret(std::move(secret), keep);
}

void ConnectionPanel::answerPrompts()
{
    if (m_session && m_session->promptsQuestion())
        m_session->answerPrompts(m_ui->promptFields->answers());
}

bool ConnectionPanel::isAsking() const
{
    return m_session &&
           (m_session->hostKeyQuestion() || m_session->secretQuestion() || m_session->promptsQuestion());
}

// Parts that stay are not hidden meanwhile: somebody may be typing into one.
void ConnectionPanel::update()
{
    m_wanted.clear();
    m_focus = nullptr;
    m_ui->details->setText({});
    if (!m_session) {
        hide();
        return;
    }
    const LinkStatus link = m_session->link();
    const bool failed =
        link.stage == LinkStage::Waiting || (link.stage == LinkStage::Disconnected && link.error);
    const bool connecting =
        !failed && link.stage != LinkStage::Connected && link.stage != LinkStage::Disconnected;
    if (!m_session->promptsQuestion())
        m_ui->promptFields->clear();
    if (m_session->hostKeyQuestion()) {
        showHostKeyQuestion();
    } else if (m_session->promptsQuestion()) {
        showPrompts();
    } else if (m_session->secretQuestion()) {
        showSecretQuestion();
    } else {
        m_asked.clear();
        m_ui->secretEdit->clear();
        if (!connecting) // else a wrong one may be asked for again
            m_keepAsked.clear();
        if (failed)
            showFailure(link);
        else if (connecting)
            showConnecting(link);
        else
            hide();
    }
    for (QWidget *part :
         {static_cast<QWidget *>(m_ui->textLabel), static_cast<QWidget *>(m_ui->saidLabel),
          static_cast<QWidget *>(m_ui->keyBox), static_cast<QWidget *>(m_ui->secretBox),
          static_cast<QWidget *>(m_ui->promptsWrong), static_cast<QWidget *>(m_ui->promptFields),
          static_cast<QWidget *>(m_ui->remedyLabel), static_cast<QWidget *>(m_ui->trustButton),
          static_cast<QWidget *>(m_ui->continueButton), static_cast<QWidget *>(m_ui->tryNowButton),
          static_cast<QWidget *>(m_ui->stepsButton), static_cast<QWidget *>(m_ui->cancelButton)})
        part->setVisible(m_wanted.contains(part));
    tick();
    if (m_focus)
        offerFocus(m_focus);
}

void ConnectionPanel::showHead(theme::Tone tone, const QString &iconName, const QString &title,
                               const QString &text)
{
    setTone(tone);
    m_ui->iconLabel->setPixmap(icon(iconName).pixmap(QSize(24, 24), devicePixelRatioF()));
    m_ui->titleLabel->setText(title);
    m_ui->textLabel->setText(text);
    if (!text.isEmpty())
        m_wanted.append(m_ui->textLabel);
    setAccessibleName(title);
    show();
}

void ConnectionPanel::showHostKeyQuestion()
{
    const HostKeyQuestion question = *m_session->hostKeyQuestion();
    showHead(
        theme::Tone::Warning, QStringLiteral("key"), tr("Is this the right host?"),
        tr("No connection was made to %1 from here before. Compare the fingerprint with what the host itself "
           "says: run “ssh-keygen -lf” there on its public host key in /etc/ssh. Then trust it, or cancel.")
            .arg(question.leg));
    m_ui->keyHostValue->setText(question.leg);
    m_ui->keyTypeValue->setText(question.keyType);
    m_ui->fingerprintValue->setText(question.fingerprint);
    m_ui->keyFileValue->setText(question.knownHostsFile);
    m_wanted << m_ui->keyBox << m_ui->trustButton << m_ui->cancelButton;
    if (m_asked != question.fingerprint) {
        m_asked = question.fingerprint;
        m_focus = m_ui->cancelButton;
    }
}

void ConnectionPanel::showSecretQuestion()
{
    const SecretQuestion question = *m_session->secretQuestion();
    const SecretOffer offer = m_session->secretOffer();
    const bool passphrase = question.kind == SecretQuestion::Kind::KeyPassphrase;
    const QString about =
        question.leg + question.identityFile + QString::number(static_cast<int>(question.kind));
    if (m_keepAsked != about) {
        m_keepAsked = about;
        m_ui->keepBox->setChecked(false);
    }
    const bool refused = question.previousWasWrong || question.previousMayBeWrong;
    showHead(refused ? theme::Tone::Warning : theme::Tone::Info, QStringLiteral("key"),
             passphrase ? tr("The key needs its passphrase.")
             : question.kind == SecretQuestion::Kind::SudoPassword
                 ? tr("sudo asks for the password of %1.").arg(question.leg)
                 : tr("%1 asks for a password.").arg(question.leg),
             secretText());
    m_wanted << m_ui->secretBox << m_ui->cancelButton;
    showSaid();
    m_ui->secretWrong->setVisible(refused);
    if (question.previousMayBeWrong)
        m_ui->secretWrong->setText(
            tr("The host refused the answers before, and does not say which of them was wrong."));
    else if (offer.keptWasRefused)
        m_ui->secretWrong->setText(passphrase ? tr("The kept passphrase was wrong.")
                                              : tr("The kept password was not accepted."));
    else
        m_ui->secretWrong->setText(passphrase ? tr("The passphrase before was wrong.")
                                              : tr("The password before was not accepted."));
    makeToned(m_ui->secretWrong, theme::Tone::Warning);
    m_ui->secretLabel->setText(passphrase ? tr("&Passphrase:") : tr("&Password:"));
    m_ui->secretEdit->setAccessibleName(passphrase ? tr("Passphrase") : tr("Password"));
    showOffer(offer);
    const QString asked = about + QString::number(refused);
    if (m_asked != asked) {
        m_asked = asked;
        m_focus = m_ui->secretEdit;
    }
}

void ConnectionPanel::showPrompts()
{
    const PromptsQuestion question = *m_session->promptsQuestion();
    const bool changes = std::any_of(question.prompts.begin(), question.prompts.end(), asksForANewPassword);
    showHead(question.previousWereRefused ? theme::Tone::Warning : theme::Tone::Info, QStringLiteral("key"),
             tr("%1 asks for more before it lets you in.").arg(question.leg),
             changes ? tr("These are the host's own words. What you answer is sent to it over the encrypted "
                          "connection. A new password stays in memory, to connect again, and takes the place "
                          "of a kept one.")
                     : tr("These are the host's own words. What you answer is sent to it over the encrypted "
                          "connection, is not kept, and is asked for at each login."));
    showSaid(question.words);
    if (question.previousWereRefused) {
        m_ui->promptsWrong->setText(tr("The host refused the answers before."));
        makeToned(m_ui->promptsWrong, theme::Tone::Warning);
        m_wanted << m_ui->promptsWrong;
    }
    const bool isNew = m_ui->promptFields->firstField() == nullptr;
    m_ui->promptFields->setQuestion(question, m_ui->keepBox);
    m_wanted << m_ui->promptFields << m_ui->continueButton << m_ui->cancelButton;
    if (isNew)
        m_focus = m_ui->promptFields->firstField();
}

// What the host has said without asking, and `more` of it.
void ConnectionPanel::showSaid(const QString &more)
{
    QStringList said;
    const QList<HostNotice> notices = m_session->notices();
    for (const HostNotice &notice : notices)
        said += notice.words;
    said += more;
    said.removeAll(QString());
    if (said.isEmpty())
        return;
    m_ui->saidLabel->setText(tr("The host says:") + QLatin1Char('\n') + said.join(QLatin1Char('\n')));
    m_wanted << m_ui->saidLabel;
}

void ConnectionPanel::showOffer(const SecretOffer &offer)
{
    m_ui->keepBox->setVisible(offer.place.has_value());
    const bool manager = offer.place == SecretStore::Place::CredentialManager;
    m_ui->keepBox->setText(manager ? tr("&Keep it in Credential Manager") : tr("&Keep it in the keychain"));
    m_ui->keepBox->setAccessibleName(manager ? tr("Keep it in Credential Manager")
                                             : tr("Keep it in the keychain"));
    m_ui->keychainProblem->setVisible(offer.problem.has_value());
    if (!offer.problem)
        return;
    m_ui->keychainProblem->setText(domcero::render(offer.problem->what));
    makeFaded(m_ui->keychainProblem);
    m_ui->details->setText(offer.problem->detail);
}

QString ConnectionPanel::secretText() const
{
    const SecretQuestion question = *m_session->secretQuestion();
    const SecretOffer offer = m_session->secretOffer();
    const bool keeps = offer.place && m_ui->keepBox->isChecked();
    if (question.kind != SecretQuestion::Kind::KeyPassphrase) {
        if (keeps)
            return tr("It is sent to the host over the encrypted connection, and kept once it has worked.");
        if (offer.keptWasRefused)
            return tr("It is sent to the host over the encrypted connection and not saved. Once it has "
                      "worked, the kept one is removed.");
        return tr("It is sent to the host over the encrypted connection and not saved.");
    }
    QString text = tr("The key file %1, for %2, is encrypted. The passphrase stays in memory, to connect "
                      "again, and is not saved.");
    if (keeps)
        text = tr("The key file %1, for %2, is encrypted. The passphrase is kept once it has worked.");
    else if (offer.keptWasRefused)
        text = tr("The key file %1, for %2, is encrypted. The passphrase stays in memory, to connect again, "
                  "and is not saved. Once it has worked, the kept one is removed.");
    return text.arg(question.identityFile, question.leg);
}

void ConnectionPanel::showConnecting(const LinkStatus &link)
{
    showHead(theme::Tone::Info, QStringLiteral("host-connecting"),
             tr("%1: %2.").arg(m_session->entry().name, linkText(link)), {});
    showSaid();
    m_wanted.append(m_ui->cancelButton);
}

void ConnectionPanel::showFailure(const LinkStatus &link)
{
    const Error error = link.error.value_or(Error{});
    const bool waiting = link.stage == LinkStage::Waiting;
    QString title = tr("This host is not connected.");
    if (waiting)
        title = tr("This host cannot be reached now.");
    else if (error.code == ErrorCode::HostKeyChanged)
        title = tr("Not connected: the key of this host is not the one that is known.");
    showHead(waiting ? theme::Tone::Warning : theme::Tone::Bad,
             waiting ? QStringLiteral("warning") : QStringLiteral("error"), title,
             domcero::render(error.what));
    const QString remedy = domcero::render(error.remedy);
    m_ui->remedyLabel->setText(remedy);
    m_ui->details->setText(error.detail);
    m_wanted.append(m_ui->tryNowButton);
    if (!m_session->dialSteps().isEmpty())
        m_wanted.append(m_ui->stepsButton);
    if (!error.remedy.isEmpty())
        m_wanted.append(m_ui->remedyLabel);
    if (waiting)
        m_wanted.append(m_ui->cancelButton);
}

void ConnectionPanel::tick()
{
    const bool waiting = m_session && m_session->link().stage == LinkStage::Waiting;
    m_ui->countdownLabel->setVisible(waiting);
    if (!waiting)
        return;
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_session->link().retryIn).count();
    setTextIfChanged(m_ui->countdownLabel,
                     left > 0 ? tr("Next try in %n second(s).", nullptr, static_cast<int>(left))
                              : tr("Trying now."));
}

void ConnectionPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isAsking())
        m_session->cancelQuestion();
    else
        Card::keyPressEvent(event);
}

void ConnectionPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        update();
    } else if (event->type() == QEvent::PaletteChange) {
        update();
    }
    Card::changeEvent(event);
}

} // namespace domcero
