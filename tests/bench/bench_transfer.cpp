// SPDX-License-Identifier: GPL-3.0-or-later
// P7, P8: files beside scp, tmpfs to tmpfs, three or five interleaved rounds; each ratio is the median of the
// rounds' ratios. Our time has the connection and the proof of every byte in it, scp's the connection alone,
// for it proves nothing; what ours would be without it is measured too.
#include "measure.h"
#include "slowline.h"

#include "domain/backup.h"
#include "remote/ssh/sshengine.h"
#include "services/transfer/carrier.h"
#include "services/transfer/diskpool.h"
#include "services/transfer/hostfiles.h"
#include "services/transfer/piecefile.h"
#include "services/transfer/places.h"
#include "services/transfer/transfers.h"
#include "tcpproxy.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <memory>
#include <optional>

#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace domcero;
using namespace domcero::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

double cpuOf(int who)
{
    struct rusage usage;
    ::getrusage(who, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

struct Measured
{
    double seconds = 0;
    double carried = 0; // until the last piece was there
    double clientCpu = 0;
    double serverCpu = 0;
    double cpu() const { return clientCpu + serverCpu; }
};

// A local file whose sums nobody takes, as scp reads it.
class BareSource final : public PieceSource
{
public:
    BareSource(DiskPool &pool, std::shared_ptr<PieceFile> file) : m_pool(pool), m_file(std::move(file)) {}
    QFuture<Result<Cargo>> take(const Piece &piece, const std::stop_token & /*stop*/) override
    {
        return m_pool.run<Cargo>([file = m_file, piece]() -> Result<Cargo> {
            const Result<QByteArray> bytes = file->read(piece);
            if (!bytes)
                return bytes.error();
            Cargo cargo;
            cargo.places = {piece};
            cargo.bytes = *bytes;
            return cargo;
        });
    }

private:
    DiskPool &m_pool;
    std::shared_ptr<PieceFile> m_file;
};

class Desk
{
public:
    Desk() : m_folder(u"/dev/shm/domcero-bench-XXXXXX"_s)
    {
        if (!m_folder.isValid() || !server.start())
            qFatal("no sshd, or no /dev/shm");
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    // Noise, in so many MiB at equal distances of a file of that size.
    QString write(const QString &name, qint64 mebibytes, qint64 data)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || !file.resize(mebibytes * mebibyte))
            qFatal("no room");
        quint64 state = 88172645463325252ULL;
        QByteArray bytes(mebibyte, Qt::Uninitialized);
        for (qint64 i = 0; i < data; ++i) {
            for (qsizetype at = 0; at < bytes.size(); at += 8) {
                state ^= state << 13U;
                state ^= state >> 7U;
                state ^= state << 17U;
                std::memcpy(bytes.data() + at, &state, sizeof(state));
            }
            if (!file.seek(mebibytes / data * i * mebibyte) || file.write(bytes) != bytes.size())
                qFatal("no room");
        }
        return file.fileName();
    }

    Measured scp(const QStringList &options, const QString &from, const QString &to, quint16 port = 0)
    {
        const HostEntry entry = port == 0 ? server.entry() : server.entryAt(port);
        QStringList words = sshArguments(server, entry);
        const QString where = words.takeLast();
        words.replace(words.indexOf(u"-p"_s), u"-P"_s);
        words += options;
        const auto remote = [&](const QString &name) {
            return name.startsWith(u"host:"_s) ? where + u':' + path(name.mid(5)) : path(name);
        };
        return measure(RUSAGE_CHILDREN, [&] {
            if (timeProgram(u"scp"_s, words + QStringList{u"-q"_s, remote(from), remote(to)}) < 0)
                qFatal("scp failed");
            return 0.0;
        });
    }

    // `port`: of something that leads to the server; 0: itself.
    Measured own(Transfer::Kind kind, const QString &local, const QString &remote, quint16 port = 0)
    {
        return measure(RUSAGE_SELF, [&] {
            QElapsedTimer timer;
            timer.start();
            SshEngine engine;
            const auto transport = engine.makeTransport(port == 0 ? server.entry() : server.entryAt(port));
            if (!connectIt(*transport))
                qFatal("no connection");
            Transfers transfers(*transport, systemClock());
            return run(transfers, *transfers.add(kind, {path(local), path(remote), true}), timer);
        });
    }

    static double run(Transfers &transfers, Transfer &transfer, const QElapsedTimer &timer)
    {
        double carried = 0;
        QEventLoop loop;
        QObject::connect(&transfer, &Transfer::changed, &loop, [&] {
            if (transfer.stage() == Transfer::Stage::Checking && carried == 0)
                carried = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        });
        QObject::connect(&transfers, &Transfers::ended, &loop, &QEventLoop::quit);
        loop.exec();
        if (transfer.stage() != Transfer::Stage::Done)
            qFatal("the transfer failed: %s",
                   transfer.error() ? transfer.error()->what.id().constData() : "?");
        return carried;
    }

    // A disk packed on its host as it is read: as people do it, and as a backup is carried.
    Measured dd(const QString &from, const QString &to)
    {
        return measure(RUSAGE_CHILDREN, [&] {
            QProcess process;
            process.setStandardOutputFile(path(to));
            process.start(u"ssh"_s,
                          sshArguments(server, server.entry()) +
                              QStringList{u"dd if="_s + path(from) + u" bs=1M 2>/dev/null | zstd -q -c"_s});
            if (!process.waitForFinished(600000) || process.exitCode() != 0)
                qFatal("ssh failed");
            return 0.0;
        });
    }
    // What an upload would be if it proved nothing, as scp does: to its name and on the disk.
    Measured bare(const QString &from, const QString &to, qint64 bytes)
    {
        return measure(RUSAGE_SELF, [&] {
            SshEngine engine;
            const auto transport = engine.makeTransport(server.entry());
            if (!connectIt(*transport))
                qFatal("no connection");
            const QString part = path(to) + u".domcero-part"_s;
            HostFiles host(*transport);
            const auto done = [](QFuture<Result<void>> future) {
                QEventLoop loop;
                bool good = false;
                whenDone(std::move(future), &loop, [&](const Result<void> &result) {
                    good = result.ok();
                    QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
                });
                loop.exec();
                return good;
            };
            DiskPool pool;
            LinkWait link({transport.get()}, systemClock());
            const auto file = PieceFile::openSource(path(from));
            if (!file || !done(host.begin(part)))
                qFatal("no file");
            BareSource source(pool, *file);
            RemoteSink sink(*transport, part);
            if (!carry(source, sink, link, bytes, pieceBytes, std::nullopt) ||
                !done(host.finish(part, path(to), bytes, false)))
                qFatal("the upload failed");
            return 0.0;
        });
    }
    static bool carry(PieceSource &source, PieceSink &sink, LinkWait &link, qint64 bytes, qint64 each,
                      std::optional<Carrier::Packed> packed)
    {
        QList<Piece> pieces;
        for (qint64 at = 0; at < bytes; at += each)
            pieces += Piece{at, std::min(each, bytes - at)};
        Carrier carrier(source, sink, link, {});
        QEventLoop loop;
        bool good = false;
        QObject::connect(
            &carrier, &Carrier::ended, &loop,
            [&](const Result<void> &result) {
                good = result.ok();
                loop.quit();
            },
            Qt::QueuedConnection);
        carrier.start(pieces, packed);
        loop.exec();
        return good;
    }
    Measured packed(const QString &from, const QString &to, qint64 bytes)
    {
        return measure(RUSAGE_SELF, [&] {
            SshEngine engine;
            const auto transport = engine.makeTransport(server.entry());
            if (!connectIt(*transport))
                qFatal("no connection");
            DiskPool pool;
            LinkWait link({transport.get()}, systemClock());
            const auto file = PieceFile::openPart(path(to));
            if (!file)
                qFatal("no file");
            RemoteSource source(*transport, pool, path(from), u"zstd"_s);
            LocalSink sink(pool, *file);
            if (!carry(source, sink, link, bytes, packedPieceBytes, Carrier::Packed{}) ||
                !(*file)->finish((*file)->facts()->bytes))
                qFatal("the backup failed");
            return 0.0;
        });
    }

    // As Debian has it: scp speaks SFTP. The account's own start-up files are not read, as most of root's do
    // nothing: scp would pay for them once, Domcero with every piece.
    test::LoopbackSshd server{{QStringLiteral("Subsystem sftp /usr/lib/openssh/sftp-server"),
                               QStringLiteral("SetEnv HOME=/nonexistent")}};

private:
    // Memory that a hypervisor has taken back from this machine comes again page by page, at a price that has
    // nothing to do with who asks for it; what lies on a tmpfs asks for much.
    static void warm()
    {
        constexpr std::size_t bytes = std::size_t{2048} * mebibyte;
        void *const memory =
            ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
        if (memory != MAP_FAILED)
            ::munmap(memory, bytes);
    }
    Measured measure(int who, const std::function<double()> &work)
    {
        warm();
        const double client = cpuOf(who);
        const double host = cpuMs(server.processId());
        QElapsedTimer timer;
        timer.start();
        Measured measured;
        measured.carried = work();
        measured.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        measured.clientCpu = cpuOf(who) - client;
        measured.serverCpu = (cpuMs(server.processId()) - host) / 1000;
        return measured;
    }

    QTemporaryDir m_folder;
};

void print(const char *name, const Measured &measured, qint64 mebibytes)
{
    std::printf("  %-26s %6.2f s  %7.0f MiB/s   CPU %5.2f + %5.2f s", name, measured.seconds,
                static_cast<double>(mebibytes) / measured.seconds, measured.clientCpu, measured.serverCpu);
    if (measured.carried > 0)
        std::printf("   carried after %.2f s", measured.carried);
    std::printf("\n");
}

// How many times as fast as scp.
void sayFaster(const char *what, const std::vector<double> &ratios, double goal)
{
    std::printf("  %-44s %.2f x, goal %.2f: %s\n", what, median(ratios), goal,
                median(ratios) >= goal ? "pass" : "MISSED");
}

void whole(Desk &desk, qint64 mebibytes)
{
    std::printf("P7: %lld MiB, upload and download\n", static_cast<long long>(mebibytes));
    desk.write(u"source"_s, mebibytes, mebibytes);
    const QStringList gcm{u"-c"_s, u"aes128-gcm@openssh.com"_s};
    std::vector<double> sameCipher;
    std::vector<double> usual;
    std::vector<double> bare;
    std::vector<double> bareUsual;
    std::vector<double> bareCpu;
    std::vector<double> cpu;
    std::vector<double> down;
    for (int round = 0; round < 5; ++round) {
        const Measured plain = desk.scp({}, u"source"_s, u"host:target"_s);
        QFile::remove(desk.path(u"target"_s));
        const Measured same = desk.scp(gcm, u"source"_s, u"host:target"_s);
        QFile::remove(desk.path(u"target"_s));
        const Measured own = desk.own(Transfer::Kind::Upload, u"source"_s, u"target"_s);
        QFile::remove(desk.path(u"target"_s));
        const Measured alone = desk.bare(u"source"_s, u"target"_s, mebibytes * mebibyte);
        QFile::remove(desk.path(u"target"_s));
        const Measured scpDown = desk.scp(gcm, u"host:source"_s, u"target"_s);
        QFile::remove(desk.path(u"target"_s));
        const Measured ownDown = desk.own(Transfer::Kind::Download, u"target"_s, u"source"_s);
        QFile::remove(desk.path(u"target"_s));
        print("scp, its default", plain, mebibytes);
        print("scp, aes128-gcm", same, mebibytes);
        print("Domcero, upload", own, mebibytes);
        print("Domcero, upload, no proof", alone, mebibytes);
        print("scp, aes128-gcm, download", scpDown, mebibytes);
        print("Domcero, download", ownDown, mebibytes);
        sameCipher.push_back(same.seconds / own.seconds);
        usual.push_back(plain.seconds / own.seconds);
        bare.push_back(same.seconds / alone.seconds);
        bareUsual.push_back(plain.seconds / alone.seconds);
        bareCpu.push_back(alone.cpu() / same.cpu());
        cpu.push_back(own.cpu() / same.cpu());
        down.push_back(scpDown.seconds / ownDown.seconds);
    }
    sayFaster("upload, proved, beside scp with the same cipher", sameCipher, 1.3);
    sayFaster("upload, proved, beside scp as it is", usual, 1.7);
    sayFaster("upload, if it proved as little, same cipher", bare, 1.3);
    sayFaster("upload, if it proved as little, scp as it is", bareUsual, 1.7);
    std::printf("  CPU of both sides, with the proof             %.2f of scp, goal 0.80: %s\n", median(cpu),
                verdict(median(cpu), 0.80));
    std::printf("  CPU of both sides, if it proved as little     %.2f of scp, goal 0.80: %s\n",
                median(bareCpu), verdict(median(bareCpu), 0.80));
    std::printf("  download, proved, same cipher                 %.2f x\n", median(down));
    QFile::remove(desk.path(u"source"_s));
}

void farAway(Desk &desk)
{
    constexpr qint64 mebibytes = 64;
    std::printf("P7: %lld MiB at 20 ms\n", static_cast<long long>(mebibytes));
    desk.write(u"source"_s, mebibytes, mebibytes);
    test::SlowLine line(desk.server.port(), std::chrono::milliseconds(10));
    std::vector<double> ratios;
    for (int round = 0; round < 3; ++round) {
        const Measured scp =
            desk.scp({u"-c"_s, u"aes128-gcm@openssh.com"_s}, u"source"_s, u"host:target"_s, line.port());
        QFile::remove(desk.path(u"target"_s));
        const Measured own = desk.own(Transfer::Kind::Upload, u"source"_s, u"target"_s, line.port());
        QFile::remove(desk.path(u"target"_s));
        print("scp, aes128-gcm", scp, mebibytes);
        print("Domcero, upload", own, mebibytes);
        ratios.push_back(scp.seconds / own.seconds);
    }
    sayFaster("upload at 20 ms", ratios, 1.2);
    QFile::remove(desk.path(u"source"_s));
}

void sparse(Desk &desk)
{
    constexpr qint64 mebibytes = 1024;
    std::printf("P8: %lld MiB with 64 MiB of data\n", static_cast<long long>(mebibytes));
    desk.write(u"source"_s, mebibytes, 64);
    std::vector<double> ratios;
    qint64 blocks = 0;
    for (int round = 0; round < 3; ++round) {
        const Measured scp = desk.scp({u"-c"_s, u"aes128-gcm@openssh.com"_s}, u"source"_s, u"host:target"_s);
        QFile::remove(desk.path(u"target"_s));
        const Measured own = desk.own(Transfer::Kind::Upload, u"source"_s, u"target"_s);
        struct stat facts;
        ::stat(QFile::encodeName(desk.path(u"target"_s)).constData(), &facts);
        blocks = facts.st_blocks * 512 / mebibyte;
        QFile::remove(desk.path(u"target"_s));
        print("scp, aes128-gcm", scp, mebibytes);
        print("Domcero, upload", own, mebibytes);
        ratios.push_back(scp.seconds / own.seconds);
    }
    sayFaster("upload of a sparse image", ratios, 4);
    std::printf("  on the host's disk: %lld MiB of %lld\n", static_cast<long long>(blocks),
                static_cast<long long>(mebibytes));
    QFile::remove(desk.path(u"source"_s));
}

// Counted on the wire, so with all that goes to the host besides: the second login, the questions for the
// sums.
double sentAgain(Desk &desk, qint64 mebibytes, double after)
{
    test::TcpProxy proxy(desk.server.port());
    SshEngine engine;
    const auto transport = engine.makeTransport(desk.server.entryAt(proxy.port()));
    if (!connectIt(*transport))
        qFatal("no connection");
    Transfers transfers(*transport, systemClock());
    QElapsedTimer timer;
    timer.start();
    Transfer &transfer = *transfers.upload({desk.path(u"source"_s), desk.path(u"target"_s), true});
    bool isCut = false;
    QObject scope;
    const double bytes = static_cast<double>(mebibytes * mebibyte);
    QObject::connect(&transfer, &Transfer::changed, &scope, [&] {
        if (!isCut && static_cast<double>(transfer.bytesDone()) >= bytes * after) {
            isCut = true;
            QMetaObject::invokeMethod(
                &scope, [&] { proxy.cut(); }, Qt::QueuedConnection);
        }
    });
    Desk::run(transfers, transfer, timer);
    QFile::remove(desk.path(u"target"_s));
    return static_cast<double>(proxy.bytesToTarget()) / bytes - 1;
}

void cut(Desk &desk, qint64 mebibytes)
{
    std::printf("P8: a cut at five moments of %lld MiB\n", static_cast<long long>(mebibytes));
    desk.write(u"source"_s, mebibytes, mebibytes);
    std::vector<double> again;
    for (const double after : {0.1, 0.3, 0.5, 0.7, 0.9})
        again.push_back(sentAgain(desk, mebibytes, after));
    const double most = *std::max_element(again.begin(), again.end());
    std::printf("  sent again: %.2f %%, at most %.2f %%, goal 2.00: %s\n", median(again) * 100, most * 100,
                verdict(most, 0.02));
    QFile::remove(desk.path(u"source"_s));
}

// Half of it noise, half of it zeros, as disks are.
void backup(Desk &desk, qint64 mebibytes)
{
    std::printf("backup of %lld MiB to the desk, beside ssh HOST 'dd | zstd' > file\n",
                static_cast<long long>(mebibytes));
    desk.write(u"source"_s, mebibytes, mebibytes / 2);
    std::vector<double> ratios;
    std::vector<double> cpu;
    for (int round = 0; round < 3; ++round) {
        const Measured byHand = desk.dd(u"source"_s, u"by-hand"_s);
        const Measured own = desk.packed(u"source"_s, u"own"_s, mebibytes * mebibyte);
        print("ssh 'dd | zstd' > file", byHand, mebibytes);
        print("Domcero", own, mebibytes);
        ratios.push_back(byHand.seconds / own.seconds);
        cpu.push_back(own.cpu() / byHand.cpu());
        QFile::remove(desk.path(u"by-hand"_s));
        QFile::remove(desk.path(u"own"_s));
    }
    std::printf("  backup to the desk beside it                 %.2f x, CPU of both sides %.2f\n",
                median(ratios), median(cpu));
    QFile::remove(desk.path(u"source"_s));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const qint64 mebibytes = argc > 1 ? std::max(std::atoi(argv[1]), 64) : 1024;
    Desk desk;
    whole(desk, mebibytes);
    farAway(desk);
    sparse(desk);
    cut(desk, mebibytes);
    backup(desk, mebibytes);
    return 0;
}
