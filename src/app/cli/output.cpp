// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "app/cli/json.h"
#include "base/hosttext.h"
#include "text/render.h"

#include <QJsonDocument>

#include <cstdio>

namespace domcero::cli {

namespace {

bool writeAll(const QByteArray &bytes, std::FILE *file)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, file) == size && std::fflush(file) == 0;
}

} // namespace

void Output::text(const QString &text)
{
    bytes(text.toUtf8());
}

void Output::bytes(const QByteArray &bytes)
{
    if (!m_broken)
        m_broken = !writeAll(bytes, stdout);
}

void Output::document(const QJsonArray &array)
{
    bytes(jsonText(array));
}

void Output::document(const QJsonObject &object)
{
    bytes(jsonText(object));
}

void Output::jsonLine(const QJsonObject &object)
{
    bytes(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Output::note(const QString &sentence) const
{
    writeAll((sentence + u'\n').toUtf8(), stderr);
}

void Output::progress(const QString &line) const
{
    static const bool isSeen = errorIsTerminal();
    if (isSeen)
        writeAll((QLatin1Char('\r') + line + QLatin1String("\033[K")).toUtf8(), stderr);
}

void Output::complaint(const Error &error) const
{
    note(QStringLiteral("domcero-cli: ") + render(error));
    const QStringList lines = error.detail.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        note(QStringLiteral("  ") + displayText(line));
}

void Output::error(const Error &error)
{
    complaint(error);
    if (m_json)
        document(QJsonObject{{QStringLiteral("error"), errorToJson(error)}});
}

} // namespace domcero::cli
