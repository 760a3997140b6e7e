// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commandlogmodel.h"

#include <QWidget>

#include <memory>

namespace domcero {

namespace Ui {
class CommandsPanel;
}

// The Commands log: everything that was run on any host, live, to be filtered, read and copied. New lines
// scroll in only for who is at the end; somebody who reads further up keeps the place.
class CommandsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit CommandsPanel(CommandLog &log, QWidget *parent = nullptr);
    ~CommandsPanel() override;

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showDetail();
    void updateButtons();
    void copyCommands();
    void copyAll();
    QStringList selected(bool withOutput) const;

    std::unique_ptr<Ui::CommandsPanel> m_ui;
    CommandLogModel m_model;
    bool m_atEnd = true;
    int m_offset = 0;
};

} // namespace domcero
