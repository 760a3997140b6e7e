// SPDX-License-Identifier: GPL-3.0-or-later
// Every recording of tests/golden that a parser of formats reads, and what it must make of it:
// X.expected.json beside X.txt. DOMCERO_REGENERATE=1 writes the expectations anew; then read the difference
// before you commit.
#include "base/hosttext.h"
#include "formats/host/proc.h"
#include "formats/xl/xentop.h"
#include "formats/xl/xlerror.h"
#include "formats/xl/xlinfo.h"
#include "formats/xl/xllist.h"
#include "formats/xl/xllistlong.h"
#include "formats/xl/xluptime.h"
#include "formats/xl/xlvcpulist.h"
#include "formats/xlcfg/guestfromconfig.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace domcero;

namespace {

struct Recording
{
    int exitStatus = 0;
    QString command;
    QByteArray output;
    QByteArray error;
};

// "# exit=N ms=M $ command", in tests/golden/synthetic followed by "  # source: ...".
std::optional<Recording> readRecording(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QString head = QString::fromUtf8(file.readLine()).trimmed();
    static const QRegularExpression form(
        QStringLiteral(R"(^# exit=(\d+) ms=\d+ \$ (.*?)(?:  # source: .+)?$)"));
    const auto match = form.match(head);
    if (!match.hasMatch())
        return std::nullopt;
    Recording recording{match.captured(1).toInt(), match.captured(2), file.readAll(), {}};
    const QByteArray mark = "# stderr\n";
    const qsizetype at = recording.output.startsWith(mark) ? 0 : recording.output.indexOf("\n" + mark) + 1;
    if (at > 0 || recording.output.startsWith(mark)) {
        recording.error = recording.output.mid(at + mark.size());
        recording.output.truncate(at);
    }
    return recording;
}

double mib(ByteSize size)
{
    return static_cast<double>(size.bytes()) / (1024.0 * 1024.0);
}

QString shown(const QString &hostText)
{
    return displayText(hostText);
}

template <typename T, typename F>
QJsonValue list(const Result<QList<T>> &result, F &&toJson)
{
    if (!result)
        return QJsonObject{
            {QStringLiteral("error"), QString::fromLatin1(errorCodeName(result.error().code))}};
    QJsonArray array;
    for (const T &item : *result)
        array.append(toJson(item));
    return array;
}

QString stateName(GuestState state)
{
    static const char *const names[] = {"stopped",       "running", "idle", "paused",
                                        "shutting-down", "crashed", "dying"};
    return QString::fromLatin1(names[static_cast<int>(state)]);
}

QString typeName(GuestType type)
{
    static const char *const names[] = {"unknown", "pv", "pvh", "hvm"};
    return QString::fromLatin1(names[static_cast<int>(type)]);
}

QJsonValue infoJson(const QByteArray &text)
{
    const auto info = parseXlInfo(text);
    if (!info)
        return QJsonObject{{QStringLiteral("error"), QString::fromLatin1(errorCodeName(info.error().code))}};
    return QJsonObject{{QStringLiteral("host"), info->hostName},
                       {QStringLiteral("kernel"), info->kernel},
                       {QStringLiteral("machine"), info->machine},
                       {QStringLiteral("version"), info->xenVersion},
                       {QStringLiteral("major"), info->xenMajor},
                       {QStringLiteral("minor"), info->xenMinor},
                       {QStringLiteral("cpus"), info->cpus},
                       {QStringLiteral("mhz"), info->cpuMhz},
                       {QStringLiteral("totalMiB"), mib(info->totalMemory)},
                       {QStringLiteral("freeMiB"), mib(info->freeMemory)},
                       {QStringLiteral("virtCaps"), QJsonArray::fromStringList(info->virtCaps)},
                       {QStringLiteral("xenCaps"), QJsonArray::fromStringList(info->xenCaps)},
                       {QStringLiteral("hvm"), info->canRunHvm()},
                       {QStringLiteral("scheduler"), info->scheduler},
                       {QStringLiteral("commandLine"), info->commandLine}};
}

QJsonValue listJson(const QByteArray &text)
{
    return list(parseXlList(text), [](const XlListRow &row) {
        QJsonObject json{{QStringLiteral("name"), shown(row.name)},
                         {QStringLiteral("id"), row.domainId},
                         {QStringLiteral("MiB"), mib(row.memory)},
                         {QStringLiteral("vcpus"), row.vcpus},
                         {QStringLiteral("state"), stateName(guestState(row.flags))},
                         {QStringLiteral("reason"), QString(QLatin1Char(row.flags.reason))},
                         {QStringLiteral("cpuSeconds"), row.cpuSeconds}};
        if (!row.uuid.isEmpty())
            json.insert(QStringLiteral("uuid"), row.uuid);
        return json;
    });
}

// A recording of the same command several times.
QJsonValue listsJson(const QByteArray &text)
{
    QJsonArray all;
    const QByteArray header = text.left(text.indexOf('\n') + 1);
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype next = text.indexOf(header, start + 1);
        all.append(listJson(text.mid(start, next < 0 ? -1 : next - start)));
        start = next < 0 ? text.size() : next;
    }
    return all;
}

