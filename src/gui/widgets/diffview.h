// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/rowtext.h"

namespace domcero {

// What two texts have different, one under the other: "-" is in the first alone, "+" in the second alone,
// three equal lines around each, and where more are equal, how many. Copied as it is seen. Texts are as
// fromHostBytes() makes them. Gui thread.
class DiffView : public RowText
{
    Q_OBJECT
public:
    explicit DiffView(QWidget *parent = nullptr);

    void setTexts(const QString &before, const QString &after);
    bool isEmpty() const { return rows().isEmpty(); } // it says "No difference" then

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();

    QByteArray m_before;
    QByteArray m_after;
};

} // namespace domcero
