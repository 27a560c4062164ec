package dev.escalation.words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a user is told, in the language of who reads it. */
public interface Sayable {
    /** @param language {@link Locale#ROOT} for what logs, files, the server and the command line say */
    String in(Locale language);

    /** As logs, files, the server and the command line say it. */
    default String inEnglish() {
        return in(Locale.ROOT);
    }

    /** What is the same in every language: a name, or what a system or a library says. */
    static Sayable asItIs(String text) {
        return language -> text;
    }

    static Sayable joined(String between, List<? extends Sayable> parts) {
        return language -> parts.stream().map(part -> part.in(language)).collect(Collectors.joining(between));
    }

    /** What a failure says: in the language of who reads it if it can. */
    static Sayable of(Throwable failure) {
        return failure instanceof Sayable sayable ? sayable : asItIs(String.valueOf(failure.getMessage()));
    }
}
