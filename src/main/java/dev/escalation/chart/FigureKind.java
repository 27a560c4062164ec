package dev.escalation.chart;

/** What the numbers of an axis are, so that they are written as people read them. */
public enum FigureKind {
    /** Whole things. */
    COUNT {
        @Override
        String text(double value) {
            return Numbers.count(Math.round(value));
        }

        @Override
        String tick(double value, int digits) {
            return digits == 0 ? text(value) : "";
        }
    },
    /** 0 to 1, written as percent. */
    SHARE {
        @Override
        String text(double value) {
            boolean tiny = value > 0 && value < TINY;
            return tiny ? "<0.1\u00a0%" : percent(value) + "\u00a0%";
        }

        @Override
        String text(Interval interval) {
            return percent(interval.low()) + "–" + percent(interval.high()) + "\u00a0%";
        }

        private String percent(double value) {
            return Numbers.fixed(value * 100, 1);
        }

        @Override
        String tick(double value, int digits) {
            return Numbers.fixed(value * 100, Math.max(0, digits - 2)) + "\u00a0%";
        }
    },
    /** Anything that the axis names the unit of. */
    AMOUNT {
        @Override
        String text(double value) {
            return Numbers.fixed(value, Math.abs(value) < 10 ? 1 : 0);
        }

        @Override
        String tick(double value, int digits) {
            return Numbers.fixed(value, digits);
        }
    },
    /** 0 to 1, such as a correlation. */
    STRENGTH {
        @Override
        String text(double value) {
            return Numbers.fixed(value, 2);
        }

        @Override
        String tick(double value, int digits) {
            return Numbers.fixed(value, value == 0 ? 0 : digits);
        }
    };

    private static final double TINY = 0.0005;

    /** Counts and strengths are bars; what is estimated from tickets is a mark with its interval. */
    boolean isBar() {
        return this == COUNT || this == STRENGTH;
    }

    /** Beside a mark. */
    abstract String text(double value);

    /** At an axis; empty where no such value can be. */
    abstract String tick(double value, int digits);

    /** A range beside a mark. */
    String text(Interval interval) {
        return text(interval.low()) + "–" + text(interval.high());
    }
}
