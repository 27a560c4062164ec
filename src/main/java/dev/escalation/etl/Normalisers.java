package dev.escalation.etl;

import dev.escalation.data.ActorRole;
import dev.escalation.etl.Normaliser.Cleaned;
import dev.escalation.ingest.Spellings;
import dev.escalation.text.PiiMasker;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The normalisers of the known columns. */
final class Normalisers {
    static final String MASKED = "personal data masked";
    static final String UNKNOWN_VALUE = "unknown value made missing";
    private static final String SPELLING = "spelling";
    private static final PiiMasker MASKER = new PiiMasker();
    /** Whole numbers beyond this are identifiers: a double does not hold them exactly. */
    private static final int LONGEST_NUMBER = 15;

    private Normalisers() {}

    static Cleaned status(String value) {
        return known(value, Spellings.status(value));
    }

    static Cleaned priority(String value) {
        return known(value, Spellings.priority(value));
    }

    static Cleaned eventType(String value) {
        return known(value, Spellings.eventType(value));
    }

    static Cleaned role(String value) {
        Cleaned role = known(value, Spellings.role(value));
        return "".equals(role.value()) ? Cleaned.missing() : role;
    }

    /** {@code true} and {@code false} in whatever spelling; not counted, a flag has no one right spelling. */
    static Cleaned flag(String value) {
        String flag = Spellings.flag(value);
        return flag == null ? Cleaned.missing(UNKNOWN_VALUE) : Cleaned.unchanged(flag);
    }

    /** Words that people chose or typed, which may hold what belongs to a person; ids are keys and stay. */
    static Cleaned masked(String value) {
        return repairedIfChanged(value, MASKER.mask(value), MASKED);
    }

    /** The same for a column that may turn out to hold numbers. */
    static Cleaned maskedUnlessNumber(String value) {
        boolean number =
                value.length() <= LONGEST_NUMBER && !value.startsWith("+") && !Double.isNaN(Numbers.parse(value));
        return number ? Cleaned.unchanged(value) : masked(value);
    }

    /** {@code "NEW YORK"} to {@code "New York"}. */
    static Cleaned titleCase(String value) {
        StringBuilder title = new StringBuilder(value.length());
        boolean first = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            title.append(first ? Character.toTitleCase(c) : Character.toLowerCase(c));
            first = !Character.isLetterOrDigit(c) && c != '\'';
        }
        return repairedIfChanged(value, title.toString(), "title case");
    }

    static Cleaned lowerCase(String value) {
        return repairedIfChanged(value, value.toLowerCase(Locale.ROOT), "lower case");
    }

    /** Lower case; missing unless it is one address. */
    static Cleaned email(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        int at = lower.indexOf('@');
        String domain = lower.substring(at + 1);
        boolean valid = at > 0
                && lower.chars().noneMatch(c -> Character.isWhitespace(c) || c == ',' || c == ';' || c == '<')
                && domain.indexOf('@') < 0
                && domain.indexOf('.') > 0
                && !domain.endsWith(".")
                && !domain.contains("..");
        return valid ? repairedIfChanged(value, lower, "lower case") : Cleaned.missing("not an address, made missing");
    }

    /** The mapping's translation first; it is no repair, the mapping says what the value means. */
    static Normaliser translated(Map<String, String> translations, Normaliser otherwise) {
        return translations.isEmpty() ? otherwise : new Translations(translations, otherwise);
    }

    private static Cleaned repairedIfChanged(String before, String after, String repair) {
        return after.equals(before) ? Cleaned.unchanged(before) : Cleaned.repaired(after, repair);
    }

    private static Cleaned known(String value, @Nullable String canonical) {
        return canonical == null ? Cleaned.missing(UNKNOWN_VALUE) : repairedIfChanged(value, canonical, SPELLING);
    }

    static ActorRole roleOf(String id) {
        for (ActorRole role : ActorRole.values()) {
            if (role.id().equals(id)) {
                return role;
            }
        }
        return ActorRole.UNKNOWN;
    }
}
