// SPDX-License-Identifier: GPL-3.0-or-later
// P9: the tree of 500 hosts with 50 guests each, all unfolded, refreshed and sorted, beside a
// QStandardItemModel that is cleared and built anew. Processor time with the repaint, medians of three
// interleaved rounds.
#include "gui/widgets/livetreeview.h"
#include "gui/widgets/treedelegate.h"
#include "models/hosttreemodel.h"

#include <QApplication>
#include <QStandardItemModel>
#include <QTreeView>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace domcero;

namespace {

constexpr int hosts = 500;
constexpr int guests = 50;
constexpr int rounds = 3;

double cpuMilliseconds(const std::function<void()> &work)
{
    const std::clock_t before = std::clock();
    work();
    QCoreApplication::processEvents();
    return 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

QString guestName(int guest)
{
    return QStringLiteral("guest-%1").arg(guest, 2, 10, QLatin1Char('0'));
}

// Readings of one moment for a host; every moment differs.
UsageHistory readings(int host, int moment)
{
    UsageHistory history(1);
    for (int guest = 0; guest < guests; ++guest) {
        Usage usage;
        usage.at = std::chrono::milliseconds(1000 * (moment + 1));
        usage.cpuPercent = (host * 31 + guest * 17 + moment * 53) % 200;
        usage.netReceivedPerSecond = (host + guest * moment) * 1000.0;
        usage.diskReadPerSecond = (host * moment + guest) * 1000.0;
        history.append(guestName(guest), usage);
    }
    return history;
}

void show(QTreeView &view, QAbstractItemModel &model)
{
    view.setModel(&model);
    view.setUniformRowHeights(true);
    view.resize(1000, 800);
    view.expandAll();
    view.show();
    QCoreApplication::processEvents();
}

void rebuild(QStandardItemModel &model, QTreeView &view, int moment)
{
    model.clear();
    model.setColumnCount(HostTreeModel::ColumnCount);
    for (int host = 0; host < hosts; ++host) {
        auto *top = new QStandardItem(QStringLiteral("host-%1").arg(host));
        for (int guest = 0; guest < guests; ++guest) {
            QList<QStandardItem *> row{new QStandardItem(guestName(guest))};
            for (int column = 1; column < HostTreeModel::ColumnCount; ++column)
                row.append(new QStandardItem(QString::number(host + guest * column + moment)));
            top->appendRow(row);
        }
        model.appendRow(top);
    }
    view.expandAll();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    HostTreeModel model;
    QList<QUuid> ids;
    for (int host = 0; host < hosts; ++host) {
        HostEntry entry;
        entry.id = QUuid::createUuid();
        entry.name = QStringLiteral("host-%1").arg(host);
        LinkStatus link;
        link.stage = LinkStage::Connected;
        HostState state;
        state.hypervisor.emplace();
        state.hypervisor->cpus = 16;
        for (int guest = 0; guest < guests; ++guest) {
            Guest made;
            made.name = guestName(guest);
            made.state = GuestState::Running;
            made.vcpus = 2;
            made.memory = ByteSize::fromMiB(1024);
            state.guests.append(made);
        }
        model.setHost(entry);
        model.setLink(entry.id, link);
        model.setState(entry.id, state);
        ids.append(entry.id);
    }
    LiveTreeView ours;
    ours.setItemDelegate(new TreeDelegate(&ours));
    show(ours, model);
    QStandardItemModel plain;
    QTreeView theirs;
    rebuild(plain, theirs, 0);
    show(theirs, plain);

    std::vector<double> refresh;
    std::vector<double> sort;
    std::vector<double> built;
    for (int round = 0; round < rounds; ++round) {
        std::vector<UsageHistory> now;
        for (int host = 0; host < hosts; ++host)
            now.push_back(readings(host, round + 1));
        refresh.push_back(cpuMilliseconds([&] {
            for (int host = 0; host < hosts; ++host)
                model.setUsage(ids[host], now[static_cast<std::size_t>(host)]);
        }));
        built.push_back(cpuMilliseconds([&] { rebuild(plain, theirs, round + 1); }));
        sort.push_back(cpuMilliseconds([&] {
            model.sort(HostTreeModel::CpuColumn, round % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
        }));
    }
    const double ratio = median(refresh) / median(built);
    std::printf("P9 refresh of %d rows: %.1f ms (goal 10), QStandardItemModel rebuilt: %.1f ms, ratio %.3f "
                "(goal 0.15)\n",
                hosts * (guests + 1), median(refresh), median(built), ratio);
    std::printf("P9 sort: %.1f ms (goal 50)\n", median(sort));
    return 0;
}
