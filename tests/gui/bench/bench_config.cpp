// SPDX-License-Identifier: GPL-3.0-or-later
// The editor of configs with a file of 5,000 lines: its first paint, a letter typed and understood, a page
// scrolled, beside a plain QPlainTextEdit with the same text. Processor time, medians of five rounds.
#include "gui/config/configeditor.h"
#include "gui/config/configform.h"
#include "services/configdocument.h"

#include <QApplication>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <vector>

using namespace domcero;

namespace {

constexpr int lines = 5000;
constexpr int rounds = 5;

double cpuMilliseconds(const std::function<void()> &work)
{
    const std::clock_t before = std::clock();
    work();
    QCoreApplication::processEvents();
    return 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

QString manyLines()
{
    QString text = QStringLiteral("name = 'many'\nmemory = 512\ndisk = [\n");
    for (int i = 0; i < lines / 2; ++i)
        text += QStringLiteral("  '/dev/vg0/guest-%1,raw,xvda%2,rw',  # disk %1\n").arg(i).arg(i + 1);
    text += QStringLiteral("]\n");
    for (int i = 0; i < lines / 2 - 5; ++i)
        text += QStringLiteral("# a comment of somebody, number %1\n").arg(i);
    return text + QStringLiteral("vcpus = 2\n");
}

template <typename Editor, typename SetText>
double firstPaint(const QString &text, SetText setText)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        auto editor = std::make_unique<Editor>();
        editor->resize(800, 700);
        times.push_back(cpuMilliseconds([&] {
            setText(*editor, text);
            editor->show();
            editor->repaint();
        }));
    }
    return median(times);
}

double scrollPage(QPlainTextEdit &editor)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round)
        times.push_back(cpuMilliseconds([&] {
            editor.verticalScrollBar()->setValue(editor.verticalScrollBar()->value() + 40);
            editor.viewport()->repaint();
        }));
    return median(times);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QString text = manyLines();
    std::printf("config_lines %d\n", static_cast<int>(text.count(QLatin1Char('\n'))));
    const double ours = firstPaint<ConfigEditor>(
        text, [](ConfigEditor &editor, const QString &what) { editor.setText(what); });
    const double plain = firstPaint<QPlainTextEdit>(
        text, [](QPlainTextEdit &editor, const QString &what) { editor.setPlainText(what); });
    std::printf("config_first_paint_ms %.1f\nconfig_first_paint_plain_ms %.1f\n", ours, plain);

    ConfigEditor editor;
    editor.resize(800, 700);
    editor.setText(text);
    editor.show();
    QPlainTextEdit bare;
    bare.resize(800, 700);
    bare.setPlainText(text);
    bare.show();
    QCoreApplication::processEvents();
    std::printf("config_scroll_ms %.2f\nconfig_scroll_plain_ms %.2f\n", scrollPage(editor), scrollPage(bare));

    std::vector<double> understood;
    for (int round = 0; round < rounds; ++round) {
        understood.push_back(cpuMilliseconds([&] {
            editor.insertPlainText(QStringLiteral("#"));
            const ConfigDocument document(editor.text());
            editor.setMarks(document.marks());
        }));
        editor.undo();
    }
    std::printf("config_typed_and_judged_ms %.1f\n", median(understood));
    return 0;
}
