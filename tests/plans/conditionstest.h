// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hosttext.h"
#include "plan/conditioncheck.h"
#include "plan/conditionname.h"
#include "plan/plantextwords.h"
#include "plan/runnertext.h"
#include "support/shells.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <QTest>

namespace domcero::test {

// As the answer would be judged by the client: what the runner's function returns.
inline int verdictOf(const Condition &condition, const CommandResult &answer)
{
    const auto verdict = judge(condition, answer);
    if (!verdict)
        return 3;
    return verdict->holds ? 0 : verdict->final ? 2 : 1;
}

// The runner's conditions in a shell, over given answers of their tools.
class ConditionsTest : public QObject
{
protected:
    QTemporaryDir m_folder;
    QStringList m_shell;

    QString at(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    void write(const char *name, const QByteArray &text) const
    {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.setPermissions(QFile::Permissions(0x7755));
    }

    // The verdicts of many conditions in one shell.
    QList<int> ask(const QList<Condition> &conditions) const
    {
        QByteArray questions;
        for (const Condition &condition : conditions)
            questions += QByteArray(conditionName(condition.kind)) + '\n' +
                         escapeValue(toHostBytes(condition.subject)) + '\n' +
                         escapeValue(toHostBytes(condition.value)) + '\n';
        write("questions", questions);
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(m_shell.first(), m_shell.mid(1) + QStringList{at("ask.sh")});
        if (!process.waitForFinished(30000))
            qFatal("the runner's conditions hang");
        QList<int> verdicts;
        for (const QByteArray &word : process.readAllStandardOutput().split(' ')) {
            if (!word.isEmpty())
                verdicts += word.toInt();
        }
        return verdicts;
    }

    void compare(const QList<Condition> &conditions, const QByteArray &answer, int status) const
    {
        write("answer", answer);
        write("status", QByteArray::number(status));
        CommandResult result;
        result.exitStatus = status;
        result.standardOutput = answer;
        const QList<int> verdicts = ask(conditions);
        QCOMPARE(verdicts.size(), conditions.size());
        for (qsizetype i = 0; i < conditions.size(); ++i) {
            const Condition &condition = conditions[i];
            if (condition.subject.isEmpty() && verdictOf(condition, result) != 3)
                continue; // no condition is about a domain without a name
            QVERIFY2(verdicts[i] == verdictOf(condition, result),
                     qPrintable(QStringLiteral("%1 '%2' '%3': %4, not %5")
                                    .arg(QString::fromLatin1(conditionName(condition.kind)),
                                         condition.subject, condition.value)
                                    .arg(verdicts[i])
                                    .arg(verdictOf(condition, result))));
        }
    }

    // The runner without its last part, which would start something.
    void prepare(const QStringList &shell)
    {
        m_shell = shell;
        const QByteArray text = runnerText();
        const qsizetype end = text.indexOf("\nverb=$1");
        QVERIFY(end > 0);
        write("ask.sh", text.left(end) + R"(
given=$(command cat answer && printf x)
given=${given%x}
gives=$(command cat status)
xl() {
    printf '%s' "$given"
    return "$gives"
}
df() { xl; }
readlink() { xl; }
sha256sum() { xl; }
grep() { xl; }
lvs() { xl; }
vgs() { xl; }
pvs() { xl; }
wipefs() { xl; }
lsblk() { xl; }
blkid() { xl; }
losetup() { xl; }
sfdisk() { xl; }
pgrep() { xl; }
cat() { xl; }
dumpe2fs() { xl; }
ntfsresize() { xl; }
btrfs() { xl; }
iscsiadm() { xl; }
PATH=$PWD:$PATH
while IFS= read -r kind && IFS= read -r asked_subject && IFS= read -r asked_value; do
    decode "$asked_subject" && asked_subject=$word
    decode "$asked_value"
    condition "$kind" && "$by" "$asked_subject" "$word"
    printf '%d ' $?
done <questions
)");
        for (const char *name : {"xenstore-read", "qemu-img"})
            write(name, "#!/bin/sh\ncat answer\nexit $(cat status)\n");
    }
};

} // namespace domcero::test
