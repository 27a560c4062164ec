package dev.escalation.ingest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.escalation.words.Said;
import dev.escalation.words.Sayable;

/** How a CSV file is written. */
public record CsvFormat(TextEncoding encoding, char delimiter, char quote) implements TextFormat {
    /** A record longer than this is taken for a quote that is never closed. */
    private static final int MOST_RECORD_CHARS = 1 << 24;

    @Override
    public String describe() {
        return encoding.label() + ", " + delimiterName().inEnglish() + "-separated, "
                + (quote == '"' ? "double quotes" : "single quotes");
    }

    Sayable delimiterName() {
        return switch (delimiter) {
            case ',' -> Said.of("ingest.delimiter.comma");
            case ';' -> Said.of("ingest.delimiter.semicolon");
            case '\t' -> Said.of("ingest.delimiter.tab");
            default -> Said.of("ingest.delimiter.pipe");
        };
    }

    CsvReader.CsvReaderBuilder reader() {
        return reader(delimiter, quote);
    }

    static CsvReader.CsvReaderBuilder reader(char delimiter, char quote) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MOST_RECORD_CHARS);
    }
}
