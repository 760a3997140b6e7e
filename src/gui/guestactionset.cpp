// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guestactionset.h"

#include "base/hosttext.h"
#include "base/whendone.h"
#include "gui/actionform.h"
#include "gui/guestactiontexts.h"
#include "gui/icons.h"
#include "plan/plan.h"
#include "plan/planlines.h"
#include "services/lastingchange.h"
#include "text/render.h"

#include <QAction>
#include <QMenu>

#include <algorithm>
#include <array>

namespace domcero {

using Texts = GuestActionTexts;

// One choice of the user, for one guest or many.
struct GuestActionSet::Batch
{
    GuestAction action = GuestAction::Start;
    QString host;
    QString key;
    QStringList done;
    qsizetype waitingFor = 0;
};

namespace {

struct Look
{
    GuestAction action;
    const char *objectName;
    const char *iconName;
};

constexpr std::array looks{
    Look{GuestAction::Start, "actionStart", "start"},
    Look{GuestAction::ShutDown, "actionShutDown", "shutdown"},
    Look{GuestAction::Reboot, "actionReboot", "reboot"},
    Look{GuestAction::Pause, "actionPause", "pause"},
    Look{GuestAction::Resume, "actionResume", "resume"},
    Look{GuestAction::ForceOff, "actionForceOff", "forceoff"},
};

// In the menu "More"; a line stands before each of the groups.
constexpr std::array moreLooks{
    Look{GuestAction::Save, "actionSave", "more-file"},
    Look{GuestAction::Restore, "actionRestore", "more-file"},
    Look{GuestAction::AutostartOn, "actionAutostartOn", "more-start"},
    Look{GuestAction::AutostartOff, "actionAutostartOff", "more-start"},
    Look{GuestAction::Rename, "actionRename", "more-values"},
    Look{GuestAction::SetVcpus, "actionSetVcpus", "more-values"},
    Look{GuestAction::SetMemory, "actionSetMemory", "more-values"},
    Look{GuestAction::SetMemoryLimit, "actionSetMemoryLimit", "more-values"},
    Look{GuestAction::AttachDisk, "actionAttachDisk", "disk"},
    Look{GuestAction::DetachDisk, "actionDetachDisk", "disk"},
    Look{GuestAction::InsertDisc, "actionInsertDisc", "disk"},
    Look{GuestAction::EjectDisc, "actionEjectDisc", "disk"},
    Look{GuestAction::AttachNic, "actionAttachNic", "network"},
    Look{GuestAction::DetachNic, "actionDetachNic", "network"},
    Look{GuestAction::SendSysRq, "actionSendSysRq", "key"},
};

QString keyOf(const HostSession &session, const QString &guest)
{
    return session.entry().id.toString() + QLatin1Char('/') + guest;
}

} // namespace

GuestActionSet::GuestActionSet(QObject *parent) : QObject(parent)
{
    for (const Look &look : looks) {
        auto *made = new QAction(icon(QLatin1String(look.iconName)), QString(), this);
        made->setObjectName(QLatin1String(look.objectName));
        m_actions.insert(look.action, made);
        connect(made, &QAction::triggered, this, [this, action = look.action] { trigger(action); });
    }
    makeMenu();
    retranslate();
}

GuestActionSet::~GuestActionSet() = default;

void GuestActionSet::makeMenu()
{
    m_more = std::make_unique<QMenu>();
    m_more->setObjectName(QStringLiteral("menuMore"));
    m_more->setToolTipsVisible(true);
    m_more->menuAction()->setObjectName(QStringLiteral("actionMore"));
    QString group;
    for (const Look &look : moreLooks) {
        const QString name = QLatin1String(look.iconName);
        if (!group.isEmpty() && group != name)
            m_more->addSeparator();
        group = name;
        auto *made = new QAction(this);
        if (!name.startsWith(QLatin1String("more-")))
            made->setIcon(icon(name));
        made->setObjectName(QLatin1String(look.objectName));
        m_more->addAction(made);
        if (look.action == GuestAction::Restore) {
            m_backUp = m_more->addAction(QString());
            m_backUp->setObjectName(QStringLiteral("actionBackUp"));
            connect(m_backUp, &QAction::triggered, this, [this] {
                if (m_session && m_guests.size() == 1)
                    Q_EMIT backupWanted(m_session, m_guests.first());
            });
        }
        m_actions.insert(look.action, made);
        connect(made, &QAction::triggered, this, [this, action = look.action] { trigger(action); });
    }
}

QList<QAction *> GuestActionSet::actions() const
{
    QList<QAction *> all;
    for (const Look &look : looks)
        all.append(m_actions.value(look.action));
    all.append(m_more->menuAction());
    return all;
}

void GuestActionSet::setTargets(HostSession *session, const QStringList &guests)
{
    if (m_session != session) {
        if (m_session)
            m_session->disconnect(this);
        m_session = session;
        if (session) {
            connect(session, &HostSession::stateChanged, this, &GuestActionSet::update);
            connect(session, &HostSession::linkChanged, this, &GuestActionSet::update);
            connect(session, &HostSession::pendingChanged, this, &GuestActionSet::update);
        }
    }
    m_guests = guests;
    update();
}

void GuestActionSet::retranslate()
{
    for (auto [action, made] : m_actions.asKeyValueRange())
        made->setText(Texts::menuText(action));
    m_backUp->setText(Texts::backUp());
    m_more->setTitle(Texts::more());
    update();
}

// Empty: it can be done now.
QString GuestActionSet::whyNot(GuestAction action, const QString &guest) const
{
    if (m_session->pendingAction(guest))
        return Texts::underWay();
    const auto why = m_session->whyNot(action, guest);
    return why ? render(*why) : QString();
}

void GuestActionSet::update()
{
    for (auto [action, made] : m_actions.asKeyValueRange()) {
        bool possible = false;
        QString why = Texts::nothingSelected();
        if (m_guests.size() > 1 && !suitsMany(action)) {
            why = Texts::oneOnly();
        } else if (m_session) {
            bool first = true;
            for (const QString &guest : std::as_const(m_guests)) {
                const QString reason = whyNot(action, guest);
                if (reason.isEmpty()) {
                    possible = true;
                    break;
                }
                if (first)
                    why = reason;
                first = false;
            }
        }
        made->setEnabled(possible);
        made->setToolTip(possible ? Texts::description(action) : why);
    }
    updateBackUp();
}

void GuestActionSet::updateBackUp()
{
    const bool isOne = m_session && m_guests.size() == 1;
    const bool possible = isOne && m_session->link().stage == LinkStage::Connected &&
                          m_session->state().guest(m_guests.first());
    m_backUp->setEnabled(possible);
    m_backUp->setToolTip(possible              ? Texts::backUpDescription()
                         : m_guests.size() > 1 ? Texts::oneOnly()
                                               : Texts::nothingSelected());
}

void GuestActionSet::trigger(GuestAction action)
{
    if (!m_session)
        return;
    QStringList guests;
    if (wantsParameters(action)) {
        for (const QString &guest : std::as_const(m_guests)) {
            if (whyNot(action, guest).isEmpty())
                guests.append(guest);
        }
        if (!guests.isEmpty())
            ask(action, guests);
        return;
    }
    QList<Message> losses;
    QStringList commands;
    Risk risk = Risk::Routine;
    for (const QString &guest : std::as_const(m_guests)) {
        const Result<Plan> plan = m_session->planFor(action, guest);
        if (!plan || m_session->pendingAction(guest))
            continue;
        guests.append(guest);
        losses += plan->losses;
        risk = std::max(risk, plan->risk);
        for (const Step &step : plan->steps)
            commands.append(displayText(fromHostBytes(shellText(step.command, step.input))));
    }
    if (guests.isEmpty())
        return;
    if (risk == Risk::Routine) {
        perform(m_session, action, guests, {});
        return;
    }
    Confirmation confirmation;
    confirmation.tone = risk == Risk::Destructive ? theme::Tone::Bad : theme::Tone::Warning;
    confirmation.title = [action, guests] { return Texts::question(action, guests); };
    confirmation.losses = [losses] {
        QStringList lines;
        for (const Message &loss : losses)
            lines.append(render(loss));
        lines.removeDuplicates();
        return lines.join(QLatin1Char('\n'));
    };
    confirmation.command = commands.join(QLatin1Char('\n'));
    confirmation.applyText = [action] { return actionText(action); };
    confirmation.apply = [this, session = m_session, action, guests] {
        perform(session, action, guests, {});
    };
    Q_EMIT confirmationNeeded(confirmation);
}

void GuestActionSet::ask(GuestAction action, const QStringList &guests)
{
    const auto with = std::make_shared<ActionParameters>();
    const QPointer<HostSession> session = m_session;
    Guest guest; // one that is known by its name alone
    guest.name = guests.first();
    if (const Guest *known = session->state().guest(guest.name))
        guest = *known;
    ActionQuestion question;
    question.title = [action, guests] { return Texts::question(action, guests); };
    question.applyText = [action] { return actionText(action); };
    question.fields = ActionForm::fieldsFor(action, guest, session->state(), guests.size() > 1, with);
    question.check = [session, action, guests, with] {
        ActionVerdict verdict;
        for (const QString &name : guests) {
            const Result<Plan> plan = session->planFor(action, name, *with);
            if (plan && with->where == ActionParameters::Where::Config) {
                verdict.isPossible = true; // what the guest would take now, it will take when it starts
                continue;
            }
            if (plan) {
                verdict.add(*plan);
                continue;
            }
            const QString why = render(plan.error());
            verdict.problems.append(guests.size() > 1 ? QStringLiteral("%1: %2").arg(displayText(name), why)
                                                      : why);
        }
        verdict.problems.removeDuplicates();
        return verdict;
    };
    question.accept = [this, session, action, guests, with](const PlanSecrets &) {
        QStringList possible;
        for (const QString &name : guests) {
            if (session && session->planFor(action, name, *with))
                possible.append(name);
        }
        perform(session, action, possible, *with);
    };
    Q_EMIT questionNeeded(session, question);
}

void GuestActionSet::perform(HostSession *session, GuestAction action, const QStringList &guests,
                             const ActionParameters &with)
{
    if (!session || guests.isEmpty())
        return;
    auto batch = std::make_shared<Batch>();
    batch->action = action;
    batch->host = displayText(session->entry().name);
    batch->key = keyOf(*session, guests.size() == 1 ? guests.first() : QString());
    batch->waitingFor = guests.size();
    Q_EMIT started(batch->key);
    for (const QString &guest : guests) {
        whenDone(performWhere(*session, action, guest, with), this,
                 [this, batch, guest, key = keyOf(*session, guest)](const Result<void> &result) {
                     --batch->waitingFor;
                     if (result) {
                         batch->done.append(guest);
                     } else {
                         const Error &error = result.error();
                         Notice notice = Notice::fromError(error);
                         notice.text = [error, guest, host = batch->host] {
                             return Texts::failed(guest, host, render(error.what));
                         };
                         Q_EMIT finished(key, notice);
                     }
                     if (batch->waitingFor == 0)
                         finish(batch);
                 });
    }
}

void GuestActionSet::finish(const std::shared_ptr<Batch> &batch)
{
    if (batch->done.isEmpty())
        return;
    Notice notice;
    notice.tone = theme::Tone::Good;
    notice.text = [batch] { return Texts::done(batch->action, batch->done, batch->host); };
    Q_EMIT finished(batch->key, notice);
}

} // namespace domcero
