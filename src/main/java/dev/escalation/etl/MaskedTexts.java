package dev.escalation.etl;

import dev.escalation.ingest.RowBatch;
import dev.escalation.text.PiiCounts;
import dev.escalation.text.PiiMasker;

/**
 * The free text of one batch, trimmed and masked. Masking takes longer than all other cleaning together, and needs
 * nothing but the text, so it is done batch by batch on all cores while the cleaning itself keeps its order.
 */
final class MaskedTexts {
    /** More than any help desk takes for a message; what is longer is a file that went into the wrong place. */
    static final int LONGEST = 100_000;

    private final PiiMasker masker = new PiiMasker();
    private final MissingMarkers markers;
    private final int[] slots;
    private final String[][] texts;
    private final boolean[][] changed;
    private final boolean[][] cut;
    private PiiCounts counts = new PiiCounts();

    /** @param slots columns of free text */
    MaskedTexts(int[] slots, MissingMarkers markers) {
        this.slots = slots;
        this.markers = markers;
        this.texts = new String[slots.length][RowBatch.ROWS];
        this.changed = new boolean[slots.length][RowBatch.ROWS];
        this.cut = new boolean[slots.length][RowBatch.ROWS];
    }

    /** Masks every row of the batch. */
    void fill(RowBatch batch) {
        counts = new PiiCounts();
        for (int column = 0; column < slots.length; column++) {
            for (int row = 0; row < batch.rows(); row++) {
                String whole = markers.textOrEmpty(batch, row, slots[column]);
                String text = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
                cut[column][row] = whole.length() > LONGEST;
                String masked = text.isEmpty() ? text : masker.mask(text, counts);
                texts[column][row] = masked;
                changed[column][row] = !masked.equals(text);
            }
        }
    }

    String text(int column, int row) {
        return texts[column][row];
    }

    boolean isChanged(int column, int row) {
        return changed[column][row];
    }

    boolean isCut(int column, int row) {
        return cut[column][row];
    }

    /** What was masked in all texts of the batch. */
    PiiCounts counts() {
        return counts;
    }
}
