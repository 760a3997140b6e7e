// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xl/xentop.h"

#include "base/hosttext.h"
#include "formats/lines.h"
#include "formats/unreadable.h"

#include <QHash>

#include <utility>

namespace domcero {

namespace {

constexpr const char *tool = "xentop";
constexpr qint64 kib = 1024;
constexpr qint64 sector = 512;

// "dsbcpr" with "-" for no (xen.git tools/xentop/xentop.c, print_state).
std::optional<GuestState> stateFromText(QByteArrayView text)
{
    static constexpr char letters[] = "dsbcpr";
    if (text.size() != 6)
        return std::nullopt;
    for (qsizetype i = 0; i < 6; ++i) {
        if (text[i] != '-' && text[i] != letters[i])
            return std::nullopt;
    }
    if (text[0] != '-')
        return GuestState::Dying;
    if (text[3] != '-')
        return GuestState::Crashed;
    if (text[1] != '-')
        return GuestState::ShuttingDown;
    if (text[4] != '-')
        return GuestState::Paused;
    return text[2] != '-' && text[5] == '-' ? GuestState::Idle : GuestState::Running;
}

bool isHeader(QByteArrayView line)
{
    return trimmed(line).startsWith("NAME ") && line.contains("STATE") && line.contains("CPU(sec)");
}

// The lines that -n, -v and -x put under a row.
bool isDeviceLine(QByteArrayView line)
{
    const QByteArrayView text = trimmed(line);
    return text.isEmpty() || text.startsWith("VCPUs(sec):") || text.startsWith("VBD ") ||
           (text.startsWith("Net") && text.contains(" RX:")) || text.startsWith("Tmem:");
}

} // namespace

std::optional<XentopReading> XentopStream::readingFrom(QByteArrayView line) const
{
    WordsFromRight words(line);
    QHash<QByteArray, QByteArrayView> cells;
    for (qsizetype i = m_columns.size() - 1; i >= 0; --i) {
        QByteArrayView word = words.take();
        // The only cell of two words.
        if (m_columns[i].startsWith("MAXMEM") && word == QByteArrayView("limit") &&
            words.take() != QByteArrayView("no"))
            return std::nullopt;
        if (word.isEmpty())
            return std::nullopt;
        cells.insert(m_columns[i], word);
    }
    const auto state = stateFromText(cells.value("STATE"));
    const auto seconds = decimalNumber(cells.value("CPU(sec)"));
    const auto percent = decimalNumber(cells.value("CPU(%)"));
    const auto memory = sizeFrom(cells.value("MEM(k)"), kib);
    if (!state || !seconds || !percent || !memory || trimmed(words.rest()).isEmpty())
        return std::nullopt;
    const auto size = [&](const char *column, qint64 unit) {
        return sizeFrom(cells.value(column), unit).value_or(ByteSize());
    };

    XentopReading reading;
    // "%10s": a short name is padded on the left.
    const QByteArrayView name = words.rest().chopped(1);
    reading.name = fromHostBytes(name.size() > 10 ? name : trimmed(name));
    reading.state = *state;
    reading.cpuSeconds = *seconds;
    if (m_previousNames.contains(reading.name))
        reading.cpuPercent = *percent;
    reading.memory = *memory;
    reading.maxMemory = sizeFrom(cells.value("MAXMEM(k)"), kib);
    reading.maxVcpus = smallNumber(cells.value("VCPUS")).value_or(0);
    reading.netReceived = size("NETTX(k)", kib);
    reading.netSent = size("NETRX(k)", kib);
    reading.diskRead = size("VBD_RSECT", sector);
    reading.diskWritten = size("VBD_WSECT", sector);
    return reading;
}

std::optional<XentopRound> XentopStream::addLine(QByteArrayView line)
{
    if (!line.isEmpty() && line.back() == '\r')
        line.chop(1);
    if (isHeader(line)) {
        auto finished = takePending();
        m_previousNames = std::exchange(m_names, {});
        ++m_round.number;
        m_columns.clear();
        WordsFromRight words(line);
        for (QByteArrayView word = words.take(); !word.isEmpty() && word != QByteArrayView("NAME");
             word = words.take())
            m_columns.prepend(word.toByteArray());
        return finished;
    }
    if (!m_columns.isEmpty()) {
        if (auto reading = readingFrom(line)) {
            m_names.insert(reading->name);
            m_round.readings.append(*std::move(reading));
            return std::nullopt;
        }
    }
    if (!isDeviceLine(line))
        ++m_strayLines;
    return std::nullopt;
}

std::optional<XentopRound> XentopStream::takePending()
{
    if (m_round.readings.isEmpty())
        return std::nullopt;
    return XentopRound{m_round.number, std::exchange(m_round.readings, {})};
}

Result<QList<XentopRound>> parseXentop(QByteArrayView output)
{
    XentopStream stream;
    QList<XentopRound> rounds;
    Lines lines(output);
    while (const auto line = lines.next()) {
        if (!lines.wasEnded())
            break;
        const int strayBefore = stream.strayLines();
        if (auto round = stream.addLine(*line))
            rounds.append(*std::move(round));
        if (stream.strayLines() != strayBefore)
            return lineNotUnderstood(tool, lines.number(), *line);
    }
    if (auto round = stream.takePending())
        rounds.append(*std::move(round));
    if (rounds.isEmpty())
        return outputTooShort(tool);
    return rounds;
}

} // namespace domcero
