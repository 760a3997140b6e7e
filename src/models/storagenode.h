// SPDX-License-Identifier: GPL-3.0-or-later
// StorageModel's rows; included by its own files alone.
#pragma once

#include "domain/iscsilookup.h"
#include "models/storagemodel.h"

namespace domcero {

struct StorageModel::Node
{
    enum class Kind { Root, Group, Disks, Folder, Targets, Thing, Session, KnownTarget };

    Kind kind = Kind::Root;
    QString key;  // its name in the tree, unique among its siblings
    QString name; // of what it is made: a folder, a target; lossless host text
    QString portal;
    std::optional<StorageId> id;
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;

    Node &add(Kind childKind, const QString &childName, std::optional<StorageId> childId = {})
    {
        auto child = std::make_unique<Node>();
        child->kind = childKind;
        child->name = childName;
        child->key = QString::number(static_cast<int>(childKind)) + u'/' + childName;
        child->id = std::move(childId);
        child->parent = this;
        child->row = static_cast<int>(children.size());
        children.push_back(std::move(child));
        return *children.back();
    }
    void renumber(std::size_t from)
    {
        for (std::size_t i = from; i < children.size(); ++i)
            children[i]->row = static_cast<int>(i);
    }
};

} // namespace domcero
