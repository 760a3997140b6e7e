// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/sim/simsite.h"
#include "transferfixture.h"

#include <QDir>
#include <QFileInfo>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

namespace domcero::test {

// A folder of this machine, the simulated dom0, and what goes between them.
class SimTransferTest : public QObject
{
    Q_OBJECT
protected:
    static constexpr qint64 piece = pieceBytes;
    static constexpr qint64 block = zeroBlockBytes;
    std::unique_ptr<SimSite> m_site;
    std::unique_ptr<QTemporaryDir> m_desk;
    std::unique_ptr<Transfers> m_transfers;
    QList<CommandRecord> m_records;

    QString here(const QString &name = QStringLiteral("disk.img")) const { return m_desk->filePath(name); }
    static QString folder() { return QStringLiteral("/var/lib/xen/images"); }
    static QString there(const QString &name = QStringLiteral("disk.img"))
    {
        return folder() + QLatin1Char('/') + name;
    }
    QByteArray onHost(const QString &path) const { return m_site->host->contentOf(path.toUtf8()); }
    // What else lies in the folder, by the beginning of its name.
    QByteArrayList partsOnHost() const
    {
        QByteArrayList parts;
        const auto &files = m_site->host->files();
        for (auto it = files.begin(); it != files.end(); ++it) {
            if (it.key().endsWith(".domcero-part"))
                parts.append(it.key());
        }
        return parts;
    }
    QStringList partsHere() const
    {
        return QDir(m_desk->path()).entryList({QStringLiteral("*.domcero-part")}, QDir::Files);
    }
    bool run(const Transfer *transfer) { return runToEnd(m_site->clock, *transfer); }
    Transfer *upload(bool overwrite = false) { return m_transfers->upload({here(), there(), overwrite}); }
    Transfer *download(bool overwrite = false) { return m_transfers->download({here(), there(), overwrite}); }
    // As a program that was started anew.
    void newSession() { m_transfers = std::make_unique<Transfers>(*m_site->transport, m_site->clock); }

private Q_SLOTS:
    void init()
    {
        m_site = std::make_unique<SimSite>();
        m_site->host->addFolder(folder().toUtf8());
        m_desk = std::make_unique<QTemporaryDir>();
        m_records.clear();
        connect(m_site->transport.get(), &Transport::commandChanged, this,
                [this](const CommandRecord &record) { m_records.append(record); });
        newSession();
    }
    void cleanup()
    {
        m_transfers.reset();
        m_site.reset();
    }
};

} // namespace domcero::test
