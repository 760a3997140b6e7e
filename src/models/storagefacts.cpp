// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storagefacts.h"

#include "base/hosttext.h"
#include "models/storagetext.h"
#include "text/render.h"
#include "text/storagewords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QSet>

namespace domcero {

namespace {

constexpr qsizetype listed = 6; // of what lies on a thing

QString joined(const QStringList &lines)
{
    return lines.join(u'\n');
}

class Facts
{
    Q_DECLARE_TR_FUNCTIONS(StorageFacts)
public:
    Facts(const StoragePicture &picture, const StorageId &id)
        : m_picture(picture), m_index(picture.index()), m_id(id)
    {
        switch (id.kind) {
        case StorageId::Kind::Group:
            m_group = m_index.group(id.name);
            break;
        case StorageId::Kind::Volume:
            m_volume = m_index.volume(id.name);
            break;
        case StorageId::Kind::Image:
            m_image = m_index.image(id.name);
            break;
        case StorageId::Kind::Device:
            m_device = m_index.device(id.name);
            break;
        }
    }

    QList<StorageFact> make() const
    {
        return {
            {"storageState", tr("State"), remarks()},
            {"storageUsers", tr("Used by"), users()},
            {"storageFree", tr("Free"), m_group ? sizeText(m_group->free) : QString()},
            {"storageFill", tr("Filled"), filled()},
            {"storageContent", tr("Content"), content()},
            {"storageLies", tr("Lies on"), liesOn()},
            {"storageOrigin", tr("Made of"), origin()},
            {"storageChain", tr("Builds on"), chain()},
            {"storageAbove", tr("On it"), above()},
            {"storageInside", tr("Snapshots inside"), inside()},
            {"storageTakes", tr("Takes"), takes()},
            {"storageDisk", tr("Model"), model()},
            {"storageSerial", tr("Serial number"), m_device ? displayText(m_device->serial) : QString()},
            {"storageIscsi", tr("iSCSI"), iscsi()},
            {"storageNames", tr("Lasting names"), names()},
            {"storageExtents", tr("Extents"), extents()},
            {"storageTags", tr("Tags"), tags()},
        };
    }

private:
    QString remarks() const
    {
        QStringList words;
        for (const storagetext::Remark &remark : storagetext::remarks(m_picture, m_id))
            words.append(remark.text);
        return words.join(QStringLiteral(", "));
    }

    QString users() const
    {
        if (m_group)
            return storagetext::usedBy(m_picture, m_id);
        QStringList lines;
        for (const StorageUse &use : m_picture.uses().of(m_id)) {
            const bool above = use.kind == UseKind::Snapshot || use.kind == UseKind::ThinVolume ||
                               use.kind == UseKind::Partition || use.kind == UseKind::BackingFile;
            if (!above)
                lines.append(displayText(useText(use)));
        }
        return joined(lines);
    }

    QString filled() const
    {
        if (!m_volume || !m_volume->dataPercent)
            return {};
        const auto fill = fillOf(m_picture, m_id);
        const QString data = fill ? storagetext::fill(*fill) : QString();
        return m_volume->metadataPercent
                   ? tr("%1, its metadata %2").arg(data, percentText(*m_volume->metadataPercent))
                   : data;
    }

    QString content() const
    {
        const Content *found = m_index.contentOf(m_id);
        if (!found)
            return {};
        QStringList lines{displayText(contentText(*found))};
        if (!found->uuid.isEmpty())
            lines.append(displayText(found->uuid));
        if (found->state == Content::State::Errors)
            lines.append(tr("It has errors and must be checked."));
        else if (found->state == Content::State::NotClean)
            lines.append(tr("It is mounted, or was not unmounted in order."));
        if (!found->lastMountedOn.isEmpty())
            lines.append(tr("Last mounted at %1").arg(displayText(found->lastMountedOn)));
        return joined(lines);
    }

    QString liesOn() const
    {
        QStringList lines;
        if (m_group) {
            for (const PhysicalVolume *physical : m_index.physicalVolumesOf(m_group->name)) {
                const QString name = physical->missing ? tr("missing disk %1").arg(physical->uuid)
                                                       : displayText(physical->device);
                lines.append(
                    tr("%1: %2, %3 free").arg(name, sizeText(physical->size), sizeText(physical->free)));
            }
        }
        if (m_volume) {
            if (!m_volume->pool.isEmpty())
                lines.append(tr("the pool %1").arg(m_volume->pool));
            QSet<QString> seen;
            for (const VolumeSegment &segment : m_volume->segments) {
                for (const ExtentRange &place : segment.places) {
                    if (!seen.contains(place.on))
                        lines.append(displayText(place.on));
                    seen.insert(place.on);
                }
            }
        }
        for (const QString &parent : m_device ? m_device->parents : QStringList()) {
            const BlockDevice *below = m_index.device(parent);
            lines.append(displayText(below ? below->path : parent));
        }
        if (m_device && !m_device->backingFile.isEmpty())
            lines.append(displayText(m_device->backingFile));
        return joined(lines);
    }

