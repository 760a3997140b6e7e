// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/hosttreemodel.h"

#include <QSet>
#include <QUuid>
#include <QWidget>

#include <optional>

class QLineEdit;
class QTreeView;

namespace domcero {

// What is selected in the tree.
struct TreePlace
{
    HostTreeModel::Kind kind = HostTreeModel::Kind::Group;
    QString group; // of a group; empty: all hosts
    QUuid host;    // of a host or guest
    QString guest; // of a guest

    friend bool operator==(const TreePlace &, const TreePlace &) = default;
};

// The left side: a search box and the tree of groups, hosts and guests. What is folded stays folded, through
// searches and restarts; while a text is searched all that is found is open.
class HostTreePanel : public QWidget
{
    Q_OBJECT
public:
    explicit HostTreePanel(HostTreeModel &model, QWidget *parent = nullptr);

    std::optional<TreePlace> current() const { return m_current; }
    // False when it is not in the tree (yet), or filtered out.
    bool select(const TreePlace &place);
    void focusSearch();
    QTreeView *view() const { return m_view; }

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void selected(const domcero::TreePlace &place);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void search(const QString &text);
    void markCurrent();
    void takeCurrent(const QModelIndex &index);
    void unfold(const QModelIndex &parent, int first, int last);
    void remember(const QModelIndex &index, bool folded);
    QString foldKey(const QModelIndex &index) const;
    TreePlace placeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const TreePlace &place) const;

    HostTreeModel &m_model;
    QLineEdit *m_search;
    QTreeView *m_view;
    QSet<QString> m_folded;
    std::optional<TreePlace> m_current;
    bool m_quiet = false; // rows come and go, or are marked, not by the user's choice
};

} // namespace domcero
