// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storagelayers.h"

#include <QSlider>

namespace domcero {

// The layers of a disk as they are and as they would be, to one scale, with one handle over all of them: by
// mouse, or by keys as of any slider (an arrow is one unit). Its value counts in units, sizes are in bytes.
class ResizeBars : public QSlider
{
    Q_OBJECT
public:
    explicit ResizeBars(QWidget *parent = nullptr);

    // From `least` to `most`, in steps of `unit`; all three and the size of now are whole units.
    void setDisk(const StorageLayers &layers, ByteSize now, ByteSize least, ByteSize most, ByteSize unit);
    void setNewSize(ByteSize size); // what lies between units or out of range is brought to the nearest
    ByteSize newSize() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    double at(ByteSize size) const; // x
    ByteSize newSizeOf(const StorageLayer &layer) const;
    void paintLayer(QPainter &painter, const StorageLayer &layer, int top) const;
    void paintHandle(QPainter &painter) const;
    void moveTo(double x);
    void fitScale();
    void describe();
    int lineHeight() const;

    StorageLayers m_layers;
    ByteSize m_now;
    ByteSize m_unit;
    ByteSize m_scale;
};

} // namespace domcero
