// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/connectionview.h"

#include "gui/widgets/labels.h"
#include "models/dialtext.h"
#include "text/render.h"
#include "ui_connectionview.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

#include <algorithm>

namespace domcero {

ConnectionView::ConnectionView(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::ConnectionView>())
{
    m_ui->setupUi(this);
    m_ui->pageLayout->setContentsMargins(2, 10, 8, 8);
    connect(m_ui->copyButton, &QPushButton::clicked, this, [this] {
        if (m_session)
            QGuiApplication::clipboard()->setText(dialtext::report(*m_session));
    });
}

ConnectionView::~ConnectionView() = default;

void ConnectionView::follow(HostSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &HostSession::dialStepsChanged, this, &ConnectionView::update);
        connect(session, &HostSession::linkChanged, this, &ConnectionView::update);
    }
    update();
}

void ConnectionView::update()
{
    if (!m_session)
        return;
    const QList<DialStep> &steps = m_session->dialSteps();
    // With one machine alone it need not be named in each row.
    const bool several = std::any_of(steps.begin(), steps.end(),
                                     [&](const DialStep &step) { return step.leg != steps.first().leg; });
    QStringList headers{tr("Step"), tr("Outcome"), tr("Took")};
    if (several)
        headers += tr("Machine");
    headers += tr("Details");
    QList<QStringList> rows;
    for (const DialStep &step : steps) {
        QStringList row{dialtext::kind(step.kind), dialtext::outcome(step.outcome), dialtext::took(step)};
        if (several)
            row += step.leg;
        rows += row + QStringList{dialtext::details(step)};
    }
    const bool demo = m_session->entry().kind == HostEntry::Kind::Demo;
    setTextIfChanged(m_ui->introLabel,
                     demo ? tr("The simulated host is connected without a network.")
                     : rows.isEmpty()
                         ? tr("What a connection does, step by step, is shown here.")
                         : tr("What the last connection did, step by step. The copy has no "
                              "password and no key in it, and can be sent to somebody who helps."));
    m_ui->steps->setVisible(!rows.isEmpty());
    m_ui->copyButton->setVisible(!rows.isEmpty());
    m_ui->steps->setContent(headers, rows);
}

void ConnectionView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace domcero