QJsonObject guestJson(const Guest &guest)
{
    QJsonArray disks;
    for (const GuestDisk &disk : guest.disks)
        disks.append(QJsonObject{{QStringLiteral("target"), shown(disk.target)},
                                 {QStringLiteral("format"), disk.format},
                                 {QStringLiteral("vdev"), disk.vdev},
                                 {QStringLiteral("readOnly"), disk.readOnly},
                                 {QStringLiteral("cdrom"), disk.cdrom}});
    QJsonArray nics;
    for (const GuestNic &nic : guest.nics)
        nics.append(QJsonObject{{QStringLiteral("mac"), nic.mac},
                                {QStringLiteral("bridge"), nic.bridge},
                                {QStringLiteral("model"), nic.model}});
    QJsonObject json{{QStringLiteral("name"), shown(guest.name)},
                     {QStringLiteral("uuid"), guest.uuid},
                     {QStringLiteral("id"), guest.domainId ? QJsonValue(*guest.domainId) : QJsonValue()},
                     {QStringLiteral("type"), typeName(guest.type)},
                     {QStringLiteral("vcpus"), guest.vcpus},
                     {QStringLiteral("maxVcpus"), guest.maxVcpus},
                     {QStringLiteral("MiB"), mib(guest.memory)},
                     {QStringLiteral("maxMiB"), mib(guest.maxMemory)},
                     {QStringLiteral("disks"), disks},
                     {QStringLiteral("nics"), nics}};
    if (guest.configProblem)
        json.insert(QStringLiteral("problem"), QString::fromUtf8(guest.configProblem->what.id()));
    return json;
}

QJsonValue longJson(const QByteArray &text)
{
    return list(parseXlListLong(text), guestJson);
}

QJsonValue vcpusJson(const QByteArray &text)
{
    return list(parseXlVcpuList(text), [](const XlVcpuRow &row) {
        return QJsonObject{{QStringLiteral("name"), shown(row.name)},
                           {QStringLiteral("id"), row.domainId},
                           {QStringLiteral("vcpu"), row.vcpu},
                           {QStringLiteral("cpu"), row.cpu ? QJsonValue(*row.cpu) : QJsonValue()},
                           {QStringLiteral("online"), row.online},
                           {QStringLiteral("running"), row.running},
                           {QStringLiteral("blocked"), row.blocked},
                           {QStringLiteral("seconds"), row.seconds},
                           {QStringLiteral("hard"), row.hardAffinity},
                           {QStringLiteral("soft"), row.softAffinity}};
    });
}

QJsonValue uptimeJson(const QByteArray &text)
{
    return list(parseXlUptime(text), [](const XlUptimeRow &row) {
        return QJsonObject{{QStringLiteral("name"), shown(row.name)},
                           {QStringLiteral("id"), row.domainId},
                           {QStringLiteral("seconds"), static_cast<qint64>(row.uptime.count())}};
    });
}

