package dev.escalation.etl;

import dev.escalation.data.TextColumn;
import dev.escalation.ingest.RowBatch;

/** What people wrote: personal data is masked before it is kept. */
final class FreeTextCells {
    private static final int LEAD_IN = 30;
    private static final int END = 60;

    private final TableRun run;
    private final int column;
    private final RepairRule masked;
    private final RepairRule cut;
    private final TextColumn.Builder values = new TextColumn.Builder();

    FreeTextCells(TableRun run, String column) {
        this.run = run;
        this.column = run.addFreeText(run.slot(column));
        this.masked = run.rule(column, Normalisers.MASKED);
        this.cut = run.rule(column, "cut after " + MaskedTexts.LONGEST + " characters");
    }

    void add(RowBatch batch, int row) {
        values.add(read(batch, row));
    }

    String read(RowBatch batch, int row) {
        String text = run.texts().text(column, row);
        if (run.texts().isChanged(column, row)) {
            count(masked, batch.line(row), text, Math.max(0, text.indexOf('<') - LEAD_IN));
        }
        if (run.texts().isCut(column, row)) {
            count(cut, batch.line(row), text, text.length() - END);
        }
        return text;
    }

    /** Before and after are both masked, so both show the part that the rule is about. */
    private static void count(RepairRule rule, int line, String text, int from) {
        if (rule.hasEnoughExamples()) {
            rule.count();
        } else {
            String part = text.substring(Math.clamp(from, 0, text.length()));
            rule.count(line, part, part);
        }
    }

    TextColumn build() {
        return values.build();
    }
}
