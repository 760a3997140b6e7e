// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/guestcolors.h"
#include "models/storagepicture.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace domcero {

class ExtentBar;

// The volume groups of a host, each a bar to scale under its name, its disks and how much of it is free.
class GroupBars : public QWidget
{
    Q_OBJECT
public:
    explicit GroupBars(QWidget *parent = nullptr);

    void setPicture(const StoragePicture *picture, const GuestColors &colors); // null: none; not kept
    void setCurrent(const std::optional<StorageId> &id);
    ExtentBar *bar(const QString &group) const; // null: no such group
    bool isEmpty() const { return m_lines.empty(); }

Q_SIGNALS:
    void chosen(const domcero::StorageId &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QString group;
        QWidget *box = nullptr;
        QLabel *name = nullptr;
        QLabel *disks = nullptr;
        QLabel *free = nullptr;
        ExtentBar *bar = nullptr;
    };
    Line makeLine();
    void fill(Line &line, const StoragePicture &picture, const VolumeGroup &group, const GuestColors &colors);

    QVBoxLayout *m_layout;
    std::vector<Line> m_lines;
    std::optional<StorageId> m_current;
};

} // namespace domcero
