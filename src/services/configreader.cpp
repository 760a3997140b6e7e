// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configreader.h"

#include "formats/host/configtext.h"
#include "plan/config/configplaces.h"
#include "plan/config/configwords.h"
#include "plan/toolerror.h"
#include "remote/transport.h"

#include <functional>

namespace domcero {

namespace {

template <typename T>
QFuture<Result<T>> read(Transport &transport, const Command &command,
                        std::function<Result<T>(QByteArrayView)> parse)
{
    RunOptions options;
    options.outputIsSecret = true;
    return transport.run(command, options)
        .then(QtFuture::Launch::Sync,
              [command, parse = std::move(parse)](const Result<CommandResult> &answer) -> Result<T> {
                  if (!answer)
                      return answer.error();
                  if (!answer->succeeded())
                      return toolError(command, *answer);
                  return parse(answer->standardOutput);
              });
}

Command config(const QStringList &arguments)
{
    return Command::script(QStringLiteral("config"), arguments);
}

} // namespace

QFuture<Result<HostConfig>> readConfig(Transport &transport, const QString &path)
{
    return read<HostConfig>(transport, config({QStringLiteral("text"), path}),
                            [path](QByteArrayView output) { return parseConfigText(output, path); });
}

QFuture<Result<QList<ConfigVersion>>> readConfigVersions(Transport &transport, const QString &path)
{
    return read<QList<ConfigVersion>>(transport, config({QStringLiteral("versions"), keptFolderOf(path)}),
                                      parseConfigVersions);
}

QFuture<Result<HostConfig>> readConfigVersion(Transport &transport, const QString &path,
                                              const QByteArray &sum)
{
    const QString folder = keptFolderOf(path);
    const QString name = QString::fromLatin1(sum);
    return read<HostConfig>(
        transport, config({QStringLiteral("version"), folder, name}),
        [file = folder + u'/' + name](QByteArrayView output) { return parseConfigText(output, file); });
}

QFuture<Result<ConfigWord>> askXl(Transport &transport, const QByteArray &text)
{
    if (const auto refused = refuseConfigText(text))
        return QtFuture::makeReadyFuture(Result<ConfigWord>(*refused));
    Command command = Command::script(QStringLiteral("askxl"));
    command.standardInput = text;
    return read<ConfigWord>(transport, command, parseConfigWord);
}

} // namespace domcero
