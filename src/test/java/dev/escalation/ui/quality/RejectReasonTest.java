package dev.escalation.ui.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RejectReasonTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private static final Texts GERMAN = Texts.of(Locale.GERMAN);
    private static final Pattern SAYS = Pattern.compile(
            "(?:rule|reject|repairedIfChanged|Cleaned\\.(?:missing|repaired))\\([^;]*?\"([a-z][^\"]+)\"");
    /** Ends before a number or a name, or is a column. */
    private static final Set<String> INCOMPLETE =
            Set.of("below ", "cut after ", "set aside: ", "exact duplicate of line ", "event_type", "event_time");

    @Test
    void aReasonIsSaidInTheLanguageOfTheWindow() {
        assertThat(RejectReason.sentence("id used twice, first on line 12", ENGLISH))
                .isEqualTo("Id used twice, first on line 12");
        assertThat(RejectReason.sentence("id used twice, first on line 12", GERMAN))
                .isEqualTo("Nummer doppelt, zuerst in Zeile 12");
        assertThat(RejectReason.sentence("exact duplicate of line 5", GERMAN))
                .isEqualTo("Genaue Wiederholung, zuerst in Zeile 5");
        assertThat(RejectReason.said("personal data masked", GERMAN)).isEqualTo("pers\u00f6nliche Angaben maskiert");
    }

    @Test
    void whatHasNoWordsStaysAsItIs() {
        assertThat(RejectReason.sentence("set aside: spam", GERMAN)).isEqualTo("Set aside: spam");
        assertThat(RejectReason.sentence("", GERMAN)).isEmpty();
    }

    /** What cleaning says in its sources, so that a new reason is not forgotten. */
    @Test
    void everyReasonOfCleaningHasWords() throws IOException {
        List<String> said;
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/escalation/etl"))) {
            said = files.flatMap(file -> SAYS.matcher(read(file)).results().map(found -> found.group(1)))
                    .filter(text -> !INCOMPLETE.contains(text))
                    .distinct()
                    .toList();
        }
        assertThat(said).hasSizeGreaterThan(12);
        assertThat(said)
                .allSatisfy(text -> assertThat(RejectReason.said(text.replaceAll(", first on line $", ""), GERMAN))
                        .isNotEqualTo(text));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
