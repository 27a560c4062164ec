package dev.escalation.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** One value says the same in the language of whoever reads it. */
class SaidTest {
    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        Said said = Said.of("ingest.columns.many", 12_000, 10_000);
        assertThat(said.inEnglish()).isEqualTo("it has 12000 columns; at most 10000 are read.");
        assertThat(said.in(Locale.GERMAN)).isEqualTo("Sie hat 12.000 Spalten; höchstens 10.000 werden gelesen.");
    }

    @Test
    void whatIsSaidWithinIsSaidInTheSameLanguage() {
        Said said = Said.of("ingest.and", Said.of("ingest.delimiter.comma"), Said.of("ingest.delimiter.tab"));
        assertThat(said.inEnglish()).isEqualTo("comma and tab");
        assertThat(said.in(Locale.GERMAN)).isEqualTo("das Komma und der Tabulator");
    }

    @Test
    void aLanguageThatNobodyWroteIsEnglish() {
        Said said = Said.of("ingest.path.advice", Path.of("a"));
        assertThat(said.in(Locale.FRENCH)).isEqualTo("Check the path: a.");
    }

    @Test
    void aFailureSaysWhatItCan() {
        Throwable known = new UnusableValueException(Said.of("ingest.empty"));
        assertThat(known).hasMessage("the file is empty.");
        assertThat(Sayable.of(known).in(Locale.GERMAN)).isEqualTo("Die Datei ist leer.");
        assertThat(Sayable.of(new IllegalStateException("as it is")).in(Locale.GERMAN))
                .isEqualTo("as it is");
    }

    @Test
    void partsAreJoinedInTheLanguage() {
        Sayable joined = Sayable.joined(" / ", List.of(Said.of("ingest.empty"), Sayable.asItIs("x.csv")));
        assertThat(joined.in(Locale.GERMAN)).isEqualTo("Die Datei ist leer. / x.csv");
    }
}
