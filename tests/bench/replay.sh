#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes the place of the script `watch` on a host that is none: says the lines of a file, one round (up to an empty
# line) every so many seconds, from a moment of its own on. One process, so that the machine has its time for who listens.
exec perl -e '
    use strict;
    use Time::HiRes qw(sleep time);
    $| = 1;
    my ($file, $period) = @ARGV;
    open(my $in, "<", $file) or die;
    local $/ = "";
    my @rounds = map { s/\n\n\z/\n/r } <$in>;
    my $next = time() + rand($period);
    for (my $i = int(rand(@rounds)); ; ++$i) {
        my $wait = $next - time();
        sleep($wait) if $wait > 0;
        print $rounds[$i % @rounds] or exit;
        $next += $period;
    }' -- "$1" "$2"
