// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/hosttreemodel.h"

#include "models/treenode.h"

#include <algorithm>

namespace domcero {

using Node = TreeNode;

HostTreeModel::HostTreeModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>())
{
}

HostTreeModel::~HostTreeModel() = default;

// --- places -----------------------------------------------------------------------------------------------

Node *HostTreeModel::nodeOf(const QModelIndex &index)
{
    return static_cast<Node *>(index.internalPointer());
}

QModelIndex HostTreeModel::indexOf(const Node *node, int column) const
{
    if (node == m_root.get() || node->row < 0)
        return {};
    return createIndex(node->row, column, const_cast<Node *>(node));
}

bool HostTreeModel::isShown(const Node *node) const
{
    for (; node != m_root.get(); node = node->parent) {
        if (node->row < 0)
            return false;
    }
    return true;
}

QModelIndex HostTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column < 0 || column >= ColumnCount || row < 0 || parent.column() > 0)
        return {};
    const Node *above = parent.isValid() ? nodeOf(parent) : m_root.get();
    if (row >= static_cast<int>(above->shown.size()))
        return {};
    return createIndex(row, column, above->shown[static_cast<std::size_t>(row)]);
}

QModelIndex HostTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(nodeOf(index)->parent) : QModelIndex();
}

int HostTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return static_cast<int>((parent.isValid() ? nodeOf(parent) : m_root.get())->shown.size());
}

int HostTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QModelIndex HostTreeModel::groupIndex(const QString &group) const
{
    for (const Node *node : m_root->shown) {
        if (node->kind == Node::Kind::Group && node->name == group)
            return indexOf(node);
    }
    return {};
}

QModelIndex HostTreeModel::hostIndex(const QUuid &id) const
{
    const Node *host = m_hosts.value(id);
    return host && isShown(host) ? indexOf(host) : QModelIndex();
}

QModelIndex HostTreeModel::guestIndex(const QUuid &id, const QString &guest) const
{
    const Node *host = m_hosts.value(id);
    const Node *node = host ? host->childByName.value(guest) : nullptr;
    return node && isShown(node) ? indexOf(node) : QModelIndex();
}

int HostTreeModel::unreachableCount() const
{
    return static_cast<int>(std::count_if(m_hosts.begin(), m_hosts.end(), [](const Node *host) {
        return host->link.stage == LinkStage::Waiting ||
               (host->link.stage == LinkStage::Disconnected && host->link.error);
    }));
}

// --- what comes and goes ----------------------------------------------------------------------------------

Node *HostTreeModel::addChild(Node *parent, std::unique_ptr<Node> child)
{
    child->parent = parent;
    child->wanted = false;
    const auto at = std::lower_bound(parent->children.begin(), parent->children.end(), child.get(),
                                     [this](const auto &a, const Node *b) { return lessThan(a.get(), b); });
    return parent->children.insert(at, std::move(child))->get();
}

void HostTreeModel::detach(Node *child, std::unique_ptr<Node> *taken)
{
    Node *parent = child->parent;
    child->gone = true;
    update(parent);
    const auto found = std::find_if(parent->children.begin(), parent->children.end(),
                                    [&](const auto &other) { return other.get() == child; });
    if (taken) {
        child->gone = false;
        *taken = std::move(*found);
    }
    parent->children.erase(found);
    if (parent->kind == Node::Kind::Group && parent->children.empty())
        detach(parent);
}

Node *HostTreeModel::groupNode(const QString &group)
{
    if (group.isEmpty())
        return m_root.get();
    for (const auto &node : m_root->children) {
        if (node->kind == Node::Kind::Group && node->name == group)
            return node.get();
    }
    auto node = std::make_unique<Node>();
    node->kind = Node::Kind::Group;
    node->name = group;
    return addChild(m_root.get(), std::move(node));
}

void HostTreeModel::setHost(const HostEntry &entry)
{
    std::unique_ptr<Node> node;
    if (Node *known = m_hosts.value(entry.id)) {
        const QString group = known->parent == m_root.get() ? QString() : known->parent->name;
        if (known->name == entry.name && group == entry.group) {
            known->address = entry.address;
            rowChanged(known);
            return;
        }
        detach(known, &node);
    } else {
        node = std::make_unique<Node>();
        node->kind = Node::Kind::Host;
        node->hostId = entry.id;
    }
    node->name = entry.name;
    node->address = entry.address;
    node->simulated = entry.kind == HostEntry::Kind::Demo;
    Node *group = groupNode(entry.group);
    m_hosts.insert(entry.id, addChild(group, std::move(node)));
    if (group->row < 0)
        update(m_root.get());
    else
        update(group);
    Q_EMIT countsChanged();
}

void HostTreeModel::removeHost(const QUuid &id)
{
    Node *host = m_hosts.value(id);
    if (!host)
        return;
    std::unique_ptr<Node> taken;
    detach(host, &taken);
    m_hosts.remove(id);
    Q_EMIT countsChanged();
}

void HostTreeModel::setLink(const QUuid &id, const LinkStatus &link)
{
    Node *host = m_hosts.value(id);
    if (!host)
        return;
    host->link = link;
    updateLive(host);
    rowChanged(host);
    Q_EMIT countsChanged();
}

void HostTreeModel::setStale(const QUuid &id, bool stale)
{
    Node *host = m_hosts.value(id);
    if (!host || host->stale == stale)
        return;
    host->stale = stale;
    updateLive(host);
    rowChanged(host);
}

