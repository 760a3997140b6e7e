// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/shellframing.h"

#include "base/hosttext.h"
#include "remote/quoting.h"
#include "remote/ssh/shellwords.h"
#include "remote/ssh/startgate.h"

#include <algorithm>

namespace domcero {

namespace {

constexpr qsizetype longestStatus = 8; // " 255\n" with room

const QByteArray environment = "LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/sbin:/usr/local/bin; "
                               "export LC_ALL PATH; ";

QByteArray answerEnd(const QByteArray &marker)
{
    return "echo " + marker + " $?; echo " + marker + " >&2\n";
}

// Its first line is the key, which is in no argument that `ps` could print. $1 is a newline, for no line has
// one.
const QByteArray keptLoop = "IFS= read -r key; while IFS= read -r line; do "
                            "case $line in \"$key \"*) ;; *) exit 1 ;; esac; "
                            "eval \"${line#\"$key \"}\"; done";

// An empty line first: the noise before it may end without one. Then the process group (proc(5), the fifth
// field), of which the shell is not always the leader: sudo may be.
QByteArray greeting(const QByteArray &marker)
{
    return "echo; read -r a b c d e f </proc/$$/stat; echo $e; echo " + marker + "; echo " + marker + " >&2";
}

QByteArray variableOf(const QString &script)
{
    return "domcero_" + script.toLatin1();
}

QByteArray argumentsOf(const Command &command)
{
    QByteArray line;
    for (const QString &argument : command.arguments)
        line += ' ' + quoteForShell(toHostBytes(argument));
    return line;
}

// A word at the place of a command is taken for a keyword or an alias unless some of it is quoted.
QByteArray neverKeyword(const QByteArray &quoted)
{
    return quoted.startsWith('\'') ? quoted : '\\' + quoted;
}

QByteArray programLine(const Command &command)
{
    const QByteArray program = toHostBytes(command.program);
    const QByteArray line = neverKeyword(quoteForShell(program)) + argumentsOf(command);
    return isShellWord(program) ? '(' + line + ')' : line;
}

QByteArray scriptLine(const Command &script)
{
    return "/bin/sh -c \"$" + variableOf(script.program) + "\" " + script.program.toLatin1() +
           argumentsOf(script);
}

} // namespace

QByteArray shellGreeting(const QByteArray &marker)
{
    return environment + greeting(marker) + '\n';
}

QByteArray endOfGroup(qint64 processGroup)
{
    return "kill -TERM -" + QByteArray::number(processGroup) + " 2>/dev/null\n";
}

QByteArray shellRequest(const Command &command, const QByteArray &marker)
{
    return programLine(command) + " </dev/null; " + answerEnd(marker);
}

QByteArray scriptDefinition(const QString &name, const QByteArray &text)
{
    return variableOf(name) + '=' + quoteForShell(text) + '\n';
}

QByteArray scriptRequest(const Command &script, const QByteArray &marker)
{
    return scriptLine(script) + " </dev/null; " + answerEnd(marker);
}

QByteArray execLine(const Command &command, const QByteArray &scriptText, const QByteArray &marker,
                    bool keepStdin)
{
    QByteArray line = environment + greeting(marker) + "; exec ";
    if (command.isScript)
        line += "/bin/sh -c " + quoteForShell(scriptText) + ' ' + command.program.toLatin1();
    else
        line += quoteForShell(toHostBytes(command.program));
    line += argumentsOf(command);
    if (!keepStdin)
        line += " </dev/null";
    return line + '\n';
}

QByteArray keptShellLine(const QByteArray &marker)
{
    return environment + greeting(marker) + "; exec /bin/sh -c " + quoteForShell(keptLoop) +
           " domcero '\n'\n";
}

QByteArray keptDefinition(const QByteArray &key, const QString &name, const QByteArray &text)
{
    return key + ' ' + variableOf(name) + "=$(dd bs=1 count=" + QByteArray::number(text.size()) +
           " 2>/dev/null) || exit 1\n" + text;
}

QByteArray keptRequest(const QByteArray &key, const Command &command, const QByteArray &marker)
{
    const bool hasInput = !command.standardInput.isEmpty();
    QByteArray line = command.isScript ? scriptLine(command) : programLine(command);
    line.replace('\n', "'\"$1\"'"); // what holds one is in single quotes
    if (!hasInput)
        line += " </dev/null";
    return key + ' ' + line + "; s=$?; echo " + marker + " $s; echo " + marker + " >&2" +
           (hasInput ? "; [ $s = 0 ] || exit 0\n" : "\n");
}

void FrameReader::expect(const QByteArray &marker)
{
    m_marker = marker;
    m_held.clear();
    m_inStatus = false;
    m_statusText.clear();
    m_status = 0;
    m_broken = false; // another shell
}

bool FrameReader::feed(QByteArrayView &bytes, const std::function<void(QByteArrayView)> &output)
{
    if (m_inStatus)
        return feedStatus(bytes);

    // What is held back is shorter than a marker: join it only with as much as can complete one.
    if (!m_held.isEmpty()) {
        const qsizetype heldBefore = m_held.size();
        m_held.append(bytes.data(), std::min(bytes.size(), m_marker.size()));
        const qsizetype at = m_held.indexOf(m_marker);
        if (at >= 0 && at < heldBefore) {
            output(QByteArrayView(m_held).first(at));
            bytes = bytes.sliced(at + m_marker.size() - heldBefore);
            m_held.clear();
            m_inStatus = true;
            return feedStatus(bytes);
        }
        if (bytes.size() < m_marker.size()) {
            const qsizetype part = partOfMarkerAtEnd(m_held, m_marker);
            output(QByteArrayView(m_held).first(m_held.size() - part));
            m_held = m_held.last(part);
            bytes = {};
            return false;
        }
        output(QByteArrayView(m_held).first(heldBefore));
        m_held.clear();
    }

    const qsizetype at = bytes.indexOf(m_marker);
    if (at >= 0) {
        output(bytes.first(at));
        bytes = bytes.sliced(at + m_marker.size());
        m_inStatus = true;
        return feedStatus(bytes);
    }
    const qsizetype part = partOfMarkerAtEnd(bytes, m_marker);
    output(bytes.first(bytes.size() - part));
    m_held = bytes.last(part).toByteArray();
    bytes = {};
    return false;
}

bool FrameReader::feedStatus(QByteArrayView &bytes)
{
    while (!bytes.isEmpty() && !m_broken) {
        const char c = bytes.front();
        bytes = bytes.sliced(1);
        if (c != '\n') {
            m_statusText += c;
            m_broken = m_statusText.size() > longestStatus;
            continue;
        }
        bool isNumber = true;
        m_status = m_kind == Kind::Plain ? 0 : m_statusText.trimmed().toInt(&isNumber);
        m_broken = !isNumber || (m_kind == Kind::Plain && !m_statusText.isEmpty());
        m_marker.clear();
        return !m_broken; // an answer that is cut at the wrong place is none
    }
    bytes = {};
    return false;
}

} // namespace domcero
