#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# ROOT [UUID]: the jobs of this host, or what there is to read of one; src/plan/README.md has the folder.
# ROOT -: all, but of those that stdin knows (lines "UUID BYTES-OF-JOURNAL") and that are still so, only the name.
LC_ALL=C
export LC_ALL
root=$1
boot_file=${DOMCERO_PLAN_BOOT:-/proc/sys/kernel/random/boot_id}
nl='
'

# In the C locale ${#x} counts bytes.
section() {
    printf 'section %d %d %d\n%s\n%s\n' "${#1}" "$2" "${#3}" "$1" "$3"
}

content_of() { # -> $content, with the line ends at its end
    content=$(cat "$1" 2>/dev/null && printf x) && content=${content%x}
}

IFS=' ' read -r boot <"$boot_file"
# A runner lives: the claim of the last attempt is of this boot, and of a process that is there.
is_running() {
    attempt=1
    while [ -d "$1/attempt-$((attempt + 1))" ]; do
        attempt=$((attempt + 1))
    done
    a_boot='' a_pid='' a_start=
    { IFS=' ' read -r a_boot a_pid a_start <"$1/attempt-$attempt/claim"; } 2>/dev/null
    [ "$a_boot" = "$boot" ] && [ -n "$a_pid" ] || return 1
    { IFS= read -r stat <"/proc/$a_pid/stat"; } 2>/dev/null || return 1
    # shellcheck disable=SC2086 # to be split
    set -- ${stat##*) }
    case $1 in
    Z | X | x) return 1 ;;
    esac
    [ "${20}" = "$a_start" ]
}

job_section() { # NAME JOB CONTENT
    if is_running "$2"; then
        section "$1" 0 "$3"
    else
        section "$1" 1 "$3"
    fi
}

if [ "${2:--}" != - ]; then
    job=$root/jobs/$2
    [ -d "$job" ] || exit 0
    content_of "$job/plan" && job_section plan "$job" "$content"
    for file in "$job"/*.reading; do
        [ -f "$file" ] || continue
        content_of "$file" && section "${file##*/}" 0 "$content"
    done
    content_of "$job/who" && section who 0 "$content"
    content_of "$job/journal" && section journal 0 "$content"
    exit 0
fi
known=$nl
[ -z "${2:-}" ] || known=$nl$(cat)$nl
same=$nl
sizes=$(cd "$root/jobs" 2>/dev/null && wc -c [0-9a-f]*/journal 2>/dev/null)
while IFS=' ' read -r size journal; do
    case $known in
    *"$nl${journal%/journal} $size$nl"*) same=$same${journal%/journal}$nl ;;
    esac
done <<END
$sizes
END
for job in "$root"/jobs/[0-9a-f]*; do
    [ -f "$job/plan" ] || continue
    case $same in
    *"$nl${job##*/}$nl"*)
        section "${job##*/}" 1 ''
        continue
        ;;
    esac
    content_of "$job/who"
    who=$content
    # What stands before the first step, the titles of the steps, and the journal.
    head=$(sed -n -e '1,/^step /p' -e '/^step /p' "$job/plan")
    content_of "$job/journal" || content=
    job_section "${job##*/}" "$job" "$who$head$nl$nl$content"
done
