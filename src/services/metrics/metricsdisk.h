// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

namespace domcero {

// Writes files in a thread of its own, one after the other in the order asked for: a slow disk delays no
// window. Main thread; the signals come there. Its end waits until all is written.
class MetricsDisk : public QObject
{
    Q_OBJECT
public:
    MetricsDisk();
    ~MetricsDisk() override;

    // At the end of a file that is there; a file that is not there is a failure.
    void append(const QString &path, const QByteArray &bytes);
    // All or nothing: the old file stays until the new one is on the disk. Makes the folder; owner only.
    void replace(const QString &path, const QByteArray &bytes);
    void remove(const QString &path);
    void waitUntilWritten() { m_thread.waitForDone(); }

Q_SIGNALS:
    void written(const QString &path);
    void failed(const QString &path, const QString &why); // why: the system's words

private:
    QThreadPool m_thread;
};

} // namespace domcero
