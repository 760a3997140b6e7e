// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/actionparameters.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>

namespace domcero::cli {

// Exit statuses, as the man page promises them.
enum class Exit { Done = 0, Failed = 1, Usage = 2, NoConnection = 3 };

// What the command line asks for. Strings are lossless host text (base/hosttext.h), so that a guest whose
// name is not UTF-8 can be named.
struct Options
{
    QString verb;
    QStringList operands; // behind the verb: HOST ACTION GUEST...
    bool help = false;
    bool version = false;
    bool json = false;
    bool inPlace = false;    // plan resize: without a copy
    bool withDisks = false;  // guest delete: what is on its disks goes too
    bool stopGuests = false; // plan resize: a guest that runs from it is shut down first, and started again
    bool overwrite = false;  // file: a file that is there is replaced
    bool asText = false;     // config set: the value is a text, whatever it looks like
    bool yes = false;        // no question before something is lost
    bool follow = false;     // of plan: stay until the job's end
    int stepDone = 0;        // of plan resume: a person's word on the open step; 0: none
    int stepAgain = 0;       //
    QString language;        // empty: the system's
    QString identityFile;    //
    QString knownHostsFile;  //
    bool sudo = false;       // become root by it, whatever is saved of the host
    bool doas = false;       //
    bool oldAlgorithms = false;
    QString jumpHosts;         // in place of those of the host, as jumpsFromText() reads them
    QString socksProxy;        // "host:port"
    QString hostsFile;         // empty: the desktop's own
    QString trustedHostKey;    // "SHA256:...": the one unknown key that is accepted without a question
    QString outputFile;        // of record; empty: standard output
    ActionParameters with;     // of run
    QStringList actionOptions; // which of its options were given
    std::chrono::seconds timeout{30};

    // The host is the first operand; of a verb whose first says what to do, the second.
    QString hostOperand() const { return operands.value(hasSecondWord(verb) ? 1 : 0); }
    static bool hasSecondWord(const QString &verb)
    {
        return verb == QLatin1String("plan") || verb == QLatin1String("guest") ||
               verb == QLatin1String("backup") || verb == QLatin1String("file");
    }
};

// The words behind the program's name -> options, or a usage error. Options may stand anywhere; "--" ends
// them; "--name=value" and "--name value" are the same.
QString actionNames(); // "start, shutdown, ..."
Result<Options> parseOptions(const QStringList &words);

// One line each for --help and for the test that reads the man page.
struct OptionLine
{
    QString syntax;
    QString meaning; // in the language that is installed now
};
QList<OptionLine> verbLines();
QList<OptionLine> optionLines();
QString helpText();

} // namespace domcero::cli
