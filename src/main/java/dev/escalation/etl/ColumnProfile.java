package dev.escalation.etl;

import java.util.List;

/**
 * What the cells of a clean column are like. Bars are counts of cells from left to right; missing cells are in none.
 */
public sealed interface ColumnProfile {
    /** As in the clean files: {@code created_at}, {@code attr.location}. */
    String name();

    int rows();

    int missing();

    List<Integer> bars();

    /** Share of missing cells, 0 in a table without rows. */
    default double missingShare() {
        return rows() == 0 ? 0 : missing() / (double) rows();
    }

    /** Cells that are not missing. */
    default int filled() {
        return rows() - missing();
    }

    /**
     * Values that repeat.
     *
     * @param distinct how many different ones
     * @param most those found most often, the most frequent first
     */
    record Values(String name, int rows, int missing, int distinct, List<ValueCount> most) implements ColumnProfile {
        public Values {
            most = List.copyOf(most);
        }

        @Override
        public List<Integer> bars() {
            return most.stream().map(ValueCount::count).toList();
        }
    }

    /** How often a value was found. */
    record ValueCount(String value, int count) {}

    /**
     * Moments; the bars divide the time between the first and the last evenly.
     *
     * @param first milliseconds since 1970, {@link dev.escalation.data.Instants#MISSING} if all are missing
     */
    record Moments(String name, int rows, int missing, long first, long last, List<Integer> bars)
            implements ColumnProfile {
        public Moments {
            bars = List.copyOf(bars);
        }
    }

    /**
     * Numbers; the bars divide the range up to the 95 % point evenly, what is larger counts in the last.
     *
     * @param median NaN if all are missing, as are the others
     * @param below95 the smallest value that at least 95 % of the cells do not exceed
     */
    record Amounts(
            String name,
            int rows,
            int missing,
            double least,
            double median,
            double below95,
            double largest,
            List<Integer> bars)
            implements ColumnProfile {
        public Amounts {
            bars = List.copyOf(bars);
        }
    }

    /** Yes or no; the bars are yes, then no. */
    record YesNo(String name, int rows, int missing, int yes) implements ColumnProfile {
        @Override
        public List<Integer> bars() {
            return List.of(yes, filled() - yes);
        }
    }

    /** Texts, mostly different, by their length in characters. */
    record Texts(String name, int rows, int missing, int medianLength, int longest, List<Integer> bars)
            implements ColumnProfile {
        public Texts {
            bars = List.copyOf(bars);
        }
    }
}
