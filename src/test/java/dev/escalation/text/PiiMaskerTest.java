package dev.escalation.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiiMaskerTest {
    private static final Path GOLDEN = Path.of("..", "shared", "golden", "pii", "public.csv");
    private static final Path OWN_CASES = Path.of("src/test/resources/dev/escalation/text/pii-cases.csv");
    private static final Path HARD_CASES = Path.of("src/test/resources/dev/escalation/text/pii-cases.tsv");

    private final PiiMasker masker = new PiiMasker();

    @Test
    void masksAsTheGoldenFileExpects() throws IOException {
        Assumptions.assumeTrue(Files.exists(GOLDEN), "golden/pii is not here");
        assertThat(wrong(GOLDEN)).isEmpty();
    }

    /** Made from the rules in golden/README.md; numbers are reserved for fiction or well-known test values. */
    @Test
    void masksAsItsRulesSay() throws IOException {
        assertThat(wrong(OWN_CASES)).isEmpty();
    }

    /** Forms of many countries and scripts, and what only looks like them: a tab, the expected text, a tab, the kind. */
    @Test
    void masksHardCases() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(HARD_CASES).stream().skip(1).toList()) {
            String[] cells = line.split("\t", -1);
            check(cells[0], cells[1], wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private List<String> wrong(Path file) throws IOException {
        List<String> wrong = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                check(row.getField("text"), row.getField("expected"), wrong);
            }
        }
        return wrong;
    }

    private void check(String text, String expected, List<String> wrong) {
        String masked = masker.mask(text);
        if (!masked.equals(expected)) {
            wrong.add(text + "\n  expected " + expected + "\n  but was  " + masked);
        }
        assertThat(masker.mask(masked)).as("masked again").isEqualTo(masked);
    }

    @Test
    void givesBackTheSameTextWhereNothingIsMasked() {
        String text = "The export of 12 files needs 4.5 s since 2024-03-15.";
        assertThat(masker.mask(text)).isSameAs(text);
    }

    @Test
    void countsByKind() {
        PiiCounts counts = new PiiCounts();
        masker.mask("Mail joe@example.com or ann@example.com, call 212-555-0187.", counts);
        PiiCounts more = new PiiCounts();
        masker.mask("See https://example.com/a", more);
        counts.add(more);

        assertThat(counts.of(PiiKind.EMAIL)).isEqualTo(2);
        assertThat(counts.of(PiiKind.PHONE)).isEqualTo(1);
        assertThat(counts.of(PiiKind.URL)).isEqualTo(1);
        assertThat(counts.of(PiiKind.CARD)).isZero();
        assertThat(counts.total()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7", "@", "a.a.a.", "1:", "1 ", "1-", "a@", "+1", "12.", "http", "w", "DE12 ", "::1 ", "call "})
    void longOddTextsTakeLinearTime(String unit) {
        String text = unit.repeat(600_000 / unit.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> masker.mask(text));
    }
}
