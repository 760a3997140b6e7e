// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace domcero {

// What the lines of a chart were at one moment: a small plate over the chart. The mouse goes through it.
class ReadoutBox : public QWidget
{
    Q_OBJECT
public:
    struct Row
    {
        QColor color;
        QString name;
        QString value;
    };

    explicit ReadoutBox(QWidget *parent);

    void setContent(const QString &title, const QList<Row> &rows, const QSize &room);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    QList<Row> m_rows;
};

} // namespace domcero
