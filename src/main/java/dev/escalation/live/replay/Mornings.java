package dev.escalation.live.replay;

import dev.escalation.data.Dictionary;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.PriorityAndAgeRule;
import dev.escalation.model.Segment;
import dev.escalation.task.Progress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The queue of mornings of the test period as the model and the rule of priority and age saw it, each from what was known
 * then.
 *
 * @param zone of the desk
 * @param dataEnd the last moment on record
 */
public record Mornings(ZoneId zone, List<Morning> mornings, long dataEnd) {
    /**
     * One morning.
     *
     * @param risk of the model per ticket, 0 to 1
     * @param rule of the rule per ticket, 0 to 1
     * @param customer number per ticket, of its own where it is not known
     */
    public record Morning(long moment, List<ReplayTicket> tickets, double[] risk, double[] rule, int[] customer) {
        public Morning {
            tickets = List.copyOf(tickets);
            if (tickets.size() != risk.length || risk.length != rule.length || rule.length != customer.length) {
                throw new IllegalArgumentException("every ticket has a risk, a rate and a customer");
            }
        }
    }

    public Mornings {
        mornings = List.copyOf(mornings);
    }

    /** @param moments ascending, none after the data's last */
    static Mornings of(TestPeriod period, long[] moments, Progress progress) {
        FeatureTable table = period.comparison().table();
        PriorityAndAgeRule rule = PriorityAndAgeRule.learned(table, learnedFrom(period));
        List<Morning> mornings = new ArrayList<>();
        new QueueWalk(period.model(), table)
                .walk(
                        moments,
                        (index, then, rows, risk) -> mornings.add(
                                morning(period, moments[index], then, rows, risk, rule.probabilities(then, rows))),
                        progress);
        return new Mornings(period.zone(), mornings, table.data().lastMoment());
    }

    private static Morning morning(
            TestPeriod period, long moment, FeatureTable then, int[] rows, double[] risk, double[] rule) {
        var customers = then.data().tickets().customer();
        int[] customer = IntStream.of(rows)
                .map(row -> then.ticket()[row])
                .map(ticket -> customers.code(ticket) == Dictionary.MISSING
                        ? customers.dictionary().size() + ticket
                        : customers.code(ticket))
                .toArray();
        List<ReplayTicket> tickets = IntStream.of(rows)
                .mapToObj(row -> period.ticket(then.ticket()[row]))
                .toList();
        return new Morning(moment, tickets, risk, rule, customer);
    }

    private static int[] learnedFrom(TestPeriod period) {
        FeatureTable table = period.comparison().table();
        return IntStream.range(0, table.rows())
                .filter(row -> {
                    Segment segment = period.comparison().split().segmentOf(table, row);
                    return segment == Segment.TRAIN || segment == Segment.VALIDATION;
                })
                .toArray();
    }

    /** The day of a morning. */
    public LocalDate day(Morning morning) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(morning.moment()), zone);
    }
}
