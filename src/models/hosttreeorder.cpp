// SPDX-License-Identifier: GPL-3.0-or-later
// HostTreeModel: which rows are shown, and in what order.
#include "models/hosttreemodel.h"

#include "models/treenode.h"

#include <algorithm>

namespace domcero {

using Node = TreeNode;

namespace {

template <typename T>
int compare(const T &a, const T &b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

int compareNames(const Node *a, const Node *b)
{
    const int byLetters = QString::compare(a->name, b->name, Qt::CaseInsensitive);
    return byLetters != 0 ? byLetters : QString::compare(a->name, b->name);
}

} // namespace

bool HostTreeModel::lessThan(const Node *a, const Node *b) const
{
    if (a->kind != b->kind)
        return a->kind == Node::Kind::Host;
    int order = 0;
    if (a->kind != Node::Kind::Group) {
        switch (m_sortColumn) {
        case StateColumn:
            order = compare(a->stateRank(), b->stateRank());
            break;
        case CpuColumn:
            order = compare(a->cpuPercent.value_or(-1), b->cpuPercent.value_or(-1));
            break;
        case MemoryColumn:
            order = compare(a->memory, b->memory);
            break;
        case NetworkColumn:
            order = compare(a->networkPerSecond, b->networkPerSecond);
            break;
        case DiskColumn:
            order = compare(a->diskPerSecond, b->diskPerSecond);
            break;
        default:
            order = compareNames(a, b);
        }
    }
    if (order != 0)
        return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
    return compareNames(a, b) < 0;
}

bool HostTreeModel::matches(const Node *node) const
{
    return node->name.contains(m_filter, Qt::CaseInsensitive) ||
           node->address.contains(m_filter, Qt::CaseInsensitive);
}

bool HostTreeModel::markWanted(Node *node, bool aboveMatches)
{
    bool anyBelow = false;
    for (const auto &child : node->children) {
        const bool itself = aboveMatches || m_filter.isEmpty() || matches(child.get());
        const bool below = markWanted(child.get(), itself);
        child->wanted = !child->gone && (itself || below);
        anyBelow = anyBelow || child->wanted;
    }
    return anyBelow;
}

void HostTreeModel::update(Node *node)
{
    if (m_filter.isEmpty()) {
        markWanted(node, true);
        syncShown(node, isShown(node));
    } else {
        // What came or went may bring its group and host into sight or out of it.
        markWanted(m_root.get(), false);
        syncShown(m_root.get(), true);
        // Nobody walks below what is out of sight, and what is about to go may not stay in its list.
        if (!isShown(node))
            syncShown(node, false);
    }
}

void HostTreeModel::syncShown(Node *node, bool inSight)
{
    std::vector<Node *> &shown = node->shown;
    const auto renumber = [&shown](std::size_t from) {
        for (std::size_t i = from; i < shown.size(); ++i)
            shown[i]->row = static_cast<int>(i);
    };
    for (std::size_t end = shown.size(); end > 0;) {
        if (shown[end - 1]->wanted) {
            --end;
            continue;
        }
        std::size_t first = end - 1;
        while (first > 0 && !shown[first - 1]->wanted)
            --first;
        if (inSight)
            beginRemoveRows(indexOf(node), static_cast<int>(first), static_cast<int>(end) - 1);
        for (std::size_t i = first; i < end; ++i)
            shown[i]->row = -1;
        shown.erase(shown.begin() + static_cast<std::ptrdiff_t>(first),
                    shown.begin() + static_cast<std::ptrdiff_t>(end));
        renumber(first);
        if (inSight)
            endRemoveRows();
        end = first;
    }
    for (Node *child : shown)
        syncShown(child, inSight);
    std::vector<Node *> target;
    for (const auto &child : node->children) {
        if (child->wanted)
            target.push_back(child.get());
    }
    for (std::size_t at = 0; at < target.size();) {
        if (target[at]->row >= 0) {
            ++at;
            continue;
        }
        std::size_t end = at;
        for (; end < target.size() && target[end]->row < 0; ++end)
            syncShown(target[end], false);
        if (inSight)
            beginInsertRows(indexOf(node), static_cast<int>(at), static_cast<int>(end) - 1);
        shown.insert(shown.begin() + static_cast<std::ptrdiff_t>(at),
                     target.begin() + static_cast<std::ptrdiff_t>(at),
                     target.begin() + static_cast<std::ptrdiff_t>(end));
        renumber(at);
        if (inSight)
            endInsertRows();
        at = end;
    }
}

void HostTreeModel::setFilter(const QString &text)
{
    if (m_filter == text)
        return;
    m_filter = text;
    markWanted(m_root.get(), m_filter.isEmpty());
    syncShown(m_root.get(), true);
}

void HostTreeModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < 0 ? NameColumn : column;
    m_sortOrder = order;
    resort();
}

void HostTreeModel::resort()
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    sortBelow(m_root.get());
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before)
        after.append(indexOf(nodeOf(index), index.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void HostTreeModel::sortBelow(Node *node)
{
    std::sort(node->children.begin(), node->children.end(),
              [this](const auto &a, const auto &b) { return lessThan(a.get(), b.get()); });
    node->shown.clear();
    for (const auto &child : node->children) {
        if (child->row < 0)
            continue;
        child->row = static_cast<int>(node->shown.size());
        node->shown.push_back(child.get());
    }
    for (const auto &child : node->children)
        sortBelow(child.get());
}

} // namespace domcero
