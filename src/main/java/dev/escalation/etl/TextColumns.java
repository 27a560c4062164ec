package dev.escalation.etl;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.TextColumn;

/** Changes between the kinds of string columns. */
final class TextColumns {
    private TextColumns() {}

    static TextColumn of(CodedColumn coded) {
        TextColumn.Builder texts = new TextColumn.Builder();
        for (int row = 0; row < coded.size(); row++) {
            String value = coded.get(row);
            texts.add(value == null ? "" : value);
        }
        return texts.build();
    }

    /** The texts of the given rows. */
    static TextColumn pick(TextColumn all, int[] rows) {
        TextColumn.Builder texts = new TextColumn.Builder();
        for (int row : rows) {
            texts.add(all.get(row));
        }
        return texts.build();
    }
}
