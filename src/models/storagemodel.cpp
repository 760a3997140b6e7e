// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storagemodel.h"

#include "models/storagenode.h"

#include <QSet>

#include <algorithm>
#include <functional>

namespace domcero {

namespace {

QString folderOf(const QString &path)
{
    return path.left(std::max<qsizetype>(1, path.lastIndexOf(u'/')));
}

template <typename T>
bool same(const T *a, const T *b)
{
    return a && b ? *a == *b : a == b;
}

} // namespace

StorageModel::StorageModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}

StorageModel::~StorageModel() = default;

void StorageModel::setPicture(std::shared_ptr<const StoragePicture> picture)
{
    const std::shared_ptr<const StoragePicture> before = std::exchange(m_picture, std::move(picture));
    const std::unique_ptr<Node> wanted = wantedTree();
    merge(*m_root, *wanted);
    if (before && m_picture)
        announceChanges(*m_root, *before);
}

std::unique_ptr<StorageModel::Node> StorageModel::wantedTree() const
{
    auto root = std::make_unique<Node>();
    if (!m_picture)
        return root;
    const StorageState &state = m_picture->state();
    const StorageIndex &index = m_picture->index();
    for (const VolumeGroup &group : state.groups) {
        Node &node = root->add(Node::Kind::Group, group.name, StorageId::group(group.name));
        for (const LogicalVolume *volume : index.volumesOf(group.name)) {
            if (!volume->inner)
                node.add(Node::Kind::Thing, volume->fullName(), StorageId::volume(*volume));
        }
    }
    QHash<QString, Node *> disks;
    Node *section = nullptr;
    for (const BlockDevice &device : state.devices) {
        if (device.kind == DeviceKind::LogicalVolume)
            continue;
        if (!section)
            section = &root->add(Node::Kind::Disks, {});
        const bool divided = device.kind == DeviceKind::Partition && !device.parents.isEmpty();
        Node *on = divided ? disks.value(device.parents.first(), section) : section;
        Node &node = on->add(Node::Kind::Thing, device.name, StorageId::device(device.name));
        disks.insert(device.name, &node);
    }
    QHash<QString, Node *> folders;
    for (const ImageFile &image : state.images) {
        const QString folder = folderOf(image.path);
        Node *&node = folders[folder];
        if (!node)
            node = &root->add(Node::Kind::Folder, folder);
        node->add(Node::Kind::Thing, image.path, StorageId::image(image.path));
    }
    const IscsiInitiator &iscsi = state.iscsi;
    if (!iscsi.sessions.isEmpty() || !iscsi.nodes.isEmpty()) {
        Node &targets = root->add(Node::Kind::Targets, {});
        for (const IscsiSession &one : iscsi.sessions) {
            Node &node = targets.add(Node::Kind::Session, one.target);
            node.portal = one.portal;
            node.key += u' ' + one.portal;
        }
        QSet<QString> listed;
        for (const IscsiNode &one : iscsi.nodes) {
            const QString both = one.target + u' ' + one.portal;
            if (ofTarget(iscsi.sessions, one.target, one.portal) || listed.contains(both))
                continue;
            listed.insert(both);
            Node &node = targets.add(Node::Kind::KnownTarget, one.target);
            node.portal = one.portal;
            node.key += u' ' + one.portal;
        }
    }
    return root;
}

void StorageModel::merge(Node &node, Node &wanted)
{
    const QModelIndex place = indexOf(node);
    QSet<QString> stay;
    for (const auto &child : wanted.children)
        stay.insert(child->key);
    for (std::size_t last = node.children.size(); last > 0;) {
        if (stay.contains(node.children[last - 1]->key)) {
            --last;
            continue;
        }
        std::size_t first = last;
        while (first > 0 && !stay.contains(node.children[first - 1]->key))
            --first;
        beginRemoveRows(place, static_cast<int>(first), static_cast<int>(last) - 1);
        for (std::size_t i = first; i < last; ++i)
            forget(*node.children[i]);
        node.children.erase(node.children.begin() + static_cast<std::ptrdiff_t>(first),
                            node.children.begin() + static_cast<std::ptrdiff_t>(last));
        node.renumber(first);
        endRemoveRows();
        last = first;
    }
    QHash<QString, Node *> here;
    for (const auto &child : node.children)
        here.insert(child->key, child.get());
    for (std::size_t i = 0; i < wanted.children.size(); ++i) {
        Node *old = here.value(wanted.children[i]->key);
        if (!old) {
            std::size_t end = i + 1;
            while (end < wanted.children.size() && !here.contains(wanted.children[end]->key))
                ++end;
            insertRun(node, wanted, i, end);
            i = end - 1;
            continue;
        }
        const auto from = static_cast<std::size_t>(old->row);
        if (from != i) {
            beginMoveRows(place, static_cast<int>(from), static_cast<int>(from), place, static_cast<int>(i));
            std::rotate(node.children.begin() + static_cast<std::ptrdiff_t>(i),
                        node.children.begin() + static_cast<std::ptrdiff_t>(from),
                        node.children.begin() + static_cast<std::ptrdiff_t>(from) + 1);
            node.renumber(i);
            endMoveRows();
        }
        merge(*old, *wanted.children[i]);
    }
}

