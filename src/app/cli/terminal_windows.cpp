// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include "base/message.h"
#include "text/render.h"

#include <array>

#include <windows.h>

namespace domcero::cli {

class Terminal::Private
{
public:
    ~Private()
    {
        CloseHandle(input);
        CloseHandle(output);
    }

    void write(const QString &text) const
    {
        DWORD written = 0;
        WriteConsoleW(output, text.utf16(), static_cast<DWORD>(text.size()), &written, nullptr);
    }

    std::optional<QString> readLine() const
    {
        std::array<wchar_t, 4096> buffer{};
        DWORD length = 0;
        const bool ok =
            ReadConsoleW(input, buffer.data(), static_cast<DWORD>(buffer.size()), &length, nullptr);
        if (!ok || length == 0) // zero: Ctrl+C
            return std::nullopt;
        QString line = QString::fromWCharArray(buffer.data(), static_cast<qsizetype>(length));
        SecureZeroMemory(buffer.data(), sizeof(wchar_t) * buffer.size());
        while (line.endsWith(u'\n') || line.endsWith(u'\r'))
            line.chop(1);
        return line;
    }

    HANDLE input = INVALID_HANDLE_VALUE;
    HANDLE output = INVALID_HANDLE_VALUE;
};

Terminal::Terminal(std::unique_ptr<Private> data) : d(std::move(data)) {}
Terminal::~Terminal() = default;

std::unique_ptr<Terminal> Terminal::open()
{
    const auto console = [](const wchar_t *name) {
        return CreateFileW(name, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
                           OPEN_EXISTING, 0, nullptr);
    };
    auto data = std::make_unique<Private>();
    data->input = console(L"CONIN$");
    data->output = console(L"CONOUT$");
    if (data->input == INVALID_HANDLE_VALUE || data->output == INVALID_HANDLE_VALUE)
        return nullptr;
    return std::unique_ptr<Terminal>(new Terminal(std::move(data)));
}

void Terminal::say(const QString &text)
{
    d->write(text + QStringLiteral("\r\n"));
}

std::optional<bool> Terminal::askYesNo(const QString &question)
{
    for (;;) {
        d->write(question + u' ');
        const auto line = d->readLine();
        if (!line)
            return std::nullopt;
        if (const auto answer = yesOrNo(*line))
            return answer;
        say(render(Message(QT_TRANSLATE_NOOP("messages", "The answer is yes or no."))));
    }
}

std::optional<Secret> Terminal::askSecret(const QString &prompt)
{
    DWORD mode = 0;
    if (!GetConsoleMode(d->input, &mode) || !SetConsoleMode(d->input, mode & ~DWORD(ENABLE_ECHO_INPUT)))
        return std::nullopt;
    auto secret = askOpenly(prompt);
    SetConsoleMode(d->input, mode);
    say({});
    return secret;
}

std::optional<Secret> Terminal::askOpenly(const QString &prompt)
{
    d->write(prompt + u' ');
    auto line = d->readLine();
    if (!line)
        return std::nullopt;
    Secret secret(*line);
    line->fill(QChar(0));
    return secret;
}

} // namespace domcero::cli
