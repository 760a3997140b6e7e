// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dialtext.h"

#include "services/hostsession.h"
#include "text/render.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace domcero::dialtext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Dial)
};

} // namespace

QString kind(DialStep::Kind kind)
{
    switch (kind) {
    case DialStep::Kind::LookUp:
        return Words::tr("Name");
    case DialStep::Kind::Connect:
        return Words::tr("Connection");
    case DialStep::Kind::Proxy:
        return Words::tr("SOCKS proxy");
    case DialStep::Kind::Tunnel:
        return Words::tr("Through the jump host");
    case DialStep::Kind::Greeting:
        return Words::tr("SSH server");
    case DialStep::Kind::KeyExchange:
        return Words::tr("Key exchange");
    case DialStep::Kind::HostKey:
        return Words::tr("Host key");
    case DialStep::Kind::Method:
        return Words::tr("Login");
    case DialStep::Kind::Root:
        return Words::tr("Becoming root");
    case DialStep::Kind::Reading:
        return Words::tr("Shell and xl");
    }
    return {};
}

QString outcome(DialStep::Outcome outcome)
{
    switch (outcome) {
    case DialStep::Outcome::Done:
        return Words::tr("done");
    case DialStep::Outcome::Refused:
        return Words::tr("refused");
    case DialStep::Outcome::Failed:
        return Words::tr("failed");
    }
    return {};
}

QString took(const DialStep &step)
{
    return Words::tr("%1 ms").arg(QLocale().toString(qlonglong{step.took.count()}));
}

QString details(const DialStep &step)
{
    QStringList parts{step.detail, render(step.words)};
    parts.removeAll(QString());
    return parts.join(QLatin1String(": "));
}

QString report(const HostSession &session)
{
    const HostEntry &entry = session.entry();
    const LinkStatus link = session.link();
    QStringList lines{QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion(),
                      Words::tr("Host: %1").arg(legOf(entry))};
    for (const JumpHost &jump : entry.jumps)
        lines += Words::tr("Jump host: %1").arg(legOf(jump));
    if (!entry.socks.isNone())
        lines += Words::tr("SOCKS proxy: %1").arg(socksText(entry.socks));
    lines += QString();
    for (const DialStep &step : session.dialSteps()) {
        lines += QStringLiteral("%1 | %2 | %3 | %4 | %5")
                     .arg(kind(step.kind), step.leg, took(step), outcome(step.outcome), details(step));
    }
    lines += QString();
    lines += linkText(link);
    if (link.error)
        lines += render(link.error->what);
    return lines.join(u'\n') + u'\n';
}

} // namespace domcero::dialtext
