// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storageactionset.h"

#include "base/hosttext.h"
#include "base/whendone.h"
#include "gui/storageactiontexts.h"
#include "gui/storageform.h"
#include "plan/storage/storageplans.h"
#include "text/render.h"

#include <QAction>
#include <QMenu>

#include <algorithm>
#include <array>

namespace domcero {

using Texts = StorageActionTexts;

namespace {

constexpr std::array withoutThing{StorageAction::CreateImage, StorageAction::DiscoverTargets};

bool needsThing(StorageAction action)
{
    return std::find(withoutThing.begin(), withoutThing.end(), action) == withoutThing.end();
}

QString objectNameOf(StorageAction action)
{
    return QStringLiteral("storage-") + QString::fromLatin1(storageActionName(action));
}

} // namespace

StorageActionSet::StorageActionSet(QObject *parent)
    : QObject(parent), m_more(std::make_unique<QMenu>()), m_new(std::make_unique<QMenu>())
{
    for (const StorageAction action : allStorageActions) {
        auto *made = new QAction(this);
        made->setObjectName(objectNameOf(action));
        m_actions.insert(action, made);
        connect(made, &QAction::triggered, this, [this, action] { ask(action); });
    }
    m_more->setObjectName(QStringLiteral("menuStorageMore"));
    m_more->setToolTipsVisible(true);
    m_more->menuAction()->setObjectName(QStringLiteral("storageMore"));
    m_new->setObjectName(QStringLiteral("menuStorageNew"));
    m_new->setToolTipsVisible(true);
    for (const StorageAction action : withoutThing)
        m_new->addAction(m_actions.value(action));
    retranslate();
}

StorageActionSet::~StorageActionSet() = default;

void StorageActionSet::setThing(HostSession *session, std::shared_ptr<const StoragePicture> picture,
                                const StorageThing &thing)
{
    if (m_session != session) {
        if (m_session)
            m_session->disconnect(this);
        m_session = session;
        m_reading.reset();
        if (session) {
            connect(session, &HostSession::linkChanged, this, &StorageActionSet::update);
            connect(session, &HostSession::storagePendingChanged, this, &StorageActionSet::update);
        }
    }
    m_picture = std::move(picture);
    m_thing = thing;
    const QList<StorageAction> offer = m_picture ? storageOffer(*m_picture, thing) : QList<StorageAction>();
    if (offer != m_offer) {
        m_offer = offer;
        m_more->clear();
        for (const StorageAction action : m_offer)
            m_more->addAction(m_actions.value(action));
        Q_EMIT offerChanged();
    }
    update();
}

QList<QAction *> StorageActionSet::usual() const
{
    QList<QAction *> found = offered().mid(0, usualOffers);
    if (m_offer.size() > usualOffers)
        found.append(m_more->menuAction());
    return found;
}

QList<QAction *> StorageActionSet::offered() const
{
    QList<QAction *> found;
    for (const StorageAction action : m_offer)
        found.append(m_actions.value(action));
    return found;
}

void StorageActionSet::retranslate()
{
    for (auto [action, made] : m_actions.asKeyValueRange())
        made->setText(Texts::menuText(action));
    m_more->setTitle(Texts::more());
    m_new->setTitle(Texts::newThings());
    update();
}

void StorageActionSet::update()
{
    const bool ready = m_session && m_picture && m_session->link().stage == LinkStage::Connected;
    for (const StorageAction action : m_offer + QList(withoutThing.begin(), withoutThing.end())) {
        const StorageId id = needsThing(action) ? m_thing.id.value_or(StorageId{}) : StorageId{};
        QString why;
        if (ready && m_session->isPending(id)) {
            why = Texts::busy();
        } else if (ready && action == StorageAction::Resize && m_reading == id) {
            why = Texts::beingRead();
        } else if (ready) {
            StorageParameters with;
            with.target = m_thing.target;
            with.portal = m_thing.portal;
            if (const auto refused = whyNotStorage(action, id, m_picture->state(), m_picture->index(),
                                                   m_picture->uses(), with))
                why = render(*refused);
        }
        QAction &made = *m_actions.value(action);
        made.setEnabled(ready && why.isEmpty());
        made.setToolTip(why.isEmpty() ? Texts::applyText(action) : why);
    }
}

void StorageActionSet::ask(StorageAction action)
{
    if (!m_session || !m_picture)
        return;
    if (action == StorageAction::Resize && m_thing.id && hasMoreToTell(*m_picture, *m_thing.id)) {
        readFirst(action, *m_thing.id);
        return;
    }
    open(action);
}

// How small a disk can be, and what grows with it, is known only then. A host that cannot tell has its
// sentence from the planner.
void StorageActionSet::readFirst(StorageAction action, const StorageId &id)
{
    m_reading = id;
    update();
    whenDone(m_session->readFileSystem(id), this,
             [this, action, id, session = m_session](const Result<Content> & /*read*/) {
                 if (m_reading != id)
                     return;
                 m_reading.reset();
                 update();
                 if (session && session == m_session && m_picture && m_thing.id == id)
                     open(action);
             });
}

void StorageActionSet::open(StorageAction action)
{
    const QPointer<HostSession> session = m_session;
    const StorageThing thing = needsThing(action) ? m_thing : StorageThing{};
    const StorageId id = thing.id.value_or(StorageId{});
    const auto with = std::make_shared<StorageParameters>();
    ActionQuestion question;
    question.title = [action, thing] { return Texts::question(action, thing); };
    question.applyText = [action] { return Texts::applyText(action); };
    question.fields = StorageForm::fieldsFor(action, *m_picture, thing, with);
    question.check = [session, action, id, with] {
        ActionVerdict verdict;
        const Result<Plan> plan = session->planFor(action, id, *with);
        if (plan)
            verdict.add(*plan);
        else
            verdict.problems.append(render(plan.error()));
        return verdict;
    };
    question.accept = [this, session, action, thing, with](const PlanSecrets &secrets) {
        perform(session, action, thing, *with, secrets);
    };
    if (action == StorageAction::Resize) {
        question.other = ActionQuestion::Other{
            Texts::keepForLater,
            // What was typed to risk a disk is not kept.
            [with](const ActionVerdict &verdict) { return verdict.isPossible && !with->inPlace; },
            [session, id, with] {
                if (session)
                    session->keepEdit(id, *with);
            }};
    }
    Q_EMIT aboutToAsk();
    Q_EMIT questionNeeded(session, question);
}

void StorageActionSet::askEdits()
{
    if (!m_session || m_session->edits().isEmpty())
        return;
    const QPointer<HostSession> session = m_session;
    const QList<StorageEdit> edits = m_session->edits();
    const auto isTicked = std::make_shared<QList<bool>>(edits.size(), true);
    const auto chosen = [edits, isTicked] {
        QList<StorageEdit> list;
        for (qsizetype i = 0; i < edits.size(); ++i) {
            if (isTicked->at(i))
                list.append(edits[i]);
        }
        return list;
    };
    ActionQuestion question;
    question.title = Texts::together;
    question.applyText = Texts::applyAll;
    for (qsizetype i = 0; i < edits.size(); ++i) {
        FormField field;
        field.name = "edit" + QByteArray::number(i + 1);
        field.kind = FormField::Kind::Flag;
        field.label = [edit = edits[i]] { return Texts::edit(edit); };
        field.value = true;
        field.take = [isTicked, i](const QVariant &value) { (*isTicked)[i] = value.toBool(); };
        question.fields.append(field);
    }
    question.check = [session, chosen] {
        ActionVerdict verdict;
        const Result<QList<Plan>> plans = session->planFor(chosen());
        for (const Plan &plan : plans.valueOr({}))
            verdict.add(plan);
        if (!plans)
            verdict.problems.append(render(plans.error()));
        return verdict;
    };
    question.accept = [this, session, chosen](const PlanSecrets &) { performEdits(session, chosen()); };
    question.other = ActionQuestion::Other{Texts::throwAway,
                                           [chosen](const ActionVerdict &) { return !chosen().isEmpty(); },
                                           [session, chosen] {
                                               if (session)
                                                   session->dropEdits(chosen());
                                           }};
    for (const StorageEdit &edit : edits) // what another reading has forgotten
        whenDone(session->readFileSystem(edit.what), this, [](const Result<Content> & /*read*/) {});
    Q_EMIT aboutToAsk();
    Q_EMIT questionNeeded(session, question);
}

void StorageActionSet::perform(const QPointer<HostSession> &session, StorageAction action,
                               const StorageThing &thing, const StorageParameters &with,
                               const PlanSecrets &secrets)
{
    if (!session)
        return;
    const StorageId id = thing.id.value_or(StorageId{});
    const Result<Plan> plan = session->planFor(action, id, with);
    const auto what = [action, thing, title = plan ? std::optional(plan->title) : std::nullopt] {
        return title ? render(*title) : Texts::question(action, thing);
    };
    follow(*session, thing.id ? thing.id->name : with.target + with.portal, what,
           [&] { return session->perform(action, id, with, secrets); });
}

void StorageActionSet::performEdits(const QPointer<HostSession> &session, const QList<StorageEdit> &edits)
{
    if (session)
        follow(*session, QStringLiteral("edits"), Texts::changesOfSize,
               [&] { return session->perform(edits); });
}

void StorageActionSet::follow(HostSession &session, const QString &about,
                              const std::function<QString()> &what,
                              const std::function<QFuture<Result<void>>()> &begin)
{
    const QString host = displayText(session.entry().name);
    const QString key = session.entry().id.toString() + QStringLiteral("/storage/") + about;
    Notice begun;
    begun.text = [what, host] { return Texts::underWay(what(), host); };
    Q_EMIT said(key, begun);
    whenDone(begin(), this, [this, key, what, host](const Result<void> &result) {
        Notice notice;
        if (result) {
            notice.tone = theme::Tone::Good;
            notice.text = [what, host] { return Texts::done(what(), host); };
        } else {
            const Error &error = result.error();
            notice = Notice::fromError(error);
            notice.text = [what, host, error] { return Texts::failed(what(), host, render(error.what)); };
        }
        Q_EMIT said(key, notice);
    });
}

} // namespace domcero