QJsonValue xentopJson(const QByteArray &text)
{
    return list(parseXentop(text), [](const XentopRound &round) {
        QJsonArray rows;
        for (const XentopReading &reading : round.readings)
            rows.append(QJsonObject{{QStringLiteral("name"), shown(reading.name)},
                                    {QStringLiteral("state"), stateName(reading.state)},
                                    {QStringLiteral("cpuSeconds"), reading.cpuSeconds},
                                    {QStringLiteral("cpuPercent"),
                                     reading.cpuPercent ? QJsonValue(*reading.cpuPercent) : QJsonValue()},
                                    {QStringLiteral("MiB"), mib(reading.memory)},
                                    {QStringLiteral("maxMiB"),
                                     reading.maxMemory ? QJsonValue(mib(*reading.maxMemory)) : QJsonValue()},
                                    {QStringLiteral("maxVcpus"), reading.maxVcpus},
                                    {QStringLiteral("received"), reading.netReceived.bytes()},
                                    {QStringLiteral("sent"), reading.netSent.bytes()},
                                    {QStringLiteral("read"), reading.diskRead.bytes()},
                                    {QStringLiteral("written"), reading.diskWritten.bytes()}});
        return QJsonObject{{QStringLiteral("round"), round.number}, {QStringLiteral("rows"), rows}};
    });
}

QJsonValue meminfoJson(const QByteArray &text)
{
    const MemoryInfo info = parseMemoryInfo(text).valueOr({});
    return QJsonObject{{QStringLiteral("total"), info.total.bytes()},
                       {QStringLiteral("available"), info.available.bytes()},
                       {QStringLiteral("free"), info.free.bytes()},
                       {QStringLiteral("swap"), info.swapTotal.bytes()}};
}

QJsonValue loadJson(const QByteArray &text)
{
    const LoadAverage load = parseLoadAverage(text).valueOr({});
    return QJsonArray{load.oneMinute, load.fiveMinutes, load.fifteenMinutes, load.runnable, load.tasks};
}

QJsonValue procUptimeJson(const QByteArray &text)
{
    return static_cast<qint64>(parseProcUptime(text).valueOr(std::chrono::seconds(-1)).count());
}

QJsonValue statJson(const QByteArray &text)
{
    const CpuTimes times = parseProcStat(text).valueOr({});
    return QJsonObject{{QStringLiteral("user"), times.user},
                       {QStringLiteral("system"), times.system},
                       {QStringLiteral("idle"), times.idle},
                       {QStringLiteral("waiting"), times.waiting},
                       {QStringLiteral("stolen"), times.stolen},
                       {QStringLiteral("cpus"), times.cpus},
                       {QStringLiteral("boot"), static_cast<qint64>(times.bootTime.count())}};
}

// The configs of a folder, each after a line "== PATH".
QJsonValue configsJson(const QByteArray &text)
{
    QJsonArray guests;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype line = text.indexOf('\n', start);
        const qsizetype next = text.indexOf("\n== ", line);
        const QByteArray path = text.mid(start + 3, line - start - 3);
        const QByteArray bytes = text.mid(line + 1, next < 0 ? -1 : next - line);
        guests.append(guestJson(guestFromConfig(bytes, fromHostBytes(path))));
        start = next < 0 ? text.size() : next + 1;
    }
    return guests;
}

QJsonValue errorJson(const Recording &recording)
{
    const Error error = errorFromXl(recording.exitStatus, recording.error);
    QJsonArray arguments;
    for (const MessageArgument &argument : error.what.arguments()) {
        if (const auto *text = std::get_if<QString>(&argument))
            arguments.append(*text);
        else if (const auto *number = std::get_if<qint64>(&argument))
            arguments.append(*number);
    }
    return QJsonObject{{QStringLiteral("code"), QString::fromLatin1(errorCodeName(error.code))},
                       {QStringLiteral("what"), QString::fromUtf8(error.what.id())},
                       {QStringLiteral("arguments"), arguments}};
}

