// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesize.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;

namespace domcero {

// A size as people type it: a number and its unit. What was set stays exact to the byte until somebody types
// another number; another unit alone changes nothing.
class SizeField : public QWidget
{
    Q_OBJECT
public:
    explicit SizeField(QWidget *parent = nullptr);

    void setRange(ByteSize least, ByteSize most); // both as they can be typed
    void setSize(ByteSize size);                  // in the unit that suits it
    ByteSize size() const { return m_size; }
    void setNames(const QString &name, const QString &description);

Q_SIGNALS:
    void sizeChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSize();
    void numberTyped(double number);
    double unit() const; // bytes

    QDoubleSpinBox *m_number;
    QComboBox *m_unit;
    ByteSize m_size;
    ByteSize m_least;
    ByteSize m_most;
};

} // namespace domcero
