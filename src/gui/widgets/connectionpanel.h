// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/linkstatus.h"
#include "gui/widgets/card.h"
#include "services/hostsession.h"

#include <QPointer>

#include <memory>

namespace domcero {

namespace Ui {
class ConnectionPanel;
}

// What stands between the user and a host: connecting, an unknown host key, a password, questions of the
// host's own, a failure and what to do about it. Hidden while all is well. A changed host key is explained,
// and cannot be overridden here. Escape cancels a question.
class ConnectionPanel : public Card
{
    Q_OBJECT
public:
    explicit ConnectionPanel(QWidget *parent = nullptr);
    ~ConnectionPanel() override;

    void setSession(HostSession *session);
    // Counts down to the next try; called every second while the page is on the screen.
    void tick();

Q_SIGNALS:
    void connectRequested();    // "Try again now"
    void disconnectRequested(); // "Cancel" while it connects or waits
    void stepsRequested();      // of the dial

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void update();
    void showHostKeyQuestion();
    void showSecretQuestion();
    void showPrompts();
    void showSaid(const QString &more = {});
    void showOffer(const SecretOffer &offer);
    QString secretText() const; // what becomes of it, as the box says
    void showConnecting(const LinkStatus &link);
    void showFailure(const LinkStatus &link);
    void showHead(theme::Tone tone, const QString &iconName, const QString &title, const QString &text);
    void answerSecret();
    void answerPrompts();
    bool isAsking() const;

    std::unique_ptr<Ui::ConnectionPanel> m_ui;
    QPointer<HostSession> m_session;
    QList<QWidget *> m_wanted;  // of the parts, by what is the case now
    QWidget *m_focus = nullptr; // what a question that came up is answered in
    QString m_asked;            // the question that the focus was given to
    QString m_keepAsked;        // the secret that the box is about
};

} // namespace domcero
