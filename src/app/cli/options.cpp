// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"

#include "app/cli/actionoptions.h"
#include "domain/guestaction.h"
#include "domain/socksproxy.h"
#include "text/language.h"

#include <algorithm>
#include <array>
#include <optional>

namespace domcero::cli {

namespace {

struct Verb
{
    const char *name;
    qsizetype atLeast; // operands
    qsizetype atMost;
};

constexpr qsizetype many = 1000000;
constexpr std::array verbs{
    Verb{"hosts", 0, 0},       Verb{"check", 1, 1},   Verb{"guests", 1, 1},   Verb{"storage", 1, 1},
    Verb{"run", 3, many},      Verb{"watch", 1, 1},   Verb{"record", 1, 1},   Verb{"plan", 1, many},
    Verb{"complete", 0, many}, // for shells
    Verb{"config", 1, many},   Verb{"lint", 1, many}, Verb{"guest", 1, many}, Verb{"backup", 1, many}};
// The words behind plan, and how many operands follow each.
constexpr std::array planVerbs{Verb{"show", 1, 1},      Verb{"apply", 2, 2},      Verb{"jobs", 1, 1},
                               Verb{"follow", 1, 2},    Verb{"resume", 1, 2},     Verb{"rollback", 1, 2},
                               Verb{"cancel", 1, 2},    Verb{"settle", 1, 2},     Verb{"storage", 3, many},
                               Verb{"backup", 2, many}, Verb{"restore", 2, many}, Verb{"resize", 3, 3}};
// The words behind guest.
constexpr std::array guestVerbs{Verb{"copy", 3, 3}, Verb{"rename", 3, 3}, Verb{"delete", 2, 2}};
// The words behind backup.
constexpr std::array backupVerbs{Verb{"make", 2, many},   Verb{"list", 1, 3},       Verb{"check", 2, 2},
                                 Verb{"drop", 2, many},   Verb{"restore", 2, many}, Verb{"schedule", 2, many},
                                 Verb{"fetch", 3, 3},     Verb{"send", 2, 3},       Verb{"schedules", 1, 1},
                                 Verb{"unschedule", 2, 2}};
// The words behind config.
constexpr std::array configVerbs{Verb{"show", 1, 1},  Verb{"get", 2, 2},     Verb{"set", 3, 3},
                                 Verb{"unset", 2, 2}, Verb{"convert", 1, 1}, Verb{"disk", 1, many},
                                 Verb{"vif", 0, many}};

Error usage(Message what)
{
    Error error;
    error.code = ErrorCode::InvalidInput;
    error.what = std::move(what);
    error.remedy = Message(QT_TRANSLATE_NOOP("messages", "See domcero-cli --help."));
    return error;
}

struct Flag
{
    const char *name;
    bool Options::*member;
};
constexpr std::array flags{Flag{"--help", &Options::help},
                           Flag{"-h", &Options::help},
                           Flag{"--version", &Options::version},
                           Flag{"--json", &Options::json},
                           Flag{"--string", &Options::asText},
                           Flag{"--yes", &Options::yes},
                           Flag{"--follow", &Options::follow},
                           Flag{"--in-place", &Options::inPlace},
                           Flag{"--stop-guests", &Options::stopGuests},
                           Flag{"--with-disks", &Options::withDisks},
                           Flag{"--sudo", &Options::sudo},
                           Flag{"--doas", &Options::doas},
                           Flag{"--old-algorithms", &Options::oldAlgorithms}};

struct Text
{
    const char *name;
    QString Options::*member;
};
constexpr std::array texts{Text{"--language", &Options::language},
                           Text{"--identity", &Options::identityFile},
                           Text{"--known-hosts", &Options::knownHostsFile},
                           Text{"--jump", &Options::jumpHosts},
                           Text{"--socks-proxy", &Options::socksProxy},
                           Text{"--hosts", &Options::hostsFile},
                           Text{"--trust-host-key", &Options::trustedHostKey},
                           Text{"--output", &Options::outputFile}};

template <typename Table>
auto find(const Table &table, const QString &name)
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const auto &row) { return name == QLatin1String(row.name); });
    return found == table.end() ? nullptr : &*found;
}

class Parser
{
public:
    explicit Parser(const QStringList &words) : m_words(words) {}

    Result<Options> parse()
    {
        for (; m_at < m_words.size(); ++m_at) {
            const QString &word = m_words[m_at];
            if (m_onlyOperands || word == QLatin1String("-") || !word.startsWith(u'-') ||
                isValueOfConfig(word)) {
                takeOperand(word);
            } else if (word == QLatin1String("--")) {
                m_onlyOperands = true;
            } else if (const auto problem = takeOption(word)) {
                return *problem;
            }
        }
        if (m_options.help || m_options.version)
            return m_options;
        if (const auto problem = checked())
            return *problem;
        return m_options;
    }

private:
    void takeOperand(const QString &word)
    {
        if (m_options.verb.isEmpty())
            m_options.verb = word;
        else
            m_options.operands += word;
    }