void HostTreeModel::updateLive(Node *host)
{
    const bool live = host->link.stage == LinkStage::Connected && !host->stale;
    if (live == host->live)
        return;
    host->live = live;
    for (const auto &guest : host->children)
        guest->live = live;
    if (!live)
        resetUsage(host);
    rowsChanged(host, 0, static_cast<int>(host->shown.size()) - 1);
}

void HostTreeModel::resetUsage(Node *host)
{
    host->cpuPercent.reset();
    for (const auto &guest : host->children)
        guest->cpuPercent.reset();
}

void HostTreeModel::setState(const QUuid &id, const HostState &state)
{
    Node *host = m_hosts.value(id);
    if (!host)
        return;
    bool cameOrWent = false;
    QHash<QString, const Guest *> now;
    now.reserve(state.guests.size());
    for (const Guest &guest : state.guests)
        now.insert(guest.name, &guest);
    for (const auto &child : host->children) {
        if (!now.contains(child->name)) {
            child->gone = true;
            cameOrWent = true;
        }
    }
    QList<Node *> changed;
    for (const Guest &guest : state.guests) {
        Node *node = host->childByName.value(guest.name);
        if (!node) {
            auto fresh = std::make_unique<Node>();
            fresh->kind = Node::Kind::Guest;
            fresh->name = guest.name;
            fresh->hostId = id;
            fresh->live = host->live;
            node = addChild(host, std::move(fresh));
            host->childByName.insert(guest.name, node);
            cameOrWent = true;
        }
        const bool problem = guest.configProblem.has_value();
        if (node->state != guest.state || node->configProblem != problem || node->cpus != guest.vcpus ||
            node->memory != guest.memory) {
            node->state = guest.state;
            node->configProblem = problem;
            node->cpus = guest.vcpus;
            node->memory = guest.memory;
            changed.append(node);
        }
        if (!isAlive(guest.state))
            node->cpuPercent.reset();
    }
    if (cameOrWent) {
        update(host);
        std::erase_if(host->children, [host](const auto &child) {
            if (child->gone)
                host->childByName.remove(child->name);
            return child->gone;
        });
    }
    for (const Node *node : std::as_const(changed))
        rowChanged(node);
    const int cpus = state.hypervisor ? state.hypervisor->cpus : 0;
    const ByteSize total = state.hypervisor ? state.hypervisor->totalMemory : ByteSize();
    const ByteSize used = state.hypervisor ? total - state.hypervisor->freeMemory : ByteSize();
    if (host->cpus != cpus || host->totalMemory != total || host->memory != used) {
        host->cpus = cpus;
        host->totalMemory = total;
        host->memory = used;
        rowChanged(host);
    }
}

void HostTreeModel::setUsage(const QUuid &id, const UsageHistory &usage)
{
    Node *host = m_hosts.value(id);
    if (!host)
        return;
    double cpu = 0;
    double network = 0;
    double disk = 0;
    const auto take = [&](const Usage &reading) {
        cpu += reading.cpuPercent;
        network += reading.netReceivedPerSecond + reading.netSentPerSecond;
        disk += reading.diskReadPerSecond + reading.diskWrittenPerSecond;
    };
    int first = -1;
    int last = -1;
    for (const auto &guest : host->children) {
        if (!isAlive(guest->state))
            continue;
        const auto reading = usage.latest(guest->name);
        if (!reading)
            continue;
        take(*reading);
        guest->cpuPercent = reading->cpuPercent;
        guest->networkPerSecond = reading->netReceivedPerSecond + reading->netSentPerSecond;
        guest->diskPerSecond = reading->diskReadPerSecond + reading->diskWrittenPerSecond;
        if (guest->row >= 0) {
            first = first < 0 ? guest->row : std::min(first, guest->row);
            last = std::max(last, guest->row);
        }
    }
    // What dom0 moves over its bridge and its disks is the guests' own traffic once more: only its CPU
    // counts.
    if (const auto dom0 = usage.latest(QStringLiteral("Domain-0")))
        cpu += dom0->cpuPercent;
    host->cpuPercent = cpu;
    host->networkPerSecond = network;
    host->diskPerSecond = disk;
    // Not from the first column: for that one a view asks every row whether it has children, which costs half
    // of a refresh.
    // Downwards, host by host: a view looks for each line from the one that it has found before.
    rowChanged(host, CpuColumn);
    rowsChanged(host, first, last, CpuColumn);
}

void HostTreeModel::setPending(const QUuid &id, const QString &guest, std::optional<GuestAction> action)
{
    const Node *host = m_hosts.value(id);
    Node *node = host ? host->childByName.value(guest) : nullptr;
    if (!node || node->pending == action)
        return;
    node->pending = action;
    rowChanged(node);
}

void HostTreeModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    const auto all = [this](const auto &self, const Node *node) -> void {
        rowsChanged(node, 0, static_cast<int>(node->shown.size()) - 1);
        for (const Node *child : node->shown)
            self(self, child);
    };
    all(all, m_root.get());
}

void HostTreeModel::rowsChanged(const Node *parent, int first, int last, int fromColumn)
{
    if (first < 0 || last < first || !isShown(parent))
        return;
    Q_EMIT dataChanged(createIndex(first, fromColumn, parent->shown[static_cast<std::size_t>(first)]),
                       createIndex(last, ColumnCount - 1, parent->shown[static_cast<std::size_t>(last)]));
}

void HostTreeModel::rowChanged(const Node *node, int fromColumn)
{
    rowsChanged(node->parent, node->row, node->row, fromColumn);
}

} // namespace domcero
