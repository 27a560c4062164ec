package dev.escalation.chart;

import dev.escalation.words.Words;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;

/** What charts say, in one language. Files, the command line and reports speak English, the window its own. */
public final class ChartWords {
    public static final ChartWords ENGLISH = new ChartWords(Locale.ENGLISH);

    private final Words words;
    private final Numbers numbers;

    private ChartWords(Locale locale) {
        this.words = Words.of("dev.escalation.chart.charts", locale);
        this.numbers = new Numbers(this);
    }

    public static ChartWords in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ENGLISH : new ChartWords(locale);
    }

    /** Numbers in this language. */
    public Numbers numbers() {
        return numbers;
    }

    /**
     * The text of a key; {@code {0}}, {@code {1}} … stand for the arguments, numbers as {@link #numbers} writes them.
     *
     * @throws MissingResourceException if there is no such key
     */
    public String get(String key, String... arguments) {
        return words.get(key, (Object[]) arguments);
    }

    /** {@code 1 ticket}, {@code 2 tickets}; some nouns are the same for any number. */
    public String counted(long number, String noun) {
        return numbers.count(number) + " " + words.form("counted." + noun, number == 1);
    }

    /** Writes dates by the pattern of a key, months by their names in this language. */
    public DateTimeFormatter dates(String key) {
        return DateTimeFormatter.ofPattern(words.get(key), words.language());
    }

    Locale locale() {
        return words.language();
    }
}
