// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "base/whendone.h"
#include "gui/config/configdriftview.h"
#include "gui/config/configreview.h"
#include "gui/config/configversions.h"
#include "gui/config/configwordview.h"
#include "gui/pages/configview.h"
#include "gui/widgets/mergepanel.h"
#include "gui/widgets/messagebar.h"
#include "services/configonhost.h"
#include "services/configtext.h"
#include "services/hostmanager.h"
#include "ui_configview.h"

#include <algorithm>

namespace domcero {

void ConfigView::follow(HostSession *session, const QString &guest)
{
    if (m_session == session && m_name == guest)
        return;
    keepDraft();
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_host = session ? session->entry().id : QUuid();
    m_hostName = session ? session->entry().name : QString();
    m_name = guest;
    m_path.clear();
    m_base.reset();
    m_theirs.reset();
    m_problem.reset();
    ++m_request;
    m_reading = m_saving = false;
    m_document = ConfigDocument();
    m_ui->configBar->hide();
    m_ui->driftBar->hide();
    if (session) {
        if (const Guest *known = this->guest())
            m_path = known->configPath;
        connect(session, &HostSession::linkChanged, this, [this] {
            updateAll();
            read();
        });
        connect(session, &HostSession::stateChanged, this, [this] {
            const Guest *known = this->guest();
            if (isVisible())
                updateDrift();
            if (!known || known->configPath == m_path)
                return;
            keepDraft();
            m_path = known->configPath; // the guest has another file now
            m_base.reset();
            updateAll();
            read();
        });
        connect(session, &HostSession::storageChanged, this, [this] {
            if (!isVisible() || m_session->isReadingStorage() || !isConnected())
                return;
            offerHost();
            analyse();
        });
        const auto draft = m_drafts.constFind(draftKey());
        if (draft != m_drafts.constEnd()) {
            load(draft->base);
            m_ui->configText->replaceAll(draft->text);
            analyse();
        }
    }
    updateAll();
    read();
}

// What was changed waits until its guest is looked at again, or it is saved.
void ConfigView::keepDraft()
{
    if (!m_base)
        return;
    m_soon.stop();
    m_document = ConfigDocument(m_ui->configText->text());
    if (isChanged())
        m_drafts.insert(draftKey(), Draft{*m_base, m_document.text(), draftTitle()});
    else
        m_drafts.remove(draftKey());
}

void ConfigView::read()
{
    if (m_reading || m_saving || !isVisible() || !isConnected() || m_path.isEmpty())
        return;
    m_reading = true;
    offerHost();
    whenDone(m_session->readConfig(m_path), this,
             [this, request = ++m_request](const Result<HostConfig> &answer) {
                 if (request != m_request)
                     return;
                 m_reading = false;
                 take(answer);
             });
}

void ConfigView::take(const Result<HostConfig> &answer)
{
    if (!answer) {
        m_problem = answer.error();
        say(Notice::fromError(answer.error()));
        updateAll();
        return;
    }
    if (m_problem)
        m_ui->configBar->hide();
    m_problem.reset();
    if (m_base && m_base->bytes == answer->bytes) { // as it was, or as it was saved just now
        m_base = *answer;
        updateAll();
        return;
    }
    if (!m_base) {
        load(*answer);
    } else if (m_ui->configText->text() == configTextFrom(m_base->bytes)) {
        load(*answer);
        Notice notice;
        notice.text = [] {
            return tr("The file was changed on the host meanwhile. This is what it "
                      "says now.");
        };
        say(notice);
    } else if (m_document.bytes() == answer->bytes) {
        m_base = *answer; // somebody has written the very same
        analyse();
    } else {
        const HostConfig theirs = *answer;
        Notice notice;
        notice.tone = theme::Tone::Warning;
        notice.text = [] { return tr("The file was changed on the host since it was read here."); };
        notice.remedy = [] { return tr("Nothing is saved over it: put the two together first."); };
        say(notice);
        m_ui->configBar->setAction([] { return tr("Compare"); }, [this, theirs] { compareWith(theirs); });
    }
    updateAll();
}

void ConfigView::load(const HostConfig &config)
{
    m_base = config;
    m_loading = true;
    m_ui->configText->setText(configTextFrom(config.bytes));
    m_loading = false;
    m_lastRevision = -1;
    m_document = ConfigDocument();
    analyse();
}

void ConfigView::compareWith(const HostConfig &theirs)
{
    if (!m_base)
        return;
    analyse();
    m_theirs = theirs;
    m_merge->setTexts(m_base->bytes, m_document.bytes(), theirs.bytes);
    showPart(m_merge);
    m_merge->setFocus(Qt::OtherFocusReason);
}

void ConfigView::review()
{
    if (!m_base || !isConnected())
        return;
    analyse();
    const ConfigChange change{m_base->path, m_base->sum, m_document.bytes()};
    const auto errors = std::count_if(m_marks.begin(), m_marks.end(), [](const ConfigMark &mark) {
        return mark.severity == ConfigSeverity::Error;
    });
    m_review->ask(m_session->entry().name, m_base->path, configTextFrom(m_base->bytes), m_document.text(),
                  m_session->planFor(change), static_cast<int>(errors));
    showPart(m_review);
}

void ConfigView::save()
{
    if (!m_base || !isConnected() || m_saving)
        return;
    m_saving = true;
    m_review->setBusy(true);
    const ConfigChange change{m_base->path, m_base->sum, m_document.bytes()};
    whenDone(m_session->perform(change), this,
             [this, request = ++m_request, text = change.text](const Result<void> &result) {
                 if (request == m_request)
                     saved(text, result);
             });
}

void ConfigView::saved(const QByteArray &text, const Result<void> &result)
{
    m_saving = false;
    m_review->setBusy(false);
    showPart(m_ui->editSplitter);
    m_ui->configText->setFocus(Qt::OtherFocusReason);
    if (!result) {
        say(Notice::fromError(result.error()));
        read(); // it may have been changed there: then the two are to be compared
        return;
    }
    m_base->bytes = text;
    m_base->sum.clear(); // known when it was read again
    m_drafts.remove(draftKey());
    Notice notice;
    notice.tone = theme::Tone::Good;
    const Guest *known = guest();
    notice.text =
        known && isAlive(known->state)
            ? Notice::Text([] { return tr("Saved. The running guest has it when it is next started."); })
            : Notice::Text([] { return tr("Saved."); });
    say(notice);
    analyse();
    updateAll();
    read();
}

void ConfigView::askXl()
{
    if (!isConnected())
        return;
    analyse();
    m_word->showAsking();
    showPart(m_word);
    whenDone(m_session->askXl(m_document.bytes()), this,
             [this, session = m_session, ours = m_document.guest(m_path)](const Result<ConfigWord> &word) {
                 if (session == m_session)
                     m_word->showWord(word, ours);
             });
}

void ConfigView::showVersions()
{
    if (!isConnected() || !m_base)
        return;
    analyse();
    m_versions->showReading();
    showPart(m_versions);
    whenDone(m_session->readConfigVersions(m_base->path), this,
             [this, path = m_base->path](const Result<QList<ConfigVersion>> &versions) {
                 if (m_base && m_base->path == path)
                     m_versions->showVersions(versions);
             });
}

void ConfigView::readVersion(const QByteArray &sum)
{
    if (!isConnected() || !m_base)
        return;
    whenDone(m_session->readConfigVersion(m_base->path, sum), this,
             [this, sum](const Result<HostConfig> &version) {
                 if (!version)
                     m_versions->showProblem(version.error());
                 else
                     m_versions->showText(sum, configTextFrom(version->bytes), m_document.text());
             });
}

// What the form proposes. The storage is read for it once; whoever looks at it there has it read again.
void ConfigView::offerHost()
{
    if (!m_session->storageAge() && !m_session->isReadingStorage())
        m_session->readStorage();
    ConfigHost host;
    host.bridges = m_session->state().bridges.value_or(QStringList());
    host.targets = freeDisks(*m_session);
    host.newMac = [this] { return freeMac(m_document, *m_manager); };
    m_ui->configForm->setHost(host);
}

QList<ConfigMark> ConfigView::hostMarks() const
{
    if (!m_session || !m_manager)
        return m_document.marks();
    return marksOnHost(m_document, {*m_session, *m_manager, m_name, m_path});
}

void ConfigView::updateDrift()
{
    m_drift.clear();
    if (m_session && m_manager && m_base && isConnected())
        m_drift = driftOnHost(m_document, {*m_session, *m_manager, m_name, m_path});
    m_ui->driftBar->setVisible(m_ui->configStack->currentWidget() == m_ui->editSplitter &&
                               !m_drift.isEmpty());
    if (m_ui->configStack->currentWidget() == m_driftView)
        m_driftView->show(m_drift);
    if (m_drift.isEmpty())
        return;
    Notice notice;
    notice.tone = theme::Tone::Info;
    notice.text = [count = static_cast<int>(m_drift.size())] {
        return tr("The running guest is not as this text says: %n difference(s).", nullptr, count);
    };
    m_ui->driftBar->say(notice);
    m_ui->driftBar->setAction([] { return tr("Show"); },
                              [this] {
                                  m_driftView->show(m_drift);
                                  showPart(m_driftView);
                                  m_driftView->setFocus(Qt::OtherFocusReason);
                              });
}

void ConfigView::takeBack(const ConfigDrift &drift)
{
    if (!drift.action || !isConnected())
        return;
    whenDone(m_session->perform(*drift.action, m_name, drift.with), this, [this](const Result<void> &result) {
        if (!result)
            say(Notice::fromError(result.error()));
        updateDrift();
    });
}

} // namespace domcero
