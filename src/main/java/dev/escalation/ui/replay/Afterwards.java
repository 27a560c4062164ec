package dev.escalation.ui.replay;

import static dev.escalation.data.Instants.hoursBetween;

import dev.escalation.live.replay.Fate;
import dev.escalation.ui.text.Texts;
import java.util.Locale;

/** What became of a ticket after a moment of its life. */
enum Afterwards {
    HAPPENED,
    ENDED,
    OPEN,
    UNKNOWN;

    static Afterwards of(Fate fate) {
        return valueOf(fate.kind().name());
    }

    /**
     * {@code Escalated after 5 h}
     *
     * @param happened what the outcome is called
     */
    static String words(Texts texts, Fate fate, long moment, String happened) {
        Afterwards what = of(fate);
        String key = "live.after." + what.name().toLowerCase(Locale.ROOT);
        return switch (what) {
            case HAPPENED ->
                texts.get(key, capital(happened), texts.formats().duration(hoursBetween(moment, fate.at())));
            case ENDED -> texts.get(key, texts.formats().duration(hoursBetween(moment, fate.at())));
            case OPEN, UNKNOWN -> texts.get(key);
        };
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    FateMark.Kind mark() {
        return switch (this) {
            case HAPPENED -> FateMark.Kind.CAME;
            case ENDED -> FateMark.Kind.ENDED;
            case OPEN, UNKNOWN -> FateMark.Kind.PENDING;
        };
    }
}
