package dev.escalation.ingest.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files of a folder that may hold tables, the oldest first. */
record FolderListing(List<Entry> files) {
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt", ".xes", ".gz", ".zip");

    FolderListing {
        files = List.copyOf(files);
    }

    record Entry(Path file, long bytes, FileTime modified) {}

    static FolderListing of(Path folder) throws IOException {
        List<Entry> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(FolderListing::mayHoldTables).toList()) {
                add(file, found);
            }
        }
        found.sort(Comparator.comparing(Entry::modified).thenComparing(Entry::file));
        return new FolderListing(found);
    }

    /** A file that is being written often has another ending until it is complete, or a dot before its name. */
    private static boolean mayHoldTables(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("~")
                && ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static void add(Path file, List<Entry> found) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                found.add(new Entry(file, attributes.size(), attributes.lastModifiedTime()));
            }
        } catch (NoSuchFileException _) {
            // deleted meanwhile
        }
    }

    boolean beginsWith(FolderListing other) {
        return files.size() >= other.files.size()
                && files.subList(0, other.files.size()).equals(other.files);
    }

    FolderListing after(FolderListing other) {
        return new FolderListing(files.subList(other.files.size(), files.size()));
    }
}
