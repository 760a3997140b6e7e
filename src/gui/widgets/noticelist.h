// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/messagebar.h"

#include <QList>
#include <QWidget>

#include <functional>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace domcero {

// What is wrong at this moment, the worst first: nobody can close it, it goes when it is right again. The
// first few are shown, the others by a button that says how many there are.
class NoticeList : public QWidget
{
    Q_OBJECT
public:
    struct Entry
    {
        Notice notice;
        std::function<void()> show;             // goes to what it is about; may be empty
        std::function<QString()> showText = {}; // of its button; empty: "Show it"
    };

    explicit NoticeList(QWidget *parent = nullptr);

    void setEntries(const QList<Entry> &entries);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showEntries();

    QList<Entry> m_entries;
    std::vector<MessageBar *> m_bars;
    QVBoxLayout *m_layout;
    QPushButton *m_more;
    bool m_all = false;
};

} // namespace domcero
