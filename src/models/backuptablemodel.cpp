// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backuptablemodel.h"

#include "base/hosttext.h"
#include "models/backuptext.h"
#include "services/backupjobs.h"
#include "text/render.h"

#include <algorithm>

namespace domcero {

BackupTableModel::BackupTableModel(Clock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_clock(clock)
{
}

void BackupTableModel::setBackups(const QList<Backup> &backups, const QString &guest)
{
    QList<Backup> wanted;
    for (const Backup &one : backups) {
        if (guest.isEmpty() || guestOfBackup(one) == guest)
            wanted += one;
    }
    for (int row = rowCount() - 1; row >= 0; --row) {
        const QString &folder = m_backups[row].folder;
        if (std::any_of(wanted.begin(), wanted.end(),
                        [&](const Backup &one) { return one.folder == folder; }))
            continue;
        beginRemoveRows({}, row, row);
        m_backups.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < wanted.size(); ++row) {
        const int old = rowOf(wanted[row].folder);
        if (old < 0) {
            beginInsertRows({}, row, row);
            m_backups.insert(row, wanted[row]);
            endInsertRows();
            continue;
        }
        if (old != row) {
            beginMoveRows({}, old, old, {}, row);
            m_backups.move(old, row);
            endMoveRows();
        }
        m_backups[row] = wanted[row];
    }
    changed();
}

void BackupTableModel::setBeingMade(const QStringList &folders)
{
    if (m_beingMade == folders)
        return;
    m_beingMade = folders;
    changed();
}

void BackupTableModel::changed()
{
    if (!m_backups.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int BackupTableModel::rowOf(const QString &folder) const
{
    for (int row = 0; row < m_backups.size(); ++row) {
        if (m_backups[row].folder == folder)
            return row;
    }
    return -1;
}

const Backup *BackupTableModel::backup(const QString &folder) const
{
    const int row = rowOf(folder);
    return row < 0 ? nullptr : &m_backups[row];
}

bool BackupTableModel::isBeingMade(const Backup &backup) const
{
    const QLatin1String half(halfBackupEnding);
    return !backup.whole && backup.folder.endsWith(half) &&
           m_beingMade.contains(backup.folder.chopped(half.size()));
}

void BackupTableModel::tick()
{
    if (!m_backups.isEmpty())
        Q_EMIT dataChanged(index(0, AgeColumn), index(rowCount() - 1, AgeColumn));
}

void BackupTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    changed();
}

int BackupTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_backups.size());
}

int BackupTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BackupTableModel::text(const Backup &backup, int column) const
{
    switch (column) {
    case WhenColumn: {
        const QString when = backuptext::when(backup);
        return when.isEmpty() ? displayText(backup.folder.section(u'/', -1)) : when;
    }
    case AgeColumn:
        return backuptext::age(backup, std::chrono::seconds(m_clock.now().toSecsSinceEpoch()));
    case GuestColumn:
        return displayText(guestOfBackup(backup));
    case MomentColumn:
        return backuptext::moment(backup);
    case DisksColumn:
        return backuptext::disks(backup);
    case StoredColumn:
        return sizeText(backup.stored);
    case StateColumn:
        return backuptext::state(backup, isBeingMade(backup));
    default:
        return {};
    }
}

QVariant BackupTableModel::sortKey(const Backup &backup, int column) const
{
    switch (column) {
    case WhenColumn:
        return qlonglong{takenAtOf(backup).count()};
    case AgeColumn:
        return -qlonglong{takenAtOf(backup).count()};
    case DisksColumn: {
        qlonglong all = 0;
        for (const BackupDisk &disk : backup.disks)
            all += disk.size.bytes();
        return all;
    }
    case StoredColumn:
        return qlonglong{backup.stored.bytes()};
    default:
        return text(backup, column);
    }
}

QVariant BackupTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Backup &backup = m_backups[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(backup, index.column());
    case Qt::ToolTipRole:
        if (index.column() == StateColumn)
            return backuptext::stateMeaning(backup, isBeingMade(backup));
        if (index.column() == MomentColumn && !backup.guest.isEmpty())
            return backuptext::momentMeaning(backup.moment);
        return index.column() == WhenColumn ? displayText(backup.folder) : text(backup, index.column());
    case Qt::TextAlignmentRole: {
        const bool isNumber = index.column() == AgeColumn || index.column() == StoredColumn;
        return static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case FolderRole:
        return backup.folder;
    case SortRole:
        return sortKey(backup, index.column());
    case IconRole:
        if (index.column() != StateColumn)
            return QString();
        return isBeingMade(backup)                       ? QStringLiteral("guest-busy")
               : backup.whole && !backup.guest.isEmpty() ? QStringLiteral("good")
                                                         : QStringLiteral("warning");
    default:
        return {};
    }
}

QVariant BackupTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section == AgeColumn || section == StoredColumn;
        return static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return tr("Taken at");
    case AgeColumn:
        return tr("Age");
    case GuestColumn:
        return tr("Guest");
    case MomentColumn:
        return tr("Moment");
    case DisksColumn:
        return tr("Disks");
    case StoredColumn:
        return tr("Takes");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace domcero
