// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAction;

namespace domcero {

// Buttons for actions, in a row that wraps when the window is narrow. A disabled one says why, to the mouse
// and to a screen reader. The focus of one that gets disabled stays in the row while another can take it.
class ActionRow : public QWidget
{
    Q_OBJECT
public:
    explicit ActionRow(QWidget *parent = nullptr);

    void setRowActions(const QList<QAction *> &actions); // instead of those before

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    int arrange(int width, bool move) const;

    QList<QWidget *> m_buttons;
};

} // namespace domcero
