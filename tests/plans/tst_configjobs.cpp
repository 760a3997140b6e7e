// SPDX-License-Identifier: GPL-3.0-or-later
// Saving a config on a folder that stands for a host, by every shell: cut short at each step, the config is
// the former text or the new one, never half of one, and nothing stays beside it.
#include "formats/host/configtext.h"
#include "plan/config/configplans.h"
#include "plan/config/configsecrets.h"
#include "plan/config/guestfileplans.h"
#include "runnertest.h"

#include <QDir>

#include <unistd.h>

using namespace domcero;
using namespace domcero::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray former = "name = 'web'\nmemory = 256\n";
const QByteArray next = "name = 'web'\nmemory = 512 # caf\xe9 \\ % $(id)\n\n";

} // namespace

class TestConfigJobs : public RunnerTest
{
    Q_OBJECT

    QString file(const QString &name = u"web.cfg"_s) const { return m_world->path(u"xen/"_s + name); }
    QString kept() const { return m_world->path(u"kept"_s); }
    QByteArray text(const QString &name = u"web.cfg"_s) const { return m_world->read(u"xen/"_s + name); }
    QStringList files() const { return QDir(m_world->path(u"xen"_s)).entryList(QDir::Files | QDir::Hidden); }
    QStringList keptFiles(const QString &name = u"web.cfg"_s) const
    {
        return QDir(keptFolderOf(file(name), kept())).entryList(QDir::Files | QDir::Hidden);
    }
    static QStringList names(const QByteArrayList &texts)
    {
        QStringList names;
        for (const QByteArray &one : texts)
            names.append(QString::fromLatin1(configSum(one)));
        names.sort();
        return names;
    }
    Plan save(const QByteArray &to, const QByteArray &from = former, const QString &name = u"web.cfg"_s) const
    {
        const auto plan =
            planSaveConfig({file(name), from.isEmpty() ? QByteArray() : configSum(from), to}, kept());
        if (!plan)
            qFatal("no plan: %s", plan.error().what.id().constData());
        return *plan;
    }
    bool waitForTheCut() const { return m_world->waitFor(u"waiting"_s); }

    // Each command of a plan stops where `cut` says, "before 3" or "after 3", until it is killed.
    void wrap()
    {
        const QByteArray here = m_world->path({}).toUtf8();
        for (const char *name : {"mkdir", "cp", "dd", "mv", "rm", "install", "ln"}) {
            const QByteArray real = QStandardPaths::findExecutable(QLatin1String(name)).toUtf8();
            m_world->tool(QLatin1String(name), "case \"$*\" in\n*notrunc*) exec " + real + " \"$@\" ;;\n*" +
                                                   here + "xen/* | *" + here + "kept*) ;;\n*) exec " + real +
                                                   " \"$@\" ;;\nesac\n" + counted(real));
        }
        m_world->tool(
            u"xl"_s,
            "if [ \"$1\" = list ]; then\n"
            "    echo 'Name                                        ID   Mem VCPUs\tState\tTime(s)'\n"
            "    echo 'Domain-0                                     0   512     1     r-----       4.5'\n"
            "    exit 0\nfi\n" +
                counted(here + "bin/xl-itself"));
        m_world->tool(u"xl-itself"_s, "[ ! -e " + here +
                                          "refuse ] || { echo 'web.cfg:1: config parsing error' >&2; exit 1; "
                                          "}\necho '\"passwd\": \"Zx9-secreto\"'\n");
    }
    QByteArray counted(const QByteArray &real) const
    {
        const QByteArray here = m_world->path({}).toUtf8();
        const QByteArray stop = " ]; then : >" + here + "waiting; while :; do sleep 1; done; fi\n";
        return "n=$(cat " + here + "count 2>/dev/null || echo 0)\nn=$((n + 1))\necho $n >" + here +
               "count\ncut=$(cat " + here + "cut 2>/dev/null)\nif [ \"$cut\" = \"before $n\"" + stop +
               "if [ \"$cut\" = \"half $n\" ]; then head -c 5 >\"${1#of=}\"; fi\nif [ \"$cut\" = \"half "
               "$n\"" +
               stop + real + " \"$@\"\nstatus=$?\nif [ \"$cut\" = \"after $n\"" + stop + "exit $status\n";
    }
    void kill(const Plan &plan, int step)
    {
        m_world->killRunner(plan);
        m_world->killTool(plan, QString::number(step).rightJustified(3, u'0'));
        QVERIFY(m_world->waitForEnd(plan));
        for (const char *one : {"waiting", "cut"})
            m_world->remove(QString::fromLatin1(one));
    }

