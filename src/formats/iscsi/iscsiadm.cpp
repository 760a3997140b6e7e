// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/iscsi/iscsiadm.h"

#include "base/hosttext.h"
#include "formats/block/attributelines.h"
#include "formats/lines.h"
#include "formats/unreadable.h"

namespace domcero {

namespace {

// "127.0.0.1:3260,1 iqn...": the portal, its group, the target.
bool readPlace(QByteArrayView text, QString &portal, int &group, QString &target)
{
    const qsizetype blank = text.indexOf(' ');
    const qsizetype comma = blank < 0 ? -1 : text.first(blank).lastIndexOf(',');
    if (comma < 0)
        return false;
    portal = fromHostBytes(text.first(comma));
    const QByteArrayView number = text.sliced(comma + 1, blank - comma - 1);
    group = number == QByteArrayView("-1") || number == QByteArrayView("4294967295")
                ? -1
                : smallNumber(number).value_or(-1);
    QByteArrayView name = trimmed(text.sliced(blank + 1));
    const qsizetype end = name.indexOf(' ');
    target = fromHostBytes(end < 0 ? name : name.first(end)); // an IQN has no blank
    return !target.isEmpty() && !portal.isEmpty();
}

QString portalOf(const QString &address, const QString &port)
{
    const bool bare = address.contains(u':') && !address.startsWith(u'[');
    return (bare ? u'[' + address + u']' : address) + u':' + (port.isEmpty() ? QStringLiteral("3260") : port);
}

IscsiNode::Startup startupFrom(QByteArrayView word)
{
    if (word == QByteArrayView("automatic"))
        return IscsiNode::Startup::Automatic;
    if (word == QByteArrayView("manual"))
        return IscsiNode::Startup::Manual;
    return word == QByteArrayView("onboot") ? IscsiNode::Startup::OnBoot : IscsiNode::Startup::Unknown;
}

QString valueFrom(QByteArrayView text)
{
    return text == QByteArrayView("<empty>") ? QString() : fromHostBytes(text);
}

} // namespace

Result<QList<IscsiNode>> parseIscsiTargets(QByteArrayView output)
{
    QList<IscsiNode> nodes;
    Lines lines(output);
    while (const auto line = lines.next()) {
        if (trimmed(*line).isEmpty())
            continue;
        IscsiNode node;
        if (!readPlace(trimmed(*line), node.portal, node.portalGroup, node.target))
            return lineNotUnderstood("iscsiadm", lines.number(), *line);
        nodes.append(node);
    }
    return nodes;
}

Result<QList<IscsiNode>> parseIscsiNodes(QByteArrayView output)
{
    QList<IscsiNode> nodes;
    QString address;
    QString port;
    const auto finish = [&] {
        if (!nodes.isEmpty() && nodes.last().portal.isEmpty())
            nodes.last().portal = portalOf(address, port);
        address.clear();
        port.clear();
    };
    Lines lines(output);
    while (const auto line = lines.next()) {
        if (line->startsWith("# BEGIN RECORD")) {
            finish();
            nodes.append(IscsiNode());
            continue;
        }
        const qsizetype equals = line->indexOf(" = ");
        if (equals < 0 || nodes.isEmpty())
            continue;
        IscsiNode &node = nodes.last();
        const QByteArrayView key = line->first(equals);
        const QByteArrayView value = trimmed(line->sliced(equals + 3));
        if (key == QByteArrayView("node.name"))
            node.target = valueFrom(value);
        else if (key == QByteArrayView("node.tpgt"))
            node.portalGroup = smallNumber(value).value_or(-1);
        else if (key == QByteArrayView("node.startup"))
            node.startup = startupFrom(value);
        else if (key == QByteArrayView("iface.iscsi_ifacename"))
            node.interface = valueFrom(value);
        else if (key == QByteArrayView("node.session.auth.authmethod"))
            node.chap = value == QByteArrayView("CHAP");
        else if (key == QByteArrayView("node.session.auth.username"))
            node.chapUser = valueFrom(value);
        else if (key == QByteArrayView("node.conn[0].address"))
            address = valueFrom(value);
        else if (key == QByteArrayView("node.conn[0].port"))
            port = valueFrom(value);
    }
    finish();
    for (const IscsiNode &node : nodes) {
        if (node.target.isEmpty())
            return fieldMissing("iscsiadm -m node -o show", "node.name");
    }
    return nodes;
}

Result<QList<IscsiSession>> parseIscsiSessions(QByteArrayView output)
{
    QList<IscsiSession> sessions;
    Lines lines(output);
    while (const auto line = lines.next()) {
        if (trimmed(*line).isEmpty())
            continue;
        const qsizetype open = line->indexOf(": [");
        const qsizetype close = line->indexOf("] ", qMax<qsizetype>(open, 0));
        IscsiSession session;
        int group = 0;
        const auto id =
            open < 0 || close < open ? std::nullopt : smallNumber(line->sliced(open + 3, close - open - 3));
        if (!id || !readPlace(line->sliced(close + 2), session.portal, group, session.target))
            return lineNotUnderstood("iscsiadm -m session", lines.number(), *line);
        session.id = *id;
        session.transport = fromHostBytes(line->first(open));
        sessions.append(session);
    }
    return sessions;
}

QList<IscsiSession> parseSysIscsi(QByteArrayView sessionText, QByteArrayView connectionText)
{
    const AttributeLines attributes(sessionText);
    const AttributeLines connections(connectionText);
    QList<IscsiSession> sessions;
    for (const QByteArray &name : attributes.subjects()) {
        IscsiSession session;
        session.id = name.startsWith("session") ? smallNumber(QByteArrayView(name).sliced(7)).value_or(0) : 0;
        session.target = fromHostBytes(attributes.value(name, "targetname"));
        if (session.id == 0 || session.target.isEmpty()) // the kernel counts from 1
            continue;
        session.state = fromHostBytes(attributes.value(name, "state"));
        const QByteArray connection = "connection" + QByteArray::number(session.id) + ":0";
        const QString address = fromHostBytes(connections.value(connection, "persistent_address"));
        if (!address.isEmpty())
            session.portal =
                portalOf(address, fromHostBytes(connections.value(connection, "persistent_port")));
        sessions.append(session);
    }
    return sessions;
}

QString parseInitiatorName(QByteArrayView content)
{
    Lines lines(content);
    while (const auto line = lines.next()) {
        const QByteArrayView text = trimmed(*line);
        if (text.startsWith("InitiatorName="))
            return fromHostBytes(trimmed(text.sliced(14)));
    }
    return {};
}

} // namespace domcero
