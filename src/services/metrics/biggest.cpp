// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/metrics/biggest.h"

#include <algorithm>
#include <array>

namespace domcero {

namespace {

const QString dom0Name = QStringLiteral("Domain-0");

using Means = std::array<double, 4>;

double meanOf(const QList<MetricSample> &samples)
{
    double sum = 0;
    int count = 0;
    for (const MetricSample &sample : samples) {
        if (!sample.isGap()) {
            sum += sample.mean;
            ++count;
        }
    }
    return count == 0 ? 0 : sum / count;
}

} // namespace

QStringList biggestDomains(const MetricsStore &store, qint64 from, qint64 until, qsizetype count)
{
    QStringList domains = store.domains();
    if (domains.size() <= count)
        return domains;
    static const std::array<QList<Metric>, 4> kinds{{{Metric::Cpu},
                                                     {Metric::Memory},
                                                     {Metric::NetReceived, Metric::NetSent},
                                                     {Metric::DiskRead, Metric::DiskWritten}}};
    QHash<QString, Means> means;
    Means greatest{};
    for (const QString &domain : std::as_const(domains)) {
        Means &mean = means[domain];
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            mean[i] = meanOf(store.samples(domain, kinds[i], from, until));
            greatest[i] = std::max(greatest[i], mean[i]);
        }
    }
    const auto score = [&](const QString &domain) {
        double sum = domain == dom0Name ? static_cast<double>(kinds.size()) : 0; // always there
        for (std::size_t i = 0; i < kinds.size(); ++i)
            sum += greatest[i] > 0 ? means.value(domain)[i] / greatest[i] : 0;
        return sum;
    };
    QHash<QString, double> scores;
    for (const QString &domain : std::as_const(domains))
        scores.insert(domain, score(domain));
    std::stable_sort(domains.begin(), domains.end(),
                     [&](const QString &a, const QString &b) { return scores.value(a) > scores.value(b); });
    domains.resize(count);
    std::sort(domains.begin(), domains.end(),
              [&](const QString &a, const QString &b) { return store.number(a) < store.number(b); });
    return domains;
}

} // namespace domcero
