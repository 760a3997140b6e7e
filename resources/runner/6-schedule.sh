# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# ---- What the host itself starts, by a timer or by cron

# FOLDER holds a plan and this runner: starts a job of the plan, with a UUID and a time of its own in the place of those that
# it says, waits for its end, and takes it back when it fails, for its snapshots are not to stay. FOLDER/last has the UUID of
# the job, and behind it those of earlier ones that are to be taken back yet.
again() {
    folder=$1
    never_name=9999-12-31T235959Z never_seconds=253402300799 # as of domain/backupschedule.h
    uuid=
    IFS= read -r uuid </proc/sys/kernel/random/uuid || exit 1
    tidy_up "$folder/last"
    printf '%s\n%s' "$uuid" "$still" >"$folder/last" # what does not even begin has no job, which says so
    moment=$(date -u '+%s %Y-%m-%dT%H%M%SZ') || exit 1 # both of one moment
    seconds=${moment%% *} name=${moment#* }
    job=$root/jobs/$uuid journal=$job/journal
    making=$root/jobs/.new-$uuid-$$
    if ! { mkdir -p "$root/jobs" "$root/locks" && mkdir "$making" &&
        sed -e "s/^id .*/id $uuid/" -e "s/$never_name/$name/g" -e "s/$never_seconds/$seconds/g" "$folder/plan" >"$making/plan" &&
        cp "$folder/runner" "$making/runner" && printf '%s\n' "$who" >"$making/who" && mv "$making" "$job"; }; then
        rm -rf "${making:?}"
        exit 1
    fi
    forget_old
    attempt_at run 1
    case $(tail -n 1 "$journal" 2>/dev/null) in
    *' finished .') exit 0 ;;
    esac
    attempt_at rollback 2
    exit 1
}

# FILE: the jobs that it names are taken back where the host's end has cut them short, or where that could not be done then.
# $still: those for which it still cannot.
tidy_up() {
    ours=$uuid still=
    named=$(cat "$1" 2>/dev/null)
    IFS=$nl
    for uuid in $named; do
        case $uuid in
        *[!0-9a-f-]*) continue ;;
        esac
        job=$root/jobs/$uuid
        is_unfinished "$uuid" || continue
        attempt_at rollback "$(next_attempt)" || :
        ! is_unfinished "$uuid" || still=$still$uuid$nl
    done
    uuid=$ours
}

next_attempt() {
    number=1
    while [ -d "$job/attempt-$number" ]; do
        number=$((number + 1))
    done
    printf '%s' "$number"
}

# HOW, its number: to its end, or until its runner is gone without a last word.
attempt_at() {
    # shellcheck disable=SC2086 # "busybox sh" are two words
    said=$(IFS=' ' && printf 'end\n' | $shell "$job/runner" launch "$root" "$uuid" "$who" "$1")
    printf '%s\n' "$said"
    case $said in
    started*) ;;
    *) return 1 ;;
    esac
    a_boot='' a_pid='' a_start=
    { IFS=' ' read -r a_boot a_pid a_start <"$job/attempt-$2/claim"; } 2>/dev/null
    while alive "$a_boot" "$a_pid" "$a_start"; do
        sleep 2
    done
}
