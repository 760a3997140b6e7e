// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QStringList>

class QMimeData;

namespace domcero {

// Lies over a page while files are held over it, and says what would become of them. Takes no event of its
// own.
class DropHint : public QLabel
{
    Q_OBJECT
public:
    explicit DropHint(QWidget *page);

    void say(const QString &words); // and cover the page

protected:
    void paintEvent(QPaintEvent *event) override;
};

// Files of this machine that are dragged; empty where there is anything else among them.
QStringList draggedFiles(const QMimeData *data);

} // namespace domcero
