// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labcopy.h"

#include "domain/storageindex.h"
#include "plan/plan.h"
#include "plan/storage/storageplans.h"
#include "text/language.h"
#include "text/render.h"

#include <QElapsedTimer>
#include <QTest>

namespace domcero::test {

// Actions on the storage of a copy of the lab, whose functions follow one another; what a person is told is
// printed in both languages.
class LabStorageTest : public QObject
{
protected:
    bool begin(const char *name) // "tst-x-%1"
    {
        useLanguage(latin("en"));
        m_lab = std::make_unique<LabCopy>(latin(name).arg(QCoreApplication::applicationPid()));
        return m_lab->bringUp() && read();
    }

    std::unique_ptr<LabCopy> m_lab;
    Error m_error;

    QByteArray dom0(const QString &command) const { return m_lab->dom0(command).trimmed(); }
    static QString latin(const char *text) { return QString::fromLatin1(text); }
    static StorageId volume(const char *name) { return StorageId{StorageId::Kind::Volume, latin(name)}; }
    static StorageId image(const QString &path) { return StorageId::image(path); }
    static ByteSize mebi(qint64 n) { return ByteSize::fromMiB(n); }

    bool read()
    {
        m_lab->session().readStorage();
        return LabCopy::waitFor([&] { return !m_lab->session().isReadingStorage(); });
    }
    // Empty: done; else what a person is told, in English; it is printed in Spanish too.
    QString act(StorageAction action, const StorageId &what, const StorageParameters &with = {},
                const PlanSecrets &secrets = {})
    {
        QElapsedTimer timer;
        timer.start();
        const auto future = m_lab->session().perform(action, what, with, secrets);
        if (!LabCopy::waitFor([&] { return future.isFinished(); }, std::chrono::seconds(600)))
            return latin("never ended");
        const Result<void> result = future.result();
        qInfo("%s %s: %s after %lld ms", storageActionName(action).constData(), qPrintable(what.name),
              result ? "done" : "not done", timer.elapsed());
        if (result)
            return {};
        m_error = result.error();
        useLanguage(latin("es"));
        qInfo("  es: %s", qPrintable(render(m_error)));
        useLanguage(latin("en"));
        qInfo("  en: %s | %s", qPrintable(render(m_error)), qPrintable(m_error.detail));
        return render(m_error.what);
    }
    static StorageParameters named(const char *name, qint64 mebibytes = 0)
    {
        StorageParameters with;
        with.name = latin(name);
        with.size = mebi(mebibytes);
        return with;
    }
};

} // namespace domcero::test
