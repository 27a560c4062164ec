package dev.escalation.etl;

/** Plain decimal numbers, as cells hold them. */
final class Numbers {
    private Numbers() {}

    /** NaN if the text is no finite decimal number; hexadecimal and the suffixes of Java do not count as such. */
    static double parse(String text) {
        if (text.isEmpty() || !looksDecimal(text)) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static boolean looksDecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return false;
            }
        }
        return true;
    }

    /** Without {@code .0} for whole numbers; empty for NaN. */
    static String format(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
