package dev.escalation.model.drift;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Population stability index: Σ (now − then) · ln(now / then) over the shares of bins. Bins are made on the rows of then: for
 * numbers at most {@value #NUMBER_BINS} of about equally many, edges at values; for levels each with at least 1 %, the rest
 * pooled; empty cells are a bin of their own. Every bin counts half a row more, so that an empty one gives a finite figure.
 *
 * @param value 0 or more
 * @param chance what chance alone stays below in 95 of 100 cases if nothing has changed: a χ² quantile of bins − 1 degrees of
 *     freedom by (1/n + 1/m), with n and m distinct tickets, or whatever is independent (Yurdakul 2018, Statistical Properties of the Population Stability
 *     Index)
 * @param bins with a row on either side
 */
public record Psi(double value, double chance, List<Bin> bins) {
    /** The name of the bin of levels that are rare. */
    static final String OTHERS = "others";

    static final int NUMBER_BINS = 10;
    private static final double LEAST_LEVEL_SHARE = 0.01;
    private static final double ADDED_ROWS = 0.5;

    /** Of the standard normal distribution. */
    private static final double Z95_ONE_SIDED = 1.6448536;

    /**
     * @param name of a level, {@code 2 to 5} of numbers; empty for missing
     * @param then share of rows, 0 to 1
     * @param now the same
     */
    public record Bin(String name, double then, double now) {
        public boolean isMissing() {
            return name.isEmpty();
        }
    }

    /** How far something has moved; 0.1 and 0.25 are the usual conventions, no theory stands behind them. */
    public enum Band {
        /** Below 0.1, or below what chance does with so few tickets. */
        STABLE,
        /** 0.1 to 0.25. */
        MOVED,
        /** 0.25 or more. */
        MOVED_FAR
    }

    public Psi {
        bins = List.copyOf(bins);
    }

    public Band band() {
        if (!(value >= 0.1) || value <= chance) {
            return Band.STABLE;
        }
        return value >= 0.25 ? Band.MOVED_FAR : Band.MOVED;
    }

    /**
     * @param then NaN where missing, at least one
     * @param tickets distinct ones then and now
     */
    public static Psi ofNumbers(double[] then, double[] now, Tickets tickets) {
        Binning binning = Binning.of(then);
        double[] edges = binning.edges();
        int bins = edges.length + 1;
        return of(
                count(then, edges, bins + 1),
                count(now, edges, bins + 1),
                IntStream.rangeClosed(0, bins)
                        .mapToObj(bin -> bin == bins ? "" : binning.name(bin))
                        .toList(),
                tickets);
    }

    /** Finds the bin of a number: edges are made once. */
    record Binning(double[] edges, boolean whole) {
        static Binning of(double[] then) {
            boolean whole = Arrays.stream(then)
                    .filter(value -> !Double.isNaN(value))
                    .allMatch(value -> value == Math.rint(value));
            return new Binning(Psi.edges(then), whole);
        }

        /** {@code up to 2}, {@code 3 to 5}, {@code 6 or more} of counts; of other numbers the upper bound belongs to it. */
        String name(int bin) {
            if (edges.length == 0) {
                return "any";
            }
            double step = whole ? 1 : 0;
            if (bin == edges.length) {
                double from = edges[bin - 1] + step;
                return whole ? number(from) + " or more" : "above " + number(from);
            }
            double from = bin == 0 ? Double.NEGATIVE_INFINITY : edges[bin - 1] + step;
            if (from == edges[bin] || (whole && bin == 0 && edges[bin] == 0)) {
                return number(edges[bin]);
            }
            return bin == 0 ? "up to " + number(edges[bin]) : number(from) + " to " + number(edges[bin]);
        }

        String nameOf(double value) {
            if (Double.isNaN(value)) {
                return "";
            }
            int at = Arrays.binarySearch(edges, value);
            return name(at >= 0 ? at : -at - 1);
        }
    }

    /** Distinct tickets behind the rows, or customers or weeks: what is independent. */
    public record Tickets(int then, int now) {}

    /** Rows of one column by row number. */
    public static Psi ofLevels(CodedColumn column, int[] then, int[] now, Tickets tickets) {
        int levels = column.dictionary().size();
        double[] thenAll = count(column, then, levels);
        double[] nowAll = count(column, now, levels);
        int[] kept = IntStream.range(0, levels)
                .filter(level ->
                        Math.max(thenAll[level] / then.length, nowAll[level] / now.length) >= LEAST_LEVEL_SHARE)
                .boxed()
                .sorted(Comparator.comparingDouble(level -> -thenAll[level]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] thenCounts = pooled(thenAll, kept, then.length);
        double[] nowCounts = pooled(nowAll, kept, now.length);
        List<String> names = new ArrayList<>();
        Arrays.stream(kept).mapToObj(column.dictionary()::level).forEach(names::add);
        names.add(OTHERS);
        names.add("");
        return of(thenCounts, nowCounts, names, tickets);
    }

    private static Psi of(double[] then, double[] now, List<String> names, Tickets tickets) {
        int[] used = IntStream.range(0, then.length)
                .filter(bin -> then[bin] + now[bin] > 0)
                .toArray();
        double thenRows = Arrays.stream(then).sum() + ADDED_ROWS * used.length;
        double nowRows = Arrays.stream(now).sum() + ADDED_ROWS * used.length;
        double value = 0;
        List<Bin> bins = new ArrayList<>();
        for (int bin : used) {
            double before = (then[bin] + ADDED_ROWS) / thenRows;
            double after = (now[bin] + ADDED_ROWS) / nowRows;
            value += (after - before) * Math.log(after / before);
            bins.add(new Bin(
                    names.get(bin),
                    then[bin] / Arrays.stream(then).sum(),
                    now[bin] / Arrays.stream(now).sum()));
        }
        double chance = chiSquare95(used.length - 1) * (1.0 / tickets.then() + 1.0 / tickets.now());
        return new Psi(value, chance, bins);
    }

    /** The 95 % quantile by Wilson and Hilferty's cube, within 1 % from 2 degrees of freedom on; 0 for none. */
    static double chiSquare95(int degrees) {
        if (degrees < 1) {
            return 0;
        }
        double spread = 2.0 / (9 * degrees);
        return degrees * Math.pow(1 - spread + Z95_ONE_SIDED * Math.sqrt(spread), 3);
    }

    /** Upper bounds of all bins but the last: deciles that are values, each once, the largest value not among them. */
    private static double[] edges(double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return new double[0];
        }
        return IntStream.range(1, NUMBER_BINS)
                .mapToDouble(tenth -> sorted[(int) ((long) tenth * sorted.length / NUMBER_BINS)])
                .filter(edge -> edge < sorted[sorted.length - 1])
                .distinct()
                .toArray();
    }

    private static double[] count(double[] values, double[] edges, int bins) {
        double[] counts = new double[bins];
        for (double value : values) {
            int at = Arrays.binarySearch(edges, value);
            counts[Double.isNaN(value) ? bins - 1 : at >= 0 ? at : -at - 1]++;
        }
        return counts;
    }

    /** Missing last. */
    private static double[] count(CodedColumn column, int[] rows, int levels) {
        double[] counts = new double[levels + 1];
        for (int row : rows) {
            int code = column.code(row);
            counts[code == Dictionary.MISSING ? levels : code]++;
        }
        return counts;
    }

    private static double[] pooled(double[] counts, int[] kept, int rows) {
        double[] pooled = new double[kept.length + 2];
        double taken = counts[counts.length - 1];
        for (int i = 0; i < kept.length; i++) {
            pooled[i] = counts[kept[i]];
            taken += pooled[i];
        }
        pooled[kept.length] = rows - taken;
        pooled[kept.length + 1] = counts[counts.length - 1];
        return pooled;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
