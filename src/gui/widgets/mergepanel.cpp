// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/mergepanel.h"

#include "base/textdiff.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/mergerows.h"
#include "ui_mergepanel.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace domcero {

namespace {

QString shown(const QByteArray &text)
{
    QStringList lines;
    for (const QByteArrayView &line : textLines(text))
        lines.append(textForRow(line));
    return lines.join(u'\n');
}

bool isStep(const QKeyEvent &event)
{
    return event.key() == Qt::Key_F8 && !(event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
}

} // namespace

MergePanel::MergePanel(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::MergePanel>())
{
    m_ui->setupUi(this);
    makeHeading(m_ui->mergeTitle, 1.1);
    m_columns = {m_ui->baseColumn, m_ui->theirsColumn, m_ui->mineColumn};
    m_buttons.addButton(m_ui->theirsButton, static_cast<int>(MergeChoice::Theirs));
    m_buttons.addButton(m_ui->mineButton, static_cast<int>(MergeChoice::Mine));
    m_buttons.addButton(m_ui->bothButton, static_cast<int>(MergeChoice::Both));
    connect(&m_buttons, &QButtonGroup::idClicked, this, &MergePanel::choose);
    connect(m_ui->previousConflictButton, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_ui->nextConflictButton, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_ui->takeHostButton, &QPushButton::clicked, this, [this] {
        const QByteArray theirs = m_theirs; // whoever hears it may give new texts
        Q_EMIT merged(theirs);
    });
    connect(m_ui->cancelMergeButton, &QPushButton::clicked, this, &MergePanel::cancelled);
    connect(m_ui->useMergedButton, &QPushButton::clicked, this, [this] {
        QList<MergeChoice> choices;
        for (const std::optional<MergeChoice> &choice : std::as_const(m_choices)) {
            if (!choice)
                return;
            choices.append(*choice);
        }
        Q_EMIT merged(mergedText(m_pieces, choices));
    });
    for (RowText *text : {m_ui->baseColumn, m_ui->theirsColumn, m_ui->mineColumn, m_ui->resultText})
        text->setMarked(true);
    scrollTogether();
    update();
}

MergePanel::~MergePanel() = default;

// Rows beside each other stay so: one place for all three, by hand and by keys.
void MergePanel::scrollTogether()
{
    for (RowText *column : m_columns) {
        column->setVerticalScrollBarPolicy(column == m_columns.back() ? Qt::ScrollBarAsNeeded
                                                                      : Qt::ScrollBarAlwaysOff);
        const auto follow = [this, column](QScrollBar *(QAbstractScrollArea::*bar)() const) {
            connect((column->*bar)(), &QScrollBar::valueChanged, this, [this, bar](int value) {
                if (std::exchange(m_scrolling, true))
                    return; // one that cannot go as far does not hold the others back
                for (RowText *other : m_columns)
                    (other->*bar)()->setValue(value);
                m_scrolling = false;
            });
        };
        follow(&QAbstractScrollArea::verticalScrollBar);
        follow(&QAbstractScrollArea::horizontalScrollBar);
        // One with a bar below it and one without would be of different heights.
        connect(column->horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
            const bool any = std::any_of(m_columns.begin(), m_columns.end(), [](const RowText *one) {
                return one->horizontalScrollBar()->maximum() > 0;
            });
            for (RowText *one : m_columns)
                one->setHorizontalScrollBarPolicy(any ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
        });
        connect(column, &QPlainTextEdit::cursorPositionChanged, this,
                [this, column] { followCursor(*column); });
    }
}

void MergePanel::setTexts(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs)
{
    m_theirs = theirs;
    m_pieces = mergeTexts(base, mine, theirs);
    m_choices = QList<std::optional<MergeChoice>>(conflictCount(m_pieces));
    m_current = m_choices.isEmpty() ? -1 : 0;
    update();
    toTop();
    m_unseen = !isVisible();
}

void MergePanel::toTop()
{
    for (RowText *text : {m_ui->baseColumn, m_ui->theirsColumn, m_ui->mineColumn, m_ui->resultText}) {
        text->verticalScrollBar()->setValue(0);
        text->horizontalScrollBar()->setValue(0);
    }
    goTo(m_current);
}

int MergePanel::openConflicts() const
{
    return static_cast<int>(std::count(m_choices.begin(), m_choices.end(), std::nullopt));
}

void MergePanel::update()
{
    updateColumns();
    updateChoice();
    updateState();
}

void MergePanel::updateColumns()
{
    MergeRows rows({[](int conflict) { return tr("(conflict %1 is not decided yet)").arg(conflict + 1); },
                    tr("(no end of line)")});
    m_places.clear();
    for (const MergePiece &piece : std::as_const(m_pieces)) {
        const auto conflict = m_places.size();
        const int first = static_cast<int>(rows.base().size());
        const int resultFirst = static_cast<int>(rows.result().size());
        if (piece.kind != MergeKind::Conflict) {
            rows.add(piece);
            continue;
        }
        rows.addConflict(piece, static_cast<int>(conflict), m_choices[conflict]);
        m_places.append({first, static_cast<int>(rows.base().size()) - first, resultFirst,
                         static_cast<int>(rows.result().size()) - resultFirst});
    }
    m_following = true;
    m_ui->baseColumn->setRows(rows.base());
    m_ui->theirsColumn->setRows(rows.theirs());
    m_ui->mineColumn->setRows(rows.mine());
    m_ui->resultText->setRows(rows.result());
    m_following = false;
    const Place place = m_current < 0 ? Place() : m_places[m_current];
    for (RowText *column : m_columns)
        column->setCurrent(place.first, place.count);
    m_ui->resultText->setCurrent(place.resultFirst, place.resultCount);
}

void MergePanel::updateChoice()
{
    m_ui->choiceArea->setVisible(m_current >= 0);
    if (m_current < 0)
        return;
    qsizetype number = -1;
    const auto piece = std::find_if(m_pieces.cbegin(), m_pieces.cend(), [&](const MergePiece &one) {
        return one.kind == MergeKind::Conflict && ++number == m_current;
    });
    m_ui->conflictLabel->setText(tr("Conflict %1 of %2:").arg(m_current + 1).arg(conflicts()));
    const std::optional<MergeChoice> choice = m_choices[m_current];
    m_buttons.setExclusive(false); // or what is chosen could not be taken back to nothing
    for (QAbstractButton *button : m_buttons.buttons()) {
        const auto itsChoice = static_cast<MergeChoice>(m_buttons.id(button));
        button->setChecked(choice == itsChoice);
        const QByteArray &gives = mergedBytes(*piece, itsChoice);
        button->setAccessibleDescription(gives.isEmpty() ? tr("No line") : shown(gives));
    }
    m_buttons.setExclusive(true);
    const bool differs = piece->both != piece->mine && piece->both != piece->theirs;
    m_ui->bothButton->setEnabled(differs);
    m_ui->bothButton->setToolTip(
        differs ? tr("Each change in its place; where they overlap, yours behind what is on the host")
                : tr("Both together are the same as one of them."));
    m_ui->whyLabel->setText(
        piece->isElsewhere
            ? tr("Both sides have brought in or taken away the same line, each in another place: with both "
                 "changes it would be there twice, or not at all.")
            : tr("Both sides have changed these lines, or lines next to each other."));
    const bool several = conflicts() > 1;
    m_ui->previousConflictButton->setEnabled(several);
    m_ui->nextConflictButton->setEnabled(several);
}

void MergePanel::updateState()
{
    const int open = openConflicts();
    m_ui->mergeState->setText(conflicts() == 0
                                  ? tr("The changes of both sides fit together: nothing has to be decided.")
                              : open == 0 ? tr("Every conflict is decided.")
                                          : tr("%n conflict(s) still to be decided.", nullptr, open));
    makeToned(m_ui->mergeState, open > 0 ? theme::Tone::Warning : theme::Tone::Good);
    m_ui->useMergedButton->setEnabled(open == 0);
    m_ui->useMergedButton->setToolTip(open == 0 ? tr("Puts it in the editor; nothing is saved yet")
                                                : m_ui->mergeState->text());
}

void MergePanel::goTo(int conflict)
{
    if (conflict < 0 || conflict >= conflicts())
        return;
    m_current = conflict;
    updateColumns();
    updateChoice();
    const Place &place = m_places[conflict];
    m_following = true;
    for (RowText *column : m_columns) {
        column->setTextCursor(QTextCursor(column->document()->findBlockByNumber(place.first)));
        column->showRow(place.first, place.count);
    }
    m_following = false;
    m_ui->resultText->showRow(place.resultFirst, place.resultCount);
}

void MergePanel::step(int by)
{
    if (conflicts() > 0)
        goTo((m_current + by + conflicts()) % conflicts());
}

void MergePanel::choose(int choice)
{
    if (m_current < 0)
        return;
    m_choices[m_current] = static_cast<MergeChoice>(choice);
    update();
    m_ui->resultText->showRow(m_places[m_current].resultFirst, m_places[m_current].resultCount);
}

void MergePanel::followCursor(const RowText &column)
{
    if (m_following)
        return;
    const int row = column.textCursor().blockNumber();
    const auto found = std::find_if(m_places.cbegin(), m_places.cend(), [row](const Place &place) {
        return row >= place.first && row < place.first + place.count;
    });
    const auto conflict = static_cast<int>(found - m_places.cbegin());
    if (found == m_places.cend() || conflict == m_current)
        return;
    m_current = conflict;
    updateColumns();
    updateChoice();
    m_ui->resultText->showRow(found->resultFirst, found->resultCount);
}

bool MergePanel::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isStep(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void MergePanel::keyPressEvent(QKeyEvent *event)
{
    if (isStep(*event))
        step(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

void MergePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        update();
    } else if (event->type() == QEvent::PaletteChange) {
        update();
    }
    QWidget::changeEvent(event);
}

void MergePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_unseen, false))
        toTop();
}

} // namespace domcero
