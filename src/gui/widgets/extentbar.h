// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/storage.h"
#include "gui/widgets/extentlayout.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

namespace domcero {

// A part of an ExtentBar. What it is, its look, its label and its words tell; colour alone tells nothing.
struct BarPart
{
    enum class Look { Volume, Snapshot, Pool, Spare, Free };

    Look look = Look::Volume;
    double weight = 0; // extents
    QString label;     // in the part, where there is room
    QString words;     // the whole of it, for the tool tip and screen readers
    int color = -1;    // of its guest, see GuestColors
    std::optional<StorageId> id;
    bool newDisk = false; // the first on its physical volume

    friend bool operator==(const BarPart &, const BarPart &) = default;
};

// A volume group as one bar to scale. Arrow keys go from part to part, a click goes to one; whatever of it
// is a volume is chosen then. All pieces of the current volume are marked.
class ExtentBar : public QWidget
{
    Q_OBJECT
public:
    explicit ExtentBar(QWidget *parent = nullptr);

    void setParts(const QList<BarPart> &parts);
    void setCurrent(const std::optional<StorageId> &id);
    const QList<BarPart> &parts() const { return m_parts; }
    QRect rectOf(const StorageId &id) const; // its first piece; empty: not here

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const domcero::StorageId &id);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void place();
    void goTo(qsizetype at);
    void updateDescription();
    qsizetype placeAt(double x) const; // -1: none
    QString wordsOf(const PartPlace &place) const;
    void paintPart(QPainter &painter, const PartPlace &place) const;

    QList<BarPart> m_parts;
    QList<PartPlace> m_places;
    qsizetype m_at = -1; // of m_places: where the keys are
    std::optional<StorageId> m_current;
};

} // namespace domcero
