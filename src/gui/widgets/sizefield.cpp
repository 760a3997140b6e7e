// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/sizefield.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>
#include <array>
#include <cmath>

namespace domcero {

namespace {

struct Unit
{
    const char *text; // the same in every language
    int shift;
};

constexpr std::array units{Unit{"MiB", 20}, Unit{"GiB", 30}, Unit{"TiB", 40}};

// A point and a comma both part the fraction off, whatever the language has: taken for a separator of
// thousands, as Qt does, a "1.00" typed under a Spanish desktop would be a hundred.
class NumberBox final : public QDoubleSpinBox
{
public:
    using QDoubleSpinBox::QDoubleSpinBox;

protected:
    QValidator::State validate(QString &input, int &position) const override
    {
        for (const char separator : {'.', ','})
            input.replace(QLatin1Char(separator), locale().decimalPoint());
        return QDoubleSpinBox::validate(input, position);
    }
};

} // namespace

SizeField::SizeField(QWidget *parent)
    : QWidget(parent), m_number(new NumberBox(this)), m_unit(new QComboBox(this))
{
    m_number->setObjectName(QStringLiteral("sizeNumber"));
    m_unit->setObjectName(QStringLiteral("sizeUnit"));
    m_number->setDecimals(2);
    m_number->setKeyboardTracking(true);
    for (const Unit &each : units)
        m_unit->addItem(QLatin1String(each.text), each.shift);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_number, 1);
    layout->addWidget(m_unit);
    setFocusProxy(m_number);
    connect(m_number, &QDoubleSpinBox::valueChanged, this, &SizeField::numberTyped);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &SizeField::showSize);
}

double SizeField::unit() const
{
    return std::ldexp(1.0, m_unit->currentData().toInt());
}

void SizeField::setRange(ByteSize least, ByteSize most)
{
    m_least = least;
    m_most = std::max(least, most);
    showSize();
}

void SizeField::setSize(ByteSize size)
{
    m_size = size;
    const auto suits = std::find_if(units.rbegin(), units.rend(), [&](const Unit &each) {
        return size.bytes() >= (qint64(1) << each.shift);
    });
    const QSignalBlocker blocked(m_unit);
    m_unit->setCurrentIndex(suits == units.rend() ? 0 : static_cast<int>(units.rend() - suits) - 1);
    showSize();
}

void SizeField::showSize()
{
    const QSignalBlocker blocked(m_number);
    // Wide enough for the bounds: what is typed beyond them is for the planner to refuse, with a sentence.
    m_number->setRange(0, std::max(std::ceil(static_cast<double>(m_most.bytes()) / unit()) * 10, 1e6));
    m_number->setValue(static_cast<double>(m_size.bytes()) / unit());
}

void SizeField::numberTyped(double number)
{
    m_size = ByteSize::fromBytes(std::llround(number * unit()));
    // The bounds as they are shown are the bounds, not a hair beside them.
    const double hair = unit() / 100;
    for (const ByteSize bound : {m_least, m_most}) {
        if (bound.bytes() > 0 && std::abs(static_cast<double>(m_size.bytes() - bound.bytes())) < hair)
            m_size = bound;
    }
    Q_EMIT sizeChanged();
}

void SizeField::setNames(const QString &name, const QString &description)
{
    m_number->setAccessibleName(name);
    m_number->setAccessibleDescription(description);
    m_unit->setAccessibleName(tr("Unit"));
}

void SizeField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_unit->setAccessibleName(tr("Unit"));
    QWidget::changeEvent(event);
}

} // namespace domcero
