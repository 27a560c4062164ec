package dev.escalation.explain;

import dev.escalation.features.FeatureInfo;
import dev.escalation.features.Target;
import dev.escalation.words.Words;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;

/** What is said of factors, in one language. Files, the command line and the server speak English, the window its own. */
public final class Phrases {
    public static final Phrases ENGLISH = new Phrases(Locale.ENGLISH);

    private final Words words;
    private final char decimalMark;
    private final Quantity quantities;

    private Phrases(Locale locale) {
        this.words = Words.of("dev.escalation.explain.factors", locale);
        this.decimalMark = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        this.quantities = new Quantity(this);
    }

    public static Phrases in(Locale locale) {
        return locale.equals(Locale.ENGLISH) ? ENGLISH : new Phrases(locale);
    }

    /** Amounts in this language. */
    public Quantity quantities() {
        return quantities;
    }

    /** What people call a feature. */
    public String label(FeatureInfo info) {
        return label(info.name(), info.label());
    }

    /**
     * What people call something of the data.
     *
     * @param name as in files
     * @param english its name where this language has none of its own
     */
    public String label(String name, String english) {
        String key = "label." + name;
        return words.has(key) ? words.get(key) : english;
    }

    /** "6 of 22 earlier tickets …": escalated. */
    public String outcome(Target target) {
        return words.get("outcome." + target.id());
    }

    /**
     * The text of a key, see {@link Words#get}.
     *
     * @throws MissingResourceException if there is no such key
     */
    public String get(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    boolean has(String key) {
        return words.has(key);
    }

    /** {@code 1 day}, {@code 2 days}; some nouns are the same for any number. */
    String counted(String number, boolean one, String noun) {
        return number + Quantity.NO_BREAK_SPACE + words.form("amount." + noun, one);
    }

    /** A number that was written with a decimal point. */
    String localized(String number) {
        return number.replace('.', decimalMark).replace('-', '\u2212');
    }

    /** {@code a, b and c}. */
    public String list(List<String> items, String separator, boolean separatorBeforeLast) {
        int last = items.size() - 1;
        if (last == 0) {
            return items.getFirst();
        }
        String before = separatorBeforeLast && last > 1 ? separator : " ";
        return String.join(separator, items.subList(0, last)) + before + get("sheet.and") + " " + items.get(last);
    }

    Locale locale() {
        return words.language();
    }
}
