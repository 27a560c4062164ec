package dev.escalation.ui.text;

import dev.escalation.chart.ChartWords;
import dev.escalation.explain.Phrases;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** All words of the window, one file per screen, as one bundle for FXML and code. Keys begin with the file's name. */
public final class Texts extends ResourceBundle {
    private static final List<String> FILES = List.of(
            "formats",
            "language",
            "watch",
            "stage",
            "common",
            "shell",
            "tickets",
            "triage",
            "live",
            "alerts",
            "phrases",
            "whatif",
            "wording",
            "data",
            "quality",
            "explore",
            "models",
            "versus",
            "kept",
            "leaks",
            "backtest",
            "closer",
            "explain",
            "simulate",
            "sla",
            "replay",
            "routing",
            "drivers",
            "reports",
            "mapping",
            "connect");

    /** Words that a language lacks are English ones, whatever the language of the machine. */
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Locale locale;
    private final Formats formats;
    private final Phrases phrases;
    private final ChartWords chartWords;

    private Texts(Locale locale) {
        this.locale = locale;
        for (String file : FILES) {
            ResourceBundle bundle =
                    ResourceBundle.getBundle("dev.escalation.ui.text." + file, locale, ENGLISH_OTHERWISE);
            for (String key : Collections.list(bundle.getKeys())) {
                words.put(key, bundle.getString(key));
            }
        }
        formats = new Formats(locale, this);
        phrases = Phrases.in(locale);
        chartWords = ChartWords.in(locale);
    }

    public static Texts of(Locale locale) {
        return new Texts(locale);
    }

    /**
     * The text of a key; {@code {0}}, {@code {1}} … stand for the arguments.
     *
     * @throws MissingResourceException if there is no such key
     */
    public String get(String key, Object... arguments) {
        String pattern = getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** Numbers, dates and durations in the same language. */
    public Formats formats() {
        return formats;
    }

    /** What is said of factors, in the same language. */
    public Phrases phrases() {
        return phrases;
    }

    /** What charts say, in the same language. */
    public ChartWords chartWords() {
        return chartWords;
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return words.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keySet());
    }
}
