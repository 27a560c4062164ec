package dev.escalation.chart;

/**
 * Amounts of money, whole; an axis of thousands is written short: € 0, 20 k.
 *
 * @param sign of the currency, before the amount: "€"
 */
public record Money(String sign) implements FigureFormat {
    private static final char SPACE = '\u00a0';

    @Override
    public String text(double value) {
        if (!Double.isFinite(value)) {
            return Numbers.fixed(value, 0);
        }
        String amount = sign + SPACE + Numbers.count(Math.abs(Math.round(value)));
        return Math.round(value) < 0 ? Numbers.MINUS + amount : amount;
    }

    @Override
    public String tick(double value, int digits) {
        if (value == 0) {
            return sign + SPACE + "0";
        }
        double size = Math.abs(value);
        if (size >= 1_000_000) {
            return Numbers.shortest(value / 1_000_000) + SPACE + "M";
        }
        return size >= 1000 ? Numbers.shortest(value / 1000) + SPACE + "k" : Numbers.fixed(value, digits);
    }

    @Override
    public String text(Interval interval) {
        String high = text(interval.high());
        boolean plain = interval.low() >= 0;
        return Numbers.between(text(interval.low()), plain ? high.substring(sign.length() + 1) : high);
    }
}