struct Reader
{
    const char *command; // a pattern of the whole command
    std::function<QJsonValue(const QByteArray &)> read;
};

const QList<Reader> &readers()
{
    static const QList<Reader> all{{"xl info(?: -n)?", infoJson},
                                   {"xl list(?: -v)?(?: [a-z0-9]+)?", listJson},
                                   {"for i in .*xl list; sleep .*", listsJson},
                                   {"xl list -l(?: [a-z0-9]+)?", longJson},
                                   {"xl vcpu-list(?: [a-z0-9]+)?", vcpusJson},
                                   {"xl uptime", uptimeJson},
                                   {"xentop -b.*", xentopJson},
                                   {"cat /proc/meminfo", meminfoJson},
                                   {"cat /proc/loadavg", loadJson},
                                   {"cat /proc/uptime", procUptimeJson},
                                   {"cat /proc/stat", statJson},
                                   {"for f in /etc/xen/.*cat .*", configsJson}};
    return all;
}

// What reads a recording of this command; nothing when no parser does.
std::function<QJsonValue(const Recording &)> readerOf(const Recording &recording)
{
    if (recording.exitStatus != 0) {
        static const QRegularExpression xl(QStringLiteral(R"(\bxl\b)"));
        return recording.command.contains(xl) ? errorJson : std::function<QJsonValue(const Recording &)>();
    }
    for (const Reader &reader : readers()) {
        const QRegularExpression whole(QLatin1Char('^') + QLatin1String(reader.command) + QLatin1Char('$'));
        if (whole.match(recording.command).hasMatch())
            return [&reader](const Recording &r) { return reader.read(r.output); };
    }
    return {};
}

} // namespace

class TestGolden : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recordings_data()
    {
        QTest::addColumn<QString>("path");
        const QString root = QStringLiteral(DOMCERO_GOLDEN_DIR);
        QStringList paths;
        QDirIterator files(root, {QStringLiteral("*.txt")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            // Those of golden/conformance are tst_conformance's: it reads each through formats on both sides.
            if (!path.contains(QLatin1String("/golden/conformance/")))
                paths.append(path);
        }
        paths.sort();
        QVERIFY2(!paths.isEmpty(), "there is no recording");
        for (const QString &path : paths)
            QTest::newRow(path.mid(root.size() + 1).toUtf8().constData()) << path;
    }
    void recordings()
    {
        QFETCH(QString, path);
        const auto recording = readRecording(path);
        QVERIFY2(recording, "its first line is not \"# exit=N ms=M $ command\"");
        if (path.contains(QLatin1String("/synthetic/"))) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(file.readLine().contains("  # source: "), "a synthetic recording names its source");
        }
        const auto read = readerOf(*recording);
        const QString expectation = path.chopped(4) + QStringLiteral(".expected.json");
        if (!read) {
            QVERIFY2(!QFile::exists(expectation),
                     "no parser takes this recording, but it has an expectation");
            return;
        }
        const QByteArray json =
            QJsonDocument(QJsonObject{{QStringLiteral("value"), read(*recording)}}).toJson();
        QFile file(expectation);
        if (qEnvironmentVariableIsSet("DOMCERO_REGENERATE")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(json);
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), "it has no expectation: DOMCERO_REGENERATE=1 makes one");
        QCOMPARE(QString::fromUtf8(json), QString::fromUtf8(file.readAll()));
    }
    // No prefix of a recording crashes a parser.
    void cutRecordings_data() { recordings_data(); }
    void cutRecordings()
    {
        QFETCH(QString, path);
        auto recording = readRecording(path);
        QVERIFY(recording);
        const auto read = readerOf(*recording);
        if (!read)
            return;
        const Recording whole = *recording;
        const qsizetype most = qMin<qsizetype>(qMax(whole.output.size(), whole.error.size()), 2000);
        for (qsizetype length = 0; length < most; ++length) {
            recording->output = whole.output.left(length);
            recording->error = whole.error.left(length);
            read(*recording);
        }
    }
};

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
