package dev.escalation.data;

import java.util.regex.Pattern;

/**
 * Text in a CSV file that a spreadsheet would run as a formula: it begins with {@code = + - @}, a tab or a line end, or
 * with the wide forms of these that some spreadsheets take for them, and is no number. An apostrophe before it makes it
 * text. So that reading gives back exactly what was written, text that has such apostrophes already gets one more, and
 * {@link #restored} takes one away.
 */
public final class SpreadsheetCell {
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern NUMBER = Pattern.compile("[+-]?+(\\d++(\\.\\d*+)?+|\\.\\d++)([eE][+-]?+\\d++)?+");

    private SpreadsheetCell() {}

    /** What to write: the text itself, or with an apostrophe before it. */
    public static String defused(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** What was written, of what {@link #defused} has made of it. */
    public static String restored(String cell) {
        return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        if (start == text.length() || FORMULA_STARTS.indexOf(text.charAt(start)) < 0) {
            return false;
        }
        return !NUMBER.matcher(text).region(start, text.length()).matches();
    }
}
