package dev.escalation.chart;

/** What the numbers of an axis are, so that they are written as people read them. */
public enum FigureKind implements FigureFormat {
    /** Whole things. */
    COUNT {
        @Override
        public String text(double value, Numbers numbers) {
            return Double.isFinite(value) ? numbers.count(Math.round(value)) : numbers.fixed(value, 0);
        }

        @Override
        public String tick(double value, int digits, Numbers numbers) {
            return digits == 0 ? text(value, numbers) : "";
        }
    },
    /** 0 to 1, written as percent. */
    SHARE {
        @Override
        public String text(double value, Numbers numbers) {
            boolean tiny = value > 0 && value < TINY;
            return tiny
                    ? "<" + numbers.fixed(0.1, 1) + "\u00a0%"
                    : percent(value, numbers) + (Double.isFinite(value) ? "\u00a0%" : "");
        }

        @Override
        public String text(Interval interval, Numbers numbers) {
            return numbers.between(percent(interval.low(), numbers), percent(interval.high(), numbers)) + "\u00a0%";
        }

        private String percent(double value, Numbers numbers) {
            return numbers.fixed(value * 100, 1);
        }

        @Override
        public String tick(double value, int digits, Numbers numbers) {
            return numbers.fixed(value * 100, Math.max(0, digits - 2)) + "\u00a0%";
        }
    },
    /** A difference of two metrics between 0 and 1, with its sign. */
    GAIN {
        @Override
        public String text(double value, Numbers numbers) {
            return (value > 0 ? "+" : "") + numbers.fixed(value, 3);
        }

        @Override
        public String text(Interval interval, Numbers numbers) {
            return numbers.fromTo(text(interval.low(), numbers), text(interval.high(), numbers));
        }

        @Override
        public String tick(double value, int digits, Numbers numbers) {
            return numbers.fixed(value, digits);
        }
    },
    /** Anything that the axis names the unit of. */
    AMOUNT {
        @Override
        public String text(double value, Numbers numbers) {
            return numbers.fixed(value, Math.abs(value) < 10 ? 1 : 0);
        }

        @Override
        public String tick(double value, int digits, Numbers numbers) {
            return numbers.fixed(value, digits);
        }
    },
    /** Times in hours, written as people say them: 35 min, 3 h 35 min, 21.4 h. */
    HOURS {
        @Override
        public String text(double value, Numbers numbers) {
            double size = Math.abs(value);
            if (!Double.isFinite(value) || size >= LONG) {
                return numbers.fixed(value, size >= 10 * LONG ? 0 : 1) + (Double.isFinite(value) ? "\u00a0h" : "");
            }
            long minutes = Math.round(size * 60);
            String hours = minutes >= 60 ? minutes / 60 + "\u00a0h" : "";
            String rest = minutes % 60 > 0 || minutes == 0 ? minutes % 60 + "\u00a0min" : "";
            return (value < 0 && minutes > 0 ? String.valueOf(Numbers.MINUS) : "")
                    + hours
                    + (hours.isEmpty() || rest.isEmpty() ? "" : "\u00a0")
                    + rest;
        }

        @Override
        public String tick(double value, int digits, Numbers numbers) {
            boolean minutes = value != 0 && Math.abs(value) < 1;
            return minutes ? numbers.shortest(value * 60) + "\u00a0min" : numbers.shortest(value) + "\u00a0h";
        }
    },
    /** 0 to 1, such as a correlation. */
    STRENGTH {
        @Override
        public String text(double value, Numbers numbers) {
            return numbers.fixed(value, 2);
        }

        @Override
        public String tick(double value, int digits, Numbers numbers) {
            return numbers.fixed(value, value == 0 ? 0 : digits);
        }
    },
    /** How well scores rank, as ROC AUC: 0.5 is guessing, so an axis begins there. */
    RANKING {
        @Override
        public String text(double value, Numbers numbers) {
            return numbers.fixed(value, 3);
        }

        @Override
        public String tick(double value, int digits, Numbers numbers) {
            return numbers.fixed(value, Math.max(1, digits));
        }
    };

    private static final double TINY = 0.0005;
    /** Hours from which minutes are no news. */
    private static final double LONG = 10;

    /** Where an axis begins if nothing lies below. */
    double origin() {
        return this == RANKING ? 0.5 : 0;
    }

    /** Counts and strengths are bars; what is estimated from tickets is a mark with its interval. */
    boolean isBar() {
        return this == COUNT || this == STRENGTH;
    }
}
