// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sshconfig/configtree.h"

#include "base/hosttext.h"
#include "formats/lines.h"
#include "formats/sshconfig/configerror.h"

namespace domcero {

namespace {

constexpr int deepest = 16; // as OpenSSH has it
// A few files that include each other several times would be read for hours; OpenSSH does so.
constexpr int mostFiles = 1000;

bool isAbsolute(const QString &path)
{
    const bool hasDrive =
        path.size() > 2 && path[0].isLetter() && path[1] == u':' && (path[2] == u'/' || path[2] == u'\\');
    return path.startsWith(u'/') || hasDrive;
}

class Reader
{
public:
    Reader(const SshConfigEnvironment &environment, const SshConfigIncluder &include)
        : m_environment(environment), m_include(include)
    {
    }

    SshConfigFile read(const SshConfigText &file, int depth)
    {
        SshConfigFile result{file.name, {}};
        Lines lines(file.text);
        while (const auto text = lines.next()) {
            const auto line = readConfigLine(*text, lines.number());
            if (!line)
                continue;
            SshConfigEntry entry{*line, sshKeyword(line->keyword), {}, {}};
            if (entry.keyword == SshKeyword::Include && line->fault == ConfigLine::Fault::None)
                include(file.name, entry, depth);
            result.entries.push_back(std::move(entry));
        }
        return result;
    }

private:
    const SshConfigEnvironment &m_environment;
    const SshConfigIncluder &m_include;
    int m_files = 0;

    void include(const QString &fileName, SshConfigEntry &entry, int depth)
    {
        const SshConfigPlace place{fileName, entry.line.number};
        for (const QByteArray &word : entry.line.words) {
            if (word.isEmpty()) {
                entry.problem = sshconfigerror::noValue(place, entry.line.keyword);
                return;
            }
            const auto pattern = absolute(word, place);
            const auto files = pattern.andThen([this](const QString &path) {
                return m_include ? m_include(path) : Result<QList<SshConfigText>>(QList<SshConfigText>());
            });
            if (!files) {
                entry.problem = files.error();
                return;
            }
            for (const SshConfigText &file : *files) {
                if (depth == deepest || ++m_files > mostFiles) {
                    entry.problem = sshconfigerror::tooDeep(place);
                    return;
                }
                entry.included.push_back(read(file, depth + 1));
            }
        }
    }

    Result<QString> absolute(const QByteArray &word, const SshConfigPlace &place) const
    {
        const QString path = fromHostBytes(word);
        if (path.startsWith(u'~')) {
            const QString user = path.mid(1).section(u'/', 0, 0);
            if (!user.isEmpty() && user != m_environment.localUser)
                return sshconfigerror::unknownHome(place, toHostBytes(user));
            return QString(m_environment.home + path.mid(1 + user.size()));
        }
        return isAbsolute(path) ? path : QString(m_environment.home + QStringLiteral("/.ssh/") + path);
    }
};

} // namespace

SshConfig parseSshConfig(const SshConfigText &file, const SshConfigEnvironment &environment,
                         const SshConfigIncluder &include)
{
    return SshConfig(std::make_shared<const SshConfigFile>(Reader(environment, include).read(file, 0)));
}

} // namespace domcero
