// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storageactiontexts.h"

#include "base/hosttext.h"
#include "text/render.h"

namespace domcero {

QString StorageActionTexts::menuText(StorageAction action)
{
    return applyText(action) + QStringLiteral("...");
}

QString StorageActionTexts::applyText(StorageAction action)
{
    switch (action) {
    case StorageAction::CreatePhysicalVolume:
        return tr("Make a physical volume");
    case StorageAction::ResizePhysicalVolume:
        return tr("Take in what the disk has grown");
    case StorageAction::EmptyPhysicalVolume:
        return tr("Move everything off it");
    case StorageAction::RemovePhysicalVolume:
        return tr("No longer a physical volume");
    case StorageAction::CreateGroup:
        return tr("New volume group");
    case StorageAction::ExtendGroup:
        return tr("Add to a group");
    case StorageAction::ReduceGroup:
        return tr("Take out of the group");
    case StorageAction::RemoveGroup:
        return tr("Remove the group");
    case StorageAction::CreateVolume:
        return tr("New volume");
    case StorageAction::ExtendVolume:
        return tr("Extend");
    case StorageAction::Resize:
        return tr("Resize");
    case StorageAction::RenameVolume:
        return tr("Rename");
    case StorageAction::RemoveVolume:
        return tr("Remove");
    case StorageAction::CreateSnapshot:
        return tr("Snapshot");
    case StorageAction::MergeSnapshot:
        return tr("Merge back");
    case StorageAction::CreateThinPool:
        return tr("New thin pool");
    case StorageAction::CreateThinVolume:
        return tr("New thin volume");
    case StorageAction::CreateImage:
        return tr("New image");
    case StorageAction::GrowImage:
        return tr("Enlarge");
    case StorageAction::Convert:
        return tr("Copy");
    case StorageAction::SnapshotImage:
        return tr("Snapshot inside it");
    case StorageAction::RevertImage:
        return tr("Back to a snapshot");
    case StorageAction::DropImageSnapshot:
        return tr("Remove a snapshot");
    case StorageAction::RebaseImage:
        return tr("Change its base");
    case StorageAction::CommitImage:
        return tr("Write into its base");
    case StorageAction::CheckImage:
        return tr("Check");
    case StorageAction::MakeFileSystem:
        return tr("Make a file system");
    case StorageAction::MakeSwap:
        return tr("Make a swap area");
    case StorageAction::CheckFileSystem:
        return tr("Check the file system");
    case StorageAction::RepairFileSystem:
        return tr("Repair the file system");
    case StorageAction::LabelFileSystem:
        return tr("Label");
    case StorageAction::Wipe:
        return tr("Wipe");
    case StorageAction::DiscoverTargets:
        return tr("Find iSCSI targets");
    case StorageAction::SetTargetLogin:
        return tr("User and password");
    case StorageAction::LogIn:
        return tr("Log in");
    case StorageAction::LogOut:
        return tr("Log out");
    case StorageAction::SetTargetStartup:
        return tr("Log in at boot");
    }
    return {};
}

QString StorageActionTexts::thingName(const StorageThing &thing)
{
    return displayText(thing.id ? thing.id->name : thing.target);
}

QString StorageActionTexts::question(StorageAction action, const StorageThing &thing)
{
    const QString name = thingName(thing);
    return name.isEmpty() ? applyText(action) : tr("%1: %2").arg(applyText(action), name);
}

QString StorageActionTexts::done(const QString &what, const QString &host)
{
    return tr("Done on %1: %2").arg(host, what);
}

QString StorageActionTexts::failed(const QString &what, const QString &host, const QString &why)
{
    return tr("Not done on %1: %2. %3").arg(host, what, why);
}

QString StorageActionTexts::underWay(const QString &what, const QString &host)
{
    return tr("Under way on %1: %2. Its steps are on the tab Jobs.").arg(host, what);
}

QString StorageActionTexts::beingRead()
{
    return tr("What is on it is being read.");
}

QString StorageActionTexts::keepForLater()
{
    return tr("&Keep for later");
}

QString StorageActionTexts::together()
{
    return tr("Make these changes of size, one after the other");
}

QString StorageActionTexts::applyAll()
{
    return tr("Make them");
}

QString StorageActionTexts::throwAway()
{
    return tr("&Throw them away");
}

QString StorageActionTexts::changesOfSize()
{
    return tr("Changes of size");
}

QString StorageActionTexts::edit(const StorageEdit &edit)
{
    //: a disk, the size that it has, the one that it is to have
    return tr("%1 from %2 to %3")
        .arg(displayText(edit.what.name), sizeText(edit.now), sizeText(edit.with.size));
}

QString StorageActionTexts::editsWait(const QList<StorageEdit> &edits)
{
    QStringList names;
    for (const StorageEdit &one : edits)
        names.append(edit(one));
    return tr("%n change(s) of size wait: %1", nullptr, static_cast<int>(edits.size()))
        .arg(names.join(QStringLiteral(", ")));
}

QString StorageActionTexts::howToMakeThem()
{
    return tr("They are made one after the other, each with what the one before leaves.");
}

QString StorageActionTexts::busy()
{
    return tr("Another action on it is still under way.");
}

QString StorageActionTexts::more()
{
    return tr("M&ore");
}

QString StorageActionTexts::newThings()
{
    return tr("&New");
}

} // namespace domcero
