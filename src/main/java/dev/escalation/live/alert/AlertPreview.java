package dev.escalation.live.alert;

import static dev.escalation.data.Instants.MILLIS_PER_HOUR;
import static dev.escalation.data.Instants.hoursBetween;

import dev.escalation.live.replay.Fate;
import dev.escalation.live.replay.QueueWalk;
import dev.escalation.live.replay.ReplayTicket;
import dev.escalation.live.replay.TestPeriod;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What rules would have come to in the days that a model has not learned from, if nobody had acted.
 *
 * @param from the first moment, in milliseconds since 1970
 * @param to the last one
 * @param moments at which the queue was looked at
 * @param alerts in order of time
 * @param notices how many messages people would have got
 */
public record AlertPreview(long from, long to, int moments, List<Judged> alerts, int notices) {
    private static final long WEEK = 7 * 24 * MILLIS_PER_HOUR;

    /** An alert and what happened after it. */
    public record Judged(Alert alert, Verdict verdict, double leadHours) {}

    /** What an alert came to. */
    public enum Verdict {
        /** The outcome happened after it. */
        RIGHT,
        /** The ticket ended without it. */
        WRONG,
        /** Neither by the end of the data, or the moment is not on record. */
        OPEN,
        /** The model has learned from the ticket, so it proves nothing. */
        LEARNED
    }

    public AlertPreview {
        alerts = List.copyOf(alerts);
    }

    /**
     * @param minutes between two looks at the queue
     * @return one preview for each of the rules, from one computation
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static List<AlertPreview> of(TestPeriod period, int minutes, List<AlertRules> rules, Progress progress) {
        long[] moments = period.moments(minutes);
        List<Run> runs =
                rules.stream().map(each -> new Run(new AlertEngine(each))).toList();
        Map<Integer, ReplayTicket> tickets = new TreeMap<>();
        Map<String, Integer> rowOfId = new TreeMap<>();
        QueueWalk.Visitor visitor = (index, then, rows, risk) -> {
            List<AlertRow> queue = QueueRows.of(then).rows(rows, risk);
            for (int row : rows) {
                tickets.computeIfAbsent(then.ticket()[row], period::ticket);
                rowOfId.putIfAbsent(then.ticketId(row), then.ticket()[row]);
            }
            runs.forEach(run -> run.step(moments[index], queue));
        };
        new QueueWalk(period.model(), period.comparison().table()).walk(moments, visitor, progress);
        return runs.stream()
                .map(run -> run.preview(
                        moments,
                        id -> Optional.ofNullable(tickets.get(rowOfId.get(id))).orElseThrow()))
                .toList();
    }

    /** One set of rules on its way through the moments. */
    private static final class Run {
        private final AlertEngine engine;
        private final List<Alert> raised = new ArrayList<>();
        private AlertState state = AlertState.START;
        private int notices;

        Run(AlertEngine engine) {
            this.engine = engine;
        }

        void step(long moment, List<AlertRow> queue) {
            AlertEngine.Step step = engine.step(state, moment, queue);
            raised.addAll(step.raised());
            notices += step.notices().size();
            state = step.next();
        }

        AlertPreview preview(long[] moments, Function<String, ReplayTicket> tickets) {
            List<Judged> judged = raised.stream()
                    .map(alert -> judge(alert, tickets.apply(alert.ticketId())))
                    .toList();
            int last = moments.length - 1;
            return new AlertPreview(last < 0 ? 0 : moments[0], last < 0 ? 0 : moments[last], last + 1, judged, notices);
        }
    }

    static Judged judge(Alert alert, ReplayTicket ticket) {
        Fate fate = ticket.fate();
        Verdict verdict = ticket.learned()
                ? Verdict.LEARNED
                : switch (fate.kind()) {
                    case HAPPENED -> Verdict.RIGHT;
                    case ENDED -> Verdict.WRONG;
                    case OPEN, UNKNOWN -> Verdict.OPEN;
                };
        double lead = verdict == Verdict.RIGHT ? hoursBetween(alert.at(), fate.at()) : Double.NaN;
        return new Judged(alert, verdict, lead);
    }

    /** Of all days. */
    public AlertFigures figures() {
        return AlertFigures.of(alerts, days());
    }

    /** Of the last seven days, or of all if there are fewer. */
    public AlertFigures lastWeek() {
        long since = to - WEEK;
        List<Judged> late =
                alerts.stream().filter(one -> one.alert.at() > since).toList();
        return AlertFigures.of(late, Math.min(days(), 7));
    }

    /** The same for one of the rules; notices are those of all. */
    public AlertPreview only(String rule) {
        return new AlertPreview(
                from,
                to,
                moments,
                alerts.stream().filter(one -> one.alert.rule().equals(rule)).toList(),
                notices);
    }

    private double days() {
        return hoursBetween(from, to) / 24;
    }
}
