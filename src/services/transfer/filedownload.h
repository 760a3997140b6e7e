// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/transfer/transfer.h"

namespace domcero {

struct HostSource;
struct LocalLanding;

// A file or a disk of a host to this machine. Where the host knows the file's holes they are not sent; zeros
// are never written and become holes.
class FileDownload final : public Transfer
{
    Q_OBJECT
public:
    FileDownload(Request request, Transport &transport, DiskPool &pool, Clock &clock,
                 QObject *parent = nullptr)
        : Transfer(Kind::Download, std::move(request), transport, pool, clock, parent)
    {
    }

private:
    struct Opened;

    void look() override;
    void lookAgain() override;
    void giveName() override;
    void dropPart() override;
    void lookHere(const HostSource &source);
    void landed(const LocalLanding &landing, const QString &target);
    void open(qint64 needed, qint64 available); // bytes
    void opened(const Opened &part);
};

} // namespace domcero
