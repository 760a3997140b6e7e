// SPDX-License-Identifier: GPL-3.0-or-later
#include "lablikesite.h"
#include "shape.h"
#include "sim/simtransport.h"
#include "support/await.h"
#include "transcript.h"

#include <QSet>
#include <QTest>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

// The list on the simulator, held against what the lab answered (tests/golden/conformance, recorded by
// domcero_conformance --record).
class TestConformance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto host = makeLabLikeHost(m_clock);
        SimTransport transport(host);
        transport.connectToHost();
        settle(m_clock, 1s);
        const auto answers = runList(
            transport, [this](const auto &future) { return await(m_clock, future); },
            [this](std::chrono::milliseconds time) { settle(m_clock, time); });
        QVERIFY2(answers.ok(),
                 answers.ok() ? "" : qPrintable(answers.error().command + answers.error().detail));
        m_simulated = *answers;
        m_recorded = readTranscript(QStringLiteral(DOMCERO_GOLDEN_DIR "/conformance"));
    }
    void theListIsLongAndFullOfFailures()
    {
        QSet<QByteArray> ids;
        int failures = 0;
        for (const ConformanceStep &step : conformanceList()) {
            ids += step.id;
            failures += m_recorded.value(step.id).exitStatus != 0 ? 1 : 0;
        }
        QCOMPARE(ids.size(), conformanceList().size());
        QVERIFY(ids.size() >= 60);
        QVERIFY(failures >= 30);
    }
    void sameShape_data()
    {
        QTest::addColumn<int>("index");
        const auto list = conformanceList();
        for (qsizetype i = 0; i < list.size(); ++i)
            QTest::newRow(list[i].id.constData()) << static_cast<int>(i);
    }
    void sameShape()
    {
        QFETCH(int, index);
        const ConformanceStep step = conformanceList().at(index);
        QVERIFY2(m_recorded.contains(step.id), "not recorded: see tests/conformance/README.md");
        const QByteArrayList lab = shapeOf(step, m_recorded.value(step.id)).split('\n');
        const QByteArrayList simulated = shapeOf(step, m_simulated.value(step.id)).split('\n');
        for (qsizetype i = 0; i < std::max(lab.size(), simulated.size()); ++i)
            QCOMPARE(simulated.value(i), lab.value(i));
    }

private:
    ManualClock m_clock;
    Transcript m_simulated;
    Transcript m_recorded;
};

QTEST_GUILESS_MAIN(TestConformance)
#include "tst_conformance.moc"
