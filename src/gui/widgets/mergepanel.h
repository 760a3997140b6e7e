// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/textmerge.h"

#include <QButtonGroup>
#include <QWidget>

#include <array>
#include <memory>
#include <optional>

namespace domcero {

class RowText;

namespace Ui {
class MergePanel;
}

// A text that was changed here and elsewhere: as it was opened, as it is on the host now, and as it is here,
// side by side; what to take of each conflict; and what comes of it. F8 and Shift+F8 go to the next and the
// previous conflict. It changes nothing itself. Gui thread.
class MergePanel : public QWidget
{
    Q_OBJECT
public:
    explicit MergePanel(QWidget *parent = nullptr);
    ~MergePanel() override;

    // Bytes of the file. Nothing is chosen yet; the first conflict is shown.
    void setTexts(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs);
    int conflicts() const { return static_cast<int>(m_choices.size()); }
    int openConflicts() const; // nothing is chosen of them yet

Q_SIGNALS:
    // The text that shall be worked on: merged, or what is on the host as it is. Nothing was saved.
    void merged(const QByteArray &text);
    void cancelled();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Place // rows of a conflict, in the columns and in the result
    {
        int first = 0;
        int count = 0;
        int resultFirst = 0;
        int resultCount = 0;
    };

    void scrollTogether();
    void toTop();
    void update();
    void updateColumns();
    void updateChoice();
    void updateState();
    void goTo(int conflict);
    void step(int by);
    void choose(int choice);
    void followCursor(const RowText &column);

    std::unique_ptr<Ui::MergePanel> m_ui;
    std::array<RowText *, 3> m_columns{}; // base, theirs, mine
    QButtonGroup m_buttons;
    QByteArray m_theirs;
    QList<MergePiece> m_pieces;
    QList<std::optional<MergeChoice>> m_choices; // of the conflicts, in their order
    QList<Place> m_places;                       // likewise
    int m_current = -1;                          // conflict; -1: there is none
    bool m_following = false;                    // the cursor of a column is moved by us
    bool m_scrolling = false;
    bool m_unseen = false; // new texts came while there was no room to scroll in
};

} // namespace domcero
