// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storagereader.h"

#include "base/whendone.h"
#include "domain/storageindex.h"
#include "formats/storage/storagereport.h"
#include "plan/toolerror.h"
#include "remote/transport.h"

#include <utility>

namespace domcero {

namespace {

using namespace std::chrono_literals;

constexpr int mostRounds = 8;   // of files that build on files
constexpr int mostImages = 500; // beside those that guests name; the script reads each with two processes

// Thousands of volumes, and a disk that answers slowly.
RunOptions patient()
{
    RunOptions options;
    options.timeout = 90s;
    options.maxOutput = qint64{64} * 1024 * 1024;
    return options;
}

QStringList targetsOf(const QList<Guest> &guests)
{
    QStringList targets;
    QSet<QString> known;
    for (const Guest &guest : guests) {
        for (const QList<GuestDisk> &disks : {guest.disks, guest.configuredDisks}) {
            for (const GuestDisk &disk : disks) {
                if (!disk.target.startsWith(u'/') || known.contains(disk.target))
                    continue;
                known.insert(disk.target);
                targets.append(disk.target);
            }
        }
    }
    return targets;
}

} // namespace

StorageReader::StorageReader(Transport &transport, Clock &clock, QObject *parent)
    : QObject(parent), m_transport(transport), m_clock(clock)
{
}

void StorageReader::read(const QList<Guest> &guests)
{
    m_targets = targetsOf(guests);
    if (m_reading)
        m_again = true;
    else
        begin();
}

void StorageReader::stop()
{
    ++m_generation;
    m_again = false;
    setReading(false);
}

std::optional<Clock::Duration> StorageReader::age() const
{
    if (!wasRead())
        return std::nullopt;
    return m_clock.monotonic() - m_state.readAt;
}

void StorageReader::begin()
{
    m_again = false;
    m_rounds = 0;
    m_next = StorageState();
    m_asked = QSet<QString>(m_targets.begin(), m_targets.end());
    m_begunAt = m_clock.monotonic();
    const quint64 generation = ++m_generation;
    setReading(true);
    // Both are written ahead: the second begins where the first ends.
    const QStringList root{QString()};
    whenDone(m_transport.run(Command::script(QStringLiteral("storage"), root + m_targets), patient()), this,
             [this, generation](const Answer &answer) {
                 if (generation == m_generation)
                     takeStorage(answer);
             });
    if (generation != m_generation) // it had failed before it began
        return;
    whenDone(m_transport.run(Command::script(QStringLiteral("images"),
                                             QStringList{QString(), QString::number(mostImages)} + m_targets),
                             patient()),
             this, [this, generation](const Answer &answer) {
                 if (generation == m_generation)
                     takeImages(answer);
             });
}

void StorageReader::takeStorage(const Answer &answer)
{
    if (!answer)
        return fail(answer.error());
    if (!answer->succeeded())
        return fail(toolError(Command::script(QStringLiteral("storage")), *answer));
    auto state = parseStorageReport(answer->standardOutput);
    if (!state)
        return fail(state.error());
    m_next = std::move(*state);
}

void StorageReader::takeImages(const Answer &answer)
{
    Result<ImageReport> report = ImageReport();
    if (!answer)
        report = answer.error();
    else if (!answer->succeeded())
        report = toolError(Command::script(QStringLiteral("images")), *answer);
    else
        report = parseImageReport(answer->standardOutput);
    if (report)
        addImages(m_next, std::move(*report));
    else if (report.error().code == ErrorCode::ConnectionLost)
        return fail(report.error());
    else
        m_next.problems.append({StoragePart::Images, report.error()});
    askForBackingFiles();
}

void StorageReader::askForBackingFiles()
{
    QStringList files;
    const StorageIndex index(m_next);
    for (const QString &file : unknownBackingFiles(m_next.images)) {
        if (!m_asked.contains(file) && !index.find(file))
            files.append(file);
    }
    if (files.isEmpty() || ++m_rounds > mostRounds)
        return finish();
    m_asked += QSet<QString>(files.begin(), files.end());
    whenDone(m_transport.run(Command::script(QStringLiteral("images"),
                                             QStringList{QString(), QStringLiteral("0")} + files),
                             patient()),
             this, [this, generation = m_generation](const Answer &answer) {
                 if (generation == m_generation)
                     takeImages(answer);
             });
}

void StorageReader::finish()
{
    finishImages(m_next, QSet<QString>(m_targets.begin(), m_targets.end()));
    m_next.readAt = m_begunAt;
    m_state = std::exchange(m_next, StorageState());
    ++m_generation;
    setReading(false);
    Q_EMIT stateChanged();
    if (m_again && !m_reading)
        begin();
}

void StorageReader::fail(const Error &error)
{
    if (error.code == ErrorCode::ConnectionLost || error.code == ErrorCode::Unreachable)
        return stop();
    ++m_generation;
    m_state.problem = error;
    setReading(false);
    Q_EMIT stateChanged();
    if (m_again && !m_reading)
        begin();
}

void StorageReader::setReading(bool reading)
{
    if (std::exchange(m_reading, reading) != reading)
        Q_EMIT readingChanged();
}

void StorageReader::setContent(const StorageId &id, const std::optional<Content> &content)
{
    if (id.kind == StorageId::Kind::Image) {
        for (ImageFile &image : m_state.images) {
            if (image.path == id.name) {
                image.content = content;
                image.wasReadInto = true;
            }
        }
    } else {
        const StorageIndex index(m_state);
        const BlockDevice *device = index.deviceOf(id);
        const QString name = device ? device->name : QString();
        for (BlockDevice &one : m_state.devices) {
            if (one.name == name)
                one.content = content;
        }
    }
    Q_EMIT stateChanged();
}

void StorageReader::setImage(const ImageFile &image)
{
    for (ImageFile &one : m_state.images) {
        if (one.path == image.path)
            one = image;
    }
    Q_EMIT stateChanged();
}

} // namespace domcero
