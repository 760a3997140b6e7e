// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/guesttablemodel.h"

#include "services/hostsession.h"

#include <algorithm>
#include <numeric>

namespace domcero {

namespace {

constexpr Clock::Duration orderPeriod{2000};

// What text() shows of a guest: uptime and CPU seconds move with every reading and alone are no news.
bool looksTheSame(const Guest &a, const Guest &b)
{
    return a.state == b.state && a.type == b.type && a.vcpus == b.vcpus && a.memory == b.memory &&
           a.startsWithHost == b.startsWithHost && a.configProblem.has_value() == b.configProblem.has_value();
}

template <typename T>
int compare(const T &a, const T &b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

int stateRank(const Guest &guest)
{
    return static_cast<int>(guest.state == GuestState::Idle ? GuestState::Running : guest.state);
}

double network(const std::optional<Usage> &usage)
{
    return usage ? usage->netReceivedPerSecond + usage->netSentPerSecond : -1;
}

double disk(const std::optional<Usage> &usage)
{
    return usage ? usage->diskReadPerSecond + usage->diskWrittenPerSecond : -1;
}

} // namespace

GuestTableModel::GuestTableModel(Clock &clock, QObject *parent) : QAbstractTableModel(parent), m_clock(clock)
{
}

void GuestTableModel::follow(HostSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    beginResetModel();
    m_rows.clear();
    endResetModel();
    m_session = session;
    if (!session)
        return;
    const auto takeLink = [this] {
        setLive(m_session->link().stage == LinkStage::Connected && !m_session->isStale());
    };
    const auto takeState = [this] {
        setGuests(m_session->state().guests);
        setUsage(m_session->usage());
    };
    connect(session, &HostSession::linkChanged, this, takeLink);
    connect(session, &HostSession::staleChanged, this, takeLink);
    connect(session, &HostSession::stateChanged, this, takeState);
    connect(session, &HostSession::usageChanged, this, [this] { setUsage(m_session->usage()); });
    connect(session, &HostSession::pendingChanged, this,
            [this](const QString &guest) { setPending(guest, m_session->pendingAction(guest)); });
    takeLink();
    takeState();
    for (const Guest &guest : session->state().guests)
        setPending(guest.name, session->pendingAction(guest.name));
    restoreOrder();
}

void GuestTableModel::setGuests(const QList<Guest> &guests)
{
    QHash<QString, const Guest *> now;
    for (const Guest &guest : guests)
        now.insert(guest.name, &guest);
    for (int row = static_cast<int>(m_rows.size()) - 1; row >= 0; --row) {
        if (now.contains(m_rows[static_cast<std::size_t>(row)].guest.name))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        const Guest &guest = *now.take(row.guest.name);
        const bool same = looksTheSame(row.guest, guest);
        const bool sameUptime = row.guest.uptime == guest.uptime;
        row.guest = guest;
        if (!isAlive(guest.state))
            row.usage.reset();
        const int line = static_cast<int>(i);
        if (!same)
            Q_EMIT dataChanged(index(line, 0), index(line, ColumnCount - 1));
        else if (!sameUptime)
            Q_EMIT dataChanged(index(line, UptimeColumn), index(line, UptimeColumn));
    }
    for (const Guest &guest : guests) {
        if (!now.contains(guest.name))
            continue;
        Row row;
        row.guest = guest;
        const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), row,
                                         [this](const Row &a, const Row &b) { return lessThan(a, b); });
        const int line = static_cast<int>(at - m_rows.begin());
        beginInsertRows({}, line, line);
        m_rows.insert(at, std::move(row));
        endInsertRows();
    }
    restoreOrderIfDue();
}

