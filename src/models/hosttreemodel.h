// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guest.h"
#include "domain/guestaction.h"
#include "domain/hostentry.h"
#include "domain/hoststate.h"
#include "domain/linkstatus.h"
#include "services/usagehistory.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QUuid>

#include <functional>
#include <memory>
#include <optional>

namespace domcero {

struct TreeNode;

// Groups, hosts and guests as a tree. Fed by HostTreeFeed; knows no session. Main thread.
//
// Made for 500 hosts with 50 guests each: it is never reset; a host's news is one dataChanged for the host
// and one for its guests; filter and order are its own (a sort proxy over live numbers costs a second a
// refresh). Hosts without a group stand at the top level, before the groups.
class HostTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, StateColumn, CpuColumn, MemoryColumn, NetworkColumn, DiskColumn, ColumnCount };
    enum Role {
        KindRole = Qt::UserRole, // a Kind as int
        HostIdRole,              // QUuid, of hosts and guests
        NameRole,                // lossless, as services take it
        IconRole,                // the name of an icon
        LoadRole,                // double 0..1, invalid while unknown; announced with the CPU column
        AliveRole,               // false: to be shown faded
    };
    enum class Kind { Group, Host, Guest };
    Q_ENUM(Kind)

    explicit HostTreeModel(QObject *parent = nullptr);
    ~HostTreeModel() override;

    // Adds the host, or takes its new name, group and address.
    void setHost(const HostEntry &entry);
    void removeHost(const QUuid &id);
    void setLink(const QUuid &id, const LinkStatus &link);
    // Its readings do not come, connected or not: what is shown of it is faded.
    void setStale(const QUuid &id, bool stale);
    void setState(const QUuid &id, const HostState &state);
    void setUsage(const QUuid &id, const UsageHistory &usage);
    void setPending(const QUuid &id, const QString &guest, std::optional<GuestAction> action);
    // Every text again, in another language.
    void retranslate();

    // Shows what holds the text, with what is above it and, for a group or host, all below it.
    void setFilter(const QString &text);
    const QString &filter() const { return m_filter; }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    // Puts rows back in order after live numbers moved; the caller says how often.
    void resort();
    int sortColumn() const { return m_sortColumn; }
    bool sortsByLiveNumber() const { return m_sortColumn >= CpuColumn; }

    QModelIndex groupIndex(const QString &group) const; // invalid: not there or filtered out
    QModelIndex hostIndex(const QUuid &id) const;
    QModelIndex guestIndex(const QUuid &id, const QString &guest) const;
    int hostCount() const { return static_cast<int>(m_hosts.size()); }
    int unreachableCount() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void countsChanged(); // hostCount or unreachableCount

private:
    static TreeNode *nodeOf(const QModelIndex &index);
    QModelIndex indexOf(const TreeNode *node, int column = 0) const;
    bool isShown(const TreeNode *node) const; // it and all above it pass the filter
    bool lessThan(const TreeNode *a, const TreeNode *b) const;
    bool matches(const TreeNode *node) const;

    TreeNode *addChild(TreeNode *parent, std::unique_ptr<TreeNode> child);
    TreeNode *groupNode(const QString &group);
    void detach(TreeNode *child, std::unique_ptr<TreeNode> *taken = nullptr);
    bool markWanted(TreeNode *node, bool aboveMatches);
    // Brings the rows below `node` in line with its children and the filter.
    void update(TreeNode *node);
    void syncShown(TreeNode *node, bool inSight);
    void rowsChanged(const TreeNode *parent, int first, int last, int fromColumn = NameColumn);
    void rowChanged(const TreeNode *node, int fromColumn = NameColumn);
    void sortBelow(TreeNode *node);
    void resetUsage(TreeNode *host);
    void updateLive(TreeNode *host);
    QString text(const TreeNode *node, int column) const;
    QString toolTip(const TreeNode *node) const;

    std::unique_ptr<TreeNode> m_root;
    QHash<QUuid, TreeNode *> m_hosts;
    QString m_filter;
    int m_sortColumn = NameColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace domcero
