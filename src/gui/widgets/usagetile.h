// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace domcero {

// One measure of a host or guest: its name, what it is now in words, and the last readings as a line (two for
// what goes both ways); before the first reading it says that it waits for one. Paints only while it can be
// seen.
class UsageTile : public QWidget
{
    Q_OBJECT
public:
    explicit UsageTile(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    // `now`: empty before the first reading. `series`: the readings, oldest first, in one unit; `maximum`:
    // what the top of the chart stands for, 0: the highest reading.
    void setReadings(const QString &now, const QList<QList<double>> &series, double maximum);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static QString waiting();

    QString m_title;
    QString m_now;
    QList<QList<double>> m_series;
    double m_maximum = 0;
};

} // namespace domcero
