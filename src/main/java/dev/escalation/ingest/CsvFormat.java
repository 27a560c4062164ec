package dev.escalation.ingest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** How a CSV file is written. */
public record CsvFormat(TextEncoding encoding, char delimiter, char quote) implements TextFormat {
    /** A record longer than this is taken for a quote that is never closed. */
    private static final int MOST_RECORD_CHARS = 1 << 24;

    @Override
    public String describe() {
        return encoding.label() + ", " + nameOf(delimiter) + "-separated, "
                + (quote == '"' ? "double quotes" : "single quotes");
    }

    static String nameOf(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "pipe";
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
