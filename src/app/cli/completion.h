// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace domcero::cli {

// A word that may stand next on a command line, with its meaning as --help has it; empty where the word says
// it.
struct Candidate
{
    QString word;
    QString meaning;
};

// What a shell may offer: words, or the names of files here.
struct Completion
{
    QList<Candidate> candidates;
    bool files = false;
};

// `words` are those behind the program's name; the last one is being written and may be empty. Nothing is
// asked of a host, so guests and jobs are not offered.
Completion completionOf(const QStringList &words, const QList<Candidate> &hosts);

} // namespace domcero::cli
