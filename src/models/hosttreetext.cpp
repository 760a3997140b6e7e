// SPDX-License-Identifier: GPL-3.0-or-later
// HostTreeModel: what a row says.
#include "models/hosttreemodel.h"

#include "base/hosttext.h"
#include "models/iconnames.h"
#include "models/treenode.h"
#include "text/render.h"

namespace domcero {

using Node = TreeNode;

QString HostTreeModel::text(const Node *node, int column) const
{
    if (column == NameColumn)
        return displayText(node->name);
    if (node->kind == Node::Kind::Group)
        return {};
    switch (column) {
    case StateColumn:
        if (node->kind == Node::Kind::Host)
            return linkText(node->link);
        if (node->pending)
            return pendingText(*node->pending);
        return node->state == GuestState::Stopped && node->configProblem ? tr("config file with errors")
                                                                         : stateText(node->state);
    case CpuColumn:
        return node->cpuPercent ? percentText(*node->cpuPercent) : QString();
    case MemoryColumn:
        if (node->memory.isZero())
            return {};
        if (node->kind == Node::Kind::Host)
            return tr("%1 of %2").arg(sizeText(node->memory), sizeText(node->totalMemory));
        return sizeText(node->memory);
    case NetworkColumn:
        return node->cpuPercent ? rateText(node->networkPerSecond) : QString();
    case DiskColumn:
        return node->cpuPercent ? rateText(node->diskPerSecond) : QString();
    default:
        return {};
    }
}

QString HostTreeModel::toolTip(const Node *node) const
{
    const QString name = displayText(node->name);
    const QString state = text(node, StateColumn);
    if (node->kind == Node::Kind::Host && node->link.error)
        return tr("%1: %2").arg(name, render(*node->link.error));
    if (node->kind == Node::Kind::Guest && !node->live && node->parent->link.stage == LinkStage::Connected)
        return tr("%1: last seen %2, the host sends no readings").arg(name, state);
    if (node->kind == Node::Kind::Guest && !node->live)
        return tr("%1: last seen %2, the host is not connected").arg(name, state);
    return state.isEmpty() ? name : tr("%1: %2").arg(name, state);
}

QVariant HostTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node *node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(node, index.column());
    case Qt::TextAlignmentRole:
        if (index.column() >= CpuColumn)
            return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case Qt::ToolTipRole:
        return toolTip(node);
    case Qt::AccessibleTextRole:
        if (index.column() != NameColumn || node->kind == Node::Kind::Group)
            return {};
        return tr("%1: %2").arg(displayText(node->name), text(node, StateColumn));
    case KindRole:
        return static_cast<int>(node->kind == Node::Kind::Group  ? Kind::Group
                                : node->kind == Node::Kind::Host ? Kind::Host
                                                                 : Kind::Guest);
    case HostIdRole:
        return node->hostId;
    case NameRole:
        return node->name;
    case IconRole:
        if (node->kind == Node::Kind::Group)
            return QStringLiteral("group");
        if (node->kind == Node::Kind::Host)
            return hostIconName(node->link);
        return guestIconName(node->state, node->pending.has_value(), node->configProblem);
    case LoadRole: {
        const auto load = node->load();
        return load ? QVariant(*load) : QVariant();
    }
    case AliveRole:
        if (node->kind == Node::Kind::Guest)
            return node->live && isAlive(node->state);
        return node->kind == Node::Kind::Group || node->live;
    default:
        return {};
    }
}

QVariant HostTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= CpuColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case StateColumn:
        return tr("State");
    case CpuColumn:
        return tr("CPU");
    case MemoryColumn:
        return tr("Memory");
    case NetworkColumn:
        return tr("Network");
    case DiskColumn:
        return tr("Disk");
    default:
        return {};
    }
}

} // namespace domcero
