package dev.escalation.chart;

/**
 * Amounts of money, whole; an axis of thousands is written short: € 0, 20 k.
 *
 * @param sign of the currency: "€"
 */
public record Money(String sign) implements FigureFormat {
    @Override
    public String text(double value, Numbers numbers) {
        return Double.isFinite(value)
                ? amount(Math.round(value), size(value, numbers), numbers)
                : numbers.fixed(value, 0);
    }

    /** The same in thousands, where there is little room: € 12 k. */
    public String shortText(double value, Numbers numbers) {
        double thousands = value / 1000;
        return Double.isFinite(value)
                ? amount(Math.round(thousands), numbers.thousands(size(thousands, numbers)), numbers)
                : numbers.thousands(numbers.fixed(value, 0));
    }

    private String amount(long value, String size, Numbers numbers) {
        String amount = numbers.money(sign, size);
        return value < 0 ? Numbers.MINUS + amount : amount;
    }

    private static String size(double value, Numbers numbers) {
        return numbers.count(Math.abs(Math.round(value)));
    }

    @Override
    public String tick(double value, int digits, Numbers numbers) {
        if (value == 0) {
            return numbers.money(sign, "0");
        }
        double size = Math.abs(value);
        if (size >= 1_000_000) {
            return numbers.millions(numbers.shortest(value / 1_000_000));
        }
        return size >= 1000 ? numbers.thousands(numbers.shortest(value / 1000)) : numbers.fixed(value, digits);
    }

    @Override
    public String text(Interval interval, Numbers numbers) {
        double low = interval.low();
        double high = interval.high();
        boolean plain = low >= 0 && Double.isFinite(high);
        return plain
                ? numbers.money(sign, numbers.between(size(low, numbers), size(high, numbers)))
                : numbers.between(text(low, numbers), text(high, numbers));
    }
}
