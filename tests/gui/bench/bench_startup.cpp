// SPDX-License-Identifier: GPL-3.0-or-later
// P12: from the start of the process to the first paint, and the memory then: the program's window beside a
// plain Qt window with menus, tool bar and a tree of 100 rows. Medians of three interleaved rounds.
#include "app/transports.h"
#include "gui/mainwindow.h"
#include "services/commandlog.h"
#include "services/hostmanager.h"
#include "services/hostregistry.h"
#include "services/metrics/metricskeeper.h"
#include "services/settings.h"
#include "text/language.h"

#include "residentmemory.h"

#include <QApplication>
#include <QMenuBar>
#include <QProcess>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolBar>
#include <QTreeView>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>

using namespace domcero;

namespace {

qint64 nanoseconds()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

// Says how long it took, once the window was painted for the first time, and ends the program.
class FirstPaint final : public QObject
{
public:
    explicit FirstPaint(qint64 began) : m_began(began) {}
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            QTimer::singleShot(0, this, [this] {
                std::printf("%.3f %.3f\n", static_cast<double>(nanoseconds() - m_began) / 1e6,
                            bench::residentMebibytes());
                std::fflush(stdout);
                QCoreApplication::quit();
            });
        }
        return false;
    }

private:
    qint64 m_began;
    bool m_seen = false;
};

int plainWindow(FirstPaint &watch)
{
    QMainWindow window;
    for (int menu = 0; menu < 5; ++menu) {
        QMenu *made = window.menuBar()->addMenu(QStringLiteral("Menu"));
        for (int entry = 0; entry < 5; ++entry)
            made->addAction(QStringLiteral("Entry"));
    }
    QToolBar *bar = window.addToolBar(QStringLiteral("Bar"));
    for (int entry = 0; entry < 5; ++entry)
        bar->addAction(QStringLiteral("Entry"));
    QStandardItemModel model;
    for (int row = 0; row < 100; ++row)
        model.appendRow(new QStandardItem(QStringLiteral("Row")));
    QTreeView view;
    view.setModel(&model);
    window.setCentralWidget(&view);
    window.resize(1280, 800);
    view.viewport()->installEventFilter(&watch);
    window.show();
    const int status = QApplication::exec();
    window.takeCentralWidget();
    return status;
}

int ourWindow(FirstPaint &watch, const QString &folder)
{
    Settings settings(folder + QStringLiteral("/settings.ini"));
    useLanguage(QStringLiteral("en"));
    HostRegistry registry(folder + QStringLiteral("/hosts.json"));
    if (!registry.load())
        return 1;
    CommandLog log;
    HostManager manager(registry, log, transportFactory(systemClock()), systemClock());
    MetricsKeeper metrics(manager, systemClock(), folder + QStringLiteral("/metrics"));
    MainWindow window({manager, log, settings, metrics, systemClock(), {}});
    window.tree().view()->viewport()->installEventFilter(&watch);
    window.QWidget::show();
    return QApplication::exec();
}

bool saveHosts(const QString &folder, int count)
{
    HostRegistry registry(folder + QStringLiteral("/hosts.json"));
    bool good = registry.load().ok();
    for (int i = 0; i < count && good; ++i) {
        HostEntry entry;
        entry.name = QStringLiteral("host-%1").arg(i);
        entry.group = QStringLiteral("group-%1").arg(i % 10);
        entry.address = QStringLiteral("127.0.0.1");
        good = registry.add(entry).ok();
    }
    return good;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(values.size() / 2);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4) {
        FirstPaint watch(arguments.at(3).toLongLong());
        return arguments.at(1) == QLatin1String("plain") ? plainWindow(watch)
                                                         : ourWindow(watch, arguments.at(2));
    }
    QTemporaryDir few;
    QTemporaryDir many;
    if (!saveHosts(many.path(), 500))
        return 1;
    std::map<QString, QList<double>> times;
    std::map<QString, QList<double>> memory;
    const std::pair<QString, QString> cases[] = {{QStringLiteral("plain"), few.path()},
                                                 {QStringLiteral("domcero"), few.path()},
                                                 {QStringLiteral("domcero, 500 hosts"), many.path()}};
    for (int round = 0; round < 3; ++round) {
        for (const auto &[name, folder] : cases) {
            QProcess process;
            process.start(QCoreApplication::applicationFilePath(),
                          {name, folder, QString::number(nanoseconds())});
            if (!process.waitForFinished(60000))
                return 1;
            const QList<QByteArray> said = process.readAllStandardOutput().simplified().split(' ');
            times[name].append(said.value(0).toDouble());
            memory[name].append(said.value(1).toDouble());
        }
    }
    const double time = median(times[QStringLiteral("plain")]);
    const double size = median(memory[QStringLiteral("plain")]);
    std::printf("P12 plain Qt window: %.0f ms to the first paint, %.1f MiB resident\n", time, size);
    for (const QString &name : {cases[1].first, cases[2].first}) {
        std::printf("P12 %s: %.0f ms, ratio %.2f; %.1f MiB, ratio %.2f\n", qPrintable(name),
                    median(times[name]), median(times[name]) / time, median(memory[name]),
                    median(memory[name]) / size);
    }
    std::puts("P12 goals: time 2.0 (500 hosts: 2.5), memory 2.0 and 70 MB");
    return 0;
}