    // "config set FILE rtc_timeoffset -3600", "config disk -,raw,xvda": no option looks like that but -h.
    bool isValueOfConfig(const QString &word) const
    {
        return m_options.verb == QLatin1String("config") && !m_options.operands.isEmpty() &&
               !word.startsWith(QLatin1String("--")) && word != QLatin1String("-h");
    }

    std::optional<Error> takeOption(const QString &word)
    {
        const qsizetype equals = word.startsWith(QLatin1String("--")) ? word.indexOf(u'=') : -1;
        const QString name = equals < 0 ? word : word.left(equals);
        if (const Flag *flag = find(flags, name)) {
            if (equals >= 0)
                return usage(Message(QT_TRANSLATE_NOOP("messages", "The option %1 takes no value."), {name}));
            m_options.*(flag->member) = true;
            return std::nullopt;
        }
        if (name == QLatin1String("--read-only")) {
            if (equals >= 0)
                return usage(Message(QT_TRANSLATE_NOOP("messages", "The option %1 takes no value."), {name}));
            m_options.with.readOnly = true;
            m_options.actionOptions += name;
            return std::nullopt;
        }
        const Text *text = find(texts, name);
        const bool isTimeout = name == QLatin1String("--timeout");
        Options ignored;
        const bool isOfAction = !text && !isTimeout && takeActionOption(name, {}, ignored).has_value();
        const bool isStep = name == QLatin1String("--step-done") || name == QLatin1String("--step-again");
        if (!text && !isTimeout && !isStep && !isOfAction)
            return usage(Message(QT_TRANSLATE_NOOP("messages", "There is no option %1."), {name}));
        QString value = equals < 0 ? QString() : word.mid(equals + 1);
        if (equals < 0 && m_at + 1 < m_words.size())
            value = m_words[++m_at];
        if (value.isEmpty())
            return usage(Message(QT_TRANSLATE_NOOP("messages", "The option %1 needs a value."), {name}));
        if (isTimeout)
            return takeTimeout(value);
        if (isOfAction) {
            const Result<void> taken = *takeActionOption(name, value, m_options);
            return taken ? std::nullopt : std::optional(taken.error());
        }
        if (isStep)
            return takeStep(name, value);
        m_options.*(text->member) = value;
        return std::nullopt;
    }

    std::optional<Error> takeTimeout(const QString &value)
    {
        bool isNumber = false;
        const int seconds = value.toInt(&isNumber);
        if (!isNumber || seconds < 1 || seconds > 86400)
            return usage(
                Message(QT_TRANSLATE_NOOP("messages",
                                          "The time limit is a number of seconds from 1 to 86400, not “%1”."),
                        {value}));
        m_options.timeout = std::chrono::seconds(seconds);
        return std::nullopt;
    }

    std::optional<Error> takeStep(const QString &name, const QString &value)
    {
        bool isNumber = false;
        const int step = value.toInt(&isNumber);
        if (!isNumber || step < 1)
            return usage(
                Message(QT_TRANSLATE_NOOP("messages", "The step is a number from 1, not “%1”."), {value}));
        (name == QLatin1String("--step-done") ? m_options.stepDone : m_options.stepAgain) = step;
        return std::nullopt;
    }

    std::optional<Error> checkedPlan() const
    {
        return checkedSecondWord(
            planVerbs,
            QT_TRANSLATE_NOOP("messages", "Behind plan stands show, apply, jobs, follow, resume, rollback, "
                                          "cancel, settle, storage, resize, backup or restore."));
    }

    std::optional<Error> checkedGuest() const
    {
        return checkedSecondWord(
            guestVerbs, QT_TRANSLATE_NOOP("messages", "Behind guest stands copy, rename or delete."));
    }

    std::optional<Error> checkedConfig() const
    {
        if (m_options.asText && m_options.operands.value(0) != QLatin1String("set"))
            return usage(Message(QT_TRANSLATE_NOOP("messages", "%1 has no use for %2."),
                                 {(QStringLiteral("config ") + m_options.operands.value(0)).trimmed(),
                                  QStringLiteral("--string")}));
        return checkedSecondWord(
            configVerbs, QT_TRANSLATE_NOOP("messages", "Behind config stands show, get, set, unset, convert, "
                                                       "disk or vif."));
    }

