// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace domcero {

// What the program is, what it is made with, and its licence.
class AboutPage : public QWidget
{
    Q_OBJECT
public:
    explicit AboutPage(std::function<QString()> sshLibrary, QWidget *parent = nullptr);

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::function<QString()> m_sshLibrary;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_parts;
    QPlainTextEdit *m_licence;
    QPushButton *m_close;
};

} // namespace domcero
