// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/aboutpage.h"

#include "gui/icons.h"
#include "gui/widgets/labels.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace domcero {

AboutPage::AboutPage(std::function<QString()> sshLibrary, QWidget *parent)
    : QWidget(parent), m_sshLibrary(std::move(sshLibrary)), m_icon(new QLabel(this)),
      m_title(new QLabel(this)), m_text(wrappedLabel(this)), m_parts(wrappedLabel(this)),
      m_licence(new QPlainTextEdit(this)), m_close(new QPushButton(this))
{
    m_icon->setObjectName(QStringLiteral("aboutIcon"));
    m_title->setObjectName(QStringLiteral("aboutTitle"));
    m_text->setObjectName(QStringLiteral("aboutText"));
    m_parts->setObjectName(QStringLiteral("aboutParts"));
    m_licence->setObjectName(QStringLiteral("aboutLicence"));
    m_close->setObjectName(QStringLiteral("aboutClose"));
    makeHeading(m_title, 1.5);
    m_icon->setPixmap(programIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    m_licence->setReadOnly(true);
    m_licence->setTabChangesFocus(true);
    m_licence->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    QFile licence(QStringLiteral(":/LICENSE"));
    if (licence.open(QIODevice::ReadOnly))
        m_licence->setPlainText(QString::fromUtf8(licence.readAll()));

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(12, 10, 12, 8);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(8);
    layout->addWidget(m_icon, 0, 0, 3, 1, Qt::AlignTop);
    layout->addWidget(m_title, 0, 1);
    layout->addWidget(m_text, 1, 1);
    layout->addWidget(m_parts, 2, 1);
    layout->addWidget(m_licence, 3, 0, 1, 2);
    layout->addWidget(m_close, 4, 0, 1, 2, Qt::AlignRight);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(3, 1);
    connect(m_close, &QPushButton::clicked, this, &AboutPage::closed);
    retranslate();
}

void AboutPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AboutPage::retranslate()
{
    m_title->setText(tr("Domcero %1").arg(QCoreApplication::applicationVersion()));
    m_text->setText(
        tr("Manages plain Xen hosts over SSH, with nothing installed on them. Free software under the GNU "
           "General Public License, version 3 or later; without any warranty."));
    m_parts->setText(
        tr("Made with Qt %1 (LGPL 3) and %2 (LGPL 2.1).")
            .arg(QLatin1String(qVersion()), m_sshLibrary ? m_sshLibrary() : QStringLiteral("libssh")));
    m_licence->setAccessibleName(tr("Text of the licence"));
    m_close->setText(tr("&Close"));
}

} // namespace domcero
