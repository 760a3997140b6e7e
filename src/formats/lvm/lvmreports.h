// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/lvm.h"

#include <QByteArrayView>
#include <QList>

namespace domcero {

// LVM's reports as text, in a form that 2.02.98 prints as 2.03 does:
//     pvs --noheadings --nosuffix --units b --separator '|' -o COLUMNS      (vgs, and lvs -a, likewise)
// with the columns below, which the script `storage` asks for. A line is a row with exactly that many cells;
// what LVM has to complain of goes to standard error and must not be mixed in.
inline constexpr char lvmSeparator = '|';
inline constexpr char pvsColumns[] =
    "pv_name,pv_uuid,vg_name,pv_attr,pv_size,pv_free,dev_size,pe_start,pv_pe_count,"
    "pv_pe_alloc_count,pv_tags";
inline constexpr char vgsColumns[] =
    "vg_name,vg_uuid,vg_attr,vg_size,vg_free,vg_extent_size,vg_extent_count,vg_free_count,pv_count,vg_tags";
inline constexpr char lvsColumns[] = "vg_name,lv_name,lv_uuid,lv_attr,lv_size,vg_extent_size,origin,origin_"
                                     "size,pool_lv,metadata_lv,data_percent,"
                                     "metadata_percent,copy_percent,lv_kernel_major,lv_kernel_minor,lv_tags,"
                                     "segtype,stripes,seg_start_pe,seg_size,"
                                     "seg_pe_ranges";

// A missing one has no device.
Result<QList<PhysicalVolume>> parsePvs(QByteArrayView output);
// Without missingPhysicalVolumes, which old versions cannot tell: count those of pvs.
Result<QList<VolumeGroup>> parseVgs(QByteArrayView output);
// A row for each segment; the volumes in the order of their first rows.
Result<QList<LogicalVolume>> parseLvs(QByteArrayView output);

// The volume that an inner one is a part of, by the endings that LVM keeps for its own ("pool0_tdata":
// "pool0"); empty when there is none.
QString ownerOfInnerVolume(const QString &name);

} // namespace domcero
