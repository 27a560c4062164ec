package dev.escalation.ui.data;

import dev.escalation.ingest.CsvFormat;
import dev.escalation.ingest.TextFormat;
import dev.escalation.ingest.XesFormat;
import dev.escalation.ui.text.Texts;

/** How a file is written, in words. */
public final class FormatWords {
    private FormatWords() {}

    public static String separator(Texts texts, TextFormat format) {
        return texts.get(
                switch (format) {
                    case CsvFormat csv -> separator(csv.delimiter());
                    case XesFormat _ -> "data.separator.xes";
                });
    }

    private static String separator(char delimiter) {
        return switch (delimiter) {
            case ',' -> "data.separator.comma";
            case ';' -> "data.separator.semicolon";
            case '\t' -> "data.separator.tab";
            default -> "data.separator.pipe";
        };
    }

    public static String quotes(Texts texts, TextFormat format) {
        return texts.get(
                switch (format) {
                    case CsvFormat csv when csv.quote() == '"' -> "data.quote.double";
                    case CsvFormat _ -> "data.quote.single";
                    case XesFormat _ -> "data.quote.none";
                });
    }
}
