// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/metrics/metricscsv.h"

#include "base/hosttext.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace domcero {

namespace {

constexpr std::array<const char *, metricCount> columnNames{"cpu_percent",
                                                            "memory_bytes",
                                                            "network_received_bytes_per_second",
                                                            "network_sent_bytes_per_second",
                                                            "disk_read_bytes_per_second",
                                                            "disk_written_bytes_per_second"};

QByteArray cell(const QString &name)
{
    QString text = displayText(name);
    if (!text.isEmpty() && QStringView(u"=+-@").contains(text.front()))
        text.prepend(QLatin1Char('\''));
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')))
        return text.toUtf8();
    return '"' + text.replace(QLatin1Char('"'), QLatin1String("\"\"")).toUtf8() + '"';
}

QByteArray number(double value)
{
    if (value == 0)
        return "0";
    // Four digits, never an exponent.
    const int digits = static_cast<int>(std::floor(std::log10(value))) + 1;
    const double unit = std::pow(10.0, digits - 4);
    return QByteArray::number(std::round(value / unit) * unit, 'f', std::max(0, std::min(4, 4 - digits)));
}

} // namespace

QByteArray metricsCsv(const MetricsStore &store, const QStringList &domains, qint64 from, qint64 until)
{
    QByteArray text("time_utc,guest");
    for (const char *name : columnNames)
        text += QByteArray(",") + name + "," + name + "_min," + name + "_max";
    text += "\r\n";
    for (const QString &domain : domains) {
        std::array<QList<MetricSample>, metricCount> columns;
        for (std::size_t i = 0; i < metricCount; ++i)
            columns[i] = store.samples(domain, {static_cast<Metric>(i)}, from, until);
        const QByteArray name = cell(domain);
        for (qsizetype row = 0; row < columns.front().size(); ++row) {
            const MetricSample &first = columns.front().at(row);
            if (first.at < from || first.at > until)
                continue;
            text += QDateTime::fromMSecsSinceEpoch(first.at, Qt::UTC).toString(Qt::ISODateWithMs).toUtf8();
            text += ',' + name;
            for (const auto &column : columns) {
                const MetricSample &sample = column.at(row);
                text += sample.isGap() ? QByteArray(",,,")
                                       : ',' + number(sample.mean) + ',' + number(sample.low) + ',' +
                                             number(sample.high);
            }
            text += "\r\n";
        }
    }
    return text;
}

} // namespace domcero
