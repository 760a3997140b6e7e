// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/hosttreepanel.h"

#include <QWidget>

class QLabel;
class QTreeView;

namespace domcero {

// The page of a group: its hosts and their guests with what they use, side by side. Without a group: all
// hosts. It shows the model of the tree, in the order and with the search of the tree.
class GroupPage : public QWidget
{
    Q_OBJECT
public:
    explicit GroupPage(HostTreeModel &model, QWidget *parent = nullptr);

    void setGroup(const QString &group);
    QTreeView *view() const { return m_table; }

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void opened(const domcero::TreePlace &place); // double click or Enter

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void updateRoot();

    HostTreeModel &m_model;
    QString m_group;
    QLabel *m_title;
    QLabel *m_hint;
    QTreeView *m_table;
};

} // namespace domcero
