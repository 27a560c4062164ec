package dev.escalation.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The first rows of a CSV file and what they say about its format.
 *
 * @param header names as in the file, without surrounding blanks
 * @param rows some rows after the header; empty if there are none
 * @param complete the sample held nothing that could not be read
 */
record CsvHead(Path file, CsvFormat format, List<String> header, List<List<String>> rows, boolean complete) {
    private static final int SAMPLE_CHARS = 1 << 18;
    private static final int SAMPLE_ROWS = 200;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    /** @throws UnusableInputException if the file cannot be read as CSV */
    static CsvHead read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) == 0) {
                throw empty(name);
            }
            TextEncoding encoding = EncodingDetector.detect(file);
            String sample = sample(file, encoding);
            if (sample.isBlank()) {
                throw empty(name);
            }
            return of(file, encoding, sample);
        } catch (AccessDeniedException e) {
            throw UnusableInputException.inFile(
                            "the file may not be read.", name, "Give yourself read permission, or copy it.")
                    .causedBy(e);
        } catch (CharacterCodingException e) {
            throw CsvTable.undecodable(name, 0, encodingAdvice()).causedBy(e);
        } catch (IOException e) {
            throw CsvTable.unreadable(name, e);
        }
    }

    static String encodingAdvice() {
        return "Export the file again as UTF-8.";
    }

    private static UnusableInputException empty(String name) {
        return UnusableInputException.inFile(
                "the file is empty.", name, "Export it again with a header line and at least one row.");
    }

    private static String sample(Path file, TextEncoding encoding) throws IOException {
        char[] chars = new char[SAMPLE_CHARS];
        int length = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                Reader reader = encoding.reader(in)) {
            int read = reader.read(chars, 0, SAMPLE_CHARS);
            while (read > 0) {
                length += read;
                read = reader.read(chars, length, SAMPLE_CHARS - length);
            }
        }
        return new String(chars, 0, length);
    }

    private static CsvHead of(Path file, TextEncoding encoding, String sample) {
        char quote = quoteOf(sample);
        char best = DELIMITERS[0];
        double bestScore = 0;
        for (char delimiter : DELIMITERS) {
            List<List<String>> records = new ArrayList<>();
            addRecords(sample, delimiter, quote, records);
            double score = score(records);
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        List<List<String>> records = new ArrayList<>();
        boolean complete = addRecords(sample, best, quote, records);
        if (records.isEmpty()) {
            throw UnusableInputException.onLine(
                    "the header line cannot be read: a quote in it is never closed.",
                    String.valueOf(file.getFileName()),
                    1,
                    "Close the quote.");
        }
        List<String> header = records.getFirst().stream().map(String::strip).toList();
        List<List<String>> rows = List.copyOf(records.subList(1, records.size()));
        return new CsvHead(file, new CsvFormat(encoding, best, quote), header, rows, complete);
    }

    /** Single quotes only where the very first name stands in them. */
    private static char quoteOf(String sample) {
        String start = sample.stripLeading();
        int end = start.indexOf('\'', 1);
        boolean closed = end > 0
                && end + 1 < start.length()
                && ",;\t|\r\n".indexOf(start.charAt(end + 1)) >= 0
                && start.lastIndexOf('\n', end) < 0;
        return start.charAt(0) == '\'' && closed ? '\'' : '"';
    }

    /** Columns of the header times the share of rows that have as many cells. */
    private static double score(List<List<String>> records) {
        int width = records.isEmpty() ? 0 : records.getFirst().size();
        if (width < 2) {
            return 0;
        }
        long fitting = records.stream().filter(row -> row.size() == width).count();
        return width * (double) fitting / records.size();
    }

    /** Whether the sample could be read; a row at its end that is cut off does not count. */
    private static boolean addRecords(String sample, char delimiter, char quote, List<List<String>> records) {
        try (CsvReader<CsvRecord> reader = CsvFormat.reader(delimiter, quote).ofCsvRecord(sample)) {
            for (CsvRecord row : reader) {
                records.add(row.getFields());
                if (records.size() > SAMPLE_ROWS) {
                    return true;
                }
            }
        } catch (CsvParseException e) {
            return false; // the reading proper will name the line, or the row is only cut off
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (sample.length() == SAMPLE_CHARS && records.size() > 1) {
            records.removeLast();
        }
        return true;
    }

    /** No row follows the header. */
    boolean isHeaderOnly() {
        return rows.isEmpty() && complete;
    }

    /** Position of the column of that name, -1 if there is none. Case, blanks and hyphens do not matter. */
    int indexOf(String column) {
        return nextIndexOf(column, -1);
    }

    /** The same for columns behind a position. */
    int nextIndexOf(String column, int behind) {
        String wanted = normalised(column);
        for (int i = behind + 1; i < header.size(); i++) {
            if (normalised(header.get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** Position of the first of these names that is there, -1 if none is. */
    int indexOf(List<String> columns) {
        return columns.stream()
                .mapToInt(this::indexOf)
                .filter(position -> position >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** {@code "Ticket ID"} and {@code ticket-id} are {@code ticket_id}. */
    static String normalised(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.]+", "_");
    }

    String fileName() {
        return String.valueOf(file.getFileName());
    }
}
