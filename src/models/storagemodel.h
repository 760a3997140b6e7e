// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storagepicture.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>

#include <memory>
#include <vector>

namespace domcero {

// The storage of one host as a tree: volume groups with their volumes, disks with their partitions, folders
// with their images, iSCSI targets. Never reset by news: a new picture is compared with the old one, and rows
// come, go and change one by one. In the order of names as people sort them; StorageFilterModel sorts
// otherwise. Main thread.
class StorageModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        SizeColumn,
        UsedColumn,
        UsersColumn,
        KindColumn,
        ContentColumn,
        RemarkColumn,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole, // StorageId, of rows that are one thing
        TargetRole,            // QString, of iSCSI targets; lossless host text
        PortalRole,            // likewise
        ShareRole,             // UsedColumn: double, 0 to 1; invalid: not known
        NearlyFullRole,        // bool: it will soon have no room, and something breaks then
        GuestsRole,            // QStringList: whose it is; of every column
        BadRole,               // bool: what the last column says is bad
        SortRole,
    };

    explicit StorageModel(QObject *parent = nullptr);
    ~StorageModel() override;

    void setPicture(std::shared_ptr<const StoragePicture> picture); // null: nothing is known
    const StoragePicture *picture() const { return m_picture.get(); }
    QModelIndex indexOf(const StorageId &id) const;
    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node;
    const Node &nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Node &node, int column = 0) const;
    std::unique_ptr<Node> wantedTree() const;
    void merge(Node &node, Node &wanted);
    void insertRun(Node &node, Node &wanted, std::size_t first, std::size_t last);
    void takeIn(Node &node); // and its children, into m_byId
    void forget(Node &node);
    void announceChanges(const Node &node, const StoragePicture &before);
    bool looksTheSame(const Node &node, const StoragePicture &before) const;
    QString text(const Node &node, int column) const;
    QVariant sortKey(const Node &node, int column) const;

    std::shared_ptr<const StoragePicture> m_picture;
    std::unique_ptr<Node> m_root;
    QHash<StorageId, Node *> m_byId;
};

// Sorts and filters it: groups and folders keep their place, the rows in them are sorted. What does not match
// is left out, unless what it lies in matches.
class StorageFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit StorageFilterModel(StorageModel &model, QObject *parent = nullptr);

    void setWords(const QString &words); // all of which a row has somewhere; empty: everything

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QStringList m_words;
};

} // namespace domcero
