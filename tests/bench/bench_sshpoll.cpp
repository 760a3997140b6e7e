// SPDX-License-Identifier: GPL-3.0-or-later
// P5: 500 hosts with 50 guests each that speak every 2 s, over true SSH connections: Domcero's CPU (I/O,
// parsing, the store, the tree in the real window, offscreen) is at most 1.3 times that of a bare loop of
// libssh in the same run that only receives the same bytes. No round is missed: none comes later than a
// period after its time. What the hosts answer beside the stream comes from prepared text.
//     bench_sshpoll [HOSTS] [SECONDS]
#include "measure.h"

#include "gui/mainwindow.h"
#include "remote/namedscript.h"
#include "remote/ssh/sshengine.h"
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

#include <libssh/callbacks.h>
#include <libssh/libssh.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <sys/resource.h>
#include <vector>

using namespace domcero;
using namespace domcero::bench;
using namespace std::chrono_literals;
using test::FakeDomain;
using test::FakeHost;
using test::FakeTransport;

namespace {

constexpr int guests = 50;
constexpr int variants = 24;
constexpr int periodMs = 2000;

// Connected by SSH, its stream from there; everything else is answered here.
class ReplayTransport final : public Transport
{
public:
    ReplayTransport(std::unique_ptr<Transport> wire, QString file)
        : m_wire(std::move(wire)), m_host(m_answers), m_file(std::move(file))
    {
        for (int guest = 0; guest < guests; ++guest)
            m_host.domains.append(FakeDomain{guest + 1, "guest-" + QByteArray::number(guest + 10)});
        m_host.tell();
        m_answers.connectToHost();
        connect(m_wire.get(), &Transport::statusChanged, this, &Transport::statusChanged);
    }
    void connectToHost() override { m_wire->connectToHost(); }
    void disconnectFromHost() override { m_wire->disconnectFromHost(); }
    void checkNow() override { m_wire->checkNow(); }
    LinkStatus status() const override { return m_wire->status(); }
    std::unique_ptr<LineStream> openStream(const Command &) override
    {
        return m_wire->openStream(
            {QStringLiteral("replay"), {m_file, QString::number(periodMs / 1000)}, {}, true});
    }
    void answerHostKey(bool) override {}
    void answerSecret(Secret) override {}
    void answerPrompts(std::vector<Secret>) override {}
    void cancelQuestion() override {}
    QByteArrayList rounds() const
    {
        QByteArrayList all;
        for (int i = 0; i < variants; ++i) {
            QByteArray text;
            for (const QByteArray &line : m_host.round(5 + 7 * i % 90, 1000 * i))
                text += "xentop " + line + '\n';
            all += text + "load 0.50 0.40 0.30 1/100 1\nmem 1000000 500000\n";
        }
        return all;
    }

protected:
    QFuture<Result<CommandResult>> start(const Command &command, const RunOptions &options) override
    {
        return m_answers.run(command, options);
    }

private:
    std::unique_ptr<Transport> m_wire;
    FakeTransport m_answers;
    FakeHost m_host;
    QString m_file;
};

double cpuSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

// What nobody can do without: sessions of libssh with a channel each, in one ssh_event; every byte is taken
// and dropped.
class BareLoop
{
public:
    BareLoop(const HostEntry &entry, int count, const QByteArray &command)
    {
        ssh_callbacks_init(&m_callbacks);
        m_callbacks.userdata = this;
        m_callbacks.channel_data_function = [](ssh_session, ssh_channel, void *, uint32_t length, int,
                                               void *self) {
            static_cast<BareLoop *>(self)->bytes += length;
            return static_cast<int>(length);
        };
        ssh_key key = nullptr;
        if (ssh_pki_import_privkey_file(entry.identityFile.toLocal8Bit().constData(), nullptr, nullptr,
                                        nullptr, &key) != SSH_OK)
            qFatal("no key");
        for (int i = 0; i < count; ++i) {
            ssh_session session = ssh_new();
            const unsigned int port = entry.port;
            const bool no = false;
            ssh_options_set(session, SSH_OPTIONS_HOST, "127.0.0.1");
            ssh_options_set(session, SSH_OPTIONS_PORT, &port);
            ssh_options_set(session, SSH_OPTIONS_USER, entry.user.toLocal8Bit().constData());
            ssh_options_set(session, SSH_OPTIONS_PROCESS_CONFIG, &no);
            if (ssh_connect(session) != SSH_OK ||
                ssh_userauth_publickey(session, nullptr, key) != SSH_AUTH_SUCCESS)
                qFatal("no bare session: %s", ssh_get_error(session));
            ssh_channel channel = ssh_channel_new(session);
            if (ssh_channel_open_session(channel) != SSH_OK ||
                ssh_channel_request_exec(channel, command.constData()) != SSH_OK)
                qFatal("no bare channel: %s", ssh_get_error(session));
            ssh_set_channel_callbacks(channel, &m_callbacks);
            ssh_set_blocking(session, 0);
            ssh_event_add_session(m_event, session);
            m_sessions.push_back(session);
        }
        ssh_key_free(key);
    }
    ~BareLoop()
    {
        for (ssh_session session : m_sessions) {
            ssh_event_remove_session(m_event, session);
            ssh_disconnect(session);
            ssh_free(session);
        }
        ssh_event_free(m_event);
    }
    BareLoop(const BareLoop &) = delete;
    BareLoop &operator=(const BareLoop &) = delete;

