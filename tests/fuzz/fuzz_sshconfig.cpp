// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "formats/sshconfig/sshconfig.h"

using namespace domcero;

// A config that may include itself a few times, and each name of it. What is refused says where.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const SshConfigText file{QStringLiteral("config"), bytesOf(data, size).toByteArray()};
    SshConfigEnvironment environment;
    environment.home = QStringLiteral("/home/ana");
    environment.localUser = QStringLiteral("ana");
    environment.localHost = QStringLiteral("desk.example");
    environment.variable = [](const QString &name) {
        return name.size() % 2 ? std::optional(QStringLiteral("%h~${X}")) : std::nullopt;
    };
    int included = 0;
    const SshConfig config =
        parseSshConfig(file, environment, [&](const QString &pattern) -> Result<QList<SshConfigText>> {
            return pattern.endsWith(u'*') && ++included < 4 ? QList<SshConfigText>{file}
                                                            : QList<SshConfigText>();
        });
    QStringList names = sshHostNames(config, environment).mid(0, 4);
    names += QStringLiteral("alpha.example");
    for (const QString &name : std::as_const(names)) {
        FUZZ_CHECK(!name.isEmpty());
        const auto host = resolveSshHost(config, {name, {}, {}, {}}, environment);
        if (!host) {
            FUZZ_CHECK(host.error().what.arguments().size() >= 2);
            continue;
        }
        FUZZ_CHECK(host->alias == name && (!host->port || *host->port > 0));
        FUZZ_CHECK(host->jumps.isEmpty() || host->proxyCommand.isEmpty());
    }
    return 0;
}
