// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "gui/widgets/card.h"
#include "models/jobpace.h"
#include "services/hostsession.h"

#include <QPointer>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace domcero {

class LiveJob;

// A job that runs on a host, in a few lines: its sentence, how far it is and how fast, when it may be at its
// end, the step that it is at; to be cancelled, or looked at as a whole. Followed through lost links.
class JobProgress : public Card
{
    Q_OBJECT
public:
    JobProgress(HostSession &session, Clock &clock, const QUuid &job, QWidget *parent = nullptr);
    ~JobProgress() override;

    QUuid job() const { return m_job; }
    void putInTabOrder(QWidget *behind);
    QWidget *lastInTabOrder() const;

Q_SIGNALS:
    void cancelAsked(const QUuid &job); // by the button; it is asked here
    void failedToAsk(const domcero::Error &error);
    void detailsWanted(const QUuid &job);

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    void cancel();
    QString figures(const JobPace &pace) const;

    QPointer<HostSession> m_session;
    QUuid m_job;
    JobPacer m_pacer;
    QPointer<LiveJob> m_live;
    bool m_cancelAsked = false;
    QLabel *m_title;
    QProgressBar *m_bar;
    QLabel *m_figures;
    QLabel *m_step;
    QPushButton *m_details;
    QPushButton *m_cancel;
    std::unique_ptr<Clock::Timer> m_second;
};

} // namespace domcero
