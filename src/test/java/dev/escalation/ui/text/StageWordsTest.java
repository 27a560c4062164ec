package dev.escalation.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StageWordsTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/escalation");
    private static final Pattern SAID = Pattern.compile("\\.stage\\(\\s*\"([^\"]+)\",");

    private final StageWords german = Texts.of(Locale.GERMAN).stages();

    @Test
    void aStageIsSaidInTheLanguageOfTheWindow() {
        assertThat(german.of("Computing features")).isEqualTo("Merkmale werden berechnet");
        assertThat(german.of("Reading tickets.csv")).isEqualTo("tickets.csv wird gelesen");
        assertThat(german.of("Reading what tickets say")).isEqualTo("Texte der Tickets werden gelesen");
        assertThat(german.of("Window 2 of 6: Training XGBoost")).isEqualTo("Fenster 2 von 6: XGBoost wird trainiert");
    }

    @Test
    void englishStaysAsItIs() {
        StageWords english = Texts.of(Locale.ENGLISH).stages();
        for (String said :
                List.of("Reading what tickets say", "Window 2 of 6: Training XGBoost", "Nobody knows this")) {
            assertThat(english.of(said)).isEqualTo(said);
        }
        assertThat(german.of("Nobody knows this")).isEqualTo("Nobody knows this");
    }

    @Test
    void everyStageOfTheWorkIsKnown() throws IOException {
        Set<String> unknown = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .filter(each -> !each.startsWith(SOURCES.resolve("cli")))
                    .toList()) {
                SAID.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(said -> german.of(said).equals(said))
                        .forEach(unknown::add);
            }
        }
        assertThat(unknown).isEmpty();
    }
}
