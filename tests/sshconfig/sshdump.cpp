// SPDX-License-Identifier: GPL-3.0-or-later
#include "sshconfig/sshdump.h"

#include "base/sshpatterns.h"

#include <QProcess>
#include <QRegularExpression>

namespace domcero {

SshAnswer askSsh(const QString &ssh, const QString &config, const QByteArray &alias,
                 const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(ssh, {QStringLiteral("-T"), QStringLiteral("-G"), QStringLiteral("-F"), config,
                        QString::fromLatin1(alias)});
    process.waitForFinished();
    SshAnswer answer;
    answer.isRefused = process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0;
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        const qsizetype blank = line.indexOf(' ');
        if (blank > 0)
            answer.dump[line.left(blank)] += line.mid(blank + 1);
    }
    answer.errors = process.readAllStandardError();
    // "Unsupported option" and "Deprecated option" are told and pass.
    static const QRegularExpression place(
        QStringLiteral("^(/[^\\n]*?):? line (\\d+): (?!Unsupported option)"),
        QRegularExpression::MultilineOption);
    const auto match = place.match(QString::fromUtf8(answer.errors));
    if (answer.isRefused && match.hasMatch()) {
        answer.file = match.captured(1).toUtf8();
        answer.line = match.captured(2).toInt();
    }
    return answer;
}

QByteArray assembled(const QByteArray &written, const QByteArray &own)
{
    if (written.isEmpty())
        return own;
    const char prefix = written[0];
    const QByteArray names = QByteArray("+-^").contains(prefix) ? written.mid(1) : written;
    QByteArrayList result;
    const auto add = [&result](const QByteArray &list) {
        for (const QByteArray &name : list.split(',')) {
            if (!name.isEmpty() && !result.contains(name))
                result += name;
        }
    };
    if (prefix == '-') {
        for (const QByteArray &name : own.split(',')) {
            if (!matchesPatternList(name, names))
                result += name;
        }
        return result.join(',');
    }
    if (prefix == '+')
        add(own);
    add(names);
    if (prefix == '^')
        add(own);
    return result.join(',');
}

} // namespace domcero
