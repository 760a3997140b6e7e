// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/groupbars.h"

#include "base/hosttext.h"
#include "domain/extentmap.h"
#include "gui/widgets/extentbar.h"
#include "gui/widgets/labels.h"
#include "models/storagetext.h"
#include "text/render.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace domcero {

namespace {

class Parts
{
    Q_DECLARE_TR_FUNCTIONS(GroupBars)
public:
    Parts(const StoragePicture &picture, const VolumeGroup &group, const GuestColors &colors)
        : m_picture(picture), m_group(group), m_colors(colors)
    {
    }

    QList<BarPart> make()
    {
        for (const PhysicalVolume *physical : m_picture.index().physicalVolumesOf(m_group.name)) {
            bool first = true;
            for (const ExtentRun &run : extentMap(m_picture.index(), *physical)) {
                BarPart part = partOf(run);
                part.newDisk = std::exchange(first, false) && !m_parts.isEmpty();
                m_parts.append(part);
            }
        }
        if (m_parts.isEmpty())
            makeOfShares();
        return m_parts;
    }

private:
    ByteSize sizeOf(qint64 extents) const
    {
        return ByteSize::fromBytes(extents * m_group.extentSize.bytes());
    }

    BarPart freePart(qint64 extents) const
    {
        BarPart part;
        part.look = BarPart::Look::Free;
        part.weight = static_cast<double>(extents);
        part.label = tr("free");
        part.words = tr("%1 free").arg(sizeText(sizeOf(extents)));
        return part;
    }

    BarPart sparePart(qint64 extents) const
    {
        BarPart part;
        part.look = BarPart::Look::Spare;
        part.weight = static_cast<double>(extents);
        part.label = tr("spare");
        part.words = tr("%1 that LVM keeps to repair the metadata of pools").arg(sizeText(sizeOf(extents)));
        return part;
    }

    BarPart volumePart(const QString &name, qint64 extents) const
    {
        const StorageId id = StorageId::volume(m_group.name, name);
        BarPart part;
        part.weight = static_cast<double>(extents);
        part.id = id;
        part.label = displayText(name);
        const LogicalVolume *volume = m_picture.index().volume(id.name);
        if (volume && volume->kind == VolumeKind::Snapshot)
            part.look = BarPart::Look::Snapshot;
        else if (volume && (volume->kind == VolumeKind::ThinPool || volume->kind == VolumeKind::CachePool))
            part.look = BarPart::Look::Pool;
        QStringList guests = m_picture.guestsOf(id);
        // A snapshot has the colour of whoever has its origin; a pool is of all its volumes, so of nobody.
        if (guests.isEmpty() && volume && part.look == BarPart::Look::Snapshot)
            guests = m_picture.guestsOf(StorageId::volume(m_group.name, volume->origin));
        if (!guests.isEmpty() && part.look != BarPart::Look::Pool)
            part.color = m_colors.of(guests.first());
        QStringList lines{
            tr("%1: %2, %3")
                .arg(part.label, sizeText(m_picture.index().sizeOf(id)), storagetext::kind(m_picture, id))};
        if (const QString users = storagetext::usedBy(m_picture, id); !users.isEmpty())
            lines.append(users);
        part.words = lines.join(u'\n');
        return part;
    }

    BarPart partOf(const ExtentRun &run) const
    {
        return run.isFree() ? freePart(run.count)
               : run.spare  ? sparePart(run.count)
                            : volumePart(run.volume, run.count);
    }

    void makeOfShares()
    {
        qint64 left = m_group.extents;
        for (const VolumeShare &share : volumeShares(m_picture.index(), m_group.name)) {
            if (share.extents <= 0)
                continue;
            m_parts.append(share.volume.isEmpty() ? sparePart(share.extents)
                                                  : volumePart(share.volume, share.extents));
            left -= share.extents;
        }
        if (left > 0)
            m_parts.append(freePart(left));
    }

    const StoragePicture &m_picture;
    const VolumeGroup &m_group;
    const GuestColors &m_colors;
    QList<BarPart> m_parts;
};

} // namespace

GroupBars::GroupBars(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
}

GroupBars::Line GroupBars::makeLine()
{
    Line line;
    line.box = new QWidget(this);
    line.name = new QLabel(line.box);
    line.name->setTextFormat(Qt::PlainText);
    makeHeading(line.name, 1.0);
    line.disks = wrappedLabel(line.box);
    line.free = new QLabel(line.box);
    line.free->setTextFormat(Qt::PlainText);
    line.bar = new ExtentBar(line.box);
    connect(line.bar, &ExtentBar::chosen, this, &GroupBars::chosen);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(line.name, 0, Qt::AlignTop);
    top->addWidget(line.disks, 1);
    top->addWidget(line.free, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(line.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(top);
    layout->addWidget(line.bar);
    m_layout->addWidget(line.box);
    return line;
}

void GroupBars::setPicture(const StoragePicture *picture, const GuestColors &colors)
{
    if (!picture) {
        for (const Line &line : m_lines)
            delete line.box;
        m_lines.clear();
        return;
    }
    const QList<VolumeGroup> &groups = picture->state().groups;
    while (m_lines.size() > static_cast<std::size_t>(groups.size())) {
        delete m_lines.back().box;
        m_lines.pop_back();
    }
    while (m_lines.size() < static_cast<std::size_t>(groups.size()))
        m_lines.push_back(makeLine());
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        fill(m_lines[i], *picture, groups[static_cast<qsizetype>(i)], colors);
}

void GroupBars::fill(Line &line, const StoragePicture &picture, const VolumeGroup &group,
                     const GuestColors &colors)
{
    line.group = group.name;
    line.bar->setObjectName(QStringLiteral("groupBar_") + group.name);
    setTextIfChanged(line.name, displayText(group.name));
    QStringList disks;
    for (const PhysicalVolume *physical : picture.index().physicalVolumesOf(group.name))
        disks.append(physical->device.isEmpty() ? tr("a missing disk") : displayText(physical->device));
    setTextIfChanged(line.disks, tr("on %1").arg(disks.join(QStringLiteral(", "))));
    line.disks->setObjectName(QStringLiteral("groupDisks_") + group.name);
    setTextIfChanged(line.free, storagetext::freeOfGroup(group));
    makeFaded(line.disks);
    line.bar->setAccessibleName(tr("Volume group %1, %2").arg(displayText(group.name), line.free->text()));
    line.bar->setParts(Parts(picture, group, colors).make());
    line.bar->setCurrent(m_current);
}

void GroupBars::setCurrent(const std::optional<StorageId> &id)
{
    m_current = id;
    for (const Line &line : m_lines)
        line.bar->setCurrent(id);
}

ExtentBar *GroupBars::bar(const QString &group) const
{
    for (const Line &line : m_lines) {
        if (line.group == group)
            return line.bar;
    }
    return nullptr;
}

void GroupBars::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        for (const Line &line : m_lines)
            makeFaded(line.disks);
    }
    QWidget::changeEvent(event);
}

} // namespace domcero
