package dev.escalation.explain.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The amounts of a text in their order, each with its parts: {@code 2 days 4 h} is one amount, {@code 41 of the 50}
 * another. Numbers may be written as words.
 *
 * @param amounts each as {@code 2 day+4 h}
 * @param rest the text without them
 */
record Amounts(List<String> amounts, String rest) {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("zero", "0"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"),
            Map.entry("once", "1 time"),
            Map.entry("twice", "2 time"));
    private static final Pattern WORD = Pattern.compile("\\b(" + String.join("|", WORDS.keySet()) + ")\\b");

    private static final String NUMBER = "[<>]?-?\\d+(?:[.:]\\d+)?";
    private static final String UNIT = "%|percent|days?|hours?|hrs?|h|minutes?|mins?|min|years?|weeks?|times?";
    private static final String ONE = NUMBER + "(?:\\s*(?:" + UNIT + ")(?![a-z]))?";
    private static final Pattern AMOUNT =
            Pattern.compile("(?<![a-z\\d])" + ONE + "(?:(?:\\s+|\\s*(?:-|to|of the|of|and)\\s*)" + ONE + ")*");
    private static final Pattern PART = Pattern.compile(
            "(?<joint>-|to|of the|of|and|)\\s*(?<number>" + NUMBER + ")\\s*(?<unit>" + UNIT + ")?(?![a-z])");

    /** @param text lower case, with plain hyphens and spaces */
    static Amounts of(String text) {
        String digits = WORD.matcher(text).replaceAll(found -> WORDS.get(found.group(1)));
        List<String> amounts = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        Matcher found = AMOUNT.matcher(digits);
        while (found.find()) {
            amounts.add(canonical(found.group()));
            found.appendReplacement(rest, " # ");
        }
        found.appendTail(rest);
        return new Amounts(List.copyOf(amounts), rest.toString());
    }

    private static String canonical(String amount) {
        Matcher part = PART.matcher(amount);
        StringBuilder parts = new StringBuilder(amount.startsWith("-") ? "-" : "");
        while (part.find()) {
            parts.append(part.start() == 0 ? "" : joint(part.group("joint")))
                    .append(part.group("number"))
                    .append(unit(part.group("unit")));
        }
        return parts.toString();
    }

    private static String joint(String word) {
        return switch (word) {
            case "-", "to" -> "-";
            case "of", "of the" -> "/";
            default -> "+";
        };
    }

    private static String unit(String word) {
        if (word == null) {
            return "";
        }
        return switch (word.charAt(0)) {
            case '%', 'p' -> " %";
            case 'd' -> " day";
            case 'h' -> " h";
            case 'm' -> " min";
            case 'y' -> " year";
            case 'w' -> " week";
            default -> " time";
        };
    }
}