void GuestTableModel::setUsage(const UsageHistory &usage)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        const QList<Usage> readings =
            m_live && isAlive(row.guest.state) ? usage.of(row.guest.name) : QList<Usage>();
        if (readings.isEmpty() && !row.usage)
            continue;
        if (!readings.isEmpty() && row.usage && row.usage->at == readings.last().at)
            continue;
        row.usage = readings.isEmpty() ? std::nullopt : std::optional(readings.last());
        row.cpuHistory.clear();
        const double whole = 100.0 * std::max(1, row.guest.vcpus);
        for (const Usage &reading : readings)
            row.cpuHistory.append(std::clamp(reading.cpuPercent / whole, 0.0, 1.0));
        const int line = static_cast<int>(i);
        Q_EMIT dataChanged(index(line, MemoryColumn), index(line, DiskColumn));
    }
    restoreOrderIfDue();
}

void GuestTableModel::setPending(const QString &guest, std::optional<GuestAction> action)
{
    const int line = rowOf(guest);
    if (line < 0 || m_rows[static_cast<std::size_t>(line)].pending == action)
        return;
    m_rows[static_cast<std::size_t>(line)].pending = action;
    Q_EMIT dataChanged(index(line, NameColumn), index(line, StateColumn));
}

void GuestTableModel::setLive(bool live)
{
    if (m_live == live)
        return;
    m_live = live;
    if (!live) {
        for (Row &row : m_rows) {
            row.usage.reset();
            row.cpuHistory.clear();
        }
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, ColumnCount - 1));
}

void GuestTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, ColumnCount - 1));
}

int GuestTableModel::rowOf(const QString &guest) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.guest.name == guest; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

bool GuestTableModel::lessThan(const Row &a, const Row &b) const
{
    int order = 0;
    switch (m_sortColumn) {
    case StateColumn:
        order = compare(stateRank(a.guest), stateRank(b.guest));
        break;
    case TypeColumn:
        order = compare(static_cast<int>(a.guest.type), static_cast<int>(b.guest.type));
        break;
    case VcpuColumn:
        order = compare(a.guest.vcpus, b.guest.vcpus);
        break;
    case MemoryColumn:
        order = compare(a.guest.memory, b.guest.memory);
        break;
    case CpuColumn:
        order = compare(a.usage ? a.usage->cpuPercent : -1, b.usage ? b.usage->cpuPercent : -1);
        break;
    case NetworkColumn:
        order = compare(network(a.usage), network(b.usage));
        break;
    case DiskColumn:
        order = compare(disk(a.usage), disk(b.usage));
        break;
    case UptimeColumn:
        order = compare(a.guest.uptime.value_or(std::chrono::seconds(-1)),
                        b.guest.uptime.value_or(std::chrono::seconds(-1)));
        break;
    case AutostartColumn:
        order = compare(a.guest.startsWithHost, b.guest.startsWithHost);
        break;
    default:
        break;
    }
    if (order == 0 && m_sortColumn != NameColumn)
        return QString::compare(a.guest.name, b.guest.name, Qt::CaseInsensitive) < 0;
    if (order == 0)
        order = QString::compare(a.guest.name, b.guest.name, Qt::CaseInsensitive);
    return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
}

void GuestTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = std::clamp(column, 0, ColumnCount - 1);
    m_sortOrder = order;
    restoreOrder();
}

void GuestTableModel::restoreOrderIfDue()
{
    if (m_clock.monotonic() - m_orderedAt >= orderPeriod)
        restoreOrder();
}

void GuestTableModel::restoreOrder()
{
    m_orderedAt = m_clock.monotonic();
    const auto less = [this](const Row &a, const Row &b) { return lessThan(a, b); };
    if (std::is_sorted(m_rows.begin(), m_rows.end(), less))
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<std::size_t> order(m_rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return less(m_rows[a], m_rows[b]); });
    std::vector<int> newRow(order.size());
    std::vector<Row> sorted;
    sorted.reserve(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        newRow[order[i]] = static_cast<int>(i);
        sorted.push_back(std::move(m_rows[order[i]]));
    }
    m_rows = std::move(sorted);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before)
        after.append(index(newRow[static_cast<std::size_t>(old.row())], old.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace domcero
