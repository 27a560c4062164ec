package dev.escalation.live.alert;

import dev.escalation.live.Proportion;
import java.util.List;

/**
 * Figures of some alerts.
 *
 * @param right alerts after which the outcome happened
 * @param wrong alerts whose ticket ended without
 * @param open alerts that are not decided by the end of the data
 * @param learned alerts that prove nothing, because the model has learned from the ticket
 * @param tickets that were told of at least once
 * @param precision right of right and wrong, 0 to 1; NaN without any
 * @param low of its 95 % interval by Wilson, over tickets, as alerts of one ticket are right or wrong together
 * @param perDay alerts a day, with those that prove nothing
 * @param medianLeadHours from alert to outcome, over {@code right}; NaN without any
 */
public record AlertFigures(
        int alerts,
        int right,
        int wrong,
        int open,
        int learned,
        int tickets,
        double precision,
        double low,
        double high,
        double perDay,
        double medianLeadHours) {
    static AlertFigures of(List<AlertPreview.Judged> alerts, double days) {
        int[] count = new int[AlertPreview.Verdict.values().length];
        alerts.forEach(one -> count[one.verdict().ordinal()]++);
        int right = count[AlertPreview.Verdict.RIGHT.ordinal()];
        int wrong = count[AlertPreview.Verdict.WRONG.ordinal()];
        double precision = right / (double) (right + wrong);
        Proportion interval = Proportion.of(precision, decidedTickets(alerts));
        return new AlertFigures(
                alerts.size(),
                right,
                wrong,
                count[AlertPreview.Verdict.OPEN.ordinal()],
                count[AlertPreview.Verdict.LEARNED.ordinal()],
                tickets(alerts),
                precision,
                interval.low(),
                interval.high(),
                days > 0 ? alerts.size() / days : Double.NaN,
                medianLead(alerts));
    }

    private static int decidedTickets(List<AlertPreview.Judged> alerts) {
        return tickets(alerts.stream()
                .filter(one ->
                        one.verdict() == AlertPreview.Verdict.RIGHT || one.verdict() == AlertPreview.Verdict.WRONG)
                .toList());
    }

    private static int tickets(List<AlertPreview.Judged> alerts) {
        return (int)
                alerts.stream().map(one -> one.alert().ticketId()).distinct().count();
    }

    private static double medianLead(List<AlertPreview.Judged> alerts) {
        double[] leads = alerts.stream()
                .mapToDouble(AlertPreview.Judged::leadHours)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        int n = leads.length;
        return n == 0 ? Double.NaN : (leads[(n - 1) / 2] + leads[n / 2]) / 2;
    }
}
