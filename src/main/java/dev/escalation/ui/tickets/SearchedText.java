package dev.escalation.ui.tickets;

import dev.escalation.live.TicketFilter;
import dev.escalation.live.TicketRow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the rows of a list are searched in. The text of some thousand rows is one string, so that a search runs through memory
 * from one end to the other and does not look up a row for each: what a million rows take is the time to read their text.
 */
final class SearchedText {
    private static final int ROWS_PER_BLOCK = 4096;
    /** In no text and no word: both are without control characters but the line's end. */
    private static final char END_OF_ROW = '\0';

    private final int rows;
    private final Block[] blocks;

    /** @param starts where each row's text begins; one entry more for the end of all */
    private record Block(String text, int[] starts) {}

    private SearchedText(int rows, Block[] blocks) {
        this.rows = rows;
        this.blocks = blocks;
    }

    static SearchedText of(List<TicketRow> rows) {
        Block[] blocks = IntStream.range(0, Math.ceilDiv(rows.size(), ROWS_PER_BLOCK))
                .parallel()
                .mapToObj(block -> block(rows.subList(from(block), Math.min(rows.size(), from(block + 1)))))
                .toArray(Block[]::new);
        return new SearchedText(rows.size(), blocks);
    }

    private static Block block(List<TicketRow> rows) {
        StringBuilder text = new StringBuilder();
        int[] starts = new int[rows.size() + 1];
        for (int i = 0; i < rows.size(); i++) {
            starts[i] = text.length();
            text.append(TicketFilter.searched(rows.get(i)).replace(END_OF_ROW, ' '))
                    .append(END_OF_ROW);
        }
        starts[rows.size()] = text.length();
        return new Block(text.toString(), starts);
    }

    private static int from(int block) {
        return block * ROWS_PER_BLOCK;
    }

    /**
     * Which rows have all the words.
     *
     * @param words of {@link TicketFilter#words()}; every row has none
     */
    boolean[] withAll(String[] words) {
        boolean[] found = new boolean[rows];
        IntStream.range(0, blocks.length).parallel().forEach(block -> find(blocks[block], words, found, from(block)));
        return found;
    }

    private static void find(Block block, String[] words, boolean[] found, int firstRow) {
        int count = block.starts.length - 1;
        if (words.length == 0) {
            Arrays.fill(found, firstRow, firstRow + count, true);
            return;
        }
        int row = 0;
        for (int at = block.text.indexOf(words[0]); at >= 0; at = block.text.indexOf(words[0], block.starts[row])) {
            while (block.starts[row + 1] <= at) {
                row++;
            }
            found[firstRow + row] = hasOthers(block, row, words);
            row++;
        }
    }

    private static boolean hasOthers(Block block, int row, String[] words) {
        for (int i = 1; i < words.length; i++) {
            if (block.text.indexOf(words[i], block.starts[row], block.starts[row + 1]) < 0) {
                return false;
            }
        }
        return true;
    }
}