    template <typename Table>
    std::optional<Error> checkedSecondWord(const Table &table, const char *whichThere) const
    {
        const Options &o = m_options;
        const Verb *verb = o.operands.isEmpty() ? nullptr : find(table, o.operands.first());
        if (!verb)
            return usage(Message(whichThere));
        const qsizetype given = o.operands.size() - 1;
        if (given < verb->atLeast)
            return usage(Message(QT_TRANSLATE_NOOP("messages", "Something is missing behind %1 %2."),
                                 {o.verb, o.operands.first()}));
        if (given > verb->atMost)
            return usage(Message(QT_TRANSLATE_NOOP("messages", "There is one word too many: “%1”."),
                                 {o.operands[verb->atMost + 1]}));
        return std::nullopt;
    }

    std::optional<Error> checked() const
    {
        const Options &o = m_options;
        if (!o.language.isEmpty() && !languages().contains(o.language))
            return usage(
                Message(QT_TRANSLATE_NOOP("messages", "The language is en or es, not “%1”."), {o.language}));
        if (!o.trustedHostKey.isEmpty() && !o.trustedHostKey.startsWith(QLatin1String("SHA256:")))
            return usage(Message(QT_TRANSLATE_NOOP(
                "messages", "The fingerprint to trust begins with SHA256:, as ssh-keygen -lf prints it.")));
        if (!socksFromText(o.socksProxy))
            return usage(Message(QT_TRANSLATE_NOOP("messages", "“%1” is no address of a SOCKS proxy."),
                                 {o.socksProxy}));
        if (o.sudo && o.doas)
            return usage(Message(QT_TRANSLATE_NOOP("messages", "--sudo and --doas exclude each other.")));
        if (o.verb.isEmpty())
            return usage(Message(QT_TRANSLATE_NOOP("messages", "What is to be done is missing.")));
        const Verb *verb = find(verbs, o.verb);
        if (!verb)
            return usage(Message(QT_TRANSLATE_NOOP("messages", "There is no command %1."), {o.verb}));
        if (o.withDisks &&
            (o.verb != QLatin1String("guest") || o.operands.value(0) != QLatin1String("delete")))
            return usage(Message(QT_TRANSLATE_NOOP("messages", "%1 has no use for %2."),
                                 {o.verb, QStringLiteral("--with-disks")}));
        if (o.verb == QLatin1String("plan"))
            return checkedPlan();
        if (o.verb == QLatin1String("guest"))
            return checkedGuest();
        if (o.verb == QLatin1String("backup"))
            return checkedSecondWord(
                backupVerbs, QT_TRANSLATE_NOOP("messages", "Behind backup stands make, list, check, drop, "
                                                           "restore, fetch, send, schedule, schedules or "
                                                           "unschedule."));
        if (o.verb == QLatin1String("config"))
            return checkedConfig();
        if (o.asText)
            return usage(Message(QT_TRANSLATE_NOOP("messages", "%1 has no use for %2."),
                                 {o.verb, QStringLiteral("--string")}));
        if (o.operands.size() < verb->atLeast) {
            if (o.verb == QLatin1String("lint"))
                return usage(
                    Message(QT_TRANSLATE_NOOP("messages", "The file is missing behind %1."), {o.verb}));
            if (o.operands.isEmpty())
                return usage(
                    Message(QT_TRANSLATE_NOOP("messages", "The host is missing behind %1."), {o.verb}));
            if (o.operands.size() == 1)
                return usage(Message(QT_TRANSLATE_NOOP("messages", "The action is missing behind %1 %2."),
                                     {o.verb, o.operands.first()}));
            return usage(Message(QT_TRANSLATE_NOOP("messages", "At least one guest must be named.")));
        }
        if (o.verb == QLatin1String("lint") && o.operands.count(QStringLiteral("-")) > 1)
            return usage(Message(QT_TRANSLATE_NOOP("messages", "Standard input (-) can be read only once.")));
        if (o.operands.size() > verb->atMost)
            return usage(Message(QT_TRANSLATE_NOOP("messages", "There is one word too many: “%1”."),
                                 {o.operands[verb->atMost]}));
        if (o.verb != QLatin1String("run")) {
            return o.actionOptions.isEmpty()
                       ? std::nullopt
                       : std::optional(usage(Message(QT_TRANSLATE_NOOP("messages", "%1 has no use for %2."),
                                                     {o.verb, o.actionOptions.first()})));
        }
        const auto action = guestActionFromName(o.operands[1].toUtf8());
        if (!action) {
            return usage(Message(QT_TRANSLATE_NOOP("messages", "There is no action %1. Actions are %2."),
                                 {o.operands[1], actionNames()}));
        }
        return actionOptionsProblem(*action, o);
    }

    const QStringList &m_words;
    qsizetype m_at = 0;
    bool m_onlyOperands = false;
    Options m_options;
};

} // namespace

QString actionNames()
{
    QStringList names;
    for (const GuestAction action : allGuestActions)
        names.append(QString::fromLatin1(guestActionName(action)));
    return names.join(QStringLiteral(", "));
}

Result<Options> parseOptions(const QStringList &words)
{
    return Parser(words).parse();
}

} // namespace domcero::cli