    QString origin() const { return m_volume ? displayText(m_volume->origin) : QString(); }

    // From the nearest to the first of all; a chain that goes in a circle ends.
    QString chain() const
    {
        QStringList lines;
        QSet<QString> seen;
        for (const ImageFile *image = m_image;
             image && !image->backingFile.isEmpty() && lines.size() < listed;) {
            if (seen.contains(image->backingFile))
                break;
            seen.insert(image->backingFile);
            const ImageFile *next = m_index.image(image->backingFile);
            const QString path = displayText(image->backingFile);
            lines.append(image->backingMissing ? tr("%1, which is missing").arg(path)
                         : image->backingFormat.isEmpty()
                             ? tr("%1, without a format, which QEMU then guesses").arg(path)
                             : tr("%1 (%2)").arg(path, image->backingFormat));
            image = next;
        }
        return joined(lines);
    }

    QString above() const
    {
        QStringList lines;
        const QList<StorageId> on = m_group ? QList<StorageId>() : m_picture.uses().above(m_id);
        for (const StorageId &id : on.mid(0, listed)) {
            const auto fill = fillOf(m_picture, id);
            const QString name =
                id.kind == StorageId::Kind::Image ? displayText(id.name) : displayText(m_index.pathOf(id));
            const LogicalVolume *volume =
                id.kind == StorageId::Kind::Volume ? m_index.volume(id.name) : nullptr;
            lines.append(
                volume && volume->dataPercent && fill
                    ? tr("%1 (%2, %3 full)")
                          .arg(name, storagetext::kind(m_picture, id), percentText(100 * fill->share))
                    : tr("%1 (%2)").arg(name, storagetext::kind(m_picture, id)));
        }
        if (on.size() > listed)
            lines.append(tr("and %n more", nullptr, static_cast<int>(on.size() - listed)));
        return joined(lines);
    }

    QString inside() const
    {
        QStringList lines;
        for (const ImageSnapshot &one : m_image ? m_image->snapshots : QList<ImageSnapshot>()) {
            const QDateTime when = QDateTime::fromSecsSinceEpoch(one.takenAt.count());
            lines.append(
                tr("%1, %2").arg(displayText(one.name), QLocale().toString(when, QLocale::ShortFormat)));
        }
        if (lines.isEmpty() && m_image && m_image->internalSnapshots > 0)
            return QLocale().toString(m_image->internalSnapshots);
        return joined(lines);
    }

    QString takes() const
    {
        return m_image && !m_image->problem
                   ? tr("%1 on its disk, of %2")
                         .arg(sizeText(m_image->onDisk), sizeText(m_image->virtualSize))
                   : QString();
    }

    QString model() const
    {
        return m_device ? displayText((m_device->vendor + u' ' + m_device->model).trimmed()) : QString();
    }

    QString iscsi() const
    {
        if (!m_device || !m_device->iscsi)
            return {};
        const IscsiPath &path = *m_device->iscsi;
        return tr("%1 at %2, LUN %3").arg(displayText(path.target), displayText(path.portal)).arg(path.lun);
    }

    QString names() const
    {
        QStringList lines;
        for (const QString &one : m_device ? m_device->stableNames : QStringList())
            lines.append(displayText(one));
        return joined(lines);
    }

    QString extents() const
    {
        const QLocale locale;
        if (m_group)
            return tr("%1 of %2 each, %3 free")
                .arg(locale.toString(m_group->extents), sizeText(m_group->extentSize),
                     locale.toString(m_group->freeExtents));
        return {};
    }

    QString tags() const
    {
        const QStringList all = m_group ? m_group->tags : m_volume ? m_volume->tags : QStringList();
        return displayText(all.join(QStringLiteral(", ")));
    }

    const StoragePicture &m_picture;
    const StorageIndex &m_index;
    const StorageId &m_id;
    const VolumeGroup *m_group = nullptr;
    const LogicalVolume *m_volume = nullptr;
    const ImageFile *m_image = nullptr;
    const BlockDevice *m_device = nullptr;
};

QStringList sentences(const QList<StorageUse> &uses)
{
    QStringList lines;
    for (const StorageUse &use : uses.mid(0, listed))
        lines.append(storagetext::sentence(use));
    if (uses.size() > listed)
        lines.append(QCoreApplication::translate("StorageFacts", "and %n more", nullptr,
                                                 static_cast<int>(uses.size() - listed)));
    return lines;
}

} // namespace

QList<StorageFact> factsOf(const StoragePicture &picture, const StorageId &id)
{
    return Facts(picture, id).make();
}

QStringList obstacleSentences(const StoragePicture &picture, const StorageId &id)
{
    return sentences(picture.uses().obstacles(id, StorageDeed::Destroy));
}

QStringList remainingSentences(const StoragePicture &picture, const StorageId &id)
{
    return sentences(picture.uses().remaining(id, StorageDeed::Destroy));
}

} // namespace domcero
