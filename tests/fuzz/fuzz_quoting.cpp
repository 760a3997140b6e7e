// SPDX-License-Identifier: GPL-3.0-or-later
// What quoteForShell makes of a word, real dash and bash must read as that word. One of each serves the whole
// run; its answer is ended by NUL bytes, which no argument can hold.
#include "fuzz.h"

#include "base/hosttext.h"
#include "remote/command.h"
#include "remote/quoting.h"

#include <poll.h>
#include <unistd.h>

using namespace domcero;

namespace {

class Shell
{
public:
    explicit Shell(const char *program)
    {
        int toShell[2];
        int fromShell[2];
        if (pipe(toShell) != 0 || pipe(fromShell) != 0)
            std::abort();
        if (fork() == 0) {
            dup2(toShell[0], 0);
            dup2(fromShell[1], 1);
            for (int fd = 3; fd < 64; ++fd)
                close(fd);
            setenv("LC_ALL", "C", 1);
            execlp(program, program, static_cast<char *>(nullptr));
            _exit(127);
        }
        close(toShell[0]);
        close(fromShell[1]);
        m_in = toShell[1];
        m_out = fromShell[0];
    }

    // What the line prints, up to and with `count` NUL bytes. A shell that does not answer waits for the rest
    // of a quote, and the finding is that.
    QByteArray run(const QByteArray &line, int count) const
    {
        for (qsizetype sent = 0; sent < line.size();) {
            const ssize_t n = write(m_in, line.constData() + sent, static_cast<size_t>(line.size() - sent));
            FUZZ_CHECK(n > 0);
            sent += n;
        }
        QByteArray answer;
        while (answer.count('\0') < count) {
            pollfd ready{m_out, POLLIN, 0};
            FUZZ_CHECK(poll(&ready, 1, 10000) == 1);
            char buffer[4096];
            const ssize_t n = read(m_out, buffer, sizeof buffer);
            FUZZ_CHECK(n > 0);
            answer.append(buffer, n);
        }
        return answer;
    }

private:
    int m_in = -1;
    int m_out = -1;
};

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const Shell shells[] = {Shell("dash"), Shell("bash")};
    if (size > 1500) // both ways through the pipes without a wait
        return 0;
    // Words end at NUL bytes, and there is an empty one at the end.
    const QList<QByteArray> words = bytesOf(data, size).toByteArray().split('\0');
    Command command{QStringLiteral("printf"), {QStringLiteral("%s\\0")}};
    QByteArray wanted;
    for (const QByteArray &word : words) {
        command.arguments.append(fromHostBytes(word));
        wanted += word + '\0';
    }
    for (const Shell &shell : shells)
        FUZZ_CHECK(shell.run(shellLine(command) + '\n', static_cast<int>(words.size())) == wanted);
    return 0;
}
