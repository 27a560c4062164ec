package dev.escalation.ui.text;

import dev.escalation.chart.ChartWords;
import dev.escalation.explain.Phrases;
import dev.escalation.words.Sayable;
import dev.escalation.words.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** All words of the window, one file per screen, as one bundle for FXML and code. Keys begin with the file's name. */
public final class Texts extends Words {
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
            "said",
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

    private final Formats formats;
    private final Phrases phrases;
    private final ChartWords chartWords;
    /** Both are made when first needed: the start of the window does not wait for them. */
    private @Nullable StageWords stages;

    private @Nullable SaidBelow below;

    private Texts(Locale locale) {
        super("dev.escalation.ui.text", FILES, locale);
        formats = new Formats(locale, this);
        phrases = Phrases.in(locale);
        chartWords = ChartWords.in(locale);
    }

    public static Texts of(Locale locale) {
        return new Texts(locale);
    }

    /** What long work is at. */
    public StageWords stages() {
        StageWords known = stages;
        if (known == null) {
            known = new StageWords(this);
            stages = known;
        }
        return known;
    }

    /** What a layer says, in the same language. */
    public String said(Sayable sayable) {
        return sayable.in(language());
    }

    /** What a failure says, in the same language if it can. */
    public String why(Throwable failure) {
        return said(Sayable.of(failure));
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

    /**
     * What a layer below says in English, such as a note of an import, in the same language.
     *
     * @param english a sentence; one that is not known stays as it is
     */
    public String said(String english) {
        SaidBelow known = below;
        if (known == null) {
            known = new SaidBelow(this);
            below = known;
        }
        return known.of(english);
    }
}
