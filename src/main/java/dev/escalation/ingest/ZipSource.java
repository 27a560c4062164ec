package dev.escalation.ingest;

import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The texts of a zip file. The file as a whole is refused where one entry is not what an export has: nothing of it
 * would be written to the disk, but who packs a way out of a folder or a zip in a zip means no good or made a mistake.
 *
 * @param others names of entries that hold no text of a known kind
 */
record ZipSource(List<ZipEntryText> texts, List<String> others) {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");
    private static final Pattern PACKED = Pattern.compile("(?i).*\\.(zip|gz|tgz|tar|7z|rar|bz2|xz|zst|jar)");
    private static final Sayable PLAIN_ENTRIES = Said.of("ingest.zip.plain.advice");

    /** @throws UnusableInputException if the zip file is broken or an entry of it is refused */
    static ZipSource read(Path file, UnpackLimits limits) {
        String name = String.valueOf(file.getFileName());
        try {
            ZipDirectory directory = ZipDirectory.read(file, name, limits);
            Set<String> seen = new HashSet<>();
            for (ZipDirectory.Entry entry : directory.entries()) {
                String entryName = directory.name(entry);
                check(name, entryName, entry);
                if (!seen.add(entryName)) {
                    throw refused(name, entryName, Said.of("ingest.zip.twice"));
                }
            }
            return texts(file, directory.names(), limits);
        } catch (IOException e) {
            throw CsvTable.unreadable(name, UnpackedStream.explained(name, e));
        } catch (IllegalArgumentException e) {
            throw CsvTable.unreadable(name, UnpackedStream.broken(name, Said.of("ingest.zip.names"), e));
        }
    }

    private static void check(String file, String entry, ZipDirectory.Entry facts) {
        Sayable path = pathTrick(entry);
        if (path != null) {
            throw refused(file, entry, path);
        }
        if (facts.link()) {
            throw refused(file, entry, Said.of("ingest.zip.link"));
        }
        if (facts.encrypted()) {
            throw UnusableInputException.inFile(
                    Said.of("ingest.zip.encrypted", shown(entry)), file, Said.of("ingest.zip.encrypted.advice"));
        }
        if (PACKED.matcher(entry).matches()) {
            throw refused(file, entry, Said.of("ingest.zip.packed"));
        }
        if (facts.method() != ZipEntry.STORED && facts.method() != ZipEntry.DEFLATED) {
            throw refused(file, entry, Said.of("ingest.zip.method"));
        }
    }

    private static @org.jspecify.annotations.Nullable Sayable pathTrick(String entry) {
        if (entry.indexOf('\\') >= 0) {
            return Said.of("ingest.zip.backslash");
        }
        if (entry.startsWith("/")) {
            return Said.of("ingest.zip.absolute");
        }
        if (DRIVE.matcher(entry).matches()) {
            return Said.of("ingest.zip.drive");
        }
        if (List.of(entry.split("/", -1)).contains("..")) {
            return Said.of("ingest.zip.outside");
        }
        boolean odd = entry.isEmpty() || entry.chars().anyMatch(c -> c < ' ' || c == 0x7F);
        return odd ? Said.of("ingest.zip.nameless") : null;
    }

    private static UnusableInputException refused(String file, String entry, Sayable why) {
        return UnusableInputException.inFile(Said.of("ingest.zip.entry", shown(entry), why), file, PLAIN_ENTRIES);
    }

    private static String shown(String entry) {
        String printable = entry.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > 100 ? printable.substring(0, 100) + "…" : printable;
    }

    private static ZipSource texts(Path file, Charset names, UnpackLimits limits) throws IOException {
        List<ZipEntryText> texts = new ArrayList<>();
        List<String> others = new ArrayList<>();
        long unpacked = 0;
        try (ZipFile zip = new ZipFile(file.toFile(), names)) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.isDirectory() || isHidden(entry.getName())) {
                    continue;
                }
                ZipEntryText text = text(file, names, entry);
                if (!SourceFiles.isText(text.textName())) {
                    others.add(text.name());
                    continue;
                }
                unpacked += text.bytes();
                limits.check(text.file().getFileName().toString(), file.toFile().length(), unpacked);
                texts.add(text);
            }
        }
        return new ZipSource(texts, others);
    }

    private static ZipEntryText text(Path file, Charset names, ZipEntry entry) throws ZipException {
        if (entry.getSize() < 0) {
            throw new ZipException("the size of '" + entry.getName() + "' makes no sense");
        }
        return new ZipEntryText(file, entry.getName(), names, entry.getSize(), entry.getCrc());
    }

    /** What systems put beside the files, such as {@code __MACOSX/._tickets.csv}. */
    private static boolean isHidden(String entry) {
        return List.of(entry.toLowerCase(Locale.ROOT).split("/")).stream()
                .anyMatch(part -> part.startsWith(".") || part.equals("__macosx"));
    }
}
