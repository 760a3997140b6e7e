// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/callqueue.h"
#include "base/workerpool.h"

#include <QObject>

#include <memory>

namespace domcero {

// Writes files in a thread of its own, one after the other in the order asked for: a slow disk delays no
// window. Main thread; the signals come there. Its end waits until all is written.
class MetricsDisk : public QObject
{
    Q_OBJECT
public:
    MetricsDisk() { begin(); }
    ~MetricsDisk() override;

    // At the end of a file that is there; a file that is not there is a failure.
    void append(const QString &path, const QByteArray &bytes);
    // All or nothing: the old file stays until the new one is on the disk. Makes the folder; owner only.
    void replace(const QString &path, const QByteArray &bytes);
    void remove(const QString &path);
    // Its signals come later.
    void waitUntilWritten();

Q_SIGNALS:
    void written(const QString &path);
    void failed(const QString &path, const QString &why); // why: the system's words

private:
    void begin() { m_thread = std::make_unique<WorkerPool>(1, WorkerPool::Ending::Complete); }

    const std::shared_ptr<CallQueue> m_answers = std::make_shared<CallQueue>();
    std::unique_ptr<WorkerPool> m_thread;
};

} // namespace domcero
