// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/guestlogs.h"

#include <QDateTime>
#include <QPointer>
#include <QWidget>

#include <array>
#include <memory>
#include <optional>

class QRadioButton;

namespace domcero {

class HostSession;
struct Notice;

namespace Ui {
class GuestLogView;
}

// What the host has logged of a guest: its console (where xenconsoled logs consoles), xl, QEMU; one at a
// time, to be searched and copied. Read at once when it is shown, and every 3 s from then on, counted from
// the last answer; what was read stays when the link goes. The console itself is not attached: that would
// take its output from whoever is.
class GuestLogView : public QWidget
{
    Q_OBJECT
public:
    explicit GuestLogView(QWidget *parent = nullptr);
    ~GuestLogView() override;

    void setUp(Clock &clock); // once, before anything else
    void follow(HostSession *session, const QString &guest);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    bool isConnected() const;
    void read();
    void take(const Result<GuestLogs> &answer);
    void choose(GuestLogKind kind);
    GuestLogKind shownKind() const;
    void find(bool back);
    void findTyped();
    void copy();
    void updateAll();
    void updateButtons();
    void updateBars();
    void updateText();
    QString emptyText() const;
    QString noteText() const;
    Notice loggingNotice() const;

    std::unique_ptr<Ui::GuestLogView> m_ui;
    std::array<QRadioButton *, allGuestLogKinds.size()> m_buttons{};
    Clock *m_clock = nullptr;
    QPointer<HostSession> m_session;
    QString m_guest;
    GuestLogKind m_wanted = GuestLogKind::Console;
    std::optional<GuestLogKind> m_inText; // whose text is shown
    std::optional<GuestLogs> m_logs;      // as they were read last
    QDateTime m_readAt;
    std::optional<Error> m_problem; // why the last reading failed
    bool m_loggingSeen = false;     // the reader has put that bar away
    quint64 m_request = 0;          // answers to older ones are dropped
    bool m_reading = false;
    std::unique_ptr<Clock::Timer> m_again;
};

} // namespace domcero
