#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
# shellcheck source=installer/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/../installer/lib.sh"

usage() {
    cat <<TEXT
Usage: tests/run.sh [OPTION...]

Installs the Debian packages that are missing, builds Domcero (preset dev, in build/dev), builds the lab
(a real Xen dom0 in QEMU) or takes it from the cache, and runs the tests: unit, simulator, window without
and with a screen, ssh, translations, scripts and a short run in the lab.

  --lab          the whole suite of the lab, not the short run alone
  --asan         also the tests with AddressSanitizer and UndefinedBehaviorSanitizer (preset asan)
  --tsan         also the tests with ThreadSanitizer (preset tsan)
  --fuzz N       also every fuzz target, N seconds each (preset fuzz)
  --windows      also the Windows programs, cross-compiled, and the tests that run under Wine (preset mingw)
  --windows-if-cached  the same, when the libraries for it were built here before
  --deb          also the Debian packages: lintian, and installed, run and purged in a pristine root
  --bench        also the benchmarks, beside what they are compared with (preset bench)
  --tidy         also clang-format and clang-tidy over what is not on main yet
  --no-lab       without the lab
  --no-install   install nothing, take what is there
  --yes          install without asking, also on a system where this was not tried

Caches are in \${XDG_CACHE_HOME:-~/.cache}/domcero. The last lines are CTest's summary.
TEXT
}

lab=smoke asan=0 tsan=0 fuzz='' windows=0 deb=0 bench=0 tidy=0
while [ $# -gt 0 ]; do
    case $1 in
        --lab) lab=all ;;
        --no-lab) lab=none ;;
        --asan) asan=1 ;;
        --tsan) tsan=1 ;;
        --fuzz)
            [[ "${2:-}" =~ ^[0-9]+$ ]] || fail "--fuzz needs the number of seconds for each target."
            fuzz=$2
            shift
            ;;
        --windows) windows=1 ;;
        --windows-if-cached) windows=cached ;;
        --deb) deb=1 ;;
        --bench) bench=1 ;;
        --tidy) tidy=1 ;;
        *) common_option "$1" ;;
    esac
    shift
done

