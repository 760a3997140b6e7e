// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace domcero::test {

struct CliResult
{
    int exitStatus = -1;
    QByteArray output;
    QByteArray errors;
};

// The true program, in an empty home of its own, and without a terminal unless one is given.
class CliProgram
{
public:
    CliProgram();

    CliResult run(const QStringList &arguments, int timeoutMs = 60000);
    // By a shell in its home, where it is "$0": bytes and redirections that a QProcess cannot give it.
    CliResult runInShell(const QByteArray &line);
    // Started and left running; the caller ends it.
    std::unique_ptr<QProcess> start(const QStringList &arguments);
    // On a terminal of its own: `answers` are typed, each when its question has come. `output` is standard
    // output, `errors` what the terminal showed.
    CliResult runOnTerminal(const QStringList &arguments,
                            const QList<std::pair<QByteArray, QByteArray>> &questionsAndAnswers,
                            int timeoutMs = 60000);

    QString home() const { return m_home.path(); }
    void setLanguage(const QByteArray &lang) { m_language = lang; }

private:
    void prepare(QProcess &process, const QStringList &arguments) const;

    QTemporaryDir m_home;
    QByteArray m_language = "en_US.UTF-8";
};

// Whether a program has come so far that it hears of the signal.
bool catches(const QProcess &process, int signal);
bool interrupt(QProcess &process, int signal);

} // namespace domcero::test
