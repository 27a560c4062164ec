package dev.escalation.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The text of one table, wherever it lies: a file, what a gzip file packs, an entry of a zip file. Nothing is ever
 * unpacked to the disk; each opening reads from the file itself.
 */
public sealed interface SourceText permits PlainText, GzipText, ZipEntryText, MemoryText {
    /** The file on the disk. */
    Path file();

    /** As messages call it: {@code tickets.csv}, {@code tickets.csv.gz} or {@code desk.zip/export/tickets.csv}. */
    String name();

    /** Name of the text itself, without folders and packing: {@code tickets.csv}. */
    String textName();

    /** Bytes of the text where they are known without reading it, else of the file it is packed in. */
    long bytes() throws IOException;

    /**
     * The text from its beginning.
     *
     * @throws IOException also while reading; a {@link RefusedTextException} where the packing is at fault
     */
    InputStream open() throws IOException;

    /** A process log in XML rather than a table. */
    default boolean isXes() {
        return textName().toLowerCase(Locale.ROOT).endsWith(".xes");
    }

    default boolean isPacked() {
        return this instanceof GzipText || this instanceof ZipEntryText;
    }
}
