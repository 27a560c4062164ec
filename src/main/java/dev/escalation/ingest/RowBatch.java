package dev.escalation.ingest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some hundred rows of one table as character ranges of one shared array, so that dates, ids and known values are read
 * without making a string of each cell. Filled by a source, read by the cleaning, used again.
 */
public final class RowBatch {
    /** The most rows of a batch; one of very many columns holds fewer. */
    public static final int ROWS = 1024;

    private static final int MOST_CELLS = 1 << 18;

    private final int slots;
    private final int capacity;
    private final int[] start;
    private final int[] end;
    private final int[] line;
    private final @Nullable String[] problem;
    private char[] chars;
    private int used;
    private int rows;

    public RowBatch(int slots) {
        this(slots, ROWS);
    }

    /** @param rows as many as a small table has, so that it costs no more than it needs; at least 1 */
    public RowBatch(int slots, int rows) {
        this.slots = slots;
        this.capacity = Math.min(Math.min(rows, ROWS), Math.max(1, MOST_CELLS / Math.max(1, slots)));
        this.line = new int[capacity];
        this.problem = new @Nullable String[capacity];
        this.chars = new char[Math.min(1 << 16, 1 + 128 * capacity)];
        this.start = new int[slots * capacity];
        this.end = new int[slots * capacity];
    }

    public void clear() {
        used = 0;
        rows = 0;
    }

    /** Begins the next row, all of its cells empty. */
    public void beginRow(int lineNumber) {
        line[rows] = lineNumber;
        problem[rows] = null;
        int first = rows * slots;
        Arrays.fill(start, first, first + slots, used);
        Arrays.fill(end, first, first + slots, used);
    }

    public void put(int slot, char[] buffer, int offset, int length) {
        if (used + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(chars.length * 2, used + length));
        }
        System.arraycopy(buffer, offset, chars, used, length);
        int cell = rows * slots + slot;
        start[cell] = used;
        used += length;
        end[cell] = used;
    }

    public void put(int slot, String text) {
        put(slot, text.toCharArray(), 0, text.length());
    }

    public void endRow() {
        rows++;
    }

    /** Ends a row that cannot be read as one; its cells mean nothing. */
    public void endUnusableRow(String reason) {
        problem[rows] = reason;
        rows++;
    }

    /** The most rows it takes. */
    public int capacity() {
        return capacity;
    }

    public boolean isFull() {
        return rows == capacity;
    }

    public int rows() {
        return rows;
    }

    /** The line on which the row begins, the first line of a file being 1. */
    public int line(int row) {
        return line[row];
    }

    /** Why the row cannot be read, or null. */
    public @Nullable String problem(int row) {
        return problem[row];
    }

    /** The shared characters; not to be changed. */
    public char[] chars() {
        return chars;
    }

    public int start(int row, int slot) {
        return start[row * slots + slot];
    }

    public int end(int row, int slot) {
        return end[row * slots + slot];
    }

    public String text(int row, int slot) {
        int from = start(row, slot);
        return new String(chars, from, end(row, slot) - from);
    }
}
