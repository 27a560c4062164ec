package dev.escalation.ui.replay;

import static dev.escalation.data.Instants.hoursBetween;

import dev.escalation.live.replay.Course;
import dev.escalation.live.replay.Fate;
import dev.escalation.live.replay.QueueReplay;
import dev.escalation.live.replay.Tally;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A replay in words. Times are those of the desk. */
final class ReplayWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Texts texts;
    private final Replayed of;
    private final ZoneId zone;
    private final String happened;

    ReplayWords(Texts texts, Replayed of) {
        this.texts = texts;
        this.of = of;
        this.zone = of.period().zone();
        this.happened = texts.phrases().outcome(of.run().training().table().target());
    }

    /** "escalated" */
    String happened() {
        return happened;
    }

    /** {@code 09:30}, and {@code 24:00} for the end of the day. */
    String time(long moment) {
        boolean end = LocalDate.ofInstant(Instant.ofEpochMilli(moment), zone).isAfter(of.day());
        return end ? "24:00" : TIME.format(Instant.ofEpochMilli(moment).atZone(zone));
    }

    /** The state of the queue. */
    String queue(int moment) {
        QueueReplay hours = of.hours();
        return texts.get("replay.queue.count", formats().count(hours.size(moment)), hours.flaggedAt(moment));
    }

    String head() {
        int index = of.index();
        Tally tally = of.mornings().tallyAt(index);
        String words =
                texts.get("replay.day.count", of.mornings().size(index), tally.outcomes(), happened, tally.right());
        return of.mornings().isWeekOver(index) ? words : words + " " + texts.get("replay.day.notOver");
    }

    /** A bar of the strip. */
    String bar(int index) {
        Tally tally = of.mornings().tallyAt(index);
        String words = texts.get(
                "replay.strip.bar",
                formats().weekdayAndDay(of.days().get(index)),
                of.mornings().size(index),
                tally.outcomes(),
                happened,
                tally.right());
        return of.mornings().isWeekOver(index) ? words : words + "\n" + texts.get("replay.strip.notOver");
    }

    /** What came of the flags of this moment. */
    String momentSentence(int moment) {
        Tally tally = of.hours().tallyAt(moment);
        String time = time(of.hours().moment(moment));
        String week = of.hours().isWeekOver(moment) ? "replay.moment" : "replay.moment.notOver";
        return texts.get(week, tally.flagged(), time, tally.right(), happened, tally.missed());
    }

    /** What came of all flags of the day. */
    String daySentence() {
        Tally tally = of.hours().tally();
        String came = Stream.of(
                        part("replay.whole.right", tally.right(), happened),
                        part("replay.whole.ended", tally.ended()),
                        part("replay.whole.later", tally.later()),
                        part("replay.whole.undecided", tally.undecided()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        String missed = texts.get("replay.whole.missed", tally.missed(), happened);
        return tally.flagged() == 0
                ? texts.get("replay.whole.none") + " " + missed
                : texts.get("replay.whole", tally.flagged(), came) + " " + missed;
    }

    private String part(String key, int count, Object... arguments) {
        return count == 0
                ? ""
                : texts.get(
                        key,
                        Stream.concat(Stream.of(count), Stream.of(arguments)).toArray());
    }

    /** Why some flags are in no figure; empty if all are. */
    String learned(Tally tally) {
        return tally.learned() == 0 ? "" : texts.get("replay.learned.flagged", tally.learned());
    }

    /** The same at the beginning of a line. */
    String fateAlone(Course course, long moment) {
        String words = fate(course, moment);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What becomes of a ticket, seen from a moment. */
    String fate(Course course, long moment) {
        Fate fate = course.ticket().fate();
        return switch (fate.by(moment + QueueReplay.WEEK, of.hours().scored().dataEnd())) {
            case CAME -> texts.get("replay.fate.came", happened, after(moment, fate));
            case ENDED -> texts.get("replay.fate.ended", after(moment, fate));
            case LATER ->
                fate.kind() == Fate.Kind.OPEN
                        ? texts.get("replay.fate.open")
                        : texts.get("replay.fate.later", happened, after(moment, fate));
            case UNDECIDED ->
                texts.get(fate.kind() == Fate.Kind.OPEN ? "replay.fate.undecided" : "replay.fate.unknown");
        };
    }

    private String after(long moment, Fate fate) {
        return formats().roughDuration(hoursBetween(moment, fate.at()));
    }

    /** Since when it is flagged, or until when it was; empty if it never was by then. */
    String flag(Course course, int moment) {
        int since = course.flaggedSince(moment);
        if (since != Course.NEVER) {
            return texts.get("replay.flag.since", time(of.hours().moment(since)));
        }
        int last = course.lastFlag(moment);
        return last == Course.NEVER
                ? ""
                : texts.get("replay.flag.until", time(of.hours().moment(last)));
    }

    /** A line of the chart. */
    String line(Course course) {
        int first = course.firstFlag();
        String id = course.ticket().id();
        if (first == Course.NEVER) {
            return texts.get(
                    "replay.line.missed", id, momentOf(course.ticket().fate().at()), happened);
        }
        long flagged = of.hours().moment(first);
        return texts.get("replay.line.flagged", id, time(flagged), fate(course, flagged));
    }

    /** The same while nobody may know what came of it. */
    String lineSoFar(Course course) {
        long flagged = of.hours().moment(course.firstFlag());
        return texts.get("replay.line.soFar", course.ticket().id(), time(flagged));
    }

    /** {@code Tue 16 Jun, 09:30}. */
    private String momentOf(long moment) {
        return formats()
                .shortMoment(moment
                        + zone.getRules()
                                        .getOffset(Instant.ofEpochMilli(moment))
                                        .getTotalSeconds()
                                * 1000L);
    }

    Formats formats() {
        return texts.formats();
    }
}
