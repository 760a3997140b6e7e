// SPDX-License-Identifier: GPL-3.0-or-later
// StorageModel: what a row says.
#include "base/hosttext.h"
#include "models/storagenode.h"
#include "models/storagetext.h"
#include "text/render.h"
#include "text/storagewords.h"

#include <algorithm>

namespace domcero {

QString StorageModel::text(const Node &node, int column) const
{
    using Kind = Node::Kind;
    const StoragePicture &picture = *m_picture;
    if (node.kind == Kind::Session || node.kind == Kind::KnownTarget) {
        const IscsiSession *session = ofTarget(picture.state().iscsi.sessions, node.name, node.portal);
        switch (column) {
        case NameColumn:
            return displayText(node.name);
        case KindColumn:
            return tr("target at %1").arg(displayText(node.portal));
        case UsersColumn:
            return session ? session->devices.join(QStringLiteral(", ")) : QString();
        case RemarkColumn:
            return !session              ? tr("not logged in")
                   : session->loggedIn() ? tr("logged in")
                                         : tr("session lost");
        default:
            return {};
        }
    }
    if (!node.id) {
        if (column != NameColumn)
            return {};
        return node.kind == Kind::Disks     ? tr("Disks and partitions")
               : node.kind == Kind::Targets ? tr("iSCSI targets")
                                            : displayText(node.name);
    }
    const StorageId &id = *node.id;
    switch (column) {
    case NameColumn:
        return storagetext::name(id);
    case SizeColumn:
        return sizeText(picture.index().sizeOf(id));
    case UsedColumn: {
        const auto fill = fillOf(picture, id);
        return fill ? percentText(100 * fill->share) : QString();
    }
    case KindColumn:
        return storagetext::kind(picture, id);
    case ContentColumn: {
        const Content *content = picture.index().contentOf(id);
        return content ? displayText(contentText(*content)) : QString();
    }
    case UsersColumn:
        return storagetext::usedBy(picture, id);
    case RemarkColumn: {
        QStringList words;
        for (const storagetext::Remark &remark : storagetext::remarks(picture, id))
            words.append(remark.text);
        return words.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QVariant StorageModel::sortKey(const Node &node, int column) const
{
    if (!node.id)
        return text(node, column);
    switch (column) {
    case NameColumn:
        return node.row;
    case SizeColumn:
        return m_picture->index().sizeOf(*node.id).bytes();
    case UsedColumn: {
        const auto fill = fillOf(*m_picture, *node.id);
        return fill ? fill->share : -1.0;
    }
    default:
        return text(node, column);
    }
}

QVariant StorageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_picture)
        return {};
    const Node &node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(node, index.column());
    case Qt::ToolTipRole:
        if (index.column() == NameColumn)
            return displayText(node.id ? m_picture->index().pathOf(*node.id) : node.name);
        if (index.column() == UsedColumn && node.id) {
            const auto fill = fillOf(*m_picture, *node.id);
            return fill ? storagetext::fill(*fill) : QString();
        }
        return text(node, index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>((index.column() == SizeColumn ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    case IdRole:
        return node.id ? QVariant::fromValue(*node.id) : QVariant();
    case TargetRole:
    case PortalRole:
        if (node.kind != Node::Kind::Session && node.kind != Node::Kind::KnownTarget)
            return {};
        return role == TargetRole ? node.name : node.portal;
    case ShareRole: {
        const auto fill = node.id ? fillOf(*m_picture, *node.id) : std::nullopt;
        return fill ? QVariant(fill->share) : QVariant();
    }
    case NearlyFullRole: {
        const auto fill = node.id ? fillOf(*m_picture, *node.id) : std::nullopt;
        return fill && fill->nearlyFull();
    }
    case GuestsRole:
        return node.id && node.kind == Node::Kind::Thing ? m_picture->guestsOf(*node.id) : QStringList();
    case BadRole: {
        if (!node.id) {
            const IscsiSession *session =
                node.kind == Node::Kind::Session
                    ? ofTarget(m_picture->state().iscsi.sessions, node.name, node.portal)
                    : nullptr;
            return session && !session->loggedIn();
        }
        const QList<storagetext::Remark> remarks = storagetext::remarks(*m_picture, *node.id);
        return !remarks.isEmpty() && remarks.first().bad;
    }
    case SortRole:
        return sortKey(node, index.column());
    default:
        return {};
    }
}

QVariant StorageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == SizeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case SizeColumn:
        return tr("Size");
    case UsedColumn:
        return tr("Filled");
    case KindColumn:
        return tr("Kind");
    case ContentColumn:
        return tr("Content");
    case UsersColumn:
        return tr("Used by");
    case RemarkColumn:
        return tr("State");
    default:
        return {};
    }
}

StorageFilterModel::StorageFilterModel(StorageModel &model, QObject *parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
    setSortRole(StorageModel::SortRole);
    setSourceModel(&model);
}

void StorageFilterModel::setWords(const QString &words)
{
    const QStringList now = words.split(u' ', Qt::SkipEmptyParts);
    if (now == m_words)
        return;
    m_words = now;
    invalidateFilter();
}

bool StorageFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    // What has rows in it is found by its name alone: its users are theirs.
    const bool whole = sourceModel()->hasChildren(sourceModel()->index(row, 0, parent));
    const int columns = whole ? StorageModel::NameColumn + 1 : StorageModel::ColumnCount;
    QString all;
    for (int column = 0; column < columns; ++column)
        all += sourceModel()->index(row, column, parent).data().toString() + u'\n';
    const StoragePicture *picture = static_cast<const StorageModel *>(sourceModel())->picture();
    const QVariant id = sourceModel()->index(row, 0, parent).data(StorageModel::IdRole);
    if (picture && id.isValid())
        all += displayText(picture->index().pathOf(id.value<StorageId>())); // as a config names it
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

bool StorageFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool ascending = sortOrder() == Qt::AscendingOrder;
    if (!left.parent().isValid())
        return ascending ? left.row() < right.row() : left.row() > right.row();
    const QVariant a = left.data(StorageModel::SortRole);
    const QVariant b = right.data(StorageModel::SortRole);
    const int order = a.typeId() == QMetaType::QString
                          ? QString::localeAwareCompare(a.toString(), b.toString())
                          : (a.toDouble() < b.toDouble() ? -1 : a.toDouble() > b.toDouble());
    if (order != 0)
        return order < 0;
    return ascending ? left.row() < right.row() : left.row() > right.row();
}

} // namespace domcero
