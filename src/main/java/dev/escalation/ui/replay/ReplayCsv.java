package dev.escalation.ui.replay;

import static dev.escalation.data.Instants.hoursBetween;

import dev.escalation.data.Instants;
import dev.escalation.live.replay.Course;
import dev.escalation.live.replay.Fate;
import dev.escalation.live.replay.QueueReplay;
import dev.escalation.live.replay.Tally;
import dev.escalation.report.CsvFile;
import dev.escalation.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A replay as files: numbers unrounded, moments in UTC. */
final class ReplayCsv {
    private final Texts texts;
    private final Replayed replayed;

    ReplayCsv(Texts texts, Replayed replayed) {
        this.texts = texts;
        this.replayed = replayed;
    }

    private List<String> header(String... columns) {
        return Arrays.stream(columns)
                .map(column -> texts.get("replay.csv." + column))
                .toList();
    }

    /** The queue at one moment. */
    void moment(Path file, int moment) throws IOException {
        QueueReplay hours = replayed.hours();
        long now = hours.moment(moment);
        List<String> header =
                header("moment", "rank", "id", "risk", "sla", "flagged", "since", "learned", "fate", "fateAt", "hours");
        try (CsvFile csv = new CsvFile(file, header)) {
            for (int place = 0; place < hours.size(moment); place++) {
                Course course = hours.at(moment, place);
                int since = course.flaggedSince(moment);
                csv.text(Instants.format(now)).number(place + 1);
                csv.text(course.ticket().id()).number(course.risk()[moment]);
                csv.number(course.ticket().slaHoursLeft(now)).number(course.flagged()[moment] ? 1 : 0);
                csv.text(since == Course.NEVER ? "" : Instants.format(hours.moment(since)));
                csv.number(course.ticket().learned() ? 1 : 0);
                fate(csv, course, now, now + QueueReplay.WEEK);
                csv.endRow();
            }
        }
    }

    /** Every ticket that was in the queue on the day; the last column makes the figures of the day. */
    void day(Path file) throws IOException {
        QueueReplay hours = replayed.hours();
        List<String> header =
                header("id", "learned", "bestRank", "highestRisk", "firstFlag", "fate", "fateAt", "hours");
        try (CsvFile csv = new CsvFile(file, header)) {
            for (Course course : hours.courses()) {
                int first = course.firstFlag();
                boolean never = first == Course.NEVER;
                csv.text(course.ticket().id()).number(course.ticket().learned() ? 1 : 0);
                csv.number(course.bestRank()).number(course.highestRisk());
                csv.text(never ? "" : Instants.format(hours.moment(first)));
                fate(csv, course, never ? Instants.MISSING : hours.moment(first), hours.deadline());
                csv.endRow();
            }
        }
    }

    /** @param from of which the hours count; missing if there are none */
    private void fate(CsvFile csv, Course course, long from, long deadline) {
        Fate fate = course.ticket().fate();
        Fate.Verdict verdict = fate.by(deadline, replayed.hours().scored().dataEnd());
        csv.text(verdict.name().toLowerCase(Locale.ROOT)).text(Instants.format(fate.at()));
        boolean counts = Instants.isKnown(from) && Instants.isKnown(fate.at());
        csv.number(counts ? hoursBetween(from, fate.at()) : Double.NaN);
    }

    /** All days at nine. */
    void days(Path file) throws IOException {
        QueueReplay mornings = replayed.mornings();
        List<String> header = header(
                "day",
                "open",
                "flaggedCount",
                "right",
                "ended",
                "later",
                "undecided",
                "missed",
                "learnedCount",
                "warning");
        try (CsvFile csv = new CsvFile(file, header)) {
            for (int i = 0; i < mornings.moments(); i++) {
                Tally tally = mornings.tallyAt(i);
                csv.text(replayed.days().get(i).toString()).number(mornings.size(i));
                csv.number(tally.flagged()).number(tally.right()).number(tally.ended());
                csv.number(tally.later()).number(tally.undecided()).number(tally.missed());
                csv.number(tally.learned()).number(tally.medianWarningHours()).endRow();
            }
        }
    }
}
