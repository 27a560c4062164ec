package dev.escalation.ingest;

/** How a text is written. */
public sealed interface TextFormat permits CsvFormat, XesFormat {
    TextEncoding encoding();

    /** In words, for a terminal. */
    String describe();
}
