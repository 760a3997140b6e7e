// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"

#include <QFrame>

namespace domcero {

// A panel inside a page, on a ground that says how serious it is, with a bar of that colour at its edge.
// Words and icons say the same: colour alone tells nothing.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);

    void setTone(theme::Tone tone);
    theme::Tone tone() const { return m_tone; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    theme::Tone m_tone = theme::Tone::Neutral;
};

} // namespace domcero
