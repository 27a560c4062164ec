package dev.escalation.etl;

import dev.escalation.ingest.RowBatch;
import dev.escalation.text.PiiCounts;
import dev.escalation.text.PiiMasker;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The free text of one batch, trimmed and masked. Masking takes longer than all other cleaning together, and needs
 * nothing but the text, so it is done batch by batch on all cores while the cleaning itself keeps its order.
 */
final class MaskedTexts {
    /** More than any help desk takes for a message; what is longer is a file that went into the wrong place. */
    static final int LONGEST = 100_000;
    /** A little more is masked, so that no half of an item stands at the cut. */
    private static final int READ = LONGEST + 500;

    private final PiiMasker masker = new PiiMasker();
    private final MissingMarkers markers;
    private final List<FreeText> columns;
    private final String[][] texts;
    private final boolean[][] changed;
    private final boolean[][] cut;
    private PiiCounts counts = new PiiCounts();

    /** @param rows the most rows of a batch */
    MaskedTexts(List<FreeText> columns, MissingMarkers markers, int rows) {
        this.columns = List.copyOf(columns);
        this.markers = markers;
        this.texts = new String[columns.size()][rows];
        this.changed = new boolean[columns.size()][rows];
        this.cut = new boolean[columns.size()][rows];
    }

    /** Masks every row of the batch. */
    void fill(RowBatch batch) {
        counts = new PiiCounts();
        for (int column = 0; column < texts.length; column++) {
            FreeText free = columns.get(column);
            for (int row = 0; row < batch.rows(); row++) {
                String whole = free.textOf.apply(markers.textOrEmpty(batch, row, free.slot));
                boolean tooLong = whole.length() > LONGEST;
                String text = whole.length() > READ ? whole.substring(0, READ) : whole;
                String masked = text.isEmpty() ? text : masker.mask(text, counts);
                cut[column][row] = tooLong;
                texts[column][row] = masked.length() > LONGEST ? masked.substring(0, LONGEST) : masked;
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

    /** A column of free text: where it stands and which part of a cell the text is. */
    record FreeText(int slot, UnaryOperator<String> textOf) {}
}
