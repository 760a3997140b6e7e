// SPDX-License-Identifier: GPL-3.0-or-later
// GuestTableModel: what a row says.
#include "models/guesttablemodel.h"

#include "base/hosttext.h"
#include "models/iconnames.h"
#include "services/hostsession.h"
#include "text/render.h"

#include <QLocale>

namespace domcero {

int GuestTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int GuestTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString GuestTableModel::text(const Row &row, int column) const
{
    const Guest &guest = row.guest;
    switch (column) {
    case NameColumn:
        return displayText(guest.name);
    case StateColumn:
        if (row.pending)
            return pendingText(*row.pending);
        return guest.state == GuestState::Stopped && guest.configProblem ? tr("config file with errors")
                                                                         : stateText(guest.state);
    case TypeColumn:
        return guest.type == GuestType::Unknown ? QString() : typeText(guest.type);
    case VcpuColumn:
        return guest.vcpus > 0 ? QLocale().toString(guest.vcpus) : QString();
    case MemoryColumn:
        return guest.memory.isZero() ? QString() : sizeText(guest.memory);
    case CpuColumn:
        return row.usage ? percentText(row.usage->cpuPercent) : QString();
    case NetworkColumn:
        return row.usage ? rateText(row.usage->netReceivedPerSecond + row.usage->netSentPerSecond)
                         : QString();
    case DiskColumn:
        return row.usage ? rateText(row.usage->diskReadPerSecond + row.usage->diskWrittenPerSecond)
                         : QString();
    case UptimeColumn:
        return guest.uptime ? durationText(*guest.uptime) : QString();
    case AutostartColumn:
        return guest.startsWithHost ? tr("yes") : tr("no");
    default:
        return {};
    }
}

QVariant GuestTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        if (row.guest.configProblem && index.column() <= StateColumn)
            return render(*row.guest.configProblem);
        if (index.column() == NetworkColumn && row.usage)
            return tr("received %1, sent %2")
                .arg(rateText(row.usage->netReceivedPerSecond), rateText(row.usage->netSentPerSecond));
        if (index.column() == DiskColumn && row.usage)
            return tr("read %1, written %2")
                .arg(rateText(row.usage->diskReadPerSecond), rateText(row.usage->diskWrittenPerSecond));
        return {};
    case Qt::TextAlignmentRole:
        if (index.column() >= VcpuColumn && index.column() <= UptimeColumn)
            return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        if (index.column() == AutostartColumn)
            return static_cast<int>(Qt::AlignCenter);
        return {};
    case NameRole:
        return row.guest.name;
    case IconRole:
        return index.column() == NameColumn ? guestIconName(row.guest.state, row.pending.has_value(),
                                                            row.guest.configProblem.has_value())
                                            : QString();
    case HistoryRole:
        return index.column() == CpuColumn && !row.cpuHistory.isEmpty() ? QVariant::fromValue(row.cpuHistory)
                                                                        : QVariant();
    case AliveRole:
        return m_live && isAlive(row.guest.state);
    default:
        return {};
    }
}

QVariant GuestTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == AutostartColumn ? Qt::AlignHCenter
                                 : section >= VcpuColumn    ? Qt::AlignRight
                                                            : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    if (role != Qt::DisplayRole && (role != Qt::ToolTipRole || section != AutostartColumn))
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case StateColumn:
        return tr("State");
    case TypeColumn:
        return tr("Type");
    case VcpuColumn:
        return tr("vCPU");
    case MemoryColumn:
        return tr("Memory");
    case CpuColumn:
        return tr("CPU");
    case NetworkColumn:
        return tr("Network");
    case DiskColumn:
        return tr("Disk");
    case UptimeColumn:
        return tr("Uptime");
    case AutostartColumn:
        return role == Qt::ToolTipRole ? tr("Starts with the host") : tr("Autostart");
    default:
        return {};
    }
}

} // namespace domcero
