// SPDX-License-Identifier: GPL-3.0-or-later
// The storage page's table and bar of a group with 5,000 volumes: first paint, a page scrolled, news, a
// filter, beside a QTreeView over a QStandardItemModel of as many rows. Processor time, medians of five
// rounds.
#include "gui/widgets/groupbars.h"
#include "gui/widgets/livetreeview.h"
#include "gui/widgets/storagedelegate.h"
#include "models/storagemodel.h"
#include "support/storagestates.h"

#include <QApplication>
#include <QScrollBar>
#include <QStandardItemModel>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace domcero;

namespace {

constexpr unsigned volumes = 5000;
constexpr int rounds = 5;

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

StorageState manyVolumes()
{
    StorageState state;
    const QString group = QStringLiteral("vg0");
    const QString disk = QStringLiteral("/dev/sda");
    state.devices.append(
        tests::blockDevice(QStringLiteral("sda"), {8, 0}, ByteSize::fromMiB(4 * 20 * volumes + 400)));
    state.physicalVolumes.append(tests::physicalVolume(disk, group, 20 * volumes));
    VolumeGroup made;
    made.name = group;
    made.extents = 20 * volumes;
    made.extentSize = ByteSize::fromMiB(4);
    made.size = ByteSize::fromMiB(4 * made.extents);
    state.groups.append(made);
    for (unsigned i = 0; i < volumes; ++i) {
        const QString name = QStringLiteral("guest-%1-root").arg(i, 4, 10, QLatin1Char('0'));
        tests::addVolume(state, group, name, i, {{disk, 20 * i, 10 + i % 10}});
    }
    return state;
}

QList<Guest> manyGuests()
{
    QList<Guest> guests;
    for (unsigned i = 0; i < volumes; i += 10)
        guests.append(tests::guestWith(
            QStringLiteral("guest-%1").arg(i),
            QStringLiteral("/dev/vg0/guest-%1-root").arg(i, 4, 10, QLatin1Char('0')), GuestState::Running));
    return guests;
}

void prepare(QTreeView &view)
{
    view.setUniformRowHeights(true);
    view.resize(1000, 800);
}

double scrollPage(QTreeView &view)
{
    std::vector<double> pages;
    for (int round = 0; round < rounds; ++round)
        pages.push_back(cpuMilliseconds([&] {
            QScrollBar *bar = view.verticalScrollBar();
            bar->setValue(bar->value() + bar->pageStep());
            view.viewport()->repaint();
        }));
    return median(pages);
}

void plainRows(QStandardItemModel &model)
{
    auto *top = new QStandardItem(QStringLiteral("vg0"));
    for (unsigned i = 0; i < volumes; ++i) {
        QList<QStandardItem *> row;
        for (int column = 0; column < StorageModel::ColumnCount; ++column)
            row.append(new QStandardItem(QString::number(i + static_cast<unsigned>(column))));
        top->appendRow(row);
    }
    model.appendRow(top);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    StorageState state = manyVolumes();
    const QList<Guest> guests = manyGuests();
    const GuestColors colors(guests);
    std::shared_ptr<const StoragePicture> picture;
    std::vector<double> understood;
    std::vector<double> first;
    std::vector<double> plain;
    std::vector<double> bars;
    for (int round = 0; round < rounds; ++round) {
        understood.push_back(
            cpuMilliseconds([&] { picture = std::make_shared<StoragePicture>(state, guests); }));
        StorageModel model;
        StorageFilterModel filter(model);
        LiveTreeView view;
        auto *delegate = new StorageDelegate(&view);
        delegate->setColors(colors);
        view.setItemDelegate(delegate);
        view.setModel(&filter);
        view.setSortingEnabled(true);
        view.sortByColumn(StorageModel::NameColumn, Qt::AscendingOrder);
        prepare(view);
        first.push_back(cpuMilliseconds([&] {
            model.setPicture(picture);
            view.expandAll();
            view.show();
        }));
        GroupBars groups;
        groups.resize(1000, 60);
        bars.push_back(cpuMilliseconds([&] {
            groups.setPicture(picture.get(), colors);
            groups.show();
        }));
        QStandardItemModel rows;
        QTreeView other;
        other.setModel(&rows);
        prepare(other);
        plain.push_back(cpuMilliseconds([&] {
            plainRows(rows);
            other.expandAll();
            other.show();
        }));
        if (round + 1 < rounds)
            continue;
        std::printf(
            "storage, %u volumes: understood in %.1f ms, first paint %.1f ms (plain QTreeView %.1f ms), "
            "bar %.1f ms\n",
            volumes, median(understood), median(first), median(plain), median(bars));
        std::printf("storage, a page scrolled: %.2f ms (plain QTreeView %.2f ms)\n", scrollPage(view),
                    scrollPage(other));
        std::vector<double> news;
        for (int i = 0; i < rounds; ++i) {
            StorageState changed = state;
            changed.volumes[100 + i].size = ByteSize::fromGiB(i + 1);
            const auto next = std::make_shared<StoragePicture>(changed, guests);
            news.push_back(cpuMilliseconds([&] { model.setPicture(next); }));
        }
        std::printf("storage, news of one volume: %.1f ms\n", median(news));
        const double filtered = cpuMilliseconds([&] { filter.setWords(QStringLiteral("guest-49")); });
        const double sorted = cpuMilliseconds([&] {
            filter.setWords({});
            filter.sort(StorageModel::UsersColumn, Qt::AscendingOrder);
        });
        std::printf("storage, filtered: %.1f ms, all again and sorted by user: %.1f ms\n", filtered, sorted);
    }
    return 0;
}
