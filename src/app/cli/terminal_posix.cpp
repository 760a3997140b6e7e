// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include "app/cli/interrupt.h"
#include "base/message.h"
#include "text/render.h"

#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace domcero::cli {

namespace {

constexpr qsizetype longestAnswer = 4096;

// False when the person interrupted first. The signal may have come to another thread, so that no call of
// this one ends by it.
bool waitForInput(int file)
{
    pollfd input{file, POLLIN, 0};
    while (!Interrupt::wasRequested()) {
        const int ready = ::poll(&input, 1, 100);
        if (ready > 0 || (ready < 0 && errno != EINTR))
            return ready > 0;
    }
    return false;
}

// One line without its newline; empty on end of input or an interrupt.
std::optional<QByteArray> readLine(int file)
{
    QByteArray line;
    line.reserve(longestAnswer); // a secret must not be left behind by a reallocation
    char byte = 0;
    for (;;) {
        if (!waitForInput(file) || ::read(file, &byte, 1) <= 0)
            return std::nullopt;
        if (byte == '\n')
            return line;
        if (line.size() < longestAnswer)
            line += byte;
    }
}

void writeAll(int file, const QByteArray &bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        const ssize_t n = ::write(file, bytes.constData() + at, static_cast<std::size_t>(bytes.size() - at));
        if (n < 0 && errno != EINTR)
            return;
        at += n > 0 ? n : 0;
    }
}

// No echo for as long as it lives.
class Silence
{
public:
    explicit Silence(int file) : m_file(file)
    {
        m_changed = ::tcgetattr(file, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        silent.c_lflag |= ECHONL;
        m_changed = m_changed && ::tcsetattr(file, TCSAFLUSH, &silent) == 0;
    }
    ~Silence()
    {
        if (m_changed)
            ::tcsetattr(m_file, TCSAFLUSH, &m_before);
    }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;
    bool holds() const { return m_changed; }

private:
    int m_file;
    termios m_before = {};
    bool m_changed = false;
};

} // namespace

class Terminal::Private
{
public:
    explicit Private(int descriptor) : file(descriptor) {}
    ~Private() { ::close(file); }
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;
    int file;
};

Terminal::Terminal(std::unique_ptr<Private> data) : d(std::move(data)) {}
Terminal::~Terminal() = default;

std::unique_ptr<Terminal> Terminal::open()
{
    const int file = ::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (file < 0)
        return nullptr;
    return std::unique_ptr<Terminal>(new Terminal(std::make_unique<Private>(file)));
}

void Terminal::say(const QString &text)
{
    writeAll(d->file, text.toUtf8() + '\n');
}

std::optional<bool> Terminal::askYesNo(const QString &question)
{
    for (;;) {
        writeAll(d->file, question.toUtf8() + ' ');
        const auto line = readLine(d->file);
        if (!line)
            return std::nullopt;
        if (const auto answer = yesOrNo(QString::fromUtf8(*line)))
            return answer;
        say(render(Message(QT_TRANSLATE_NOOP("messages", "The answer is yes or no."))));
    }
}

std::optional<Secret> Terminal::askSecret(const QString &prompt)
{
    const Silence silence(d->file);
    if (!silence.holds())
        return std::nullopt;
    return askOpenly(prompt);
}

std::optional<Secret> Terminal::askOpenly(const QString &prompt)
{
    writeAll(d->file, prompt.toUtf8() + ' ');
    auto line = readLine(d->file);
    if (!line)
        return std::nullopt;
    return Secret(std::move(*line));
}

} // namespace domcero::cli
