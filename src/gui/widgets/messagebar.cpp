// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/messagebar.h"

#include "gui/icons.h"
#include "gui/widgets/foldedtext.h"
#include "gui/widgets/labels.h"
#include "text/render.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace domcero {

Notice Notice::fromError(const Error &error)
{
    Notice notice;
    notice.tone = theme::Tone::Bad;
    notice.text = [error] { return render(error.what); };
    if (!error.remedy.isEmpty())
        notice.remedy = [error] { return render(error.remedy); };
    notice.detail = error.detail;
    return notice;
}

MessageBar::MessageBar(QWidget *parent)
    : Card(parent), m_icon(new QLabel(this)), m_text(wrappedLabel(this)), m_remedy(wrappedLabel(this)),
      m_details(new FoldedText(this)), m_action(new QPushButton(this)), m_close(new QToolButton(this))
{
    m_icon->setObjectName(QStringLiteral("messageIcon"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_remedy->setObjectName(QStringLiteral("messageRemedy"));
    m_details->setObjectName(QStringLiteral("messageDetails"));
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_action->hide();

    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_text);
    words->addWidget(m_remedy);
    words->addWidget(m_details);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 8, 8, 8);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    layout->addWidget(m_action, 0, Qt::AlignVCenter);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    hide();
}

void MessageBar::say(const Notice &notice)
{
    m_notice = notice;
    setTone(notice.tone);
    retranslate();
    setVisible(true);
}

void MessageBar::setAction(const Notice::Text &text, const std::function<void()> &call)
{
    m_actionText = text;
    m_action->disconnect(this);
    connect(m_action, &QPushButton::clicked, this, call);
    m_action->show();
    retranslate();
}

void MessageBar::clearAction()
{
    m_actionText = nullptr;
    m_action->disconnect(this);
    m_action->hide();
}

void MessageBar::setDismissable(bool dismissable)
{
    m_close->setVisible(dismissable);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    Card::changeEvent(event);
}

void MessageBar::retranslate()
{
    static const char *const icons[] = {"info", "good", "warning", "error", "info"};
    const QString name = QLatin1String(icons[static_cast<int>(m_notice.tone)]);
    m_icon->setPixmap(icon(name).pixmap(QSize(20, 20), devicePixelRatioF()));
    m_text->setText(m_notice.text ? m_notice.text() : QString());
    const QString remedy = m_notice.remedy ? m_notice.remedy() : QString();
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    m_details->setText(m_notice.detail);
    if (m_actionText)
        m_action->setText(m_actionText());
    m_close->setToolTip(tr("Put this message away"));
    m_close->setAccessibleName(tr("Put this message away"));
    setAccessibleName(m_text->text());
}

} // namespace domcero
