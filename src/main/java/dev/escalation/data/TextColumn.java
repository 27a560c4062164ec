package dev.escalation.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A column of strings that are mostly different, kept as UTF-8 bytes in blocks: millions of messages are a few dozen
 * objects for the garbage collector instead of millions. An empty string is a missing cell.
 */
public final class TextColumn {
    private static final int BLOCK_BYTES = 1 << 22;

    private final byte[][] blocks;
    private final int[] blockOf;
    private final int[] offset;
    private final int[] length;

    private TextColumn(byte[][] blocks, int[] blockOf, int[] offset, int[] length) {
        this.blocks = blocks;
        this.blockOf = blockOf;
        this.offset = offset;
        this.length = length;
    }

    /** A column in which every cell is missing. */
    public static TextColumn missing(int rows) {
        return new TextColumn(new byte[1][0], new int[rows], new int[rows], new int[rows]);
    }

    public int size() {
        return length.length;
    }

    /** The text of a row, empty if missing. */
    public String get(int row) {
        return length[row] == 0
                ? ""
                : new String(blocks[blockOf[row]], offset[row], length[row], StandardCharsets.UTF_8);
    }

    /** Length of a row's text in UTF-8, 0 if missing. */
    public int byteLength(int row) {
        return length[row];
    }

    /** Copies a row's text in UTF-8; {@link #byteLength} bytes from {@code at}. */
    public void copyBytes(int row, byte[] target, int at) {
        System.arraycopy(blocks[blockOf[row]], offset[row], target, at, length[row]);
    }

    public boolean isMissing(int row) {
        return length[row] == 0;
    }

    /** Appends rows in order; not safe for use by two threads. */
    public static final class Builder {
        private final List<byte[]> blocks = new ArrayList<>();
        private byte[] block = new byte[1 << 8];
        private int used;
        private int[] blockOf = new int[16];
        private int[] offset = new int[16];
        private int[] length = new int[16];
        private int rows;

        public Builder add(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return add(bytes, 0, bytes.length);
        }

        /** @param utf8 holds the text from {@code from} on */
        public Builder add(byte[] utf8, int from, int bytes) {
            if (used + bytes > block.length) {
                newBlock(bytes);
            }
            ensureRow();
            System.arraycopy(utf8, from, block, used, bytes);
            blockOf[rows] = blocks.size();
            offset[rows] = used;
            length[rows] = bytes;
            used += bytes;
            rows++;
            return this;
        }

        public int size() {
            return rows;
        }

        public TextColumn build() {
            List<byte[]> all = new ArrayList<>(blocks);
            all.add(Arrays.copyOf(block, used));
            return new TextColumn(
                    all.toArray(byte[][]::new),
                    Arrays.copyOf(blockOf, rows),
                    Arrays.copyOf(offset, rows),
                    Arrays.copyOf(length, rows));
        }

        private void newBlock(int needed) {
            blocks.add(used == block.length ? block : Arrays.copyOf(block, used));
            block = new byte[Math.max(needed, Math.min(BLOCK_BYTES, block.length * 2))];
            used = 0;
        }

        private void ensureRow() {
            if (rows == length.length) {
                int larger = rows + (rows >> 1);
                blockOf = Arrays.copyOf(blockOf, larger);
                offset = Arrays.copyOf(offset, larger);
                length = Arrays.copyOf(length, larger);
            }
        }
    }
}
