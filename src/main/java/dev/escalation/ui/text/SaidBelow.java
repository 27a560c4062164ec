package dev.escalation.ui.text;

import dev.escalation.words.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the layers below say in English sentences, in the language of the window: why an alert line was chosen, what the leak
 * check found, notes of an import. They are kept with models and data and written to files, so they are English wherever
 * they were made; here they are found by their English patterns. One that is not known is shown as it is.
 */
final class SaidBelow {
    /** Begins the keys of what only ever stands within a sentence, such as an amount. */
    private static final String PART = "said.part.";

    private static final Pattern NUMBER = Pattern.compile("[+\u2212-]?\\d+(?:,\\d{3})*(?:\\.\\d+)?%?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile(DAY.pattern() + "T[\\d:.]+Z");
    /** Not in "2 or more". */
    private static final Pattern OR = Pattern.compile(" or (?!more )");

    private static final String BETWEEN_LISTED = ", ";

    private final Texts texts;
    private final EnglishSentences sentences;
    private final EnglishSentences parts;

    SaidBelow(Texts texts) {
        this.texts = texts;
        Words english = Words.of("dev.escalation.ui.text.said", Locale.ENGLISH);
        sentences = new EnglishSentences(english, key -> !key.startsWith(PART));
        parts = new EnglishSentences(english, key -> key.startsWith(PART));
    }

    String of(String english) {
        return sentences.find(english).map(this::said).orElse(english);
    }

    private String said(EnglishSentences.Fit fit) {
        Object[] arguments = fit.arguments().stream().map(this::argument).toArray();
        return texts.get(fit.key(), arguments);
    }

    /** Amounts and moments as elsewhere on the screen; names as they are. */
    private String argument(String english) {
        if (NUMBER.matcher(english).matches()) {
            return texts.formats().written(english);
        }
        if (DAY.matcher(english).matches() || MOMENT.matcher(english).matches()) {
            return time(english);
        }
        return sentences.find(english).map(this::said).orElseGet(() -> words(english));
    }

    private String words(String english) {
        String[] choices = OR.split(english, -1);
        if (choices.length > 1) {
            return Arrays.stream(choices)
                    .map(this::argument)
                    .reduce((one, other) -> texts.get("said.part.or", one, other))
                    .orElseThrow();
        }
        String[] listed = english.split(BETWEEN_LISTED, -1);
        return listed.length > 1
                ? Arrays.stream(listed).map(this::argument).collect(Collectors.joining(BETWEEN_LISTED))
                : parts.find(english).map(this::said).orElse(english);
    }

    private String time(String written) {
        try {
            return written.indexOf('T') < 0
                    ? texts.formats()
                            .day(LocalDate.parse(written)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()
                                    .toEpochMilli())
                    : texts.formats().moment(Instant.parse(written).toEpochMilli());
        } catch (DateTimeException _) {
            return written;
        }
    }
}
