package dev.escalation.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.CleanData;
import dev.escalation.data.EventTable;
import dev.escalation.etl.Cleaning;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.task.Progress;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HappeningsTest {
    @Test
    void allEventsOfATicketOldestFirst() {
        CleanData data = Cleaning.run(Importer.plan(Path.of("sample-data"), new MappingChoice.Auto()), Progress.NONE)
                .data();
        EventTable events = data.events();
        Happenings happenings = new Happenings();
        for (int t = 0; t < 50; t++) {
            int ticket = t;
            List<Happening> expected = IntStream.range(0, events.size())
                    .filter(event -> events.ticket()[event] == ticket)
                    .boxed()
                    .sorted(Comparator.comparingLong(event -> events.time()[event]))
                    .map(event -> Happening.of(events, event))
                    .toList();
            assertThat(happenings.of(data, ticket)).isNotEmpty().isEqualTo(expected);
        }
    }
}
