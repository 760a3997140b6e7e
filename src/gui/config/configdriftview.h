// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/configdrift.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace domcero {

// In what the guest that runs differs from its config, thing by thing: into the config with it, or back in
// the guest.
class ConfigDriftView : public QWidget
{
    Q_OBJECT
public:
    explicit ConfigDriftView(QWidget *parent = nullptr);

    void show(const QList<ConfigDrift> &drift);

Q_SIGNALS:
    void permanentWanted(const domcero::ConfigDrift &drift);
    void takeBackWanted(const domcero::ConfigDrift &drift);
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const ConfigDrift *current() const;
    void fill();
    void updateButtons();
    void retranslate();

    QList<ConfigDrift> m_drift;
    QLabel *m_title;
    QLabel *m_why; // the current one whole, and why it cannot be taken back
    QTreeWidget *m_list;
    QPushButton *m_permanent;
    QPushButton *m_takeBack;
    QPushButton *m_close;
};

} // namespace domcero
