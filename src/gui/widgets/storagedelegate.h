// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/guestcolors.h"

#include <QStyledItemDelegate>

namespace domcero {

// A cell of the table of storage: how full a thing is as a bar beside the number, the colours of its guests
// before their names, a warning sign before what is wrong. Groups and folders are bold.
class StorageDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setColors(const GuestColors &colors) { m_colors = colors; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QList<int> colorsOf(const QModelIndex &index) const; // a few

    GuestColors m_colors;
};

} // namespace domcero
