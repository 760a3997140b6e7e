// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "domain/iscsilookup.h"
#include "models/storagefacts.h"

#include <QCoreApplication>

namespace domcero {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(StorageFacts)
public:
    static QString state(const IscsiSession *session)
    {
        return !session ? tr("not logged in") : session->loggedIn() ? tr("logged in") : tr("session lost");
    }
    static QString user(const IscsiNode *node)
    {
        if (!node)
            return {};
        return !node->chap                ? tr("without a password")
               : node->chapUser.isEmpty() ? QStringLiteral("CHAP")
                                          : tr("%1 (CHAP)").arg(displayText(node->chapUser));
    }
    static QString boot(const IscsiNode *node)
    {
        if (!node || node->startup == IscsiNode::Startup::Unknown)
            return {};
        return node->startup == IscsiNode::Startup::Manual ? tr("no") : tr("yes");
    }
    static QList<StorageFact> facts(const IscsiSession *session, const IscsiNode *node)
    {
        return {
            {"targetState", tr("State"), state(session)},
            {"targetUser", tr("User"), user(node)},
            {"targetBoot", tr("Logged in at boot"), boot(node)},
            {"targetDisks", tr("Disks"), session ? session->devices.join(QStringLiteral(", ")) : QString()}};
    }
};

} // namespace

QList<StorageFact> targetFacts(const StoragePicture &picture, const QString &target, const QString &portal)
{
    const IscsiInitiator &iscsi = picture.state().iscsi;
    return Words::facts(ofTarget(iscsi.sessions, target, portal), ofTarget(iscsi.nodes, target, portal));
}

} // namespace domcero
