// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/completion.h"
#include "app/cli/hostargument.h"
#include "app/cli/verbs.h"
#include "base/hosttext.h"
#include "services/hostregistry.h"

#include <algorithm>

namespace domcero::cli {

namespace {

// The file of saved hosts that the line which is being written names.
QString hostsFileOf(const QStringList &words)
{
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (words[i] == QLatin1String("--hosts"))
            return words[i + 1];
        if (words[i].startsWith(QLatin1String("--hosts=")))
            return words[i].section(u'=', 1);
    }
    return {};
}

bool isPlain(const QString &name)
{
    return std::none_of(name.begin(), name.end(),
                        [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

// For the shells' files in installer/linux/completion: a word and its meaning a line, a tab between.
// The one line ":files" asks the shell for the names of files.
Exit completeLine(Context &context)
{
    const QStringList &words = context.options.operands;
    const QString named = hostsFileOf(words);
    HostRegistry other(named);
    if (!named.isEmpty() && !other.load())
        return Exit::Failed;
    QList<Candidate> hosts;
    for (const NamedHost &host : namedHosts(named.isEmpty() ? context.registry : other, context.sshConfig)) {
        if (isPlain(host.entry.name))
            hosts += Candidate{host.entry.name, isPlain(host.entry.address) ? host.entry.address : QString()};
    }
    const Completion completion = completionOf(words, hosts);
    if (completion.files)
        context.out.text(QStringLiteral(":files\n"));
    for (const Candidate &candidate : completion.candidates)
        context.out.bytes(toHostBytes(candidate.word + u'\t' + candidate.meaning) + '\n');
    return Exit::Done;
}

} // namespace domcero::cli
