// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/hostargument.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "text/render.h"

namespace domcero::cli {

namespace {

QString sourceName(NamedHost::Source source)
{
    switch (source) {
    case NamedHost::Source::Saved:
        return QStringLiteral("saved");
    case NamedHost::Source::SshConfig:
        return QStringLiteral("ssh-config");
    case NamedHost::Source::Demo:
        return QStringLiteral("demo");
    }
    return {};
}

QString sourceText(NamedHost::Source source)
{
    switch (source) {
    case NamedHost::Source::Saved:
        return render(Message(QT_TRANSLATE_NOOP("messages", "saved")));
    case NamedHost::Source::SshConfig:
        return QStringLiteral("~/.ssh/config");
    case NamedHost::Source::Demo:
        return render(Message(QT_TRANSLATE_NOOP("messages", "simulated")));
    }
    return {};
}

QStringList jumpNames(const HostEntry &entry)
{
    QStringList names;
    for (const JumpHost &jump : entry.jumps)
        names.append(legOf(jump));
    return names;
}

QString addressText(const HostEntry &entry)
{
    if (entry.kind == HostEntry::Kind::Demo)
        return {};
    if (entry.jumps.isEmpty())
        return legOf(entry);
    return render(Message(QT_TRANSLATE_NOOP("messages", "%1 through %2"),
                          {legOf(entry), jumpNames(entry).join(QStringLiteral(", "))}));
}

QJsonObject toJson(const NamedHost &host)
{
    const HostEntry &entry = host.entry;
    const bool isDemo = entry.kind == HostEntry::Kind::Demo;
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    return {
        {QStringLiteral("name"), entry.name},
        {QStringLiteral("source"), sourceName(host.source)},
        {QStringLiteral("group"), orNull(entry.group)},
        {QStringLiteral("address"), isDemo ? QJsonValue() : QJsonValue(entry.address)},
        {QStringLiteral("port"), isDemo ? QJsonValue() : QJsonValue(entry.port)},
        {QStringLiteral("user"), isDemo ? QJsonValue() : QJsonValue(entry.user)},
        {QStringLiteral("rootBy"), rootWayName(entry.rootBy)},
        {QStringLiteral("identityFile"), orNull(entry.identityFile)},
        {QStringLiteral("jumps"), QJsonArray::fromStringList(jumpNames(entry))},
    };
}

} // namespace

Exit listHosts(Context &context)
{
    std::optional<Error> problem;
    const QList<NamedHost> hosts = namedHosts(context.registry, context.sshConfig, &problem);
    if (problem)
        context.out.complaint(*problem);
    if (context.out.isJson()) {
        QJsonArray array;
        for (const NamedHost &host : hosts)
            array.append(toJson(host));
        context.out.document(array);
        return Exit::Done;
    }
    Table table;
    table.headings = {render(Message(QT_TRANSLATE_NOOP("messages", "NAME"))),
                      render(Message(QT_TRANSLATE_NOOP("messages", "GROUP"))),
                      render(Message(QT_TRANSLATE_NOOP("messages", "ADDRESS"))),
                      render(Message(QT_TRANSLATE_NOOP("messages", "FROM")))};
    for (const NamedHost &host : hosts)
        table.rows.append(
            {host.entry.name, host.entry.group, addressText(host.entry), sourceText(host.source)});
    context.out.text(table.text());
    return Exit::Done;
}

} // namespace domcero::cli
