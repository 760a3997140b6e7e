// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace domcero {

struct Fact
{
    QByteArray id; // stable: names the label for tests
    QString caption;
    QString value; // empty: the line is not shown
};

// Captions and values in two columns; only what changed is set again, so that a selection stays.
class FactsList : public QWidget
{
    Q_OBJECT
public:
    explicit FactsList(QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QLabel *caption = nullptr;
        QLabel *value = nullptr;
    };
    QGridLayout *m_layout;
    QHash<QByteArray, Line> m_lines;
};

} // namespace domcero
