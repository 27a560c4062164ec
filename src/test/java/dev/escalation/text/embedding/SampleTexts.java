package dev.escalation.text.embedding;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Texts of the sample data, distinct: subjects, descriptions and both in one, in turn. */
final class SampleTexts {
    private SampleTexts() {}

    static List<String> first(int count) {
        try (CsvReader<NamedCsvRecord> tickets =
                CsvReader.builder().ofNamedCsvRecord(Path.of("sample-data/tickets.csv"))) {
            List<String> texts = new ArrayList<>();
            for (NamedCsvRecord ticket : tickets) {
                String subject = ticket.getField("subject");
                String description = ticket.getField("description");
                String text = switch (texts.size() % 3) {
                    case 0 -> subject;
                    case 1 -> description;
                    default -> subject + ". " + description;
                };
                if (!text.isBlank() && !texts.contains(text)) {
                    texts.add(text);
                }
                if (texts.size() == count) {
                    break;
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
