// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/transfer/transfer.h"

namespace domcero {

struct Landing;

// A file of this machine to a host. What is only zeros is not sent and becomes a hole.
class FileUpload final : public Transfer
{
    Q_OBJECT
public:
    FileUpload(Request request, Transport &transport, DiskPool &pool, Clock &clock, QObject *parent = nullptr)
        : Transfer(Kind::Upload, std::move(request), transport, pool, clock, parent)
    {
    }

private:
    struct Opened;

    void look() override;
    void lookAgain() override;
    void giveName() override;
    void dropPart() override;
    void lookThere(const QString &target, const QString &fileName, bool mayBeFolder);
    void landed(const Landing &landing, const QString &part, bool mayBeFolder);
    void begin(const Landing &landing);
    void lookForName(const Error &gone);
};

} // namespace domcero