    void run(std::chrono::seconds time)
    {
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < std::chrono::milliseconds(time).count())
            ssh_event_dopoll(m_event, 500);
    }
    qint64 bytes = 0;

private:
    ssh_event m_event = ssh_event_new();
    ssh_channel_callbacks_struct m_callbacks{};
    std::vector<ssh_session> m_sessions;
};

bool saveHosts(const QString &file, int count)
{
    QJsonArray array;
    for (int i = 0; i < count; ++i)
        array.append(
            QJsonObject{{QStringLiteral("id"), QUuid::createUuid().toString(QUuid::WithoutBraces)},
                        {QStringLiteral("name"), QStringLiteral("host-%1").arg(i, 3, 10, QLatin1Char('0'))},
                        {QStringLiteral("group"), QStringLiteral("group-%1").arg(i % 10)},
                        {QStringLiteral("address"), QStringLiteral("127.0.0.1")}});
    return test::writeFile(file, QJsonDocument(QJsonObject{{QStringLiteral("hosts"), array}}).toJson());
}

double percentile(std::vector<double> &values, double share)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0
                          : values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    useLanguage(QStringLiteral("en"));
    const QStringList arguments = QCoreApplication::arguments();
    const int hosts = std::max(1, arguments.value(1, QStringLiteral("500")).toInt());
    const auto time = std::chrono::seconds(std::max(10, arguments.value(2, QStringLiteral("60")).toInt()));
    const double seconds = static_cast<double>(time.count());
    rlimit files{4096, 4096};
    ::setrlimit(RLIMIT_NOFILE, &files);
    test::LoopbackSshd server;
    if (!server.start())
        qFatal("no sshd");
    SshEngine engine;
    const QString rounds = server.path(QStringLiteral("rounds"));
    const QByteArrayList texts = ReplayTransport(engine.makeTransport(server.entry()), rounds).rounds();
    if (!test::writeFile(rounds, texts.join('\n')))
        return 1;

    double bare = 0;
    {
        const QByteArray script = *namedScript(QStringLiteral("replay"));
        if (!test::writeFile(server.path(QStringLiteral("replay.sh")), script))
            return 1;
        BareLoop loop(server.entry(), hosts,
                      "exec /bin/sh " + server.path(QStringLiteral("replay.sh")).toLocal8Bit() + ' ' +
                          rounds.toLocal8Bit() + ' ' + QByteArray::number(periodMs / 1000));
        loop.run(5s);
        loop.bytes = 0;
        const double before = cpuSeconds();
        loop.run(time);
        bare = (cpuSeconds() - before) / seconds;
        std::printf(
            "P5 %d hosts x %d guests every %d s\n  bare loop   %5.1f %% of a core, %.1f MB received\n", hosts,
            guests, periodMs / 1000, 100 * bare, static_cast<double>(loop.bytes) / 1e6);
    }

    QTemporaryDir folder;
    if (!saveHosts(folder.filePath(QStringLiteral("hosts.json")), hosts))
        return 1;
    HostRegistry registry(folder.filePath(QStringLiteral("hosts.json")));
    if (!registry.load())
        return 1;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    CommandLog log;
    HostManager manager(
        registry, log,
        [&](const HostEntry &) {
            return std::make_unique<ReplayTransport>(engine.makeTransport(server.entry()), rounds);
        },
        systemClock());
    MetricsKeeper metrics(manager, systemClock(), folder.filePath(QStringLiteral("metrics")));
    MainWindow window({manager, log, settings, metrics, systemClock(), {}});
    window.resize(1400, 900);
    window.QWidget::show();

    qint64 seen = 0;
    int missed = 0;
    std::vector<double> late; // ms beside the period
    QHash<const HostSession *, qint64> last;
    QElapsedTimer clock;
    clock.start();
    bool counting = false;
    for (HostSession *const session : manager.sessions()) {
        QObject::connect(session, &HostSession::usageChanged, session, [&, session] {
            const qint64 now = clock.elapsed();
            const qint64 before = std::exchange(last[session], now);
            if (!counting || before == 0)
                return;
            ++seen;
            const qint64 gap = now - before;
            late.push_back(static_cast<double>(std::max<qint64>(gap - periodMs, 0)));
            if (gap > 2 * periodMs)
                ++missed;
        });
        session->connectToHost();
    }
    double before = 0;
    const auto begin = [&] {
        window.tree().view()->expandAll();
        window.selectHost(QStringLiteral("host-007"));
        QTimer::singleShot(10s, &application, [&] {
            before = cpuSeconds();
            counting = true;
            QTimer::singleShot(time, &application, &QCoreApplication::quit);
        });
    };
    QTimer all;
    QObject::connect(&all, &QTimer::timeout, &application, [&] {
        if (last.size() < hosts)
            return;
        all.stop();
        begin();
    });
    all.start(500);
    QApplication::exec();
    const double own = (cpuSeconds() - before) / seconds;
    std::printf("  Domcero     %5.1f %% of a core, %lld rounds of %.0f\n"
                "  of the bare loop      %.2f, goal 1.30: %s\n"
                "  a round comes later than its time by: p50 %.0f, p99 %.0f ms (goal 100): %s, most %.0f; "
                "missed %d: %s\n",
                100 * own, static_cast<long long>(seen), hosts * seconds * 1000 / periodMs, own / bare,
                verdict(own / bare, 1.3), percentile(late, 0.5), percentile(late, 0.99),
                verdict(percentile(late, 0.99), 100), percentile(late, 1), missed,
                missed == 0 ? "pass" : "MISSED");
    return 0;
}
