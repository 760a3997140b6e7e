// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lvm.h"

#include <QByteArrayView>
#include <QList>

namespace domcero {

// Between the files of this folder: a line of a report, cell by cell from the left. The first cell that is no
// value of its kind is remembered.
class LvmRow
{
public:
    explicit LvmRow(QByteArrayView line);

    qsizetype cells() const { return m_cells.size(); }
    QByteArrayView text();
    ByteSize size(const char *column);                 // empty: zero
    qint64 number(const char *column);                 // empty: 0
    std::optional<double> percent(const char *column); // empty: none
    QStringList list();                                // tags: apart by commas
    const char *wrongColumn() const { return m_wrong; }

private:
    QList<QByteArrayView> m_cells;
    qsizetype m_next = 0;
    const char *m_wrong = nullptr;
};

// A row of lvs: a volume with one segment.
LogicalVolume logicalVolumeFrom(LvmRow &row);
// What a volume is follows from all of its segments.
void decideKind(LogicalVolume &volume);

} // namespace domcero
