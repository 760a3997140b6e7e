// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/completion.h"

#include "app/cli/actionoptions.h"
#include "domain/storageaction.h"
#include "text/render.h"

#include <algorithm>
#include <array>

namespace domcero::cli {

namespace {

// The lines of --help are the grammar: small letters stand for themselves, the rest for something.
bool isLiteral(const QString &word)
{
    return !word.isEmpty() && word.at(0).isLower();
}

// Options that only some commands have a use for.
struct Limit
{
    const char *option;
    const char *commands;
};
constexpr std::array limits{Limit{"--follow", "plan apply, plan resume, plan rollback"},
                            Limit{"--step-done", "plan resume"},
                            Limit{"--step-again", "plan resume"},
                            Limit{"--output", "record"},
                            Limit{"--string", "config set"},
                            Limit{"--overwrite", "file put, file get"},
                            Limit{"--with-disks", "guest delete"}};

bool hasUseFor(const QString &command, const QString &option)
{
    const auto limit = std::find_if(limits.begin(), limits.end(),
                                    [&](const Limit &l) { return option == QLatin1String(l.option); });
    return command.isEmpty() || limit == limits.end() ||
           QString::fromLatin1(limit->commands).split(QStringLiteral(", ")).contains(command);
}

class Completer
{
public:
    Completer(const QStringList &words, const QList<Candidate> &hosts)
        : m_current(words.value(words.size() - 1)), m_hosts(hosts)
    {
        for (qsizetype i = 0; i + 1 < words.size(); ++i)
            take(words[i]);
    }

    Completion complete() const
    {
        if (!m_valueOf.isEmpty())
            return value();
        if (!m_onlyOperands && m_current.startsWith(u'-'))
            return options();
        return operand();
    }

private:
    void take(const QString &word)
    {
        if (!m_valueOf.isEmpty()) {
            m_valueOf.clear();
        } else if (m_onlyOperands || !word.startsWith(u'-') || word == QLatin1String("-")) {
            m_operands += word;
        } else if (word == QLatin1String("--")) {
            m_onlyOperands = true;
        } else {
            const QString option = word.section(u'=', 0, 0);
            m_given += option;
            if (!word.contains(u'=') && !placeholder(option).isEmpty())
                m_valueOf = option;
        }
    }

    // What stands behind the option in --help: FILE, en|es; empty when it takes no value.
    static QString placeholder(const QString &option)
    {
        for (const OptionLine &line : optionLines() + actionOptionLines()) {
            const QStringList parts = line.syntax.split(u' ');
            if (parts.first() == option && parts.size() == 2)
                return parts.last();
        }
        return {};
    }

    Completion value() const
    {
        Completion completion;
        const QString shape = placeholder(m_valueOf);
        if (shape.contains(u'|')) {
            for (const QString &word : shape.split(u'|'))
                completion.candidates += Candidate{word, {}};
        }
        // A file of an action is one of the host.
        const QList<OptionLine> here = optionLines();
        completion.files = shape == QLatin1String("FILE") &&
                           std::any_of(here.begin(), here.end(), [&](const OptionLine &line) {
                               return line.syntax.startsWith(m_valueOf + u' ');
                           });
        return completion;
    }

    Completion options() const
    {
        const QString verb = m_operands.value(0);
        const QString command = Options::hasSecondWord(verb) || verb == QLatin1String("config")
                                    ? (verb + u' ' + m_operands.value(1)).trimmed()
                                    : verb;
        QList<OptionLine> lines = optionLines();
        lines.removeIf(
            [&](const OptionLine &line) { return !hasUseFor(command, line.syntax.section(u' ', 0, 0)); });
        if (verb == QLatin1String("run")) {
            QList<OptionLine> ofAction = actionOptionLines();
            if (const auto action = guestActionFromName(m_operands.value(2).toUtf8())) {
                const QStringList known = optionsOfAction(*action);
                ofAction.removeIf(
                    [&](const OptionLine &line) { return !known.contains(line.syntax.section(u' ', 0, 0)); });
            }
            lines = ofAction + lines;
        }
        Completion completion;
        for (const OptionLine &line : lines) {
            for (const QString &part : line.syntax.split(u' ')) {
                const QString word = part.endsWith(u',') ? part.chopped(1) : part; // "-h, --help"
                if (word.startsWith(u'-') && !m_given.contains(word))
                    completion.candidates += Candidate{word, line.meaning};
            }
        }
        return completion;
    }

    Completion operand() const
    {
        Completion completion;
        QStringList offered;
        for (const OptionLine &line : verbLines()) {
            const QStringList grammar = line.syntax.split(u' ');
            const bool repeats = grammar.last() == QLatin1String("FILE...");
            if ((m_operands.size() >= grammar.size() && !repeats) || !begins(grammar))
                continue;
            const QString next = grammar.value(m_operands.size(), grammar.last());
            if (isLiteral(next) && !offered.contains(next)) {
                const bool isWhole = !isLiteral(grammar.value(m_operands.size() + 1));
                completion.candidates += Candidate{next, isWhole ? line.meaning : QString()};
                offered += next;
            } else if (next == QLatin1String("HOST")) {
                completion.candidates = m_hosts;
            } else if (next == QLatin1String("ACTION")) {
                for (const GuestAction action : allGuestActions)
                    completion.candidates +=
                        Candidate{QString::fromLatin1(guestActionName(action)), actionText(action)};
            } else if (next == QLatin1String("DEED")) {
                for (const StorageAction action : allStorageActions)
                    completion.candidates +=
                        Candidate{QString::fromLatin1(storageActionName(action)), QString()};
            } else if (next == QLatin1String("FILE") || next == QLatin1String("FILE...")) {
                completion.files = true;
            }
        }
        return completion;
    }

    bool begins(const QStringList &grammar) const
    {
        for (qsizetype i = 0; i < m_operands.size() && i < grammar.size(); ++i) {
            if (isLiteral(grammar[i]) && grammar[i] != m_operands[i])
                return false;
        }
        return true;
    }

    const QString m_current;
    const QList<Candidate> &m_hosts;
    QStringList m_operands;
    QStringList m_given; // options
    QString m_valueOf;   // the option whose value is being written
    bool m_onlyOperands = false;
};

} // namespace

Completion completionOf(const QStringList &words, const QList<Candidate> &hosts)
{
    return Completer(words, hosts).complete();
}

} // namespace domcero::cli
