// SPDX-License-Identifier: GPL-3.0-or-later
// P10: how long an event waits in the main thread while 500 hosts run. The real window, offscreen, over 500
// sessions with 50 guests each, whose transports answer from prepared text in the main thread: a round of
// xentop of 51 domains from each host every 5 s, evenly spread (100 rounds a second), the full reading of
// each host once a minute, readings kept on disk. In front: the charts of a host over an hour, ten lines
// each. A second thread posts an event every 5 ms; its wait is what a click would wait.
//     bench_frames [SECONDS]
#include "gui/mainwindow.h"
#include "gui/pages/hostpage.h"
#include "services/commandlog.h"
#include "services/hostmanager.h"
#include "services/hostregistry.h"
#include "services/metrics/metricskeeper.h"
#include "services/settings.h"
#include "support/fakehost.h"
#include "support/faketransport.h"
#include "text/language.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTimer>
#include <QTreeView>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <thread>
#include <vector>

using namespace domcero;
using test::FakeDomain;
using test::FakeHost;
using test::FakeStream;
using test::FakeTransport;

namespace {

constexpr int hosts = 500;
constexpr int guests = 50;
constexpr int variants = 24; // of a round: two minutes without a repetition

using SteadyClock = std::chrono::steady_clock;

struct Host
{
    FakeTransport *transport = nullptr;
    std::unique_ptr<FakeHost> answers;
    int round = 0;
};

bool saveHosts(const QString &file)
{
    QJsonArray array;
    for (int i = 0; i < hosts; ++i)
        array.append(
            QJsonObject{{QStringLiteral("id"), QUuid::createUuid().toString(QUuid::WithoutBraces)},
                        {QStringLiteral("name"), QStringLiteral("host-%1").arg(i, 3, 10, QLatin1Char('0'))},
                        {QStringLiteral("group"), QStringLiteral("group-%1").arg(i % 10)},
                        {QStringLiteral("address"), QStringLiteral("127.0.0.1")}});
    QFile out(file);
    return out.open(QIODevice::WriteOnly) &&
           out.write(QJsonDocument(QJsonObject{{QStringLiteral("hosts"), array}}).toJson()) > 0;
}

void prepare(Host &host, FakeTransport *transport)
{
    host.transport = transport;
    host.answers = std::make_unique<FakeHost>(*transport);
    for (int guest = 0; guest < guests; ++guest)
        host.answers->domains.append(FakeDomain{guest + 1, "guest-" + QByteArray::number(guest + 10)});
    host.answers->tell();
}

double percentile(const std::vector<double> &sorted, double share)
{
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    useLanguage(QStringLiteral("en"));
    const int seconds = std::max(10, QCoreApplication::arguments().value(1, QStringLiteral("60")).toInt());
    QTemporaryDir folder;
    if (!saveHosts(folder.filePath(QStringLiteral("hosts.json"))))
        return 1;
    HostRegistry registry(folder.filePath(QStringLiteral("hosts.json")));
    if (!registry.load() || registry.hosts().size() != hosts) {
        std::puts("the list of hosts was not read");
        return 1;
    }
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    CommandLog log;
    std::vector<std::unique_ptr<Host>> all;
    HostManager manager(
        registry, log,
        [&all](const HostEntry &) {
            auto transport = std::make_unique<FakeTransport>();
            all.push_back(std::make_unique<Host>());
            prepare(*all.back(), transport.get());
            return transport;
        },
        systemClock());
    MetricsKeeper metrics(manager, systemClock(), folder.filePath(QStringLiteral("metrics")));
    MainWindow window({manager, log, settings, metrics, systemClock(), {}});
    window.resize(1400, 900);
    window.QWidget::show();

    std::vector<QByteArrayList> rounds;
    for (int i = 0; i < variants; ++i) {
        QByteArrayList lines = all.front()->answers->round(5 + 7 * i % 90, 1000 * i);
        for (QByteArray &line : lines)
            line.prepend("xentop ");
        rounds.push_back(lines);
    }
    // Hosts are dialled one after the other over ten seconds, and then speak every five.
    std::size_t next = 0;
    const QList<HostSession *> sessions = manager.sessions();
    qsizetype dialled = 0;
    QTimer dial;
    QObject::connect(&dial, &QTimer::timeout, [&] {
        if (dialled == sessions.size())
            return dial.stop();
        sessions.at(dialled++)->connectToHost();
    });
    dial.start(20);
    qint64 said = 0;
    QElapsedTimer since;
    QTimer speak;
    speak.setTimerType(Qt::PreciseTimer);
    QObject::connect(&speak, &QTimer::timeout, [&] {
        // As many as are due, so that a late timer loses none; one an event, as they come from the network.
        if (said >= since.elapsed() * hosts / 5000)
            return;
        Host &host = *all[next];
        next = (next + 1) % all.size();
        ++said;
        if (FakeStream *const stream = host.transport->stream()) {
            for (const QByteArray &line : rounds[static_cast<std::size_t>(host.round++ % variants)])
                stream->say(line);
        }
    });
    QTimer::singleShot(12000, &application, [&] {
        window.tree().view()->expandAll();
        window.selectHost(QStringLiteral("host-007"));
        window.hostPage().setCurrentTab(2);
        since.start();
        speak.start(2);
    });

    std::vector<double> waits;
    std::atomic<bool> stop = false;
    std::thread probe;
    std::clock_t cpu = 0;
    qint64 saidBefore = 0;
    QTimer::singleShot(30000, &application, [&] {
        cpu = std::clock();
        saidBefore = said;
        probe = std::thread([&] {
            while (!stop) {
                QMetaObject::invokeMethod(
                    &application,
                    [&waits, posted = SteadyClock::now()] {
                        waits.push_back(
                            std::chrono::duration<double, std::milli>(SteadyClock::now() - posted).count());
                    },
                    Qt::QueuedConnection);
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            }
        });
    });
    QTimer::singleShot(30000 + 1000 * seconds, &application, [&] { QCoreApplication::quit(); });
    QApplication::exec();
    stop = true;
    probe.join();
    const double share = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC / seconds;
    QCoreApplication::processEvents();
    std::sort(waits.begin(), waits.end());
    std::printf(
        "P10 500 hosts x 50 guests, %lld rounds of 51 domains in %d s, charts in front: %zu probes, wait "
        "p50 %.2f, p99 %.1f (goal 16), p99.9 %.1f, max %.1f ms (goal 50); %.0f %% of a core\n",
        static_cast<long long>(said - saidBefore), seconds, waits.size(), percentile(waits, 0.5),
        percentile(waits, 0.99), percentile(waits, 0.999), waits.back(), 100 * share);
    return 0;
}
