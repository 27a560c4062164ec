package dev.escalation.ui.data;

import dev.escalation.ingest.CsvFormat;
import dev.escalation.ui.text.Texts;

/** How a file is written, in words. */
final class FormatWords {
    private FormatWords() {}

    static String separator(Texts texts, CsvFormat format) {
        return texts.get(
                switch (format.delimiter()) {
                    case ',' -> "data.separator.comma";
                    case ';' -> "data.separator.semicolon";
                    case '\t' -> "data.separator.tab";
                    default -> "data.separator.pipe";
                });
    }

    static String quotes(Texts texts, CsvFormat format) {
        return texts.get(format.quote() == '"' ? "data.quote.double" : "data.quote.single");
    }
}
