// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/messagebar.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace domcero {

// The messages above the page: how actions ended. One for each key (a guest of a host, say): news replaces
// what was said before; at most four, the oldest goes first.
class MessageArea : public QWidget
{
    Q_OBJECT
public:
    explicit MessageArea(QWidget *parent = nullptr);

    void put(const QString &key, const Notice &notice);
    void take(const QString &key);

private:
    QVBoxLayout *m_layout;
    QHash<QString, MessageBar *> m_bars;
    QStringList m_order; // oldest first
};

} // namespace domcero