    // The guest "web", stopped, which starts with the host by a link.
    HostState guests() const
    {
        Guest guest;
        guest.name = u"web"_s;
        guest.configPath = file();
        guest.startsWithHost = true;
        guest.autostartLinks = {{file(u"auto/web.cfg"_s), u"../web.cfg"_s}};
        HostState host;
        host.guests = {guest};
        return host;
    }
    QString linkAt(const QString &name) const
    {
        // As it stands in the link, which symLinkTarget() makes whole.
        QByteArray target(512, '\0');
        const auto size = ::readlink(file(name).toLocal8Bit().constData(), target.data(),
                                     static_cast<size_t>(target.size()));
        return size < 0 ? QString() : QString::fromLocal8Bit(target.first(size));
    }

private Q_SLOTS:
    void initTestCase_data() { addShells(); }
    void init()
    {
        QFETCH_GLOBAL(QStringList, shell);
        m_world = std::make_unique<PlanWorld>(shell);
        QDir().mkpath(m_world->path(u"xen"_s));
        m_world->write(u"xen/web.cfg"_s, former);
        QFile::setPermissions(file(), QFile::Permissions(0x6644));
        wrap();
    }
    void cleanup() { m_world.reset(); }

    void theNewText()
    {
        const Plan plan = save(next);
        runs(plan);
        QCOMPARE(detail(plan).state(), JobState::Done);
        QCOMPARE(text(), next);
        QCOMPARE(files(), QStringList{u"web.cfg"_s});
        QCOMPARE(keptFiles(), names({former, next}));
        QCOMPARE(QFile::permissions(file()), QFile::Permissions(0x6644));
        QCOMPARE(QFile::permissions(keptFolderOf(file(), kept())), QFile::Permissions(0x7700));
        // And back again, as a restore is one.
        runs(save(former, next));
        QCOMPARE(text(), former);
        QCOMPARE(keptFiles(), names({former, next}));
    }

    void aNewFile()
    {
        const Plan plan = save(next, {}, u"new.cfg"_s);
        runs(plan);
        QCOMPARE(detail(plan).state(), JobState::Done);
        QCOMPARE(text(u"new.cfg"_s), next);
        QCOMPARE(files(), (QStringList{u"new.cfg"_s, u"web.cfg"_s}));
        QCOMPARE(QFile::permissions(file(u"new.cfg"_s)), QFile::Permissions(0x6600));
        QCOMPARE(keptFiles(u"new.cfg"_s), names({next}));
        // Another is there by then.
        const Plan late = save(former, {}, u"new.cfg"_s);
        runs(late);
        QCOMPARE(jobOutcome(detail(late), {}).error().code, ErrorCode::GuardFailed);
        QCOMPARE(text(u"new.cfg"_s), next);
    }

    void namesThatNobodyWants()
    {
        for (const char *name :
             {"a b.cfg", "$(touch x).cfg", "'\".cfg", "back\\slash", "*", "ñandú", "-rf"}) {
            const QString one = QString::fromUtf8(name);
            m_world->write(u"xen/"_s + one, former);
            const Plan plan = save(next, former, one);
            runs(plan);
            QVERIFY2(detail(plan).state() == JobState::Done, name);
            QCOMPARE(text(one), next);
            QCOMPARE(keptFiles(one), names({former, next}));
            QFile::remove(file(one));
        }
        QCOMPARE(files(), QStringList{u"web.cfg"_s});
    }