void StorageModel::insertRun(Node &node, Node &wanted, std::size_t first, std::size_t last)
{
    beginInsertRows(indexOf(node), static_cast<int>(first), static_cast<int>(last) - 1);
    std::vector<std::unique_ptr<Node>> run;
    for (std::size_t i = first; i < last; ++i) {
        // The wanted one keeps a shell with the key, which its own siblings are still compared by.
        auto shell = std::make_unique<Node>();
        shell->key = wanted.children[i]->key;
        run.push_back(std::exchange(wanted.children[i], std::move(shell)));
        run.back()->parent = &node;
        takeIn(*run.back());
    }
    node.children.insert(node.children.begin() + static_cast<std::ptrdiff_t>(first),
                         std::make_move_iterator(run.begin()), std::make_move_iterator(run.end()));
    node.renumber(first);
    endInsertRows();
}

void StorageModel::takeIn(Node &node)
{
    if (node.id)
        m_byId.insert(*node.id, &node);
    for (const auto &child : node.children)
        takeIn(*child);
}

void StorageModel::forget(Node &node)
{
    if (node.id && m_byId.value(*node.id) == &node)
        m_byId.remove(*node.id);
    for (const auto &child : node.children)
        forget(*child);
}

bool StorageModel::looksTheSame(const Node &node, const StoragePicture &before) const
{
    const StoragePicture &now = *m_picture;
    if (!node.id)
        return node.kind != Node::Kind::Session && node.kind != Node::Kind::KnownTarget;
    const StorageId &id = *node.id;
    if (before.uses().of(id) != now.uses().of(id) || before.guestsOf(id) != now.guestsOf(id) ||
        !same(before.index().contentOf(id), now.index().contentOf(id)))
        return false;
    switch (id.kind) {
    case StorageId::Kind::Group: {
        const VolumeGroup *a = before.index().group(id.name);
        const VolumeGroup *b = now.index().group(id.name);
        return a && b && a->size == b->size && a->free == b->free && a->partial == b->partial &&
               a->exported == b->exported && a->readOnly == b->readOnly;
    }
    case StorageId::Kind::Volume:
        return same(before.index().volume(id.name), now.index().volume(id.name));
    case StorageId::Kind::Image:
        return same(before.index().image(id.name), now.index().image(id.name));
    case StorageId::Kind::Device:
        break;
    }
    const auto share = [&](const StoragePicture &picture) {
        const auto fill = fillOf(picture, id);
        return fill ? fill->share : -1;
    };
    return same(before.index().device(id.name), now.index().device(id.name)) &&
           same(before.index().physicalVolumeOn(id.name), now.index().physicalVolumeOn(id.name)) &&
           share(before) == share(now);
}

void StorageModel::announceChanges(const Node &node, const StoragePicture &before)
{
    const int count = static_cast<int>(node.children.size());
    for (int row = 0; row < count; ++row) {
        const auto differs = [&](int at) {
            return at < count && !looksTheSame(*node.children[static_cast<std::size_t>(at)], before);
        };
        if (!differs(row))
            continue;
        int last = row;
        while (differs(last + 1))
            ++last;
        Q_EMIT dataChanged(indexOf(*node.children[static_cast<std::size_t>(row)]),
                           indexOf(*node.children[static_cast<std::size_t>(last)], ColumnCount - 1));
        row = last;
    }
    for (const auto &child : node.children)
        announceChanges(*child, before);
}

void StorageModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    const std::function<void(const Node &)> announce = [&](const Node &node) {
        if (node.children.empty())
            return;
        Q_EMIT dataChanged(indexOf(*node.children.front()), indexOf(*node.children.back(), ColumnCount - 1));
        for (const auto &child : node.children)
            announce(*child);
    };
    announce(*m_root);
}

const StorageModel::Node &StorageModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const Node *>(index.constInternalPointer()) : *m_root;
}

QModelIndex StorageModel::indexOf(const Node &node, int column) const
{
    return node.parent ? createIndex(node.row, column, &node) : QModelIndex();
}

QModelIndex StorageModel::indexOf(const StorageId &id) const
{
    const Node *node = m_byId.value(id);
    return node ? indexOf(*node) : QModelIndex();
}

QModelIndex StorageModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return indexOf(*nodeOf(parent).children[static_cast<std::size_t>(row)], column);
}

QModelIndex StorageModel::parent(const QModelIndex &child) const
{
    const Node &node = nodeOf(child);
    return node.parent ? indexOf(*node.parent) : QModelIndex();
}

int StorageModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent).children.size());
}

int StorageModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

} // namespace domcero
