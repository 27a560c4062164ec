package dev.escalation.analysis;

import dev.escalation.data.CleanData;
import dev.escalation.data.TextColumn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often placeholders stand in a column of free text.
 *
 * @param cells with one or more
 * @param counts by placeholder, in the order asked for
 */
public record MaskedText(String table, String column, int cells, long[] counts) {
    private static final byte OPENING = '<';

    /** Of all columns of free text. */
    public static List<MaskedText> of(CleanData data, List<String> placeholders) {
        return List.of(
                of("tickets", "subject", data.tickets().subject(), placeholders),
                of("tickets", "description", data.tickets().description(), placeholders),
                of("ticket_events", "event_description", data.events().description(), placeholders));
    }

    static MaskedText of(String table, String column, TextColumn texts, List<String> placeholders) {
        byte[][] wanted = placeholders.stream()
                .map(placeholder -> placeholder.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        int parts = Runtime.getRuntime().availableProcessors();
        List<MaskedText> found = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part ->
                        count(table, column, texts, wanted, share(texts, part, parts), share(texts, part + 1, parts)))
                .toList();
        long[] counts = new long[wanted.length];
        found.forEach(part -> IntStream.range(0, counts.length).forEach(i -> counts[i] += part.counts[i]));
        return new MaskedText(
                table, column, found.stream().mapToInt(MaskedText::cells).sum(), counts);
    }

    private static int share(TextColumn texts, int part, int parts) {
        return (int) ((long) texts.size() * part / parts);
    }

    private static MaskedText count(String table, String column, TextColumn texts, byte[][] wanted, int from, int to) {
        long[] counts = new long[wanted.length];
        byte[] buffer = new byte[1024];
        int cells = 0;
        for (int row = from; row < to; row++) {
            int size = texts.byteLength(row);
            buffer = buffer.length < size ? new byte[size * 2] : buffer;
            texts.copyBytes(row, buffer, 0);
            cells += count(buffer, size, wanted, counts) ? 1 : 0;
        }
        return new MaskedText(table, column, cells, counts);
    }

    private static boolean count(byte[] text, int size, byte[][] wanted, long[] counts) {
        boolean any = false;
        for (int at = 0; at < size; at++) {
            for (int i = 0; text[at] == OPENING && i < wanted.length; i++) {
                if (stands(wanted[i], text, at, size)) {
                    counts[i]++;
                    any = true;
                }
            }
        }
        return any;
    }

    private static boolean stands(byte[] word, byte[] text, int at, int size) {
        int same = 0;
        while (same < word.length && at + same < size && text[at + same] == word[same]) {
            same++;
        }
        return same == word.length;
    }
}
