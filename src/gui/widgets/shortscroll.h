// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace domcero {

// A text of any length in a card: as high as it is up to some lines, and scrolled beyond, so that what stands
// around it keeps its room.
class ShortScroll : public QScrollArea
{
    Q_OBJECT
public:
    explicit ShortScroll(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int heightOf(int lines) const; // the text's own, at most that many
};

} // namespace domcero
