// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "base/whendone.h"
#include "gui/config/configdriftview.h"
#include "gui/config/configreview.h"
#include "gui/config/configversions.h"
#include "gui/config/configwordview.h"
#include "gui/config/guestfileactions.h"
#include "gui/pages/configview.h"
#include "gui/widgets/mergepanel.h"
#include "gui/widgets/messagebar.h"
#include "services/configonhost.h"
#include "services/configtext.h"
#include "services/hostmanager.h"
#include "text/render.h"
#include "ui_configview.h"

#include <QApplication>

#include <algorithm>

namespace domcero {

void ConfigView::follow(HostSession *session, const QString &guest)
{
    if (m_session == session && m_name == guest)
        return;
    leave();
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_host = session ? session->entry().id : QUuid();
    m_hostName = session ? session->entry().name : QString();
    m_name = guest;
    if (session) {
        connect(session, &HostSession::linkChanged, this, [this] {
            updateAll();
            read();
        });
        connect(session, &HostSession::stateChanged, this, &ConfigView::stateChanged);
        connect(session, &HostSession::storageChanged, this, [this] {
            if (!isVisible() || m_session->isReadingStorage() || !isConnected())
                return;
            offerHost();
            analyse();
        });
    }
    const Guest *known = this->guest();
    arrive(known ? known->configPath : QString());
}

// Nothing of what was shown goes on here: what was changed is kept, answers that are awaited are dropped.
void ConfigView::leave()
{
    keepDraft();
    ++m_request;
    ++m_visit;
    m_reading = m_saving = false;
    m_base.reset();
    m_theirs.reset();
    m_problem.reset();
    m_reviewed.reset();
    m_document = ConfigDocument();
    m_marks.clear();
    m_drift.clear();
    m_review->setBusy(false);
    m_ui->configBar->hide();
    showPart(m_ui->emptyPage);
}

void ConfigView::arrive(const QString &path)
{
    m_path = path;
    if (const auto draft = m_drafts.constFind(draftKey()); draft != m_drafts.constEnd()) {
        load(draft->base);
        m_ui->configText->replaceAll(draft->text);
        analyse();
    }
    updateAll();
    read();
}

void ConfigView::stateChanged()
{
    const Guest *known = guest();
    if (known && known->configPath != m_path) { // it has another file now, or none
        leave();
        arrive(known->configPath);
    } else if (isVisible()) {
        updateDrift();
    }
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
    if (!m_session->storageAge() && !m_session->isReadingStorage())
        m_session->readStorage(); // once: whoever looks at it there has it read again
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
        if (answer.error().code == ErrorCode::NotFound && m_base) {
            if (isChanged())
                *m_base = HostConfig{m_base->path, {}, {}}; // it went: what is here makes it anew
            else
                m_base.reset();
        }
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
        Notice notice;
        notice.tone = theme::Tone::Warning;
        notice.text = [] { return tr("The file was changed on the host since it was read here."); };
        notice.remedy = [] { return tr("Nothing is saved over it: put the two together first."); };
        say(notice);
        m_ui->configBar->setAction([] { return tr("Compare"); },
                                   [this, theirs = *answer] { compareWith(theirs); });
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
    m_ui->configForm->show(m_document, {}); // nothing of another guest, where this text cannot be understood
    m_ui->configKeys->show(m_document);
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
    if (QWidget *focus = QApplication::focusWidget(); focus && m_ui->formTabs->isAncestorOf(focus))
        focus->clearFocus(); // what is being typed in the form counts
    analyse();
    if (!isChanged() || !isConnected() || m_saving)
        return;
    m_reviewed = ConfigChange{m_base->path, m_base->sum, m_document.bytes()};
    const auto errors = std::count_if(m_marks.begin(), m_marks.end(), [](const ConfigMark &mark) {
        return mark.severity == ConfigSeverity::Error;
    });
    m_review->ask(m_session->entry().name, m_base->path, configTextFrom(m_base->bytes), m_document.text(),
                  m_session->planFor(*m_reviewed), static_cast<int>(errors));
    showPart(m_review);
}

void ConfigView::save()
{
    if (!m_reviewed || !m_base || !isConnected() || m_saving)
        return;
    m_saving = true;
    m_reading = false; // what is on its way was of before
    m_review->setBusy(true);
    whenDone(m_session->perform(*m_reviewed), this,
             [this, request = ++m_request, key = draftKey(), title = draftTitle(),
              change = *m_reviewed](const Result<void> &result) {
                 if (request == m_request && m_base)
                     saved(change, result);
                 else
                     savedElsewhere(key, title, change, result);
             });
}

void ConfigView::saved(const ConfigChange &change, const Result<void> &result)
{
    m_saving = false;
    m_reviewed.reset();
    m_review->setBusy(false);
    showPart(m_ui->editSplitter);
    if (QWidget *focus = QApplication::focusWidget(); !focus || isAncestorOf(focus))
        m_ui->configText->setFocus(Qt::OtherFocusReason);
    if (!result) {
        say(Notice::fromError(result.error()));
        read(); // it may have been changed there: then the two are to be compared
        return;
    }
    *m_base = savedConfig(change);
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

// The end of a saving whose guest is not the one that is shown any more.
void ConfigView::savedElsewhere(const QString &key, const QString &title, const ConfigChange &change,
                                const Result<void> &result)
{
    Notice notice;
    if (!result) {
        notice = Notice::fromError(result.error());
        notice.text = [title, error = result.error()] {
            return tr("The config of %1 was not saved: %2").arg(title, domcero::render(error.what));
        };
    } else {
        const auto draft = m_drafts.find(key);
        if (draft != m_drafts.end() && bytesOfConfigText(draft->text) == change.text)
            m_drafts.erase(draft);
        else if (draft != m_drafts.end())
            draft->base = savedConfig(change);
        notice.tone = theme::Tone::Good;
        notice.text = [title] { return tr("The config of %1 was saved.").arg(title); };
    }
    Q_EMIT m_files->finished(key, notice);
}

void ConfigView::askXl()
{
    if (!isConnected())
        return;
    analyse();
    m_word->showAsking();
    showPart(m_word);
    whenDone(m_session->askXl(m_document.bytes()), this,
             [this, visit = m_visit, asked = ++m_asked,
              ours = m_document.guest(m_path)](const Result<ConfigWord> &word) {
                 if (visit == m_visit && asked == m_asked)
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
             [this, visit = m_visit](const Result<QList<ConfigVersion>> &versions) {
                 if (visit == m_visit)
                     m_versions->showVersions(versions);
             });
}

void ConfigView::readVersion(const QByteArray &sum)
{
    if (!isConnected() || !m_base)
        return;
    whenDone(m_session->readConfigVersion(m_base->path, sum), this,
             [this, sum, visit = m_visit](const Result<HostConfig> &version) {
                 if (visit != m_visit)
                     return;
                 if (!version)
                     m_versions->showProblem(version.error());
                 else
                     m_versions->showText(sum, configTextFrom(version->bytes), m_document.text());
             });
}

// What the form proposes.
void ConfigView::offerHost()
{
    ConfigHost host;
    host.bridges = m_session->state().bridges.value_or(QStringList());
    host.targets = freeDisks(*m_session);
    host.newMac = [this] { return freeMacs(1, m_document, *m_manager).first(); };
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
    if (m_ui->configStack->currentWidget() == m_driftView)
        m_driftView->show(m_drift);
    const auto showBar = [this] {
        m_ui->driftBar->setVisible(m_ui->configStack->currentWidget() == m_ui->editSplitter &&
                                   !m_drift.isEmpty());
    };
    if (m_drift.isEmpty())
        return showBar();
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
    showBar();
}

void ConfigView::takeBack(const ConfigDrift &drift)
{
    if (!drift.action || !isConnected())
        return;
    whenDone(m_session->perform(*drift.action, m_name, drift.with), this,
             [this, visit = m_visit](const Result<void> &result) {
                 if (visit != m_visit)
                     return;
                 if (!result)
                     say(Notice::fromError(result.error()));
                 updateDrift();
             });
}

} // namespace domcero