# phase NAME COMMAND...: runs it, keeps its wall time for the table at the end; its failure ends nothing here.
phases=() failed=()
phase() {
    local name=$1 start=$SECONDS status=0
    shift
    say "$name"
    "$@" || status=$?
    phases+=("$(printf '%4d s  %s%s' $((SECONDS - start)) "$name" "$([ $status = 0 ] || echo ': FAILED')")")
    [ $status = 0 ] || failed+=("$name")
    return 0
}
# must NAME COMMAND...: a phase without which there is no going on.
must() {
    phase "$@"
    [ ${#failed[@]} = 0 ] || { show_phases; exit 1; }
}
show_phases() {
    say "Wall times"
    printf '   %s\n' "${phases[@]}" "$(printf '%4d s  in all' "$SECONDS")"
}

# run_ctest PRESET ARGUMENT...: the tests of a preset, within a command or by themselves; the log of a failed one is shown.
within=()
run_ctest() {
    local preset=$1 log=$REPO/build/$1/ctest.log
    shift
    (cd "$REPO/build/$preset" && "${within[@]}" ctest --output-on-failure --parallel "$(nproc)" "$@" </dev/null) 2>&1 | tee "$log"
}
# summary PRESET: the end of CTest's output, from its count of passed tests on.
summary() { sed -n '/tests passed,\|^No tests were found/,$p' "$REPO/build/$1/ctest.log"; }

lab_is_there() { [ -x "$REPO/tests/lab/lab.sh" ] && [ $lab != none ]; }
# The lab is made by root; for another user it is handed over afterwards.
build_lab() {
    if [ "$(id -u)" = 0 ]; then
        "$REPO/tests/lab/lab.sh" build
    else
        as_root env HOME="$HOME" XDG_CACHE_HOME="${DOMCERO_CACHE%/domcero}" "$REPO/tests/lab/lab.sh" build &&
            as_root chown -R "$(id -u):$(id -g)" "$DOMCERO_CACHE"
    fi
}

packages=("${PACKAGES_BUILD[@]}" "${PACKAGES_RUN[@]}" "${PACKAGES_TEST[@]}")
if lab_is_there; then
    mapfile -t lab_packages < <(grep -v '^#' "$REPO/tests/lab/packages" | grep .)
    packages+=("${lab_packages[@]}")
fi
if [ -n "$fuzz" ] || [ $tidy = 1 ]; then packages+=("${PACKAGES_CLANG[@]}"); fi
left_out=''
leave_windows_out() {
    windows=0
    left_out="The Windows part was left out: its libraries are not in the cache (installer/windows/build.sh --dependencies)."
}
if [ $windows = cached ] && ! ls "$DOMCERO_CACHE"/windows/built/*/.done >/dev/null 2>&1; then leave_windows_out; fi
if [ $windows != 0 ]; then packages+=("${PACKAGES_WINDOWS[@]}" "${PACKAGES_WINE[@]}"); fi
if [ $deb = 1 ]; then packages+=("${PACKAGES_DEB[@]}" "${PACKAGES_LINTIAN[@]}" "${PACKAGES_PRISTINE[@]}"); fi
must "Packages" ensure_packages "${packages[@]}"

mkdir -p "$REPO/build"
if lab_is_there; then
    say "The lab is built meanwhile, or taken from the cache; its words go to build/lab.log."
    lab_start=$SECONDS
    (build_lab && echo "$SECONDS" >"$REPO/build/lab.seconds") >"$REPO/build/lab.log" 2>&1 </dev/null &
    lab_job=$!
fi
must "Build (preset dev)" build_preset dev
wait_for_lab() {
    wait "$lab_job" && return
    tail -n 40 "$REPO/build/lab.log"
    say "The lab could not be built; its last words stand above, all of them in build/lab.log."
    return 1
}
if lab_is_there; then
    phase "Lab (what was left of it when the build was done)" wait_for_lab
    [ ${#failed[@]} != 0 ] || phases+=("$(printf '%4d s  (the lab alone, beside the build)' \
        $(($(cat "$REPO/build/lab.seconds") - lab_start)))")
fi

case $lab in
    smoke) labels=(-LE '^lab$') ;;
    none) labels=(-LE '^lab') ;;
    all) labels=() ;;
esac
phase "Tests" run_ctest dev "${labels[@]}"
shown=dev

[ $tidy = 0 ] || phase "clang-format and clang-tidy" "$REPO/tests/tidy.sh"
sanitized=(-LE '^(lab|lab-smoke|window|scripts)$')
if [ $asan = 1 ]; then
    phase "Build (preset asan)" build_preset asan
    export ASAN_OPTIONS="detect_stack_use_after_return=1:strict_string_checks=1" UBSAN_OPTIONS="print_stacktrace=1:halt_on_error=1"
    export LSAN_OPTIONS="suppressions=$REPO/tests/support/lsan.supp:print_suppressions=0"
    phase "Tests (asan)" run_ctest asan "${sanitized[@]}"
fi
if [ $tsan = 1 ]; then
    phase "Build (preset tsan)" build_preset tsan
    # Programs that run others fork after their threads have begun. Debian's Qt is not instrumented: its locks are
    # not seen (futexes), and so what it does by itself is not judged.
    TSAN_OPTIONS="suppressions=$REPO/tests/support/tsan.supp:halt_on_error=0:second_deadlock_stack=1:die_after_fork=0"
    export TSAN_OPTIONS="$TSAN_OPTIONS:ignore_noninstrumented_modules=1"
    phase "Tests (tsan)" run_ctest tsan "${sanitized[@]}"
fi
run_fuzz() {
    local target status=0
    for target in "$REPO"/build/fuzz/tests/fuzz/fuzz_*; do
        if [ ! -x "$target" ] || [ ! -f "$target" ]; then continue; fi
        say "$(basename "$target"), $fuzz s"
        mkdir -p "$REPO/build/fuzz/corpus/$(basename "$target")"
        "$target" -max_total_time="$fuzz" -print_final_stats=1 -artifact_prefix="$REPO/build/fuzz/" \
            "$REPO/build/fuzz/corpus/$(basename "$target")" </dev/null || status=1
    done
    return $status
}
if [ -n "$fuzz" ]; then
    phase "Build (preset fuzz)" build_preset fuzz fuzzers
    phase "Fuzz" run_fuzz
fi
# Other libraries than the cache has are wanted by now.
if [ $windows = cached ] && ! "$REPO/installer/windows/build.sh" --no-install --cached --dependencies; then leave_windows_out; fi
if [ $windows != 0 ]; then
    phase "Windows: libraries, programs, zip, installer" "$REPO/installer/windows/build.sh" --no-install
    phase "Build (preset mingw)" build_preset mingw
    within=("$REPO/tests/windows/screen.sh")
    phase "Tests (Wine)" run_ctest mingw "${labels[@]}"
    within=()
    phase "Installer (Wine)" "$REPO/tests/windows/installer.sh"
fi
if [ $deb = 1 ]; then
    phase "Debian packages: build" "$REPO/installer/linux/deb.sh" --no-install
    phase "Debian packages: lintian, a pristine root" as_root "$REPO/tests/linux/deb.sh" --no-install
fi
if [ $bench = 1 ]; then
    phase "Build (preset bench)" build_preset bench
    phase "Benchmarks" "$REPO/tests/bench/run.sh"
fi

# The summary of a run that failed comes last, else that of the main one.
for name in "${failed[@]}"; do
    case $name in
        "Tests (asan)") shown=asan ;;
        "Tests (tsan)") shown=tsan ;;
        "Tests (Wine)") shown=mingw ;;
        Tests) shown=dev; break ;;
    esac
done
show_phases
[ -z "$left_out" ] || say "$left_out"
[ ${#failed[@]} = 0 ] || say "Failed: $(printf '%s; ' "${failed[@]}")"
summary $shown
[ ${#failed[@]} = 0 ]
