package dev.escalation.ui.text;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language of the window. Its own name for itself is never translated, so that whoever needs it finds it. */
public enum Language {
    ENGLISH(Locale.ENGLISH, "English"),
    GERMAN(Locale.GERMAN, "Deutsch");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** As it is kept between two starts. */
    public String id() {
        return locale.getLanguage();
    }

    public String ownName() {
        return ownName;
    }

    /** That of the system, English where the window does not speak it. */
    public static Language ofSystem(Locale system) {
        return Arrays.stream(values())
                .filter(language -> language.id().equals(system.getLanguage()))
                .findFirst()
                .orElse(ENGLISH);
    }

    /** @param chosen id of what the user chose; null or unknown to follow the system */
    public static Language of(@Nullable String chosen, Locale system) {
        return Arrays.stream(values())
                .filter(language -> language.id().equals(chosen))
                .findFirst()
                .orElseGet(() -> ofSystem(system));
    }
}
