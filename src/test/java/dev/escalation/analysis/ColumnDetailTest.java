package dev.escalation.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.CleanData;
import dev.escalation.data.TextColumn;
import dev.escalation.etl.Cleaning;
import dev.escalation.etl.ColumnProfile;
import dev.escalation.etl.ColumnProfiles;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnDetailTest {
    @Test
    void binsHaveRoundEdges() {
        // 0 to 100: quarters 25 and 75, 2 × 50 / ∛101 = 21.5, so bins of 50.
        Bins bins = Bins.of(IntStream.rangeClosed(0, 100).asDoubleStream().toArray(), 1);
        assertThat(bins.edges()).containsExactly(0, 50, Double.POSITIVE_INFINITY);
        assertThat(bins.counts()).containsExactly(50, 51);
        assertThat(Bins.round(21.5)).isEqualTo(50);
        assertThat(Bins.round(0.02)).isEqualTo(0.02);
        assertThat(Bins.round(1.01)).isEqualTo(2);
    }

    @Test
    void wholeNumbersHaveNoNarrowerBinsThanOne() {
        Bins bins = Bins.of(new double[] {1, 1, 1, 2, 3}, 1);
        assertThat(bins.edges()).containsExactly(1, 2, 3, 4);
        assertThat(bins.counts()).containsExactly(3, 1, 1);
        assertThat(Bins.of(new double[] {7, 7}, 1).counts()).containsExactly(2);
        assertThat(Bins.of(new double[0], 1).size()).isZero();
    }

    @Test
    void momentsAreDividedByTheCalendar() {
        long first = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
        long day = 86_400_000L;
        assertThat(Bins.grain(first, first + 30 * day)).isEqualTo(Grain.DAY);
        assertThat(Bins.grain(first, first + 300 * day)).isEqualTo(Grain.WEEK);
        assertThat(Bins.grain(first, first + 900 * day)).isEqualTo(Grain.MONTH);
        assertThat(Bins.grain(first, first + 9000 * day)).isEqualTo(Grain.YEAR);
    }

    @Test
    void lengthsAreOfCharactersAndEqualTextsAreOne() {
        TextColumn texts =
                new TextColumn.Builder().add("né").add("").add("😀").add("né").build();
        TextLengths lengths = TextLengths.of(texts);
        assertThat(lengths.sorted()).containsExactly(2, 2, 2);
        assertThat(lengths.distinct()).isEqualTo(2);
    }

    @Test
    void placeholdersAreCountedByColumn() {
        TextColumn texts = new TextColumn.Builder()
                .add("<EMAIL> or <EMAIL>")
                .add("a < b")
                .add("<PHONE")
                .build();
        MaskedText found = MaskedText.of("tickets", "subject", texts, List.of("<EMAIL>", "<PHONE>"));
        assertThat(found.cells()).isEqualTo(1);
        assertThat(found.counts()).containsExactly(2, 0);
    }

    @Test
    void everyColumnOfTheSampleAgreesWithItsProfile() throws IOException {
        CleanData data = Cleaning.run(Importer.plan(Path.of("sample-data"), new MappingChoice.Auto()), Progress.NONE)
                .data();
        for (String table : List.of("customers", "agents", "tickets", "ticket_events")) {
            for (ColumnProfile profile : ColumnProfiles.of(data, table)) {
                ColumnDetail detail = ColumnDetail.of(data, table, profile.name());
                assertThat(detail.missing()).as(profile.name()).isEqualTo(profile.missing());
                if (detail.bins().size() > 0) {
                    assertThat(Arrays.stream(detail.bins().counts()).sum()).isEqualTo(profile.filled());
                    assertThat(detail.rowsOfBin(0)).hasSize(detail.bins().counts()[0]);
                }
                if (profile instanceof ColumnProfile.Values values) {
                    assertThat(detail.distinct()).isEqualTo(values.distinct());
                }
                detail.most().stream()
                        .limit(2)
                        .forEach(found -> assertThat(detail.rowsOf(found)).hasSize(found.count()));
            }
        }
    }

    @Test
    void ticketsOfRowsOfOtherTables() throws IOException {
        CleanData data = Cleaning.run(Importer.plan(Path.of("sample-data"), new MappingChoice.Auto()), Progress.NONE)
                .data();
        int[] tickets = RowTickets.of(data, "customers", new int[] {0});
        String id = data.customers().ids().level(0);
        assertThat(tickets.length).isEqualTo((int)
                IntStream.range(0, data.tickets().size())
                        .filter(ticket -> id.equals(data.tickets().customer().get(ticket)))
                        .count());
        assertThat(RowTickets.of(data, "ticket_events", new int[] {0, 1}))
                .containsExactly(data.events().ticket()[0]);
    }
}
