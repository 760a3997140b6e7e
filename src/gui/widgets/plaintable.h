// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QTreeWidget>

namespace domcero {

// A short table that is read, not worked with (the disks of a guest): as high as its rows, rebuilt only when
// its content differs. Its text can be copied.
class PlainTable : public QTreeWidget
{
    Q_OBJECT
public:
    explicit PlainTable(QWidget *parent = nullptr);

    void setContent(const QStringList &headers, const QList<QStringList> &rows);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int rowHeight() const;
    void fitHeight();

    QStringList m_headers;
    QList<QStringList> m_rows;
};

} // namespace domcero
