package dev.escalation.etl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CleanData;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.feed.SomeTickets;
import dev.escalation.task.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ticket alone whose room looks like a number, of a desk where rooms are none. */
class SettledAttributesTest {
    @TempDir
    Path folder;

    @Test
    void fewRowsAreReadAsAllOfThemWere() throws Exception {
        Files.writeString(folder.resolve("tickets.csv"), """
                ticket_id,created_at,status,priority,attr.room,attr.seats
                1,2026-03-01T10:00:00Z,open,high,12,4
                2,2026-03-01T11:00:00Z,open,low,12b,5
                """);
        ImportPlan plan = Importer.plan(folder, new MappingChoice.Auto());
        CleanData whole = Cleaning.run(plan, Progress.NONE).data();
        assertThat(whole.tickets().attributes().getFirst()).isInstanceOf(AttributeColumn.Categorical.class);
        assertThat(whole.tickets().attributes().getLast()).isInstanceOf(AttributeColumn.Numeric.class);

        var one = SomeTickets.of(plan.tables(), Set.of("1"));
        CleanData alone =
                Cleaning.run(one, plan.mapping(), "live", Progress.NONE).data();
        assertThat(alone.tickets().attributes().getFirst())
                .as("nobody can tell from one row")
                .isInstanceOf(AttributeColumn.Numeric.class);
        CleanData settled = Cleaning.run(SettledAttributes.of(whole).in(one), plan.mapping(), "live", Progress.NONE)
                .data();
        assertThat(settled.tickets().attributes().getFirst())
                .isInstanceOfSatisfying(
                        AttributeColumn.Categorical.class,
                        room -> assertThat(room.values().dictionary().levels()).containsExactly("12"));
        assertThat(settled.tickets().attributes().getLast())
                .isInstanceOfSatisfying(
                        AttributeColumn.Numeric.class,
                        seats -> assertThat(seats.values()).containsExactly(4));
    }
}
