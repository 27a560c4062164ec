package dev.escalation.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.escalation.text.PiiMasker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Masked texts of a desk's files: subjects, descriptions, messages, and all that a ticket says. */
final class SampleTexts {
    private final Set<String> subjects = new LinkedHashSet<>();
    private final Set<String> descriptions = new LinkedHashSet<>();
    private final Set<String> messages = new LinkedHashSet<>();
    private final Map<String, String> whole = new LinkedHashMap<>();
    private final PiiMasker masker = new PiiMasker();

    static SampleTexts read(Path folder) throws IOException {
        SampleTexts texts = new SampleTexts();
        try (CsvReader<NamedCsvRecord> tickets = CsvReader.builder().ofNamedCsvRecord(folder.resolve("tickets.csv"));
                CsvReader<NamedCsvRecord> events =
                        CsvReader.builder().ofNamedCsvRecord(folder.resolve("ticket_events.csv"))) {
            tickets.forEach(texts::addTicket);
            events.forEach(texts::addEvent);
        }
        return texts;
    }

    private void addTicket(NamedCsvRecord ticket) {
        String subject = masker.mask(ticket.getField("subject"));
        String description = masker.mask(ticket.getField("description"));
        subjects.add(subject);
        descriptions.add(description);
        whole.putIfAbsent(ticket.getField("ticket_id"), subject + " " + description);
    }

    private void addEvent(NamedCsvRecord event) {
        String message = masker.mask(event.getField("event_description"));
        messages.add(message);
        whole.computeIfPresent(event.getField("ticket_id"), (ticket, text) -> (text + " " + message).strip());
    }

    /** As many of each kind, drawn without repetition and shuffled. */
    List<String> mixed(int count, long seed) {
        Random random = new Random(seed);
        Set<String> mixed = new LinkedHashSet<>();
        for (Collection<String> kind : List.of(subjects, descriptions, messages, whole.values())) {
            int before = mixed.size();
            for (String text : shuffled(kind, random)) {
                if (mixed.size() - before < count / 4 && !text.isBlank()) {
                    mixed.add(text);
                }
            }
        }
        return shuffled(mixed, random);
    }

    /** One text per ticket: subject, description and messages, in the files' order. */
    List<String> perTicket() {
        return List.copyOf(whole.values());
    }

    private static List<String> shuffled(Collection<String> texts, Random random) {
        List<String> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
