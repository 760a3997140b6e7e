// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/extentbar.h"

#include "gui/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace domcero {

namespace {

constexpr double leastWidth = 8;
constexpr int labelMargin = 5;
constexpr qsizetype wordsShown = 8; // of parts that share a place

QRectF rectOf(const PartPlace &place, int height)
{
    return {place.left, 0, place.width, static_cast<double>(height)};
}

} // namespace

ExtentBar::ExtentBar(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ExtentBar::setParts(const QList<BarPart> &parts)
{
    if (m_parts == parts)
        return;
    m_parts = parts;
    place();
    updateDescription();
}

void ExtentBar::setCurrent(const std::optional<StorageId> &id)
{
    if (m_current == id)
        return;
    m_current = id;
    const auto isCurrent = [this](const PartPlace &one) {
        return one.count == 1 && m_current && m_parts[one.first].id == m_current;
    };
    if (m_at < 0 || m_at >= m_places.size() || !isCurrent(m_places[m_at])) {
        const auto found = std::find_if(m_places.begin(), m_places.end(), isCurrent);
        if (found != m_places.end())
            m_at = found - m_places.begin();
    }
    updateDescription();
    update();
}

QRect ExtentBar::rectOf(const StorageId &id) const
{
    for (const PartPlace &one : m_places) {
        if (one.count == 1 && m_parts[one.first].id == id)
            return domcero::rectOf(one, height()).toAlignedRect();
    }
    return {};
}

QSize ExtentBar::sizeHint() const
{
    return {400, fontMetrics().height() + 14};
}

QSize ExtentBar::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void ExtentBar::place()
{
    QList<double> weights;
    for (const BarPart &part : std::as_const(m_parts))
        weights.append(part.weight);
    m_places = placeParts(weights, width(), leastWidth);
    m_at = std::min(m_at, m_places.size() - 1);
    update();
}

qsizetype ExtentBar::placeAt(double x) const
{
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        if (x >= m_places[i].left && x < m_places[i].left + m_places[i].width)
            return i;
    }
    return -1;
}

QString ExtentBar::wordsOf(const PartPlace &place) const
{
    if (place.count == 1)
        return m_parts[place.first].words;
    QStringList lines;
    for (qsizetype i = 0; i < std::min(place.count, wordsShown); ++i)
        lines.append(m_parts[place.first + i].words);
    if (place.count > wordsShown)
        lines.append(tr("and %n more", nullptr, static_cast<int>(place.count - wordsShown)));
    return lines.join(u'\n');
}

void ExtentBar::goTo(qsizetype at)
{
    if (m_places.isEmpty())
        return;
    m_at = std::clamp<qsizetype>(at, 0, m_places.size() - 1);
    updateDescription();
    update();
    if (const auto id = m_parts[m_places[m_at].first].id)
        Q_EMIT chosen(*id);
}

void ExtentBar::updateDescription()
{
    setAccessibleDescription(m_at >= 0 && m_at < m_places.size() ? wordsOf(m_places[m_at]) : QString());
}

bool ExtentBar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const qsizetype at = placeAt(help->pos().x());
        if (at >= 0)
            QToolTip::showText(help->globalPos(), wordsOf(m_places[at]), this,
                               domcero::rectOf(m_places[at], height()).toAlignedRect());
        return true;
    }
    return QWidget::event(event);
}

void ExtentBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (const PartPlace &one : std::as_const(m_places))
        paintPart(painter, one);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(theme::edgeColor(palette()));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(frame);
    const auto mark = [&](const PartPlace &one, double width, Qt::PenStyle style) {
        painter.setPen(
            QPen(palette().color(QPalette::WindowText), width, style, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(domcero::rectOf(one, height()).adjusted(1, 1, -1, -1));
    };
    for (const PartPlace &one : std::as_const(m_places)) {
        for (qsizetype i = 0; m_current && i < one.count; ++i) {
            if (m_parts[one.first + i].id == m_current) {
                mark(one, 2, Qt::SolidLine);
                break;
            }
        }
    }
    if (hasFocus() && m_at >= 0 && m_at < m_places.size()) {
        painter.setPen(QPen(palette().color(QPalette::WindowText), 1, Qt::DotLine));
        painter.drawRect(domcero::rectOf(m_places[m_at], height()).adjusted(3.5, 3.5, -3.5, -3.5));
    }
}

void ExtentBar::paintPart(QPainter &painter, const PartPlace &place) const
{
    const BarPart &part = m_parts[place.first];
    const QRectF area = domcero::rectOf(place, height());
    const bool isFree = part.look == BarPart::Look::Free && place.count == 1;
    const QColor edge = theme::edgeColor(palette());
    painter.fillRect(area, isFree ? palette().color(QPalette::Base)
                                  : theme::partColor(place.count == 1 ? part.color : -1, palette()));
    const QColor strong = part.color >= 0 && place.count == 1 ? theme::chartColor(part.color, palette())
                                                              : theme::fadedText(palette());
    QColor lines = isFree ? edge : strong;
    lines.setAlphaF(isFree ? 1.0F : 0.45F);
    if (place.count > 1)
        painter.fillRect(area, QBrush(lines, Qt::VerPattern));
    else if (isFree)
        painter.fillRect(area, QBrush(lines, Qt::BDiagPattern));
    else if (part.look == BarPart::Look::Snapshot)
        painter.fillRect(area, QBrush(lines, Qt::FDiagPattern));
    else if (part.look == BarPart::Look::Pool)
        painter.fillRect(area, QBrush(lines, Qt::Dense6Pattern));
    if (!isFree)
        painter.fillRect(QRectF(area.left(), area.bottom() - 4, area.width(), 4), strong);
    painter.fillRect(QRectF(area.left(), 0, part.newDisk && place.first > 0 ? 3 : 1, area.height()),
                     part.newDisk ? palette().color(QPalette::WindowText)
                                  : palette().color(QPalette::Window));
    const QRectF room = area.adjusted(labelMargin, 0, -labelMargin, -3);
    const QString label =
        place.count == 1 ? part.label : tr("%n parts", nullptr, static_cast<int>(place.count));
    if (room.width() < std::min(fontMetrics().horizontalAdvance(label), 6 * fontMetrics().averageCharWidth()))
        return; // three letters and dots tell nothing
    const QString shown = fontMetrics().elidedText(label, Qt::ElideRight, static_cast<int>(room.width()));
    if (isFree || part.look != BarPart::Look::Volume) {
        // Words stand on plain ground, not on lines.
        QRectF ground(room.left() - 2, 0, fontMetrics().horizontalAdvance(shown) + 4, fontMetrics().height());
        ground.moveCenter({ground.center().x(), room.center().y()});
        painter.fillRect(ground, isFree ? palette().color(QPalette::Base)
                                        : theme::partColor(place.count == 1 ? part.color : -1, palette()));
    }
    painter.setPen(isFree ? theme::fadedText(palette()) : palette().color(QPalette::WindowText));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, shown);
}

void ExtentBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void ExtentBar::mousePressEvent(QMouseEvent *event)
{
    const qsizetype at = placeAt(event->position().x());
    if (event->button() == Qt::LeftButton && at >= 0)
        goTo(at);
}

void ExtentBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        goTo(m_at - 1);
        break;
    case Qt::Key_Right:
        goTo(m_at + 1);
        break;
    case Qt::Key_Home:
        goTo(0);
        break;
    case Qt::Key_End:
        goTo(m_places.size() - 1);
        break;
    case Qt::Key_Space:
        goTo(m_at);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ExtentBar::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_at < 0 && !m_places.isEmpty()) {
        m_at = 0;
        updateDescription();
        update();
    }
}

} // namespace domcero
