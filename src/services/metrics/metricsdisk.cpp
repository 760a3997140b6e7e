// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/metrics/metricsdisk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace domcero {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

// Empty: good. Else what the system says.
QString appendTo(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    const bool good = file.open(QIODevice::Append | QIODevice::ExistingOnly) &&
                      file.write(bytes) == bytes.size() && file.flush();
    return good ? QString() : file.errorString();
}

QString replaceBy(const QString &path, const QByteArray &bytes)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo::exists(folder) && QDir().mkpath(folder))
        QFile::setPermissions(folder, ownerOnly | QFile::ExeOwner);
    QSaveFile file(path);
    const bool good = file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly) &&
                      file.write(bytes) == bytes.size() && file.commit();
    return good ? QString() : file.errorString();
}

} // namespace

MetricsDisk::~MetricsDisk()
{
    m_thread.reset();
    m_answers->close();
}

void MetricsDisk::waitUntilWritten()
{
    m_thread.reset();
    begin();
}

void MetricsDisk::append(const QString &path, const QByteArray &bytes)
{
    m_thread->run([path, bytes] { return appendTo(path, bytes); }, m_answers, m_answers,
                  [this, path](const QString &why) {
                      if (!why.isEmpty())
                          Q_EMIT failed(path, why);
                  });
}

void MetricsDisk::replace(const QString &path, const QByteArray &bytes)
{
    m_thread->run([path, bytes] { return replaceBy(path, bytes); }, m_answers, m_answers,
                  [this, path](const QString &why) {
                      if (why.isEmpty())
                          Q_EMIT written(path);
                      else
                          Q_EMIT failed(path, why);
                  });
}

void MetricsDisk::remove(const QString &path)
{
    m_thread->run([path] { return QFile::remove(path); }, m_answers, m_answers, [](bool) {});
}

} // namespace domcero
