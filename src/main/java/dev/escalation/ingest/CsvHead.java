package dev.escalation.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The first rows of a text and what they say about its format.
 *
 * @param header names as in the file, without surrounding blanks
 * @param rows some rows after the header; empty if there are none
 * @param complete the sample held nothing that could not be read
 */
record CsvHead(SourceText text, TextFormat format, List<String> header, List<List<String>> rows, boolean complete) {
    private static final int SAMPLE_CHARS = 1 << 18;
    private static final int SAMPLE_ROWS = 200;
    private static final int MOST_COLUMNS = 10_000;
    private static final BitSet NUMBERS = numbers();
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    /** @throws UnusableInputException if the text cannot be read as CSV or as a process log */
    static CsvHead read(SourceText text) {
        String name = text.name();
        try {
            if (text.bytes() == 0) {
                throw empty(name);
            }
            if (text.isXes()) {
                return XesHead.read(text);
            }
            TextEncoding encoding = EncodingDetector.detect(text);
            String sample = sample(text, encoding);
            if (sample.isBlank()) {
                throw empty(name);
            }
            return of(text, encoding, sample);
        } catch (AccessDeniedException e) {
            throw UnusableInputException.inFile(Said.of("ingest.forbidden"), name, Said.of("ingest.forbidden.advice"))
                    .causedBy(e);
        } catch (CharacterCodingException e) {
            throw CsvTable.undecodable(name, 0, encodingAdvice()).causedBy(e);
        } catch (IOException e) {
            throw CsvTable.unreadable(name, e);
        }
    }

    static Sayable encodingAdvice() {
        return Said.of("ingest.utf8.advice");
    }

    private static UnusableInputException empty(String name) {
        return UnusableInputException.inFile(Said.of("ingest.empty"), name, Said.of("ingest.empty.advice"));
    }

    private static String sample(SourceText text, TextEncoding encoding) throws IOException {
        char[] chars = new char[text.isPacked() ? SAMPLE_CHARS : (int) Math.min(SAMPLE_CHARS, text.bytes())];
        int length = 0;
        try (InputStream in = new BufferedInputStream(text.open());
                Reader reader = encoding.reader(in)) {
            int read = reader.read(chars, 0, chars.length);
            while (read > 0) {
                length += read;
                read = reader.read(chars, length, chars.length - length);
            }
        }
        return new String(chars, 0, length);
    }

    private static CsvHead of(SourceText text, TextEncoding encoding, String sample) {
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
                    Said.of("ingest.header.quote"), text.name(), 1, Said.of("ingest.header.quote.advice"));
        }
        checkWidth(text.name(), records.getFirst().size());
        List<String> header = records.getFirst().stream().map(String::strip).toList();
        List<List<String>> rows = List.copyOf(records.subList(1, records.size()));
        return new CsvHead(text, new CsvFormat(encoding, best, quote), header, rows, complete);
    }

    static void checkWidth(String name, int columns) {
        if (columns > MOST_COLUMNS) {
            throw UnusableInputException.inFile(
                    Said.of("ingest.columns.many", columns, MOST_COLUMNS), name, Said.of("ingest.columns.many.advice"));
        }
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
        boolean cutOff = sample.length() == SAMPLE_CHARS && records.size() > 1;
        if (cutOff) {
            records.removeLast();
        }
        return !cutOff || records.size() > 1;
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
        String lower = name.strip().toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(lower.length());
        boolean between = false;
        for (int i = 0, c; i < lower.length(); i += Character.charCount(c)) {
            c = lower.codePointAt(i);
            if (isOfWord(c)) {
                words.appendCodePoint(c);
            } else if (!between) {
                words.append('_');
            }
            between = !isOfWord(c);
        }
        return words.toString();
    }

    private static boolean isOfWord(int c) {
        return c == '.' || Character.isLetter(c) || NUMBERS.get(Character.getType(c));
    }

    /** Of each name in its normalised form, where it stands in the header. */
    Map<String, List<Integer>> positions() {
        Map<String, List<Integer>> positions = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            positions
                    .computeIfAbsent(normalised(header.get(i)), _ -> new ArrayList<>())
                    .add(i);
        }
        return positions;
    }

    private static BitSet numbers() {
        BitSet types = new BitSet();
        types.set(Character.DECIMAL_DIGIT_NUMBER);
        types.set(Character.LETTER_NUMBER);
        types.set(Character.OTHER_NUMBER);
        return types;
    }

    String fileName() {
        return text.name();
    }
}
