// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storagelayers.h"

#include <QWidget>

namespace domcero {

// The layers of a thing, each a bar to one scale: what is taken of it filled, the least that what is in it
// needs as a mark. What each bar shows stands above it in numbers.
class LayerBars : public QWidget
{
    Q_OBJECT
public:
    explicit LayerBars(QWidget *parent = nullptr);

    void setLayers(const StorageLayers &layers, int color); // of the guest, see GuestColors

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QStringList
    numbers(const StorageLayer &layer) const; // the longest first; what does not fit is in the tip
    int lineHeight() const;
    void describe();

    StorageLayers m_layers;
    int m_color = -1;
};

} // namespace domcero
