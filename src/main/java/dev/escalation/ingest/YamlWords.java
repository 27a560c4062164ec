package dev.escalation.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts as YAML takes them. */
public final class YamlWords {
    /** Words that YAML takes as they stand and for what they are. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*( [A-Za-z0-9_]+)*");

    private static final Set<String> NO_TEXT = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private YamlWords() {}

    /** The text, in quotes where it would be read as something else. */
    public static String of(String text) {
        if (PLAIN.matcher(text).matches() && !NO_TEXT.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> quoted.append(escaped(point)));
        return quoted.append('"').toString();
    }

    private static String escaped(int point) {
        if (point == '"' || point == '\\') {
            return "\\" + (char) point;
        }
        boolean visible = point == ' ' || Character.isLetterOrDigit(point) || (point > ' ' && point < 0x7F);
        return visible ? Character.toString(point) : "\\U%08X".formatted(point);
    }
}