    void anotherWasFaster()
    {
        const Plan plan = save(next);
        m_world->write(u"cut"_s, "before 6");
        QVERIFY(start(plan));
        QVERIFY(waitForTheCut());
        m_world->write(u"xen/web.cfg"_s, "theirs\n");
        kill(plan, 6);
        QVERIFY(resume(plan));
        QVERIFY(m_world->waitForEnd(plan));
        const auto outcome = jobOutcome(detail(plan), {});
        QCOMPARE(outcome.error().code, ErrorCode::GuardFailed);
        QCOMPARE(outcome.error().what.id(), QByteArray("The file %1 was changed on the host meanwhile."));
        QCOMPARE(text(), QByteArray("theirs\n"));
        QVERIFY(resume(plan, ResumeHow::RollBack));
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(detail(plan).state(), JobState::RolledBack);
        QCOMPARE(text(), QByteArray("theirs\n"));
        QCOMPARE(files(), QStringList{u"web.cfg"_s});
    }

    void whatXlRefuses()
    {
        m_world->write(u"refuse"_s, {});
        for (const bool isNew : {false, true}) {
            const QString name = isNew ? u"new.cfg"_s : u"web.cfg"_s;
            const Plan plan = save(next, isNew ? QByteArray() : former, name);
            runs(plan);
            QCOMPARE(detail(plan).state(), JobState::Failed);
            QCOMPARE(detail(plan).journal.failure()->kind, QByteArray("status"));
            QVERIFY(resume(plan, ResumeHow::RollBack));
            QVERIFY(m_world->waitForEnd(plan));
            QCOMPARE(detail(plan).state(), JobState::RolledBack);
            QCOMPARE(text(), former);
            QCOMPARE(files(), QStringList{u"web.cfg"_s});
        }
    }

    void noPasswordButInTheFile()
    {
        const QByteArray secret = "name = 'web'\nvncpasswd = 'Zx9-secreto'\n";
        const Plan plan = save(secret);
        QVERIFY(start(plan, configSecrets(secret)));
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(text(), secret);
        const QDir job(m_world->root() + u"/jobs/"_s + plan.id.toString(QUuid::WithoutBraces));
        QVERIFY(job.entryList(QDir::Files).contains(u"plan"_s));
        for (const QString &name : job.entryList(QDir::Files)) {
            QFile one(job.filePath(name));
            QVERIFY(one.open(QIODevice::ReadOnly));
            QVERIFY2(!one.readAll().contains("secreto"), qPrintable(name));
        }
        // Resumed without it, what wants it is not given again.
        const QByteArray other = "name = 'web'\nvncpasswd = 'Ab1-secreto'\n";
        const Plan cut = save(other, secret);
        m_world->write(u"count"_s, "0");
        m_world->write(u"cut"_s, "half 5");
        QVERIFY(start(cut, configSecrets(other)));
        QVERIFY(waitForTheCut());
        kill(cut, 5);
        QVERIFY(finish(m_world->jobs().resume(cut.id, ResumeHow::ByProof, 0, configSecrets(other))));
        QVERIFY(m_world->waitForEnd(cut));
        QCOMPARE(detail(cut).state(), JobState::Done);
        QCOMPARE(text(), other);
    }

