package dev.escalation.model.leak;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Columns that rise or fall with the time of creation, such as ticket numbers. Where the share of positives moves over
 * time, a model learns from them which period a ticket is from, which says nothing about the tickets to come.
 *
 * @param created moment of creation per ticket
 * @param positive per ticket
 */
record ProxyOfTime(long[] created, boolean[] positive) {
    /** Ranks that agree so far are of a sequence; a column that only drifts stays well below. */
    private static final double SAME_ORDER = 0.98;

    private static final double DISTINCT_SHARE = 0.5;
    private static final int FEWEST_TICKETS = 100;

    /** Of the two-proportion test between the earlier and the later half; chance passes 3 in 1 of 370 cases. */
    private static final double DRIFTS = 3;

    /** @param values per ticket, NaN where missing */
    Optional<String> evidence(double[] values) {
        int[] known = IntStream.range(0, values.length)
                .filter(t -> !Double.isNaN(values[t]))
                .toArray();
        long distinct =
                Arrays.stream(known).mapToDouble(t -> values[t]).distinct().count();
        if (known.length < FEWEST_TICKETS || distinct < known.length * DISTINCT_SHARE) {
            return Optional.empty();
        }
        double[] moments = Arrays.stream(known).mapToDouble(t -> created[t]).toArray();
        double agreement = correlation(
                midranks(Arrays.stream(known).mapToDouble(t -> values[t]).toArray()), midranks(moments));
        return Math.abs(agreement) < SAME_ORDER ? Optional.empty() : drift(known, agreement);
    }

    /** The same for texts that end in a number, such as {@code INC0000045}. */
    Optional<String> evidence(CodedColumn column) {
        double[] ofLevel = numbers(column.dictionary());
        return evidence(Arrays.stream(column.codes())
                .mapToDouble(code -> code == Dictionary.MISSING ? Double.NaN : ofLevel[code])
                .toArray());
    }

    private Optional<String> drift(int[] tickets, double agreement) {
        int[] byTime = Arrays.stream(tickets)
                .boxed()
                .sorted(Comparator.comparingLong(t -> created[t]))
                .mapToInt(Integer::intValue)
                .toArray();
        int half = byTime.length / 2;
        double early = share(Arrays.copyOf(byTime, half));
        double late = share(Arrays.copyOfRange(byTime, half, byTime.length));
        double pooled = (early + late) / 2;
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / half + 1.0 / (byTime.length - half)));
        if (!(Math.abs(late - early) > DRIFTS * error)) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "It rises or falls with the time of creation (rank correlation %.3f), and the share with the outcome went"
                        + " from %.1f %% in the earlier half to %.1f %% in the later one: it tells a model the period, not"
                        + " the ticket",
                agreement,
                100 * early,
                100 * late));
    }

    private double share(int[] tickets) {
        return Arrays.stream(tickets)
                .mapToDouble(t -> positive[t] ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    private static double[] numbers(Dictionary levels) {
        double[] numbers = new double[levels.size()];
        for (int code = 0; code < numbers.length; code++) {
            String text = levels.level(code);
            int from = text.length();
            while (from > 0 && Character.digit(text.charAt(from - 1), 10) >= 0) {
                from--;
            }
            numbers[code] = from == text.length() ? Double.NaN : Double.parseDouble(text.substring(from));
        }
        return numbers;
    }

    private static double[] midranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int first = lower(sorted, values[i]);
            int behind = lower(sorted, Math.nextUp(values[i]));
            ranks[i] = (first + behind - 1) / 2.0;
        }
        return ranks;
    }

    private static int lower(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
    }
}
