package dev.escalation.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidBelowTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/escalation");

    /** Who says what the window shows. */
    private static final List<String> SPEAKERS = List.of(
            "model/evaluation/ChosenThreshold",
            "model/evaluation/ThresholdRule",
            "model/evaluation/Verdict",
            "model/ModelKind",
            "model/ModelTrainer",
            "model/versus/Difference",
            "model/versus/Metric",
            "model/leak/Domination",
            "model/leak/FeatureChecks",
            "model/leak/FilledAtEnd",
            "model/leak/LeakScan",
            "model/leak/ProxyOfTime",
            "features/CutCheck",
            "features/PredictionPoints",
            "app/LabelFindings",
            "app/registry/Challenge",
            "data/LabelSource",
            "ingest/FilePlanner",
            "ingest/Importer",
            "ingest/MappingSelection",
            "ingest/ProfileMatch",
            "etl/AttributeCells",
            "etl/CleaningRun",
            "etl/ClosureNotes",
            "etl/LogSteps");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);
    private static final Pattern STATEMENT_END = Pattern.compile("(?<=[;{}])\\s*\\n");
    private static final Pattern OTHERWISE_SAID = Pattern.compile(
            "Exception|undecodable|require|Cleaned\\.|rule\\(|\\.inFile\\(|\\.inColumn\\(|lines\\.add\\(\"|\\.stage\\(|\" cannot be read: \"");
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"");
    private static final Pattern FILLED_IN = Pattern.compile("%,?(?:\\.\\d)?[dfs]|\\{\\d}");
    private static final Pattern WORDS = Pattern.compile("\\p{L},? \\p{L}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    private final Texts english = Texts.of(Locale.ENGLISH);
    private final Texts german = Texts.of(Locale.GERMAN);
    private final Words patterns = Words.of("dev.escalation.ui.text.said", Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Alone it reaches a ROC AUC of 0.953 on train                | Allein erreicht es auf den Trainingsdaten eine ROC AUC von 0,953
                    there is no table customers                                 | es gibt keine Tabelle customers
                    attr.product is read as a category                          | attr.product wird als Kategorie gelesen
                    1,204 of 2,000 tickets: they escalated after their last end | 1.204 von 2.000 Tickets: nach ihrem letzten Ende eskaliert
                    4, 24 h, then every week                                    | 4, 24 h, dann jede Woche
                    nobody knows this or that                                   | nobody knows this or that
                    """)
    void aSentenceIsSaidInTheLanguageOfTheWindow(String said, String expected) {
        assertThat(german.said(said)).isEqualTo(expected);
    }

    @Test
    void whyALineWasChosenIsASentenceInASentence() {
        assertThat(german.said(
                        "Lowest cost with 1 per false alarm and 2.5 per miss, although alerting nobody costs less."
                                + " On validation it reaches precision 75.1%, recall 80% and F1 0.778; 217 of 1,720 rows are"
                                + " alerted. Validation has no positive row, so the choice means little."))
                .isEqualTo(
                        "Niedrigste Kosten bei 1 je Fehlalarm und 2,5 je \u00fcbersehenem Fall, obwohl es weniger kosten"
                                + " w\u00fcrde, niemanden zu melden. Auf den Validierungsdaten erreicht sie Genauigkeit"
                                + " 75,1\u00a0%, Trefferquote 80\u00a0% und F1 0,778; 217 von 1.720 Zeilen werden gemeldet. In den"
                                + " Validierungsdaten gibt es keine positive Zeile, daher besagt die Wahl wenig.");
    }

    @Test
    void listsAndMomentsAreSaidToo() {
        assertThat(german.said(
                        "40 times a ticket was closed in bulk (20 or more by the same person at the same moment: 20"
                                + " at 2026-03-02T10:00:00Z, 20 at 2026-03-03T10:00:00Z and 3 moments more); such tickets are"
                                + " counted, but no model learns from them"))
                .startsWith("40-mal wurde ein Ticket gesammelt geschlossen (20 oder mehr von derselben Person im selben"
                        + " Moment: 20 am ")
                .contains("2. M\u00e4rz 2026", "3. M\u00e4rz 2026", "und 3 weitere Zeitpunkte")
                .doesNotContain(" at ");
        assertThat(german.said(
                        "escalations can hardly be found: their rule: Updated or 2 or more times Escalated asks for"
                                + " events; add the list of changes of the tickets"))
                .startsWith("Eskalationen sind kaum zu finden (Regel: Updated oder mindestens 2-mal Escalated)");
    }

    @Test
    void inEnglishOnlyNumbersAreWrittenAsOnTheScreen() {
        assertThat(english.said("It is filled on 1,204 tickets, all of them with the outcome"))
                .isEqualTo("It is filled on 1\u2009204 tickets, all of them with the outcome");
        assertThat(english.said("columns of the mapping that the file lacks: a or b, c"))
                .isEqualTo("columns of the mapping that the file lacks: a or b, c");
        assertThat(english.said("Chosen because 9 of the 12 columns of 'Jira issues' are in the header of a.csv."))
                .isEqualTo("Chosen because 9 of the 12 columns of 'Jira issues' are in the header of a.csv.");
    }

    /** A sentence of the layers below that is not forgotten here. */
    @Test
    void everySentenceIsKnown() throws IOException {
        Set<String> unknown = new TreeSet<>(spoken());
        unknown.removeIf(piece -> !WORDS.matcher(piece).find());
        unknown.removeIf(piece -> !german.said(piece).equals(piece));
        unknown.removeIf(piece -> known().stream().anyMatch(sentence -> sentence.contains(piece.strip())));
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyPatternIsOfASentence() throws IOException {
        Set<String> spoken = spoken();
        assertThat(known().stream()
                        .filter(sentence -> spoken.stream()
                                .map(String::strip)
                                .filter(piece -> LETTERS.matcher(piece).find())
                                .noneMatch(sentence::contains))
                        .toList())
                .isEmpty();
    }

    /** What is found is handed on in the order in which it was found. */
    @Test
    void argumentsStandInTheirOrder() {
        for (String sentence : known()) {
            List<String> numbers = Pattern.compile("\\{(\\d)}")
                    .matcher(sentence)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(numbers).as(sentence).isSorted().doesNotHaveDuplicates();
        }
    }

    private List<String> known() {
        return Collections.list(patterns.getKeys()).stream()
                .map(patterns::getString)
                .map(pattern -> pattern.replace("''", "'"))
                .toList();
    }

    /** Texts in the sources, between what is filled in. */
    private static Set<String> spoken() throws IOException {
        Set<String> found = new HashSet<>();
        for (String speaker : SPEAKERS) {
            String code = COMMENT.matcher(Files.readString(SOURCES.resolve(speaker + ".java")))
                    .replaceAll("");
            for (String statement : STATEMENT_END.split(code)) {
                if (!OTHERWISE_SAID.matcher(statement).find()) {
                    LITERAL.matcher(JOINED.matcher(statement).replaceAll(""))
                            .results()
                            .flatMap(literal -> pieces(literal.group(1)))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private static Stream<String> pieces(String literal) {
        return Arrays.stream(FILLED_IN.split(literal, -1)).map(piece -> piece.replace("%%", "%"));
    }
}
