// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/hostsession.h"

#include <QPointer>
#include <QWidget>

#include <memory>

namespace domcero {

namespace Ui {
class ConnectionView;
}

// How a host was connected, or why it was not: each step with its time and outcome, to be copied into a mail.
class ConnectionView : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionView(QWidget *parent = nullptr);
    ~ConnectionView() override;

    void follow(HostSession *session);

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();

    std::unique_ptr<Ui::ConnectionView> m_ui;
    QPointer<HostSession> m_session;
};

} // namespace domcero
