package dev.escalation.text.tone;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.escalation.words.Said;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lists of phrases as CSV: columns phrase, weight and group in any order, separated by commas or semicolons, UTF-8. */
public final class PhraseFile {
    private static final String PHRASE = "phrase";
    private static final String WEIGHT = "weight";
    private static final String GROUP = "group";
    private static final List<String> COLUMNS = List.of(PHRASE, WEIGHT, GROUP);
    private static final String RESOURCE = "phrases.csv";
    private static final int MOST_PHRASES = 20_000;
    private static final long MOST_BYTES = 4L << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<List<String>, Long> lines = new HashMap<>();

    private PhraseFile(String name) {
        this.name = name;
    }

    /** @throws UnusablePhrasesException if anything in it is wrong: a list is used as a whole or not at all */
    public static List<Phrase> read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (Files.size(file) > MOST_BYTES) {
            throw UnusablePhrasesException.inFile(name, Said.of("text.large"), Said.of("text.large.advice"));
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            return read(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), name);
        } catch (CharacterCodingException e) {
            throw UnusablePhrasesException.inFile(name, Said.of("text.utf8"), Said.of("text.utf8.advice"));
        }
    }

    static List<Phrase> shipped() {
        StringBuilder text = new StringBuilder();
        Resources.read(
                RESOURCE,
                lines -> lines.lines().forEach(line -> text.append(line).append('\n')));
        return read(text.toString(), RESOURCE);
    }

    static List<Phrase> read(String text, String name) {
        String content = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        PhraseFile file = new PhraseFile(name);
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator(separator(content)).ofNamedCsvRecord(content)) {
            for (NamedCsvRecord row : rows) {
                file.add(row);
            }
        } catch (CsvParseException e) {
            throw UnusablePhrasesException.inFile(
                    name, Said.of("text.table", e.getMessage()), Said.of("text.table.advice"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.checked();
    }

    /** The list as CSV, as {@link #read} takes it. */
    public static byte[] csv(List<Phrase> phrases) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            for (Phrase phrase : phrases) {
                csv.writeRecord(
                        phrase.text(), weight(phrase.weight()), phrase.group().id());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Whole weights without a fraction: 2, but 2.5. */
    public static String weight(double weight) {
        return weight == Math.rint(weight) ? String.valueOf((long) weight) : String.valueOf(weight);
    }

    private static char separator(String content) {
        String header = content.lines().findFirst().orElse("");
        return header.indexOf(',') < 0 && header.indexOf(';') >= 0 ? ';' : ',';
    }

    private void add(NamedCsvRecord row) {
        long line = row.getStartingLineNumber();
        String words = cell(row, PHRASE);
        List<String> key = PhraseCursor.words(words);
        if (key.isEmpty()) {
            throw UnusablePhrasesException.inCell(
                    name, line, PHRASE, Said.of("text.word.none", words), Said.of("text.word.none.advice"));
        }
        Long earlier = lines.putIfAbsent(key, line);
        if (earlier != null) {
            throw UnusablePhrasesException.inCell(
                    name,
                    line,
                    PHRASE,
                    Said.of("text.twice", words, Long.toString(earlier)),
                    Said.of("text.twice.advice"));
        }
        if (phrases.size() == MOST_PHRASES) {
            throw UnusablePhrasesException.onLine(
                    name, line, Said.of("text.many", MOST_PHRASES), Said.of("text.many.advice"));
        }
        phrases.add(new Phrase(words, weight(row, line), group(row, line)));
    }

    private double weight(NamedCsvRecord row, long line) {
        String cell = cell(row, WEIGHT);
        try {
            double weight = Double.parseDouble(cell);
            if (Phrase.isWeight(weight)) {
                return weight;
            }
        } catch (NumberFormatException _) {
            // is told below, like a number out of range
        }
        throw UnusablePhrasesException.inCell(
                name, line, WEIGHT, Said.of("text.weight", cell), Said.of("text.weight.advice", Phrase.MOST_WEIGHT));
    }

    private PhraseGroup group(NamedCsvRecord row, long line) {
        String cell = cell(row, GROUP);
        return PhraseGroup.of(cell.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> UnusablePhrasesException.inCell(
                        name,
                        line,
                        GROUP,
                        Said.of("text.group", cell),
                        Said.of("text.group.advice", PhraseGroup.ids())));
    }

    private String cell(NamedCsvRecord row, String column) {
        if (!row.getHeader().contains(column)) {
            throw UnusablePhrasesException.inCell(
                    name, 1, column, Said.of("text.column"), Said.of("text.column.advice", String.join(",", COLUMNS)));
        }
        return row.findField(column).orElse("").strip();
    }

    private List<Phrase> checked() {
        if (phrases.isEmpty()) {
            throw UnusablePhrasesException.inFile(
                    name, Said.of("text.empty"), Said.of("text.empty.advice", String.join(",", COLUMNS)));
        }
        return phrases;
    }
}