    void guestsAsAWhole_data()
    {
        QTest::addColumn<bool>("isRename");
        QTest::addColumn<QByteArray>("cut");
        QTest::addColumn<int>("step");
        for (const bool isRename : {false, true}) {
            QTest::addRow("%s", isRename ? "rename" : "delete") << isRename << QByteArray() << 0;
            for (int step = 1; step <= (isRename ? 15 : 5); ++step) {
                for (const char *when : {"before", "after"})
                    QTest::addRow("%s %s %d", isRename ? "rename" : "delete", when, step)
                        << isRename << QByteArray(when) + ' ' + QByteArray::number(step) << step;
            }
        }
    }
    void guestsAsAWhole()
    {
        QFETCH(bool, isRename);
        QFETCH(QByteArray, cut);
        QFETCH(int, step);
        QDir().mkpath(m_world->path(u"xen/auto"_s));
        QVERIFY(QFile::link(u"../web.cfg"_s, file(u"auto/web.cfg"_s)));
        const HostConfig config{file(), configSum(former), former};
        const auto plan = isRename ? planRenameGuest({u"web"_s, u"shop"_s, config}, guests(), kept())
                                   : planDeleteGuest({u"web"_s, config, false, {}}, guests(), {}, kept());
        QVERIFY(plan);
        QCOMPARE(plan->steps.size(), isRename ? 15 : 5);
        const bool back = !cut.isEmpty() && (step + (cut.startsWith('b') ? 1 : 0)) % 2 == 0;
        if (cut.isEmpty()) {
            runs(*plan);
        } else {
            m_world->write(u"cut"_s, cut);
            QVERIFY(start(*plan));
            QVERIFY(waitForTheCut());
            kill(*plan, step);
            QVERIFY(resume(*plan, back ? ResumeHow::RollBack : ResumeHow::ByProof));
            QVERIFY(m_world->waitForEnd(*plan));
        }
        QCOMPARE(detail(*plan).state(), back ? JobState::RolledBack : JobState::Done);
        QCOMPARE(linkAt(u"auto/web.cfg"_s), back ? u"../web.cfg"_s : QString());
        if (back) {
            QCOMPARE(text(), former);
            QCOMPARE(files(), QStringList{u"web.cfg"_s});
        } else if (isRename) {
            QCOMPARE(text(u"shop.cfg"_s), QByteArray(former).replace("web", "shop"));
            QCOMPARE(files(), QStringList{u"shop.cfg"_s});
            QCOMPARE(linkAt(u"auto/shop.cfg"_s), u"../shop.cfg"_s);
            QCOMPARE(QFile::permissions(file(u"shop.cfg"_s)), QFile::Permissions(0x6644));
            QCOMPARE(keptFiles(u"shop.cfg"_s).size(), 1);
        } else {
            QCOMPARE(files(), QStringList{});
            QCOMPARE(keptFiles(), names({former}));
        }
    }

    void cutShort_data()
    {
        QTest::addColumn<bool>("isNew");
        QTest::addColumn<QByteArray>("cut");
        QTest::addColumn<int>("step");
        for (const bool isNew : {false, true}) {
            for (int step = 1; step <= (isNew ? 7 : 9); ++step) {
                for (const char *when : {"before", "after"})
                    QTest::addRow("%s %s %d", isNew ? "new" : "old", when, step)
                        << isNew << QByteArray(when) + ' ' + QByteArray::number(step) << step;
            }
            const int write = isNew ? 3 : 5;
            QTest::addRow("%s half", isNew ? "new" : "old")
                << isNew << "half " + QByteArray::number(write) << write;
        }
    }
    void cutShort()
    {
        QFETCH(bool, isNew);
        QFETCH(QByteArray, cut);
        QFETCH(int, step);
        const QString name = isNew ? u"new.cfg"_s : u"web.cfg"_s;
        const QByteArray before = isNew ? QByteArray() : former;
        const QStringList rest = isNew ? QStringList{u"web.cfg"_s} : QStringList{};
        for (const bool back : {false, true}) {
            const Plan plan = save(next, before, name);
            m_world->write(u"count"_s, "0");
            m_world->write(u"cut"_s, cut);
            QVERIFY(start(plan));
            QVERIFY(waitForTheCut());
            kill(plan, step);
            QVERIFY(text(name) == before || text(name) == next);
            QVERIFY(resume(plan, back ? ResumeHow::RollBack : ResumeHow::ByProof));
            QVERIFY(m_world->waitForEnd(plan));
            QCOMPARE(detail(plan).state(), back ? JobState::RolledBack : JobState::Done);
            QCOMPARE(text(name), back ? before : next);
            QStringList wanted = rest;
            if (!back || !isNew)
                wanted.prepend(name);
            QCOMPARE(files(), wanted);
            if (isNew)
                QFile::remove(file(name));
            else
                m_world->write(u"xen/web.cfg"_s, former);
        }
    }
};

QTEST_GUILESS_MAIN(TestConfigJobs)
#include "tst_configjobs.moc"
